"""Offers with a teacher and a room, but never enough people at once: how many are short at the least."""

from typing import Any, NamedTuple

import pytest

from planner.model import Request, Scenario
from tests.insight.asking import Why, ask, small, taal
from tests.rules.build import cohort, january, person, plan, request, room

AT_C = ("C",)
ONE_SHORT_OF_THREE = Why(
    "group-too-small",
    "Nergens komen genoeg mensen samen. Het dichtst bij komt taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op "
    "locatie C: "
    "daar zijn minstens 3 deelnemers nodig en is 2 het hoogst haalbare, dus 1 te weinig.",
    "Nowhere do enough people come together. Nearest is taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C: "
    "it takes at least 3 people and the most there can be is 2, so 1 too few.",
)


class Case(NamedTuple):
    title: str
    scenario: Scenario


def group_of_three(*others: Request, **tables: Any) -> Scenario:
    """`q1` asks for a group of three together with the requests of others, of `p0`, `p2` and so on."""
    ids = sorted({"p1", *(row.person_id for row in others)})
    defaults = {
        "programmes": (taal(min_size=3),),
        "people": tuple(person(person_id, locations=AT_C) for person_id in ids),
        "requests": (request("q1"), *others),
    }
    return small(**{**defaults, **tables})


CASES = [
    Case("two of three", group_of_three(request("q0"))),
    Case("somebody with two requests is one person", group_of_three(request("q0"), request("q9", person_id="p0"))),
    Case("the person's own second request adds nobody", group_of_three(request("q0"), request("q9", person_id="p1"))),
    Case(
        "care partners cannot both come",
        group_of_three(
            request("q0"),
            request("q2"),
            people=(
                person("p1", locations=AT_C),
                person("p0", locations=AT_C, care_partner="p2"),
                person("p2", locations=AT_C),
            ),
        ),
    ),
    Case(
        "the person's care partner cannot come along",
        group_of_three(
            request("q0"),
            request("q2"),
            people=(
                person("p1", locations=AT_C),
                person("p0", locations=AT_C),
                person("p2", locations=AT_C, care_partner="p1"),
            ),
        ),
    ),
    Case(
        "no room has what all of them need",
        group_of_three(
            request("q0"),
            request("q2"),
            rooms=(room("C1", features=("ring",)), room("C2", features=("lift",))),
            people=(
                person("p1", locations=AT_C),
                person("p0", locations=AT_C, needs=("ring",)),
                person("p2", locations=AT_C, needs=("lift",)),
            ),
        ),
    ),
    Case("somebody must end something else first", group_of_three(request("q0"), request("q2", after="q0"))),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_it_says_how_many_people_are_short(case: Case) -> None:
    assert ask(case.scenario) == ONE_SHORT_OF_THREE


def test_it_names_the_offer_at_which_the_fewest_are_short() -> None:
    everyone = small(
        starts_until=january(11),
        programmes=(taal(min_size=4),),
        people=tuple(person(f"p{number}", locations=AT_C) for number in range(1, 4)),
        requests=(request("q1"), request("q2", earliest_start=january(11)), request("q3", finish_by=january(11))),
    )

    why = ask(everyone, request_id="q2")

    assert why.dutch == (
        "Nergens komen genoeg mensen samen. Het dichtst bij komt taal op maandag 9:00–12:00 vanaf ma 11 jan 2027 "
        "op locatie C: "
        "daar zijn minstens 4 deelnemers nodig en is 2 het hoogst haalbare, dus 2 te weinig."
    )


def test_care_partners_in_a_ring_are_counted_exactly() -> None:
    ring = {"p2": "p3", "p3": "p4", "p4": "p5", "p5": "p6", "p6": "p2"}
    people = [person(one, locations=AT_C, care_partner=other) for one, other in ring.items()]
    asked = [request(f"q{number}") for number in range(1, 7)]

    why = ask(
        small(programmes=(taal(min_size=4),), people=(person("p1", locations=AT_C), *people), requests=tuple(asked))
    )

    assert why.dutch.endswith("daar zijn minstens 4 deelnemers nodig en is 3 het hoogst haalbare, dus 1 te weinig.")


def people_who_each_need_the_only_early_place() -> Scenario:
    """A group of three of whom two must first have the same single place."""
    return small(
        starts_until=january(18),
        programmes=(
            taal(min_size=3, starts=(january(18),)),
            taal("eerst", max_size=1, starts=(january(4),)),
        ),
        people=tuple(person(person_id, locations=AT_C) for person_id in ("p1", "p2", "p3")),
        requests=(
            request("q1"),
            request("q2", after="e2"),
            request("q3", after="e3"),
            request("e2", person_id="p2", programmes=("eerst",)),
            request("e3", person_id="p3", programmes=("eerst",)),
        ),
    )


def test_people_who_can_come_one_by_one_but_never_together_are_too_few() -> None:
    assert ask(people_who_each_need_the_only_early_place()) == Why(
        "group-too-small",
        "Er kunnen genoeg mensen los van elkaar, maar nooit samen: er is altijd minstens 1 te weinig.",
        "Enough people can come each by themselves, but never together: there is always at least 1 too few.",
    )


def test_a_proof_that_runs_out_of_work_says_what_it_did_not_find_out() -> None:
    assert ask(people_who_each_need_the_only_early_place(), solver_seconds=0.025) == Why(
        "group-too-small",
        "Geen enkel plan heeft een plek voor deze aanvraag, dat is bewezen; of dat aan het aantal mensen ligt of aan "
        "docent en lokaal, is niet uitgezocht binnen de rekentijd.",
        "No plan at all has a place for this request, that is proven; whether it is for lack of people or of teacher "
        "and room was not found out in the time for it.",
    )


def test_enough_people_of_whom_some_must_end_something_else_first_are_not_too_few() -> None:
    scenario = people_who_each_need_the_only_early_place()
    roomy = small(
        **{
            **{name: getattr(scenario, name) for name in ("starts_until", "people", "requests")},
            "programmes": (scenario.programmes[0], scenario.programmes[1].model_copy(update={"max_size": 2})),
        }
    )

    assert ask(roomy).reason == "outcompeted"


def test_a_group_that_just_reaches_its_minimum_is_not_too_small() -> None:
    assert ask(group_of_three(request("q0"), request("q2"))).reason == "outcompeted"


def test_a_locked_cohort_takes_place_with_anyone() -> None:
    locked = cohort("x", locked=True)

    assert ask(group_of_three(request("q0"), cohorts=(locked,)), plan(locked, placed="")).reason == "outcompeted"
