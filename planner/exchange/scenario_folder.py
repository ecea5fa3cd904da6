"""Reading a scenario folder: all tables and settings, or one DataError with every problem of the whole folder."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from planner.exchange.consistency import check_consistency
from planner.exchange.file_faults import tell_fault
from planner.exchange.problems import Assumption, ReadingReport
from planner.exchange.read_tables import ReadTable, read_table
from planner.exchange.references import check_references
from planner.exchange.settings import FILE as SETTINGS_FILE
from planner.exchange.settings import read_settings
from planner.exchange.tables import SCENARIO_TABLES
from planner.model import Scenario
from planner.texts import Message, message

TEXT_ENDINGS = (".csv", ".tsv", ".txt", ".toml")
NO_FOLDER = message("no_folder")
BOOK_ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")
MOST_FILES_NAMED = 20


@dataclass(frozen=True)
class ScenarioRead:
    """A scenario without problems, and what was assumed in reading it."""

    scenario: Scenario
    assumptions: tuple[Assumption, ...]


def read_scenario(folder: Path) -> ScenarioRead:
    """The scenario in this folder; raises DataError with all problems of all its files."""
    report = ReadingReport()
    is_book = folder.suffix.lower() in BOOK_ENDINGS
    names = list_files(folder, report, message("book_for_folder") if is_book else NO_FOLDER)
    report.raise_if_any()
    tables = {table.name: read_table(folder, table, report) for table in SCENARIO_TABLES}
    settings = read_settings(folder, report)
    check_file_names(names, report)
    return build_scenario(settings, tables, report)


def build_scenario(settings: dict[str, object], tables: dict[str, ReadTable], report: ReadingReport) -> ScenarioRead:
    """The scenario of these tables, wherever they were read; raises DataError with all problems of them together."""
    check_references(tables, report)
    check_consistency(tables, report)
    report.raise_if_any()
    records = {
        name: tuple(read.table.record.model_validate(row.values) for row in read.rows) for name, read in tables.items()
    }
    without_format = {key: value for key, value in settings.items() if key != "format"}
    return ScenarioRead(Scenario.model_validate({**without_format, **records}), report.assumptions)


def list_files(folder: Path, report: ReadingReport, if_file: Message = NO_FOLDER) -> list[str]:
    """The names of what is in the folder, sorted; a problem if it is no folder that can be looked into."""
    try:
        return sorted(entry.name for entry in folder.iterdir())
    except NotADirectoryError:
        report.add(folder.name or str(folder), if_file)
    except FileNotFoundError:
        report.add(folder.name or str(folder), message("missing_folder"))
    except (OSError, ValueError) as error:
        report.add(folder.name or str(folder), message("cannot_open", reason=tell_fault(error)))
    return []


def check_file_names(names: Iterable[str], report: ReadingReport) -> None:
    """Reports a file that is almost surely a missing table, and tells of other tables that they are not read."""
    known = [SETTINGS_FILE, *(table.file for table in SCENARIO_TABLES)]
    missing = {_stem(name): name for name in known if name not in set(names)}
    others = [name for name in names if name not in known and name.lower().endswith((*TEXT_ENDINGS, *BOOK_ENDINGS))]
    for name in others[:MOST_FILES_NAMED]:
        near = get_close_matches(_stem(name), missing, n=1, cutoff=0.8)
        if not near:
            report.assume(name, message("assumed_not_ours"))
        elif name.lower().endswith(BOOK_ENDINGS):
            report.add(name, message("is_workbook"))
        else:
            report.add(name, message("file_name_near", name=name, near=missing[near[0]]))


def _stem(name: str) -> str:
    """The name in small letters without any ending: Windows may hide one, as in `people.csv.txt`."""
    return name.lower().split(".", maxsplit=1)[0]
