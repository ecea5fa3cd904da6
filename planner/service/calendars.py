"""The use case of calendars: what a plan tells to who teaches, whose room it is, and who coordinates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from zoneinfo import ZoneInfo

from planner.exchange import read_plan, read_scenario
from planner.exchange.calendars import (
    Announcements,
    CalendarId,
    WrittenCalendar,
    announce_plan,
    write_calendar,
    write_calendars,
)
from planner.exchange.calendars.calendar_folder import write_into_folder
from planner.exchange.calendars.plan_times import find_time_of, read_plan_time
from planner.exchange.calendars.record_file import RECORD_FILE, write_record
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from planner.service.calendar_chain import Folders, find_chain, find_time, keep_record
from planner.texts import Language, Message, message

MOST_NEAR = 3


@dataclass(frozen=True)
class CalendarWish:
    """What is asked: the calendars of the plan in one folder, as files in another; `only` is one calendar of them."""

    scenario_folder: Path
    plan_folder: Path
    out: Path
    only: CalendarId | None = None
    previous_folder: Path | None = None
    today: date | None = None
    language: Language = "nl"


@dataclass(frozen=True)
class Calendars:
    """The calendars of a plan, and the announcements to hand over when the next plan is written."""

    announcements: Announcements
    written: tuple[WrittenCalendar, ...]

    @property
    def files(self) -> dict[str, bytes]:
        return {calendar.file: calendar.content for calendar in self.written}


@dataclass(frozen=True)
class CalendarsMade:
    """Calendars that have been written, and what whoever asked for them should know."""

    calendars: Calendars
    warnings: tuple[Message, ...]


@dataclass(frozen=True)
class NoSuchCalendar:
    """Neither scenario nor plan knows whose calendar was asked for; these ids look like it."""

    asked: CalendarId
    near: tuple[str, ...]


def build_calendars(
    scenario: Scenario,
    plan: Plan,
    made_at: datetime | None = None,
    previous: Announcements | None = None,
    today: date | None = None,
    language: Language = "nl",
) -> Calendars:
    """All calendars of a plan; pure: the same arguments give the same bytes.

    `made_at` is the plan's own time, in whole seconds UTC; without it, the scenario gives one. `previous` is what was
    announced with the plan before. What fell away is shown as cancelled unless its day is before `today`.
    """
    told = announce_plan(scenario, plan, made_at or find_time_of(scenario), previous)
    return Calendars(told, write_calendars(scenario, plan, told, today, language))


def make_calendars(wish: CalendarWish) -> CalendarsMade | NoSuchCalendar:
    """Raises DataError if scenario or plan cannot be read, FolderError if the calendars cannot be written."""
    scenario = read_scenario(wish.scenario_folder).scenario
    plan = read_plan(wish.plan_folder, scenario)
    folders = Folders(wish.plan_folder, wish.out, wish.previous_folder)
    chain = find_chain(scenario, plan, folders)
    told = announce_plan(scenario, plan, find_time(scenario, wish.plan_folder), chain.previous)
    if wish.only and not _is_known(wish.only, told):
        return NoSuchCalendar(wish.only, _find_near(wish.only, told.calendars))
    calendars = Calendars(told, _write(wish, scenario, plan, told))
    write_into_folder(wish.out, {**calendars.files, RECORD_FILE: write_record(told)})
    kept = keep_record(told, folders) if _belong_together(scenario, plan) else (message("calendar_plan_of_other"),)
    return CalendarsMade(calendars, (*_warn_of_plan(scenario, plan), *chain.warnings, *kept))


def _belong_together(scenario: Scenario, plan: Plan) -> bool:
    """False for a plan that knows other requests or programmes: it was made of another scenario."""
    return all(row.request_id in scenario.request_by_id for row in plan.placements) and all(
        row.programme_id in scenario.programme_by_id for row in plan.cohorts
    )


def _write(wish: CalendarWish, scenario: Scenario, plan: Plan, told: Announcements) -> tuple[WrittenCalendar, ...]:
    made_at = read_plan_time(wish.plan_folder)
    today = wish.today or (made_at and made_at.astimezone(ZoneInfo(scenario.timezone)).date())
    if wish.only is None:
        return write_calendars(scenario, plan, told, today, wish.language)
    return (write_calendar(scenario, plan, told, today, wish.language, wish.only),)


def _is_known(calendar: CalendarId, told: Announcements) -> bool:
    return calendar in told.calendars and calendar.can_be_file


def _find_near(asked: CalendarId, calendars: Iterable[CalendarId]) -> tuple[str, ...]:
    known = {row.id.lower(): row.id for row in sorted(calendars) if row.kind == asked.kind and row.can_be_file}
    return tuple(known[id_] for id_ in get_close_matches(asked.id.lower(), known, n=MOST_NEAR, cutoff=0.4))


def _warn_of_plan(scenario: Scenario, plan: Plan) -> tuple[Message, ...]:
    result = audit(scenario, plan)
    return () if result.legal else (message("calendar_plan_not_legal", rules=", ".join(result.broken)),)
