from datetime import date

from planner.insight.summary import PriorityFigures, ProgrammeFigures, Use, Waiting, summarise
from planner.model import Plan
from tests.rules.build import (
    SLOT_IDS,
    closure,
    cohort,
    january,
    plan,
    programme,
    request,
    room,
    running,
    scenario,
    seats,
    teacher,
)


def test_a_programme_counts_first_choices_places_cohorts_and_seats() -> None:
    wishes = (request("q1", programmes=("taal", "zorg")), request("q2", programmes=("zorg",)), request("q3"))
    year = scenario(programmes=(programme("zorg", name="Zorg"), programme("taal")), requests=wishes)

    figures = summarise(year, plan(cohort("x"), cohort("y", start=january(11)), placed="q1>x q3>y"))

    assert figures.programmes == (
        ProgrammeFigures(programme_id="taal", name="", first_choices=2, placed=2, cohorts=2, seats=8),
        ProgrammeFigures(programme_id="zorg", name="Zorg", first_choices=1, placed=0, cohorts=0, seats=0),
    )


def test_a_cohort_has_no_more_seats_than_its_room() -> None:
    year = scenario(rooms=(room("C1", capacity=3),))

    assert summarise(year, plan()).programmes[0].seats == 3


def test_priorities_come_highest_first() -> None:
    year = scenario(requests=(request("q1", priority="low"), request("q2", priority="high"), request("q3")))

    assert summarise(year, plan()).priorities == (
        PriorityFigures(priority="high", requests=1, placed=0),
        PriorityFigures(priority="normal", requests=1, placed=0),
        PriorityFigures(priority="low", requests=1, placed=1),
    )


def test_who_is_placed_waits_until_the_first_session() -> None:
    wishes = (
        request("q1", waiting_since=date(2026, 12, 21)),
        request("q2", waiting_since=date(2026, 12, 29)),
        request("q3"),
    )
    year = scenario(requests=wishes, closures=(closure(january(4), january(10)),))

    figures = summarise(year, plan(cohort("x"), placed="q1>x q2>x q3>x"))

    assert figures.waited_placed == Waiting(people=2, weeks=3 + 1, longest=3)
    assert figures.waited_unplaced == Waiting(people=0, weeks=0, longest=0)


def test_who_is_not_placed_has_waited_until_the_planning_begins() -> None:
    year = scenario(requests=(request("q1", waiting_since=date(2026, 12, 1)), request("q2")))

    assert summarise(year, Plan()).waited_unplaced == Waiting(people=1, weeks=4, longest=4)


def test_who_is_in_a_running_cohort_waits_no_longer() -> None:
    year = scenario(
        requests=(request("q1", waiting_since=date(2026, 12, 1)),), cohorts=(running("r"),), placements=seats(["q1>r"])
    )

    figures = summarise(year, year.last_plan)

    assert figures.waited_placed.people == 0
    assert (figures.new_cohorts, figures.running_cohorts) == (0, 1)


def test_use_counts_hours_taught_of_hours_to_be_had_in_the_weeks_with_sessions() -> None:
    year = scenario(
        rooms=(room("C1"), room("C2", slots=("ma-o",))),
        teachers=(teacher("T1", max_hours_week=8), teacher("T2", slots=("ma-o", "ma-o1", "di-m"))),
        closures=(closure(january(11), january(17)),),
    )
    all_rooms = 5 * (3 + 3 + 2.5) + 3

    figures = summarise(year, plan())

    assert figures.teachers == Use(used=1, total=2, minutes=2 * 180, minutes_available=2 * 60 * (8 + 6))
    assert figures.rooms == Use(used=1, total=2, minutes=2 * 180, minutes_available=int(2 * 60 * all_rooms))
    assert len(SLOT_IDS) == 25
