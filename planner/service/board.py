"""The use cases of the week board: move, lock, seat elsewhere, undo, and plan the rest around what was put in place.

A board is a plan in the making: every move gives a new board that knows the one before it. A move is refused with what
the audit would say about the changed plan and did not say before; saving is judged by the whole audit.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from planner.insight.board import Column, View, list_columns
from planner.insight.board_moves import (
    Target,
    find_pin,
    list_cohorts_for,
    list_forms,
    list_patterns_at,
    tell_no_form,
)
from planner.insight.board_targets import Cell, Week, fit, list_cells, list_weeks_to_start
from planner.insight.new_breaches import Change, Neighbours, find_first_breach, list_new_findings, list_what_is_new
from planner.model import Cohort, Plan, Scenario
from planner.rules.catalogue import RULES
from planner.rules.checks import CHECKS
from planner.rules.costs import price_plan
from planner.rules.finding import Finding
from planner.service.kept_words import keep_words
from planner.texts import Language, Message, message


@dataclass(frozen=True)
class Board:
    """A plan with what was moved by hand, what the last move did (`said`), and the board before it."""

    scenario: Scenario
    plan: Plan
    moved: frozenset[str] = frozenset()
    seated: frozenset[str] = frozenset()
    said: Message | None = None
    before: "Board | None" = field(default=None, repr=False, compare=False)

    @cached_property
    def neighbours(self) -> Neighbours:
        return Neighbours(self.scenario, self.plan)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return list_columns(self.scenario)

    @cached_property
    def cost(self) -> int:
        return sum(price_plan(self.scenario, self.plan).values())

    @cached_property
    def moves(self) -> int:
        """How many moves led here."""
        return 0 if self.before is None else self.before.moves + 1

    def is_locked(self, cohort_id: str) -> bool:
        """True if the cohort is locked on the board or in the scenario."""
        in_scenario = self.scenario.cohort_by_id.get(cohort_id)
        return self.plan.cohort_by_id[cohort_id].locked or (in_scenario is not None and in_scenario.locked)


@dataclass(frozen=True)
class Moved:
    """The board after a move."""

    board: Board


@dataclass(frozen=True)
class Refused:
    """The board stays as it is: what the move would break."""

    findings: tuple[Finding, ...]


def open_board(scenario: Scenario, plan: Plan) -> Board:
    """The board of a plan with the seats that were fixed since it was made; locks in the plan are kept."""
    seated = {row.request_id for row in plan.placements}
    fixed = [row for row in scenario.placements if row.status == "locked" and row.request_id not in seated]
    missing = sorted({row.cohort_id for row in fixed} - set(plan.cohort_by_id))
    cohorts = tuple(scenario.cohort_by_id[cohort_id] for cohort_id in missing)
    return Board(scenario, Plan(cohorts=(*plan.cohorts, *cohorts), placements=(*plan.placements, *fixed)))


def move_card(board: Board, cohort_id: str, slot_id: str, target: Target) -> Moved | Refused:
    """Puts the card of a cohort's lesson down at a place on the board."""
    cohort = board.plan.cohort_by_id[cohort_id]
    forms = list_forms(board.scenario, board.columns, cohort, slot_id, target)
    if not forms:
        patterns = list_patterns_at(board.scenario, board.columns, cohort, slot_id, target.column)
        return Refused((tell_no_form(board.scenario, cohort, target, has_pattern=bool(patterns)),))
    return _put_down(board, cohort, forms)


def move_start(board: Board, cohort_id: str, start: date) -> Moved | Refused:
    """Lets the cohort start in another week."""
    cohort = board.plan.cohort_by_id[cohort_id]
    return _put_down(board, cohort, (cohort.model_copy(update={"start": start}),))


def change_cohort(board: Board, cohort_id: str, **fields: object) -> Moved | Refused:
    """Gives the cohort another start, pattern, teacher or room at once; a room brings its location along."""
    cohort = board.plan.cohort_by_id[cohort_id]
    room = board.scenario.room_by_id.get(str(fields.get("room_id", "")))
    place = {"location_id": room.location_id} if room is not None else {}
    return _put_down(board, cohort, (cohort.model_copy(update={**fields, **place}),))


def lock_card(board: Board, cohort_id: str) -> Moved:
    """Locks the cohort: it cannot be moved, and stays where it is when the rest is planned."""
    locked = board.plan.cohort_by_id[cohort_id].model_copy(update={"locked": True})
    plan = Change({cohort_id: locked}).apply(board.plan)
    return Moved(_go_on(board, message("board.did-lock", cohort=cohort_id), plan=plan))


