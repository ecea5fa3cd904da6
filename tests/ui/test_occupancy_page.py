"""The page Bezetting: a heat map and the same numbers as tables, for a plan and a kind of subject."""

import pytest
from streamlit.testing.v1 import AppTest

from planner.model import Plan
from planner.store.plans import save_plan
from tests.rules.build import scenario
from tests.ui.opening import open_page, store_with_sample
from ui.parts.occupancy import name_dagdelen, share_of


def open_use(**query: str) -> AppTest:
    page = open_page("bezetting", **query)
    assert not page.exception
    return page


def whole(page: AppTest) -> str:
    return next(row.value for row in page.markdown if "%" in row.value and ("uur" in row.value or "hours" in row.value))


def test_without_a_scenario_the_page_says_what_to_do() -> None:
    page = open_use()

    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen scenario"]


def test_an_empty_plan_says_what_to_do() -> None:
    store, scenario_id = store_with_sample()
    plan_id = save_plan(store, scenario_id, 1, Plan(), {}, "Ans")

    page = open_use(scenario=scenario_id, plan=plan_id)

    assert [row.value.split(".")[0] for row in page.info] == ["In dit plan staan nog geen cohorten"]


def test_what_is_agreed_is_shown_first() -> None:
    store_with_sample("maand")

    page = open_use()

    assert whole(page) == "Samen 178 van 776 uur gebruikt (23 %)."
    assert [row.value for row in page.header] == ["Wie en wat heeft nog tijd"]


def test_the_table_holds_the_numbers_of_the_heat_map() -> None:
    store_with_sample("maand")

    table = open_use().dataframe[0].value

    assert list(table["dagdeel"])[:2] == ["ma 9:00–12:00", "ma 13:00–16:00"]
    assert list(table["4 jan"])[:3] == ["57", "29", "0"]


def test_who_has_most_time_left_comes_first() -> None:
    store_with_sample("maand")

    table = open_use().dataframe[1].value

    assert list(table["id"])[:3] == ["T13", "T10", "T09"]
    assert table["left"].is_monotonic_decreasing


@pytest.mark.parametrize(("kind", "first"), [("room", "C1"), ("skill", "nt2"), ("location", "centrum")])
def test_rooms_skills_and_locations_are_shown_too(kind: str, first: str) -> None:
    store_with_sample("maand")

    page = open_use().segmented_control(key="kind-of-use").set_value(kind).run()

    assert not page.exception
    assert first in set(page.dataframe[1].value["id"])


def test_one_teacher_can_be_looked_at() -> None:
    store_with_sample("maand")

    page = open_use().multiselect(key="subjects-teacher").set_value(["T05"]).run()

    assert whole(page) == "Samen 24 van 72 uur gebruikt (33 %)."
    assert list(page.dataframe[1].value["id"]) == ["T05"]


def test_the_page_speaks_english_when_asked() -> None:
    store_with_sample("maand")

    assert whole(open_use(lang="en")) == "Together 178 of 776 hours used (23 %)."


@pytest.mark.parametrize(
    ("minutes", "available", "share"), [(0, 0, "–"), (90, 0, ">100"), (0, 180, "0"), (90, 180, "50"), (1, 8, "13")]
)
def test_a_share_is_told_in_whole_per_cents(minutes: int, available: int, share: str) -> None:
    assert share_of(minutes, available) == share


def test_dagdelen_are_named_by_day_and_hours() -> None:
    assert name_dagdelen(scenario())["ma-o"] == "ma 9:00–12:00"
