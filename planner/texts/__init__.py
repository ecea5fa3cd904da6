"""Every sentence the planner says, in Dutch and English, in one catalogue.

A `Message` is a key with its values; it becomes a sentence only where it is shown, in the language of who reads it.
Values are filled in with `str.format`; dates are written as people in that language write them. What is counted follows
its number: `{count:rij|rijen}` becomes `1 rij` or `2 rijen`.
"""

from collections.abc import Mapping
from datetime import date
from string import Formatter
from typing import Literal, NamedTuple

from planner.texts.catalogue import TEXTS

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")
_WEEKDAYS = {
    "nl": ("ma", "di", "wo", "do", "vr", "za", "zo"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = {
    "nl": ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


class Message(NamedTuple):
    """A sentence to be said: its key in the catalogue and the values to fill in."""

    key: str
    values: Mapping[str, object]

    def in_language(self, language: Language) -> str:
        return say(self.key, language, **self.values)


def message(key: str, **values: object) -> Message:
    return Message(key, values)


def say(key: str, language: Language, **values: object) -> str:
    """The sentence of this key; raises KeyError if the catalogue lacks it (a test reads every key in the code)."""
    sentence = TEXTS[key][LANGUAGES.index(language)]
    return _fill(sentence, {name: _shown(value, language) for name, value in values.items()})


def say_in_two(what: Message, language: Language) -> tuple[str, str]:
    """What is the matter and what to do about it: the first sentence of a text, and the rest of it."""
    first, dot, rest = TEXTS[what.key][LANGUAGES.index(language)].partition(". ")
    shown = {name: _shown(value, language) for name, value in what.values.items()}
    return _fill(first + dot.strip(), shown), _fill(rest, shown)


def write_day(day: date, language: Language) -> str:
    """A date as people write it: `wo 13 jan 2027` or `Wed 13 Jan 2027`."""
    return f"{_WEEKDAYS[language][day.weekday()]} {day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def write_time(minutes: int) -> str:
    """Minutes after midnight as `9:00`."""
    return f"{minutes // 60}:{minutes % 60:02d}"


class _Counting(Formatter):
    """Writes one thing or many things after a number."""

    def format_field(self, value: object, format_spec: str) -> str:
        one, is_counted, many = format_spec.partition("|")
        if not is_counted:
            return str(super().format_field(value, format_spec))
        return f"{value} {one if str(value) == '1' else many}"


def _fill(sentence: str, values: Mapping[str, object]) -> str:
    return _Counting().vformat(sentence, (), values) if "|" in sentence else sentence.format(**values)


def _shown(value: object, language: Language) -> object:
    if isinstance(value, Message):
        return value.in_language(language)
    if isinstance(value, date):
        return write_day(value, language)
    return value
