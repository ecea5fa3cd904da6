"""Asks the solver whether any legal plan places one request: it is locked into a cohort, and the locks are planned.

Only the part of the scenario around the request is looked at, and that loses nothing: of a plan that places it, the
cohorts that are running, locked or hold it, and those with what must come before someone in one of these, are a legal
plan by themselves. Work is counted, not timed, so that the answer is the same on any load.
"""

from collections.abc import Callable, Iterator, Set

from planner.insight.numbered_plan import find_settled
from planner.insight.possibilities import Possibilities, change
from planner.model import Cohort, CostWeights, Placement, Plan, Request, Scenario
from planner.rules.audit import audit
from planner.solver.budget import CountedWork
from planner.solver.build import build_instance
from planner.solver.draft import DraftCohort, plan_of
from planner.solver.skeleton import NoDraft, plan_locks

SEED = 1
SECONDS_EACH = 1.0  # of counted work at most, so that one hard question leaves some for the next
FREE = CostWeights(**dict.fromkeys(CostWeights.model_fields, 0))  # any legal plan is as good as any other
STEPS_PER_REQUEST = 2_000  # what building a model costs, in microseconds


def find_plan_with(part: Scenario, possibilities: Possibilities, request: int, budget: CountedWork) -> Plan | NoDraft:
    """A legal plan of this part that places the request, or that there is none, or that the budget ran out."""
    answers = []
    for locked in _lock_in_each(part, possibilities, request):
        found = _find_plan(locked, budget)
        if isinstance(found, Plan):
            return found
        answers.append(found)
    return NoDraft.UNDECIDED if NoDraft.UNDECIDED in answers else NoDraft.IMPOSSIBLE


def take_small_part(possibilities: Possibilities, request: int, plan: Plan) -> Scenario:
    """This request and those that must come before it, company that waits for nobody, and what must be in any plan.

    That stays as this plan has it, unless it may be in the way. What is possible so is possible; what is not may be
    possible in the whole part.
    """
    instance = possibilities.instance
    settled = find_settled(instance, plan)
    needed, helpers = _who_matters(possibilities, [request], lambda other: other not in instance.follows)
    bound = {other for row in settled.values() for other in row.requests} | set(instance.lock_of)
    pinned = [one for one, row in settled.items() if not _may_be_in_the_way(possibilities, needed, row)]
    return _pin(_take_part(possibilities, needed | bound, helpers), plan, pinned)


def _may_be_in_the_way(possibilities: Possibilities, requests: Set[int], cohort: DraftCohort) -> bool:
    """True if the cohort has a teacher, a room or company that one of the requests could use."""
    offers = [offer for request in requests for offer in possibilities.viable(request)]
    return any(
        cohort.teacher in possibilities.staff(offer).teachers
        or cohort.room in possibilities.staff(offer).rooms
        or not set(cohort.requests).isdisjoint(possibilities.who_could_come(offer))
        for offer in offers
    )


def _pin(part: Scenario, plan: Plan, cohort_ids: list[str]) -> Scenario:
    """The part with these cohorts of the plan locked, and everyone in them."""
    cohorts = {row.cohort_id: row for row in part.cohorts}
    for cohort_id in cohort_ids:
        cohorts[cohort_id] = plan.cohort_by_id[cohort_id].model_copy(update={"status": "draft", "locked": True})
    locked = [row for row in plan.placements if row.cohort_id in cohort_ids]
    bound = {row.request_id for row in locked}
    return change(
        part,
        cohorts=tuple(cohorts.values()),
        placements=(
            *(row for row in part.placements if row.request_id not in bound),
            *(row.model_copy(update={"status": "locked"}) for row in locked),
        ),
    )


def take_whole_part(possibilities: Possibilities, request: int) -> Scenario:
    """All requests that could matter to this one."""
    to_place = [request, *sorted(possibilities.instance.lock_of)]
    needed, helpers = _who_matters(possibilities, to_place, lambda other: True)
    return _take_part(possibilities, needed, helpers)


