"""A plan: which cohorts there are and who is placed in which; all else follows from scenario and plan."""

from functools import cached_property

from planner.model.records import Cohort, Placement, Record


class Plan(Record):
    """Cohorts and placements as they stand in the plan's two tables; ids of cohorts are unique."""

    cohorts: tuple[Cohort, ...] = ()
    placements: tuple[Placement, ...] = ()

    @cached_property
    def cohort_by_id(self) -> dict[str, Cohort]:
        return {cohort.cohort_id: cohort for cohort in self.cohorts}
