"""The rules between cohorts: nobody and nothing in two places at once, hours a week, days at a location, order."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.peers.linear import LinearModel, Variable
from planner.solver.bits import bits_of
from planner.solver.instance import Instance
from planner.solver.load import minutes_allowed
from planner.solver.offer import Offer


class Choice(NamedTuple):
    """Somebody or a room, by number, with a cohort they could be in; the variable is 1 if they are."""

    who: int
    offer: Offer
    variable: Variable


def keep_staff_apart(
    instance: Instance, model: LinearModel, teaching: Iterable[Choice], hosting: Iterable[Choice]
) -> None:
    """One cohort at a time for teachers and rooms; for teachers also hours a week and one location a day."""
    for choices in _by_who(hosting).values():
        _keep_from_overlapping(model, choices)
    for teacher, choices in _by_who(teaching).items():
        _keep_from_overlapping(model, choices)
        allowed = minutes_allowed(instance.teachers[teacher].max_hours_week)
        _keep_hours(model, choices, allowed, instance.running.teacher_minutes[teacher])
        _keep_one_location_a_day(model, [one for one in choices if not instance.is_online(one.offer.location_id)])


def keep_people_apart(instance: Instance, model: LinearModel, seats: Iterable[Choice]) -> None:
    """One place per request, one session at a time per person and pair of care partners, hours a week, order."""
    by_request = _by_who(seats)
    by_person: defaultdict[int, list[Choice]] = defaultdict(list)
    for request, choices in by_request.items():
        model.keep_apart([[one.variable for one in choices]])
        by_person[instance.person_of[request]] += choices
    for person, choices in by_person.items():
        if len({one.who for one in choices}) > 1:
            _keep_from_overlapping(model, choices)
            allowed = minutes_allowed(instance.people[person].max_hours_week)
            _keep_hours(model, choices, allowed, instance.running.person_minutes[person])
        for partner in instance.partners[person]:
            if person < partner and partner in by_person:
                _keep_from_overlapping(model, choices + by_person[partner])
    in_running = instance.running.last_day_of
    for later, earlier in instance.follows.items():
        if later in by_request and earlier not in in_running:
            _keep_order(model, by_request.get(earlier, []), by_request[later])


def _by_who(choices: Iterable[Choice]) -> dict[int, list[Choice]]:
    found: defaultdict[int, list[Choice]] = defaultdict(list)
    for choice in choices:
        found[choice.who].append(choice)
    return dict(found)


def _keep_from_overlapping(model: LinearModel, choices: list[Choice]) -> None:
    at_cell: defaultdict[int, list[Variable]] = defaultdict(list)
    for choice in choices:
        for cell in bits_of(choice.offer.time.cells):
            at_cell[cell].append(choice.variable)
    model.keep_apart(at_cell.values())


def _keep_hours(model: LinearModel, choices: list[Choice], allowed: int | None, used: dict[int, int]) -> None:
    """In each week no more minutes than are allowed, those of running cohorts included."""
    if allowed is None:
        return
    in_week: defaultdict[int, list[tuple[Variable, int]]] = defaultdict(list)
    for choice in choices:
        for week, minutes in choice.offer.time.minutes_by_week:
            in_week[week].append((choice.variable, minutes))
    for week, loads in in_week.items():
        model.keep(loads, most=max(0, allowed - used.get(week, 0)))


def _keep_one_location_a_day(model: LinearModel, choices: list[Choice]) -> None:
    """Each day has one location, wherever there could be two; days with the same choices are told once."""
    on_day: defaultdict[int, list[Choice]] = defaultdict(list)
    for choice in choices:
        for day in bits_of(choice.offer.time.days):
            on_day[day].append(choice)
    for together in {tuple(one.variable for one in there): there for there in on_day.values()}.values():
        locations = sorted({one.offer.location_id for one in together})
        if len(locations) > 1:
            is_there = {location_id: model.new() for location_id in locations}
            model.keep_apart([list(is_there.values())])
            for one in together:
                model.keep([(one.variable, 1), (is_there[one.offer.location_id], -1)], most=0)


def _keep_order(model: LinearModel, earlier: list[Choice], later: list[Choice]) -> None:
    """By every day no more of the later request has begun than of the earlier one has ended before it."""
    for day in sorted({one.offer.time.first_day for one in later}):
        begun = [(one.variable, 1) for one in later if one.offer.time.first_day <= day]
        ended = [(one.variable, -1) for one in earlier if one.offer.time.last_day < day]
        model.keep(begun + ended, most=0)
