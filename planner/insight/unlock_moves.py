"""The fewest places of others that must move so that a request has one too: who moves, from where to where.

The search knows numbers; here they become people and cohorts, and the audit has the last word about the plan.
"""

from typing import NamedTuple

from planner.insight.numbered_plan import number_cohorts
from planner.model import Cohort, Plan, Scenario
from planner.rules.audit import audit
from planner.rules.facts import find_cohort_by_request
from planner.solver.budget import WallClock
from planner.solver.build import build_instance
from planner.solver.draft import in_order, plan_of
from planner.solver.fewest_moves import Goal, MoveSearch, Watch
from planner.solver.listing import cohorts_with_identity


class Move(NamedTuple):
    """A request whose place changes."""

    request_id: str
    person_id: str
    before: Cohort
    after: Cohort


class Restaffed(NamedTuple):
    """A cohort that stays where and when it is, with another teacher or room."""

    before: Cohort
    after: Cohort


class MovedPlan(NamedTuple):
    """A legal plan with the request in `place`; `along` are others without a place who get one with it."""

    plan: Plan
    place: Cohort
    moves: tuple[Move, ...]
    restaffed: tuple[Restaffed, ...]
    along: tuple[str, ...]


class FewestMoves(NamedTuple):
    """What was found, and that no plan has fewer moves than `at_least`, which is proven.

    `is_impossible` says that it is proven of any number of moves.
    """

    found: MovedPlan | None
    at_least: int
    is_impossible: bool = False

    @property
    def is_fewest(self) -> bool:
        return self.found is not None and len(self.found.moves) <= self.at_least


def find_fewest_moves(
    scenario: Scenario, plan: Plan, request_id: str, before: int | None, budget: WallClock, watch: Watch
) -> FewestMoves:
    """For a legal plan; `before` is a day number that the place has to begin before."""
    instance = build_instance(scenario)
    rows = number_cohorts(instance, plan)
    draft = in_order(rows.values())
    goal = Goal(instance.numbers.requests[request_id], before)
    moves = MoveSearch(instance, draft, goal).find(budget, watch)
    if moves.draft is None:
        return FewestMoves(None, moves.at_least, moves.is_impossible)
    moved = keep_names(scenario, plan, plan_of(instance, moves.draft))
    if not audit(scenario, moved).legal:
        return FewestMoves(None, 0)
    return FewestMoves(_compare(scenario, plan, moved, request_id), moves.at_least)


def keep_names(scenario: Scenario, before: Plan, after: Plan) -> Plan:
    """The plan with cohorts that are where they were under the id that they had."""
    bound = _list_bound(scenario)
    fixed = {row.cohort_id for row in after.cohorts} & bound
    new = [row for row in after.cohorts if row.cohort_id not in fixed]
    spare = [row for row in before.cohorts if row.cohort_id not in fixed]
    names: dict[str, str] = {}
    for with_staff in (True, False):
        for row in new:
            same = [one for one in spare if _where(one, with_staff) == _where(row, with_staff)]
            if same and row.cohort_id not in names:
                names[row.cohort_id] = same[0].cohort_id
                spare.remove(same[0])
    taken = {row.cohort_id for row in (*before.cohorts, *scenario.cohorts)}
    for row in new:
        if row.cohort_id not in names:
            names[row.cohort_id] = _free_name(row.cohort_id, taken)
            taken.add(names[row.cohort_id])
    return Plan(
        cohorts=tuple(_rename(row, names) for row in after.cohorts),
        placements=tuple(
            row.model_copy(update={"cohort_id": names.get(row.cohort_id, row.cohort_id)}) for row in after.placements
        ),
    )


def _list_bound(scenario: Scenario) -> set[str]:
    """The ids of cohorts that are known by them: running, announced, locked or promised."""
    return {row.cohort_id for row in cohorts_with_identity(scenario)} | scenario.running_ids


def _rename(row: Cohort, names: dict[str, str]) -> Cohort:
    return row.model_copy(update={"cohort_id": names.get(row.cohort_id, row.cohort_id)})


def _free_name(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    return next(name for number in range(2, len(taken) + 3) if (name := f"{wanted[:58]}-{number}") not in taken)


def _compare(scenario: Scenario, before: Plan, after: Plan, request_id: str) -> MovedPlan:
    was, now = find_cohort_by_request(scenario, before), find_cohort_by_request(scenario, after)
    moves = (
        Move(one, scenario.request_by_id[one].person_id, cohort, now[one])
        for one, cohort in sorted(was.items())
        if one != request_id and _is_moved(scenario, cohort, now[one])
    )
    kept = ((row, after.cohort_by_id.get(row.cohort_id)) for row in before.cohorts)
    return MovedPlan(
        plan=after,
        place=now[request_id],
        moves=tuple(moves),
        restaffed=tuple(
            Restaffed(old, new)
            for old, new in kept
            if new is not None and _where(old, False) == _where(new, False) and _where(old, True) != _where(new, True)
        ),
        along=tuple(sorted(now.keys() - was.keys() - {request_id})),
    )


def _is_moved(scenario: Scenario, before: Cohort, after: Cohort) -> bool:
    """True at another place or time, and in another cohort if one of the two was announced."""
    if _where(before, False) != _where(after, False):
        return True
    is_same = before.cohort_id == after.cohort_id
    return not is_same and not _list_bound(scenario).isdisjoint({before.cohort_id, after.cohort_id})


def _where(row: Cohort, with_staff: bool) -> tuple[object, ...]:
    place = (row.programme_id, row.start, row.pattern_id, row.location_id)
    return (*place, row.teacher_id, row.room_id) if with_staff else place
