"""The cheapest measures for everyone who can begin by a day: what is chosen, and what is claimed of it.

In `two_at_a_time()` two people want two weeks of Monday mornings, each alone; there is one teacher and two rooms.
"""

from datetime import date, timedelta

from planner.insight.cheapest_measures import Choice, choose_measures
from planner.insight.diary import what_stays
from planner.model import Plan, Scenario
from planner.model.measures import Measure
from tests.insight.asking import small, taal
from tests.insight.drawn_measures import measure
from tests.rules.build import MONDAY, cohort, person, request, room, seats

FIRST_WEEK = MONDAY + timedelta(days=6)


def two_at_a_time() -> Scenario:
    return small(
        starts_until=MONDAY + timedelta(weeks=3),
        programmes=(taal(max_size=1),),
        rooms=(room("C1"), room("C2")),
        people=(person("p1", locations=("C",)), person("p2", locations=("C",))),
        requests=(request("q1"), request("q2")),
    )


def teacher_for(price: int, teacher_id: str) -> Measure:
    made = measure("new-teacher", teacher_id, skills=("nt2",), locations=("C",), slots=("ma-o",))
    return made.model_copy(update={"price": price})


def choose(by: date, *measures: Measure, seconds: float = 30.0, plan: Plan | None = None) -> Choice:
    scenario = two_at_a_time()
    (*_, choice) = choose_measures(scenario, what_stays(scenario) if plan is None else plan, measures, by, seconds)
    return choice


def test_the_cheaper_of_two_teachers_is_enough() -> None:
    choice = choose(FIRST_WEEK, teacher_for(500, "T8"), teacher_for(300, "T9"))

    assert [row.id for row in choice.measures or ()] == ["T9"]
    assert (choice.goal, choice.is_goal_proven, choice.price, choice.is_cheapest) == (2, True, 300, True)
    assert choice.gained == ("q1", "q2")


def test_who_may_begin_later_needs_no_other_teacher() -> None:
    choice = choose(FIRST_WEEK + timedelta(weeks=3), teacher_for(300, "T9"))

    assert (choice.goal, choice.measures, choice.is_cheapest) == (2, (), True)


def test_measures_that_help_nobody_are_not_chosen() -> None:
    choice = choose(FIRST_WEEK, measure("room-seats", "C1", amount=2).model_copy(update={"price": 10}))

    assert (choice.goal, choice.measures, choice.price) == (1, (), 0)


def test_nobody_loses_the_place_they_have() -> None:
    scenario = two_at_a_time()
    placed = Plan(cohorts=(cohort("x", start=MONDAY + timedelta(weeks=3)),), placements=seats(["q1>x"]))

    (*_, choice) = choose_measures(scenario, placed, (), FIRST_WEEK, 30.0)

    assert choice.plan is not None
    assert (choice.now, choice.goal) == (0, 1)
    assert "q1" in {row.request_id for row in choice.plan.placements}


def test_what_is_not_proven_in_the_time_is_not_claimed() -> None:
    choice = choose(FIRST_WEEK, teacher_for(500, "T8"), teacher_for(300, "T9"), seconds=0.0)

    assert choice.is_done
    assert choice.is_cheapest == (choice.measures is not None and choice.price <= choice.at_least)
    assert not choice.is_goal_proven or choice.goal == 2
