"""Cohorts that are legal each by itself stand side by side only if together they keep every rule."""

from dataclasses import replace

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.rules.audit import audit
from planner.solver.build import build_instance
from planner.solver.construct import construct
from planner.solver.draft import plan_of
from planner.solver.legality import is_legal
from tests.rules.build import cohort, request, scenario

MADE = make_scenario(Recipe(requests=60, seed=1))
INSTANCE = build_instance(MADE)
WHOLE = construct(INSTANCE, ())
REST = WHOLE[2:]


def test_what_the_audit_passes_is_legal() -> None:
    assert is_legal(INSTANCE, WHOLE)
    assert audit(MADE, plan_of(INSTANCE, WHOLE)).legal


def test_nobody_gets_two_places() -> None:
    twice = next(row for row in REST if row.requests)
    elsewhere = [replace(row, requests=twice.requests) for row in WHOLE if row != twice]

    assert not any(is_legal(INSTANCE, (twice, row)) for row in elsewhere)


def test_a_teacher_does_not_get_two_cohorts_at_the_same_time() -> None:
    one = next(row for row in WHOLE if len(INSTANCE.offers[row.offer].rooms) > 1)
    other_room = next(room for room in INSTANCE.offers[one.offer].rooms if room != one.room)
    beside = replace(one, room=other_room, requests=())

    assert is_legal(INSTANCE, (beside,))
    assert not is_legal(INSTANCE, (one, beside))


def test_a_plan_without_a_locked_cohort_is_not_legal() -> None:
    locked = scenario(requests=(request("q1"),), cohorts=(cohort("x", locked=True),))
    instance = build_instance(locked)

    assert not is_legal(instance, ())
