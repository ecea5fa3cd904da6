"""The use case of a klantmanager: what is there for this person, and when?"""

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from planner.exchange import read_plan, read_scenario
from planner.insight.seats import SeatIndex, SeatsFound
from planner.insight.seats_agenda import Wish
from planner.insight.seats_taken import make_request
from planner.insight.seats_why import explain_no_seat
from planner.model import Scenario
from planner.rules.audit import audit
from planner.texts import Message

MOST_NEAR = 3


@dataclass(frozen=True)
class Question:
    """Asked for a request, or else for a person and a programme that nobody requested yet."""

    request_id: str = ""
    person_id: str = ""
    programme_id: str = ""


@dataclass(frozen=True)
class SeatsAnswer:
    """The seats; `why` says why there are none, `is_legal` whether the plan keeps every rule as it is."""

    question: Question
    found: SeatsFound
    why: Message | None
    is_legal: bool


@dataclass(frozen=True)
class NoSuchId:
    """The scenario does not know who or what was asked about; these ids look like it."""

    kind: Literal["request", "person", "programme"]
    asked: str
    near: tuple[str, ...]


def find_seats(scenario_folder: Path, plan_folder: Path, question: Question) -> SeatsAnswer | NoSuchId:
    """Raises DataError if the scenario or the plan cannot be read."""
    scenario = read_scenario(scenario_folder).scenario
    plan = read_plan(plan_folder, scenario)
    unknown = _find_unknown(scenario, question)
    if unknown is not None:
        return unknown
    index = SeatIndex(scenario, plan)
    found = index.find_for(_wish_of(scenario, question))
    return SeatsAnswer(question, found, tell_why_none(index, found), audit(scenario, plan).legal)


def tell_why_none(index: SeatIndex, found: SeatsFound) -> Message | None:
    """None if there is a seat."""
    return None if found.seats else explain_no_seat(index, found)


def _find_unknown(scenario: Scenario, question: Question) -> NoSuchId | None:
    asked: tuple[tuple[Literal["request", "person", "programme"], str, list[str]], ...] = (
        ("request", question.request_id, list(scenario.request_by_id)),
        ("person", question.person_id, list(scenario.person_by_id)),
        ("programme", question.programme_id, list(scenario.programme_by_id)),
    )
    for kind, id_, known in asked:
        if id_ and id_ not in known:
            return NoSuchId(kind, id_, tuple(get_close_matches(id_, sorted(known), MOST_NEAR)))
    return None


def _wish_of(scenario: Scenario, question: Question) -> Wish:
    if question.request_id:
        request = scenario.request_by_id[question.request_id]
    else:
        request = make_request(scenario, question.person_id, question.programme_id)
    return Wish(request, scenario.person_by_id[request.person_id])
