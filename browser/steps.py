"""The steps of the journey through all pages, the same for every hand, over the small sample.

What the planner makes of that sample is proven to be the best, so cohort TBI-001 begins on Monday 4 January 2027.
"""

import re
from datetime import date, datetime
from typing import Final, NamedTuple
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from browser.hands import LONG, SOON, Hand, first_card

COHORT: Final = "TBI-001"
TEACHER: Final = "T1"
PERSON: Final = "P06"
RULE: Final = "De regel: De docent bestaat, heeft de vaardigheid die het programma vraagt en werkt op de locatie."
FACT: Final = "Kan niet. Docent T2 werkt op noord, maar cohort TBI-001 komt bijeen op locatie centrum."
SHOWN_PLAN: Final = "Wat het plan oplevert"


class Answer(NamedTuple):
    """What the server says to somebody who subscribes to a calendar."""

    status: int
    tag: str
    content: bytes


def take_the_small_sample(hand: Hand, address: str) -> None:
    hand.page.goto(address)
    _expect_page(hand.page, "Scenario's")
    hand.choose("Scenario", "Klein")
    expect(hand.page.get_by_role("heading", name="Klein: twaalf mensen, twee locaties")).to_be_visible(timeout=LONG)


def make_a_plan(hand: Hand) -> None:
    go_to(hand, "Plannen")
    hand.press("Maak een plan")
    expect(hand.page.get_by_role("heading", name=SHOWN_PLAN)).to_be_visible(timeout=LONG)


def open_the_board(hand: Hand) -> None:
    go_to(hand, "Planbord")
    first_card(hand.page, COHORT).wait_for(timeout=LONG)
    _expect_week(hand.page, "4 jan")


def make_a_move_that_is_refused(hand: Hand) -> None:
    """To a teacher who does not work at the location of the cohort."""
    hand.carry(COHORT, _cell(hand.page, "T2", "ma-540-720"))
    expect(_status(hand.page)).to_contain_text(FACT, timeout=SOON)
    expect(_status(hand.page)).to_contain_text(RULE)
    expect(_cell(hand.page, TEACHER, "ma-540-720").locator(f'[data-cohort="{COHORT}"]')).to_have_count(1)
    expect(hand.page.get_by_text("Er is niets verplaatst.")).to_be_visible()


def make_a_move_that_is_accepted(hand: Hand) -> None:
    """To another week: a week later than planned."""
    hand.carry(COHORT, _week(hand.page, "11 jan"))
    expect(_status(hand.page)).to_contain_text(f"Cohort {COHORT} begint op ma 11 jan 2027", timeout=SOON)
    _expect_week(hand.page, "11 jan")


def keep_the_board(hand: Hand) -> None:
    hand.press("Bewaar")
    _expect_told(hand.page, "Het plan van het bord is bewaard.")


def reserve_a_seat(hand: Hand) -> None:
    """The soonest seat of somebody without a place, in a group that opens with who waits for it too."""
    go_to(hand, "Beschikbaarheid")
    hand.choose("Aanvraag", PERSON)
    expect(hand.page.get_by_text(f"{PERSON}: nog geen plaats.")).to_be_visible(timeout=LONG)
    hand.press("Houd deze plaats vast")
    _expect_told(hand.page, f"De plaats voor {PERSON} wordt vastgehouden tot en met")


def see_the_seat_still_held(hand: Hand) -> None:
    go_to(hand, "Beschikbaarheid")
    expect(hand.page.get_by_role("heading", name="Vastgehouden plaatsen")).to_be_visible(timeout=LONG)


def publish(hand: Hand) -> None:
    go_to(hand, "Publiceren en agenda's")
    hand.press("Publiceer dit plan")
    _expect_told(hand.page, "Het plan is gepubliceerd.")


def make_an_address(hand: Hand) -> str:
    """The address of the calendar of a teacher, as it is shown once."""
    hand.choose("Wie of wat", TEACHER)
    hand.press("Maak een adres")
    expect(hand.page.get_by_text("Kopieer dit adres nu")).to_be_visible(timeout=LONG)
    found = re.search(r"http://\S+\.ics", hand.page.locator("code").first.inner_text())
    assert found is not None
    return found[0]


def revoke_the_address(hand: Hand) -> None:
    hand.press("Trek in")
    _expect_told(hand.page, f"Ingetrokken: Docent {TEACHER}")


def undo_publishing(hand: Hand) -> None:
    """In the history of the scenario; after that the plan can be published again."""
    go_to(hand, "Scenario's")
    hand.press("Ongedaan maken")
    _expect_told(hand.page, "De laatste wijziging is ongedaan gemaakt.")
    go_to(hand, "Publiceren en agenda's")
    expect(hand.page.get_by_role("button", name="Publiceer dit plan")).to_be_enabled(timeout=LONG)


def go_to(hand: Hand, name: str) -> None:
    hand.follow(name)
    _expect_page(hand.page, name)


def subscribe(url: str, known: str = "") -> Answer:
    """Asks for a calendar as a calendar program does, with the tag of what it has already."""
    asked = Request(url, headers={"If-None-Match": known} if known else {})
    try:
        with urlopen(asked, timeout=10) as answer:  # our own server on this computer
            return Answer(answer.status, answer.headers.get("ETag", ""), answer.read())
    except HTTPError as other:
        return Answer(other.code, other.headers.get("ETag", ""), other.read())


def first_day_of(calendar: bytes, cohort: str) -> date:
    """The day of the first lesson of this cohort that the calendar has."""
    lessons = [event for event in Calendar.from_ical(calendar).walk("VEVENT") if cohort in str(event["SUMMARY"])]
    starts: list[datetime] = [event.decoded("DTSTART") for event in lessons]
    return min(starts).date()


def _expect_page(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(name, timeout=LONG)


def _expect_told(page: Page, sentence: str) -> None:
    expect(page.get_by_text(sentence)).to_be_visible(timeout=LONG)


def _expect_week(page: Page, label: str) -> None:
    expect(page.locator('.wb-week[aria-current="date"]')).to_have_text(label, timeout=SOON)


def _status(page: Page) -> Locator:
    return page.locator(".wb-status")


def _cell(page: Page, row: str, column: str) -> Locator:
    return page.locator(f'.wb-cell[data-row="{row}"][data-column="{column}"]')


def _week(page: Page, label: str) -> Locator:
    return page.locator(".wb-week", has_text=re.compile(f"^{label}$"))
