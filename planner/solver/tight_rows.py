"""Limits that no legal plan exceeds, told so that fractions of cohorts and places do not exceed them either.

The rules, one by one, leave fractions more room than they leave whole cohorts: half a teacher in two places on one
day. A bound, and prices, know about these limits only if they are rows of the relaxation. Each row has a limit of 1.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import prod
from typing import TypeVar

from planner.solver.bits import bits_of
from planner.solver.instance import Instance
from planner.solver.load import minutes_allowed
from planner.solver.load_rows import rows_of_loads
from planner.solver.offer import Offer

Use = tuple[tuple[object, ...], float]  # a row by its key, and how much of it is used
Uses = dict[tuple[int, int], list[Use]]  # of each request or teacher in each offer, both by number
Load = tuple[int, int, int]  # a request or teacher, an offer, and its minutes in one week
Member = TypeVar("Member")

MOST_WAYS = 16  # to be in one stretch of time at every location; a day with more of them is left out


def time_of_people(instance: Instance) -> Uses:
    """One stretch of time, one session: of people who have several requests, and of care partners together.

    Where `person-overlap` is not enforced nothing is said, as in the rule `care-partners`.
    """
    found: Uses = defaultdict(list)
    if "person-overlap" in instance.rules:
        for number, requests in enumerate(_who_share_time(instance)):
            at_cell: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
            for request in requests:
                for index in instance.gains[request]:
                    for cell in bits_of(instance.offers[index].time.cells):
                        at_cell[cell].add((request, index))
            several = (one for one in at_cell.values() if len({request for request, _ in one}) > 1)
            _add_rows(found, ("time-of-people", number), several)
    return found


def weeks_of_people(instance: Instance) -> Uses:
    """The hours that people with several requests can bear in a week."""
    found: Uses = defaultdict(list)
    if "person-week-load" in instance.rules:
        for person, requests in _requests_of_people(instance).items():
            allowed = minutes_allowed(instance.people[person].max_hours_week)
            if allowed is not None and len(requests) > 1:
                offers = ((one, instance.offers[index]) for one in requests for index in instance.gains[one])
                used = instance.running.person_minutes[person]
                for week, loads in _in_weeks(offers).items():
                    left = allowed - used.get(week, 0)
                    if _can_be_too_much(loads, left):
                        _add_loads(found, ("week-of-person", person, week), left, loads)
    return found


def weeks_of_teachers(instance: Instance) -> Uses:
    """The hours that teachers may give in a week, on top of those of the running cohorts."""
    found: Uses = defaultdict(list)
    if "teacher-week-load" in instance.rules:
        for teacher, offers in _offers_of_teachers(instance).items():
            allowed = minutes_allowed(instance.teachers[teacher].max_hours_week)
            if allowed is not None:
                used = instance.running.teacher_minutes[teacher]
                for week, loads in _in_weeks((teacher, offer) for offer in offers).items():
                    _add_loads(found, ("week-of-teacher", teacher, week), allowed - used.get(week, 0), loads)
    return found


def days_of_teachers(instance: Instance) -> Uses:
    """One location a day: one of all that a teacher could give in a stretch of time here, and in another one there."""
    found: Uses = defaultdict(list)
    if not {"teacher-one-location-a-day", "teacher-overlap"} <= instance.rules:
        return found
    day_of = instance.clock.day_of_cells()
    for teacher, offers in _offers_of_teachers(instance).items():
        on_site = [offer for offer in offers if not instance.is_online(offer.location_id)]
        if len({offer.location_id for offer in on_site}) > 1:
            days: defaultdict[int, defaultdict[str, defaultdict[int, set[int]]]] = defaultdict(
                lambda: defaultdict(lambda: defaultdict(set))
            )
            for offer in on_site:
                for cell in bits_of(offer.time.cells):
                    if cell in day_of:
                        days[day_of[cell]][offer.location_id][cell].add(offer.index)
            rows = (row for at in days.values() if len(at) > 1 for row in _one_stretch_each(at.values()))
            _add_rows(found, ("day-of-teacher", teacher), ({(teacher, index) for index in row} for row in rows))
    return found


def _one_stretch_each(locations: Iterable[dict[int, set[int]]]) -> Iterator[set[int]]:
    """The offers of one stretch at each location, in every way."""
    stretches = [_widest(map(frozenset, cells.values())) for cells in locations]
    if prod(map(len, stretches)) <= MOST_WAYS:
        for way in product(*stretches):
            yield set().union(*way)


def _who_share_time(instance: Instance) -> Iterator[list[int]]:
    """Requests of which at most one can be in any stretch of time."""
    requests_of = _requests_of_people(instance)
    for person, requests in requests_of.items():
        known = instance.partners[person] if "care-partners" in instance.rules else ()
        partners = [one for one in known if one in requests_of]
        yield from ([*requests, *requests_of[one]] for one in partners if person < one)
        if len(requests) > 1 and not partners:
            yield requests


def _requests_of_people(instance: Instance) -> dict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for request in instance.open_requests:
        found[instance.person_of[request]].append(request)
    return dict(found)


def _offers_of_teachers(instance: Instance) -> dict[int, list[Offer]]:
    found: defaultdict[int, list[Offer]] = defaultdict(list)
    for offer in instance.offers:
        for teacher in offer.teachers:
            found[teacher].append(offer)
    return dict(found)


def _in_weeks(offers: Iterable[tuple[int, Offer]]) -> dict[int, list[Load]]:
    found: defaultdict[int, list[Load]] = defaultdict(list)
    for who, offer in offers:
        for week, minutes in offer.time.minutes_by_week:
            found[week].append((who, offer.index, minutes))
    return dict(found)


def _can_be_too_much(loads: Sequence[Load], left: int) -> bool:
    """True if one of each request could be more than is left."""
    most: defaultdict[int, int] = defaultdict(int)
    for request, _, minutes in loads:
        most[request] = max(most[request], minutes)
    return sum(most.values()) > left


def _add_loads(found: Uses, key: tuple[object, ...], left: int, loads: Sequence[Load]) -> None:
    """The rows of one week of somebody."""
    for number, shares in enumerate(rows_of_loads(left, frozenset(minutes for *_, minutes in loads))):
        for who, index, minutes in loads:
            if shares[minutes] > 0:
                found[who, index].append(((*key, number), shares[minutes]))


def _add_rows(found: Uses, key: tuple[object, ...], groups: Iterable[Iterable[tuple[int, int]]]) -> None:
    """A row for each group that is in no other."""
    for number, together in enumerate(_widest(map(frozenset, groups))):
        for one in sorted(together):
            found[one].append(((*key, number), 1.0))


def _widest(groups: Iterable[frozenset[Member]]) -> list[frozenset[Member]]:
    """The groups that are in no other, the largest first; each is held only against those with its rarest member."""
    widest: list[frozenset[Member]] = []
    with_member: defaultdict[Member, list[frozenset[Member]]] = defaultdict(list)
    for group in sorted(set(groups), key=len, reverse=True):
        if not any(group <= other for other in min((with_member[one] for one in group), key=len)):
            widest.append(group)
            for one in group:
                with_member[one].append(group)
    return widest
