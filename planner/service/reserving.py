"""The use case of holding a seat for somebody: it is theirs for a while, if the audit has nothing against it.

The audit judges the scenario's last plan with all seats that are held, inside the transaction that holds this one too.
What was wrong with the last plan before is not held against the seat.
"""

from datetime import datetime

from planner.insight.new_breaches import list_what_is_new
from planner.insight.seats import Seat
from planner.model import Cohort, Scenario
from planner.rules.audit import audit
from planner.rules.finding import Finding
from planner.store import Store
from planner.store.reservations import Judge, Reserved, Taken, reserve
from planner.store.reserved_rows import Promise
from planner.store.scenarios import load_scenario
from planner.texts import Message, message

LONGEST_ID = 64


def reserve_seat(
    store: Store, scenario_id: str, revision: int, seat: Seat, request_id: str, until: datetime, who: str
) -> Reserved | Taken:
    """Holds a seat that was found at a revision, until a moment; a seat that the request held before is given up.

    A cohort that opens for the seat stays as it was promised; the others whom a group needs may still go elsewhere.
    """
    now = load_scenario(store, scenario_id)
    if request_id not in now.scenario.request_by_id:
        return Taken(message("seat_request_gone", request=request_id))
    if seat.cohort_id and seat.cohort_id not in now.scenario.cohort_by_id:
        return Taken(message("seat_not_published", cohort=seat.cohort_id))
    promise = Promise(request_id, _cohort_of(now.scenario, seat, request_id), seat.waiting_with)
    answer = reserve(store, scenario_id, promise, until, who, _judge_for(promise))
    if isinstance(answer, Taken) and now.revision != revision:
        return Taken(message("seat_changed_since", reason=answer.reason))
    return answer


def _cohort_of(scenario: Scenario, seat: Seat, request_id: str) -> Cohort:
    """The cohort as it is promised: as the scenario has it, or a new one that is locked."""
    offered = {name: getattr(seat, name) for name in ("programme_id", "start", "pattern_id", "location_id")}
    staff = {"room_id": seat.room_id, "teacher_id": seat.teacher_id}
    if not seat.cohort_id:
        return Cohort(cohort_id=_name_cohort(scenario, seat, request_id), **offered, **staff, locked=True)
    return scenario.cohort_by_id[seat.cohort_id].model_copy(update=offered)


def _name_cohort(scenario: Scenario, seat: Seat, request_id: str) -> str:
    """An id that says what it is for, and that no other cohort has."""
    name = f"{seat.programme_id}-{request_id}"[: LONGEST_ID - 4]
    names = (name, *(f"{name}-{number}" for number in range(2, 1000)))
    return next(one for one in names if one not in scenario.cohort_by_id)


def _judge_for(promise: Promise) -> Judge:
    def judge(before: Scenario, after: Scenario) -> Message | None:
        cohort = after.cohort_by_id[promise.cohort.cohort_id]
        if _offer_of(cohort) != _offer_of(promise.cohort):
            return message("seat_moved", cohort=cohort.cohort_id)
        if promise.company and _count_people(after, cohort) < after.programme_by_id[cohort.programme_id].min_size:
            return message("seat_group_too_small", programme=cohort.programme_id)
        return next((finding.message for finding in _find_new_findings(before, after)), None)

    return judge


def _find_new_findings(before: Scenario, after: Scenario) -> tuple[Finding, ...]:
    """What the audit has against the seat; that a group is too small is no news where it was smaller still."""
    found = audit(after, after.last_plan).findings
    if not found:
        return ()
    known = audit(before, before.last_plan).findings
    was_too_small = {row.about for row in known if row.message.key == "group-size.few"}
    new = list_what_is_new(known, found)
    return tuple(row for row in new if not (row.message.key == "group-size.few" and row.about in was_too_small))


def _offer_of(cohort: Cohort) -> tuple[object, ...]:
    return cohort.programme_id, cohort.start, cohort.pattern_id, cohort.location_id


def _count_people(scenario: Scenario, cohort: Cohort) -> int:
    return sum(row.cohort_id == cohort.cohort_id for row in scenario.placements)
