"""What a new plan changes of what people were told: whose place is lost or moves, and who must hear of it."""

from dataclasses import dataclass

from planner.insight.announced import announced_plan
from planner.insight.difference_counts import DifferenceCounts, WhomToTell, count_differences, find_whom_to_tell
from planner.insight.matched_cohorts import PlanOf, match_cohorts
from planner.insight.plan_differences import (
    CohortDifference,
    PlaceDifference,
    list_cohort_differences,
    list_place_differences,
)
from planner.model import Cohort, Plan, Scenario


@dataclass(frozen=True)
class AnnouncedChanges:
    """Only of what was announced; who gets a place for the first time is counted in `newly_placed` alone.

    `joined` are the cohorts that were announced and get people who had no place.
    """

    cohorts: tuple[CohortDifference, ...]
    places: tuple[PlaceDifference, ...]
    newly_placed: int
    joined: tuple[Cohort, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.cohorts and not self.places

    @property
    def counts(self) -> DifferenceCounts:
        return count_differences(self.cohorts, self.places)

    @property
    def whom(self) -> WhomToTell:
        whom = find_whom_to_tell(self.cohorts, self.places)
        return whom._replace(teachers=tuple(sorted({*whom.teachers, *(row.teacher_id for row in self.joined)})))


def find_announced_changes(scenario: Scenario, plan: Plan) -> AnnouncedChanges | None:
    """None if nothing has been announced yet."""
    announced = announced_plan(scenario)
    if not announced.cohorts:
        return None
    before, after = PlanOf(scenario, announced), PlanOf(scenario, plan)
    matched = match_cohorts(before, after)
    cohorts = tuple(list_cohort_differences(before, after, matched))
    places = tuple(list_place_differences(before, after, matched))
    opened = {row.cohort_id for row in cohorts if row.is_opened}
    placed = [row.after for row in places if row.kind == "placed" and row.after is not None]
    return AnnouncedChanges(
        cohorts=tuple(sorted((row for row in cohorts if not row.is_opened), key=lambda row: row.cohort_id)),
        places=tuple(row for row in places if row.kind != "placed"),
        newly_placed=len(placed),
        joined=tuple(row for row in placed if row.cohort_id not in opened),
    )


def changes_to_data(changes: AnnouncedChanges) -> dict[str, object]:
    """Ids alone, so that it stays small however much changes; `planner compare` tells all of it."""
    whom = changes.whom
    return {
        "newly_placed": changes.newly_placed,
        "lost": [row.request_id for row in changes.places if row.kind == "lost"],
        "moved": [row.request_id for row in changes.places if row.kind == "moved"],
        "cohorts_cancelled": [row.cohort_id for row in changes.cohorts if row.is_cancelled],
        "cohorts_moved": [row.cohort_id for row in changes.cohorts if row.is_moved],
        "teachers_swapped": [row.cohort_id for row in changes.cohorts if "teacher" in row.aspects],
        "rooms_swapped": [row.cohort_id for row in changes.cohorts if "room" in row.aspects],
        "tell": {name: list(ids) for name, ids in whom._asdict().items()},
    }
