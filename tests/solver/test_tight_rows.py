"""What is told beyond the single rules holds for all legal plans, and brings the bound to what whole cohorts can do."""

from collections import defaultdict
from itertools import combinations, pairwise
from typing import Any

import pytest

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.model import Pattern
from planner.solver.alone import WAYS, plan_alone, start
from planner.solver.board import Board
from planner.solver.budget import CountedWork
from planner.solver.build import build_instance
from planner.solver.instance import Instance
from planner.solver.outcome import Options, Solved
from planner.solver.prices import FINE, FINEST, ROUGH, Pricing
from planner.solver.rules import care_partners, person_overlap, teacher_one_location_a_day, teacher_overlap
from planner.solver.tight_rows import (
    Uses,
    days_of_teachers,
    time_of_people,
    weeks_of_people,
    weeks_of_teachers,
)
from planner.solver.timetable import Timetable
from tests.rules.build import MONDAY, PATTERNS, location, person, programme, request, room, scenario, teacher

INSTANCES = [
    build_instance(make_scenario(Recipe(requests=requests, seed=seed)))
    for requests, seed in ((60, 1), (150, 2), (150, 4))
]
PAIRS_OF_A_ROW = 40
HARDLY_ANYTHING = 40  # points; somebody without a place costs 2,000
Row = dict[tuple[int, int], float]


def rows_of(uses: Uses) -> dict[tuple[object, ...], Row]:
    rows: defaultdict[tuple[object, ...], Row] = defaultdict(dict)
    for member, used in uses.items():
        for key, share in used:
            rows[key][member] = share
    return dict(rows)


def board_of(instance: Instance) -> Board:
    return Board(instance, CountedWork(60), lambda board: None, lambda board: None, lambda: False)


@pytest.mark.parametrize("instance", INSTANCES)
def test_of_the_time_of_people_two_options_of_a_row_are_never_in_one_plan(instance: Instance) -> None:
    rows = rows_of(time_of_people(instance))

    assert rows
    for row in rows.values():
        assert len({request for request, _ in row}) > 1
        for (one, first), (other, second) in [*combinations(sorted(row), 2)][:PAIRS_OF_A_ROW]:
            timetable = Timetable(instance)
            offer = instance.offers[first]
            timetable.seat(one, timetable.open(offer, offer.teachers[0], offer.rooms[0]))
            asked = (timetable, other, instance.offers[second])
            assert one == other or not (person_overlap.is_free(*asked) and care_partners.is_free(*asked))


@pytest.mark.parametrize("instance", INSTANCES)
def test_of_the_days_of_teachers_two_offers_of_a_row_are_never_in_one_plan(instance: Instance) -> None:
    rows = rows_of(days_of_teachers(instance))

    assert rows
    for row in rows.values():
        for (who, first), (_, second) in [*combinations(sorted(row), 2)][:PAIRS_OF_A_ROW]:
            timetable = Timetable(instance)
            offer = instance.offers[first]
            timetable.open(offer, who, offer.rooms[0])
            asked = (timetable, who, instance.offers[second])
            assert not (teacher_overlap.is_free(*asked) and teacher_one_location_a_day.is_free(*asked))


@pytest.mark.parametrize("instance", INSTANCES)
def test_no_row_lies_within_another_of_the_same(instance: Instance) -> None:
    for uses in (time_of_people(instance), days_of_teachers(instance)):
        rows = sorted((key[1], tuple(sorted(row))) for key, row in rows_of(uses).items())
        for (whose, one), (whose_next, next_one) in pairwise(rows):
            assert whose != whose_next or not set(one) <= set(next_one)


@pytest.mark.parametrize("instance", INSTANCES)
def test_legal_plans_stay_within_every_row(instance: Instance) -> None:
    board = board_of(instance)
    start(board, 1)
    of_people = [rows_of(time_of_people(instance)), rows_of(weeks_of_people(instance))]
    of_teachers = [rows_of(days_of_teachers(instance)), rows_of(weeks_of_teachers(instance))]

    for way in WAYS:
        plan = way(instance, board.locked)
        placed = {(request, row.offer) for row in plan for request in row.requests}
        given: defaultdict[tuple[int, int], int] = defaultdict(int)
        for cohort in plan:
            given[cohort.teacher, cohort.offer] += 1
        for row in (row for rows in of_people for row in rows.values()):
            assert sum(share for member, share in row.items() if member in placed) <= 1 + 1e-9
        for row in (row for rows in of_teachers for row in rows.values()):
            assert sum(share * given[member] for member, share in row.items() if member in given) <= 1 + 1e-9


