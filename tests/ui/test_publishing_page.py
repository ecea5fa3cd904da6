"""The page Publiceren: what changes and for whom, publishing once, and addresses that are shown once."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from planner.service.feeding import read_feed
from planner.store import Store
from planner.store.edits import save_scenario
from planner.store.feeds import list_feeds
from planner.store.plans import list_plans, save_plan
from planner.store.scenarios import load_scenario
from tests.ui.opening import open_page, press, store_with_sample
from tests.ui.sample_plan import plan_of_klein
from ui.parts.feed_desk import works_only_here


def store_with_plan() -> tuple[Store, str]:
    store, scenario_id = store_with_sample()
    save_plan(store, scenario_id, 1, *plan_of_klein(), "Ans")
    return store, scenario_id


def is_disabled(page: AppTest, label: str) -> bool:
    return next(button.disabled for button in page.button if button.label == label)


def test_without_a_plan_the_page_says_what_to_do() -> None:
    store_with_sample()

    page = open_page("publiceren")

    assert not page.exception
    assert page.info[0].value == "Er is nog geen plan om te publiceren. Maak er eerst een."


def test_the_page_says_who_must_be_told() -> None:
    store_with_plan()

    page = open_page("publiceren")

    assert not page.exception
    assert [metric.label for metric in page.metric] == [
        "Docenten",
        "Klantmanagers",
        "Aanvragen",
    ]
    assert all(int(metric.value) > 0 for metric in page.metric)


def test_a_plan_is_published() -> None:
    store, scenario_id = store_with_plan()

    page = press(open_page("publiceren"), "Publiceer dit plan")

    assert not page.exception
    assert [row.value for row in page.success] == [
        "Het plan is gepubliceerd.",
        "Dit plan is gepubliceerd. Abonnees zien het in hun agenda.",
    ]
    assert [line.is_current_published for line in list_plans(store, scenario_id)] == [True]


def test_of_two_plans_made_in_the_same_minute_the_one_that_is_shown_is_published() -> None:
    store, scenario_id = store_with_plan()
    later = save_plan(store, scenario_id, 1, *plan_of_klein(), "Ans")

    page = press(open_page("publiceren"), "Publiceer dit plan")

    assert not page.exception
    assert [line.id for line in list_plans(store, scenario_id) if line.is_current_published] == [later]


def test_a_stale_plan_is_refused_with_what_changed() -> None:
    store, scenario_id = store_with_plan()
    scenario = load_scenario(store, scenario_id).scenario
    first = scenario.people[0].model_copy(update={"slots": ()})
    save_scenario(store, scenario_id, 1, scenario.with_tables(people=(first, *scenario.people[1:])), "Bo")

    page = open_page("publiceren")

    assert not page.exception
    assert is_disabled(page, "Publiceer dit plan")
    assert [row.value for row in page.warning] == [
        "De gegevens zijn gewijzigd nadat dit plan gemaakt werd, door Bo. Maak een nieuw plan en publiceer dat."
    ]
    assert list(page.dataframe[0].value["Rij"]) == [first.person_id]


def test_an_address_is_shown_once_and_works_until_it_is_revoked() -> None:
    store, scenario_id = store_with_plan()
    page = press(press(open_page("publiceren"), "Publiceer dit plan"), "Maak een adres")
    found = re.search(r"/feeds/(.+)\.ics$", page.code[0].value)
    assert found is not None
    before = read_feed(store, found[1])

    page = press(page, "Ik heb het adres")
    shown_again = len(page.code)
    page = press(page, "Trek in")

    assert not page.exception
    assert before is not None
    assert before.startswith(b"BEGIN:VCALENDAR")
    assert (shown_again, read_feed(store, found[1])) == (0, None)
    assert [feed.revoked_at is None for feed in list_feeds(store, scenario_id)] == [False]


@pytest.mark.parametrize(
    ("address", "only_here"),
    [
        ("http://127.0.0.1:8501", True),
        ("http://localhost:8501", True),
        ("https://planner.example.nl", False),
        ("", False),
    ],
)
def test_an_address_of_this_computer_is_told_from_one_that_others_reach(address: str, only_here: bool) -> None:
    assert works_only_here(address) == only_here


def test_who_makes_an_address_on_their_own_computer_is_told_who_cannot_read_it() -> None:
    store_with_plan()
    page = open_page("publiceren")
    page.context["url"] = "http://127.0.0.1:8501/publiceren"

    page.run()

    assert [row.value.split(".")[0] for row in page.warning] == ["Deze planner staat alleen op deze computer"]


def test_that_new_lessons_come_into_a_calendar_by_publishing_is_told_until_something_is_published() -> None:
    store_with_plan()
    before = open_page("publiceren")
    told = [re.split("[.:]", row.value)[0] for row in before.info]

    after = press(before, "Publiceer dit plan")

    assert told == ["Er is nog geen plan gepubliceerd", "Er zijn nog geen adressen"]
    assert [row.value.split(".")[0] for row in after.info] == ["Er zijn nog geen adressen"]


def test_from_a_plan_that_is_not_published_there_is_a_way_to_what_it_changes() -> None:
    store_with_plan()

    page = open_page("publiceren")

    assert [link.proto.label for link in page.get("page_link")] == ["Vergelijk dit plan met wat nu is afgesproken"]
