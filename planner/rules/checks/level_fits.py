"""The person's level lies within the programme's levels; after an earlier trajectory the next higher level may too."""

from collections.abc import Iterator

from planner.model import LEVELS, Person, Plan, Programme, Request, Scenario
from planner.rules.facts import list_judged_seats
from planner.rules.finding import Finding
from planner.texts import Message, message

RULE = "level-fits"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for request, person, cohort in list_judged_seats(scenario, plan):
        programme = scenario.programme_by_id.get(cohort.programme_id)
        if programme is None or any(_lies_within(level, programme) for level in _possible_levels(person, request)):
            continue
        fact = message(
            "level-fits.outside",
            request=request.request_id,
            cohort=cohort.cohort_id,
            person=person.person_id,
            level=_tell_level(person, request),
            programme=programme.programme_id,
            levels=_tell_bounds(programme),
        )
        yield Finding(RULE, person.person_id, fact)


def _possible_levels(person: Person, request: Request) -> list[str]:
    """The person's own level, and the next higher one if the request comes after another; "" is no level."""
    levels: list[str] = [person.level]
    if request.after and person.level and person.level != LEVELS[-1]:
        levels.append(LEVELS[LEVELS.index(person.level) + 1])
    return levels


def _lies_within(level: str, programme: Programme) -> bool:
    if not level:
        return not programme.level_from and not programme.level_to
    rank = LEVELS.index(level)
    high_enough = not programme.level_from or LEVELS.index(programme.level_from) <= rank
    low_enough = not programme.level_to or rank <= LEVELS.index(programme.level_to)
    return high_enough and low_enough


def _tell_level(person: Person, request: Request) -> Message:
    levels = _possible_levels(person, request)
    if not person.level:
        return message("level-fits.no-level")
    if len(levels) > 1:
        return message("level-fits.level-after", level=levels[0], after=request.after, higher=levels[1])
    return message("level-fits.level", level=person.level)


def _tell_bounds(programme: Programme) -> Message:
    if not programme.level_to:
        return message("level-fits.from", lowest=programme.level_from)
    if not programme.level_from:
        return message("level-fits.to", highest=programme.level_to)
    return message("level-fits.between", lowest=programme.level_from, highest=programme.level_to)