def unlock_card(board: Board, cohort_id: str) -> Moved | Refused:
    """Unlocks the cohort, in the scenario too; refused if it has begun, or keeps to the rules only as a locked one."""
    cohort = board.plan.cohort_by_id[cohort_id].model_copy(update={"locked": False})
    if cohort_id in board.scenario.running_ids:
        return Refused(tuple(filter(None, [find_pin(board.scenario, cohort)])))
    rows = [_unlock(row) if row.cohort_id == cohort_id else row for row in board.scenario.cohorts]
    scenario = board.scenario if rows == list(board.scenario.cohorts) else board.scenario.with_tables(cohorts=rows)
    change = Change({cohort_id: cohort})
    touched = board.neighbours.cut_to_touched(change)
    findings = list_what_is_new(_check(board.scenario, touched), _check(scenario, touched))
    if findings:
        return Refused(findings)
    said = message("board.did-unlock", cohort=cohort_id)
    return Moved(_go_on(board, said, scenario=scenario, plan=change.apply(board.plan)))


def move_seat(board: Board, request_id: str, cohort_id: str) -> Moved | Refused:
    """Seats a request in another cohort."""
    change = Change({}, {request_id: cohort_id})
    findings = list_new_findings(board.neighbours, change)
    if findings:
        return Refused(findings)
    said = message("board.did-seat", request=request_id, cohort=cohort_id)
    return Moved(_go_on(board, said, plan=change.apply(board.plan), seated=frozenset([request_id])))


def list_fitting_cohorts(board: Board, request_id: str) -> tuple[Cohort, ...]:
    """The other cohorts that this request could be seated in without breaking a rule, those that start first first."""
    return tuple(
        cohort
        for cohort in list_cohorts_for(board.scenario, board.plan, request_id)
        if not find_first_breach(board.neighbours, Change({}, {request_id: cohort.cohort_id}))
    )


def find_cells(board: Board, cohort_id: str, slot_id: str, view: View, row_ids: Collection[str]) -> tuple[Cell, ...]:
    """Where in these rows the picked-up card may be put down, and why not elsewhere."""
    return list_cells(board.neighbours, board.plan.cohort_by_id[cohort_id], slot_id, view, row_ids)


def find_weeks(board: Board, cohort_id: str) -> tuple[Week, ...]:
    """In which weeks the cohort may start, and why not in the others."""
    return list_weeks_to_start(board.neighbours, board.plan.cohort_by_id[cohort_id])


def say_rule(finding: Finding, language: Language) -> str:
    """The rule that is broken, as a coordinator would say it."""
    return next(card.in_language(language) for card in RULES if card.id == finding.rule)


def undo(board: Board) -> Board:
    """The board before the last move; the first one stays as it is."""
    return board.before or board


def keep_what_was_put_in_place(board: Board) -> Scenario:
    """The scenario to plan the rest of: this plan is its last plan, what was moved or locked by hand is locked."""
    plan = keep_words(board.scenario, board.plan)
    cohorts = [row.model_copy(update={"locked": True}) if _stays(board, row.cohort_id) else row for row in plan.cohorts]
    placements = [
        row.model_copy(update={"status": "locked"}) if row.request_id in board.seated else row
        for row in plan.placements
    ]
    return board.scenario.with_tables(cohorts=tuple(cohorts), placements=tuple(placements))


def _put_down(board: Board, cohort: Cohort, forms: tuple[Cohort, ...]) -> Moved | Refused:
    if cohort in forms:
        return Moved(board)
    pin = find_pin(board.scenario, cohort)
    if pin is not None:
        return Refused((pin,))
    found = fit(board.neighbours, forms)
    if found.form is None:
        return Refused(found.why)
    plan = Change({cohort.cohort_id: found.form}).apply(board.plan)
    said = _tell_move(board.scenario, found.form)
    return Moved(_go_on(board, said, plan=plan, moved=frozenset([cohort.cohort_id])))


def _tell_move(scenario: Scenario, form: Cohort) -> Message:
    return message(
        "board.did-move",
        cohort=form.cohort_id,
        start=form.start,
        slots=", ".join(scenario.pattern_by_id[form.pattern_id].slots),
        room=form.room_id,
        teacher=form.teacher_id,
    )


def _go_on(
    board: Board,
    said: Message,
    plan: Plan,
    scenario: Scenario | None = None,
    moved: frozenset[str] = frozenset(),
    seated: frozenset[str] = frozenset(),
) -> Board:
    return Board(scenario or board.scenario, plan, board.moved | moved, board.seated | seated, said, board)


def _stays(board: Board, cohort_id: str) -> bool:
    if cohort_id in board.scenario.running_ids:
        return board.scenario.cohort_by_id[cohort_id].locked
    return cohort_id in board.moved or board.is_locked(cohort_id)


def _unlock(row: Cohort) -> Cohort:
    return row.model_copy(update={"locked": False})


def _check(scenario: Scenario, plan: Plan) -> list[Finding]:
    return [finding for check in CHECKS.values() for finding in check(scenario, plan)]
