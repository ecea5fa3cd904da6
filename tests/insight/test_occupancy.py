"""How full a week is, counted by hand in small plans."""

from datetime import timedelta
from typing import Any

import pytest

from planner.insight.occupancy import (
    KINDS,
    DagdeelUse,
    Kind,
    WeekUse,
    list_dagdelen,
    list_subjects,
    list_weeks,
    measure_occupancy,
    measure_subjects,
)
from planner.model import Plan, Scenario
from tests.rules.build import (
    MONDAY,
    absence,
    closure,
    cohort,
    january,
    plan,
    programme,
    room,
    scenario,
    teacher,
)

MA_O = "ma-o"
MORNING = 180
PLAN = plan()


def use(
    kind: Kind, *subject_ids: str, plan: Plan = PLAN, week: int = 0, slot: str = MA_O, **tables: Any
) -> tuple[int, int, int]:
    """Sessions, minutes used and minutes available in one dagdeel of a week."""
    monday = MONDAY + timedelta(weeks=week)
    cells = measure_occupancy(scenario(**tables), plan, kind, subject_ids or None)
    (cell,) = [row for row in cells if (row.monday, row.slot_id) == (monday, slot)]
    return cell.sessions, cell.minutes, cell.minutes_available


def test_a_dagdeel_lies_inside_no_other_slot() -> None:
    assert [slot.slot_id for slot in list_dagdelen(scenario())][:4] == ["ma-o", "ma-m", "ma-a", "di-o"]


def test_weeks_run_from_the_first_start_to_the_last_session() -> None:
    assert list_weeks(scenario(), plan()) == (MONDAY, january(11))


def test_every_dagdeel_of_every_week_is_there_in_order_of_time() -> None:
    cells = measure_occupancy(scenario(), plan(), "teacher")

    assert len(cells) == 2 * 15
    assert cells[0] == DagdeelUse(monday=MONDAY, slot_id=MA_O, sessions=1, minutes=180, minutes_available=360)


@pytest.mark.parametrize(
    ("kind", "subjects"),
    [("teacher", ("T1", "T2")), ("room", ("C1", "C2", "N1", "W1")), ("skill", ("nt2",)), ("location", ("C", "N", "W"))],
)
def test_subjects_are_listed_per_kind(kind: Kind, subjects: tuple[str, ...]) -> None:
    assert list_subjects(scenario(), kind) == subjects


@pytest.mark.parametrize(
    ("kind", "subject", "used"),
    [
        ("teacher", "T1", (1, MORNING, MORNING)),
        ("teacher", "T2", (0, 0, MORNING)),
        ("room", "C1", (1, MORNING, MORNING)),
        ("room", "N1", (0, 0, MORNING)),
        ("skill", "nt2", (1, MORNING, 2 * MORNING)),
        ("location", "C", (1, MORNING, 2 * MORNING)),
    ],
)
def test_use_is_counted_for_whom_it_is(kind: Kind, subject: str, used: tuple[int, int, int]) -> None:
    assert use(kind, subject) == used


def test_half_a_dagdeel_counts_for_its_part() -> None:
    assert use("room", "C1", plan=plan(cohort(pattern_id="ma-o1"))) == (1, 90, MORNING)


def test_own_hours_limit_what_is_available() -> None:
    teachers = (teacher("T1", slots=("ma-o1", "ma-o2", "di-o1")),)

    assert use("teacher", teachers=teachers) == (1, MORNING, MORNING)
    assert use("teacher", slot="di-o", teachers=teachers) == (0, 0, 90)
    assert use("teacher", slot="wo-o", teachers=teachers) == (0, 0, 0)


def test_a_room_without_hours_is_always_available_and_one_with_hours_only_then() -> None:
    rooms = (room("C1"), room("C2", slots=("ma-o1",)))

    assert use("room", "C2", rooms=rooms) == (0, 0, 90)


