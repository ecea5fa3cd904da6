"""The settings of a scenario out of a sheet: a label and a value in each row, judged as those of scenario.toml."""

from collections.abc import Mapping
from typing import Final

from planner.exchange.bsn import holds_bsn, mask_bsn
from planner.exchange.cells import CellError
from planner.exchange.problems import ReadingReport
from planner.exchange.settings import COSTS, FILE, FORMAT, SETTINGS, judge_settings
from planner.exchange.toml_text import TomlText
from planner.exchange.workbook_layout import SETTING_LABELS, SETTINGS_HEADERS, find_setting, plainly
from planner.exchange.workbook_reading_cells import CellValue, SheetCells, in_order
from planner.exchange.workbook_reading_headers import ROWS_LOOKED_AT, name_in_all_languages, nearest_meant
from planner.exchange.workbook_reading_places import Place
from planner.exchange.workbook_reading_texts import read_day, show_value
from planner.exchange.workbook_scan_sheet import write_letters
from planner.texts import Message, message

LABEL: Final = "label"
_DAYS: Final = ("starts_from", "starts_until")
_LABEL, _VALUE = (name_in_all_languages(header) for header in SETTINGS_HEADERS[:2])
_KNOWN: Final = {
    name: label for key, said in SETTING_LABELS.items() for name, label in name_in_all_languages(said, key).items()
}


def read_setting_rows(cells: SheetCells, place: Place, report: ReadingReport) -> dict[str, object]:
    """The sound settings by key, `cost` as CostWeights; every problem is reported at its row."""
    numbers = in_order(cells.rows)
    first, label_at, value_at = _find_columns({number: cells.rows[number] for number in numbers[:ROWS_LOOKED_AT]})
    reading = SettingRows(report)
    for number in numbers:
        if number > first:
            reading.take(number, cells.rows[number].get(label_at, ""), cells.rows[number].get(value_at, ""))
    for key in (*SETTING_LABELS, LABEL):
        at = label_at if key == LABEL else value_at
        place.columns[key] = (mask_bsn(show_value(cells.rows.get(first, {}).get(at, write_letters(at)))), at)
    return reading.judge()


class SettingRows:
    """The rows of the sheet, gathered as keys and values."""

    def __init__(self, report: ReadingReport) -> None:
        self._report = report
        self._costs: dict[str, object] = {}
        self._toml = TomlText(content={"format": FORMAT, "cost": self._costs})

    def take(self, row: int, label: CellValue, value: CellValue) -> None:
        """One row; rows without a label and a value are notes of people."""
        text = show_value(label).strip()
        key = find_setting(text)
        if holds_bsn(text) or holds_bsn(show_value(value)):
            self._report.add(FILE, message("bsn"), row=row, column=key or LABEL, value=show_value(value))
            self._toml.bad_keys.update([key] if key else [])
        elif key is None:
            if text and value != "":
                what = message("setting_unknown", name=text) if self._report.is_full(FILE) else _unknown(text)
                self._report.add(FILE, what, row=row, column=LABEL, value=text)
        elif ("cost" if key in COSTS else "", key) in self._toml.row_of_key:
            self._report.add(FILE, message("toml_key_twice", name=text), row=row, column=LABEL, value=text)
        else:
            self._toml.row_of_key["cost" if key in COSTS else "", key] = row
            self._keep(row, key, value)

    def _keep(self, row: int, key: str, value: CellValue) -> None:
        if value == "" and key in COSTS:
            return
        try:
            found = self._read(key, value)
        except CellError as fault:
            self._report.add(FILE, fault.what, row=row, column=key, value=show_value(value))
            self._toml.bad_keys.add(key)
            if key in COSTS:
                return
        else:
            (self._costs if key in COSTS else self._toml.content)[key] = found

    def _read(self, key: str, value: CellValue) -> object:
        if isinstance(value, Message):
            raise CellError(value)
        if value == "" and key != "name":
            raise CellError(message("empty_cell"))
        if key in _DAYS:
            return read_day(value, lambda what: self._report.assume(FILE, what))
        text = show_value(value) if key == "name" else show_value(value).strip()
        return int(text) if key in COSTS and text.isascii() and text.isdecimal() and len(text) < 19 else text

    def judge(self) -> dict[str, object]:
        for setting in SETTINGS:
            if setting.key not in self._toml.content and setting.key not in self._toml.bad_keys:
                self._report.add(FILE, message("setting_missing", name=SETTING_LABELS[setting.key]))
                self._toml.bad_keys.add(setting.key)
        return judge_settings(self._toml, self._report)


def _unknown(label: str) -> Message:
    near = nearest_meant(label, _KNOWN)
    return message("unknown_key_near", name=label, near=near) if near else message("setting_unknown", name=label)


def _find_columns(rows: Mapping[int, Mapping[int, CellValue]]) -> tuple[int, int, int]:
    """The row of the header (0 if there is none) and the positions of labels and values."""
    for number, cells in rows.items():
        at_of = {plainly(value): at for at, value in cells.items() if isinstance(value, str)}
        label = next((at for name, at in at_of.items() if name in _LABEL), None)
        value = next((at for name, at in at_of.items() if name in _VALUE), None)
        if label is not None and value is not None:
            return number, label, value
    return 0, 1, 2
