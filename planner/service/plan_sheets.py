"""The sheets of a plan that say who is where: per week, per teacher, per room and per cohort."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Final

from planner.exchange.workbook_layout import PLAN_TITLES, label_of
from planner.exchange.workbooks.printed_sheets import Clock, PrintedColumn, PrintedSheet, PrintedTable, Value
from planner.insight.listed_lessons import ListedLesson, list_all_lessons
from planner.model import Cohort, Plan, Scenario
from planner.rules.facts import Seat, list_seats
from planner.service.plan_words import PlanWords
from planner.texts import Message, message

WEEK: Final = PrintedColumn(message("plan_head_week"), 13)
DAY: Final = PrintedColumn(message("plan_head_day"), 15)
START: Final = PrintedColumn(message("head_start_time"), 8)
END: Final = PrintedColumn(message("head_end_time"), 8)
COHORT: Final = PrintedColumn(message("head_cohort"), 13)
PROGRAMME: Final = PrintedColumn(message("head_programme"), 27)
LOCATION: Final = PrintedColumn(message("head_location"), 18)
ROOM: Final = PrintedColumn(message("head_room"), 16)
TEACHER: Final = PrintedColumn(message("head_teacher"), 16)
PEOPLE: Final = PrintedColumn(message("plan_head_people"), 14, is_number=True)
NOTE: Final = PrintedColumn(message("plan_head_note"), 20)
REQUEST: Final = PrintedColumn(message("head_request"), 12)
PERSON: Final = PrintedColumn(message("head_person"), 12)
KLANTMANAGER: Final = PrintedColumn(message("head_klantmanager"), 19)
FIRST_DAY: Final = PrintedColumn(message("plan_head_first_day"), 15)
LAST_DAY: Final = PrintedColumn(message("plan_head_last_day"), 15)
TIMES: Final = PrintedColumn(message("plan_head_times"), 22)
STATUS: Final = PrintedColumn(message("head_status"), 13)


def list_sheets(scenario: Scenario, plan: Plan, words: PlanWords) -> tuple[PrintedSheet, ...]:
    """The four sheets, in the order in which they stand in the workbook."""
    lessons = list_all_lessons(scenario, plan)
    in_rooms = [lesson for lesson in lessons if not lesson.is_lost]
    return (
        _print_weeks(lessons, words),
        _print_by("teachers", TEACHER, lessons, lambda lesson: words.teacher(lesson.cohort.teacher_id), words),
        _print_by("rooms", ROOM, in_rooms, lambda lesson: words.room(lesson.cohort.room_id), words),
        _print_cohorts(scenario, plan, words),
    )


def begin_pages(keys: Iterable[object]) -> tuple[int, ...]:
    """The rows, but the first, at which a new key begins."""
    firsts, row = [], 0
    for _, rows in groupby(keys):
        firsts.append(row)
        row += len(list(rows))
    return tuple(firsts[1:])


def _print_weeks(lessons: Sequence[ListedLesson], words: PlanWords) -> PrintedSheet:
    columns = (WEEK, DAY, START, END, COHORT, PROGRAMME, LOCATION, ROOM, TEACHER, PEOPLE, NOTE)
    rows = tuple(
        (_tell_week(lesson), *_when(lesson), *_what(lesson, words), *_where(lesson, words), *_who(lesson, words))
        for lesson in lessons
    )
    return _print(PLAN_TITLES["weeks"], columns, rows, begin_pages(lesson.monday for lesson in lessons))


def _print_by(
    title: str,
    first: PrintedColumn,
    lessons: Iterable[ListedLesson],
    key: Callable[[ListedLesson], str],
    words: PlanWords,
) -> PrintedSheet:
    """Lessons by teacher or by room: who or what stands in the first column and no other."""
    in_order = sorted(lessons, key=key)
    columns = (first, WEEK, DAY, START, END, COHORT, PROGRAMME, LOCATION, ROOM, TEACHER, PEOPLE, NOTE)
    kept = [at for at, column in enumerate(columns) if at == 0 or column is not first]
    rows = [
        (
            key(lesson),
            _tell_week(lesson),
            *_when(lesson),
            *_what(lesson, words),
            *_where(lesson, words),
            *_who(lesson, words),
        )
        for lesson in in_order
    ]
    return _print(
        PLAN_TITLES[title],
        tuple(columns[at] for at in kept),
        tuple(tuple(row[at] for at in kept) for row in rows),
        begin_pages(key(lesson) for lesson in in_order),
    )


def _tell_week(lesson: ListedLesson) -> Message:
    year, week, _ = lesson.monday.isocalendar()
    return message("plan_week", week=week, year=year)


def _when(lesson: ListedLesson) -> tuple[Value, ...]:
    return lesson.session.day, Clock(lesson.session.start), Clock(lesson.session.end)


def _what(lesson: ListedLesson, words: PlanWords) -> tuple[Value, ...]:
    return lesson.cohort.cohort_id, words.programme(lesson.cohort.programme_id)


def _where(lesson: ListedLesson, words: PlanWords) -> tuple[Value, ...]:
    return words.location(lesson.cohort.location_id), words.room(lesson.cohort.room_id)


def _who(lesson: ListedLesson, words: PlanWords) -> tuple[Value, ...]:
    note: Message | None = None
    if lesson.is_lost:
        note = message("plan_lesson_lost")
    elif lesson.needs_substitute:
        note = message("plan_needs_substitute")
    return words.teacher(lesson.cohort.teacher_id), lesson.participants, note


def _print_cohorts(scenario: Scenario, plan: Plan, words: PlanWords) -> PrintedSheet:
    columns = (COHORT, PROGRAMME, FIRST_DAY, LAST_DAY, TIMES, LOCATION, ROOM, TEACHER, STATUS)
    rows, keys = [], []
    seats = sorted(list_seats(scenario, plan), key=lambda seat: (seat.person.person_id, seat.request.request_id))
    for cohort in sorted(plan.cohorts, key=lambda row: row.cohort_id):
        facts = _tell_cohort(scenario, cohort, words)
        people = [_tell_seat(seat, words) for seat in seats if seat.cohort.cohort_id == cohort.cohort_id]
        rows += [(*facts, *person) for person in people or [(None, None, None)]]
        keys += [cohort.cohort_id] * max(1, len(people))
    return _print(PLAN_TITLES["cohorts"], (*columns, PERSON, REQUEST, KLANTMANAGER), tuple(rows), begin_pages(keys))


def _tell_cohort(scenario: Scenario, cohort: Cohort, words: PlanWords) -> tuple[Value, ...]:
    sessions = scenario.sessions_of(cohort)
    return (
        cohort.cohort_id,
        words.programme(cohort.programme_id),
        sessions.first_day or cohort.start,
        sessions.last_day,
        words.times(cohort.pattern_id),
        words.location(cohort.location_id),
        words.room(cohort.room_id),
        words.teacher(cohort.teacher_id),
        label_of(cohort.status),
    )


def _tell_seat(seat: Seat, words: PlanWords) -> tuple[Value, ...]:
    klantmanager = words.klantmanager(seat.person.klantmanager_id)
    return seat.person.person_id, seat.request.request_id, klantmanager


def _print(
    title: Message, columns: tuple[PrintedColumn, ...], rows: tuple[tuple[Value, ...], ...], new_pages: tuple[int, ...]
) -> PrintedSheet:
    return PrintedSheet(title, (PrintedTable(columns, rows, new_pages, message("plan_no_cohorts")),))
