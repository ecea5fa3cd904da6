"""What changes from one plan to the next: cohorts and people, each change on its own."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from planner.model import Cohort, Plan, Request, Scenario
from planner.rules.facts import find_cohort_by_request

CohortChange = Literal["new", "gone", "moved", "teacher", "room"]
PersonChange = Literal["placed", "lost", "moved"]


class ChangedCohort(NamedTuple):
    """What happens to a cohort; `was_announced` says that the last plan had told of it, or that it is running."""

    what: CohortChange
    before: Cohort | None
    after: Cohort | None
    was_announced: bool

    @property
    def cohort_id(self) -> str:
        return next(row.cohort_id for row in (self.after, self.before) if row is not None)


class ChangedPlace(NamedTuple):
    """What happens to a request, and the cohorts it was and is in."""

    what: PersonChange
    request: Request
    before: Cohort | None
    after: Cohort | None
    was_announced: bool


def list_changed_cohorts(before: Plan, after: Plan) -> Iterator[ChangedCohort]:
    """By id of the cohort; one that moves may also get another teacher and another room."""
    for cohort_id in sorted({*before.cohort_by_id, *after.cohort_by_id}):
        old, new = before.cohort_by_id.get(cohort_id), after.cohort_by_id.get(cohort_id)
        was_announced = old is not None and old.status in ("published", "running")
        for what in _compare(old, new):
            yield ChangedCohort(what, old, new, was_announced)


def list_changed_places(scenario: Scenario, before: Plan, after: Plan) -> Iterator[ChangedPlace]:
    """By id of the request; who stays in a cohort that moves is no change here."""
    was, becomes = find_cohort_by_request(scenario, before), find_cohort_by_request(scenario, after)
    announced = {row.request_id for row in before.placements if row.status in ("published", "locked")}
    for request_id in sorted({*was, *becomes}):
        old, new = was.get(request_id), becomes.get(request_id)
        if old is not None and new is not None and old.cohort_id == new.cohort_id:
            continue
        what: PersonChange = "placed" if old is None else "lost" if new is None else "moved"
        yield ChangedPlace(what, scenario.request_by_id[request_id], old, new, request_id in announced)


def _compare(old: Cohort | None, new: Cohort | None) -> Iterator[CohortChange]:
    if old is None or new is None:
        yield "new" if old is None else "gone"
        return
    if _place_and_time(old) != _place_and_time(new):
        yield "moved"
    if old.teacher_id != new.teacher_id:
        yield "teacher"
    if old.room_id != new.room_id:
        yield "room"


def _place_and_time(cohort: Cohort) -> tuple[object, ...]:
    return cohort.programme_id, cohort.start, cohort.pattern_id, cohort.location_id
