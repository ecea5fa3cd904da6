"""What is offered to one person, in small plans decided by hand."""

from typing import Any

import pytest

from planner.insight.seats import Seat, SeatIndex
from planner.insight.seats_agenda import Wish
from planner.insight.seats_taken import make_request, take_seat
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from planner.service.seat_finding import tell_why_none
from tests.insight.asking import small, taal
from tests.rules.build import MONDAY, cohort, january, person, plan, request, room, running, seats, teacher

AT_C = ("C",)
FULL = (room("C1", capacity=1),)


def two(**tables: Any) -> Scenario:
    """`q1` and `q2` want the same programme, which can start on the first Monday only, in one room with one teacher."""
    defaults = {"people": (person("p1"), person("p2")), "requests": (request("q1"), request("q2"))}
    return small(**{**defaults, **tables})


def find(scenario: Scenario, plan: Plan, request_id: str = "q2") -> tuple[Seat, ...]:
    return SeatIndex(scenario, plan).find(request_id).seats


def why(scenario: Scenario, plan: Plan, request_id: str = "q2") -> str:
    index = SeatIndex(scenario, plan)
    told = tell_why_none(index, index.find(request_id))
    return told.in_language("nl") if told else ""


def test_a_seat_in_a_cohort_says_when_where_and_how_many_are_left() -> None:
    offered = find(two(), plan())

    assert offered == (
        Seat(
            kind="open",
            programme_id="taal",
            start=MONDAY,
            pattern_id="ma-o",
            location_id="C",
            room_id="C1",
            teacher_id="T1",
            first_day=MONDAY,
            last_day=january(11),
            minutes_a_week=180,
            cohort_id="x",
            seats_left=3,
        ),
    )


def test_a_full_cohort_is_no_seat() -> None:
    assert find(two(rooms=FULL), plan()) == ()


def test_nobody_joins_a_cohort_that_has_begun() -> None:
    scenario = two(cohorts=(running(),), placements=seats(["q1>r"]))

    assert find(scenario, scenario.last_plan) == ()


def test_a_trajectory_can_begin_where_teacher_and_room_are_free() -> None:
    scenario = two(starts_until=january(18), rooms=FULL)

    offered = find(scenario, plan())

    assert [(seat.kind, seat.start, seat.teacher_id, seat.room_id) for seat in offered] == [
        ("individual", january(18), "T1", "C1")
    ]


def test_the_smallest_room_that_suits_is_taken() -> None:
    rooms = (room("C1"), room("C2", capacity=1), room("C3", capacity=2, features=("lift",)))
    scenario = two(rooms=rooms, people=(person("p1"), person("p2", needs=("lift",))))

    assert [seat.room_id for seat in find(scenario, Plan(), "q1")] == ["C2"]
    assert [seat.room_id for seat in find(scenario, Plan(), "q2")] == ["C3"]


def test_a_group_opens_with_those_who_wait_most_urgent_first() -> None:
    scenario = two(
        programmes=(taal(min_size=3, max_size=3),),
        people=tuple(person(f"p{number}") for number in (1, 2, 3, 4)),
        requests=(
            request("q1"),
            request("q2"),
            request("q3", waiting_since=january(1)),
            request("q4", priority="high"),
        ),
    )

    offered = find(scenario, Plan(), "q1")

    assert [(seat.kind, seat.waiting_with) for seat in offered] == [("group", ("q4", "q3"))]


def test_a_group_without_enough_people_is_not_offered() -> None:
    assert find(two(programmes=(taal(min_size=3),)), Plan()) == ()


def test_care_partners_do_not_open_a_group_together() -> None:
    people = (person("p1", care_partner="p2"), person("p2"))

    assert find(two(programmes=(taal(min_size=2),), people=people), Plan()) == ()


def test_the_soonest_comes_first() -> None:
    offered = find(two(starts_until=january(25)), Plan())

    assert [seat.first_day for seat in offered] == [MONDAY, january(11), january(18), january(25)]


