"""A new or moved cohort starts on a Monday of the period that its programme allows, with a session that week."""

from collections.abc import Iterator
from datetime import date

from planner.model import Cohort, Plan, Programme, Scenario, monday_of
from planner.rules.facts import list_judged_cohorts, stands_as_before
from planner.rules.finding import Finding
from planner.texts import Message, message

RULE = "cohort-start"


def check(scenario: Scenario, plan: Plan) -> Iterator[Finding]:
    for cohort in list_judged_cohorts(scenario, plan):
        if not stands_as_before(scenario, cohort):
            for fact in _list_faults(scenario, cohort):
                yield Finding(RULE, cohort.cohort_id, fact)


def _list_faults(scenario: Scenario, cohort: Cohort) -> Iterator[Message]:
    about = {"cohort": cohort.cohort_id, "start": cohort.start}
    if cohort.start.weekday() != 0:
        yield message("cohort-start.no-monday", **about)
    if not scenario.starts_from <= cohort.start <= scenario.starts_until:
        bounds = {"earliest": scenario.starts_from, "latest": scenario.starts_until}
        yield message("cohort-start.outside", **about, **bounds)
    programme = scenario.programme_by_id.get(cohort.programme_id)
    if programme is None:
        return
    if programme.starts and cohort.start not in programme.starts:
        nearest = _find_nearest_start(cohort, programme)
        yield message("cohort-start.not-offered", **about, programme=programme.programme_id, nearest=nearest)
    if cohort.pattern_id in scenario.pattern_by_id and not _meets_in_first_week(scenario, cohort):
        yield message("cohort-start.closed", **about, location=cohort.location_id)


def _meets_in_first_week(scenario: Scenario, cohort: Cohort) -> bool:
    first_day = scenario.sessions_of(cohort).first_day
    return first_day is not None and monday_of(first_day) == monday_of(cohort.start)


def _find_nearest_start(cohort: Cohort, programme: Programme) -> date:
    return min(programme.starts, key=lambda start: (abs(start - cohort.start), start))
