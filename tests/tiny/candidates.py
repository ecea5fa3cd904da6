"""Which cohorts a plan of a tiny scenario could have and who could join each: all that no audit speaks against."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import product
from typing import NamedTuple

from planner.model import Cohort, Scenario
from tests.tiny.judge import FEW, UNKNOWN, Group, Judge
from tests.tiny.supply import mondays_between

ABOUT_TEACHERS = ("teacher-available", "teacher-qualified")
ABOUT_ROOMS = ("room-available", "room-fits")
BETWEEN_PEOPLE = ("after-request", "care-partners", "group-size", "person-overlap")


class Row(NamedTuple):
    """A cohort as it would be in a plan, the same without teacher and without room, and what it adds to the cost."""

    cohort: Cohort
    in_room: Cohort
    with_teacher: Cohort
    cost: int


class Spot(NamedTuple):
    """A cohort with unknown staff, the points each request that could join it adds, and the ways to staff it.

    It takes at least `fewest` and at most `most` requests; a locked cohort has its staff from the start.
    """

    cohort: Cohort
    points: dict[str, int]
    rows: tuple[Row, ...]
    fewest: int
    most: int

    @property
    def cost(self) -> int:
        """The least that opening it adds."""
        return self.rows[0].cost


def list_spots(judge: Judge) -> list[Spot]:
    """Cohorts that could stand by themselves and that someone could join, or that must be there."""
    places = [(place, find_points(judge, place)) for place in list_places(judge)]
    useful = [(place, points) for place, points in places if points or place.cohort_id in judge.missing]
    cohorts = [place for place, _ in useful]
    rooms = _find_fitting(judge, cohorts, "room_id", [row.room_id for row in judge.scenario.rooms])
    teachers = _find_fitting(judge, cohorts, "teacher_id", [row.teacher_id for row in judge.scenario.teachers])
    spots = []
    for (place, points), in_rooms, with_teachers in zip(useful, rooms, teachers, strict=True):
        fewest = _fewest(judge, place)
        in_large_rooms = [in_room for in_room in in_rooms if _most(judge, in_room, points) >= fewest]
        if in_large_rooms and with_teachers:
            most = max(_most(judge, in_room, points) for in_room in in_large_rooms)
            spots.append(Spot(place, points, _list_rows(judge, in_large_rooms, with_teachers), fewest, most))
    return spots


def _list_rows(judge: Judge, in_rooms: Sequence[Cohort], with_teachers: Sequence[Cohort]) -> tuple[Row, ...]:
    """Every room with every teacher, cheapest first."""
    bare_cost = judge.price()
    rows = []
    for in_room, with_teacher in product(in_rooms, with_teachers):
        cohort = in_room.model_copy(update={"teacher_id": with_teacher.teacher_id})
        rows.append(Row(cohort, in_room, with_teacher, judge.price(Group(cohort)) - bare_cost))
    return tuple(sorted(rows, key=lambda row: row.cost))


def _fewest(judge: Judge, place: Cohort) -> int:
    """The programme's minimum; a locked cohort runs with anyone."""
    before = judge.scenario.cohort_by_id.get(place.cohort_id)
    if "group-size" in judge.ignoring or (before is not None and before.locked):
        return 0
    return judge.scenario.programme_by_id[place.programme_id].min_size


def _most(judge: Judge, in_room: Cohort, points: dict[str, int]) -> int:
    """How many of those who could join have what they need in this room and fit into room and group."""
    programme, room = judge.scenario.programme_by_id[in_room.programme_id], judge.scenario.room_by_id[in_room.room_id]
    needs_of = {row.request_id: judge.scenario.person_by_id[row.person_id].needs for row in judge.scenario.requests}
    most = len(points)
    if "needs-met" not in judge.ignoring:
        most = sum(set(needs_of[request_id]) <= set(room.features) for request_id in points)
    if "person-overlap" not in judge.ignoring:  # then two requests of one person would count as one
        most = most if "room-fits" in judge.ignoring else min(most, room.capacity)
        most = most if "group-size" in judge.ignoring else min(most, programme.max_size)
    return most


