"""Small scenarios and plans for tests: every record has plain defaults, a test names only what matters to it.

As it stands, `scenario()` has three people with one request each, and `plan()` places the first of them legally in
cohort `x`: programme `taal`, two weeks from Monday 4 January 2027, Monday mornings, at `C` in room `C1` with `T1`.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from planner.model import (
    Absence,
    Closure,
    Cohort,
    Location,
    Pattern,
    Person,
    Placement,
    Plan,
    Programme,
    Request,
    Room,
    Scenario,
    Teacher,
    Timeslot,
)
from planner.rules.audit import audit

DAYS = ("ma", "di", "wo", "do", "vr")
PARTS = {"o": (540, 720), "o1": (540, 630), "o2": (630, 720), "m": (780, 960), "a": (1110, 1260)}
TIMESLOTS = tuple(
    Timeslot(slot_id=f"{day}-{part}", weekday=day, start=start, end=end)
    for day in DAYS
    for part, (start, end) in PARTS.items()
)
SLOT_IDS = tuple(slot.slot_id for slot in TIMESLOTS)
PATTERNS = (
    *(Pattern(pattern_id=slot_id, slots=(slot_id,)) for slot_id in SLOT_IDS),
    Pattern(pattern_id="ma-wo", slots=("ma-o", "wo-o")),
    Pattern(pattern_id="ma-hele-dag", slots=("ma-o", "ma-m")),
)
MONDAY = date(2027, 1, 4)


class Case(NamedTuple):
    """A plan judged by hand: the rules it breaks, sorted; none means that it is legal."""

    title: str
    scenario: Scenario
    plan: Plan
    breaks: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.title


def january(day: int) -> date:
    return date(2027, 1, day)


def programme(programme_id: str = "taal", **fields: Any) -> Programme:
    patterns = tuple(pattern.pattern_id for pattern in PATTERNS)
    defaults = {"kind": "vaktaal", "weeks": 2, "patterns": patterns, "min_size": 1, "max_size": 4, "skill": "nt2"}
    return Programme(programme_id=programme_id, **{**defaults, **fields})


def location(location_id: str, kind: str = "centrum") -> Location:
    return Location.model_validate({"location_id": location_id, "kind": kind})


def room(room_id: str = "C1", **fields: Any) -> Room:
    return Room(room_id=room_id, **{"location_id": "C", "capacity": 4, **fields})


def teacher(teacher_id: str = "T1", **fields: Any) -> Teacher:
    defaults = {"skills": ("nt2",), "locations": ("C", "N", "W"), "slots": SLOT_IDS}
    return Teacher(teacher_id=teacher_id, **{**defaults, **fields})


def person(person_id: str = "p1", **fields: Any) -> Person:
    return Person(person_id=person_id, **{"level": "A1", "slots": SLOT_IDS, "locations": ("C", "N", "W"), **fields})


def request(request_id: str = "q1", **fields: Any) -> Request:
    """A request of the person with the same number: `q1` is of `p1`."""
    defaults = {"person_id": request_id.replace("q", "p"), "programmes": ("taal",)}
    return Request(request_id=request_id, **{**defaults, **fields})


def closure(first: date, last: date, location_id: str = "") -> Closure:
    return Closure(starts_on=first, ends_on=last, location_id=location_id)


def absence(kind: str, id_: str, first: date, last: date, **times: int) -> Absence:
    return Absence.model_validate({"kind": kind, "id": id_, "starts_on": first, "ends_on": last, **times})


def cohort(cohort_id: str = "x", **fields: Any) -> Cohort:
    defaults = {
        "programme_id": "taal",
        "start": MONDAY,
        "pattern_id": "ma-o",
        "location_id": "C",
        "room_id": "C1",
        "teacher_id": "T1",
    }
    return Cohort(cohort_id=cohort_id, **{**defaults, **fields})


def seats(rows: Iterable[str], status: str = "draft") -> tuple[Placement, ...]:
    """Placements from words like `q1>x`: request `q1` in cohort `x`."""
    pairs = (row.split(">") for row in rows)
    return tuple(Placement(request_id=one, cohort_id=other, status=status) for one, other in pairs)


def scenario(**tables: Any) -> Scenario:
    defaults = {
        "name": "Proef",
        "starts_from": MONDAY,
        "starts_until": date(2027, 3, 29),
        "timeslots": TIMESLOTS,
        "patterns": PATTERNS,
        "programmes": (programme(),),
        "locations": (location("C"), location("N"), location("W", kind="online")),
        "rooms": (room("C1"), room("C2"), room("N1", location_id="N"), room("W1", location_id="W")),
        "teachers": (teacher("T1"), teacher("T2")),
        "people": (person("p1"), person("p2"), person("p3")),
        "requests": (request("q1"), request("q2"), request("q3")),
    }
    return Scenario(**{**defaults, **tables})


def change(scenario: Scenario, **tables: Any) -> Scenario:
    """A scenario with other tables; built anew, because a pydantic copy would keep look-ups that were made before."""
    fields = {name: getattr(scenario, name) for name in type(scenario).model_fields}
    return Scenario(**{**fields, **tables})


def plan(*cohorts: Cohort, placed: str = "q1>x") -> Plan:
    """A plan of these cohorts (by default cohort `x`); `placed` is a list like `q1>x q2>y`."""
    return Plan(cohorts=cohorts or (cohort(),), placements=seats(placed.split()))


def running(cohort_id: str = "r", **fields: Any) -> Cohort:
    """A cohort that has begun; by default at the time, place and staff of cohort `x`."""
    return cohort(cohort_id, **{"status": "running", **fields})


def sentences(rule: str, scenario: Scenario, plan: Plan) -> list[str]:
    """What the audit says in Dutch about one rule, each as `about: sentence`."""
    findings = audit(scenario, plan).findings
    return [f"{found.about}: {found.message.in_language('nl')}" for found in findings if found.rule == rule]
