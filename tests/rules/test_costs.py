"""Every kind of cost, counted by hand."""

from datetime import date
from typing import Any

import pytest

from planner.model import CostWeights, Plan, Scenario
from planner.rules.costs import PRICES, price_plan
from tests.rules import build
from tests.rules.build import january

ONE_REQUEST = (build.request("q1"),)
EMPTY = Plan()


def asked_by(**fields: Any) -> Scenario:
    """A scenario with one request."""
    return build.scenario(requests=(build.request("q1", **fields),))


def points(kind: str, scenario: Scenario, plan: Plan) -> int:
    return PRICES[kind](scenario, plan)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"priority": "low"}, 1000),
        ({"priority": "normal"}, 2000),
        ({"priority": "high"}, 4000),
        ({"waiting_since": date(2026, 12, 29)}, 2000),
        ({"waiting_since": date(2026, 12, 28)}, 2020),
        ({"waiting_since": date(2026, 12, 14)}, 2060),
        ({"waiting_since": date(2026, 1, 5)}, 2000 + 52 * 20),
        ({"waiting_since": date(2020, 1, 1)}, 2000 + 52 * 20),
        ({"waiting_since": january(4)}, 2000),
        ({"waiting_since": january(25)}, 2000),
    ],
)
def test_an_unplaced_request_costs_by_priority_and_full_weeks_waited(fields: dict[str, Any], expected: int) -> None:
    cost = points("unplaced", asked_by(**fields), EMPTY)

    assert cost == expected


def test_each_unplaced_request_costs_and_placed_ones_do_not() -> None:
    cost = points("unplaced", build.scenario(), build.plan(placed="q2>x"))

    assert cost == 4000


def test_a_request_with_bad_rows_only_costs_as_unplaced() -> None:
    cost = points("unplaced", asked_by(), build.plan(placed="q1>weg"))

    assert cost == 2000


def test_a_request_in_a_running_cohort_is_not_unplaced() -> None:
    scenario = build.scenario(requests=ONE_REQUEST, cohorts=(build.running(),), placements=build.seats(["q1>r"]))

    cost = points("unplaced", scenario, build.plan(build.running(), placed="q1>r"))

    assert cost == 0


@pytest.mark.parametrize(
    ("earliest", "start", "pattern", "weeks"),
    [
        (None, january(4), "ma-o", 0),
        (None, january(11), "ma-o", 1),
        (None, january(25), "vr-o", 3),
        (january(4), january(25), "ma-o", 3),
        (january(5), january(25), "ma-o", 2),
        (january(12), january(18), "di-o", 1),
        (date(2026, 11, 2), january(11), "ma-o", 1),
        (january(25), january(4), "ma-o", 0),
    ],
)
def test_a_later_start_costs_by_full_weeks_since_the_day_it_could_begin(
    earliest: date | None, start: date, pattern: str, weeks: int
) -> None:
    plan = build.plan(build.cohort(start=start, pattern_id=pattern))

    cost = points("start-later", asked_by(earliest_start=earliest), plan)

    assert cost == weeks * 5


def test_the_first_held_session_counts_for_a_later_start() -> None:
    scenario = build.scenario(requests=ONE_REQUEST, closures=(build.closure(january(4), january(9)),))

    cost = points("start-later", scenario, build.plan())

    assert cost == 5


def test_a_later_start_costs_for_each_placement() -> None:
    plan = build.plan(build.cohort(start=january(18)), placed="q1>x q3>x")

    cost = points("start-later", build.scenario(), plan)

    assert cost == 20


def test_a_cohort_without_sessions_costs_no_later_start() -> None:
    cost = points("start-later", asked_by(), build.plan(build.cohort(start=january(18), pattern_id="weg")))

    assert cost == 0


@pytest.mark.parametrize(("programme_id", "steps"), [("taal", 0), ("zorg", 1), ("bouw", 2), ("techniek", 0)])
def test_a_programme_costs_by_its_place_on_the_requests_list(programme_id: str, steps: int) -> None:
    plan = build.plan(build.cohort(programme_id=programme_id))

    cost = points("programme-preference", asked_by(programmes=("taal", "zorg", "bouw")), plan)

    assert cost == steps * 50


