from planner.model import Cohort
from planner.rules.audit import audit
from planner.solver.build import build_instance
from planner.solver.draft import DraftCohort, cost_of, plan_of
from planner.solver.instance import Instance
from tests.rules.build import MONDAY, cohort, scenario, seats


def open_new_one_there(instance: Instance, was: Cohort) -> DraftCohort:
    """A new cohort with the first request, at the place and time of one of the last plan."""
    key = (was.programme_id, was.start, was.pattern_id, was.location_id, "")
    offer = next(offer for offer in instance.offers if offer.key == key)
    return DraftCohort(offer.index, offer.teachers[0], offer.rooms[0], (0,))


def test_a_new_cohort_takes_the_id_of_a_draft_at_its_place_and_time() -> None:
    instance = build_instance(scenario(cohorts=(cohort("x", start=MONDAY),)))

    plan = plan_of(instance, (open_new_one_there(instance, cohort("x", start=MONDAY)),))

    assert [row.cohort_id for row in plan.cohorts] == ["x"]


def test_a_new_cohort_does_not_take_the_id_of_a_draft_with_an_announced_placement() -> None:
    promised = scenario(cohorts=(cohort("x", start=MONDAY),), placements=seats(["q1>x"], status="published"))
    instance = build_instance(promised)
    draft = (open_new_one_there(instance, cohort("x", start=MONDAY)),)

    plan = plan_of(instance, draft)

    assert [row.cohort_id for row in plan.cohorts] == ["taal-001"]
    assert audit(promised, plan).cost == cost_of(instance, draft)
