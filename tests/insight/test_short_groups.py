"""Groups that are a few people short, and what could be done about each: counted in points, cheapest first.

In `short()` a group of programme `taal` takes three and two people wait: leaving one out costs 2,000 points, teaching
two weeks of Monday mornings costs 30.
"""

from datetime import date, timedelta
from typing import Any

from planner.insight.built_once import BuiltOnce
from planner.insight.diary import what_stays
from planner.insight.short_group_words import tell_advice, tell_group
from planner.insight.short_groups import ShortGroup, find_short_groups
from planner.model import Plan, Scenario
from tests.insight.asking import small, taal
from tests.rules.build import MONDAY, cohort, location, person, request, room, seats, teacher

LONG_AGO = date(2020, 1, 6)


def short(**tables: Any) -> Scenario:
    return small(
        **{
            "programmes": (taal(min_size=3),),
            "people": tuple(person(f"p{number}", locations=("C",)) for number in (1, 2)),
            "requests": tuple(request(f"q{number}") for number in (1, 2)),
            **tables,
        }
    )


def find(scenario: Scenario, plan: Plan | None = None) -> tuple[ShortGroup, ...]:
    return find_short_groups(BuiltOnce(scenario), what_stays(scenario) if plan is None else plan)


def ways_of(group: ShortGroup) -> list[tuple[str, int, tuple[str, ...], tuple[str, ...]]]:
    return [(way.kind, way.points, way.requests, way.rules) for way in group.ways]


def test_who_waits_and_how_many_are_missing() -> None:
    scenario = short()

    (group,) = find(scenario)

    assert (group.waiting, group.missing, group.room_id, group.teacher_id) == (("q1", "q2"), 1, "C1", "T1")
    assert tell_group(scenario, group).in_language("en") == (
        "taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at C: 2 people wait (q1, q2), 1 too few to begin. "
        "Teacher and room are free."
    )


def test_beginning_all_the_same_saves_their_places_less_the_teaching() -> None:
    (group,) = find(short())

    assert ways_of(group) == [("run", 30 - 2 * 2000, (), ("group-size",))]


def test_a_group_that_is_full_enough_is_not_short() -> None:
    groups = find(short(programmes=(taal(min_size=2),)))

    assert groups == ()


def test_a_group_that_misses_four_is_not_told() -> None:
    groups = find(short(programmes=(taal(min_size=6, max_size=8),), rooms=(room("C1", capacity=8),)))

    assert groups == ()


def test_without_a_free_teacher_there_is_no_group() -> None:
    groups = find(short(teachers=(teacher("T1", slots=()),)))

    assert groups == ()


def test_somebody_whose_own_group_can_spare_them_fills_it_up() -> None:
    people = tuple(person(f"p{number}", locations=("C",)) for number in range(1, 7))
    requests = (
        *(request(f"q{number}") for number in (1, 2)),
        *(request(f"q{n}", programmes=("ander", "taal")) for n in (3, 4, 5, 6)),
    )
    other = taal("ander", min_size=3, patterns=("di-o",))
    scenario = short(programmes=(taal(min_size=3), other), people=people, requests=requests)
    in_other = cohort("y", programme_id="ander", pattern_id="di-o")
    plan = Plan(cohorts=(in_other,), placements=seats(f"q{number}>y" for number in (3, 4, 5, 6)))

    (group,) = find(scenario, plan)

    assert ways_of(group) == [
        ("run", 30 - 2 * 2000, (), ("group-size",)),
        ("fill", 30 - 2 * 2000 + 50, ("q3",), ()),
    ]


def test_who_is_kept_out_by_one_thing_can_be_merged_with() -> None:
    people = (*short().people, person("p3", locations=("N",)))
    scenario = short(people=people, requests=(*short().requests, request("q3")))

    (group,) = find(scenario)

    assert ways_of(group) == [
        ("merge", 30 - 3 * 2000, ("q3",), ("person-reaches",)),
        ("run", 30 - 2 * 2000, (), ("group-size",)),
    ]
    assert tell_advice(group).in_language("nl") == (
        "Het goedkoopst van deze mogelijkheden is samenvoegen; daarvoor is een andere locatie af te spreken. "
        "Binnen alle regels is er niets gevonden."
    )


def test_waiting_goes_at_the_pace_of_the_last_half_year() -> None:
    """Two requests in 26 weeks: the next comes in 13."""
    since = MONDAY - timedelta(weeks=10)
    scenario = short(requests=tuple(request(f"q{number}", waiting_since=since) for number in (1, 2)))

    (group,) = find(scenario)

    waiting = next(way for way in group.ways if way.kind == "wait")
    assert (waiting.weeks, waiting.points) == (13, 30 - 2 * (2000 + 10 * 20) + 2 * 13 * (20 + 5))


def test_where_nobody_came_for_half_a_year_waiting_is_no_way() -> None:
    scenario = short(requests=tuple(request(f"q{number}", waiting_since=LONG_AGO) for number in (1, 2)))

    (group,) = find(scenario)

    assert [way.kind for way in group.ways] == ["run"]


def test_nobody_waits_in_two_groups() -> None:
    scenario = short(starts_until=MONDAY + timedelta(weeks=3))

    groups = find(scenario)

    assert [group.start for group in groups] == [MONDAY]


def test_when_the_time_is_over_the_group_that_saves_most_is_told_all_the_same() -> None:
    others = tuple(person(f"p{number}", locations=("N",)) for number in (3, 4))
    scenario = short(
        locations=(location("C"), location("N")),
        rooms=(room("C1"), room("N1", location_id="N")),
        teachers=(teacher("T1", locations=("C",)), teacher("T2", locations=("N",))),
        people=(*short().people, *others),
        requests=(*short().requests, request("q3", priority="high"), request("q4")),
    )

    in_no_time = find_short_groups(BuiltOnce(scenario), what_stays(scenario), seconds=0.0)

    assert [group.waiting for group in in_no_time] == [("q3", "q4")]
    assert len(find(scenario)) == 2