@pytest.mark.parametrize(("location_id", "steps"), [("N", 0), ("C", 1), ("W", 0)])
def test_a_location_costs_by_its_place_on_the_persons_list(location_id: str, steps: int) -> None:
    scenario = build.scenario(people=(build.person("p1", locations=("N", "C")),), requests=ONE_REQUEST)

    cost = points("location-preference", scenario, build.plan(build.cohort(location_id=location_id)))

    assert cost == steps * 20


@pytest.mark.parametrize(
    ("weeks", "pattern", "hours"), [(1, "ma-o1", 2), (2, "ma-o1", 3), (3, "ma-o1", 5), (2, "ma-wo", 12)]
)
def test_teaching_costs_by_the_hour_with_the_total_of_a_cohort_rounded_up(weeks: int, pattern: str, hours: int) -> None:
    scenario = build.scenario(programmes=(build.programme(weeks=weeks),))

    cost = points("teaching", scenario, build.plan(build.cohort(pattern_id=pattern)))

    assert cost == hours * 5


def test_teaching_is_rounded_up_for_each_cohort_apart() -> None:
    scenario = build.scenario(programmes=(build.programme(weeks=1),))
    plan = build.plan(build.cohort("x", pattern_id="ma-o1"), build.cohort("y", pattern_id="ma-o2"), placed="")

    cost = points("teaching", scenario, plan)

    assert cost == 4 * 5


def test_lost_sessions_are_not_taught() -> None:
    scenario = build.scenario(closures=(build.closure(january(6), january(6)),))

    cost = points("teaching", scenario, build.plan(build.cohort(pattern_id="ma-wo")))

    assert cost == 9 * 5


def test_sessions_taken_by_a_substitute_are_taught() -> None:
    scenario = build.scenario(absences=(build.absence("teacher", "T1", january(4), january(4)),))

    cost = points("teaching", scenario, build.plan())

    assert cost == 6 * 5


@pytest.mark.parametrize("field", ["programme_id", "pattern_id"])
def test_a_cohort_without_sessions_costs_no_teaching(field: str) -> None:
    cost = points("teaching", build.scenario(), build.plan(build.cohort(**{field: "weg"})))

    assert cost == 0


def test_running_cohorts_and_their_placements_cost_nothing() -> None:
    running = build.running("r", start=january(25), programme_id="zorg", location_id="N")
    scenario = build.scenario(
        programmes=(build.programme("taal"), build.programme("zorg")),
        requests=(build.request("q1", programmes=("taal", "zorg")),),
        cohorts=(running,),
        placements=build.seats(["q1>r"], status="published"),
    )

    cost_by = price_plan(scenario, build.plan(running, placed="q1>r"))

    assert cost_by == {}


def test_the_weights_of_the_scenario_count() -> None:
    weights = CostWeights(
        unplaced_normal=7,
        unplaced_week_waited=100,
        start_week_later=11,
        programme_rank=13,
        location_rank=17,
        teaching_hour=19,
        placement_moved=23,
        staff_changed=29,
    )
    scenario = build.scenario(
        cost=weights,
        programmes=(build.programme("taal"), build.programme("zorg")),
        requests=(
            build.request("q1", programmes=("zorg", "taal")),
            build.request("q2", waiting_since=date(2026, 12, 28)),
        ),
        people=(build.person("p1", locations=("N", "C")), build.person("p2")),
        cohorts=(build.cohort(start=january(11), status="published"),),
        placements=build.seats(["q1>x", "q2>x"], status="published"),
    )

    cost_by = price_plan(scenario, build.plan(build.cohort(start=january(11), teacher_id="T2")))

    assert cost_by == {
        "location-preference": 17,
        "placement-moved": 23,
        "programme-preference": 13,
        "staff-changed": 29,
        "start-later": 11,
        "teaching": 6 * 19,
        "unplaced": 107,
    }


def test_kinds_are_sorted_and_those_of_no_points_left_out() -> None:
    kinds = list(price_plan(build.scenario(), build.plan(build.cohort(start=january(11)))))

    assert kinds == ["start-later", "teaching", "unplaced"]
