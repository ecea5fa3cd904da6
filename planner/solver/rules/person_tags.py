"""`person-tags`: only programmes all of whose tags the person has."""

from planner.model import Person, Programme, Request


def fits(request: Request, person: Person, programme: Programme) -> bool:
    return set(programme.person_tags) <= set(person.tags)
