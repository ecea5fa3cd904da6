"""What differs between two plans, of one scenario or of two: for whom, in which cohorts, at what cost.

Requests are compared by id, cohorts by what they are (`matched_cohorts`), so that a plan of which only the new cohorts
are numbered otherwise does not differ. Everything here mirrors: swap the plans, and before and after change places.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from planner.insight.data_differences import DataDifferences, compare_data
from planner.insight.matched_cohorts import PlanOf, Sides, match_cohorts
from planner.model import Cohort, Scenario
from planner.rules.audit import Audit, audit
from planner.rules.facts import find_cohort_by_request

CohortAspect = Literal["programme", "times", "location", "days", "teacher", "room"]
PlaceKind = Literal["placed", "lost", "moved", "new", "gone"]
PlaceAspect = Literal["earlier", "later", "days", "programme", "times", "location", "group"]
OFFER_ASPECTS: dict[str, CohortAspect] = {
    "programme_id": "programme",
    "pattern_id": "times",
    "location_id": "location",
}
STAFF_ASPECTS: dict[str, CohortAspect] = {"teacher_id": "teacher", "room_id": "room"}
DAYS_A_WEEK = 7


class Days(NamedTuple):
    """The first and the last lesson; None if nothing is held."""

    first: date | None
    last: date | None


@dataclass(frozen=True)
class CohortDifference:
    """A cohort that only one plan has, or that differs in these aspects; `days` says that it meets on others."""

    before: Cohort | None
    after: Cohort | None
    days_before: Days
    days_after: Days
    aspects: tuple[CohortAspect, ...] = ()

    @property
    def is_opened(self) -> bool:
        return self.before is None

    @property
    def is_cancelled(self) -> bool:
        return self.after is None

    @property
    def is_moved(self) -> bool:
        """True if it takes place in both plans, and not at the same times, place or programme."""
        return bool(set(self.aspects) - set(STAFF_ASPECTS.values()))

    @property
    def cohort_id(self) -> str:
        """That of the first plan if both have the cohort."""
        return next(row.cohort_id for row in (self.before, self.after) if row is not None)

    def mirrored(self) -> "CohortDifference":
        return CohortDifference(self.after, self.before, self.days_after, self.days_before, self.aspects)


@dataclass(frozen=True)
class PlaceDifference:
    """A request that is placed otherwise; `new` and `gone` are placed requests that only one of the scenarios has.

    There are two klantmanagers if the person has another one in the other scenario.
    """

    kind: PlaceKind
    request_id: str
    person_id: str
    klantmanagers: tuple[str, ...]
    before: Cohort | None
    after: Cohort | None
    days_before: Days
    days_after: Days
    aspects: tuple[PlaceAspect, ...] = ()

    @property
    def days_later(self) -> int | None:
        """From first lesson to first lesson, negative if it begins earlier; None unless both plans have a place."""
        first, other = self.days_before.first, self.days_after.first
        return (other - first).days if first and other else None

    def mirrored(self) -> "PlaceDifference":
        return PlaceDifference(
            _MIRRORED_KINDS[self.kind],
            self.request_id,
            self.person_id,
            self.klantmanagers,
            self.after,
            self.before,
            self.days_after,
            self.days_before,
            tuple(sorted(_MIRRORED_ASPECTS.get(row, row) for row in self.aspects)),
        )


@dataclass(frozen=True)
class PlanFacts:
    """What one of the two plans is by itself."""

    scenario_name: str
    requests: int
    cohorts: int
    result: Audit


@dataclass(frozen=True)
class Comparison:
    """Two plans side by side; `renamed` are cohorts that are the same under two ids."""

    before: PlanFacts
    after: PlanFacts
    data: DataDifferences
    cohorts: tuple[CohortDifference, ...]
    places: tuple[PlaceDifference, ...]
    renamed: tuple[tuple[str, str], ...]

    @property
    def is_empty(self) -> bool:
        """True if everyone has the same place, and every cohort the same times, place, teacher and room."""
        return not self.cohorts and not self.places

    def list_costs(self) -> tuple[tuple[str, int, int], ...]:
        """Every kind of cost that one of the plans has, with the points of both."""
        old, new = self.before.result.cost_by, self.after.result.cost_by
        return tuple((kind, old.get(kind, 0), new.get(kind, 0)) for kind in sorted({*old, *new}))

    def mirrored(self) -> "Comparison":
        return Comparison(
            self.after,
            self.before,
            self.data.mirrored(),
            tuple(sorted((row.mirrored() for row in self.cohorts), key=_in_order)),
            tuple(row.mirrored() for row in self.places),
            tuple(sorted((other, one) for one, other in self.renamed)),
        )


_MIRRORED_KINDS: dict[PlaceKind, PlaceKind] = {
    "placed": "lost",
    "lost": "placed",
    "moved": "moved",
    "new": "gone",
    "gone": "new",
}
_MIRRORED_ASPECTS: dict[PlaceAspect, PlaceAspect] = {"earlier": "later", "later": "earlier"}


def compare_plans(before: PlanOf, after: PlanOf) -> Comparison:
    """The plans need not be legal; what they name and their scenario does not have counts for nothing."""
    matched = match_cohorts(before, after)
    both = [(row.before.cohort_id, row.after.cohort_id) for row in matched if row.before and row.after]
    return Comparison(
        _gather_facts(before),
        _gather_facts(after),
        compare_data(before.scenario, after.scenario),
        tuple(sorted(list_cohort_differences(before, after, matched), key=_in_order)),
        tuple(list_place_differences(before, after, matched)),
        tuple(sorted(pair for pair in both if pair[0] != pair[1])),
    )


def list_cohort_differences(before: PlanOf, after: PlanOf, matched: Iterable[Sides]) -> Iterator[CohortDifference]:
    for one, other in matched:
        days = _find_days(before.scenario, one), _find_days(after.scenario, other)
        if one is None or other is None:
            yield CohortDifference(one, other, *days)
        elif aspects := tuple(_list_aspects(one, other, before.scenario, after.scenario)):
            yield CohortDifference(one, other, *days, aspects)


def list_place_differences(before: PlanOf, after: PlanOf, matched: Iterable[Sides]) -> Iterator[PlaceDifference]:
    """By id of the request."""
    was = find_cohort_by_request(before.scenario, before.plan)
    becomes = find_cohort_by_request(after.scenario, after.plan)
    same = {(row.before.cohort_id, row.after.cohort_id) for row in matched if row.before and row.after}
    for request_id in sorted({*was, *becomes}):
        one, other = was.get(request_id), becomes.get(request_id)
        aspects: tuple[PlaceAspect, ...] = ()
        if one and other:
            is_same = (one.cohort_id, other.cohort_id) in same
            aspects = _list_place_aspects(one, other, before.scenario, after.scenario, is_same)
            if not aspects:
                continue
        yield _tell_place(request_id, before.scenario, after.scenario, one, other, aspects)


def _in_order(row: CohortDifference) -> tuple[str, ...]:
    """By id; of two with one id the cohort that falls away goes first."""
    return row.cohort_id, *("" if one is None else one.cohort_id for one in (row.after, row.before))


def count_weeks(days: int) -> int:
    """Full weeks in a number of days, whatever its sign."""
    return abs(days) // DAYS_A_WEEK


def _gather_facts(side: PlanOf) -> PlanFacts:
    result = audit(side.scenario, side.plan)
    return PlanFacts(side.scenario.name, len(side.scenario.requests), len(side.plan.cohorts), result)


def _find_days(scenario: Scenario, cohort: Cohort | None) -> Days:
    if cohort is None:
        return Days(None, None)
    sessions = scenario.sessions_of(cohort)
    return Days(sessions.first_day, sessions.last_day)


def _list_aspects(one: Cohort, other: Cohort, before: Scenario, after: Scenario) -> Iterator[CohortAspect]:
    """In the order in which people ask for them: what, when, where, with whom."""
    yield from (name for field, name in OFFER_ASPECTS.items() if getattr(one, field) != getattr(other, field))
    if one.pattern_id == other.pattern_id and before.sessions_of(one) != after.sessions_of(other):
        yield "days"
    yield from (name for field, name in STAFF_ASPECTS.items() if getattr(one, field) != getattr(other, field))


def _list_place_aspects(
    one: Cohort, other: Cohort, before: Scenario, after: Scenario, is_same_cohort: bool
) -> tuple[PlaceAspect, ...]:
    aspects: set[PlaceAspect] = set()
    first, later_first = before.sessions_of(one).first_day, after.sessions_of(other).first_day
    if first and later_first and first != later_first:
        aspects.add("earlier" if later_first < first else "later")
    elif one.pattern_id == other.pattern_id and before.sessions_of(one) != after.sessions_of(other):
        aspects.add("days")
    if one.programme_id != other.programme_id:
        aspects.add("programme")
    if one.location_id != other.location_id:
        aspects.add("location")
    if one.pattern_id != other.pattern_id:
        aspects.add("times")
    if not is_same_cohort:
        aspects.add("group")
    return tuple(sorted(aspects))


def _tell_place(
    request_id: str,
    before: Scenario,
    after: Scenario,
    one: Cohort | None,
    other: Cohort | None,
    aspects: tuple[PlaceAspect, ...],
) -> PlaceDifference:
    kind: PlaceKind = "moved"
    if one is None:
        kind = "placed" if request_id in before.request_by_id else "new"
    elif other is None:
        kind = "lost" if request_id in after.request_by_id else "gone"
    asking = [scenario for scenario in (before, after) if request_id in scenario.request_by_id]
    people = [row.person_by_id[row.request_by_id[request_id].person_id] for row in asking]
    klantmanagers = sorted({row.klantmanager_id for row in people if row.klantmanager_id})
    days = _find_days(before, one), _find_days(after, other)
    person_id = min(row.person_id for row in people)
    return PlaceDifference(kind, request_id, person_id, tuple(klantmanagers), one, other, *days, aspects)