def test_who_waits_for_a_request_without_a_place_is_offered_nothing() -> None:
    scenario = two(starts_until=january(25), requests=(request("q1"), request("q2", after="q1")))

    assert find(scenario, Plan()) == ()
    assert [seat.first_day for seat in find(scenario, plan())] == [january(18), january(25)]


def test_who_has_a_place_is_offered_what_could_replace_it() -> None:
    scenario = two(starts_until=january(11), rooms=FULL)

    offered = find(scenario, plan(cohort(start=january(11))), "q1")

    assert [(seat.kind, seat.first_day) for seat in offered] == [("individual", MONDAY), ("individual", january(11))]


def test_a_place_that_is_replaced_leaves_its_teacher_and_room_free() -> None:
    scenario = two(starts_until=january(11), rooms=FULL)
    before = plan(cohort(start=january(11)))

    after = take_seat(scenario, before, find(scenario, before, "q1")[0], "q1")

    assert SeatIndex(scenario, before).find("q1").ends_cohort
    assert [(row.cohort_id, row.start) for row in after.cohorts] == [("taal-001", MONDAY)]
    assert audit(scenario, after).legal


@pytest.mark.parametrize(
    ("tables", "placed", "reason"),
    [
        ({"cohorts": (running("x"),), "placements": seats(["q1>x"])}, "q1>x", "al begonnen"),
        ({"cohorts": (cohort(),), "placements": seats(["q1>x"], "locked")}, "q1>x", "vastgezet"),
        ({"programmes": (taal(min_size=2),)}, "q1>x q2>x", "te weinig mensen over"),
    ],
)
def test_a_place_that_cannot_be_left_is_told(tables: dict[str, Any], placed: str, reason: str) -> None:
    scenario = two(teachers=(teacher("T1"), teacher("T2")), rooms=(room("C1"), room("C2")), **tables)

    assert find(scenario, plan(placed=placed), "q1") == ()
    assert reason in why(scenario, plan(placed=placed), "q1")


def test_when_there_is_nothing_else_beside_the_place_that_is_told() -> None:
    scenario = two(cohorts=(cohort(locked=True),), placements=seats(["q1>x"]))

    assert why(scenario, plan(), "q1") == "Voor aanvraag q1 is er naast cohort x niets anders vrij."


def test_when_there_is_nothing_the_reason_says_what_would_help() -> None:
    scenario = two(people=(person("p1"), person("p2", level="C1")), programmes=(taal(level_to="A2"),))

    assert why(scenario, plan()) == (
        "Geen enkel programma op de lijst past bij niveau C1. taal vraagt niveau A2 en lager."
    )


def test_somebody_who_is_not_in_the_data_can_be_described() -> None:
    scenario = two()
    stranger = person("beschreven", locations=AT_C)
    wish = Wish(make_request(scenario, "beschreven", "taal"), stranger)

    found = SeatIndex(scenario, plan()).find_for(wish)

    assert [(seat.kind, seat.cohort_id) for seat in found.seats] == [("open", "x")]


def test_a_plan_that_names_what_does_not_exist_offers_nothing_there() -> None:
    assert find(two(), plan(cohort(teacher_id="niemand")))[0].kind == "individual"


def test_groups_that_suit_but_are_full_are_named() -> None:
    told = why(two(rooms=FULL), plan())

    assert told.endswith("Deze groepen passen wel, maar zijn vol: x.")


def test_who_waits_for_another_is_told_for_whom() -> None:
    scenario = two(starts_until=january(25), requests=(request("q1"), request("q2", after="q1")))

    assert why(scenario, Plan()).startswith("Er kan een plek zijn, maar deze aanvraag wacht op aanvraag q1")


def test_hours_of_other_places_count_for_what_a_person_can_bear() -> None:
    scenario = two(
        programmes=(taal(), taal("vak", patterns=("di-o",))),
        starts_until=january(18),
        people=(person("p1", max_hours_week=5), person("p2")),
        requests=(request("q1"), request("q3", person_id="p1", programmes=("vak",))),
    )

    offered = find(scenario, plan(), "q3")

    assert [seat.first_day for seat in offered] == [january(19)]
