"""The settings of a scenario: the keys of scenario.toml, what each may be, and how they are read."""

import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from planner.exchange.bsn import holds_bsn
from planner.exchange.cells import FIRST_YEAR, CellError, require_monday
from planner.exchange.control_characters import CONTROL_CHARACTER
from planner.exchange.headers import nearest_name
from planner.exchange.problems import ReadingReport
from planner.exchange.text_files import MEGABYTE, UnreadableTextError, open_text
from planner.exchange.toml_text import TomlText, read_toml
from planner.model import CostWeights, full_weeks_between
from planner.texts import Message, message

FILE = "scenario.toml"
FORMAT = 1
MAX_POINTS = 99_999_999  # eight digits, so that a cost is never taken for a citizen service number
MOST_WEEKS_OF_STARTS = 520
NO_PLACES = {"localtime", "Factory"}  # names of zones that are another one on each computer, or none
COSTS = {
    "unplaced_low": message("cost_unplaced_low"),
    "unplaced_normal": message("cost_unplaced_normal"),
    "unplaced_high": message("cost_unplaced_high"),
    "unplaced_week_waited": message("cost_unplaced_week_waited"),
    "start_week_later": message("cost_start_week_later"),
    "programme_rank": message("cost_programme_rank"),
    "location_rank": message("cost_location_rank"),
    "teaching_hour": message("cost_teaching_hour"),
    "placement_moved": message("cost_placement_moved"),
    "staff_changed": message("cost_staff_changed"),
}


@dataclass(frozen=True)
class Setting:
    """One key of scenario.toml; `read` gives the value or raises CellError."""

    key: str
    read: Callable[[object], object]
    example: str
    meaning: Message


def read_settings(folder: Path, report: ReadingReport) -> dict[str, object]:
    """The sound settings by key, `cost` as CostWeights; every problem is reported."""
    text = _open(folder, report)
    if text is None:
        return {}
    for number, line in enumerate(text.split("\n"), start=1):
        if holds_bsn(line):
            report.add(FILE, message("bsn"), row=number, value=line.strip())
    toml = read_toml(FILE, text, report)
    return judge_settings(toml, report) if toml.is_readable else {}


def judge_settings(toml: TomlText, report: ReadingReport) -> dict[str, object]:
    """The sound settings out of keys and values, wherever they were read; `bad_keys` are known to be wrong already."""
    found = _read_keys(toml, report)
    _check_window(found, toml, report)
    found["cost"] = _read_cost(toml, report)
    return found


def read_format(value: object) -> int:
    if value != FORMAT or not isinstance(value, int) or isinstance(value, bool):
        raise CellError(message("bad_format", value=str(value), right=FORMAT))
    return value


def read_text(value: object) -> str:
    if not isinstance(value, str):
        raise CellError(message("no_text_setting", value=str(value)))
    if CONTROL_CHARACTER.search(value):
        raise CellError(message("control_character"))
    return value


@cache
def list_timezones() -> frozenset[str]:
    """The names of all time zones; none on a computer without a table of them."""
    return frozenset(zoneinfo.available_timezones() - NO_PLACES)


def read_timezone(value: object) -> str:
    known = list_timezones()
    if not isinstance(value, str) or not value or (known and value not in known):
        raise CellError(message("bad_timezone", value=str(value)))
    return value


def read_monday(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise CellError(message("bad_toml_day", value=str(value)))
    if value.year < FIRST_YEAR:
        raise CellError(message("year_too_early", value=str(value), year=FIRST_YEAR))
    require_monday(value, str(value))
    return value


def read_points(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MAX_POINTS:
        raise CellError(message("bad_points", value=str(value), most=MAX_POINTS))
    return value


SETTINGS = (
    Setting("format", read_format, "1", message("setting_format")),
    Setting("name", read_text, '"Taalboost januari 2027"', message("setting_name")),
    Setting("timezone", read_timezone, '"Europe/Amsterdam"', message("setting_timezone")),
    Setting("starts_from", read_monday, "2027-01-04", message("setting_starts_from")),
    Setting("starts_until", read_monday, "2027-03-29", message("setting_starts_until")),
)


def _open(folder: Path, report: ReadingReport) -> str | None:
    path = folder / FILE
    if not path.exists() and not path.is_symlink():
        report.add(FILE, message("missing_settings", file=FILE))
        return None
    opened = open_text(path, FILE, report, max_bytes=MEGABYTE // 10)
    if opened is None:
        return None
    try:
        return "".join(opened.lines())
    except UnreadableTextError as unreadable:
        report.add(FILE, unreadable.what)
        return None


def _read_keys(toml: TomlText, report: ReadingReport) -> dict[str, object]:
    names = [setting.key for setting in SETTINGS]
    found: dict[str, object] = {}
    for key, value in toml.content.items():
        if key not in names and key != "cost" and key not in toml.bad_keys:
            _report_unknown(key, "", value, [*names, "cost"], toml, report)
    for setting in SETTINGS:
        if setting.key in toml.content:
            _read_value(setting.key, "", toml.content[setting.key], setting.read, found, toml, report)
        elif setting.key not in toml.bad_keys:
            report.add(FILE, message("missing_key", name=setting.key, example=setting.example), column=setting.key)
    return found


def _read_cost(toml: TomlText, report: ReadingReport) -> CostWeights:
    table = toml.content.get("cost", {})
    found: dict[str, object] = {}
    if not isinstance(table, Mapping):
        report.add(
            FILE, message("cost_no_table"), row=toml.row_of_key.get(("", "cost")), column="cost", value=str(table)
        )
        return CostWeights()
    for key, value in table.items():
        if key in COSTS:
            _read_value(key, "cost", value, read_points, found, toml, report)
        else:
            _report_unknown(key, "cost", value, list(COSTS), toml, report)
    return CostWeights.model_validate(found)


def _read_value(
    key: str,
    heading: str,
    value: object,
    read: Callable[[object], object],
    found: dict[str, object],
    toml: TomlText,
    report: ReadingReport,
) -> None:
    try:
        found[key] = read(value)
    except CellError as fault:
        row = toml.row_of_key.get((heading, key)) or toml.row_of_key.get(("", heading))
        report.add(FILE, fault.what, row=row, column=key, value=str(value))


def _report_unknown(
    key: str, heading: str, value: object, known: list[str], toml: TomlText, report: ReadingReport
) -> None:
    near = nearest_name(key, known)
    what = (
        message("unknown_key_near", name=key, near=near)
        if near
        else message("unknown_key", name=key, names=", ".join(known))
    )
    row = toml.row_of_key.get((heading, key)) or toml.row_of_key.get((key, ""))
    report.add(FILE, what, row=row, column=key, value=None if isinstance(value, Mapping) else str(value))


def _check_window(found: Mapping[str, object], toml: TomlText, report: ReadingReport) -> None:
    first, last = found.get("starts_from"), found.get("starts_until")
    if not isinstance(first, date) or not isinstance(last, date):
        return
    what = None
    if last < first:
        what = message("window_not_in_order", first=str(first), last=str(last))
    elif full_weeks_between(first, last) > MOST_WEEKS_OF_STARTS:
        what = message("window_too_long", weeks=full_weeks_between(first, last), most=MOST_WEEKS_OF_STARTS)
    if what:
        report.add(FILE, what, row=toml.row_of_key.get(("", "starts_until")), column="starts_until", value=str(last))
