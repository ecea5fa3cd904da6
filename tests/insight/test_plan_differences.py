"""What differs between two plans: decided by hand, and drawn, with what must hold of any two plans."""

import random
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.insight.data_differences import TableDifference
from planner.insight.matched_cohorts import PlanOf
from planner.insight.plan_differences import Comparison, compare_plans
from planner.model import Cohort, Plan, Scenario
from tests.insight.drawn_plans import thin_out
from tests.rules import build
from tests.rules.legal_plans import draw_legal_plan

SEEDS = st.integers(0, 2**31)
LATER = date(2027, 1, 18)


def compare(before: Plan, after: Plan, scenario: Scenario | None = None, other: Scenario | None = None) -> Comparison:
    scenario = scenario or build.scenario()
    return compare_plans(PlanOf(scenario, before), PlanOf(other or scenario, after))


def told_places(found: Comparison) -> list[tuple[str, str, int | None, tuple[str, ...]]]:
    return [(row.request_id, row.kind, row.days_later, row.aspects) for row in found.places]


def told_cohorts(found: Comparison) -> list[tuple[str, bool, bool, tuple[str, ...]]]:
    return [(row.cohort_id, row.is_opened, row.is_cancelled, row.aspects) for row in found.cohorts]


def renumber(plan: Plan, chance: random.Random, kept: set[str]) -> Plan:
    """The same plan with the ids of its cohorts changed round, but for those that are kept."""
    ids = [row.cohort_id for row in plan.cohorts if row.cohort_id not in kept]
    others = [*ids, "nog-een", "en-nog-een"]
    chance.shuffle(others)
    new = {**{id_: id_ for id_ in kept}, **dict(zip(ids, others, strict=False))}
    cohorts = [row.model_copy(update={"cohort_id": new[row.cohort_id]}) for row in plan.cohorts]
    placements = [row.model_copy(update={"cohort_id": new[row.cohort_id]}) for row in plan.placements]
    chance.shuffle(cohorts)
    chance.shuffle(placements)
    return Plan(cohorts=tuple(cohorts), placements=tuple(placements))


def disturb(scenario: Scenario, plan: Plan, chance: random.Random) -> Plan:
    """Another plan, legal or not: parts taken out, cohorts moved and staffed otherwise, numbers changed round."""
    plan = thin_out(scenario, plan, chance, share=0.4)
    moved = [_disturb_cohort(row, chance) for row in plan.cohorts]
    return renumber(Plan(cohorts=tuple(moved), placements=plan.placements), chance, kept=set())


def _disturb_cohort(cohort: Cohort, chance: random.Random) -> Cohort:
    other = {"start": LATER, "room_id": "C2", "teacher_id": "T2", "location_id": "N"}
    return cohort.model_copy(update={name: value for name, value in other.items() if chance.random() < 0.2})


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_a_plan_does_not_differ_from_itself_however_its_new_cohorts_are_numbered(seed: int) -> None:
    scenario, plan = draw_legal_plan(seed)
    announced = {row.cohort_id for row in scenario.cohorts if row.status != "draft"}
    other = renumber(plan, random.Random(seed), kept=announced)

    found = compare(plan, other, scenario)

    assert (found.cohorts, found.places, found.data.tables, found.data.settings) == ((), (), (), ())


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_a_plan_with_all_of_it_numbered_otherwise_does_not_differ_where_nothing_was_announced(seed: int) -> None:
    scenario, plan = draw_legal_plan(seed)
    bare = scenario.with_tables(cohorts=(), placements=())

    assert compare(plan, renumber(plan, random.Random(seed), kept=set()), bare).is_empty


@settings(max_examples=60, deadline=None)
@given(SEEDS, SEEDS)
def test_the_other_way_round_is_the_mirror_image(seed: int, other_seed: int) -> None:
    scenario, plan = draw_legal_plan(seed)
    other = disturb(scenario, plan, random.Random(other_seed))
    fewer = scenario.with_tables(requests=scenario.requests[1:], placements=scenario.placements[1:], closures=())

    assert compare(other, plan, fewer, scenario) == compare(plan, other, scenario, fewer).mirrored()


@settings(max_examples=60, deadline=None)
@given(SEEDS, SEEDS)
def test_who_is_placed_and_lost_adds_up_to_the_difference_in_places(seed: int, other_seed: int) -> None:
    scenario, plan = draw_legal_plan(seed)
    other = disturb(scenario, plan, random.Random(other_seed))

    found = compare(plan, other, scenario)

    kinds = [row.kind for row in found.places]
    more = found.after.result.placed - found.before.result.placed
    assert kinds.count("placed") - kinds.count("lost") == more
    opened, cancelled = (sum(getattr(row, what) for row in found.cohorts) for what in ("is_opened", "is_cancelled"))
    assert opened - cancelled == len(other.cohorts) - len(plan.cohorts)


@settings(max_examples=60, deadline=None)
@given(SEEDS, SEEDS)
def test_whoever_is_not_named_has_the_same_lessons(seed: int, other_seed: int) -> None:
    scenario, plan = draw_legal_plan(seed)
    other = disturb(scenario, plan, random.Random(other_seed))

    named = {row.request_id for row in compare(plan, other, scenario).places}

    for row in scenario.requests:
        if row.request_id not in named:
            assert lessons_of(scenario, plan, row.request_id) == lessons_of(scenario, other, row.request_id)


