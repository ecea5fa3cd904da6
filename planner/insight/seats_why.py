"""Why there is no seat for a request, in sentences that say what would have to be otherwise."""

from planner.insight.possibilities import Possibilities
from planner.insight.reasons import Answers
from planner.insight.seats import Bond, SeatsFound
from planner.insight.seats_taken import add_wish
from planner.model import Plan, Scenario
from planner.solver.budget import CountedWork
from planner.texts import Message, message

SOLVER_SECONDS = 1.0  # of counted work
BONDS: dict[Bond, str] = {
    "running": "seats_bond_running",
    "fixed": "seats_bond_fixed",
    "needed": "seats_bond_needed",
    "": "seats_nothing_else",
}


def explain_no_seat(scenario: Scenario, plan: Plan, found: SeatsFound) -> Message:
    """What keeps a request in its place, or why it has none and gets none; the plan has to be legal."""
    request = found.wish.request
    if found.placed_in:
        return message(BONDS[found.bond], request=request.request_id, cohort=found.placed_in)
    answers = Answers(Possibilities(add_wish(scenario, found.wish)), plan, False, CountedWork(SOLVER_SECONDS))
    number = answers.instance.numbers.requests[request.request_id]
    placed = {row.request_id for row in plan.placements}
    chain = [number]
    while (earlier := answers.instance.follows.get(chain[-1])) is not None:
        if answers.instance.requests[earlier].request_id in placed:
            break
        chain.append(earlier)
    answers.find(chain)
    return answers.unplaced(number).detail
