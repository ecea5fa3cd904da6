"""A legal plan could have the request, this one has not: what is nearest, and who has the place there."""

from typing import Any, NamedTuple

import pytest

from planner.model import CostWeights, Plan, Scenario
from planner.rules.audit import audit
from tests.insight.asking import Why, ask, small, taal
from tests.rules.build import closure, cohort, january, location, person, plan, request, room, seats, teacher

AT_C = ("C",)
PERHAPS = "Dit plan is niet bewezen het beste; misschien is er een beter plan met een plek."
PERHAPS_IN_ENGLISH = "This plan is not proven the best; there may be a better one with a place."
TWO_PEOPLE = (person("p1", locations=AT_C), person("p0", locations=AT_C))
TWO_ROOMS = (room("C1"), room("C2"))
TWO_TEACHERS = (teacher("T1", locations=AT_C), teacher("T2", locations=AT_C))
OTHER_PROGRAMME = plan(cohort("x", programme_id="vak"), placed="q0>x")
LATE_COSTS = CostWeights(start_week_later=2100)


class Case(NamedTuple):
    title: str
    scenario: Scenario
    plan: Plan
    dutch: str
    english: str


def beside_another(**tables: Any) -> Scenario:
    """`q0` asks for programme `vak`, at the same time and place as the programme that `q1` asks for."""
    defaults = {
        "programmes": (taal(), taal("vak")),
        "people": TWO_PEOPLE,
        "requests": (request("q1"), request("q0", programmes=("vak",))),
    }
    return small(**{**defaults, **tables})


SEATS = [
    Case(
        "the only seat is taken",
        small(people=TWO_PEOPLE, requests=(request("q1"), request("q0")), programmes=(taal(max_size=1),)),
        plan(placed="q0>x"),
        "Het dichtst bij komt cohort x (taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C), maar dat "
        "is vol met "
        "1 deelnemer. Een plaats daar scheelt voor deze aanvraag 2000 punten, voor elk van de anderen minstens 2000.",
        "Nearest is cohort x (taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C), but that is full "
        "with 1 person. "
        "A seat there saves 2000 points for this request, for each of the others at least 2000.",
    ),
    Case(
        "the only seat is taken, and would cost this request more than no place",
        small(
            people=TWO_PEOPLE,
            starts_until=january(11),
            requests=(request("q1"), request("q0")),
            programmes=(taal(max_size=1, starts=(january(11),)),),
            cost=LATE_COSTS,
        ),
        plan(cohort("x", start=january(11)), placed="q0>x"),
        "Het dichtst bij komt cohort x (taal op maandag 9:00–12:00 vanaf ma 11 jan 2027 op locatie C), maar dat "
        "is vol met "
        "1 deelnemer, en zo'n late of lage keuze kost hier 100 punten meer dan geen plek.",
        "Nearest is cohort x (taal on Monday 9:00–12:00 from Mon 11 Jan 2027 at location C), but that is full "
        "with 1 person, "
        "and so late or low a choice costs 100 points more here than no place.",
    ),
    Case(
        "there is a seat that was not used",
        small(people=TWO_PEOPLE, requests=(request("q1"), request("q0"))),
        plan(placed="q0>x"),
        "In cohort x (taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C) is nog plaats; daar plaatsen "
        "scheelt 2000 punten.",
        "Cohort x (taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C) has a seat left; "
        "placing this request there saves 2000 points.",
    ),
    Case(
        "there is a seat that costs more than no place",
        small(
            people=TWO_PEOPLE,
            starts_until=january(11),
            requests=(request("q1"), request("q0")),
            programmes=(taal(starts=(january(11),)),),
            cost=LATE_COSTS,
        ),
        plan(cohort("x", start=january(11)), placed="q0>x"),
        "In cohort x (taal op maandag 9:00–12:00 vanaf ma 11 jan 2027 op locatie C) is nog plaats, "
        "maar zo'n late of lage keuze kost hier 100 punten meer dan geen plek.",
        "Cohort x (taal on Monday 9:00–12:00 from Mon 11 Jan 2027 at location C) has a seat left, "
        "but so late or low a choice costs 100 points more here than no place.",
    ),
    Case(
        "it could open, and teaching costs more than it saves",
        small(cost=CostWeights(teaching_hour=500)),
        Plan(),
        "taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C kan nog open met 1 deelnemer zonder plek: "
        "de lessen kosten 3000 punten, die plaatsen schelen er 2000.",
        "taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C could open with 1 person without a place: "
        "its sessions cost 3000 points, those places save 2000.",
    ),
    Case(
        "too few are left to open a group",
        beside_another(
            programmes=(taal(min_size=2), taal("vak", patterns=("ma-o1",))),
            requests=(request("q1"), request("q0", programmes=("vak", "taal"))),
            rooms=TWO_ROOMS,
            teachers=TWO_TEACHERS,
        ),
        plan(cohort("x", programme_id="vak", pattern_id="ma-o1"), placed="q0>x"),
        "Voor taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C zijn docent en lokaal vrij, "
        "maar er zijn minstens 2 deelnemers nodig, en van wie in dit plan geen plek heeft is 1 het hoogst haalbare.",
        "For taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C teacher and room are free, "
        "but it takes at least 2 people, and of those without a place in this plan the most there can be is 1.",
    ),
]