def test_of_rules_that_are_left_out_nothing_is_said() -> None:
    instance = INSTANCES[0]
    without = {"person-overlap", "person-week-load", "teacher-week-load", "teacher-one-location-a-day"}
    wider = build_instance(instance.scenario, instance.rules - without)

    assert [dict(say(wider)) for say in (time_of_people, weeks_of_people, weeks_of_teachers, days_of_teachers)] == [
        {},
        {},
        {},
        {},
    ]


@pytest.mark.parametrize(("names", "is_told"), [("AB", True), ("ABCD", True), ("ABCDE", False)])
def test_days_at_so_many_locations_that_rows_would_be_many_are_left_out(names: str, *, is_told: bool) -> None:
    """With two stretches at each location there are 4, 16 and 32 ways to choose one of each."""
    made = scenario(
        starts_until=MONDAY,
        programmes=(programme("taal", patterns=("ma-o", "ma-m")),),
        locations=tuple(location(name) for name in names),
        rooms=tuple(room(f"{name}1", location_id=name) for name in names),
        teachers=(teacher("T1", locations=tuple(names)),),
        people=(person("p1", locations=tuple(names)),),
        requests=(request("q1"),),
    )

    rows = rows_of(days_of_teachers(build_instance(made)))

    assert len(rows) == (2 ** len(names) if is_told else 0)


WHOLE_DAYS = tuple(Pattern(pattern_id=f"{day}-dag", slots=(f"{day}-o", f"{day}-m")) for day in ("ma", "di", "wo"))
ONCE = {"starts_until": MONDAY, "patterns": (*PATTERNS, *WHOLE_DAYS)}


def alone(**fields: Any) -> Any:
    return programme("taal", max_size=1, **fields)


FRACTIONS = {
    "two whole days of a teacher with nine hours a week": scenario(
        **ONCE,
        programmes=(alone(patterns=("ma-dag", "di-dag", "wo-dag")),),
        teachers=(teacher("T1", max_hours_week=9),),
    ),
    "a teacher at two locations on one day": scenario(
        **ONCE,
        programmes=(alone(patterns=("ma-o",)), programme("vak", max_size=1, patterns=("ma-m",), skill="nt2")),
        locations=(location("C"), location("N")),
        rooms=(room("C1"), room("N1", location_id="N")),
        teachers=(teacher("T1"),),
        people=(person("p1", locations=("C",)), person("p2", locations=("N",))),
        requests=(request("q1"), request("q2", programmes=("vak",))),
    ),
    "care partners who can come at one time only": scenario(
        **ONCE,
        programmes=(programme("taal", patterns=("ma-o",)),),
        people=(person("p1", care_partner="p2"), person("p2", care_partner="p1")),
        requests=(request("q1"), request("q2")),
    ),
    "two requests of somebody who can come at one time only": scenario(
        **ONCE,
        programmes=(programme("taal", patterns=("ma-o",)), programme("vak", patterns=("ma-o",))),
        people=(person("p1"),),
        requests=(request("q1"), request("q2", person_id="p1", programmes=("vak",))),
    ),
    "two requests of somebody who can bear nine hours a week": scenario(
        **ONCE,
        programmes=(programme("taal", patterns=("ma-dag",)), programme("vak", patterns=("di-dag",))),
        people=(person("p1", max_hours_week=9),),
        requests=(request("q1"), request("q2", person_id="p1", programmes=("vak",))),
    ),
}


@pytest.mark.parametrize("about", FRACTIONS)
def test_prices_prove_what_whole_cohorts_can_do(about: str) -> None:
    made = FRACTIONS[about]
    best = plan_alone(made, Options(seconds=20, reproducible=True))
    assert isinstance(best, Solved)
    assert best.cost == best.bound
    board = board_of(build_instance(made))
    pricing = Pricing(board)

    for sweep in (ROUGH, FINE, FINEST):
        pricing.run(20, sweep)

    assert best.cost - HARDLY_ANYTHING < board.bound <= best.cost
