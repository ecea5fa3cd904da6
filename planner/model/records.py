"""One frozen record per table row; field names are the column names of the data format.

Times of day are minutes after midnight (0 to 1440), hours a week are exact decimals, ids are text.
Records say nothing about each other: references, duplicates and cycles are looked for when a scenario is read.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
LEVELS = ("A0", "A1", "A2", "B1", "B2", "C1")
PRIORITIES = ("low", "normal", "high")
LOCATION_KINDS = ("centrum", "azc", "online", "werkgever")
KINDS = (
    "taalboost_individueel",
    "taalboost_groep",
    "vaktaal",
    "leerwerktraject",
    "sollicitatietraining",
    "matchingtafel",
    "tov",
    "participatie",
)

Weekday = Literal["ma", "di", "wo", "do", "vr", "za", "zo"]
Level = Literal["", "A0", "A1", "A2", "B1", "B2", "C1"]


class Record(BaseModel):
    """A row that never changes: a new value is a new record. Errors quote no value, for it may be private."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Timeslot(Record):
    slot_id: str
    weekday: Weekday
    start: int
    end: int

    @property
    def minutes(self) -> int:
        return self.end - self.start


class Pattern(Record):
    pattern_id: str
    slots: tuple[str, ...]


class Programme(Record):
    """A kind of training on offer; `starts` empty means any Monday, an empty level means no bound on that side."""

    programme_id: str
    name: str = ""
    kind: Literal[
        "taalboost_individueel",
        "taalboost_groep",
        "vaktaal",
        "leerwerktraject",
        "sollicitatietraining",
        "matchingtafel",
        "tov",
        "participatie",
    ]
    sector: str = ""
    weeks: int
    patterns: tuple[str, ...]
    min_size: int
    max_size: int
    level_from: Level = ""
    level_to: Level = ""
    skill: str
    room_features: tuple[str, ...] = ()
    person_tags: tuple[str, ...] = ()
    starts: tuple[date, ...] = ()
    max_lost_sessions: int = 1
    max_missed_sessions: int = 1


class Location(Record):
    location_id: str
    name: str = ""
    kind: Literal["centrum", "azc", "online", "werkgever"]


class Room(Record):
    """A room, or a licence of an online location; `slots` empty means always available."""

    room_id: str
    location_id: str
    name: str = ""
    capacity: int
    features: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()


class Teacher(Record):
    """`slots` empty means never available; `max_hours_week` None means no limit."""

    teacher_id: str
    name: str = ""
    email: str = ""
    skills: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    max_hours_week: Decimal | None = None


class Klantmanager(Record):
    klantmanager_id: str
    name: str = ""
    email: str = ""


class Person(Record):
    """`locations` in order of preference; `needs` are room features; `slots` empty means never available."""

    person_id: str
    klantmanager_id: str = ""
    level: Level = ""
    slots: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    max_hours_week: Decimal | None = None
    care_partner: str = ""


class Request(Record):
    """One wish for a place; `programmes` in order of preference, `after` names a request that must end first."""

    request_id: str
    person_id: str
    programmes: tuple[str, ...]
    priority: Literal["low", "normal", "high"] = "normal"
    waiting_since: date | None = None
    earliest_start: date | None = None
    finish_by: date | None = None
    after: str = ""


class Closure(Record):
    """Days on which a location is closed, both ends included; `location_id` empty means everywhere."""

    starts_on: date
    ends_on: date
    location_id: str = ""
    name: str = ""


class Absence(Record):
    """Days on which someone or a room is away, both ends included; with times only sessions that overlap them."""

    kind: Literal["teacher", "room", "person"]
    id: str
    starts_on: date
    ends_on: date
    reason: str = ""
    start: int | None = None
    end: int | None = None


class Cohort(Record):
    """A group or an individual trajectory with its place, room and teacher; the same record in scenario and plan."""

    cohort_id: str
    programme_id: str
    start: date
    pattern_id: str
    location_id: str
    room_id: str
    teacher_id: str
    status: str = "draft"
    locked: bool = False


class Placement(Record):
    request_id: str
    cohort_id: str
    status: str = "draft"


class CostWeights(Record):
    """Whole points per kind of cost, with the defaults of the data format."""

    unplaced_low: int = 1000
    unplaced_normal: int = 2000
    unplaced_high: int = 4000
    unplaced_week_waited: int = 20
    start_week_later: int = 5
    programme_rank: int = 50
    location_rank: int = 20
    teaching_hour: int = 5
    placement_moved: int = 300
    staff_changed: int = 50

    def unplaced(self, priority: str) -> int:
        """Points for one unplaced request of this priority, weeks waited not included."""
        return {"low": self.unplaced_low, "normal": self.unplaced_normal, "high": self.unplaced_high}[priority]
