"""How a workbook is laid out: a sheet per table, a column per column, and the words that stand for codes.

Cells hold words of the reader's language. Whoever reads a workbook knows a sheet, a column, a setting or a code by its
Dutch word, its English word or the name in the data format, whatever the capitals and spaces.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final, TypeVar

from planner.exchange.cells import CellKind, Code, YesNo
from planner.exchange.settings import COSTS, SETTINGS
from planner.exchange.settings import FILE as SETTINGS_FILE
from planner.exchange.table_parts import Column, Table
from planner.exchange.tables import SCENARIO_TABLES
from planner.texts import LANGUAGES, Message, message

HEADER_ROW: Final = 1
MAX_CELL_LENGTH: Final = 32_767
EXPLANATION_TITLE: Final = message("sheet_explanation")
SETTINGS_TITLE: Final = message("sheet_settings")
SETTINGS_HEADERS: Final = (message("head_setting"), message("head_value"), message("head_meaning"))
TITLES: Final = {
    "timeslots": message("sheet_timeslots"),
    "patterns": message("sheet_patterns"),
    "programmes": message("sheet_programmes"),
    "locations": message("sheet_locations"),
    "rooms": message("sheet_rooms"),
    "teachers": message("sheet_teachers"),
    "klantmanagers": message("sheet_klantmanagers"),
    "people": message("sheet_people"),
    "requests": message("sheet_requests"),
    "closures": message("sheet_closures"),
    "absences": message("sheet_absences"),
    "cohorts": message("sheet_cohorts"),
    "placements": message("sheet_placements"),
}
PLAN_TITLES: Final = {
    "weeks": message("sheet_per_week"),
    "teachers": message("sheet_per_teacher"),
    "rooms": message("sheet_per_room"),
    "cohorts": message("sheet_per_cohort"),
    "waiting": message("sheet_waiting"),
    "changes": message("sheet_changes"),
    "figures": message("sheet_figures"),
    "findings": message("sheet_findings"),
    "comparison": message("sheet_comparison"),
    "compared_people": message("sheet_compared_people"),
    "compared_cohorts": message("sheet_compared_cohorts"),
}
_NAME, _EMAIL, _KIND = message("head_name"), message("head_email"), message("head_kind")
_SLOTS, _PATTERN, _PROGRAMME = message("head_slots"), message("head_pattern"), message("head_programme")
_LOCATION, _LOCATIONS, _ROOM = message("head_location"), message("head_locations"), message("head_room")
_TEACHER, _KLANTMANAGER, _PERSON = message("head_teacher"), message("head_klantmanager"), message("head_person")
_REQUEST, _COHORT, _STATUS = message("head_request"), message("head_cohort"), message("head_status")
_FROM, _UNTIL, _HOURS = message("head_from"), message("head_until"), message("head_hours")
_START_TIME, _END_TIME = message("head_start_time"), message("head_end_time")
HEADERS: Final[dict[str, tuple[Message, ...]]] = {
    "timeslots": (message("head_slot"), message("head_weekday"), _START_TIME, _END_TIME),
    "patterns": (_PATTERN, _SLOTS),
    "programmes": (
        _PROGRAMME,
        _NAME,
        _KIND,
        message("head_sector"),
        message("head_weeks"),
        message("head_patterns"),
        message("head_min_size"),
        message("head_max_size"),
        message("head_level_from"),
        message("head_level_to"),
        message("head_skill"),
        message("head_room_features"),
        message("head_person_tags"),
        message("head_starts"),
        message("head_lost"),
        message("head_missed"),
    ),
    "locations": (_LOCATION, _NAME, _KIND),
    "rooms": (_ROOM, _LOCATION, _NAME, message("head_capacity"), message("head_features"), _SLOTS),
    "teachers": (_TEACHER, _NAME, _EMAIL, message("head_skills"), _LOCATIONS, _SLOTS, _HOURS),
    "klantmanagers": (_KLANTMANAGER, _NAME, _EMAIL),
    "people": (
        _PERSON,
        _KLANTMANAGER,
        message("head_level"),
        _SLOTS,
        _LOCATIONS,
        message("head_needs"),
        message("head_tags"),
        _HOURS,
        message("head_care_partner"),
    ),
    "requests": (
        _REQUEST,
        _PERSON,
        message("head_programmes"),
        message("head_priority"),
        message("head_waiting_since"),
        message("head_earliest_start"),
        message("head_finish_by"),
        message("head_after"),
    ),
    "closures": (_FROM, _UNTIL, _LOCATION, _NAME),
    "absences": (
        _KIND,
        message("head_absent"),
        _FROM,
        _UNTIL,
        message("head_reason"),
        _START_TIME,
        _END_TIME,
    ),
    "cohorts": (
        _COHORT,
        _PROGRAMME,
        message("head_start_week"),
        _PATTERN,
        _LOCATION,
        _ROOM,
        _TEACHER,
        _STATUS,
        message("head_locked"),
    ),
    "placements": (_REQUEST, _COHORT, _STATUS),
}
SETTING_LABELS: Final = {
    "name": message("label_name"),
    "timezone": message("label_timezone"),
    "starts_from": message("label_starts_from"),
    "starts_until": message("label_starts_until"),
    "unplaced_low": message("label_unplaced_low"),
    "unplaced_normal": message("label_unplaced_normal"),
    "unplaced_high": message("label_unplaced_high"),
    "unplaced_week_waited": message("label_unplaced_week_waited"),
    "start_week_later": message("label_start_week_later"),
    "programme_rank": message("label_programme_rank"),
    "location_rank": message("label_location_rank"),
    "teaching_hour": message("label_teaching_hour"),
    "placement_moved": message("label_placement_moved"),
    "staff_changed": message("label_staff_changed"),
}
SETTING_MEANINGS: Final = {row.key: row.meaning for row in SETTINGS if row.key != "format"} | COSTS
CODE_LABELS: Final = {
    "yes": message("code_yes"),
    "no": message("code_no"),
    "ma": message("code_ma"),
    "di": message("code_di"),
    "wo": message("code_wo"),
    "do": message("code_do"),
    "vr": message("code_vr"),
    "za": message("code_za"),
    "zo": message("code_zo"),
    "taalboost_individueel": message("code_taalboost_individueel"),
    "taalboost_groep": message("code_taalboost_groep"),
    "vaktaal": message("code_vaktaal"),
    "leerwerktraject": message("code_leerwerktraject"),
    "sollicitatietraining": message("code_sollicitatietraining"),
    "matchingtafel": message("code_matchingtafel"),
    "tov": message("code_tov"),
    "participatie": message("code_participatie"),
    "centrum": message("code_centrum"),
    "azc": message("code_azc"),
    "online": message("code_online"),
    "werkgever": message("code_werkgever"),
    "low": message("code_low"),
    "normal": message("code_normal"),
    "high": message("code_high"),
    "teacher": message("code_teacher"),
    "room": message("code_room"),
    "person": message("code_person"),
    "draft": message("code_draft"),
    "published": message("code_published"),
    "running": message("code_running"),
    "locked": message("code_locked"),
}
"""The words for codes; a code that is not here, such as a level, is its own word."""
Found = TypeVar("Found")


def header_of(table: Table, column: Column) -> Message:
    """The header above this column."""
    return HEADERS[table.name][[row.name for row in table.columns].index(column.name)]


def codes_of(kind: CellKind) -> tuple[str, ...]:
    """The codes that a cell of this kind may hold; none if it holds something else."""
    if isinstance(kind, YesNo):
        return ("yes", "no")
    return kind.allowed if isinstance(kind, Code) else ()


def label_of(code: str) -> Message:
    """The word that stands in a cell for this code."""
    return CODE_LABELS.get(code) or message("only_word", word=code)


def find_table(title: str) -> Table | None:
    """The table that a sheet with this title holds; None if it holds none."""
    return _tables().get(plainly(title))


def find_column(table: Table, header: str) -> Column | None:
    """The column that is meant by this header; None if the table has no such column."""
    return _columns(table.name).get(plainly(header))


def find_setting(label: str) -> str | None:
    """The key of the setting that is meant by this label: one of SETTING_LABELS."""
    return _settings().get(plainly(label))


def find_code(kind: CellKind, text: str) -> str | None:
    """The code that is meant by this text; None if this kind of cell has no such code."""
    return next((code for code in codes_of(kind) if plainly(text) in _names(label_of(code), code)), None)


def is_settings(title: str) -> bool:
    """True if a sheet with this title holds the settings."""
    return plainly(title) in _names(SETTINGS_TITLE, "settings", SETTINGS_FILE)


def is_explanation(title: str) -> bool:
    """True if a sheet with this title is for people to read only."""
    return plainly(title) in _names(EXPLANATION_TITLE)


def is_of_plan(title: str) -> bool:
    """True if a sheet with this title belongs to the workbook of a plan."""
    return any(plainly(title) in _names(known) for known in PLAN_TITLES.values())


def plainly(words: str) -> str:
    """Words without what is easily mistyped: capitals, and spaces beyond one."""
    plain = unicodedata.normalize("NFKC", words).replace("’", "'").casefold()
    return " ".join(plain.replace("_", " ").split())


def _names(said: Message, *others: str) -> set[str]:
    return {plainly(word) for word in (*others, *(said.in_language(language) for language in LANGUAGES))}


@cache
def _tables() -> dict[str, Table]:
    return _by_name((table, _names(TITLES[table.name], table.name, table.file)) for table in SCENARIO_TABLES)


@cache
def _columns(table_name: str) -> dict[str, Column]:
    table = next(table for table in SCENARIO_TABLES if table.name == table_name)
    return _by_name((column, _names(header_of(table, column), column.name)) for column in table.columns)


@cache
def _settings() -> dict[str, str]:
    return _by_name((key, _names(label, key)) for key, label in SETTING_LABELS.items())


def _by_name(found: Iterable[tuple[Found, set[str]]]) -> dict[str, Found]:
    return {name: what for what, names in found for name in names}
