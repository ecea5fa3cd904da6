"""The page Vergelijken: two plans chosen, what differs for whom, and a workbook of it."""

from streamlit.testing.v1 import AppTest

from planner.model import Plan
from planner.store import Store
from planner.store.plans import save_plan
from planner.store.scenarios import load_scenario
from tests.ui.opening import open_page, store_with_sample
from tests.ui.sample_plan import plan_of_klein


def open_comparing(**query: str) -> AppTest:
    page = open_page("vergelijken", **query)
    assert not page.exception
    return page


def with_plan() -> tuple[Store, str]:
    store, scenario_id = store_with_sample()
    save_plan(store, scenario_id, 1, *plan_of_klein(), "Ans")
    return store, scenario_id


def figures(page: AppTest) -> dict[str, str]:
    return {row.label: row.value for row in page.metric}


def test_without_a_scenario_the_page_says_what_to_do() -> None:
    page = open_comparing()

    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen scenario"]


def test_without_any_plan_the_page_says_what_to_do() -> None:
    store_with_sample()

    page = open_comparing()

    assert [row.value.split(":")[0] for row in page.info] == ["Er is nog niets om mee te vergelijken"]


def test_the_newest_plan_is_compared_with_what_is_agreed() -> None:
    store, scenario_id = with_plan()
    plan, _ = plan_of_klein()
    agreed = load_scenario(store, scenario_id).scenario.placements

    page = open_comparing()

    assert [box.label for box in page.selectbox if box.label.startswith("Plan")] == ["Plan A", "Plan B"]
    assert page.selectbox(key=f"compared-plan-A-{scenario_id}").value == ""
    counted = figures(page)
    gained = int(counted["Krijgen een plaats"]) - int(counted["Verliezen de plaats"])
    assert gained == len(plan.placements) - len(agreed)


def test_everyone_for_whom_something_changes_stands_in_the_table() -> None:
    with_plan()

    tables = [table.value for table in open_comparing().dataframe]

    people = next(table for table in tables if "Aanvraag" in table.columns)
    assert list(people["Aanvraag"]) == sorted(people["Aanvraag"])
    assert set(people["Wat verandert"]) == {"krijgt een plaats"}


def test_the_same_plan_on_both_sides_is_said_to_be_equal() -> None:
    _, scenario_id = with_plan()
    page = open_comparing()

    page.selectbox(key=f"compared-plan-B-{scenario_id}").set_value("").run()

    assert [row.value.split(":")[0] for row in page.success] == ["De plannen zijn gelijk"]
    assert list(page.metric) == []


def test_plans_of_two_scenarios_are_compared_with_what_differs_in_the_data() -> None:
    _, small = with_plan()
    _, month = store_with_sample("maand")

    page = open_comparing(scenario=small)
    page.selectbox(key=f"compared-scenario-B-{small}").set_value(month).run()

    assert not page.exception
    said = [row.value for row in page.markdown]
    assert "De gegevens verschillen ook\\. Wat hieronder anders is, kan daarvan komen\\." in said


def test_a_plan_that_breaks_rules_is_told_in_the_words_of_the_rule() -> None:
    store, scenario_id = store_with_sample()
    agreed = load_scenario(store, scenario_id).scenario.last_plan
    twice = Plan(cohorts=agreed.cohorts, placements=(*agreed.placements, *agreed.placements))
    save_plan(store, scenario_id, 1, twice, {}, "Ans")

    page = open_comparing()

    assert [row.value.split("\n")[0] for row in page.warning] == ["Plan B houdt zich niet aan deze regels:"]


def test_the_people_of_one_klantmanager_can_be_looked_at() -> None:
    with_plan()
    page = open_comparing()
    chosen = page.selectbox(key="compared-klantmanager").options[1]

    page.selectbox(key="compared-klantmanager").select_index(1).run()

    people = next(table.value for table in page.dataframe if "Aanvraag" in table.value.columns)
    assert set(people["Klantmanager"]) == {chosen}


def test_the_page_speaks_english_when_asked() -> None:
    with_plan()

    page = open_comparing(lang="en")

    assert [row.value for row in page.title] == ["Compare"]
    assert "Get a place" in figures(page)
