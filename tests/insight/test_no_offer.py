"""No start of any programme is open to the person: what stands in the way, cause by cause."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest

from planner.model import Scenario
from tests.insight.asking import Why, ask, small, taal
from tests.rules.build import absence, closure, cohort, january, location, person, request, running, seats

AT_C = ("C",)
TWO_OF_P1 = (request("q1"), request("q0", person_id="p1"))


class Case(NamedTuple):
    title: str
    scenario: Scenario
    dutch: str
    english: str


OWN = [
    Case(
        "the level fits no programme on the list",
        small(programmes=(taal(level_from="A2", level_to="B1"),)),
        "Geen enkel programma op de lijst past bij niveau A1. taal vraagt niveau A2 tot en met B1.",
        "No programme on the list fits level A1. taal asks for levels A2 to B1.",
    ),
    Case(
        "a programme of one level",
        small(programmes=(taal(level_from="A2", level_to="A2"),)),
        "Geen enkel programma op de lijst past bij niveau A1. taal vraagt niveau A2.",
        "No programme on the list fits level A1. taal asks for level A2.",
    ),
    Case(
        "even the level after the earlier request is too low",
        small(
            programmes=(taal(level_from="B1"), taal("eerst", weeks=1)),
            starts_until=january(11),
            requests=(request("q1", after="q0"), request("q0", person_id="p1", programmes=("eerst",))),
        ),
        "Geen enkel programma op de lijst past bij niveau A1 (na aanvraag q0 hooguit A2). "
        "taal vraagt niveau B1 en hoger.",
        "No programme on the list fits level A1 (after request q0 A2 at most). taal asks for level B1 and higher.",
    ),
    Case(
        "the level is not known",
        small(programmes=(taal(level_to="B1"),), people=(person("p1", level="", locations=AT_C),)),
        "Het niveau van deze persoon is niet bekend. taal vraagt niveau B1 en lager.",
        "The level of this person is not known. taal asks for level B1 and lower.",
    ),
    Case(
        "a tag is missing",
        small(
            programmes=(taal(person_tags=("rijbewijs", "vrouwengroep")),),
            people=(person("p1", tags=("rijbewijs",), locations=AT_C),),
        ),
        "Deze persoon heeft niet het kenmerk vrouwengroep dat taal vraagt.",
        "This person lacks the tag vrouwengroep that taal asks for.",
    ),
    Case(
        "the hours fit no pattern",
        small(
            programmes=(taal(patterns=("ma-wo", "di-m")),),
            people=(person("p1", slots=("vr-o", "ma-o"), locations=AT_C),),
        ),
        "Op de uren van deze persoon (maandag en vrijdag 9:00–12:00) past geen weekpatroon van taal. "
        "Het dichtst bij komt taal op maandag en woensdag 9:00–12:00: daarvoor ontbreekt woensdag 9:00–12:00.",
        "This person's hours (Monday and Friday 9:00–12:00) fit no pattern of taal. Nearest is taal on Monday "
        "and Wednesday 9:00–12:00: Wednesday 9:00–12:00 is missing for that.",
    ),
    Case(
        "no hours at all",
        small(people=(person("p1", slots=(), locations=AT_C),)),
        "Deze persoon heeft geen uren opgegeven.",
        "This person has given no hours.",
    ),
    Case(
        "no location at all",
        small(people=(person("p1", locations=()),)),
        "Deze persoon heeft geen locatie opgegeven; aanbod is er wel op C.",
        "This person has given no location; there is an offer at C.",
    ),
    Case(
        "away too often, at the offer that is missed least",
        small(
            programmes=(taal(patterns=("ma-wo", "ma-hele-dag")),),
            absences=(
                absence("person", "p1", january(4), january(8)),
                absence("person", "p1", january(11), january(11)),
            ),
        ),
        "Deze persoon is afwezig bij 3 lessen van taal op maandag en woensdag 9:00–12:00 vanaf ma 4 jan 2027 op "
        "locatie C; "
        "hooguit 1 mag. Bij ander aanbod is dat niet minder.",
        "This person is absent from 3 sessions of taal on Monday and Wednesday 9:00–12:00 from Mon 4 Jan 2027 at "
        "location C; "
        "at most 1 is allowed. Of other offers no fewer.",
    ),
    Case(
        "too heavy a week",
        small(
            programmes=(taal(patterns=("ma-wo",)),),
            people=(person("p1", max_hours_week=Decimal("4.5"), locations=AT_C),),
        ),
        "taal op maandag en woensdag 9:00–12:00 vraagt 6 uur in een week; deze persoon kan hooguit 4 uur en 30 "
        "minuten aan.",
        "taal on Monday and Wednesday 9:00–12:00 takes 6 h in a week; this person can take 4 h 30 min at most.",
    ),
]

OTHERS = [
    Case(
        "in a running cohort at that time",
        small(requests=TWO_OF_P1, cohorts=(running("r"),), placements=seats(["q0>r"])),
        "Deze persoon heeft dan al les in r, dat loopt of vastligt: "
        "taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C valt daarmee samen.",
        "This person already has sessions in r then, which is running or locked: "
        "taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C coincides with it.",
    ),
    Case(
        "locked in a cohort at that time",
        small(requests=TWO_OF_P1, cohorts=(cohort("x", locked=True),), placements=seats(["q0>x"], "locked")),
        "Deze persoon heeft dan al les in x, dat loopt of vastligt: "
        "taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C valt daarmee samen.",
        "This person already has sessions in x then, which is running or locked: "
        "taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C coincides with it.",
    ),
    Case(
        "too many hours beside a running cohort",
        small(
            programmes=(taal(patterns=("ma-o", "di-o")),),
            people=(person("p1", slots=("di-o",), max_hours_week=Decimal(4), locations=AT_C),),
            requests=TWO_OF_P1,
            cohorts=(running("r"),),
            placements=seats(["q0>r"]),
        ),
        "Naast r, dat loopt of vastligt, is taal op dinsdag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C meer dan "
        "de 4 uur per week die deze persoon aankan.",
        "Beside r, which is running or locked, taal on Tuesday 9:00–12:00 from Mon 4 Jan 2027 at location C is "
        "more than "
        "the 4 h a week this person can take.",
    ),
    Case(
        "the care partner is in a running cohort at that time",
        small(
            people=(person("p1", locations=AT_C, care_partner="p0"), person("p0")),
            requests=(request("q1"), request("q0")),
            cohorts=(running("r"),),
            placements=seats(["q0>r"]),
        ),
        "Zorgpartner p0 heeft dan les in r, dat loopt of vastligt: "
        "taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op locatie C valt daarmee samen.",
        "Care partner p0 has sessions in r then, which is running or locked: "
        "taal on Monday 9:00–12:00 from Mon 4 Jan 2027 at location C coincides with it.",
    ),
    Case(
        "the earlier request never has a place",
        small(
            programmes=(taal(), taal("vak", level_from="B1")),
            requests=(request("q1", after="q0"), request("q0", person_id="p1", programmes=("vak",))),
        ),
        "Deze aanvraag komt na aanvraag q0, en die kan nooit geplaatst worden: daarvoor is geen aanbod.",
        "This request comes after request q0, which can never be placed: there is no offer for it.",
    ),
    Case(
        "the earlier request never has a teacher",
        small(
            programmes=(taal(), taal("vak", skill="lassen")),
            requests=(request("q1", after="q0"), request("q0", person_id="p1", programmes=("vak",))),
        ),
        "Deze aanvraag komt na aanvraag q0, en die kan nooit geplaatst worden: "
        "daarvoor is nooit een docent met een lokaal.",
        "This request comes after request q0, which can never be placed: there is never a teacher with a room for it.",
    ),
    Case(
        "the earlier request never has company",
        small(
            programmes=(taal(), taal("groep", min_size=2)),
            requests=(request("q1", after="q0"), request("q0", person_id="p1", programmes=("groep",))),
        ),
        "Deze aanvraag komt na aanvraag q0, en die kan nooit geplaatst worden: "
        "daarvoor komen nooit genoeg mensen samen.",
        "This request comes after request q0, which can never be placed: "
        "there are never enough people together for it.",
    ),
    Case(
        "the earlier request ends too late at the earliest",
        small(requests=(request("q1", after="q0"), request("q0", person_id="p1")), starts_until=january(11)),
        "Aanvraag q0, die eerst komt, is op zijn vroegst klaar op ma 11 jan 2027; "
        "het laatste aanbod dat verder past, begint op ma 11 jan 2027.",
        "Request q0, which comes first, is finished on Mon 11 Jan 2027 at the earliest; "
        "the last offer that fits otherwise starts on Mon 11 Jan 2027.",
    ),
]

SEVERAL = [
    Case(
        "one of two dates would be enough",
        small(requests=(request("q1", earliest_start=january(12), finish_by=january(15)),), starts_until=january(18)),
        "Er zou aanbod zijn als één van deze punten anders was. "
        "(1) Deze aanvraag kan pas vanaf di 12 jan 2027 beginnen; "
        "het laatste aanbod dat verder past, begint op ma 4 jan 2027. "
        "(2) Deze aanvraag moet klaar zijn op vr 15 jan 2027; "
        "het eerste aanbod dat verder past, is pas klaar op ma 25 jan 2027.",
        "There would be an offer if one of these points were different. "
        "(1) This request can start only from Tue 12 Jan 2027; "
        "the last offer that fits otherwise starts on Mon 4 Jan 2027. "
        "(2) This request must be finished by Fri 15 Jan 2027; "
        "the first offer that fits otherwise is not finished before Mon 25 Jan 2027.",
    ),
    Case(
        "one programme asks another level, another programme other hours",
        small(
            programmes=(taal(level_from="A2"), taal("vak", patterns=("ma-m",))),
            people=(person("p1", slots=("ma-o",), locations=AT_C),),
            requests=(request("q1", programmes=("taal", "vak")),),
        ),
        "Er zou aanbod zijn als één van deze punten anders was. "
        "(1) taal vraagt niveau A2 en hoger. Deze persoon heeft niveau A1. "
        "(2) Voor vak op maandag 13:00–16:00 ontbreekt maandag 13:00–16:00 in de uren van deze persoon (maandag "
        "9:00–12:00).",
        "There would be an offer if one of these points were different. "
        "(1) taal asks for level A2 and higher. This person has level A1. "
        "(2) For vak on Monday 13:00–16:00 this person's hours (Monday 9:00–12:00) lack Monday 13:00–16:00.",
    ),
    Case(
        "another location would be enough",
        small(locations=(location("C"), location("N")), closures=(closure(january(4), january(4), "C"),)),
        "Er zou aanbod zijn als één van deze punten anders was. "
        "(1) Op de locaties van deze persoon (C) past geen enkele start; wel op N. "
        "(2) Door sluiting is er geen les in de eerste week van taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 "
        "op locatie C.",
        "There would be an offer if one of these points were different. "
        "(1) No start fits at this person's locations (C); one does at N. "
        "(2) Because of a closure there is no session in the first week of taal on Monday 9:00–12:00 "
        "from Mon 4 Jan 2027 at location C.",
    ),
    Case(
        "two things at once",
        small(programmes=(taal(level_from="A2", person_tags=("rijbewijs",)),)),
        "Er is meer nodig dan één ding: er zou aanbod zijn als deze 2 punten allemaal anders waren. "
        "(1) Geen enkel programma op de lijst past bij niveau A1. taal vraagt niveau A2 en hoger. "
        "(2) Deze persoon heeft niet het kenmerk rijbewijs dat taal vraagt.",
        "It takes more than one thing: there would be an offer if these 2 points were all different. "
        "(1) No programme on the list fits level A1. taal asks for level A2 and higher. "
        "(2) This person lacks the tag rijbewijs that taal asks for.",
    ),
    Case(
        "nothing is asked",
        small(requests=(request("q1", programmes=()),)),
        "Op de aanvraag staat geen programma.",
        "The request names no programme.",
    ),
    Case(
        "the programme has no pattern",
        small(programmes=(taal(patterns=()),)),
        "Geen programma op de lijst (taal) heeft een weekpatroon.",
        "No programme on the list (taal) has a pattern.",
    ),
    Case(
        "there is no week to start in",
        small(starts_until=date(2026, 12, 28)),
        "Er is geen week of geen locatie waarin een programma op de lijst (taal) kan beginnen.",
        "There is no week or no location in which a programme on the list (taal) could start.",
    ),
]


@pytest.mark.parametrize("case", [*OWN, *OTHERS, *SEVERAL], ids=lambda case: case.title)
def test_it_says_what_stands_in_the_way(case: Case) -> None:
    assert ask(case.scenario) == Why("no-offer", case.dutch, case.english)
