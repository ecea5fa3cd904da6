"""What a cell may hold: one kind per sort of value, that reads it, writes it and says in words what it looks like.

`read` takes the text of a cell that is not empty and raises `CellError` if it is malformed; how it understood a cell
that is written in another way than the data format asks for, it tells to `assume`.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from planner.exchange.bsn import holds_bsn
from planner.exchange.control_characters import CONTROL_CHARACTER, leave_out_control_characters
from planner.texts import Message, message

Assume = Callable[[Message], None]

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_WORD = re.compile(r"\w\S{0,63}")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DUTCH_DAY = re.compile(r"([0-9]{1,2})([-/])([0-9]{1,2})\2([0-9]{4})")
_TIME = re.compile(r"([0-9]{2}):([0-9]{2})")
_LOOSE_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::00)?")
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_HOURS = re.compile(r"-?[0-9]{1,6}(?:[.,][0-9]{1,6})?")
_YES = {"yes": True, "ja": True, "no": False, "nee": False}
MINUTES_A_DAY = 24 * 60
FIRST_YEAR = 1900


class CellError(Exception):
    """A malformed cell; `what` says what is wrong and what to do."""

    def __init__(self, what: Message) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True)
class CellKind:
    """A sort of value: how it is read from a cell, written to one, and described."""

    def read(self, text: str, assume: Assume) -> object:
        raise NotImplementedError

    def write(self, value: object) -> str:
        return "" if value is None else str(value)

    def describe(self) -> Message:
        raise NotImplementedError


@dataclass(frozen=True)
class Id(CellKind):
    """The name of one row: letters, digits, dot, underscore and dash."""

    def read(self, text: str, assume: Assume) -> str:
        if ID.fullmatch(text):
            return text
        if ID.fullmatch(text.strip()):
            raise CellError(message("space_around", value=text))
        raise CellError(message("bad_id", value=text))

    def describe(self) -> Message:
        return message("kind_id")


@dataclass(frozen=True)
class Word(CellKind):
    """One word that other tables may ask for, such as a skill."""

    def read(self, text: str, assume: Assume) -> str:
        if not _WORD.fullmatch(text) or CONTROL_CHARACTER.search(text):
            raise CellError(message("bad_word", value=text))
        return text

    def describe(self) -> Message:
        return message("kind_word")


@dataclass(frozen=True)
class ListOf(CellKind):
    """Items between single spaces, each once, in the order of the cell."""

    item: CellKind
    described: Message

    def read(self, text: str, assume: Assume) -> tuple[object, ...]:
        items = text.split(" ")
        if "" in items:
            raise CellError(message("list_spacing", value=text))
        if len(set(items)) < len(items):
            raise CellError(message("twice_in_list", item=Counter(items).most_common(1)[0][0]))
        return tuple(self.item.read(item, assume) for item in items)

    def write(self, value: object) -> str:
        return " ".join(self.item.write(item) for item in value) if isinstance(value, tuple) else ""

    def describe(self) -> Message:
        return self.described


@dataclass(frozen=True)
class Code(CellKind):
    """One of a few fixed words; `fault` is the sentence, still without values, for any other word."""

    allowed: tuple[str, ...]
    fault: Message

    def read(self, text: str, assume: Assume) -> str:
        if text not in self.allowed:
            raise CellError(message(self.fault.key, value=text, allowed=one_of(self.allowed)))
        return text

    def describe(self) -> Message:
        return message("kind_code", allowed=one_of(self.allowed))


@dataclass(frozen=True)
class Day(CellKind):
    must_be_monday: bool = False

    def read(self, text: str, assume: Assume) -> date:
        day = _read_day(text, assume)
        if self.must_be_monday:
            require_monday(day, text)
        return day

    def describe(self) -> Message:
        return message("kind_monday") if self.must_be_monday else message("kind_day")


@dataclass(frozen=True)
class TimeOfDay(CellKind):
    """Minutes after midnight; a time at which something ends may be 24:00."""

    is_end: bool = False

    def read(self, text: str, assume: Assume) -> int:
        found = _TIME.fullmatch(text) or _LOOSE_TIME.fullmatch(text)
        minutes = 60 * int(found[1]) + int(found[2]) if found else MINUTES_A_DAY + 1
        latest = MINUTES_A_DAY if self.is_end else MINUTES_A_DAY - 1
        if found is None or int(found[2]) > 59 or minutes > latest:
            raise CellError(message("bad_time", value=text))
        if not _TIME.fullmatch(text):
            assume(message("assumed_time", value=text, time=self.write(minutes)))
        return minutes

    def write(self, value: object) -> str:
        return "" if not isinstance(value, int) else f"{value // 60:02d}:{value % 60:02d}"

    def describe(self) -> Message:
        return message("kind_time")


@dataclass(frozen=True)
class WholeNumber(CellKind):
    minimum: int
    maximum: int

    def read(self, text: str, assume: Assume) -> int:
        if not _WHOLE.fullmatch(text):
            raise CellError(message("bad_whole_number", value=text, minimum=self.minimum, maximum=self.maximum))
        if not self.minimum <= int(text) <= self.maximum:
            raise CellError(message("number_out_of_range", value=text, minimum=self.minimum, maximum=self.maximum))
        return int(text)

    def describe(self) -> Message:
        return message("kind_whole_number", minimum=self.minimum, maximum=self.maximum)


@dataclass(frozen=True)
class Hours(CellKind):
    """Hours as an exact decimal, not negative."""

    def read(self, text: str, assume: Assume) -> Decimal:
        if not _HOURS.fullmatch(text):
            raise CellError(message("bad_hours", value=text))
        if text.startswith("-"):
            raise CellError(message("negative_hours", value=text))
        if "," in text:
            assume(message("assumed_decimal_comma", value=text))
        return Decimal(text.replace(",", "."))

    def write(self, value: object) -> str:
        return "" if value is None else format(value, "f")

    def describe(self) -> Message:
        return message("kind_hours")


@dataclass(frozen=True)
class YesNo(CellKind):
    def read(self, text: str, assume: Assume) -> bool:
        if text.lower() not in _YES:
            raise CellError(message("bad_yes_no", value=text))
        if text not in ("yes", "no"):
            assume(message("assumed_yes_no", value=text, word=self.write(_YES[text.lower()])))
        return _YES[text.lower()]

    def write(self, value: object) -> str:
        return "yes" if value else "no"

    def describe(self) -> Message:
        return message("kind_yes_no")


@dataclass(frozen=True)
class FreeText(CellKind):
    """Any text; control characters, which nobody sees and a screen obeys, are left out."""

    def read(self, text: str, assume: Assume) -> str:
        if not CONTROL_CHARACTER.search(text):
            return text
        shown = leave_out_control_characters(text)
        if holds_bsn(shown):
            raise CellError(message("bsn"))
        assume(message("assumed_without_control_characters"))
        return shown

    def describe(self) -> Message:
        return message("kind_text")


@dataclass(frozen=True)
class AnyText(CellKind):
    """What is judged elsewhere, such as a reference in a plan."""

    def read(self, text: str, assume: Assume) -> str:
        return text

    def describe(self) -> Message:
        return message("kind_text")


def require_monday(day: date, text: str) -> None:
    if day.weekday() != 0:
        raise CellError(message("no_monday", value=text, day=day, before=_monday_before(day), after=_monday_after(day)))


def one_of(words: tuple[str, ...]) -> Message:
    """The words as a person would list a choice."""
    if len(words) == 1:
        return message("only_word", word=words[0])
    return message("one_of_words", words=", ".join(words[:-1]), last=words[-1])


def _read_day(text: str, assume: Assume) -> date:
    iso, dutch = _ISO_DAY.fullmatch(text), _DUTCH_DAY.fullmatch(text)
    if iso:
        year, month, day = int(iso[1]), int(iso[2]), int(iso[3])
    elif dutch:
        year, month, day = int(dutch[4]), int(dutch[3]), int(dutch[1])
    else:
        raise CellError(message("bad_day", value=text))
    try:
        found = date(year, month, day)
    except ValueError:
        raise CellError(message("no_such_day", value=text)) from None
    if year < FIRST_YEAR:
        raise CellError(message("year_too_early", value=text, year=FIRST_YEAR))
    if dutch:
        assume(message("assumed_dutch_day", value=text, day=found))
    return found


def _monday_before(day: date) -> str:
    ordinal = day.toordinal() - day.weekday()
    return str(date.fromordinal(max(1, ordinal)))


def _monday_after(day: date) -> str:
    ordinal = day.toordinal() + 7 - day.weekday()
    return str(date.fromordinal(min(date.max.toordinal(), ordinal)))