def test_a_closed_location_makes_its_rooms_unavailable_and_teachers_who_go_nowhere_else() -> None:
    closures = (closure(MONDAY, MONDAY, "C"),)
    teachers = (teacher("T1", locations=("C",)), teacher("T2"))

    assert use("room", "C1", closures=closures, teachers=teachers)[2] == 0
    assert use("teacher", "T1", closures=closures, teachers=teachers)[2] == 0
    assert use("teacher", "T2", closures=closures, teachers=teachers)[2] == MORNING


def test_a_session_that_a_substitute_takes_is_not_the_teachers() -> None:
    absences = (absence("teacher", "T1", MONDAY, MONDAY),)

    assert use("teacher", "T1", absences=absences) == (0, 0, 0)
    assert use("room", "C1", absences=absences) == (1, MORNING, MORNING)


def test_an_absence_of_hours_takes_those_only() -> None:
    absences = (
        absence("teacher", "T2", MONDAY, MONDAY, start=540, end=600),
        absence("teacher", "T2", MONDAY, MONDAY, start=570, end=630),
    )

    assert use("teacher", "T2", absences=absences) == (0, 0, 90)


def test_a_skill_counts_the_sessions_that_ask_for_it_and_everyone_who_has_it() -> None:
    tables: dict[str, Any] = {
        "programmes": (programme(), programme("vak", skill="zorg")),
        "teachers": (teacher("T1", skills=("nt2", "zorg")), teacher("T2")),
    }

    assert use("skill", "zorg", **tables) == (0, 0, MORNING)
    assert use("skill", "nt2", **tables) == (1, MORNING, 2 * MORNING)


def test_what_ran_before_the_planning_period_is_left_out() -> None:
    early = cohort(start=MONDAY - timedelta(weeks=1))

    cells = measure_occupancy(scenario(), plan(early), "room")

    assert sum(row.sessions for row in cells) == 1


def test_all_minutes_taught_in_the_period_are_there() -> None:
    full: Scenario = scenario()

    cells = measure_occupancy(full, plan(cohort(pattern_id="ma-hele-dag")), "location")

    assert sum(row.minutes for row in cells) == full.sessions_of(cohort(pattern_id="ma-hele-dag")).minutes


def test_each_subject_is_measured_by_itself() -> None:
    used = measure_subjects(scenario(), plan(cohort(pattern_id="ma-wo")), "teacher")

    assert [(row.id, row.sessions, row.minutes) for row in used] == [("T1", 4, 720), ("T2", 0, 0)]
    assert {row.minutes_available for row in used} == {2 * minutes_a_week()}


def test_each_week_of_a_subject_is_measured_by_itself() -> None:
    absences = (absence("teacher", "T1", january(11), january(17)),)

    (of_t1, _) = measure_subjects(scenario(absences=absences), plan(cohort(pattern_id="ma-wo")), "teacher")

    assert of_t1.weeks == (
        WeekUse(monday=MONDAY, sessions=2, minutes=360, minutes_available=minutes_a_week()),
        WeekUse(monday=january(11), sessions=0, minutes=0, minutes_available=0),
    )
    assert (of_t1.minutes, of_t1.minutes_available) == (360, minutes_a_week())


@pytest.mark.parametrize("kind", KINDS)
def test_the_weeks_of_all_subjects_add_up_to_their_dagdelen(kind: Kind) -> None:
    full, made = scenario(), plan(cohort(pattern_id="ma-wo"))

    for row in measure_subjects(full, made, kind):
        cells = measure_occupancy(full, made, kind, (row.id,))
        for week in row.weeks:
            of_week = [cell for cell in cells if cell.monday == week.monday]
            assert (week.sessions, week.minutes, week.minutes_available) == (
                sum(cell.sessions for cell in of_week),
                sum(cell.minutes for cell in of_week),
                sum(cell.minutes_available for cell in of_week),
            )


def minutes_a_week() -> int:
    return scenario().minutes_a_week(tuple(row.slot_id for row in scenario().timeslots))
