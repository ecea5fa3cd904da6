"""Reserved seats as rows: laid over a scenario while they last, and lifted off again before anything is saved.

A reservation is a locked placement, and a cohort where the seat needs one that the scenario does not have. A cohort
that is left with nobody because of it does not take place meanwhile. The stored rows never hold a reservation, so that
it lapses by itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.model import Cohort, Placement
from planner.model.records import Record
from planner.store.scenario_tables import Rows, Tables


@dataclass(frozen=True)
class Promise:
    """A seat: this request has a place in this cohort, as the cohort was when the seat was promised.

    A group that opens for it needs `company`: requests that join it too, but that may still be placed elsewhere.
    """

    request_id: str
    cohort: Cohort
    company: tuple[str, ...] = ()

    @property
    def placement(self) -> Placement:
        return Placement(request_id=self.request_id, cohort_id=self.cohort.cohort_id, status="locked")

    def join(self, request_id: str) -> Placement:
        return Placement(request_id=request_id, cohort_id=self.cohort.cohort_id)


def lay_over(tables: Tables, promises: Iterable[Promise]) -> Tables:
    """The rows with the promised seats; what the scenario itself has fixed for a request goes first."""
    cohorts, placements = dict(tables["cohorts"]), dict(tables["placements"])
    left: set[str] = set()
    for promise in promises:
        if _can_be_kept(tables, cohorts, placements, promise):
            left.add(_cohort_of(placements.get(promise.request_id)))
            cohorts[promise.cohort.cohort_id] = _hold(cohorts.get(promise.cohort.cohort_id), promise.cohort)
            placements[promise.request_id] = promise.placement
            for request_id in promise.company:
                if request_id in tables["requests"] and request_id not in placements:
                    placements[request_id] = promise.join(request_id)
    for cohort_id in left - set(map(_cohort_of, placements.values())):
        if _may_end(cohorts.get(cohort_id)):
            del cohorts[cohort_id]
    return {**tables, "cohorts": cohorts, "placements": placements}


def lift_off(after: Tables, before: Tables, promises: Iterable[Promise]) -> Tables:
    """The rows without the promised seats, where they stand as they were laid over `before`."""
    cohorts, placements = dict(after["cohorts"]), dict(after["placements"])
    known = list(promises)
    _bring_back_what_ended(cohorts, after, before, known)
    for promise in known:
        if placements.get(promise.request_id) == promise.placement:
            del placements[promise.request_id]
            stood = before["placements"].get(promise.request_id)
            if stood is not None and _cohort_of(stood) in cohorts:
                placements[promise.request_id] = stood
        for request_id in promise.company:
            if request_id not in before["placements"] and placements.get(request_id) == promise.join(request_id):
                del placements[request_id]
    filled = set(map(_cohort_of, placements.values()))
    for promise in known:
        cohort_id = promise.cohort.cohort_id
        stood = before["cohorts"].get(cohort_id)
        if cohorts.get(cohort_id) == _hold(stood, promise.cohort) and (stood or cohort_id not in filled):
            _put_back(cohorts, cohort_id, before["cohorts"])
    return {**after, "cohorts": cohorts, "placements": placements}


def _bring_back_what_ended(cohorts: Rows, after: Tables, before: Tables, promises: list[Promise]) -> None:
    """Puts back the cohorts that were not shown because everyone in them has a promised seat elsewhere.

    One that somebody has taken something away from since, such as its teacher, cannot come back.
    """
    held = {row.request_id for row in promises if after["placements"].get(row.request_id) == row.placement}
    moved = {_cohort_of(row) for key, row in before["placements"].items() if key in held}
    stayed = {_cohort_of(row) for key, row in before["placements"].items() if key not in held}
    for cohort_id in sorted(moved - stayed - set(cohorts)):
        cohort = before["cohorts"].get(cohort_id)
        if isinstance(cohort, Cohort) and _may_end(cohort) and _has_all_it_needs(after, cohort):
            cohorts[cohort_id] = cohort


def _may_end(cohort: Record | None) -> bool:
    """True if the cohort need not take place once nobody is in it."""
    return isinstance(cohort, Cohort) and not cohort.locked and cohort.status != "running"


def _cohort_of(placement: Record | None) -> str:
    return placement.cohort_id if isinstance(placement, Placement) else ""


def _hold(stands: Record | None, promised: Cohort) -> Record:
    """The cohort with the seat: as promised if it is new, and locked if that was promised and it still is the same."""
    if not isinstance(stands, Cohort):
        return promised
    same = ("programme_id", "start", "pattern_id", "location_id")
    if promised.locked and all(getattr(stands, name) == getattr(promised, name) for name in same):
        return stands.model_copy(update={"locked": True})
    return stands


def _put_back(rows: Rows, key: str, before: Rows) -> None:
    if key in before:
        rows[key] = before[key]
    else:
        del rows[key]


def _can_be_kept(tables: Tables, cohorts: Rows, placements: Rows, promise: Promise) -> bool:
    """True if all that the seat refers to is still there, and the request is not held elsewhere."""
    if promise.request_id not in tables["requests"]:
        return False
    cohort = promise.cohort
    if cohort.cohort_id not in cohorts and not _has_all_it_needs(tables, cohort):
        return False
    held = placements.get(promise.request_id)
    if isinstance(held, Placement) and (held.status == "locked" or _is_running(cohorts, held.cohort_id)):
        return False
    return not _is_running(cohorts, cohort.cohort_id)


def _has_all_it_needs(tables: Tables, cohort: Cohort) -> bool:
    """True if all that the cohort refers to is there."""
    return all(
        key in tables[name]
        for name, key in (
            ("programmes", cohort.programme_id),
            ("patterns", cohort.pattern_id),
            ("locations", cohort.location_id),
            ("rooms", cohort.room_id),
            ("teachers", cohort.teacher_id),
        )
    )


def _is_running(cohorts: Rows, cohort_id: str) -> bool:
    cohort = cohorts.get(cohort_id)
    return isinstance(cohort, Cohort) and cohort.status == "running"