def lessons_of(scenario: Scenario, plan: Plan, request_id: str) -> list[tuple[object, ...]]:
    cohorts = [plan.cohort_by_id[row.cohort_id] for row in plan.placements if row.request_id == request_id]
    return [(row.programme_id, row.location_id, scenario.sessions_of(row)) for row in cohorts]


def test_who_gets_a_place_who_loses_it_and_who_begins_later_in_the_same_group() -> None:
    before = build.plan(placed="q1>x q2>x")
    after = build.plan(build.cohort(start=LATER), placed="q1>x q3>x")

    found = compare(before, after)

    assert told_places(found) == [("q1", "moved", 14, ("later",)), ("q2", "lost", None, ()), ("q3", "placed", None, ())]


def test_a_cohort_of_a_third_of_the_same_people_is_another_cohort() -> None:
    before = build.plan(build.cohort("x"), placed="q1>x q2>x q3>x")
    after = build.plan(build.cohort("x", start=LATER), placed="q1>x")

    found = compare(before, after)

    assert told_cohorts(found) == [("x", False, True, ()), ("x", True, False, ())]
    assert told_places(found)[0] == ("q1", "moved", 14, ("group", "later"))


def test_an_announced_cohort_keeps_its_id_whoever_is_in_it() -> None:
    before = build.plan(build.cohort("x"), placed="q1>x q2>x q3>x")
    after = build.plan(build.cohort("x", start=LATER), placed="q1>x")
    scenario = build.scenario(cohorts=(build.cohort("x", status="published"),))

    assert told_cohorts(compare(before, after, scenario)) == [("x", False, False, ("days",))]


def test_the_plan_before_it_was_announced_and_the_plan_made_from_it_know_one_another_by_id() -> None:
    before, after = build.plan(build.cohort("x")), build.plan(build.cohort("x", pattern_id="di-o"), placed="q2>x")
    announced = build.scenario(cohorts=(build.cohort("x", status="published"),))

    found = compare(before, after, build.scenario(), announced)

    assert told_cohorts(found) == [("x", False, False, ("times",))]


def test_another_teacher_and_another_room_are_told_of_the_cohort_and_not_of_its_people() -> None:
    found = compare(build.plan(), build.plan(build.cohort(teacher_id="T2", room_id="C2")))

    assert (told_cohorts(found), told_places(found)) == ([("x", False, False, ("teacher", "room"))], [])


def test_two_groups_at_the_same_time_that_change_people_are_told_by_the_people() -> None:
    both = build.cohort("x"), build.cohort("y", room_id="C2", teacher_id="T2")
    before, after = build.plan(*both, placed="q1>x q2>x q3>y"), build.plan(*both, placed="q1>x q2>y q3>y")

    found = compare(before, after)

    assert (told_cohorts(found), told_places(found)) == ([], [("q2", "moved", 0, ("group",))])


def test_a_cohort_under_another_id_is_named_with_both() -> None:
    found = compare(build.plan(build.cohort("x")), build.plan(build.cohort("y"), placed="q1>y"))

    assert (found.is_empty, found.renamed) == (True, (("x", "y"),))


def test_a_closure_that_only_one_scenario_has_moves_lessons_of_a_cohort_that_stays() -> None:
    scenario = build.scenario()
    closed = build.change(scenario, closures=(build.closure(build.january(11), build.january(15)),))

    found = compare(build.plan(), build.plan(), scenario, closed)

    assert told_cohorts(found) == [("x", False, False, ("days",))]
    assert told_places(found) == [("q1", "moved", 0, ("days",))]
    assert found.data.tables == (TableDifference("closures", (), ("1",)),)


def test_requests_of_one_scenario_only_are_told_apart() -> None:
    before = build.scenario(requests=(build.request("q1"), build.request("q2")))
    after = build.scenario(requests=(build.request("q2"), build.request("q3", priority="high")))

    found = compare(build.plan(placed="q1>x q2>x"), build.plan(placed="q2>x q3>x"), before, after)

    assert told_places(found) == [("q1", "gone", None, ()), ("q3", "new", None, ())]
    assert found.data.tables == (TableDifference("requests", ("q1",), ("q3",)),)


def test_other_rules_are_named_and_the_cost_of_both_is_told_by_kind() -> None:
    scenario = build.scenario()
    dearer = build.change(scenario, cost=scenario.cost.model_copy(update={"teaching_hour": 7}))

    found = compare(build.plan(), build.plan(), scenario, dearer)

    assert found.data.settings == ("teaching_hour",)
    assert found.list_costs() == (("teaching", 30, 42), ("unplaced", 4000, 4000))


def test_a_person_whose_klantmanager_differs_has_two() -> None:
    before = build.scenario(people=(build.person("p1", klantmanager_id="K1"), build.person("p2"), build.person("p3")))
    after = build.scenario(people=(build.person("p1", klantmanager_id="K2"), build.person("p2"), build.person("p3")))

    found = compare(build.plan(), Plan(), before, after)

    assert [(row.person_id, row.klantmanagers) for row in found.places] == [("p1", ("K1", "K2"))]
