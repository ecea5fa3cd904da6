"""Who and what is busy with which cohort, to name the cohorts that are in the way of an offer."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from planner.model import Placement, Plan, Scenario
from planner.solver.clock import Clock
from planner.solver.offer import Offer, TimeUse


class Entry(NamedTuple):
    """A cohort in someone's diary."""

    cohort_id: str
    location_id: str
    time: TimeUse


class Diary:
    """Entries by the id of a teacher, a room or a person."""

    def __init__(self, scenario: Scenario, clock: Clock, plan: Plan) -> None:
        self.of_teacher: defaultdict[str, list[Entry]] = defaultdict(list)
        self.of_room: defaultdict[str, list[Entry]] = defaultdict(list)
        self.of_person: defaultdict[str, list[Entry]] = defaultdict(list)
        entries: dict[str, Entry] = {}
        for cohort in plan.cohorts:
            entry = Entry(cohort.cohort_id, cohort.location_id, clock.time_use(scenario.sessions_of(cohort)))
            entries[cohort.cohort_id] = entry
            self.of_teacher[cohort.teacher_id].append(entry)
            self.of_room[cohort.room_id].append(entry)
        for row in plan.placements:
            self.of_person[scenario.request_by_id[row.request_id].person_id].append(entries[row.cohort_id])


def what_stays(scenario: Scenario) -> Plan:
    """The part of every plan that is known beforehand: running and locked cohorts with who is bound to them."""
    cohorts = tuple(row for row in scenario.cohorts if row.status == "running" or row.locked)
    stay = {row.cohort_id for row in cohorts}
    placements = tuple(row for row in scenario.placements if row.cohort_id in stay and _is_bound(scenario, row))
    return Plan(cohorts=cohorts, placements=placements)


def find_overlapping(entries: Iterable[Entry], offer: Offer) -> list[str]:
    """Ids of the cohorts that meet at a time of the offer."""
    return sorted({entry.cohort_id for entry in entries if entry.time.cells & offer.time.cells})


def find_keeping_busy(entries: Iterable[Entry], offer: Offer) -> list[str]:
    """Ids of the cohorts that keep someone from the offer: at its time, else that day elsewhere, else that week."""
    known = list(entries)
    that_day = [entry for entry in known if entry.time.days & offer.time.days]
    elsewhere = sorted({entry.cohort_id for entry in that_day if entry.location_id != offer.location_id})
    return find_overlapping(known, offer) or elsewhere or find_sharing_a_week(known, offer)


def find_sharing_a_week(entries: Iterable[Entry], offer: Offer) -> list[str]:
    """Ids of the cohorts that meet in a week in which the offer meets."""
    return sorted({entry.cohort_id for entry in entries if _share_a_week(entry.time, offer.time)})


def _share_a_week(one: TimeUse, other: TimeUse) -> bool:
    return bool({week for week, _ in one.minutes_by_week} & {week for week, _ in other.minutes_by_week})


def _is_bound(scenario: Scenario, row: Placement) -> bool:
    return row.status == "locked" or row.cohort_id in scenario.running_ids
