"""Which announcements a new plan goes on from: the records that earlier runs left with the plans and the calendars.

A record with a plan counts only if it is about a plan that was named: a folder may hold a record and, by now, another
plan. The record with the calendars always counts: it is what subscribers saw last.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from planner.exchange import read_plan
from planner.exchange.calendars import Announcements, announce_plan
from planner.exchange.calendars.calendar_folder import replace_file
from planner.exchange.calendars.joined import covers, join
from planner.exchange.calendars.plan_sessions import digest_plan
from planner.exchange.calendars.plan_times import find_time_of, read_plan_time
from planner.exchange.calendars.record_file import RECORD_FILE, DamagedRecordError, read_record, write_record
from planner.exchange.file_faults import tell_fault
from planner.model import Plan, Scenario
from planner.texts import Message, message


class Chain(NamedTuple):
    """What was announced before this plan, if anything, and what to warn of."""

    previous: Announcements | None
    warnings: tuple[Message, ...]


class Folders(NamedTuple):
    plan: Path
    out: Path
    previous: Path | None


def find_chain(scenario: Scenario, plan: Plan, folders: Folders) -> Chain:
    """Of the records that fit, the latest; joined with what was shown in `out` last, unless it goes on from that.

    A plan that was written before goes on from its own record, so that nothing changes. Without a record, the previous
    plan counts as announced just as it is. Raises DataError if the previous plan cannot be read.
    """
    records, damaged = _read_records(folders)
    named = _find_named(scenario, plan, folders, records)
    shown = records.get(folders.out)
    if shown is None or (named is not None and covers(named, shown)):
        return Chain(named, damaged)
    key = "calendar_other_plan" if folders.previous is None else "calendar_other_previous"
    previous = shown if named is None else join(named, shown)
    return Chain(previous, (*damaged, message(key, folder=str(folders.out))))


def _find_named(
    scenario: Scenario, plan: Plan, folders: Folders, records: Mapping[Path, Announcements]
) -> Announcements | None:
    """What was told with the plans that were named."""
    of_plan = digest_plan(plan)
    if folders.previous is None:
        return _find_latest(told for told in records.values() if told.plan == of_plan)
    before = read_plan(folders.previous, scenario)
    of_before = digest_plan(before)
    fitting = (told for told in records.values() if _goes_before(told, of_plan, of_before))
    return _find_latest(fitting) or announce_plan(scenario, before, find_time(scenario, folders.previous))


def keep_record(told: Announcements, folders: Folders) -> tuple[Message, ...]:
    """Writes the record beside the plan too, where the next run looks first; a warning if that cannot be done."""
    try:
        replace_file(folders.plan / RECORD_FILE, write_record(told))
    except OSError as fault:
        return (
            message("calendar_plan_unwritable", folder=str(folders.plan), reason=tell_fault(fault), file=RECORD_FILE),
        )
    return ()


def find_time(scenario: Scenario, plan_folder: Path) -> datetime:
    return read_plan_time(plan_folder) or find_time_of(scenario)


def _read_records(folders: Folders) -> tuple[dict[Path, Announcements], tuple[Message, ...]]:
    """The sound records by folder, and a warning for each that is not."""
    records: dict[Path, Announcements] = {}
    damaged: dict[Path, Message] = {}
    for folder in (folders.previous, folders.out, folders.plan):
        if folder is None:
            continue
        try:
            told = read_record(folder)
        except DamagedRecordError:
            damaged[folder] = message("calendar_record_damaged", file=str(folder / RECORD_FILE))
            continue
        if told is not None:
            records[folder] = told
    return records, tuple(damaged.values())


def _goes_before(told: Announcements, of_plan: str, of_before: str) -> bool:
    """True for a record of the plan before, and for one of this plan as it came after that."""
    return told.plan == of_before or (told.plan, told.after) == (of_plan, of_before)


def _find_latest(records: Iterable[Announcements]) -> Announcements | None:
    return max(records, key=lambda told: told.at, default=None)
