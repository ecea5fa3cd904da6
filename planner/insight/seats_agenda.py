"""What one person can still attend beside what a plan already gives them: one request at a time.

A request need not be in the data: a klantmanager may ask for somebody who has none yet.
"""

from datetime import date
from typing import NamedTuple

from planner.insight.seats_in_plan import PlanAsItStands
from planner.model import Person, Request, Scenario
from planner.solver import rulebook
from planner.solver.load import minutes_allowed
from planner.solver.offer import Offer

LONG_AGO, FAR_OFF = 0, date.max.toordinal() + 1
_PROGRAMME_FITS = tuple(rulebook.PROGRAMME_FITS.values())
_PATTERN_FITS = tuple(rulebook.PATTERN_FITS.values())
_LOCATION_FITS = tuple(rulebook.LOCATION_FITS.values())
_OFFER_FITS = tuple(rulebook.OFFER_FITS.values())


class Wish(NamedTuple):
    """A request and who makes it."""

    request: Request
    person: Person


class Agenda(NamedTuple):
    """When a person has no time for one request, as bit sets and day numbers of the clock of a plan."""

    wish: Wish
    busy: int  # own sessions and those of care partners
    minutes_by_week: dict[int, int]
    minutes_allowed: int | None
    begins_after: int  # the day on which what must come first ends
    ends_before: int  # the day on which what must come later begins


def keep_agenda(plan: PlanAsItStands, wish: Wish, *, in_turn: bool = True) -> Agenda | None:
    """The seat that the request itself has does not count; None if what must come first has no place.

    Not `in_turn`, that may still get one, and the request is not kept waiting for it.
    """
    request, person = wish
    if in_turn and request.after and request.after not in plan.cohort_of:
        return None
    busy = 0
    minutes: dict[int, int] = {}
    for sitting in plan.sittings_of(person.person_id, but_for=request.request_id):
        busy |= sitting.offer.time.cells
        for week, more in sitting.offer.time.minutes_by_week:
            minutes[week] = minutes.get(week, 0) + more
    for partner_id in plan.partners_of(person):
        for sitting in plan.sittings_of(partner_id):
            busy |= sitting.offer.time.cells
    earlier = plan.sitting_of(request.after)
    begins = [sitting.offer.time.first_day for sitting in plan.sittings_after(request.request_id)]
    return Agenda(
        wish,
        busy,
        minutes,
        minutes_allowed(person.max_hours_week),
        begins_after=earlier.offer.time.last_day if earlier else LONG_AGO,
        ends_before=min(begins, default=FAR_OFF),
    )


def can_attend(scenario: Scenario, agenda: Agenda, offer: Offer) -> bool:
    """True if dates, absences and all else this person does leave time for an offer that fits otherwise."""
    time = offer.time
    return (
        not time.cells & agenda.busy
        and agenda.begins_after < time.first_day
        and time.last_day < agenda.ends_before
        and _can_bear(agenda, offer)
        and all(fits(scenario, agenda.wish.request, agenda.wish.person, offer) for fits in _OFFER_FITS)
    )


def fits_programme(scenario: Scenario, wish: Wish, programme_id: str) -> bool:
    programme = scenario.programme_by_id[programme_id]
    return all(fits(wish.request, wish.person, programme) for fits in _PROGRAMME_FITS)


def fits_pattern(scenario: Scenario, wish: Wish, pattern_id: str) -> bool:
    return all(fits(scenario, wish.person, pattern_id) for fits in _PATTERN_FITS)


def fits_location(wish: Wish, location_id: str) -> bool:
    return all(fits(wish.person, location_id) for fits in _LOCATION_FITS)


def _can_bear(agenda: Agenda, offer: Offer) -> bool:
    if agenda.minutes_allowed is None:
        return True
    has = agenda.minutes_by_week
    return all(has.get(week, 0) + more <= agenda.minutes_allowed for week, more in offer.time.minutes_by_week)
