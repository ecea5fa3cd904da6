"""How long an answer may take unless told otherwise: more where there is more to go through."""

from planner.model import Scenario

CONVERSATION = (3, 20, 100)  # least seconds, most seconds, requests a second
COFFEE = (60, 300, 20)


def seconds_of_conversation(scenario: Scenario) -> int:
    """For what somebody waits for while the person it is about sits opposite: three seconds, twenty at most."""
    return _scale(scenario, *CONVERSATION)


def seconds_of_coffee(scenario: Scenario) -> int:
    """For what is worked out once and kept: a minute, five at most."""
    return _scale(scenario, *COFFEE)


def _scale(scenario: Scenario, least: int, most: int, requests_a_second: int) -> int:
    return min(most, max(least, len(scenario.requests) // requests_a_second))
