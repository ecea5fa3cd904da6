"""The page Beschikbaarheid: pick somebody or describe one, see what there is, hold a seat and give it back."""

from datetime import date
from typing import Any

from streamlit.testing.v1 import AppTest

from planner.model import Cohort, Placement, Plan
from planner.store import Store
from planner.store.edits import save_scenario
from planner.store.plans import save_plan
from planner.store.reservations import list_reservations
from planner.store.scenarios import load_scenario
from tests.ui.opening import open_page, press, store_with_sample


def open_seats(**query: str) -> AppTest:
    page = open_page("beschikbaarheid", **query)
    assert not page.exception
    return page


def change(store: Store, scenario_id: str, **tables: Any) -> None:
    stored = load_scenario(store, scenario_id)
    save_scenario(store, scenario_id, stored.revision, stored.scenario.with_tables(**tables), "Bo")


def pick(page: AppTest, label: str, start: str) -> AppTest:
    """The page after the option that begins so was chosen in the list with this label."""
    (box,) = [one for one in page.selectbox if one.label == label]
    (option,) = [one for one in box.options if one.startswith(start)]
    return box.select(option).run()


def describe(page: AppTest) -> AppTest:
    return page.segmented_control(key="choice-of-whom").set_value("described").run()


def headings(page: AppTest) -> list[str]:
    return [row.value for row in page.header]


def found(page: AppTest) -> str:
    """What is said of the request or person under the first heading."""
    return next(
        row.value for row in page.markdown if any(word in row.value for word in ("ogelijkh", "ossib", "te kiezen"))
    )


def test_without_a_scenario_the_page_says_what_to_do() -> None:
    page = open_seats()

    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen scenario"]


def test_without_programmes_the_page_says_what_to_do() -> None:
    store, scenario_id = store_with_sample()
    change(store, scenario_id, programmes=(), requests=(), cohorts=(), placements=())

    page = open_seats()

    assert [row.value.split(".")[0] for row in page.info] == ["Dit scenario heeft nog geen programma's"]


def test_without_requests_somebody_can_still_be_described() -> None:
    store, scenario_id = store_with_sample()
    change(store, scenario_id, requests=(), cohorts=(), placements=())

    page = open_seats()

    assert [row.value.split(".")[0] for row in page.info] == ["Dit scenario heeft nog geen aanvragen"]
    assert headings(describe(page)) == ["Wat er is"]


def test_the_people_of_a_klantmanager_are_listed_with_their_soonest_start() -> None:
    store_with_sample("maand")

    page = open_seats()

    table = page.dataframe[-1].value
    assert list(table.columns) == ["person", "request", "programmes", "now", "seats", "soonest"]
    assert table.iloc[0].to_dict() == {
        "person": "P0001",
        "request": "Q0139",
        "programmes": "PART",
        "now": "nog geen plaats",
        "seats": 8,
        "soonest": date(2027, 1, 12),
    }


def test_what_there_is_for_one_of_them_is_shown_soonest_first() -> None:
    store_with_sample("maand")

    page = open_seats()

    assert found(page) == "P0001: nog geen plaats. Mogelijkheden: 8, het eerste begin voorop."
    cards = [row.value for row in page.markdown if row.value.startswith("### ")]
    assert cards == ["### di 12 jan 2027", "### di 19 jan 2027", "### ma 25 jan 2027"]
    assert list(page.dataframe[0].value["first"])[:3] == [date(2027, 1, 12), date(2027, 1, 19), date(2027, 1, 25)]


def test_when_there_is_nothing_the_page_says_why() -> None:
    store_with_sample("maand")

    page = pick(open_seats(), "Aanvraag", "P0004")

    assert found(page) == "P0004: nog geen plaats. Er is nu niets te kiezen."
    assert page.warning[0].value.startswith("Op de uren van deze persoon")


def test_a_seat_is_held_until_a_day_and_given_back() -> None:
    store, scenario_id = store_with_sample("maand")

    page = press(open_seats(), "Houd deze plaats vast")
    held = list_reservations(store, scenario_id)
    after = found(page)
    press(page, "Geef terug")

    assert not page.exception
    assert [(row.request_id, row.cohort.start) for row in held] == [("Q0139", date(2027, 1, 11))]
    assert after.startswith(r"P0001: vaste plaats in PART\-Q0139.")
    assert list_reservations(store, scenario_id) == ()
    assert found(page).startswith("P0001: nog geen plaats.")


