"""The page Plannen: asking, watching, stopping, and reading what came of it."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from planner.model import Plan
from planner.store import Store
from planner.store.edits import save_scenario
from planner.store.plans import save_plan
from planner.store.runs import RunState, claim_next_run, finish_run, get_run, heartbeat, list_runs, queue_run
from planner.store.scenarios import load_scenario
from tests.ui.opening import open_page, press, store_with_sample
from tests.ui.sample_plan import plan_of_klein

WORKER = "w"


def a_run(store: Store, scenario_id: str) -> str:
    return queue_run(store, scenario_id, 1, 20.0, 1, 1, False, "Ans")


def labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


def test_without_a_plan_the_page_says_what_to_do() -> None:
    store_with_sample()

    page = open_page("plannen")

    assert not page.exception
    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen plan"]


def test_a_press_asks_for_a_plan_and_puts_the_run_in_the_address() -> None:
    store, scenario_id = store_with_sample()

    page = press(open_page("plannen"), "Maak een plan")

    (run,) = list_runs(store, scenario_id)
    assert not page.exception
    assert (run.state, run.seconds, page.query_params["run"]) == ("queued", 60.0, run.id)


def test_who_looks_later_sees_the_run_of_another() -> None:
    store, scenario_id = store_with_sample()
    a_run(store, scenario_id)
    run = claim_next_run(store, WORKER)
    assert run is not None
    heartbeat(store, run.id, WORKER, 900, 700, 1.0)

    page = open_page("plannen")

    assert not page.exception
    assert "Maak een plan" not in labels(page)
    assert [row.value for row in page.markdown if "Beste plan" in row.value] == [
        "Beste plan tot nu toe: 900 punten. Bewezen is dat minder dan 700 niet kan."
    ]


def test_a_run_can_be_stopped() -> None:
    store, scenario_id = store_with_sample()
    run_id = a_run(store, scenario_id)
    claim_next_run(store, WORKER)

    press(open_page("plannen", run=run_id), "Stop en houd het beste plan")

    assert get_run(store, run_id).is_stop_asked


def test_a_lost_run_is_said_to_be_lost_and_starts_again() -> None:
    store, scenario_id = store_with_sample()
    run_id = a_run(store, scenario_id)
    claim_next_run(Store(store.engine, lambda: store.now() - timedelta(minutes=1)), WORKER)

    page = open_page("plannen", run=run_id)
    said = [row.value.split(":")[0] for row in page.warning]
    page = press(page, "Begin opnieuw")

    assert not page.exception
    assert said == ["Van het zoeken is niets meer gehoord"]
    assert [run.state for run in list_runs(store, scenario_id)] == ["queued", "lost"]


@pytest.mark.parametrize(
    ("state", "answer", "kind", "said"),
    [
        ("failed", {}, "error", "Het zoeken is misgegaan"),
        ("stopped", {}, "info", "Het zoeken is gestopt voordat"),
        ("done", {"status": "unknown"}, "warning", "In 20 seconden is geen plan"),
        ("done", {"status": "impossible", "locks": [], "rules": ["group-size"]}, "error", "Er is geen plan mogelijk"),
    ],
)
def test_a_run_without_a_plan_says_why(state: RunState, answer: dict[str, object], kind: str, said: str) -> None:
    store, scenario_id = store_with_sample()
    run_id = a_run(store, scenario_id)
    claim_next_run(store, WORKER)
    finish_run(store, run_id, WORKER, state, None, answer)

    page = open_page("plannen", run=run_id)

    assert not page.exception
    alerts = {"error": page.error, "info": page.info, "warning": page.warning}[kind]
    assert alerts[0].value[: len(said)] == said


def test_a_run_that_is_done_shows_its_plan() -> None:
    store, scenario_id = store_with_sample()
    save_plan(store, scenario_id, 1, Plan(), {}, "Bo")
    run_id = a_run(store, scenario_id)
    claim_next_run(store, WORKER)
    plan_id = finish_run(store, run_id, WORKER, "done", *plan_of_klein())

    page = open_page("plannen", run=run_id)

    placed = len(plan_of_klein()[0].placements)
    assert not page.exception
    assert page.query_params["plan"] == plan_id
    requests = len(load_scenario(store, scenario_id).scenario.requests)
    assert page.metric[0].value == f"{placed} van {requests}"


def test_an_older_plan_is_shown_with_the_data_of_its_time() -> None:
    store, scenario_id = store_with_sample()
    save_plan(store, scenario_id, 1, *plan_of_klein(), "Ans")
    scenario = load_scenario(store, scenario_id).scenario
    save_scenario(store, scenario_id, 1, scenario.with_tables(requests=scenario.requests[:-1], placements=()), "Bo")

    page = open_page("plannen")

    assert not page.exception
    assert page.info[0].value.split(".")[0] == "De gegevens zijn gewijzigd nadat dit plan gemaakt werd"