def list_places(judge: Judge) -> list[Cohort]:
    """Locked cohorts as they are; kept, moved and new ones with unknown staff, if they do not break a rule so."""
    planned = [cohort for cohort in judge.scenario.cohorts if cohort.status != "running"]
    locked = [cohort for cohort in planned if cohort.locked and "locks-kept" not in judge.ignoring]
    unknown = {"room_id": UNKNOWN, "teacher_id": UNKNOWN}
    kept = [cohort.model_copy(update=unknown) for cohort in planned if cohort not in locked]
    new = list(list_new(judge.scenario, judge.weeks_around))
    breaches = judge.breaches(Group(cohort) for cohort in (*locked, *kept, *new))
    wrong = {breach.cohort_id for breach in breaches if breach.key != FEW}
    new = [cohort for cohort in new if cohort.cohort_id not in wrong]
    holding = {row.cohort_id for row in judge.scenario.placements if row.status == "locked"}
    moved = [
        there.model_copy(update={"cohort_id": cohort.cohort_id})
        for cohort in kept
        if cohort.locked or cohort.cohort_id in holding
        for there in new
        if _place_and_time(there) != _place_and_time(cohort)
    ]
    return [*locked, *(cohort for cohort in kept if cohort.cohort_id not in wrong), *moved, *new]


def find_points(judge: Judge, cohort: Cohort) -> dict[str, int]:
    """Who could join this cohort as far as time, place and programme go, and what each would add to the cost."""
    breaches = judge.breaches([Group(cohort, judge.open_ids)])
    wrong = {breach.about for breach in breaches if breach.rule not in BETWEEN_PEOPLE}
    empty = judge.price(Group(cohort))
    return {
        request_id: judge.price(Group(cohort, (request_id,))) - empty
        for request_id in judge.open_ids
        if not {request_id, judge.scenario.request_by_id[request_id].person_id} & wrong
    }


def list_new(scenario: Scenario, weeks_around: int = 1) -> Iterator[Cohort]:
    """New cohorts at every place and time, some weeks before and after the starting weeks included."""
    around = timedelta(weeks=weeks_around)
    mondays = mondays_between(scenario.starts_from - around, scenario.starts_until + around)
    places = product(scenario.programmes, mondays, scenario.patterns, scenario.locations)
    for number, (programme, monday, pattern, location) in enumerate(places):
        yield Cohort(
            cohort_id=f"n{number}",
            programme_id=programme.programme_id,
            start=monday,
            pattern_id=pattern.pattern_id,
            location_id=location.location_id,
            room_id=UNKNOWN,
            teacher_id=UNKNOWN,
        )


def _find_fitting(judge: Judge, places: Sequence[Cohort], field: str, ids: Sequence[str]) -> list[list[Cohort]]:
    """Per place the cohort with each room (or teacher) that suits it, judged in one audit under ids of their own."""
    tried = [[place.model_copy(update={field: id_}) for id_ in ids] for place in places]
    named = {
        f"{number}.{id_}": cohort
        for number, cohorts in enumerate(tried)
        for id_, cohort in zip(ids, cohorts, strict=True)
    }
    breaches = judge.breaches(Group(cohort.model_copy(update={"cohort_id": name})) for name, cohort in named.items())
    rules = ABOUT_ROOMS if field == "room_id" else ABOUT_TEACHERS
    wrong = {id(named[breach.cohort_id]) for breach in breaches if breach.rule in rules}
    return [
        [place]
        if getattr(place, field) != UNKNOWN
        else [cohort for cohort in cohorts if id(cohort) not in wrong and judge.may_grow(Group(cohort))]
        for place, cohorts in zip(places, tried, strict=True)
    ]


def _place_and_time(cohort: Cohort) -> tuple[object, ...]:
    return cohort.programme_id, cohort.start, cohort.pattern_id, cohort.location_id
