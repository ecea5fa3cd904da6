"""What the component is told: the week as a table of cards, and where the card in somebody's hand may go.

All of it is data; the component sets it as text and never as markup.
"""

from datetime import date
from typing import Final

from planner.insight.board import Card, Column, Row, View, WeekBoard, tell_part, tell_weekday
from planner.insight.board_targets import Cell, Week
from planner.model import KINDS, Scenario
from planner.rules.finding import Finding
from planner.service.board import say_rule
from planner.texts import write_time
from ui import state
from ui.parts.board.desk import Desk, PickedUp, Said
from ui.parts.words import t, tell

WEEKS_BEFORE: Final = 2
WEEKS_SHOWN: Final = 9
TONES: Final = 7
OPEN: Final = -1
OWN: Final = -2
MONTHS: Final = (
    "board.jan",
    "board.feb",
    "board.mar",
    "board.apr",
    "board.may",
    "board.jun",
    "board.jul",
    "board.aug",
    "board.sep",
    "board.oct",
    "board.nov",
    "board.dec",
)
VIEW_WORDS: Final[dict[View, str]] = {
    "teacher": "board.teacher",
    "room": "board.room",
    "location": "board.location",
}


def describe_board(desk: Desk, week: WeekBoard, rows: tuple[Row, ...]) -> dict[str, object]:
    scenario, board = desk.board.scenario, desk.board
    names = {row.location_id: row.name or row.location_id for row in scenario.locations}
    return {
        "title": title_of(desk),
        "monday": week.monday.isoformat(),
        "selected": desk.chosen,
        "texts": _texts(desk.view),
        "weeks": [{"start": monday.isoformat(), "label": short_day(monday)} for monday in _near_weeks(desk)],
        "days": _describe_days(week.columns),
        "columns": [_describe_column(column) for column in week.columns],
        "rows": [{"id": row.row_id, "name": row.name, "beside": names.get(row.beside, row.beside)} for row in rows],
        "cards": [
            _describe_card(scenario, desk.view, card, board.is_locked(card.cohort.cohort_id)) for card in week.cards
        ],
        "picked": _describe_places(desk.picked, {row.row_id for row in rows}) if desk.picked else None,
        "said": _describe_said(desk.said),
    }


def title_of(desk: Desk) -> str:
    """What the board shows: the week, by whom, and of which scenario."""
    return t(
        "board.table",
        monday=desk.monday,
        view=t(VIEW_WORDS[desk.view]),
        scenario=desk.board.scenario.name,
    )


def short_day(monday: date) -> str:
    """A date without its weekday and year: `4 jan`."""
    return t("board.short-day", day=monday.day, month=t(MONTHS[monday.month - 1]))


def name_place(column: Column) -> str:
    """A dagdeel in words: `dinsdag ochtend`."""
    return t("board.dagdeel", weekday=tell(tell_weekday(column.weekday)), part=tell(tell_part(column)))


def name_teacher(scenario: Scenario, teacher_id: str) -> str:
    teacher = scenario.teacher_by_id.get(teacher_id)
    return (teacher.name if teacher is not None else "") or teacher_id


def name_room(scenario: Scenario, room_id: str) -> str:
    room = scenario.room_by_id.get(room_id)
    return (room.name if room is not None else "") or room_id


def name_programme(scenario: Scenario, programme_id: str) -> str:
    programme = scenario.programme_by_id.get(programme_id)
    return (programme.name if programme is not None else "") or programme_id


def say_refusal(findings: tuple[Finding, ...]) -> str:
    """The first thing in the way and its rule, and how many more there are."""
    first = findings[0]
    sentence = t("board.refused", fact=tell(first.message), rule=say_rule(first, state.language()))
    return sentence if len(findings) == 1 else f"{sentence} {t('board.refused-more', count=len(findings) - 1)}"


def _near_weeks(desk: Desk) -> tuple[date, ...]:
    """The weeks around the one that is shown."""
    weeks = desk.weeks
    at = weeks.index(desk.monday) if desk.monday in weeks else 0
    first = max(0, min(at - WEEKS_BEFORE, len(weeks) - WEEKS_SHOWN))
    return weeks[first : first + WEEKS_SHOWN]