STAFF = [
    Case(
        "the teacher is taken",
        beside_another(rooms=TWO_ROOMS),
        OTHER_PROGRAMME,
        "Het dichtst bij komt taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C, "
        "maar wie dat kan geven (T1), is in dit plan bezet door x.",
        "Nearest is taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C, "
        "but whoever can teach it (T1) is taken in this plan by x.",
    ),
    Case(
        "the room is taken",
        beside_another(teachers=TWO_TEACHERS),
        OTHER_PROGRAMME,
        "Het dichtst bij komt taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C, "
        "maar elk lokaal dat past (C1), is in dit plan bezet door x.",
        "Nearest is taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C, "
        "but every room that fits (C1) is taken in this plan by x.",
    ),
    Case(
        "teacher and room are taken",
        beside_another(),
        OTHER_PROGRAMME,
        "Het dichtst bij komt taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C, maar in dit plan zijn "
        "docent en lokaal "
        "bezet: wie dat kan geven (T1) door x, elk lokaal dat past (C1) door x.",
        "Nearest is taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C, but in this plan teacher and room "
        "are taken: whoever can teach it (T1) by x, every room that fits (C1) by x.",
    ),
    Case(
        "only a locked person's cohort that could move is in the way",
        beside_another(
            programmes=(taal(), taal("vak", patterns=("ma-o", "di-o"))),
            cohorts=(cohort("x", programme_id="vak"),),
            placements=seats(["q0>x"], "locked"),
        ),
        OTHER_PROGRAMME,
        "Het dichtst bij komt taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C, maar in dit plan zijn "
        "docent en lokaal "
        "bezet: wie dat kan geven (T1) door x, elk lokaal dat past (C1) door x.",
        "Nearest is taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C, but in this plan teacher and room "
        "are taken: whoever can teach it (T1) by x, every room that fits (C1) by x.",
    ),
]

PEOPLE = [
    Case(
        "the person is elsewhere at that time",
        beside_another(
            requests=(request("q1"), request("q0", person_id="p1", programmes=("vak",))),
            rooms=TWO_ROOMS,
            teachers=TWO_TEACHERS,
        ),
        OTHER_PROGRAMME,
        "Het dichtst bij komt taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C, "
        "maar dat past niet naast wat deze persoon in dit plan al heeft: x.",
        "Nearest is taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C, "
        "but that does not fit beside what this person already has in this plan: x.",
    ),
    Case(
        "the care partner has sessions then",
        beside_another(
            people=(person("p1", locations=AT_C, care_partner="p0"), TWO_PEOPLE[1]),
            rooms=TWO_ROOMS,
            teachers=TWO_TEACHERS,
        ),
        OTHER_PROGRAMME,
        "Het dichtst bij komt taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C, "
        "maar de zorgpartner heeft dan les in dit plan: x.",
        "Nearest is taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C, "
        "but the care partner has sessions then in this plan: x.",
    ),
    Case(
        "the earlier request has no place in this plan",
        small(starts_until=january(18), requests=(request("q1", after="q0"), request("q0", person_id="p1"))),
        Plan(),
        "Er kan een plek zijn, maar deze aanvraag wacht op aanvraag q0, die in dit plan niet geplaatst is.",
        "There can be a place, but this request waits for request q0, which this plan does not place.",
    ),
    Case(
        "the earlier request ends too late in this plan",
        small(starts_until=january(18), requests=(request("q1", after="q0"), request("q0", person_id="p1"))),
        plan(cohort("x", start=january(18)), placed="q0>x"),
        "Het dichtst bij komt taal op maandag 9:00–12:00 vanaf ma 18 jan 2027 op locatie C, "
        "maar aanvraag q0, die eerst komt, eindigt in dit plan pas op ma 25 jan 2027.",
        "Nearest is taal on Monday 9:00–12:00 from Mon 18 Jan 2027 at location C, "
        "but request q0, which comes first, does not end before Mon 25 Jan 2027 in this plan.",
    ),
    Case(
        "the only cohort that fits was moved",
        small(
            programmes=(taal(max_size=2),),
            locations=(location("C"), location("N")),
            rooms=(room("C1"), room("N1", location_id="N")),
            teachers=(teacher("T1"),),
            closures=(closure(january(4), january(4), "C"),),
            people=(TWO_PEOPLE[0], person("p0")),
            requests=(request("q1"), request("q0")),
            cohorts=(cohort("x", status="published"),),
        ),
        plan(cohort("x", location_id="N", room_id="N1"), placed="q0>x"),
        "Het dichtst bij komt taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C, "
        "maar cohort x is in dit plan ergens anders.",
        "Nearest is taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C, but cohort x is somewhere else "
        "in this plan.",
    ),
]


@pytest.mark.parametrize("case", [*SEATS, *STAFF, *PEOPLE], ids=lambda case: case.title)
def test_it_says_what_is_nearest_and_in_the_way(case: Case) -> None:
    why = ask(case.scenario, case.plan)

    assert why == Why("outcompeted", f"{case.dutch} {PERHAPS}", f"{case.english} {PERHAPS_IN_ENGLISH}")


@pytest.mark.parametrize("case", [*SEATS, *STAFF, *PEOPLE], ids=lambda case: case.title)
def test_the_plans_of_these_cases_are_legal(case: Case) -> None:
    assert audit(case.scenario, case.plan).broken == ()


def test_of_a_plan_that_is_proven_best_it_says_so() -> None:
    why = ask(small(cost=CostWeights(teaching_hour=500)), Plan(), is_optimal=True)

    assert why.dutch.endswith(
        "Dit plan is bewezen het voordeligste: geen plan waarin deze aanvraag wel een plek heeft, is beter."
    )


def test_without_work_for_the_solver_it_says_that_a_place_is_not_proven() -> None:
    case = STAFF[-1]

    why = ask(case.scenario, case.plan, solver_seconds=0)

    assert why.dutch == (
        "Aanbod, docent, lokaal en genoeg mensen zijn er elk op zichzelf; of dat ook samen kan, is niet uitgezocht "
        f"binnen de rekentijd. {case.dutch} {PERHAPS}"
    )