def test_a_seat_that_somebody_else_holds_is_shown_at_the_next_click() -> None:
    store_with_sample("maand")
    page, elsewhere = open_seats(), open_seats()
    press(elsewhere, "Houd deze plaats vast")

    page.run()

    assert found(page).startswith(r"P0001: vaste plaats in PART\-Q0139.")


def test_a_press_counts_for_the_request_that_was_shown_only() -> None:
    store, scenario_id = store_with_sample("maand")
    page = open_seats()
    stored = load_scenario(store, scenario_id)
    change(store, scenario_id, requests=tuple(row for row in stored.scenario.requests if row.request_id != "Q0139"))

    press(page, "Houd deze plaats vast")

    assert list_reservations(store, scenario_id) == ()
    assert not page.exception


def test_somebody_can_be_described() -> None:
    store_with_sample("maand")
    page = describe(open_seats())

    pick(page, "Programma", "Participatie")

    assert not page.exception
    assert found(page).startswith("Mogelijkheden: ")
    assert [button.label for button in page.button if button.label == "Houd deze plaats vast"] == []


def test_a_description_begins_with_a_programme_that_fits_its_level() -> None:
    store_with_sample("maand")

    page = describe(open_seats())

    assert found(page).startswith("Mogelijkheden: ")
    assert [row.value for row in page.number_input] == [None]


def test_without_hours_the_description_is_not_complete() -> None:
    store_with_sample()
    page = describe(open_seats())

    for box in page.checkbox:
        box.uncheck()
    page.run()

    assert [row.value for row in page.info] == ["Kies minstens één dagdeel en één locatie."]


def test_the_page_speaks_english_when_asked() -> None:
    store_with_sample("maand")

    page = open_seats(lang="en")

    assert found(page) == "P0001: no place yet. Possibilities: 8, the soonest first."


def test_who_has_a_trajectory_of_their_own_may_hold_a_seat_elsewhere() -> None:
    store, scenario_id = store_with_sample("maand")
    stored = load_scenario(store, scenario_id)
    page = press(open_seats(), "Houd deze plaats vast")
    held = load_scenario(store, scenario_id).scenario.cohort_by_id["PART-Q0139"]
    press(page, "Geef terug")
    own = held.model_copy(update={"cohort_id": "eigen", "programme_id": "TBI", "locked": False})
    alone = Placement(request_id="Q0002", cohort_id="eigen")
    change(store, scenario_id, cohorts=(*stored.scenario.cohorts, own), placements=(*stored.scenario.placements, alone))

    page = pick(open_seats(), "Aanvraag", "P0002")
    told = [row.value for row in page.markdown if row.value.startswith("Cohort eigen is er voor deze")]
    press(page, "Houd deze plaats vast")

    assert not page.exception
    assert len(told) == 1
    assert [row.request_id for row in list_reservations(store, scenario_id)] == ["Q0002"]
    assert "eigen" not in load_scenario(store, scenario_id).scenario.cohort_by_id


def newer_plan() -> Plan:
    """A plan with a place for P0001, who has none yet."""
    cohort = Cohort(
        cohort_id="N-1",
        programme_id="PART",
        start=date(2027, 1, 25),
        pattern_id="ma-m",
        location_id="zuidoost",
        room_id="Z1",
        teacher_id="T01",
    )
    return Plan(cohorts=(cohort,), placements=(Placement(request_id="Q0139", cohort_id="N-1"),))


def test_a_place_in_a_plan_that_is_not_published_is_told() -> None:
    store, scenario_id = store_with_sample("maand")
    save_plan(store, scenario_id, 1, newer_plan(), {}, "Ans")

    page = open_seats()

    (told,) = [row.value for row in page.info]
    assert told.split("staat ")[1].split(". ")[0] == (
        r"een plaats voor deze aanvraag: Participatie \(PART\) in cohort N\-1, maandag 13:00–16:00, Zuidoost, "
        "vanaf ma 25 jan 2027"
    )


def test_nothing_is_told_of_a_newer_plan_without_a_place_for_the_request() -> None:
    store, scenario_id = store_with_sample("maand")
    save_plan(store, scenario_id, 1, Plan(), {}, "Ans")

    page = open_seats()

    assert list(page.info) == []
