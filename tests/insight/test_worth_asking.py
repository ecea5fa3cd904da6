"""What is worth an estimate: all there is in small scenarios, and in large ones that for which most people wait."""

from planner.insight.built_once import BuiltOnce
from planner.insight.worth_asking import pick_dagdelen, pick_rooms
from planner.model import Scenario
from tests.insight.asking import small, taal
from tests.rules.build import person, request, room, teacher

MISSING = [("T1", "di-o"), ("T1", "wo-o"), ("T2", "di-o")]


def two_wait_on_tuesday() -> Scenario:
    """Two people can on Tuesday mornings in C and one on Wednesday mornings; T2 works elsewhere."""
    return small(
        programmes=(taal(max_size=2, patterns=("ma-o", "di-o", "wo-o")),),
        teachers=(
            teacher("T1", locations=("C",), slots=("ma-o",)),
            teacher("T2", locations=("N",), slots=("ma-o", "di-o", "wo-o")),
            teacher("T3", locations=("C",), slots=("di-o", "wo-o")),
        ),
        rooms=(room("C1"), room("N1", location_id="N")),
        people=(
            person("p1", locations=("C",), slots=("di-o",)),
            person("p2", locations=("C",), slots=("di-o",)),
            person("p3", locations=("C",), slots=("wo-o",)),
        ),
        requests=(request("q1"), request("q2"), request("q3")),
    )


def test_all_are_worth_asking_where_there_are_few() -> None:
    built = BuiltOnce(two_wait_on_tuesday())

    assert pick_dagdelen(built.instance, built.demand, (), MISSING) == MISSING
    assert pick_rooms(built.instance, built.demand, (), ["C1", "N1"]) == ["C1", "N1"]


def test_the_dagdeel_for_which_most_wait_comes_first() -> None:
    built = BuiltOnce(two_wait_on_tuesday())

    assert pick_dagdelen(built.instance, built.demand, (), MISSING, most=1) == [("T1", "di-o")]


def test_who_has_a_place_does_not_wait() -> None:
    built = BuiltOnce(two_wait_on_tuesday())

    assert pick_dagdelen(built.instance, built.demand, ("q1", "q2"), MISSING, most=1) == [("T1", "wo-o")]


def test_the_room_for_which_most_wait_comes_first() -> None:
    built = BuiltOnce(two_wait_on_tuesday())

    assert pick_rooms(built.instance, built.demand, (), ["N1", "C1"], most=1) == ["C1"]
