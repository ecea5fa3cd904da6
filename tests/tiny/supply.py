"""What a tiny scenario offers: a few hours, programmes, places, rooms and teachers, some of which pinch."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from planner.model import CostWeights, Location, Pattern, Programme, Room, Teacher, Timeslot
from tests.tiny.draws import Draw

TIMESLOTS = (
    Timeslot(slot_id="ma-o", weekday="ma", start=540, end=720),
    Timeslot(slot_id="ma-o1", weekday="ma", start=540, end=630),
    Timeslot(slot_id="ma-o2", weekday="ma", start=630, end=720),
    Timeslot(slot_id="ma-x", weekday="ma", start=600, end=660),
    Timeslot(slot_id="ma-m", weekday="ma", start=780, end=930),
    Timeslot(slot_id="di-o", weekday="di", start=540, end=720),
)
SLOT_IDS = tuple(slot.slot_id for slot in TIMESLOTS)
PATTERNS = (
    Pattern(pattern_id="o", slots=("ma-o",)),
    Pattern(pattern_id="o1", slots=("ma-o1",)),
    Pattern(pattern_id="o2", slots=("ma-o2",)),
    Pattern(pattern_id="x", slots=("ma-x",)),
    Pattern(pattern_id="m", slots=("ma-m",)),
    Pattern(pattern_id="d", slots=("di-o",)),
    Pattern(pattern_id="o-d", slots=("di-o", "ma-o")),
    Pattern(pattern_id="m-d", slots=("ma-m", "di-o")),
    Pattern(pattern_id="o1-m", slots=("ma-o1", "ma-m")),
)
FEW_SLOTS: tuple[tuple[str, ...], ...] = (
    ("ma-o1", "ma-o2", "ma-m"),
    ("ma-o", "ma-m"),
    ("ma-o", "di-o"),
    ("ma-m", "di-o"),
    ("ma-o2", "ma-x", "ma-m"),
    ("ma-o2", "ma-o1"),
    ("ma-o1", "ma-x"),
    (),
)
HOURS = tuple(map(Decimal, ("3", "4.5", "2.5", "5.99", "6", "1.55", "0")))
LEVELS = ("A0", "A1", "A2", "B1", "C1")
FEATURES = ("beamer", "lift")
TAG = "rijbewijs"


def draw_slots(draw: Draw) -> tuple[str, ...]:
    return draw.one(FEW_SLOTS) if draw.pinches("hours", 30) else SLOT_IDS


def draw_hours(draw: Draw, pinch: str) -> Decimal | None:
    return draw.one(HOURS) if draw.pinches(pinch, 70) else None


def draw_locations(draw: Draw, count: int) -> tuple[Location, ...]:
    kinds = [draw.weighted((("centrum", 5), ("online", 2), ("azc", 2))) for _ in range(count)]
    return tuple(
        Location.model_validate({"location_id": f"L{number}", "kind": kind}) for number, kind in enumerate(kinds)
    )


def draw_rooms(draw: Draw, count: int, locations: Sequence[Location]) -> tuple[Room, ...]:
    """The first rooms are one per location, so that each location has one where there are rooms enough."""
    return tuple(
        Room(
            room_id=f"R{number}",
            location_id=(locations[number] if number < len(locations) else draw.one(locations)).location_id,
            capacity=draw.number(0, 2) if draw.pinches("seats") else 4,
            features=tuple(draw.some(FEATURES, draw.number(0, 2))),
            slots=draw_slots(draw),
        )
        for number in range(count)
    )


def draw_teachers(draw: Draw, count: int, locations: Sequence[Location]) -> tuple[Teacher, ...]:
    ids = [location.location_id for location in locations]
    return tuple(
        Teacher(
            teacher_id=f"T{number}",
            skills=(draw.one(("nt2", "vak")),) if draw.pinches("skills", 35) else ("nt2", "vak"),
            locations=tuple(draw.at_least_one(ids) if draw.pinches("places", 35) else ids),
            slots=draw_slots(draw),
            max_hours_week=draw_hours(draw, "teacher-load"),
        )
        for number in range(count)
    )


def draw_programmes(
    draw: Draw, count: int, patterns: Sequence[Pattern], mondays: Sequence[date]
) -> tuple[Programme, ...]:
    return tuple(_draw_programme(draw, f"P{number}", patterns, mondays) for number in range(count))


def _draw_programme(draw: Draw, programme_id: str, patterns: Sequence[Pattern], mondays: Sequence[date]) -> Programme:
    smallest, largest = draw.weighted((((1, 1), 4), ((1, 2), 3), ((2, 2), 3), ((2, 3), 3), ((3, 3), 1), ((1, 3), 3)))
    weeks = draw.weighted(((1, 4), (2, 5), (3, 2), (4, 1)))
    lowest, highest = sorted((draw.one(LEVELS), draw.one(LEVELS)))
    some_patterns = draw.at_least_one(patterns) if draw.pinches("patterns") else patterns
    return Programme.model_validate(
        {
            "programme_id": programme_id,
            "kind": _kind(weeks, largest),
            "weeks": weeks,
            "patterns": tuple(pattern.pattern_id for pattern in some_patterns),
            "min_size": smallest,
            "max_size": largest,
            "level_from": lowest if draw.pinches("levels", 30) else "",
            "level_to": highest if draw.pinches("levels", 30) else "",
            "skill": draw.weighted((("nt2", 3), ("vak", 1))),
            "room_features": tuple(draw.some(FEATURES, 1)) if draw.pinches("features") else (),
            "person_tags": (TAG,) if draw.pinches("tags") else (),
            "starts": tuple(draw.at_least_one(mondays)) if draw.pinches("starts") else (),
            "max_lost_sessions": draw.weighted(((0, 4), (1, 3), (2, 1))),
            "max_missed_sessions": draw.weighted(((1, 3), (0, 2))),
        }
    )


def _kind(weeks: int, largest: int) -> str:
    if weeks == 4:
        return "taalboost_individueel" if largest == 1 else "taalboost_groep"
    return "vaktaal" if weeks > 1 else "sollicitatietraining"


def draw_cost(draw: Draw) -> CostWeights:
    """The defaults, or weights drawn so that other choices pay."""
    if not draw.pinches("cost", 100):
        return CostWeights()
    return CostWeights(
        unplaced_low=draw.one((1000, 30, 0)),
        unplaced_normal=draw.one((2000, 500, 10)),
        unplaced_week_waited=draw.one((20, 0)),
        start_week_later=draw.one((5, 40, 0)),
        programme_rank=draw.one((50, 700, 0)),
        location_rank=draw.one((20, 700, 0)),
        teaching_hour=draw.one((5, 1, 0, 60)),
        placement_moved=draw.one((300, 7, 0)),
        staff_changed=draw.one((50, 400, 0)),
    )


def mondays_between(first: date, last: date) -> list[date]:
    return [first + timedelta(weeks=week) for week in range((last - first).days // 7 + 1)]
