"""The sheets of a plan that say who waits, and what is different from the plan before."""

from collections.abc import Sequence
from typing import Final

from planner.exchange.workbook_layout import PLAN_TITLES, label_of
from planner.exchange.workbooks.printed_sheets import PrintedColumn, PrintedSheet, PrintedTable, Value
from planner.insight.discreet import keep_discreet
from planner.insight.plan_changes import ChangedCohort, ChangedPlace, list_changed_cohorts, list_changed_places
from planner.insight.reasons import Unplaced
from planner.insight.words_for_kinds import REASON_NAMES
from planner.model import PRIORITIES, Cohort, Plan, Request, Scenario, full_weeks_between
from planner.rules.facts import find_cohort_by_request
from planner.service.plan_sheets import KLANTMANAGER, PERSON, REQUEST
from planner.service.plan_words import PlanWords
from planner.texts import Message, message

WAITING: Final = (
    REQUEST,
    PERSON,
    KLANTMANAGER,
    PrintedColumn(message("head_programmes"), 20),
    PrintedColumn(message("head_priority"), 12),
    PrintedColumn(message("plan_head_weeks_waited"), 18, is_number=True),
    PrintedColumn(message("head_reason"), 34),
    PrintedColumn(message("plan_head_detail"), 70),
)
CHANGES: Final = (
    PrintedColumn(message("plan_head_change"), 24),
    PrintedColumn(message("head_cohort"), 14),
    REQUEST,
    PERSON,
    KLANTMANAGER,
    PrintedColumn(message("plan_head_was"), 46),
    PrintedColumn(message("plan_head_becomes"), 46),
    PrintedColumn(message("plan_head_announced"), 17),
)
COHORT_CHANGES: Final = {
    "new": message("plan_cohort_new"),
    "gone": message("plan_cohort_gone"),
    "moved": message("plan_cohort_moved"),
    "teacher": message("plan_cohort_teacher"),
    "room": message("plan_cohort_room"),
}
PERSON_CHANGES: Final = {
    "placed": message("plan_person_placed"),
    "lost": message("plan_person_lost"),
    "moved": message("plan_person_moved"),
}


def print_waiting(
    scenario: Scenario, plan: Plan, unplaced: Sequence[Unplaced] | None, words: PlanWords
) -> PrintedSheet:
    """Who has no place, most urgent first; why is known only of a plan that keeps every rule (`unplaced`)."""
    why = {row.request_id: row for row in unplaced or ()}
    placed = find_cohort_by_request(scenario, plan)
    waiting = [row for row in scenario.requests if row.request_id not in placed]
    waiting.sort(key=lambda row: (-PRIORITIES.index(row.priority), -(_weeks(scenario, row) or 0), row.request_id))
    rows = tuple(_tell_waiting(scenario, row, why.get(row.request_id), words) for row in waiting)
    return PrintedSheet(PLAN_TITLES["waiting"], (PrintedTable(WAITING, rows, if_empty=message("everyone_placed")),))


def print_changes(scenario: Scenario, before: Plan, after: Plan, words: PlanWords) -> PrintedSheet:
    """Cohorts that are new, gone or different, then people whose cohort is another one."""
    rows = (
        *(_tell_cohort_change(row, words) for row in list_changed_cohorts(before, after)),
        *(_tell_place_change(scenario, row, words) for row in list_changed_places(scenario, before, after)),
    )
    if not before.cohorts:
        rows = ()
    nothing = message("plan_no_changes") if before.cohorts else message("plan_no_plan_before")
    return PrintedSheet(PLAN_TITLES["changes"], (PrintedTable(CHANGES, rows, if_empty=nothing),))


def _tell_waiting(scenario: Scenario, request: Request, why: Unplaced | None, words: PlanWords) -> tuple[Value, ...]:
    person = scenario.person_by_id[request.person_id]
    return (
        request.request_id,
        request.person_id,
        words.klantmanager(person.klantmanager_id),
        ", ".join(request.programmes),
        label_of(request.priority),
        _weeks(scenario, request),
        message(REASON_NAMES[why.reason]) if why else message("plan_reason_unknown"),
        keep_discreet(why.detail) if why else None,
    )


def _weeks(scenario: Scenario, request: Request) -> int | None:
    since = request.waiting_since
    return None if since is None else full_weeks_between(since, scenario.starts_from)


def _tell_cohort_change(change: ChangedCohort, words: PlanWords) -> tuple[Value, ...]:
    sides = [_tell_side(change.what, cohort, words) for cohort in (change.before, change.after)]
    return COHORT_CHANGES[change.what], change.cohort_id, None, None, None, *sides, _tell_yes(change.was_announced)


def _tell_side(what: str, cohort: Cohort | None, words: PlanWords) -> Value:
    if cohort is None:
        return None
    if what == "teacher":
        return words.teacher(cohort.teacher_id)
    return words.room(cohort.room_id) if what == "room" else words.place_and_time(cohort)


def _tell_place_change(scenario: Scenario, change: ChangedPlace, words: PlanWords) -> tuple[Value, ...]:
    person = scenario.person_by_id[change.request.person_id]
    cohort = change.after or change.before
    was, becomes = (
        message("plan_in_cohort", cohort=row.cohort_id, place=words.place_and_time(row)) if row else None
        for row in (change.before, change.after)
    )
    return (
        PERSON_CHANGES[change.what],
        cohort.cohort_id if cohort else None,
        change.request.request_id,
        person.person_id,
        words.klantmanager(person.klantmanager_id),
        was,
        becomes,
        _tell_yes(change.was_announced),
    )


def _tell_yes(claim: bool) -> Message:
    return label_of("yes" if claim else "no")
