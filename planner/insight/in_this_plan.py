"""Says what is in the way of a request in one plan: at the offer that is nearest, who has its seats, teachers or rooms.

Nothing is said about other plans than this one, except that it is proven to be the best or is not.
"""

from collections.abc import Callable
from enum import IntEnum

from planner.insight.asker import Asker
from planner.insight.diary import find_keeping_busy, find_overlapping, find_sharing_a_week
from planner.insight.full_plan import FullPlan
from planner.insight.saying import in_one_line, list_some, tell_day, tell_offer
from planner.rules.wording import tell_people
from planner.solver import rulebook
from planner.solver.offer import Offer
from planner.texts import Message, message


class Distance(IntEnum):
    """How far an offer is from having a place for a request, near to far."""

    POSSIBLE = 0
    FULL = 1
    TOO_FEW = 2
    NO_STAFF = 3
    NO_TIME = 4
    MOVED = 5


def tell_outcompeted(plan: FullPlan, asker: Asker, is_optimal: bool) -> Message:
    """What is nearest and what is in the way there, and whether the plan is proven to be the best."""
    how_good = message("outcompeted.best-plan") if is_optimal else message("outcompeted.maybe-better-plan")
    earlier = asker.instance.follows.get(asker.number)
    if earlier is not None and plan.timetable.last_day_of(earlier) is None:
        return in_one_line([message("outcompeted.waits", after=asker.request.after), how_good])
    measured = [
        (_measure(plan, asker, offer), -_points(asker, offer), offer.index, offer)
        for offer in asker.possibilities.places(asker.number)
    ]
    distance, _, _, nearest = min(measured)
    return in_one_line([TELL[distance](plan, asker, nearest), how_good])


def _points(asker: Asker, offer: Offer) -> int:
    """What placing the request here saves, teaching not counted."""
    return asker.instance.gains[asker.number][offer.index]


def _measure(plan: FullPlan, asker: Asker, offer: Offer) -> Distance:
    if plan.find_seat(asker.number, offer) is not None and plan.timetable.request_can(asker.number, offer):
        return Distance.POSSIBLE
    if not plan.timetable.request_can(asker.number, offer):
        return Distance.NO_TIME
    if plan.open_at[offer.index] and (offer.cohort_id or not _can_open(plan, asker, offer)):
        return Distance.FULL
    if plan.is_elsewhere(offer):
        return Distance.MOVED
    if not _can_open(plan, asker, offer):
        return Distance.NO_STAFF
    return Distance.POSSIBLE if _find_company(plan, asker, offer) else Distance.TOO_FEW


def _free_rooms(plan: FullPlan, asker: Asker, offer: Offer) -> list[int]:
    suitable = asker.possibilities.rooms_for(asker.number, offer)
    return [room for room in plan.free_staff(offer).rooms if room in suitable]


def _can_open(plan: FullPlan, asker: Asker, offer: Offer) -> bool:
    return bool(plan.free_staff(offer).teachers and _free_rooms(plan, asker, offer))


def _find_company(plan: FullPlan, asker: Asker, offer: Offer) -> list[int]:
    """A group of people without a place that could open the offer with this request; empty if there are too few."""
    needed = max(1, asker.possibilities.smallest_group(offer))
    gains = asker.instance.gains
    for room in _free_rooms(plan, asker, offer):
        group = plan.gather(asker.number, offer, room)
        if len(group) >= needed:
            saving = [one for one in group[needed:] if gains[one][offer.index] > 0]
            return [*group[:needed], *saving][: offer.seats[room]]
    return []


def _tell_possible(plan: FullPlan, asker: Asker, offer: Offer) -> Message:
    cohort = plan.find_seat(asker.number, offer)
    if cohort is not None:
        points, told = _points(asker, offer), tell_offer(asker.scenario, offer)
        about = {"cohort": plan.id_of[cohort], "offer": told, "points": abs(points)}
        return message("outcompeted.seat-saves", **about) if points > 0 else message("outcompeted.seat-costs", **about)
    company = _find_company(plan, asker, offer)
    saved = sum(asker.instance.gains[one][offer.index] for one in company)
    return message(
        "outcompeted.could-open",
        offer=tell_offer(asker.scenario, offer),
        people=tell_people(len(company)),
        teaching=offer.teaching_cost,
        saved=saved,
    )


