"""Asks why a request has no place, in small scenarios in which little is possible.

As it stands, `small()` has one request `q1`, for programme `taal` on Monday mornings at `C` from Monday 4 January 2027,
two weeks, alone: with room `C1` and teacher `T1` it can be placed. A test takes away what it is about.
"""

from typing import Any, NamedTuple

from planner.insight.diary import what_stays
from planner.insight.reasons import Unplaced, explain_unplaced
from planner.model import Plan, Scenario
from tests.rules.build import MONDAY, location, person, programme, request, room, scenario, teacher


class Why(NamedTuple):
    """An answer as it is read: the reason, and the detail in Dutch and in English."""

    reason: str
    dutch: str
    english: str


def small(**tables: Any) -> Scenario:
    defaults = {
        "starts_until": MONDAY,
        "programmes": (taal(),),
        "locations": (location("C"),),
        "rooms": (room("C1"),),
        "teachers": (teacher("T1", locations=("C",)),),
        "people": (person("p1", locations=("C",)),),
        "requests": (request("q1"),),
    }
    return scenario(**{**defaults, **tables})


def taal(programme_id: str = "taal", **fields: Any) -> Any:
    return programme(programme_id, **{"patterns": ("ma-o",), **fields})


def explain(scenario: Scenario, plan: Plan | None = None, **options: Any) -> dict[str, Unplaced]:
    """The answers by request; without a plan for the one in which only what runs or is locked takes place."""
    answers = explain_unplaced(scenario, what_stays(scenario) if plan is None else plan, **options)
    return {row.request_id: row for row in answers}


def ask(scenario: Scenario, plan: Plan | None = None, request_id: str = "q1", **options: Any) -> Why:
    row = explain(scenario, plan, **options)[request_id]
    return Why(row.reason, row.detail.in_language("nl"), row.detail.in_language("en"))
