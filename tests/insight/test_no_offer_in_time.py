"""No start of any programme is open to the person, for the dates they can begin or must be done."""

from datetime import date
from typing import NamedTuple

import pytest

from planner.model import Scenario
from tests.insight.asking import Why, ask, small, taal
from tests.rules.build import closure, january, request


class Case(NamedTuple):
    title: str
    scenario: Scenario
    dutch: str
    english: str


DATES = [
    Case(
        "can start only later",
        small(requests=(request("q1", earliest_start=january(20)),), starts_until=january(11)),
        "Deze aanvraag kan pas vanaf wo 20 jan 2027 beginnen; "
        "het laatste aanbod dat verder past, begint op ma 11 jan 2027.",
        "This request can start only from Wed 20 Jan 2027; "
        "the last offer that fits otherwise starts on Mon 11 Jan 2027.",
    ),
    Case(
        "must be finished too soon",
        small(requests=(request("q1", finish_by=january(10)),), starts_until=january(11)),
        "Deze aanvraag moet klaar zijn op zo 10 jan 2027; "
        "het eerste aanbod dat verder past, is pas klaar op ma 11 jan 2027.",
        "This request must be finished by Sun 10 Jan 2027; "
        "the first offer that fits otherwise is not finished before Mon 11 Jan 2027.",
    ),
    Case(
        "the programme does not start in these weeks",
        small(programmes=(taal(starts=(january(18), date(2027, 4, 26))),)),
        "taal begint niet op ma 4 jan 2027; het dichtst daarbij is ma 18 jan 2027.",
        "taal does not start on Mon 4 Jan 2027; its start nearest to that is Mon 18 Jan 2027.",
    ),
    Case(
        "closed in the first week",
        small(closures=(closure(january(4), january(8)),)),
        "Door sluiting is er geen les in de eerste week van taal op maandag 9:00–12:00 vanaf ma 4 jan 2027 op "
        "locatie C.",
        "Because of a closure there is no session in the first week of taal on Monday 9:00–12:00 from Mon 4 Jan "
        "2027 at location C.",
    ),
    Case(
        "too many sessions lost",
        small(
            programmes=(taal(patterns=("ma-wo",), max_lost_sessions=0),), closures=(closure(january(6), january(6)),)
        ),
        "Door sluiting vervalt 1 les van taal op maandag en woensdag 9:00–12:00 vanaf ma 4 jan 2027 op locatie "
        "C; hooguit 0 mag.",
        "A closure takes 1 session of taal on Monday and Wednesday 9:00–12:00 from Mon 4 Jan 2027 at location C; "
        "at most 0 is allowed.",
    ),
]


@pytest.mark.parametrize("case", DATES, ids=lambda case: case.title)
def test_it_says_which_dates_stand_in_the_way(case: Case) -> None:
    assert ask(case.scenario) == Why("no-offer", case.dutch, case.english)
