"""A plan in the numbers of an instance: its cohorts as drafts, by id."""

from datetime import date

from planner.model import Cohort, Plan
from planner.rules.facts import find_cohort_by_request
from planner.solver.draft import DraftCohort
from planner.solver.instance import Instance


def number_cohorts(instance: Instance, plan: Plan) -> dict[str, DraftCohort]:
    """The cohorts that are not running, by id; those that the instance has no offer for are left out."""
    members: dict[str, list[int]] = {cohort.cohort_id: [] for cohort in plan.cohorts}
    for request_id, cohort in find_cohort_by_request(instance.scenario, plan).items():
        members[cohort.cohort_id].append(instance.numbers.requests[request_id])
    offers = {offer.key: offer.index for offer in instance.offers}
    rows = {}
    for cohort in plan.cohorts:
        key = next((key for name in (cohort.cohort_id, "") if (key := _key(cohort, name)) in offers), None)
        if cohort.cohort_id not in instance.scenario.running_ids and key is not None:
            teacher, room = instance.numbers.teachers[cohort.teacher_id], instance.numbers.rooms[cohort.room_id]
            rows[cohort.cohort_id] = DraftCohort(offers[key], teacher, room, tuple(sorted(members[cohort.cohort_id])))
    return rows


def find_settled(instance: Instance, plan: Plan) -> dict[str, DraftCohort]:
    """The cohorts of a plan that must be there, and those with what must come before someone in them."""
    rows = number_cohorts(instance, plan)
    cohort_of = {request: cohort_id for cohort_id, row in rows.items() for request in row.requests}
    settled: dict[str, DraftCohort] = {}
    to_look = [cohort_id for cohort_id in instance.must_open if cohort_id in rows]
    while to_look:
        cohort_id = to_look.pop()
        settled[cohort_id] = rows[cohort_id]
        earlier = [instance.follows.get(request) for request in rows[cohort_id].requests]
        to_look += [cohort_of[one] for one in earlier if one in cohort_of and cohort_of[one] not in settled]
    return settled


def _key(cohort: Cohort, cohort_id: str) -> tuple[str, date, str, str, str]:
    return (cohort.programme_id, cohort.start, cohort.pattern_id, cohort.location_id, cohort_id)
