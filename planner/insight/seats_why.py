"""Why there is no seat for a request beside a plan, in sentences that say what would have to be otherwise.

All cohorts of the plan are taken as they are, as if they ran: the question is not what another plan could do. Only what
could matter to the request is looked at: its programmes, those who wait for the same, and what they all do besides.
"""

from collections.abc import Iterator

from planner.insight.possibilities import Possibilities
from planner.insight.reasons import Answers
from planner.insight.saying import in_one_line, list_some
from planner.insight.seats import Bond, SeatIndex, SeatsFound
from planner.insight.seats_agenda import Wish
from planner.insight.seats_in_plan import PlanAsItStands
from planner.insight.seats_taken import add_wish
from planner.model import Person, Placement, Request, Scenario
from planner.solver.budget import CountedWork
from planner.texts import Message, message

SOLVER_SECONDS = 1.0  # of counted work
BONDS: dict[Bond, str] = {
    "running": "seats_bond_running",
    "fixed": "seats_bond_fixed",
    "needed": "seats_bond_needed",
    "": "seats_nothing_else",
}


def explain_no_seat(index: SeatIndex, found: SeatsFound) -> Message:
    """What keeps a request in its place, or why there is none; which groups would suit but are full."""
    request = found.wish.request
    if found.placed_in:
        return message(BONDS[found.bond], request=request.request_id, cohort=found.placed_in)
    chain = list(_list_chain(index.plan, found.wish.request))
    part = _take_part(index.plan, found.wish, chain)
    answers = Answers(Possibilities(part), part.last_plan, False, CountedWork(SOLVER_SECONDS))
    numbers = answers.instance.numbers.requests
    answers.find([numbers[row.request_id] for row in chain])
    why = answers.unplaced(numbers[request.request_id]).detail
    full = index.find_full(found.wish)
    return in_one_line([why, message("seats_full", cohorts=list_some(full))]) if full else why


def _list_chain(plan: PlanAsItStands, request: Request) -> Iterator[Request]:
    """The request and those without a place that must come before it, nearest first."""
    yield request
    while request.after and request.after not in plan.cohort_of:
        request = plan.scenario.request_by_id[request.after]
        yield request


def _take_part(plan: PlanAsItStands, wish: Wish, chain: list[Request]) -> Scenario:
    """The scenario with the cohorts of the plan as running, and only who could matter to these requests."""
    scenario = add_wish(plan.scenario, wish)
    asked = {programme_id for row in chain for programme_id in row.programmes}
    known = {row.request_id for row in chain}
    company = [
        row.model_copy(update={"programmes": tuple(one for one in row.programmes if one in asked)})
        for row in scenario.requests
        if row.request_id not in plan.cohort_of
        and row.request_id not in known
        and asked.intersection(row.programmes)
        and (not row.after or row.after in plan.cohort_of)
    ]
    people = _find_people(plan, scenario, [*chain, *company])
    earlier = {row.after for row in (*chain, *company)}
    placed = [
        row.model_copy(update={"after": ""})
        for row in scenario.requests
        if plan.sitting_of(row.request_id) is not None and (row.person_id in people or row.request_id in earlier)
    ]
    people |= {row.person_id: scenario.person_by_id[row.person_id] for row in placed if row.person_id not in people}
    return scenario.with_tables(
        people=tuple(_without_strangers(row, people) for row in people.values()),
        requests=(*chain, *company, *placed),
        cohorts=tuple(row.cohort.model_copy(update={"status": "running"}) for row in plan.sittings.values()),
        placements=tuple(
            Placement(request_id=row.request_id, cohort_id=plan.cohort_of[row.request_id].cohort_id) for row in placed
        ),
        klantmanagers=(),
    )


def _find_people(plan: PlanAsItStands, scenario: Scenario, requests: list[Request]) -> dict[str, Person]:
    """Who makes these requests, and their care partners."""
    askers = [scenario.person_by_id[row.person_id] for row in requests]
    partners = {one for person in askers for one in plan.partners_of(person)}
    return {row.person_id: row for row in askers} | {one: scenario.person_by_id[one] for one in sorted(partners)}


def _without_strangers(person: Person, people: dict[str, Person]) -> Person:
    """Without a care partner who is not looked at."""
    return person if person.care_partner in people else person.model_copy(update={"care_partner": ""})