def _describe_days(columns: tuple[Column, ...]) -> list[dict[str, object]]:
    weekdays = sorted({column.weekday for column in columns})
    return [
        {"label": tell(tell_weekday(day)), "span": sum(column.weekday == day for column in columns)} for day in weekdays
    ]


def _describe_column(column: Column) -> dict[str, object]:
    return {
        "key": column.key,
        "day": column.weekday,
        "part": tell(tell_part(column)),
        "times": f"{write_time(column.start)}–{write_time(column.end)}",
        "label": name_place(column),
    }


def _describe_card(scenario: Scenario, view: View, card: Card, is_locked: bool) -> dict[str, object]:
    cohort, column = card.cohort, card.column
    programme = scenario.programme_by_id.get(cohort.programme_id)
    times = f"{write_time(card.session.start)}–{write_time(card.session.end)}"
    is_whole = (card.session.start, card.session.end) == (column.start, column.end)
    return {
        "key": card.key,
        "cohort": cohort.cohort_id,
        "slot": card.session.slot_id,
        "row": card.row_id,
        "column": column.key,
        "where": _tell_where(scenario, view, card),
        "times": "" if is_whole else times,
        "count": t("board.count", people=card.people, most=programme.max_size if programme else "–"),
        "tone": KINDS.index(programme.kind) % TONES if programme else TONES - 1,
        "running": card.is_running,
        "locked": is_locked,
        "label": _tell_card(scenario, card, times, is_locked),
    }


def _tell_where(scenario: Scenario, view: View, card: Card) -> str:
    teacher, room = name_teacher(scenario, card.cohort.teacher_id), name_room(scenario, card.cohort.room_id)
    return {"teacher": room, "room": teacher, "location": f"{room} · {teacher}"}[view]


def _tell_card(scenario: Scenario, card: Card, times: str, is_locked: bool) -> str:
    cohort = card.cohort
    sentence = t(
        "board.card",
        cohort=cohort.cohort_id,
        programme=name_programme(scenario, cohort.programme_id),
        place=name_place(card.column),
        times=times,
        teacher=name_teacher(scenario, cohort.teacher_id),
        room=name_room(scenario, cohort.room_id),
        people=card.people,
        week=card.week,
        weeks=card.weeks,
    )
    if card.is_running:
        return f"{sentence} {t('board.card-running')}"
    return f"{sentence} {t('board.card-locked')}" if is_locked else sentence


def _describe_places(picked: PickedUp, rows: set[str]) -> dict[str, object]:
    """Each place with -1 where the card may be put down, -2 where it stands, or else the number of the reason."""
    reasons: dict[str, int] = {}

    def judge(place: Cell | Week) -> int:
        if place.is_own:
            return OWN
        return reasons.setdefault(tell(place.why[0].message), len(reasons)) if place.why else OPEN

    cells: dict[str, dict[str, int]] = {}
    for cell in picked.cells:
        if cell.row_id in rows:
            cells.setdefault(cell.row_id, {})[cell.column.key] = judge(cell)
    weeks = {week.start.isoformat(): judge(week) for week in picked.weeks}
    return {
        "card": f"{picked.cohort_id}@{picked.slot_id}",
        "cells": cells,
        "weeks": weeks,
        "reasons": list(reasons),
    }


def _describe_said(said: Said) -> dict[str, object] | None:
    if said.refused:
        return {"number": said.number, "text": say_refusal(said.refused), "refused": True}
    if said.sentence is None:
        return None
    return {"number": said.number, "text": tell(said.sentence), "refused": False}


def _texts(view: View) -> dict[str, str]:
    """Sentences that the component fills in itself: what stands between braces is left to it."""
    return {
        "corner": t(VIEW_WORDS[view]).capitalize(),
        "show_week": t("board.show-week"),
        "start_in": t("board.start-in"),
        "weeks": t("board.weeks"),
        "week_of": t("board.week-of", week="{week}"),
        "place": t("board.place", row="{row}", column="{column}"),
        "running": t("board.mark-running"),
        "lock": t("board.lock-card", cohort="{cohort}"),
        "help": t("board.help"),
        "idle": t("board.idle"),
        "no_start": t("board.no-start"),
        "picked_up": t("board.picked-up", card="{card}"),
        "places": t("board.places", card="{card}", places="{places}", weeks="{weeks}"),
        "can": t("board.can", place="{place}"),
        "left_there": t("board.left-there", card="{card}"),
        "checking": t("board.checking"),
    }
