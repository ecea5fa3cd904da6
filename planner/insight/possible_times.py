"""When each request could take place: for the person alone, and with the teachers, rooms and people there are.

For the person alone there is a teacher and a room for everything, and no group needs company; what remains is the
person's own hours, places, absences and what they are bound to, the calendar, and which programmes start when. Both
are necessary: at a time that is not among them no legal plan has the request.
"""

from collections.abc import Callable, Collection

from planner.insight.chains import Link, Span, span_of
from planner.insight.ideal_world import with_staff
from planner.insight.possibilities import Possibilities, change
from planner.model import Cohort, Scenario
from planner.solver.load import minutes_allowed
from planner.solver.offer import Offer


class PossibleTimes:
    """Of the requests that are asked about, by id; remembered, as one request can be part of several chains."""

    def __init__(self, scenario: Scenario, asked: Collection[str], *, for_person_alone: bool) -> None:
        self.for_person_alone = for_person_alone
        world = _with_all_there_could_be(scenario, asked) if for_person_alone else scenario
        self._possibilities = Possibilities(world)
        self._instance = self._possibilities.instance
        self._known: dict[str, Link] = {}

    def link(self, request_id: str) -> Link:
        """All times for the request by itself; `finish_by` is left aside for the person alone."""
        if request_id not in self._known:
            number = self._instance.numbers.requests[request_id]
            fixed = self.fixed_span(request_id)
            person = self._instance.person_of[number]
            self._known[request_id] = (
                Link(person, (fixed,)) if fixed else Link(person, self._list_spans(number), self._limit_of(person))
            )
        return self._known[request_id]

    def fixed_span(self, request_id: str) -> Span | None:
        """When a request takes place that has begun or sits in a locked cohort; its minutes are counted already."""
        scenario = self._instance.scenario
        placement = scenario.placement_by_request.get(request_id)
        if placement is not None and placement.cohort_id in scenario.running_ids:
            cohort = scenario.cohort_by_id[placement.cohort_id]
            return span_of(self._instance.clock.time_use(scenario.sessions_of(cohort)), count_minutes=False)
        offer = self._possibilities.fixed.offer_of.get(self._instance.numbers.requests[request_id])
        return None if offer is None else span_of(offer.time, count_minutes=False)

    def planned_link(self, request_id: str, cohort: Cohort) -> Link:
        """The request as a plan has it."""
        link = self.link(request_id)
        if self.fixed_span(request_id) is not None:
            return link
        time = self._instance.clock.time_use(self._instance.scenario.sessions_of(cohort))
        return link._replace(spans=(span_of(time, count_minutes=link.limit is not None),))

    def _list_spans(self, number: int) -> tuple[Span, ...]:
        has_limit = self._instance.people[self._instance.person_of[number]].max_hours_week is not None
        spans = {
            span_of(offer.time, count_minutes=has_limit)
            for offer in self._possibilities.viable(number)
            if offer.time.held and self._has_company(number, offer)
        }
        return tuple(sorted(spans))

    def _has_company(self, number: int, offer: Offer) -> bool:
        return self.for_person_alone or self._possibilities.missing_people(number, offer) == 0

    def _limit_of(self, person: int) -> Callable[[int], int] | None:
        """The minutes of each week that are not taken by what the person is bound to."""
        allowed = minutes_allowed(self._instance.people[person].max_hours_week)
        if allowed is None:
            return None
        taken = self._possibilities.fixed.person_minutes[person]
        return lambda week: allowed - taken.get(week, 0)


def _with_all_there_could_be(scenario: Scenario, asked: Collection[str]) -> Scenario:
    """Without the people, teachers and rooms that are no matter for a person alone, so that it takes less time."""
    bound = {
        row.request_id for row in scenario.placements if row.status == "locked" or row.cohort_id in scenario.running_ids
    }
    open_ended = tuple(
        row.model_copy(update={"finish_by": None})
        for row in scenario.requests
        if row.request_id in bound or row.request_id in asked
    )
    known = {row.request_id for row in open_ended}
    alone = tuple(row.model_copy(update={"after": row.after if row.after in known else ""}) for row in open_ended)
    placements = tuple(row for row in scenario.placements if row.request_id in known)
    teachers, rooms = {row.teacher_id for row in scenario.cohorts}, {row.room_id for row in scenario.cohorts}
    few = change(
        scenario,
        requests=alone,
        placements=placements,
        teachers=tuple(row for row in scenario.teachers if row.teacher_id in teachers),
        rooms=tuple(row for row in scenario.rooms if row.room_id in rooms),
    )
    return with_staff(few, groups=1)
