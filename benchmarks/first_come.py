"""First come, first served, as by hand: each request in the order of waiting joins a group or gets one opened.

It is a yardstick and makes the plans that samples start from; it never takes anything back. An individual trajectory is
a group of one. A group is opened as soon as enough of those who still wait can come.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby

from benchmarks.diary import Diary, Times
from benchmarks.possible import Offer, Possible
from planner.model import Cohort, Placement, Plan, Programme, Request, Room, Scenario, Teacher


@dataclass(frozen=True)
class Group:
    """A cohort that is open to more people; `members` grows."""

    cohort: Cohort
    offer: Offer
    times: Times
    members: list[Request]


def plan_first_come(scenario: Scenario, kept: Plan | None = None, prefix: str = "N") -> Plan:
    """A legal plan on top of `kept`, which has to be legal itself; new cohorts are named `<prefix>-1`, ..."""
    return FirstCome(scenario, kept or Plan(), prefix).plan()


class FirstCome:
    """The state of planning by hand: the diary, the open groups and who has a place."""

    def __init__(self, scenario: Scenario, kept: Plan, prefix: str) -> None:
        self.scenario, self.prefix = scenario, prefix
        self.possible = Possible(scenario)
        self.diary = Diary(scenario)
        self.groups: defaultdict[str, list[Group]] = defaultdict(list)
        self.cohorts: list[Cohort] = []
        self.placements: list[Placement] = list(kept.placements)
        self.last_days: dict[str, date] = {}
        self.times = cache(lambda offer: self.diary.times(self.possible.sessions(offer)))
        self.partners = care_partners(scenario)
        members: defaultdict[str, list[Request]] = defaultdict(list)
        for placement in kept.placements:
            members[placement.cohort_id].append(scenario.request_by_id[placement.request_id])
        for cohort in kept.cohorts:
            self._enter(cohort, members[cohort.cohort_id])

    def plan(self) -> Plan:
        kept = len(self.cohorts)
        for request in self.possible.queue:
            if request.request_id not in self.last_days:
                any(self._join(request, wish) or self._open(request, wish, kept) for wish in request.programmes)
        return Plan(cohorts=tuple(self.cohorts), placements=tuple(self.placements))

    def _join(self, request: Request, programme_id: str) -> bool:
        most = self.scenario.programme_by_id[programme_id].max_size
        for group in self.groups[programme_id]:
            room = self.scenario.room_by_id[group.cohort.room_id]
            if (
                len(group.members) < min(most, room.capacity)
                and self._needs(request) <= set(room.features)
                and self.possible.fits(request, group.offer)
                and self._can_come(request, group.times, group.members)
            ):
                self.diary.take_people([request.person_id], group.times)
                group.members.append(request)
                self._place(request, group.cohort, group.times)
                return True
        return False

    def _open(self, request: Request, programme_id: str, kept: int) -> bool:
        """Opens a group in the first week that has enough people, at the hours and place that suit most of them."""
        for _, offers in groupby(self.possible.offers(request, programme_id), key=lambda offer: offer.start):
            openings = [opening for offer in offers if (opening := self._opening(request, offer))]
            if openings:
                best = max(openings, key=lambda opening: len(opening.members))
                cohort = best.cohort.model_copy(update={"cohort_id": f"{self.prefix}-{len(self.cohorts) - kept + 1}"})
                self._enter(cohort, best.members)
                for one in best.members:
                    self._place(one, cohort, best.times)
                return True
        return False

    def _opening(self, request: Request, offer: Offer) -> Group | None:
        """The group that could be opened here for this request, still without an id."""
        programme = self.scenario.programme_by_id[offer.programme_id]
        times = self.times(offer)
        teacher = self._free_teacher(offer, times)
        if teacher is None or not self._can_come(request, times, []):
            return None
        members = self._gather(request, offer, times, programme)
        room = self._free_room(offer, times, len(members))
        if room is None:
            return None
        able = [one for one in members if self._needs(one) <= set(room.features)][: room.capacity]
        if len(able) < programme.min_size or request not in able:
            return None
        return Group(self._cohort(offer, room, teacher), offer, times, able)

    def _gather(self, first: Request, offer: Offer, times: Times, programme: Programme) -> list[Request]:
        members = [first]
        if programme.max_size == 1:
            return members
        for other in self.possible.who_fit(*offer[1:]):
            is_waiting = other.request_id not in self.last_days and other is not first
            if is_waiting and self.possible.fits_dates(other, offer) and self._can_come(other, times, members):
                members.append(other)
            if len(members) == programme.max_size:
                break
        return members

    def _free_teacher(self, offer: Offer, times: Times) -> Teacher | None:
        for teacher in self.possible.teachers(offer):
            if (
                self.diary.is_free("teacher", teacher.teacher_id, times)
                and self.diary.has_hours("teacher", teacher.teacher_id, teacher.max_hours_week, times)
                and not self.diary.is_elsewhere(teacher, offer.location_id, times)
            ):
                return teacher
        return None

    def _free_room(self, offer: Offer, times: Times, people: int) -> Room | None:
        """The smallest free room that seats them all, else the largest."""
        free = [room for room in self.possible.rooms(offer) if self.diary.is_free("room", room.room_id, times)]
        return next((room for room in free if room.capacity >= people), free[-1] if free else None)

    def _can_come(self, request: Request, times: Times, members: list[Request]) -> bool:
        person = self.scenario.person_by_id[request.person_id]
        never_with = {person.person_id} | self.partners[person.person_id]
        before = self.last_days.get(request.after)
        return (
            all(self.diary.is_free("person", one, times) for one in sorted(never_with))
            and self.diary.has_hours("person", person.person_id, person.max_hours_week, times)
            and not any(member.person_id in never_with for member in members)
            and (not request.after or (before is not None and before < times.sessions.held[0].day))
        )

    def _needs(self, request: Request) -> set[str]:
        return set(self.scenario.person_by_id[request.person_id].needs)

    def _enter(self, cohort: Cohort, members: list[Request]) -> None:
        offer = Offer(cohort.start, cohort.programme_id, cohort.pattern_id, cohort.location_id)
        times = self.times(offer)
        self.cohorts.append(cohort)
        self.diary.take_staff(cohort, times)
        self.diary.take_people([request.person_id for request in members], times)
        for request in members:
            self.last_days[request.request_id] = times.sessions.held[-1].day
        most = self.scenario.programme_by_id[cohort.programme_id].max_size
        if cohort.status != "running" and len(members) < most:
            self.groups[cohort.programme_id].append(Group(cohort, offer, times, list(members)))

    def _cohort(self, offer: Offer, room: Room, teacher: Teacher) -> Cohort:
        return Cohort(
            cohort_id="",
            programme_id=offer.programme_id,
            start=offer.start,
            pattern_id=offer.pattern_id,
            location_id=offer.location_id,
            room_id=room.room_id,
            teacher_id=teacher.teacher_id,
        )

    def _place(self, request: Request, cohort: Cohort, times: Times) -> None:
        self.placements.append(Placement(request_id=request.request_id, cohort_id=cohort.cohort_id))
        self.last_days[request.request_id] = times.sessions.held[-1].day


def care_partners(scenario: Scenario) -> defaultdict[str, set[str]]:
    """Both ways, also where only one names the other."""
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for person in scenario.people:
        if person.care_partner:
            partners[person.person_id].add(person.care_partner)
            partners[person.care_partner].add(person.person_id)
    return partners
