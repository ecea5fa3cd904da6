"""Busy times of teachers and importing, one after the other: neither takes away what the other brought.

A workbook knows nothing of the calendars that were read into the scenario since. So what `planner busy` put there stays
when the workbook is imported once more, and what `planner busy` changes counts as no change by hand.
"""

from pathlib import Path

from planner.exchange import Assumption, DataError, ScenarioRead, read_scenario
from planner.exchange.busy_times import OWN_CALENDAR
from planner.exchange.own_folder import is_untouched, mark_files
from planner.model import Absence, Scenario
from planner.texts import message

MARKER = ".planner-import.json"
"""Beside the tables: a fingerprint of each as it was imported, so that what people changed since is not overwritten."""
ABSENCES_FILE = "absences.csv"


def is_of_own_calendar(row: Absence, teacher_id: str) -> bool:
    return (row.kind, row.id, row.reason) == ("teacher", teacher_id, OWN_CALENDAR)


def mark_again(folder: Path, files: dict[str, bytes]) -> dict[str, bytes]:
    """The files to write for this folder, with its mark if it has one and nobody has touched it since."""
    return mark_files(files, MARKER) if is_untouched(folder, MARKER) else files


def keep_busy_times(read: ScenarioRead, folder: Path) -> ScenarioRead:
    """What is imported, with the busy times in this folder of teachers of whom the import brings none."""
    before = _read_before(folder)
    if before is None:
        return read
    now = read.scenario
    kept = {
        row.teacher_id: rows
        for row in now.teachers
        if (rows := _own_calendar_of(before, row.teacher_id)) and not _own_calendar_of(now, row.teacher_id)
    }
    if not kept:
        return read
    told = Assumption(ABSENCES_FILE, message("import_kept_busy", teachers=", ".join(kept)))
    absences = (*now.absences, *(row for rows in kept.values() for row in rows))
    return ScenarioRead(now.with_tables(absences=absences), (*read.assumptions, told))


def _own_calendar_of(scenario: Scenario, teacher_id: str) -> tuple[Absence, ...]:
    return tuple(row for row in scenario.absences if is_of_own_calendar(row, teacher_id))


def _read_before(folder: Path) -> Scenario | None:
    if not is_untouched(folder, MARKER):
        return None
    try:
        return read_scenario(folder).scenario
    except DataError:
        return None
