"""The page Capaciteit: what it asks, what it shows once that is worked out, and a try that is kept as a scenario."""

import time

from streamlit.testing.v1 import AppTest

from planner.model import Plan
from planner.store import Store
from planner.store.plans import save_plan
from planner.store.scenarios import list_scenarios, load_scenario
from tests.ui.opening import open_page, press, store_with_sample
from tests.ui.sample_plan import plan_of_klein

LONG = 120.0


def open_capacity(**query: str) -> AppTest:
    page = open_page("capaciteit", **query)
    assert not page.exception
    return page


def with_plan() -> tuple[Store, str]:
    store, scenario_id = store_with_sample()
    save_plan(store, scenario_id, 1, *plan_of_klein(), "Ans")
    return store, scenario_id


def headings(page: AppTest) -> list[str]:
    return [row.value for row in page.header]


def wait_for(page: AppTest, label: str) -> AppTest:
    """The page once its button to stop is gone; looks again as the browser would."""
    until = time.monotonic() + LONG
    while any(button.label == label for button in page.button) and time.monotonic() < until:
        time.sleep(0.3)
        page.run()
    assert not page.exception
    return page


def test_without_a_scenario_the_page_says_what_to_do() -> None:
    page = open_capacity()

    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen scenario"]


def test_without_a_plan_the_page_says_what_to_do() -> None:
    store_with_sample()

    page = open_capacity()

    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen plan van dit scenario"]


def test_of_a_plan_that_breaks_rules_nothing_is_worked_out() -> None:
    store, scenario_id = store_with_sample()
    plan, summary = plan_of_klein()
    save_plan(store, scenario_id, 1, Plan(cohorts=plan.cohorts, placements=()), summary, "Ans")

    page = open_capacity()

    assert [row.value.split(".")[0] for row in page.warning] == ["Dit plan houdt zich niet aan alle regels"]


def test_nothing_is_worked_out_before_it_is_asked_for() -> None:
    with_plan()

    page = open_capacity()

    assert headings(page) == ["Wat als?"]
    assert [button.label for button in page.button if not button.disabled] == ["Reken uit waar het knelt"]


def test_where_it_pinches_is_shown_once_it_is_known() -> None:
    with_plan()

    page = wait_for(press(open_capacity(), "Reken uit waar het knelt"), "Stop met rekenen")

    assert headings(page) == [
        "Wat één keer extra zou geven",
        "Groepen die mensen tekortkomen",
        "Vraag en aanbod",
        "Wat als?",
    ]
    assert [row.value for row in page.error] == []


def test_what_was_stopped_says_that_there_is_more() -> None:
    with_plan()
    page = press(open_capacity(), "Reken uit waar het knelt")

    page = press(page, "Stop met rekenen")

    assert [button.label for button in page.button if not button.disabled] == ["Reken uit waar het knelt"]


def test_a_try_is_kept_as_a_scenario() -> None:
    store, scenario_id = with_plan()
    page = open_capacity()
    page = page.segmented_control(key="kind-of-measure").set_value("new-room").run()

    page = wait_for(press(page, "Kijk wat het geeft"), "Stop met rekenen")
    press(page, "Bewaar als scenario")

    made = next(row for row in list_scenarios(store) if row.id != scenario_id)
    before, after = load_scenario(store, scenario_id).scenario, load_scenario(store, made.id).scenario
    assert set(after.room_by_id) - set(before.room_by_id) == {"lokaal-erbij"}
    assert made.name.endswith("voor 12 mensen")
