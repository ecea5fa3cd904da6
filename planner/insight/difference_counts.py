"""The differences between two plans counted, and whom they concern."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planner.insight.plan_differences import CohortDifference, PlaceDifference
from planner.model import Cohort


class DifferenceCounts(NamedTuple):
    """Requests by what differs for them, some by more than one thing, with days in all; then cohorts likewise."""

    placed: int
    lost: int
    new: int
    gone: int
    earlier: int
    days_earlier: int
    later: int
    days_later: int
    programme: int
    location: int
    times: int
    days: int
    group: int
    cohorts_opened: int
    cohorts_cancelled: int
    cohorts_moved: int
    teachers_swapped: int
    rooms_swapped: int


class WhomToTell(NamedTuple):
    """By id, sorted: people whose place differs with their klantmanagers, teachers and rooms of cohorts that differ.

    Teachers also hear of a cohort that others are in.
    """

    people: tuple[str, ...]
    klantmanagers: tuple[str, ...]
    teachers: tuple[str, ...]
    rooms: tuple[str, ...]


def count_differences(cohorts: Sequence[CohortDifference], places: Sequence[PlaceDifference]) -> DifferenceCounts:
    kinds = Counter(row.kind for row in places)
    aspects = Counter(aspect for row in places for aspect in row.aspects)
    staff = Counter(aspect for row in cohorts for aspect in row.aspects)
    shifts = [row.days_later or 0 for row in places]
    return DifferenceCounts(
        placed=kinds["placed"],
        lost=kinds["lost"],
        new=kinds["new"],
        gone=kinds["gone"],
        earlier=aspects["earlier"],
        days_earlier=sum(-days for days in shifts if days < 0),
        later=aspects["later"],
        days_later=sum(days for days in shifts if days > 0),
        programme=aspects["programme"],
        location=aspects["location"],
        times=aspects["times"],
        days=aspects["days"],
        group=aspects["group"],
        cohorts_opened=sum(row.is_opened for row in cohorts),
        cohorts_cancelled=sum(row.is_cancelled for row in cohorts),
        cohorts_moved=sum(row.is_moved for row in cohorts),
        teachers_swapped=staff["teacher"],
        rooms_swapped=staff["room"],
    )


def find_whom_to_tell(cohorts: Iterable[CohortDifference], places: Iterable[PlaceDifference]) -> WhomToTell:
    """A person with another teacher or another room keeps their place: the teachers are told, and the rooms."""
    places = tuple(places)
    touched: list[Cohort] = [row for change in cohorts for row in (change.before, change.after) if row is not None]
    joined_or_left = [row for change in places for row in (change.before, change.after) if row is not None]
    return WhomToTell(
        people=_sort_ids(row.person_id for row in places),
        klantmanagers=_sort_ids(one for row in places for one in row.klantmanagers),
        teachers=_sort_ids(row.teacher_id for row in (*touched, *joined_or_left)),
        rooms=_sort_ids(row.room_id for row in touched),
    )


def _sort_ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ids)))
