"""`level-fits`: only programmes for the person's level, or the next one if an earlier trajectory comes first."""

from planner.model import LEVELS, Person, Programme, Request


def fits(request: Request, person: Person, programme: Programme) -> bool:
    if not person.level:
        return not programme.level_from and not programme.level_to
    lowest = LEVELS.index(programme.level_from) if programme.level_from else 0
    highest = LEVELS.index(programme.level_to) if programme.level_to else len(LEVELS) - 1
    own = LEVELS.index(person.level)
    reachable = (own, own + 1) if request.after and own + 1 < len(LEVELS) else (own,)
    return any(lowest <= level <= highest for level in reachable)
