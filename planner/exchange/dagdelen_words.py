"""The words in which people write when they can come: days, parts of a day, times, and what joins them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

Part = Literal["ochtend", "middag", "avond", "hele dag"]

_DUTCH_DAYS: Final = (
    ("maandag", "ma"),
    ("dinsdag", "din", "di"),
    ("woensdag", "woe", "wo"),
    ("donderdag", "don", "do"),
    ("vrijdag", "vrij", "vr"),
    ("zaterdag", "zat", "za"),
    ("zondag", "zon", "zo"),
)
_ENGLISH_DAYS: Final = (
    ("monday", "mon"),
    ("tuesday", "tues", "tue"),
    ("wednesday", "weds", "wed"),
    ("thursday", "thurs", "thur", "thu"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)
_PARTS: Final[dict[Part, str]] = {
    "ochtend": r"ochtend(?:en|s)?|ocht|morgens?|voormiddag(?:en|s)?|mornings?",
    "middag": r"(?:na)?middag(?:en|s)?|afternoons?",
    "avond": r"avond(?:en|s)?|evenings?",
    "hele dag": r"(?:de\s+|het\s+)?(?:hele|gehele|whole|full|all)\s+(?:dag|day)|dagdelen|slots",
}
_LETTERS: Final[dict[str, Part]] = {"o": "ochtend", "m": "middag", "a": "avond"}
_DAY_NUMBER: Final = {
    name: number for days in (_DUTCH_DAYS, _ENGLISH_DAYS) for number, names in enumerate(days) for name in names
}


def find_weekday(word: str) -> int | None:
    """The number of the weekday that this word in small letters names, Monday 0."""
    return _DAY_NUMBER.get(word)


def _one_of(words: tuple[tuple[str, ...], ...]) -> str:
    return "|".join(sorted((word for row in words for word in row), key=len, reverse=True))


_ANY_PART: Final = "|".join(_PARTS.values())
_DUTCH: Final = rf"(?:{_one_of(_DUTCH_DAYS)})"
_ANY_DAY: Final = rf"(?:{_one_of(_DUTCH_DAYS)}|{_one_of(_ENGLISH_DAYS)})"
_CLOCK: Final = r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:uur|hrs|u|h)?"
_TO: Final = r"(?:t/m|tot\s+en\s+met|t\.?e?\.?m\.?|through|until|tot|to|till|-)"
_END: Final = r"(?![a-z0-9])"
_EVERY: Final = r"elke|iedere|alle|every|each|all"
_TOKENS: Final = re.compile(
    "|".join(
        (
            rf"(?P<times>(?:van\s+|from\s+)?{_CLOCK}\s*{_TO}\s*{_CLOCK}{_END}"
            rf"|(?:tussen|between)\s+{_CLOCK}\s*(?:en|and)\s*{_CLOCK}{_END})",
            rf"(?P<always>altijd|alles|always|hele\s+week|whole\s+week){_END}",
            rf"(?P<workdays>werkdagen|doordeweeks|door\s+de\s+week|weekdays|working\s+days){_END}",
            rf"(?P<weekend>weekends?|weekeinde){_END}",
            rf"(?P<whole_of>(?:hele|gehele|whole)(?=\s+{_ANY_DAY}))",
            rf"(?P<letter>(?<=[a-z])[-._\s]\s*[oma]){_END}",
            rf"(?P<day>{_ANY_DAY})(?:en|s)?\.?(?=(?:{_ANY_PART}){_END}|[^a-z0-9]|$)",
            rf"(?P<part>{_ANY_PART}){_END}",
            rf"(?P<every>{_EVERY}){_END}(?:\s+(?P<every_day>dag(?:en)?|days?){_END})?",
            rf"\s*(?P<through>{_TO})(?=\s*{_ANY_DAY})",
            rf"(?P<joint>(?:en|and|de|het|op|in|on|the|in\s+the|'?s){_END}|[\s/&+\-.':]+)",
        )
    )
)
_SINGLE_LETTER_FITS: Final = re.compile(rf"{_DUTCH}(?:en|s)?\.?$")


_DAYS_OF_KIND: Final[dict[str, tuple[int, ...]]] = {
    "every": (),
    "every_day": (),
    "always": (),
    "workdays": (0, 1, 2, 3, 4),
    "weekend": (5, 6),
}


class Said(NamedTuple):
    """One phrase: the days meant (0 is Monday), the parts or times of each, and whether it names every such day."""

    days: tuple[int, ...]
    parts: tuple[Part | tuple[int, int], ...]
    is_every: bool


class UnclearError(Exception):
    """Words that cannot be understood, or not in one way only."""


def read_phrases(text: str) -> list[Said]:
    """What is said in words without commas; raises UnclearError if a word is unknown or the order makes no sense."""
    phrases = _Phrases()
    for kind, value in _split(_plainly(text)):
        phrases.take(kind, value)
    return phrases.finish()


def _plainly(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.sub("[‐-―−]", "-", plain).replace("’", "'").replace("‘", "'").strip()


def _split(text: str) -> Iterator[tuple[str, int | Part | tuple[int, int] | None]]:
    at = 0
    while at < len(text):
        found = _TOKENS.match(text, at)
        if found is None or found.end() == at:
            raise UnclearError
        kind = found.lastgroup or ""
        if kind == "letter":
            if not _SINGLE_LETTER_FITS.search(text[:at]):
                raise UnclearError
            yield "part", _LETTERS[found.group()[-1]]
        elif kind == "times":
            yield "part", _read_times(found.groups()[1:9])
        elif kind == "day":
            yield "day", _DAY_NUMBER[found["day"]]
        elif kind == "part":
            yield "part", next(part for part, words in _PARTS.items() if re.fullmatch(words, found["part"]))
        elif kind != "joint":
            yield kind, None
        at = found.end()


def _read_times(groups: Sequence[str | None]) -> tuple[int, int]:
    numbers = groups[:4] if groups[0] is not None else groups[4:8]
    start, end = (60 * int(numbers[at] or 0) + int(numbers[at + 1] or 0) for at in (0, 2))
    if not 0 <= start < end <= 24 * 60 or int(numbers[1] or 0) > 59 or int(numbers[3] or 0) > 59:
        raise UnclearError
    return start, end


class _Phrases:
    """Puts tokens together: days first, then what is meant of each of them."""

    def __init__(self) -> None:
        self._found: list[Said] = []
        self._clear()

    def _clear(self) -> None:
        self._days: list[int] = []
        self._parts: list[Part | tuple[int, int]] = []
        self._is_every = self._is_through = self._is_whole = self._ends_range = False

    def take(self, kind: str, value: int | Part | tuple[int, int] | None) -> None:
        """One token; a number is a day, any other value is what is meant of the days before it."""
        if self._parts and (value is None or isinstance(value, int)):
            self._close()
        if isinstance(value, int):
            self._add_day(value)
        elif value is not None:
            self._parts.append(value)
        elif kind == "through" and self._days and not self._is_through and not self._ends_range:
            self._is_through = True
        elif kind in _DAYS_OF_KIND:
            self._is_every = True
            self._is_whole = kind in ("every_day", "always")
            self._days = list(_DAYS_OF_KIND[kind])
        elif kind == "whole_of":
            self._is_whole = True
        else:
            raise UnclearError

    def _add_day(self, day: int) -> None:
        first = self._days[-1] + 1 if self._is_through else day
        if self._is_through and day < first:
            raise UnclearError
        self._days.extend(range(first, day + 1))
        self._ends_range, self._is_through = self._is_through, False

    def _close(self) -> None:
        if self._is_through or not (self._days or self._is_every):
            raise UnclearError
        if self._is_whole and not self._parts:
            self._parts.append("hele dag")
        is_every = self._is_every and (not self._days or len(self._days) in (2, 5))
        self._found.append(Said(tuple(self._days) or tuple(range(7)), tuple(self._parts), is_every))
        self._clear()

    def finish(self) -> list[Said]:
        if self._days or self._parts or self._is_every or self._is_whole:
            self._close()
        return self._found
