"""`programme-asked`: only programmes on the request's list are looked at."""

from planner.model import Person, Programme, Request


def fits(request: Request, person: Person, programme: Programme) -> bool:
    return programme.programme_id in request.programmes
