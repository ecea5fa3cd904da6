"""The fewest places that move are what trying all plans of tiny scenarios says, and the plan passes the audit."""

from datetime import date

import pytest

from planner.insight.numbered_plan import number_cohorts
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from planner.rules.facts import find_cohort_by_request
from planner.solver import fewest_moves
from planner.solver.budget import WallClock
from planner.solver.build import build_instance
from planner.solver.draft import in_order, plan_of
from planner.solver.fewest_moves import Goal, MoveSearch, Watch
from tests.insight.drawn_plans import draw_case
from tests.tiny.brute_force import try_all
from tests.tiny.fewest_moves import count_fewest_moves
from tests.tiny.make_tiny import Size, make_tiny

BATCHES, PER_BATCH, LATECOMERS = 6, 20, 60
CROWDED = Size(
    requests=((3, 2), (4, 3)),
    second=((0, 1), (1, 1)),
    programmes=((1, 1), (2, 1)),
    mondays=((1, 1), (2, 2)),
    patterns=((2, 2), (3, 1)),
    rooms=((1, 2), (2, 2)),
    teachers=((1, 2), (2, 1)),
    cohorts=((0, 3), (1, 1)),
)


def find_wrong(seed: int) -> list[tuple[object, ...]]:
    scenario, plan = draw_case(seed)
    in_cohort = find_cohort_by_request(scenario, plan)
    wrong: list[tuple[object, ...]] = []
    for request in scenario.requests:
        cohort = in_cohort.get(request.request_id)
        if cohort is None or cohort.cohort_id not in scenario.running_ids:
            sooner_than = scenario.sessions_of(cohort).first_day if cohort else None
            found = answer(scenario, plan, request.request_id, sooner_than)
            expected = count_fewest_moves(scenario, plan, request.request_id, sooner_than)
            if found != expected:
                wrong.append((seed, request.request_id, sooner_than, found, expected))
    return wrong


def find_wrong_for_latecomer(seed: int) -> list[tuple[object, ...]]:
    """The plan was made as if the last request were not there, and has much to move for it."""
    scenario = make_tiny(seed, CROWDED)
    late = scenario.requests[-1]
    others = scenario.with_tables(requests=scenario.requests[:-1])
    named = {*(row.request_id for row in scenario.placements), *(row.after for row in others.requests)}
    if late.request_id in named:
        return []
    best = try_all(others).best
    if best is None:
        return []
    found = answer(scenario, best.plan, late.request_id, None)
    expected = count_fewest_moves(scenario, best.plan, late.request_id, None)
    return [] if found == expected else [(seed, late.request_id, found, expected)]


def answer(scenario: Scenario, plan: Plan, request_id: str, sooner_than: date | None) -> object:
    """The fewest moves, None if there is no such plan, or words for a plan that is none or a claim without proof."""
    instance = build_instance(scenario)
    rows = number_cohorts(instance, plan)
    draft = in_order(rows.values())
    goal = Goal(instance.numbers.requests[request_id], sooner_than.toordinal() if sooner_than else None)
    moves = MoveSearch(instance, draft, goal).find(WallClock(60), Watch())
    if moves.draft is None:
        return None if moves.is_impossible else "not known"
    if not audit(scenario, plan_of(instance, moves.draft)).legal:
        return "not legal"
    return moves.moved if moves.is_fewest else "not proven"


@pytest.mark.parametrize("batch", range(BATCHES))
def test_the_fewest_moves_are_what_trying_all_plans_says(batch: int) -> None:
    wrong = [row for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH) for row in find_wrong(seed)]

    assert wrong == []


@pytest.mark.parametrize("batch", range(BATCHES))
def test_the_fewest_moves_for_a_latecomer_are_what_trying_all_plans_says(batch: int) -> None:
    seeds = range(batch * LATECOMERS, (batch + 1) * LATECOMERS)

    wrong = [row for seed in seeds for row in find_wrong_for_latecomer(seed)]

    assert wrong == []


@pytest.mark.parametrize("batch", range(BATCHES))
def test_asked_at_once_for_any_number_of_moves_the_answer_is_the_same(
    batch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fewest_moves, "FEW_MOVES", 0)
    seeds = range(batch * LATECOMERS, (batch + 1) * LATECOMERS)

    wrong = [row for seed in seeds for row in find_wrong_for_latecomer(seed)]

    assert wrong == []


def test_what_is_proven_of_more_moves_holds_where_fewer_were_not_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    scenario = make_tiny(1, CROWDED)
    search = MoveSearch(build_instance(scenario), (), Goal(0))
    search.home = dict.fromkeys(range(9), 0)
    answers = {0: False, 1: None, 2: False, 3: None, 9: None, 4: False}
    monkeypatch.setattr(search, "_ask", lambda moves, *_, **__: answers.get(moves))

    moves = search.find(WallClock(60), Watch())

    assert (moves.draft, moves.at_least, moves.is_impossible) == (None, 5, False)
