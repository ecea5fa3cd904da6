from datetime import timedelta

import pytest

from benchmarks.changes import with_published_plan, with_teacher_ill
from benchmarks.first_come import plan_first_come
from benchmarks.instances import make_scenario
from benchmarks.mending import mend, take_names, without_published
from benchmarks.recipe import Recipe
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from tests.benchmarks.plan_with import plan_with


def make_ill(seed: int) -> Scenario:
    """A whole plan by hand was announced, then a teacher fell ill."""
    scenario = make_scenario(Recipe(requests=100, seed=seed, running=0.1))
    plan = plan_first_come(scenario, scenario.last_plan)
    return with_teacher_ill(with_published_plan(scenario, plan))


def rename(plan: Plan) -> Plan:
    """The same plan with other names for all cohorts."""
    cohorts = tuple(row.model_copy(update={"cohort_id": f"x{row.cohort_id}"}) for row in plan.cohorts)
    placements = tuple(row.model_copy(update={"cohort_id": f"x{row.cohort_id}"}) for row in plan.placements)
    return Plan(cohorts=cohorts, placements=placements)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_is_struck_out_leaves_a_legal_plan_with_the_rest_of_the_old_one(seed: int) -> None:
    scenario = make_ill(seed)

    mended = mend(scenario)

    before = set(scenario.last_plan.cohorts)
    assert (audit(scenario, mended).broken, set(mended.cohorts) < before) == ((), True)


def test_a_plan_that_breaks_nothing_stays_as_it_is() -> None:
    scenario = make_scenario(Recipe(requests=60, seed=1, running=0.1, published=0.4))

    assert mend(scenario) == scenario.last_plan


def test_planning_by_hand_goes_on_from_what_still_stands() -> None:
    found = plan_with("by-hand", make_ill(1))

    assert (found.ended, found.broken, found.cost == found.claimed) == ("done", (), True)


def test_without_what_was_published_only_running_and_locked_cohorts_stand() -> None:
    scenario = make_scenario(Recipe(requests=150, seed=3, running=0.1, published=0.4, locked=0.3))
    locked = {row.cohort_id for row in scenario.placements if row.status == "locked"}

    bare = without_published(scenario)

    stays = {row.cohort_id for row in scenario.cohorts if row.status == "running" or row.locked} | locked
    assert {row.cohort_id for row in bare.cohorts} == stays
    assert {row.cohort_id for row in bare.placements} <= stays


def test_a_plan_that_is_the_announced_one_under_other_names_costs_nothing_to_change_to() -> None:
    fresh = make_scenario(Recipe(requests=80, seed=2))
    plan = plan_first_come(fresh)
    scenario = with_published_plan(fresh, plan)

    named = take_names(scenario, rename(plan))

    assert (audit(scenario, named).cost, audit(scenario, named).broken) == (audit(fresh, plan).cost, ())


def test_a_cohort_elsewhere_does_not_get_the_name_of_an_announced_one() -> None:
    fresh = make_scenario(Recipe(requests=80, seed=2))
    plan = plan_first_come(fresh)
    scenario = with_published_plan(fresh, plan)
    week = timedelta(weeks=1)
    later = Plan(
        cohorts=tuple(row.model_copy(update={"start": row.start + 100 * week}) for row in plan.cohorts),
        placements=plan.placements,
    )

    named = take_names(scenario, later)

    assert {row.cohort_id for row in named.cohorts} & {row.cohort_id for row in scenario.cohorts} == set()


def test_planning_afresh_keeps_every_rule_and_pays_for_every_change() -> None:
    scenario = make_scenario(Recipe(requests=24, weeks=4, seed=2, running=0.1, published=0.3))

    found = plan_with("ours-afresh", scenario, seconds=20)

    assert (found.ended, found.broken, found.cost == found.claimed) == ("done", (), True)
