"""Offers are open to the person, but never with a teacher and a room, even if nobody else were planned."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from planner.model import Plan, Scenario
from tests.insight.asking import Why, ask, small, taal
from tests.rules.build import (
    MONDAY,
    absence,
    closure,
    cohort,
    january,
    location,
    person,
    plan,
    request,
    room,
    running,
    seats,
    teacher,
)

AT_C = ("C",)


class Case(NamedTuple):
    title: str
    scenario: Scenario
    dutch: str
    english: str
    plan: Plan | None = None


def beside_running(**tables: Any) -> Scenario:
    """Cohort `r` runs with another person, in room `C1` with teacher `T1`."""
    return small(
        requests=(request("q1"), request("q0")),
        people=(person("p1", locations=AT_C), person("p0", locations=AT_C)),
        placements=seats(["q0>r"]),
        **{"cohorts": (running("r"),), **tables},
    )


TEACHER = [
    Case(
        "nobody has the skill",
        small(teachers=(teacher("T1", skills=("vak",), locations=AT_C),)),
        "Geen docent heeft vaardigheid nt2, die taal vraagt.",
        "No teacher has the skill nt2 that taal asks for.",
    ),
    Case(
        "nobody with the skill works at the location",
        small(locations=(location("C"), location("N")), teachers=(teacher("T1", locations=("N",)),)),
        "Geen docent met vaardigheid nt2 voor taal werkt op C; wel op N.",
        "No teacher with the skill nt2 for taal works at C; some do at N.",
    ),
    Case(
        "nobody with the skill works anywhere",
        small(teachers=(teacher("T1", locations=()),)),
        "Geen docent met vaardigheid nt2 voor taal werkt op C.",
        "No teacher with the skill nt2 for taal works at C.",
    ),
    Case(
        "nobody is there on one dagdeel",
        small(programmes=(taal(patterns=("ma-wo",)),), teachers=(teacher("T1", slots=("ma-o",), locations=AT_C),)),
        "Geen docent met vaardigheid nt2 voor taal op C kan op maandag en woensdag 9:00–12:00; op woensdag "
        "9:00–12:00 is er niemand.",
        "No teacher with the skill nt2 for taal at C is available on Monday and Wednesday 9:00–12:00; nobody is "
        "there on Wednesday 9:00–12:00.",
    ),
    Case(
        "nobody is there on all dagdelen",
        small(
            programmes=(taal(patterns=("ma-wo",)),),
            teachers=(
                teacher("T1", slots=("ma-o",), locations=AT_C),
                teacher("T2", slots=("wo-o",), locations=AT_C),
            ),
        ),
        "Geen docent met vaardigheid nt2 voor taal op C kan alle lessen geven op maandag en woensdag 9:00–12:00.",
        "No teacher with the skill nt2 for taal at C is available for all lessons on Monday and Wednesday 9:00–12:00.",
    ),
    Case(
        "away too often",
        small(absences=(absence("teacher", "T1", january(4), january(15)),)),
        "Wie taal zou kunnen geven (T1), is bij elke start te vaak afwezig.",
        "Whoever could teach taal (T1) is absent too often at every start.",
    ),
    Case(
        "too few hours a week",
        small(
            programmes=(taal(patterns=("ma-wo",)),),
            teachers=(teacher("T1", locations=AT_C, max_hours_week=Decimal(5)),),
        ),
        "Wie taal zou kunnen geven (T1), mag minder dan 6 uur per week geven.",
        "Whoever could teach taal (T1) may teach less than 6 h a week.",
    ),
    Case(
        "taken by a running cohort",
        beside_running(rooms=(room("C1"), room("C2"))),
        "Wie taal zou kunnen geven (T1), is bij elke start bezet door wat loopt of vastligt: r.",
        "Whoever could teach taal (T1) is taken at every start by what is running or locked: r.",
    ),
    Case(
        "at another location that day",
        beside_running(
            programmes=(taal(patterns=("ma-m",)),),
            locations=(location("C"), location("N")),
            rooms=(room("C1"), room("N1", location_id="N")),
            teachers=(teacher("T1"),),
            cohorts=(running("r", location_id="N", room_id="N1"), running("s", start=date(2026, 12, 7))),
        ),
        "Wie taal zou kunnen geven (T1), is bij elke start bezet door wat loopt of vastligt: r.",
        "Whoever could teach taal (T1) is taken at every start by what is running or locked: r.",
    ),
    Case(
        "no hours left that week",
        beside_running(
            programmes=(taal(patterns=("di-o",)),),
            teachers=(teacher("T1", locations=AT_C, max_hours_week=Decimal(5)),),
        ),
        "Wie taal zou kunnen geven (T1), is bij elke start bezet door wat loopt of vastligt: r.",
        "Whoever could teach taal (T1) is taken at every start by what is running or locked: r.",
    ),
]

ROOM = [
    Case("no room", small(rooms=()), "Voor taal is er geen lokaal op C.", "There is no room for taal at C."),
    Case(
        "no room with the features",
        small(programmes=(taal(room_features=("praktijk", "pc")),)),
        "Geen lokaal op C heeft wat taal vraagt: praktijk, pc.",
        "No room at C has what taal asks for: praktijk, pc.",
    ),
    Case(
        "no room for the smallest group",
        small(programmes=(taal(min_size=5, max_size=8),)),
        "De kleinste groep van taal is 5 deelnemers; het grootste lokaal op C dat past, heeft 4 plaatsen.",
        "The smallest group of taal is 5 people; the largest room at C that fits seats 4.",
    ),
    Case(
        "no room with what the person needs",
        small(people=(person("p1", locations=AT_C, needs=("trap_vrij",)),)),
        "Geen lokaal op C dat bij taal past, heeft wat deze persoon nodig heeft: trap_vrij.",
        "No room at C that fits taal has what this person needs: trap_vrij.",
    ),
    Case(
        "not open then",
        small(rooms=(room("C1", slots=("di-o",)),)),
        "Elk lokaal dat verder bij taal past (C1), is niet vrij op maandag 9:00–12:00.",
        "Every room that fits taal otherwise (C1) is not available on Monday 9:00–12:00.",
    ),
    Case(
        "not to be used once",
        small(absences=(absence("room", "C1", january(11), january(11)),)),
        "Elk lokaal dat verder bij taal past (C1), is bij elke start een keer niet te gebruiken.",
        "Every room that fits taal otherwise (C1) cannot be used some time at every start.",
    ),
    Case(
        "taken by a running cohort",
        beside_running(teachers=(teacher("T1", locations=AT_C), teacher("T2", locations=AT_C))),
        "Elk lokaal dat verder bij taal past (C1), is bij elke start bezet door wat loopt of vastligt: r.",
        "Every room that fits taal otherwise (C1) is taken at every start by what is running or locked: r.",
    ),
    Case(
        "only a locked cohort fits, and all seats in it are locked",
        small(
            programmes=(taal(max_size=1),),
            people=(person("p1", locations=AT_C), person("p0", locations=AT_C)),
            requests=(request("q1"), request("q0")),
            closures=(closure(MONDAY, MONDAY),),
            cohorts=(cohort("x", locked=True, start=date(2026, 12, 28)),),
            placements=seats(["q0>x"], "locked"),
        ),
        "Voor taal past alleen x, en daar liggen alle plaatsen vast.",
        "For taal only x fits, and all seats there are locked.",
    ),
]

BOTH = [
    Case(
        "teacher and room",
        beside_running(),
        "Wie taal zou kunnen geven (T1), is bij elke start bezet door wat loopt of vastligt: r. "
        "Elk lokaal dat verder bij taal past (C1), is bij elke start bezet door wat loopt of vastligt: r.",
        "Whoever could teach taal (T1) is taken at every start by what is running or locked: r. "
        "Every room that fits taal otherwise (C1) is taken at every start by what is running or locked: r.",
    ),
    Case(
        "one programme lacks a teacher, the other a room",
        small(
            programmes=(taal(skill="vak"), taal("les", room_features=("pc",))),
            requests=(request("q1", programmes=("taal", "les")),),
        ),
        "Geen docent heeft vaardigheid vak, die taal vraagt. Geen lokaal op C heeft wat les vraagt: pc.",
        "No teacher has the skill vak that taal asks for. No room at C has what les asks for: pc.",
    ),
    Case(
        "never at one time",
        small(
            programmes=(taal(patterns=("ma-o", "di-o")),),
            teachers=(teacher("T1", slots=("ma-o",), locations=AT_C),),
            rooms=(room("C1", slots=("di-o",)),),
        ),
        "Voor taal zijn docent en lokaal er nooit tegelijk. "
        "Waar een docent kan: Elk lokaal dat verder bij taal past (C1), is niet vrij op maandag 9:00–12:00. "
        "Waar een lokaal kan: Geen docent met vaardigheid nt2 voor taal op C kan op dinsdag 9:00–12:00; op "
        "dinsdag 9:00–12:00 is er niemand.",
        "For taal teacher and room are never there together. "
        "Where a teacher can: Every room that fits taal otherwise (C1) is not available on Monday 9:00–12:00. "
        "Where a room can: No teacher with the skill nt2 for taal at C is available on Tuesday 9:00–12:00; "
        "nobody is there on Tuesday 9:00–12:00.",
    ),
    Case(
        "never beside somebody's locked seat in a cohort that may move but has nowhere to go",
        small(
            programmes=(taal(), taal("vak")),
            people=(person("p1", locations=AT_C), person("p0", locations=AT_C)),
            requests=(request("q1"), request("q0", programmes=("vak",))),
            rooms=(room("C1"), room("C2")),
            cohorts=(cohort("x", programme_id="vak"),),
            placements=seats(["q0>x"], "locked"),
        ),
        "Docent en lokaal zijn er op zichzelf, maar nooit naast wat in x vastligt.",
        "Teacher and room are there by themselves, but never beside what is locked in x.",
        plan(cohort("x", programme_id="vak"), placed="q0>x"),
    ),
]


@pytest.mark.parametrize("case", [*TEACHER, *ROOM, *BOTH], ids=lambda case: case.title)
def test_it_says_who_or_what_is_never_there(case: Case) -> None:
    assert ask(case.scenario, case.plan) == Why("no-resources", case.dutch, case.english)
