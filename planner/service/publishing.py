"""The use case of publishing: what a plan changes and who must be told of it, and making it the one that holds.

Only a plan that the audit passes is published, judged with all seats that are reserved at that moment.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from planner.exchange.calendars.record_file import write_record
from planner.insight.announced import announced_plan
from planner.model import Cohort, Plan, Scenario
from planner.rules.audit import audit
from planner.rules.finding import Finding
from planner.service.kept_words import keep_words
from planner.service.told import find_told, tell
from planner.store import Store
from planner.store.plans import load_plan
from planner.store.publishing import Announcement, Published, StalePlan, Standing, find_stale, publish_plan
from planner.store.scenarios import load_scenario, load_stored_rows

__all__ = [
    "CohortChange",
    "NotLegal",
    "Preview",
    "Published",
    "SeatChange",
    "StalePlan",
    "preview_publication",
    "publish",
]

OFFER = ("programme_id", "start", "pattern_id", "location_id")
STAFF = ("room_id", "teacher_id")


@dataclass(frozen=True)
class NotLegal:
    """Nothing was published: the plan does not keep to the rules, with the seats that are reserved now."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class CohortChange:
    """A cohort that is new (no `before`), falls away (no `after`), or changes in these fields."""

    before: Cohort | None
    after: Cohort | None
    fields: tuple[str, ...]

    @property
    def cohort_id(self) -> str:
        row = self.after or self.before
        return "" if row is None else row.cohort_id


@dataclass(frozen=True)
class SeatChange:
    """A request that gets, loses or changes its place; `is_moved` if it keeps a cohort that changes times or room."""

    request_id: str
    person_id: str
    klantmanager_id: str
    before: str
    after: str
    is_moved: bool


@dataclass(frozen=True)
class Preview:
    """What publishing would change against what people know of now, and whom that concerns, by id."""

    plan_id: str
    scenario_id: str
    stale: StalePlan | None
    findings: tuple[Finding, ...]
    cohorts: tuple[CohortChange, ...]
    seats: tuple[SeatChange, ...]
    teachers: tuple[str, ...]
    rooms: tuple[str, ...]
    klantmanagers: tuple[str, ...]
    people: tuple[str, ...]

    @property
    def can_be_published(self) -> bool:
        return self.stale is None and not self.findings


def preview_publication(store: Store, plan_id: str) -> Preview:
    """Raises NotInStoreError if there is no such plan."""
    stored = load_plan(store, plan_id)
    newest = load_scenario(store, stored.scenario_id)
    scenario = newest.scenario
    before = announced_plan(load_stored_rows(store, newest.id, newest.revision))
    cohorts = tuple(_compare_cohorts(before, stored.plan))
    seats = tuple(_compare_seats(scenario, before, stored.plan, {row.cohort_id for row in cohorts if _is_moved(row)}))
    touched = [row for change in cohorts for row in (change.before, change.after) if row is not None]
    return Preview(
        plan_id=plan_id,
        scenario_id=stored.scenario_id,
        stale=find_stale(store, plan_id),
        findings=audit(scenario, stored.plan).findings,
        cohorts=cohorts,
        seats=seats,
        teachers=_sorted(row.teacher_id for row in touched),
        rooms=_sorted(row.room_id for row in touched),
        klantmanagers=_sorted(row.klantmanager_id for row in seats if row.klantmanager_id),
        people=_sorted(row.person_id for row in seats),
    )


def publish(store: Store, plan_id: str, who: str) -> Published | StalePlan | NotLegal:
    """Makes the plan the scenario's last one, its cohorts and places published, and tells who subscribes."""
    return publish_plan(store, plan_id, who, partial(_announce, store, load_plan(store, plan_id).scenario_id))


def _announce(store: Store, scenario_id: str, standing: Standing) -> Announcement | NotLegal:
    findings = audit(standing.with_reserved_seats, standing.plan).findings
    if findings:
        return NotLegal(findings)
    plan = word_as_published(standing.scenario, standing.plan)
    told = tell(standing.scenario, plan, store.now(), find_told(store, scenario_id).announcements)
    return Announcement(plan, write_record(told.announcements).decode())


def word_as_published(scenario: Scenario, plan: Plan) -> Plan:
    """The plan with the words of the scenario for what is kept; all that would be a draft is published."""
    kept = keep_words(scenario, plan)
    return Plan(
        cohorts=tuple(
            row.model_copy(update={"status": "published"}) if row.status == "draft" else row for row in kept.cohorts
        ),
        placements=tuple(
            row.model_copy(update={"status": "published"}) if row.status == "draft" else row for row in kept.placements
        ),
    )


def _compare_cohorts(before: Plan, after: Plan) -> Iterable[CohortChange]:
    for cohort_id in sorted({*before.cohort_by_id, *after.cohort_by_id}):
        one, other = before.cohort_by_id.get(cohort_id), after.cohort_by_id.get(cohort_id)
        fields = tuple(name for name in (*OFFER, *STAFF) if getattr(one, name, None) != getattr(other, name, None))
        if fields:
            yield CohortChange(one, other, fields if one and other else ())


def _is_moved(change: CohortChange) -> bool:
    """True if the cohort stays, at other times or in another place."""
    return change.before is not None and change.after is not None and not set(change.fields) <= {"teacher_id"}


def _compare_seats(scenario: Scenario, before: Plan, after: Plan, moved: set[str]) -> Iterable[SeatChange]:
    seat_before = {row.request_id: row.cohort_id for row in before.placements}
    seat_after = {row.request_id: row.cohort_id for row in after.placements}
    for request in sorted(scenario.requests, key=lambda row: row.request_id):
        one, other = seat_before.get(request.request_id, ""), seat_after.get(request.request_id, "")
        is_moved = one == other and one in moved
        if one != other or is_moved:
            person = scenario.person_by_id[request.person_id]
            yield SeatChange(request.request_id, person.person_id, person.klantmanager_id, one, other, is_moved)


def _sorted(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ids)))