def _tell_full(plan: FullPlan, asker: Asker, offer: Offer) -> Message:
    cohort = min(plan.open_at[offer.index], key=lambda one: plan.id_of[one])
    points, people = _points(asker, offer), tell_people(len(cohort.requests))
    about = {"cohort": plan.id_of[cohort], "offer": tell_offer(asker.scenario, offer), "people": people}
    if points <= 0:
        return message("outcompeted.full-costs", **about, points=-points)
    least = min((asker.instance.gains[one][offer.index] for one in cohort.requests), default=0)
    return message("outcompeted.full", **about, points=points, least=least)


def _tell_too_few(plan: FullPlan, asker: Asker, offer: Offer) -> Message:
    most = max(len(plan.gather(asker.number, offer, room)) for room in _free_rooms(plan, asker, offer))
    needed = asker.possibilities.smallest_group(offer)
    told = tell_offer(asker.scenario, offer)
    return message("outcompeted.too-few", offer=told, people=tell_people(needed), count=most)


def _tell_no_staff(plan: FullPlan, asker: Asker, offer: Offer) -> Message:
    teachers = [asker.instance.teachers[one].teacher_id for one in asker.possibilities.staff(offer).teachers]
    rooms = [asker.instance.rooms[one].room_id for one in asker.possibilities.rooms_for(asker.number, offer)]
    teaching = (cohort for one in teachers for cohort in find_keeping_busy(plan.diary.of_teacher[one], offer))
    hosting = (cohort for one in rooms for cohort in find_overlapping(plan.diary.of_room[one], offer))
    of_teachers = {"teachers": list_some(teachers), "teaching": list_some(teaching)}
    of_rooms = {"rooms": list_some(rooms), "hosting": list_some(hosting)}
    if _free_rooms(plan, asker, offer):
        return message("outcompeted.no-teacher", offer=tell_offer(asker.scenario, offer), **of_teachers)
    if plan.free_staff(offer).teachers:
        return message("outcompeted.no-room", offer=tell_offer(asker.scenario, offer), **of_rooms)
    return message("outcompeted.no-staff", offer=tell_offer(asker.scenario, offer), **of_teachers, **of_rooms)


def _tell_no_time(plan: FullPlan, asker: Asker, offer: Offer) -> Message:
    earlier = asker.instance.follows.get(asker.number)
    ends = None if earlier is None else plan.timetable.last_day_of(earlier)
    if ends is not None and ends >= offer.time.first_day:
        about = {"offer": tell_offer(asker.scenario, offer), "after": asker.request.after, "ends": tell_day(ends)}
        return message("outcompeted.after-late", **about)
    own = plan.diary.of_person[asker.person.person_id]
    for rule, find in (("person-overlap", find_overlapping), ("person-week-load", find_sharing_a_week)):
        if not rulebook.REQUEST_IS_FREE[rule](plan.timetable, asker.number, offer):
            told = tell_offer(asker.scenario, offer)
            return message("outcompeted.own-cohort", offer=told, cohorts=list_some(find(own, offer)))
    partners = asker.instance.partners[asker.instance.person_of[asker.number]]
    ids = [asker.instance.people[partner].person_id for partner in partners]
    busy = (cohort for one in ids for cohort in find_overlapping(plan.diary.of_person[one], offer))
    return message("outcompeted.partner-cohort", offer=tell_offer(asker.scenario, offer), cohorts=list_some(busy))


def _tell_moved(plan: FullPlan, asker: Asker, offer: Offer) -> Message:
    return message("outcompeted.moved", offer=tell_offer(asker.scenario, offer), cohort=offer.cohort_id)


TELL: dict[Distance, Callable[[FullPlan, Asker, Offer], Message]] = {
    Distance.POSSIBLE: _tell_possible,
    Distance.FULL: _tell_full,
    Distance.TOO_FEW: _tell_too_few,
    Distance.NO_STAFF: _tell_no_staff,
    Distance.NO_TIME: _tell_no_time,
    Distance.MOVED: _tell_moved,
}
