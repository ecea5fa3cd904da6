"""One change after a plan was published: a teacher falls ill, or new requests come in."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from benchmarks.demand import SCARCE_WISHES, people_and_requests
from benchmarks.recipe import Change, Recipe
from planner.model import Absence, Person, Plan, Request, Scenario

WEEKS_ILL = 4
NEW_REQUESTS = 10


def with_change(scenario: Scenario, change: Change, recipe: Recipe) -> Scenario:
    """The scenario after the change; what runs or is locked stays possible."""
    if change == "teacher-ill":
        return with_teacher_ill(scenario)
    if change == "new-requests":
        return with_new_requests(scenario, recipe)
    return scenario


def with_published_plan(scenario: Scenario, plan: Plan) -> Scenario:
    """The scenario in which this plan has been announced; what was running, locked or announced before stays so."""
    cohorts = tuple(row.model_copy(update={"status": _announced(row.status)}) for row in plan.cohorts)
    placements = tuple(row.model_copy(update={"status": _announced(row.status)}) for row in plan.placements)
    return scenario.with_tables(cohorts=cohorts, placements=placements)


def with_teacher_ill(scenario: Scenario) -> Scenario:
    """Who teaches most of the announced cohorts is away for the first weeks; nobody is whose cohorts hold locks."""
    held = {row.cohort_id for row in scenario.cohorts if row.locked}
    held |= {row.cohort_id for row in scenario.placements if row.status == "locked"}
    bound = {row.teacher_id for row in scenario.cohorts if row.cohort_id in held}
    taught = Counter(
        row.teacher_id for row in scenario.cohorts if row.status == "published" and row.teacher_id not in bound
    )
    if not taught:
        return scenario
    ill = Absence(
        kind="teacher",
        id=max(sorted(taught), key=lambda teacher_id: taught[teacher_id]),
        starts_on=scenario.starts_from,
        ends_on=scenario.starts_from + timedelta(weeks=WEEKS_ILL, days=-1),
        reason="ziek",
    )
    return scenario.with_tables(absences=(*scenario.absences, ill))


def with_new_requests(scenario: Scenario, recipe: Recipe) -> Scenario:
    """People nobody knew of yet, of the same kind as the others, who asked the day before the planning begins."""
    others = replace(recipe, requests=NEW_REQUESTS, seed=recipe.seed + 1_000_000)
    people, requests = people_and_requests(others, scenario.programmes, scenario.locations, SCARCE_WISHES)
    asked_on = scenario.starts_from - timedelta(days=1)
    return scenario.with_tables(
        people=scenario.people + tuple(_rename_person(row) for row in people),
        requests=scenario.requests
        + tuple(_rename_request(row).model_copy(update={"waiting_since": asked_on}) for row in requests),
    )


def _announced(status: str) -> str:
    return "published" if status == "draft" else status


def _rename_person(person: Person) -> Person:
    partner = f"NEW-{person.care_partner}" if person.care_partner else ""
    return person.model_copy(update={"person_id": f"NEW-{person.person_id}", "care_partner": partner})


def _rename_request(request: Request) -> Request:
    names = {
        "request_id": f"NEW-{request.request_id}",
        "person_id": f"NEW-{request.person_id}",
        "after": f"NEW-{request.after}" if request.after else "",
    }
    return request.model_copy(update=names)
