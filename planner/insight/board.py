"""The week board: what each teacher, room or location has in each dagdeel of a week, a card for every lesson.

Columns are the dagdelen that patterns use. A half dagdeel that lies inside a whole one has its cards there.
"""

from collections import defaultdict
from datetime import date, timedelta
from typing import Literal, NamedTuple

from planner.model import WEEKDAYS, Cohort, Plan, Scenario, Session, Timeslot, monday_of
from planner.rules.facts import Seat, find_cohort_by_request, list_seats
from planner.texts import Message, message

View = Literal["teacher", "room", "location"]
_WEEKDAY_KEYS = (
    "board.monday",
    "board.tuesday",
    "board.wednesday",
    "board.thursday",
    "board.friday",
    "board.saturday",
    "board.sunday",
)
VIEWS: tuple[View, ...] = ("teacher", "room", "location")


class Column(NamedTuple):
    """A dagdeel of the week; `start` and `end` are minutes after midnight."""

    weekday: int
    start: int
    end: int

    @property
    def key(self) -> str:
        return f"{WEEKDAYS[self.weekday]}-{self.start}-{self.end}"

    def holds(self, slot: Timeslot) -> bool:
        return WEEKDAYS[self.weekday] == slot.weekday and self.start <= slot.start and slot.end <= self.end


class Row(NamedTuple):
    """A teacher, room or location; `beside` is the room's location, or empty."""

    row_id: str
    name: str
    beside: str = ""


class Card(NamedTuple):
    """One lesson of a cohort in this week; `week` of `weeks` says how far its trajectory is."""

    cohort: Cohort
    session: Session
    row_id: str
    column: Column
    people: int
    week: int
    weeks: int
    is_running: bool

    @property
    def key(self) -> str:
        return f"{self.cohort.cohort_id}@{self.session.slot_id}"


class WeekBoard(NamedTuple):
    """A week by teacher, by room or by location; cards in order of row, time and cohort."""

    monday: date
    view: View
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    cards: tuple[Card, ...]


def lay_out_week(scenario: Scenario, plan: Plan, monday: date, view: View) -> WeekBoard:
    """The board of the week that begins on `monday`: all rows there are, and those that only the plan knows."""
    columns = list_columns(scenario)
    people: defaultdict[str, int] = defaultdict(int)
    for cohort in find_cohort_by_request(scenario, plan).values():
        people[cohort.cohort_id] += 1
    cards = [
        card
        for cohort in plan.cohorts
        for card in _list_cards(scenario, cohort, monday, view, columns, people[cohort.cohort_id])
    ]
    rows = list_rows(scenario, view)
    unknown = {card.row_id for card in cards} - {row.row_id for row in rows}
    return WeekBoard(
        monday=monday,
        view=view,
        columns=columns,
        rows=(*rows, *(Row(row_id, row_id) for row_id in sorted(unknown))),
        cards=tuple(sorted(cards, key=lambda card: (card.row_id, card.session, card.cohort.cohort_id))),
    )


def list_columns(scenario: Scenario) -> tuple[Column, ...]:
    """The dagdelen that patterns use, those that lie inside another left out, in order of time."""
    used = {slot_id for pattern in scenario.patterns for slot_id in pattern.slots}
    slots = [scenario.timeslot_by_id[slot_id] for slot_id in used]
    columns = {Column(WEEKDAYS.index(slot.weekday), slot.start, slot.end) for slot in slots}
    return tuple(sorted(column for column in columns if not any(_lies_inside(column, other) for other in columns)))


def find_column(columns: tuple[Column, ...], slot: Timeslot) -> Column:
    """The first column that holds the slot; every slot of a pattern has one."""
    return next(column for column in columns if column.holds(slot))


def list_rows(scenario: Scenario, view: View) -> tuple[Row, ...]:
    match view:
        case "teacher":
            rows = [Row(row.teacher_id, row.name or row.teacher_id) for row in scenario.teachers]
        case "room":
            rows = [Row(row.room_id, row.name or row.room_id, row.location_id) for row in scenario.rooms]
        case "location":
            rows = [Row(row.location_id, row.name or row.location_id) for row in scenario.locations]
    return tuple(sorted(rows, key=lambda row: (row.beside, row.row_id)))


def tell_weekday(weekday: int) -> Message:
    """The day in full: Monday is 0."""
    return message(_WEEKDAY_KEYS[weekday])


def tell_part(column: Column) -> Message:
    """Morning, afternoon or evening, by when the dagdeel begins."""
    if column.start < 12 * 60:
        return message("board.morning")
    return message("board.afternoon") if column.start < 17 * 60 else message("board.evening")


def find_row_id(cohort: Cohort, view: View) -> str:
    return {"teacher": cohort.teacher_id, "room": cohort.room_id, "location": cohort.location_id}[view]


def list_people_in(scenario: Scenario, plan: Plan, cohort_id: str) -> tuple[Seat, ...]:
    """Who is in the cohort, by request."""
    seats = (seat for seat in list_seats(scenario, plan) if seat.cohort.cohort_id == cohort_id)
    return tuple(sorted(seats, key=lambda seat: seat.request.request_id))


def list_weeks(scenario: Scenario, plan: Plan) -> tuple[date, ...]:
    """The Mondays of all weeks in which new cohorts may start or a cohort of the plan has a session."""
    mondays = {scenario.starts_from + timedelta(weeks=number) for number in range(_count_starts(scenario))}
    for cohort in plan.cohorts:
        mondays |= {monday_of(session.day) for session in scenario.sessions_of(cohort).held}
    return tuple(sorted(mondays))


def list_starts(scenario: Scenario, cohort: Cohort) -> tuple[date, ...]:
    """The Mondays on which the cohort's programme may start in this scenario."""
    programme = scenario.programme_by_id.get(cohort.programme_id)
    offered = programme.starts if programme is not None else ()
    mondays = (scenario.starts_from + timedelta(weeks=number) for number in range(_count_starts(scenario)))
    return tuple(monday for monday in mondays if not offered or monday in offered)


def _count_starts(scenario: Scenario) -> int:
    return max(0, (scenario.starts_until - scenario.starts_from).days // 7 + 1)


def _list_cards(
    scenario: Scenario, cohort: Cohort, monday: date, view: View, columns: tuple[Column, ...], people: int
) -> list[Card]:
    held = scenario.sessions_of(cohort).held
    weeks = sorted({monday_of(session.day) for session in held})
    if monday not in weeks:
        return []
    return [
        Card(
            cohort=cohort,
            session=session,
            row_id=find_row_id(cohort, view),
            column=find_column(columns, scenario.timeslot_by_id[session.slot_id]),
            people=people,
            week=weeks.index(monday) + 1,
            weeks=len(weeks),
            is_running=cohort.cohort_id in scenario.running_ids,
        )
        for session in held
        if monday_of(session.day) == monday
    ]


def _lies_inside(one: Column, other: Column) -> bool:
    return one != other and one.weekday == other.weekday and other.start <= one.start and one.end <= other.end
