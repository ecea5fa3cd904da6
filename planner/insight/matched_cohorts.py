"""Which cohort of one plan is which of another, whatever they are called.

A cohort that was announced or runs keeps its id from plan to plan, so there the id says which is which. A new one got
its id from whoever made the plan: it is known by its programme, start, pattern and location, and by who is in it. Each
step matches what the steps before it left, and none depends on which of the plans is called the first.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import NamedTuple

from planner.model import Cohort, Plan, Scenario
from planner.rules.facts import find_cohort_by_request


class PlanOf(NamedTuple):
    """A plan with the scenario it is a plan of."""

    scenario: Scenario
    plan: Plan


class Sides(NamedTuple):
    """A cohort as it is in the one plan and in the other; one of the two may not have it."""

    before: Cohort | None
    after: Cohort | None


Pair = tuple[str, str]


def match_cohorts(before: PlanOf, after: PlanOf) -> tuple[Sides, ...]:
    """Every cohort of both plans once."""
    matching = _Matching(before, after)
    matching.match_pairs((id_, id_) for id_ in sorted(_list_lasting_ids(before, after)))
    matching.match_alike(lambda row, members: (offer_of(row), members, row.teacher_id, row.room_id))
    matching.match_alike(lambda row, members: (offer_of(row), members))
    matching.match_company(lambda one, other, _: offer_of(one) == offer_of(other))
    matching.match_alike(lambda row, _: offer_of(row))
    matching.match_company(matching.are_mostly_the_same)
    return matching.list_sides()


def offer_of(cohort: Cohort) -> tuple[object, ...]:
    """What a cohort is for the people in it."""
    return cohort.programme_id, cohort.start, cohort.pattern_id, cohort.location_id


def _list_lasting_ids(before: PlanOf, after: PlanOf) -> set[str]:
    """The ids that mean the same in both plans: of a cohort that was announced, or runs, before they were made."""
    in_both = set(before.plan.cohort_by_id) & set(after.plan.cohort_by_id)
    announced = [row for side in (before, after) for row in side.scenario.cohorts if row.status != "draft"]
    return {
        row.cohort_id
        for row in announced
        if row.cohort_id in in_both and all(_stems_from(row, side) for side in (before, after))
    }


def _stems_from(announced: Cohort, side: PlanOf) -> bool:
    """True if a plan has its cohort with this id from what was announced, or is itself what was announced."""
    known = (side.scenario.cohort_by_id.get(announced.cohort_id), side.plan.cohort_by_id[announced.cohort_id])
    return any(row is not None and offer_of(row) == offer_of(announced) for row in known)


class _Cohorts:
    """The cohorts of one plan that are still to be matched, and who is in each."""

    def __init__(self, side: PlanOf) -> None:
        self.left = dict(side.plan.cohort_by_id)
        self.cohort_of = find_cohort_by_request(side.scenario, side.plan)
        self._members: defaultdict[str, set[str]] = defaultdict(set)
        for request_id, cohort in self.cohort_of.items():
            self._members[cohort.cohort_id].add(request_id)

    def members(self, cohort_id: str) -> frozenset[str]:
        return frozenset(self._members.get(cohort_id, ()))

    def group(self, key: Callable[[Cohort, frozenset[str]], Hashable]) -> Mapping[Hashable, list[str]]:
        found: defaultdict[Hashable, list[str]] = defaultdict(list)
        for cohort_id in sorted(self.left):
            found[key(self.left[cohort_id], self.members(cohort_id))].append(cohort_id)
        return found


class _Matching:
    def __init__(self, before: PlanOf, after: PlanOf) -> None:
        self.before = _Cohorts(before)
        self.after = _Cohorts(after)
        self.found: list[Sides] = []

    def match_pairs(self, pairs: Iterable[Pair]) -> None:
        """Matches one pair after another, as far as both are still left."""
        for one, other in pairs:
            if one in self.before.left and other in self.after.left:
                self.found.append(Sides(self.before.left.pop(one), self.after.left.pop(other)))

    def match_alike(self, key: Callable[[Cohort, frozenset[str]], Hashable]) -> None:
        """Cohorts with the same key; of several those with the same id first."""
        others = self.after.group(key)
        for value, ids in self.before.group(key).items():
            self.match_pairs((id_, id_) for id_ in ids if id_ in others.get(value, ()))
            self.match_pairs(
                zip(
                    [id_ for id_ in ids if id_ in self.before.left],
                    [id_ for id_ in others.get(value, ()) if id_ in self.after.left],
                    strict=False,
                )
            )

    def match_company(self, fits: Callable[[Cohort, Cohort, int], bool]) -> None:
        """Cohorts that fit and have people in common, most first."""
        shared = Counter(self._list_shared())
        fitting = [
            pair for pair, people in shared.items() if fits(self.before.left[pair[0]], self.after.left[pair[1]], people)
        ]
        self.match_pairs(sorted(fitting, key=lambda pair: (-shared[pair], pair[0] != pair[1], min(pair), max(pair))))

    def are_mostly_the_same(self, one: Cohort, other: Cohort, shared: int) -> bool:
        """True for cohorts of one programme if at least half of the larger one is in both."""
        largest = max(len(self.before.members(one.cohort_id)), len(self.after.members(other.cohort_id)))
        return one.programme_id == other.programme_id and 2 * shared >= largest

    def list_sides(self) -> tuple[Sides, ...]:
        gone = [Sides(row, None) for row in self.before.left.values()]
        new = [Sides(None, row) for row in self.after.left.values()]
        return (*self.found, *gone, *new)

    def _list_shared(self) -> Iterable[Pair]:
        """For every request with a place in both plans the two cohorts, if neither has been matched."""
        for request_id, cohort in self.before.cohort_of.items():
            other = self.after.cohort_of.get(request_id)
            if other is not None and cohort.cohort_id in self.before.left and other.cohort_id in self.after.left:
                yield cohort.cohort_id, other.cohort_id
