"""Why each request without a place has none, proven: one reason, and a sentence of detail.

The reasons are asked in order, and each is proven before it is given.

- `no-offer`: no start of any programme is open to this person, whatever teachers, rooms and company there were.
- `no-resources`: none of those that are has a teacher with a fitting room, even if nobody else were planned.
- `group-too-small`: none of those that have is reached by as many people as the smallest group takes.
- `outcompeted`: a legal plan has this request; one was made, or the solver found that there is one.

What runs or is locked takes place in every plan and is counted with; a cohort that holds locked seats but may move
itself is looked at last, when all else is there. Where the solver cannot tell within its share of work whether a plan
exists, the reason is `outcompeted` and the detail says that this was not proven.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from planner.insight.asker import Asker
from planner.insight.forced_place import find_plan_with, take_small_part, take_whole_part
from planner.insight.full_plan import FullPlan
from planner.insight.ideal_world import with_company, with_staff
from planner.insight.in_this_plan import tell_outcompeted
from planner.insight.missing_staff import tell_no_resources
from planner.insight.own_obstacles import tell_no_offer
from planner.insight.possibilities import Possibilities
from planner.insight.proof_by_plan import find_placeable
from planner.insight.saying import in_one_line, list_some, tell_offer
from planner.insight.standing_in_the_way import Obstacles
from planner.model import Plan, Scenario
from planner.rules.facts import find_cohort_by_request
from planner.rules.wording import tell_people
from planner.solver.budget import CountedWork
from planner.solver.skeleton import NoDraft
from planner.texts import Message, message

Reason = Literal["no-offer", "no-resources", "group-too-small", "outcompeted"]
WHY_NEVER: dict[Reason, Message] = {
    "no-offer": message("reason.no-offer"),
    "no-resources": message("reason.no-resources"),
    "group-too-small": message("reason.group-too-small"),
}
SOLVER_SECONDS = 5.0  # of counted work, for all requests together that no simple plan could be made for


@dataclass(frozen=True)
class Unplaced:
    """A request without a place, and why."""

    request_id: str
    person_id: str
    klantmanager_id: str
    priority: str
    reason: Reason
    detail: Message


def explain_unplaced(
    scenario: Scenario, plan: Plan, *, is_optimal: bool = False, solver_seconds: float = SOLVER_SECONDS
) -> tuple[Unplaced, ...]:
    """One answer per request that the legal plan does not place, by request id; `is_optimal` if that is proven."""
    placed = find_cohort_by_request(scenario, plan)
    if all(row.request_id in placed for row in scenario.requests):
        return ()
    answers = Answers(Possibilities(scenario), plan, is_optimal, CountedWork(solver_seconds))
    numbers = answers.instance.numbers.requests
    unplaced = sorted(row.request_id for row in scenario.requests if row.request_id not in placed)
    answers.find([numbers[request_id] for request_id in unplaced])
    return tuple(answers.unplaced(numbers[request_id]) for request_id in unplaced)


class Answers:
    """Reasons and details as far as they are known, by number of the request."""

    def __init__(self, possibilities: Possibilities, plan: Plan, is_optimal: bool, budget: CountedWork) -> None:
        self.possibilities = possibilities
        self.instance = possibilities.instance
        self.plan = plan
        self.full_plan = FullPlan(possibilities, plan)
        self.obstacles = Obstacles(possibilities)
        self.is_optimal = is_optimal
        self.budget = budget
        self.known: dict[int, tuple[Reason, Message]] = {}

    def unplaced(self, request: int) -> Unplaced:
        asker = self._asker(request)
        reason, detail = self.known[request]
        return Unplaced(
            request_id=asker.request.request_id,
            person_id=asker.person.person_id,
            klantmanager_id=asker.person.klantmanager_id,
            priority=asker.request.priority,
            reason=reason,
            detail=detail,
        )

    def find(self, requests: list[int]) -> None:
        """Earlier requests before the later ones that wait for them; simple plans before the solver."""
        in_order = sorted(requests, key=lambda request: (len(list(self._before(request))), request))
        for request in in_order:
            never = self._why_never(request)
            if never is not None:
                self.known[request] = never
        open_ones = [request for request in in_order if request not in self.known]
        self._find_plans_for(open_ones)

    def _find_plans_for(self, requests: list[int]) -> None:
        """Plans in which as many as possible are placed; then one by one with the solver, whose plans help others."""
        waiting = self._take_placeable(self.plan, requests)
        while waiting:
            request, *waiting = waiting
            found = self._decide(request)
            if isinstance(found, Plan):
                self.known[request] = self._tell_outcompeted(request)
                waiting = self._take_placeable(found, waiting)
            else:
                self.known[request] = found

    def _take_placeable(self, plan: Plan, requests: list[int]) -> list[int]:
        """Tells of those that some plan could be made for, around what this plan must hold; returns the others."""
        placeable = find_placeable(self.possibilities, plan, requests)
        for request in placeable:
            self.known[request] = self._tell_outcompeted(request)
        return [request for request in requests if request not in placeable]

    def _before(self, request: int) -> Iterator[int]:
        """The requests that must come before this one, nearest first."""
        earlier = self.instance.follows.get(request)
        while earlier is not None:
            yield earlier
            earlier = self.instance.follows.get(earlier)

    def _asker(self, request: int) -> Asker:
        earlier = self.instance.follows.get(request)
        known = self.known.get(earlier) if earlier is not None else None
        why_not_earlier = WHY_NEVER.get(known[0]) if known is not None else None
        return Asker(self.possibilities, request, why_not_earlier)

    def _why_never(self, request: int) -> tuple[Reason, Message] | None:
        """A reason that no legal plan has this request, from what can be counted; None if there may be one."""
        places = self.possibilities.places(request)
        if not places:
            alternatives = self.obstacles.find(request)
            if alternatives and not alternatives[0].conditions:
                return "no-resources", tell_no_resources(self._asker(request), alternatives[0].offers)
            return "no-offer", tell_no_offer(self._asker(request), alternatives)
        if any(self.possibilities.missing_people(request, offer) == 0 for offer in places):
            return None
        return "group-too-small", self._tell_missing_people(request)

    def _tell_missing_people(self, request: int) -> Message:
        missing = {
            offer: self.possibilities.missing_people(request, offer) for offer in self.possibilities.places(request)
        }
        nearest = min(missing, key=lambda offer: missing[offer])
        needed = self.possibilities.smallest_group(nearest)
        return message(
            "group-too-small.count",
            offer=tell_offer(self.possibilities.scenario, nearest),
            people=tell_people(needed),
            count=needed - missing[nearest],
            missing=missing[nearest],
        )

    def _tell_outcompeted(self, request: int) -> tuple[Reason, Message]:
        return "outcompeted", tell_outcompeted(self.full_plan, self._asker(request), self.is_optimal)

    def _decide(self, request: int) -> Plan | tuple[Reason, Message]:
        """A plan with a request that looks possible but that no simple plan was made for, or the reason it has none."""
        why_not_earlier = self._asker(request).why_not_earlier
        if why_not_earlier is not None:
            after = self.instance.requests[request].after
            return "no-offer", message("no-offer.after-never", after=after, why=why_not_earlier)
        found = self._find_plan_with(take_small_part(self.possibilities, request, self.plan), request)
        if isinstance(found, Plan):
            return found
        part = take_whole_part(self.possibilities, request)
        found = self._find_plan_with(part, request)
        if found is NoDraft.UNDECIDED:
            _, detail = self._tell_outcompeted(request)
            return "outcompeted", in_one_line([message("outcompeted.not-proven"), detail])
        return found if isinstance(found, Plan) else self._tell_what_lacks(part, request)

    def _tell_what_lacks(self, part: Scenario, request: int) -> tuple[Reason, Message]:
        """What a request lacks that has offers, staff and company, but never all at once beside what stays."""
        chain = [self.instance.requests[one] for one in (request, *self._before(request))]
        groups = 1 + len(chain)
        with_people = with_company(part, {name for row in chain for name in row.programmes}, groups)
        found = self._find_plan_with(with_people, request)
        if found is NoDraft.UNDECIDED:
            return "group-too-small", message("group-too-small.perhaps")
        if isinstance(found, Plan):
            return "group-too-small", message("group-too-small.never-together")
        if self._find_plan_with(with_staff(with_people, groups), request) is NoDraft.IMPOSSIBLE:
            return "no-offer", message("no-offer.never-beside", what=self._tell_what_must_be(request))
        return "no-resources", message("no-resources.never-beside", what=self._tell_what_must_be(request))

    def _tell_what_must_be(self, request: int) -> Message:
        """What every plan with this request holds besides."""
        cohorts = list_some(self.instance.must_open)
        if request not in self.instance.follows:
            return message("reasons.locked", cohorts=cohorts)
        if not self.instance.must_open:
            return message("reasons.comes-first")
        return message("reasons.comes-first-or-locked", cohorts=cohorts)

    def _find_plan_with(self, part: Scenario, request: int) -> Plan | NoDraft:
        return find_plan_with(part, self.possibilities, request, self.budget)
