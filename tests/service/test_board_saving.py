"""A board made to last: its plan kept if the whole audit passes it, or the rest queued to be planned around it."""

from pathlib import Path

import pytest

from planner.model import Scenario
from planner.rules.audit import audit
from planner.service.board import Board, Moved, lock_card, move_start, open_board, unlock_card
from planner.service.board_saving import NotLegal, PlanKept, RestQueued, keep_board, plan_rest
from planner.store import Store, open_store
from planner.store.edits import Stale, history, save_scenario
from planner.store.plans import list_plans, load_plan
from planner.store.runs import get_run, list_runs
from planner.store.scenarios import create_scenario, load_scenario
from tests.rules import build

NEXT_WEEK = build.january(11)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(f"sqlite:///{tmp_path / 'planner.sqlite'}")


def moved_board(scenario: Scenario) -> Board:
    return after(move_start(open_board(scenario, build.plan()), "x", NEXT_WEEK))


def after(answer: object) -> Board:
    assert isinstance(answer, Moved)
    return answer.board


def test_the_plan_of_a_board_is_kept(store: Store) -> None:
    scenario_id = create_scenario(store, build.scenario(), "Ans")

    kept = keep_board(store, scenario_id, 1, moved_board(build.scenario()), "Ans")

    assert isinstance(kept, PlanKept)
    stored = load_plan(store, kept.plan_id)
    assert (stored.plan.cohorts, stored.revision) == ((build.cohort(start=NEXT_WEEK),), 1)


def test_a_kept_plan_knows_its_cost_and_no_bound(store: Store) -> None:
    scenario_id = create_scenario(store, build.scenario(), "Ans")
    board = moved_board(build.scenario())

    keep_board(store, scenario_id, 1, board, "Ans")

    (line,) = list_plans(store, scenario_id)
    assert (line.cost, line.bound, line.placed, line.requests) == (board.cost, None, 1, 3)


def test_a_plan_that_breaks_a_rule_is_not_kept(store: Store) -> None:
    scenario = build.scenario(people=(build.person("p1", level=""), build.person("p2"), build.person("p3")))
    programmes = (build.programme(level_from="A1"),)
    scenario = build.change(scenario, programmes=programmes)
    scenario_id = create_scenario(store, scenario, "Ans")

    kept = keep_board(store, scenario_id, 1, moved_board(scenario), "Ans")

    assert isinstance(kept, NotLegal)
    assert ([finding.rule for finding in kept.findings], list_plans(store, scenario_id)) == (["level-fits"], ())


def test_a_lock_made_on_the_board_is_there_when_the_plan_is_opened_again(store: Store) -> None:
    scenario_id = create_scenario(store, build.scenario(), "Ans")
    board = lock_card(moved_board(build.scenario()), "x").board

    kept = keep_board(store, scenario_id, 1, board, "Ans")

    assert isinstance(kept, PlanKept)
    assert open_board(board.scenario, load_plan(store, kept.plan_id).plan).is_locked("x")


def test_unlocking_what_the_scenario_locks_is_an_edit_of_the_scenario(store: Store) -> None:
    scenario = build.scenario(cohorts=(build.cohort(locked=True),))
    scenario_id = create_scenario(store, scenario, "Ans")
    board = after(move_start(after(unlock_card(open_board(scenario, build.plan()), "x")), "x", NEXT_WEEK))

    kept = keep_board(store, scenario_id, 1, board, "Ans")

    assert isinstance(kept, PlanKept)
    assert (kept.revision, load_scenario(store, scenario_id).scenario.cohorts) == (2, (build.cohort(),))


def test_a_kept_plan_passes_the_audit_of_the_stored_scenario(store: Store) -> None:
    scenario = build.scenario(cohorts=(build.cohort(locked=True),))
    scenario_id = create_scenario(store, scenario, "Ans")
    board = after(move_start(after(unlock_card(open_board(scenario, build.plan()), "x")), "x", NEXT_WEEK))

    kept = keep_board(store, scenario_id, 1, board, "Ans")

    assert isinstance(kept, PlanKept)
    assert audit(load_scenario(store, scenario_id).scenario, load_plan(store, kept.plan_id).plan).findings == ()


def test_the_rest_is_planned_from_a_scenario_with_the_moved_cohort_locked(store: Store) -> None:
    scenario_id = create_scenario(store, build.scenario(), "Ans")

    queued = plan_rest(store, scenario_id, 1, moved_board(build.scenario()), "Ans", seconds=30, workers=1)

    assert isinstance(queued, RestQueued)
    run, stored = get_run(store, queued.run_id), load_scenario(store, scenario_id)
    assert (run.state, run.revision, stored.revision) == ("queued", 2, 2)
    assert stored.scenario.cohorts == (build.cohort(start=NEXT_WEEK, locked=True),)


def test_taking_the_board_over_is_said_in_the_history(store: Store) -> None:
    scenario_id = create_scenario(store, build.scenario(), "Ans")

    plan_rest(store, scenario_id, 1, moved_board(build.scenario()), "Bo", seconds=30, workers=1)

    assert [(event.who, event.what) for event in history(store, scenario_id)] == [
        ("Ans", "scenario_created"),
        ("Bo", "board.put-in-place"),
    ]


def test_a_scenario_that_changed_meanwhile_is_not_overwritten(store: Store) -> None:
    scenario_id = create_scenario(store, build.scenario(), "Ans")
    save_scenario(store, scenario_id, 1, build.scenario(name="Anders"), "Bo")

    answer = plan_rest(store, scenario_id, 1, moved_board(build.scenario()), "Ans", seconds=30, workers=1)

    assert isinstance(answer, Stale)
    assert (load_scenario(store, scenario_id).scenario.cohorts, list_runs(store, scenario_id)) == ((), ())
