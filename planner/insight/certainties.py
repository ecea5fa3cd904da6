"""How many can be placed at most: what follows from counting, and what a search for most places proves."""

from planner.insight.possibilities import Possibilities
from planner.model import CostWeights, Scenario

POINTS = 1000
"""Points for an unplaced request where only places count: many, so that parts of a request tell in a bound."""


def find_never_placed(scenario: Scenario) -> tuple[str, ...]:
    """The requests that no legal plan places: nothing suits them, nobody could teach it, or no group could fill."""
    possibilities = Possibilities(scenario)
    requests = possibilities.instance.requests
    return tuple(row.request_id for number, row in enumerate(requests) if possibilities.earliest_end(number) is None)


def let_only_places_count(scenario: Scenario) -> Scenario:
    """The same scenario in which a plan costs a fixed number of points per unplaced request, and nothing else."""
    nothing = dict.fromkeys(CostWeights.model_fields, 0)
    unplaced = {f"unplaced_{priority}": POINTS for priority in ("low", "normal", "high")}
    return scenario.with_tables(cost=CostWeights(**{**nothing, **unplaced}))


def most_placed(scenario: Scenario, bound: int) -> int:
    """How many can be placed at most if no plan costs less than `bound` where only places count."""
    unplaced = -(-max(0, bound) // POINTS)
    return len(scenario.requests) - unplaced
