"""What keeps a request from every offer: the fewest conditions that would have to be otherwise, found by trying all.

Tried is every start of every programme on the request's list, in each of its patterns, at each location. What an offer
fails is noted per condition; an offer that fails nothing is open to this person, and the offers that fail least say
what stands in the way. No other set of conditions that is as small opens anything, because all were tried.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from planner.insight.possibilities import Possibilities
from planner.model import Person, Programme, Request, Scenario
from planner.solver import rulebook
from planner.solver.listing import cohorts_with_identity, keep, make_offer
from planner.solver.load import minutes_allowed
from planner.solver.offer import Offer

CONDITIONS = (
    "level",
    "tags",
    "hours",
    "location",
    "starts",
    "closure",
    "absence",
    "earliest-start",
    "finish-by",
    "week-load",
    "own-cohort",
    "partner-cohort",
    "after",
)
Fails = Callable[[Offer], bool]


class Alternative(NamedTuple):
    """Conditions that together keep these offers from the request, and nothing else does."""

    conditions: tuple[str, ...]
    offers: tuple[Offer, ...]


class Spot(NamedTuple):
    programme: Programme
    pattern_id: str
    location_id: str
    fails: frozenset[str]


class Obstacles:
    """Tries the offers of one request after another; offers and what they fail for all are kept for the next."""

    def __init__(self, possibilities: Possibilities) -> None:
        self.possibilities = possibilities
        self.instance = possibilities.instance
        self.scenario = self.instance.scenario
        self._tried: dict[tuple[str, str, str], list[tuple[Offer, frozenset[str]]]] = {}
        self._kept: defaultdict[tuple[str, str, str], list[Offer]] = defaultdict(list)
        for cohort in cohorts_with_identity(self.scenario):
            key = (cohort.programme_id, cohort.pattern_id, cohort.location_id)
            self._kept[key].append(keep(self.scenario, self.instance.clock, cohort))

    def find(self, request: int) -> list[Alternative]:
        """The smallest alternatives, those that come first among the conditions first; none if nothing is offered.

        One alternative without any condition holds the offers that are open to this person.
        """
        fewest = len(CONDITIONS)
        found: dict[frozenset[str], list[Offer]] = {}
        own = list(self._list_own_conditions(request))
        for spot in sorted(self._spots(request), key=lambda spot: len(spot.fails)):
            if len(spot.fails) > fewest:
                break
            for offer, fails_for_all in self._try_for_all(spot):
                fails = spot.fails.union(fails_for_all, [condition for condition, fails in own if fails(offer)])
                if len(fails) <= fewest:
                    fewest = len(fails)
                    found.setdefault(fails, []).append(offer)
        smallest = (Alternative(_in_order(fails), tuple(found[fails])) for fails in found if len(fails) == fewest)
        return sorted(smallest, key=lambda one: [CONDITIONS.index(condition) for condition in one.conditions])

    def _spots(self, request: int) -> Iterator[Spot]:
        asked, person = self._asked(request)
        for programme_id in asked.programmes:
            programme = self.scenario.programme_by_id[programme_id]
            fits = {
                "level": rulebook.PROGRAMME_FITS["level-fits"](asked, person, programme),
                "tags": rulebook.PROGRAMME_FITS["person-tags"](asked, person, programme),
            }
            for pattern_id in sorted(programme.patterns):
                fits["hours"] = rulebook.PATTERN_FITS["person-available"](self.scenario, person, pattern_id)
                for location_id in sorted(self.scenario.location_by_id):
                    fits["location"] = rulebook.LOCATION_FITS["person-reaches"](person, location_id)
                    fails = frozenset(condition for condition, holds in fits.items() if not holds)
                    yield Spot(programme, pattern_id, location_id, fails)

    def _try_for_all(self, spot: Spot) -> list[tuple[Offer, frozenset[str]]]:
        """Every start at this spot, with what it fails whoever asks."""
        key = (spot.programme.programme_id, spot.pattern_id, spot.location_id)
        if key not in self._tried:
            make = partial(make_offer, self.scenario, self.instance.clock, spot.programme)
            new = [make(monday, spot.pattern_id, spot.location_id) for monday in self._mondays()]
            offers = [*new, *self._kept[key]]
            self._tried[key] = [(offer, frozenset(_list_fails_for_all(self.scenario, offer))) for offer in offers]
        return self._tried[key]

    def _mondays(self) -> Iterator[date]:
        monday = self.scenario.starts_from
        while monday <= self.scenario.starts_until:
            yield monday
            monday += timedelta(weeks=1)

    def _list_own_conditions(self, request: int) -> Iterator[tuple[str, Fails]]:
        """The conditions that offers can fail for this request, those left out that all offers meet."""
        yield from self._list_own_dates(request)
        yield from self._list_fixed_cohorts(request)
        earlier = self.instance.follows.get(request)
        if earlier is not None:
            ends = self.possibilities.earliest_end(earlier)
            yield "after", lambda offer: ends is None or ends >= offer.time.first_day

    def _list_own_dates(self, request: int) -> Iterator[tuple[str, Fails]]:
        asked, person = self._asked(request)
        if ("person", person.person_id) in self.scenario.absences_of:
            is_there = rulebook.OFFER_FITS["person-available"]
            yield "absence", lambda offer: not is_there(self.scenario, asked, person, offer)
        if asked.earliest_start is not None:
            earliest = asked.earliest_start.toordinal()
            yield "earliest-start", lambda offer: bool(offer.time.held) and offer.time.first_day < earliest
        if asked.finish_by is not None:
            latest = asked.finish_by.toordinal()
            yield "finish-by", lambda offer: bool(offer.time.held) and offer.time.last_day > latest

    def _list_fixed_cohorts(self, request: int) -> Iterator[tuple[str, Fails]]:
        """What cannot be beside cohorts that run or are locked; too much in a week by itself is told as that only."""
        fixed, number = self.possibilities.fixed, self.instance.person_of[request]
        person = self.instance.people[number]
        has_time, has_hours = rulebook.REQUEST_IS_FREE["person-overlap"], rulebook.REQUEST_IS_FREE["person-week-load"]
        if person.max_hours_week is not None:
            yield "week-load", lambda offer: not is_light_enough(person, offer)
        if fixed.person_cells[number]:
            yield (
                "own-cohort",
                lambda offer: (
                    not has_time(fixed, request, offer)
                    or (is_light_enough(person, offer) and not has_hours(fixed, request, offer))
                ),
            )
        if self.instance.partners[number]:
            is_apart = rulebook.REQUEST_IS_FREE["care-partners"]
            yield "partner-cohort", lambda offer: not is_apart(fixed, request, offer)

    def _asked(self, request: int) -> tuple[Request, Person]:
        return self.instance.requests[request], self.instance.people[self.instance.person_of[request]]


def _list_fails_for_all(scenario: Scenario, offer: Offer) -> Iterator[str]:
    if not offer.is_kept and offer.programme.starts and offer.start not in offer.programme.starts:
        yield "starts"
    if not meets_in_first_week(offer) or not rulebook.OFFER_STANDS["lost-sessions"](scenario, offer):
        yield "closure"


def meets_in_first_week(offer: Offer) -> bool:
    """True for a cohort that stays as it is, and for one that has a session in the week in which it starts."""
    return offer.is_kept or (
        bool(offer.sessions.held) and offer.sessions.held[0].day < offer.start + timedelta(weeks=1)
    )


def is_light_enough(person: Person, offer: Offer) -> bool:
    """True if this offer by itself stays within the hours a week that this person can bear."""
    allowed = minutes_allowed(person.max_hours_week)
    return allowed is None or most_in_a_week(offer) <= allowed


def most_in_a_week(offer: Offer) -> int:
    """The minutes of the fullest week of the offer."""
    return max((minutes for _, minutes in offer.time.minutes_by_week), default=0)


def _in_order(conditions: frozenset[str]) -> tuple[str, ...]:
    return tuple(condition for condition in CONDITIONS if condition in conditions)
