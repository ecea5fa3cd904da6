"""One answer per request without a place, the same whatever the order of the rows, and right beside what stays."""

from random import Random
from typing import Any

from planner.insight.reasons import Unplaced, explain_unplaced
from planner.model import Plan, Scenario
from planner.texts import message
from tests.insight.asking import explain, small, taal
from tests.rules.build import cohort, january, person, plan, request, room, running, seats, teacher

AT_C = ("C",)


def several(**tables: Any) -> Scenario:
    """Requests with different reasons: `q1` and `q5` could have a place, the others never."""
    defaults = {
        "starts_until": january(18),
        "programmes": (
            taal(max_size=1),
            taal("hoog", level_from="B1"),
            taal("groep", min_size=3),
            taal("vak", skill="lassen"),
        ),
        "people": tuple(person(f"p{number}", locations=AT_C) for number in range(1, 7)),
        "requests": (
            request("q1"),
            request("q2", programmes=("hoog",), priority="high"),
            request("q3", programmes=("groep",)),
            request("q4", programmes=("vak",)),
            request("q5", after="q1"),
            request("q6", programmes=("hoog",), after="q4"),
        ),
    }
    return small(**{**defaults, **tables})


def reasons_of(scenario: Scenario, plan: Plan | None = None) -> dict[str, str]:
    return {request_id: row.reason for request_id, row in explain(scenario, plan).items()}


def test_each_request_without_a_place_gets_one_reason() -> None:
    assert reasons_of(several()) == {
        "q1": "outcompeted",
        "q2": "no-offer",
        "q3": "group-too-small",
        "q4": "no-resources",
        "q5": "outcompeted",
        "q6": "no-offer",
    }


def test_a_request_with_a_place_needs_no_reason() -> None:
    one = small()

    assert explain_unplaced(one, plan()) == ()


def test_an_answer_names_whom_it_is_about() -> None:
    asking = person("p1", locations=(), klantmanager_id="K7")

    answers = explain_unplaced(small(people=(asking,), requests=(request("q1", priority="high"),)), Plan())

    detail = message("no-offer.no-location", elsewhere=message("reasons.ids", ids="C"))
    assert answers == (Unplaced("q1", "p1", "K7", "high", "no-offer", detail),)


def test_answers_come_in_the_order_of_the_request_ids() -> None:
    shuffled = several(requests=tuple(reversed(several().requests)))

    assert [row.request_id for row in explain_unplaced(shuffled, Plan())] == ["q1", "q2", "q3", "q4", "q5", "q6"]


def test_the_order_of_the_rows_makes_no_difference() -> None:
    scenario = several()
    shuffled = {}
    for name in ("timeslots", "patterns", "programmes", "rooms", "teachers", "people", "requests"):
        rows = list(getattr(scenario, name))
        Random(name).shuffle(rows)
        shuffled[name] = tuple(rows)

    assert explain_unplaced(several(**shuffled), Plan()) == explain_unplaced(scenario, Plan())


def test_who_is_in_a_running_cohort_cannot_help_to_fill_a_group() -> None:
    group = small(
        programmes=(taal(min_size=2, patterns=("ma-o",)),),
        people=(person("p1", locations=AT_C), person("p0", locations=AT_C)),
        requests=(request("q1"), request("q0")),
        rooms=(room("C1"), room("C2")),
        teachers=(teacher("T1", locations=AT_C), teacher("T2", locations=AT_C)),
    )
    begun = {"cohorts": (running("r"),), "placements": seats(["q0>r"])}
    fields = {name: getattr(group, name) for name in ("programmes", "people", "requests", "rooms", "teachers")}

    assert reasons_of(small(**fields, **begun)) == {"q1": "group-too-small"}


def test_a_locked_seat_is_company_where_its_cohort_can_go() -> None:
    scenario = small(
        programmes=(taal(min_size=2),),
        people=(person("p1", locations=AT_C), person("p0", locations=AT_C), person("p2", locations=AT_C)),
        requests=(request("q1"), request("q0"), request("q2")),
        cohorts=(cohort("x"),),
        placements=seats(["q0>x"], "locked"),
    )

    assert reasons_of(scenario, plan(placed="q0>x q2>x")) == {"q1": "outcompeted"}


def test_an_earlier_request_that_runs_counts_with_its_last_day() -> None:
    late = small(
        requests=(request("q1", after="q0"), request("q0", person_id="p1")),
        starts_until=january(11),
        cohorts=(running("r", pattern_id="ma-m"),),
        placements=seats(["q0>r"]),
    )

    assert explain(late)["q1"].detail.in_language("nl") == (
        "Aanvraag q0, die eerst komt, is op zijn vroegst klaar op ma 11 jan 2027; "
        "het laatste aanbod dat verder past, begint op ma 11 jan 2027."
    )


def test_a_request_behind_one_that_only_the_solver_finds_impossible_never_has_a_place_either() -> None:
    scenario = small(
        starts_until=january(18),
        programmes=(
            taal(starts=(january(18),)),
            taal("eerst", starts=(january(4),)),
            taal("vak", starts=(january(4),)),
        ),
        people=(person("p1", locations=AT_C), person("p0", locations=AT_C)),
        requests=(
            request("q1", after="e1"),
            request("e1", person_id="p1", programmes=("eerst",)),
            request("q0", programmes=("vak",)),
        ),
        cohorts=(cohort("x", programme_id="vak"),),
        placements=seats(["q0>x"], "locked"),
    )

    answers = explain(scenario, plan(cohort("x", programme_id="vak"), placed="q0>x"))

    assert {request_id: row.detail.in_language("nl") for request_id, row in answers.items()} == {
        "e1": "Docent en lokaal zijn er op zichzelf, maar nooit naast wat in x vastligt.",
        "q1": "Deze aanvraag komt na aanvraag e1, en die kan nooit geplaatst worden: "
        "daarvoor is nooit een docent met een lokaal.",
    }