def _take_part(possibilities: Possibilities, needed: Set[int], helpers: Set[int]) -> Scenario:
    scenario = possibilities.scenario
    ids = [row.request_id for row in possibilities.instance.requests]
    needed_ids, helper_ids = {ids[one] for one in needed}, {ids[one] for one in helpers - needed}
    needed_ids |= {row.request_id for row in scenario.placements if row.cohort_id in scenario.running_ids}
    to_place = [row for row in scenario.requests if row.request_id in needed_ids]
    asked = {programme_id for row in to_place for programme_id in row.programmes}
    held = {row.programme_id for row in scenario.cohorts}
    return change(
        scenario,
        cost=FREE,
        requests=tuple(
            row if row.request_id in needed_ids else _ask_only(row, asked)
            for row in scenario.requests
            if row.request_id in needed_ids | helper_ids
        ),
        programmes=tuple(row for row in scenario.programmes if row.programme_id in asked | held),
        placements=tuple(row for row in scenario.placements if row.request_id in needed_ids | helper_ids),
    )


def _ask_only(request: Request, programmes: set[str]) -> Request:
    asked = tuple(programme_id for programme_id in request.programmes if programme_id in programmes)
    return request.model_copy(update={"programmes": asked})


def _who_matters(
    possibilities: Possibilities, to_place: list[int], may_help: Callable[[int], bool]
) -> tuple[set[int], set[int]]:
    """Who must be placed if these requests are, and who could come along with them."""
    instance = possibilities.instance
    helpers: set[int] = set()
    needed: set[int] = set()
    while to_place:
        one = to_place.pop()
        if one in needed or one in instance.running.last_day_of:
            continue
        needed.add(one)
        company = {
            other
            for offer in possibilities.viable(one)
            if possibilities.smallest_group(offer) > 1
            for other in possibilities.who_could_come(offer)
            if may_help(other)
        }
        earlier = (instance.follows.get(other) for other in sorted({one} | company - helpers))
        to_place += [other for other in earlier if other is not None]
        helpers |= company
    return needed, helpers


def _lock_in_each(part: Scenario, possibilities: Possibilities, request: int) -> Iterator[Scenario]:
    """The part with the request locked in a new cohort that may go anywhere, and in each cohort that it could join."""
    places = possibilities.places(request)
    request_id = possibilities.instance.requests[request].request_id
    others = tuple(row for row in part.placements if row.request_id != request_id)
    for offer in [offer for offer in places if not offer.cohort_id][:1]:
        staff = possibilities.staff(offer)
        cohort = Cohort(
            cohort_id=_new_id(part),
            programme_id=offer.programme.programme_id,
            start=offer.start,
            pattern_id=offer.pattern_id,
            location_id=offer.location_id,
            room_id=possibilities.instance.rooms[staff.rooms[0]].room_id,
            teacher_id=possibilities.instance.teachers[staff.teachers[0]].teacher_id,
        )
        seat = Placement(request_id=request_id, cohort_id=cohort.cohort_id, status="locked")
        yield change(part, cohorts=(*part.cohorts, cohort), placements=(*others, seat))
    for cohort_id in sorted({offer.cohort_id for offer in places} - {""}):
        seat = Placement(request_id=request_id, cohort_id=cohort_id, status="locked")
        yield change(part, placements=(*others, seat))


def _new_id(part: Scenario) -> str:
    number = 1
    while f"new-{number}" in part.cohort_by_id:
        number += 1
    return f"new-{number}"


def _find_plan(locked: Scenario, budget: CountedWork) -> Plan | NoDraft:
    budget.charge_steps(STEPS_PER_REQUEST * len(locked.requests))
    if budget.left() <= 0:
        return NoDraft.UNDECIDED
    instance = build_instance(locked)
    found = plan_locks(instance, budget, min(SECONDS_EACH, budget.left()), SEED)
    if isinstance(found, NoDraft):
        return found
    plan = plan_of(instance, found)
    return plan if audit(locked, plan).legal else NoDraft.UNDECIDED
