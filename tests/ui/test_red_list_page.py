"""The page Rode lijst: who must begin soon, whose people, every step of one of them, and the way to a seat."""

from datetime import date

from streamlit.testing.v1 import AppTest

from planner.exchange import read_scenario
from planner.store.plans import save_plan
from planner.store.scenarios import create_scenario
from tests.rules.build import scenario
from tests.ui.opening import SAMPLES, open_page, press, store_with_sample
from tests.ui.sample_plan import plan_of_klein
from ui.parts import storage

FIRST_WEEK = date(2027, 1, 4)


def open_list(today: date = FIRST_WEEK, **query: str) -> AppTest:
    page = open_page("rodelijst", **query)
    page = page.date_input(key="red-list-today").set_value(today).run()
    assert not page.exception
    return page


def counts(page: AppTest) -> dict[str, str]:
    return {metric.label: metric.value for metric in page.metric}


def test_without_a_scenario_the_page_says_what_to_do() -> None:
    page = open_page("rodelijst")

    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen scenario"]


def test_where_nothing_must_be_done_in_time_the_page_says_what_to_do() -> None:
    create_scenario(storage.the_store(), scenario(), "Ans")

    page = open_page("rodelijst")

    assert not page.exception
    assert [row.value.split(".")[0] for row in page.info] == [
        "Geen aanvraag in dit scenario heeft een einddatum of komt na een andere"
    ]


def test_the_list_counts_back_from_what_is_agreed() -> None:
    store_with_sample()

    page = open_list()

    assert counts(page) == {"Nu": "3", "Binnen 4 weken": "4", "Geregeld": "1"}
    assert list(page.dataframe[0].value["request"][:3]) == ["Q08", "Q09", "Q11"]
    assert list(page.dataframe[1].value["step"]) == ["Q08", "Q12"]


def test_a_step_of_somebody_else_names_them() -> None:
    sample = read_scenario(SAMPLES / "klein").scenario
    requests = (
        row.model_copy(update={"person_id": "P10"}) if row.request_id == "Q08" else row for row in sample.requests
    )
    create_scenario(storage.the_store(), sample.with_tables(requests=tuple(requests)), "Ans")

    page = open_list().selectbox(key="red-list-chain").set_value("Q12").run()

    assert list(page.dataframe[1].value["step"]) == ["Q08 P10", "Q12"]


def test_the_people_of_one_klantmanager_can_be_looked_at() -> None:
    store_with_sample()
    page = open_list()

    page = page.selectbox[1].set_value("K1").run()

    assert not page.exception
    assert set(page.dataframe[0].value["klantmanager"]) == {"K1"}


def test_what_a_plan_places_is_arranged() -> None:
    store, scenario_id = store_with_sample()
    plan_id = save_plan(store, scenario_id, 1, *plan_of_klein(), "Ans")

    page = open_list(plan=plan_id)

    assert counts(page)["Geregeld"] == "7"


def test_when_everything_is_past_all_is_too_late() -> None:
    store_with_sample()

    page = open_list(date(2027, 12, 1))

    assert counts(page) == {"Te laat": "7", "Geregeld": "1"}


def test_for_fewer_weeks_the_list_is_shorter() -> None:
    store_with_sample()

    page = open_list().number_input(key="red-list-weeks").set_value(0).run()

    assert len(page.dataframe[0].value) == 3
    assert [expander.label for expander in page.expander if "ruimte" in expander.label] == ["Geregeld of met ruimte: 5"]


def test_a_seat_is_looked_for_on_the_page_beschikbaarheid() -> None:
    store_with_sample()
    page = open_list()
    page = page.selectbox(key="red-list-chain").set_value("Q05").run()

    page = press(page, "Zoek een plaats")

    assert not page.exception
    assert [title.value for title in page.title] == ["Beschikbaarheid"]
    assert page.selectbox(key="choice-of-request").value == "Q05"


def test_what_would_make_a_place_possible_is_asked_on_the_page_waarom() -> None:
    store_with_sample()
    page = open_list()
    page = page.selectbox(key="red-list-chain").set_value("Q05").run()

    next(button for button in page.button if button.label == "Wat maakt een plaats mogelijk?").click().run(timeout=90)

    assert page.session_state["planner:why-request"] == "Q05"


def test_the_page_speaks_english() -> None:
    store_with_sample()

    page = open_page("rodelijst", lang="en")

    assert not page.exception
    assert [title.value for title in page.title] == ["Red list"]
    assert [box.label for box in page.selectbox] == ["Plan", "Klantmanager", "Request", "Scenario"]
