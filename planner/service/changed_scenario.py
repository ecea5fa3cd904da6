"""A scenario after a day on which things changed: the plan that holds is published, what began runs, and the rest of
the data is as it is now.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from planner.exchange.added_rows import AddedRows
from planner.model import Absence, Cohort, Plan, Scenario, monday_of
from planner.service.publishing import word_as_published

ONE_DAY, ONE_WEEK = timedelta(days=1), timedelta(weeks=1)


def publish_into(scenario: Scenario, plan: Plan, today: date) -> Scenario:
    """The scenario with this plan as what was announced, as it stands at the end of `today`.

    Cohorts with a lesson up to then run. New ones start from the next Monday, for the past cannot be planned.
    """
    announced = word_as_published(scenario, plan)
    return scenario.with_tables(
        starts_from=first_start_after(scenario, today),
        cohorts=tuple(_let_run(scenario, row, today) for row in announced.cohorts),
        placements=announced.placements,
    )


def first_start_after(scenario: Scenario, today: date) -> date:
    """The first Monday on which a new cohort can start."""
    return max(scenario.starts_from, monday_of(today) + ONE_WEEK)


def day_before_planning(scenario: Scenario) -> date:
    """The last day on which nothing of the planning period has begun."""
    return scenario.starts_from - ONE_DAY


def withdraw(scenario: Scenario, withdrawn: frozenset[str]) -> Scenario:
    """Without these requests and their places; the cohorts they were in stay, even if nobody is left in them."""
    return scenario.with_tables(
        requests=tuple(row for row in scenario.requests if row.request_id not in withdrawn),
        placements=tuple(row for row in scenario.placements if row.request_id not in withdrawn),
    )


def add_absences(scenario: Scenario, absences: Iterable[Absence]) -> Scenario:
    """Rows that the scenario has already are not added again."""
    known = set(scenario.absences)
    return scenario.with_tables(absences=(*scenario.absences, *(row for row in absences if row not in known)))


def add_rows(scenario: Scenario, added: AddedRows) -> Scenario:
    return scenario.with_tables(
        klantmanagers=(*scenario.klantmanagers, *added.klantmanagers),
        people=(*scenario.people, *added.people),
        requests=(*scenario.requests, *added.requests),
    )


def _let_run(scenario: Scenario, cohort: Cohort, today: date) -> Cohort:
    first_day = scenario.sessions_of(cohort).first_day
    has_begun = first_day is not None and first_day <= today
    return cohort.model_copy(update={"status": "running"}) if has_begun else cohort
