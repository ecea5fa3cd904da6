"""What a visitor does at the board: look at a week, pick a card up, put it down, lock, seat elsewhere,
undo and redo.

A desk never changes; every deed gives another desk, which says what came of it.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from planner.insight.board import Row, View, WeekBoard, lay_out_week, list_weeks
from planner.insight.board_moves import Target
from planner.insight.board_targets import Cell, Week
from planner.model import Cohort
from planner.rules.finding import Finding
from planner.service import board as moves
from planner.service.board import Board, Moved, Refused, open_board
from planner.store.plans import StoredPlan
from planner.store.scenarios import StoredScenario
from planner.texts import Message, message

FEW_ROWS: Final = 30
"""With more teachers or rooms than this, those without a lesson this week are left out until asked for."""


@dataclass(frozen=True)
class Said:
    """What came of the last deed; a new number for each, so that the browser says it once."""

    number: int
    sentence: Message | None = None
    refused: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class PickedUp:
    """A card in somebody's hand, and where it may be put down."""

    cohort_id: str
    slot_id: str
    cells: tuple[Cell, ...]
    weeks: tuple[Week, ...]


@dataclass(frozen=True)
class Desk:
    """The board of a plan of a scenario, the week and the view that are looked at, and the card that is chosen.

    `with_free` says whether rows without a lesson are shown; None leaves it to how many rows there are. `undone` are
    the boards that were left by undoing, the last one last; another move forgets them.
    """

    scenario_id: str
    revision: int
    plan_id: str | None
    board: Board
    monday: date
    view: View = "teacher"
    with_free: bool | None = None
    chosen: str | None = None
    picked: PickedUp | None = None
    said: Said = Said(0)
    undone: tuple[Board, ...] = ()

    @property
    def cohort(self) -> Cohort | None:
        """The chosen cohort, if the plan has it."""
        return self.board.plan.cohort_by_id.get(self.chosen) if self.chosen else None

    @property
    def weeks(self) -> tuple[date, ...]:
        return list_weeks(self.board.scenario, self.board.plan)

    def lay_out(self) -> WeekBoard:
        return lay_out_week(self.board.scenario, self.board.plan, self.monday, self.view)

    def choose_rows(self, week: WeekBoard) -> tuple[Row, ...]:
        """The rows that are shown: those with a lesson, and the free ones if they are wanted or all are free."""
        busy = {card.row_id for card in week.cards}
        with_free = len(week.rows) <= FEW_ROWS if self.with_free is None else self.with_free
        return week.rows if with_free or not busy else tuple(row for row in week.rows if row.row_id in busy)


def open_desk(stored: StoredScenario, plan: StoredPlan | None) -> Desk:
    """The desk of a plan, or of the scenario's last plan, at the first week in which something begins."""
    board = open_board(stored.scenario, plan.plan if plan is not None else stored.scenario.last_plan)
    starts = [row.start for row in board.plan.cohorts if row.start >= stored.scenario.starts_from]
    monday = min(starts, default=stored.scenario.starts_from)
    return Desk(stored.id, stored.revision, plan.id if plan is not None else None, board, monday)


def show_week(desk: Desk, monday: date) -> Desk:
    return replace(desk, monday=monday, picked=None)


def show_view(desk: Desk, view: View) -> Desk:
    return replace(desk, view=view, picked=None)


def show_free_rows(desk: Desk, with_free: bool) -> Desk:
    return replace(desk, with_free=with_free, picked=None)


def choose(desk: Desk, cohort_id: str | None) -> Desk:
    return replace(desk, chosen=cohort_id)


def pick_up(desk: Desk, cohort_id: str, slot_id: str) -> Desk:
    """Looks where the card may be put down; a card that another move took away cannot be picked up."""
    if not _has_card(desk, cohort_id, slot_id):
        return replace(desk, picked=None)
    rows = [row.row_id for row in desk.choose_rows(desk.lay_out())]
    cells = moves.find_cells(desk.board, cohort_id, slot_id, desk.view, rows)
    picked = PickedUp(cohort_id, slot_id, cells, moves.find_weeks(desk.board, cohort_id))
    return replace(desk, chosen=cohort_id, picked=picked)


def put_down(desk: Desk, cohort_id: str, slot_id: str, row_id: str, column_key: str) -> Desk:
    column = next((one for one in desk.board.columns if one.key == column_key), None)
    if column is None or not _has_card(desk, cohort_id, slot_id):
        return replace(desk, picked=None)
    return _answer(desk, moves.move_card(desk.board, cohort_id, slot_id, Target(desk.view, row_id, column)))


def start_in(desk: Desk, cohort_id: str, monday: date) -> Desk:
    """Lets the cohort start in another week, and shows that week."""
    if cohort_id not in desk.board.plan.cohort_by_id:
        return replace(desk, picked=None)
    moved = _answer(desk, moves.move_start(desk.board, cohort_id, monday))
    return moved if moved.said.refused else replace(moved, monday=monday)


def change(desk: Desk, cohort_id: str, **fields: object) -> Desk:
    if cohort_id not in desk.board.plan.cohort_by_id:
        return desk
    return _answer(desk, moves.change_cohort(desk.board, cohort_id, **fields))


def turn_lock(desk: Desk, cohort_id: str) -> Desk:
    """Locks the cohort, or unlocks it if it is locked."""
    if cohort_id not in desk.board.plan.cohort_by_id:
        return desk
    if desk.board.is_locked(cohort_id):
        return _answer(desk, moves.unlock_card(desk.board, cohort_id))
    return _answer(desk, moves.lock_card(desk.board, cohort_id))


def seat(desk: Desk, request_id: str, cohort_id: str) -> Desk:
    return _answer(desk, moves.move_seat(desk.board, request_id, cohort_id))


def take_as_kept(desk: Desk, plan_id: str, revision: int) -> Desk:
    """The same board, now that its plan is kept: there is nothing to undo, but what was moved by hand is known."""
    board = replace(desk.board, before=None, said=None)
    return replace(desk, plan_id=plan_id, revision=revision, board=board, picked=None, undone=())


def undo(desk: Desk) -> Desk:
    """Takes the last move back; a desk without moves stays as it is."""
    if desk.board.before is None:
        return desk
    undone = (*desk.undone, desk.board)
    return _say(replace(desk, board=moves.undo(desk.board), picked=None, undone=undone), message("board.undone"))


def redo(desk: Desk) -> Desk:
    """Makes the move again that was undone last; without one the desk stays as it is."""
    if not desk.undone:
        return desk
    *undone, board = desk.undone
    return _say(replace(desk, board=board, picked=None, undone=tuple(undone)), message("board.redone", move=board.said))


def _has_card(desk: Desk, cohort_id: str, slot_id: str) -> bool:
    """False for a card of a board that has changed since."""
    cohort = desk.board.plan.cohort_by_id.get(cohort_id)
    pattern = desk.board.scenario.pattern_by_id.get(cohort.pattern_id) if cohort is not None else None
    return pattern is not None and slot_id in pattern.slots


def _answer(desk: Desk, answer: Moved | Refused) -> Desk:
    if isinstance(answer, Refused):
        return replace(desk, picked=None, said=Said(desk.said.number + 1, refused=answer.findings))
    if answer.board is desk.board:
        return _say(replace(desk, picked=None), message("board.stays"))
    return _say(replace(desk, board=answer.board, picked=None, undone=()), answer.board.said)


def _say(desk: Desk, sentence: Message | None) -> Desk:
    return replace(desk, said=Said(desk.said.number + 1, sentence))
