"""The lines of a calendar file: unfolded, numbered as in the file, and taken apart into name, parameters and value.

Only lines that are asked for are decoded at all: titles, places and descriptions are never even made into text.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_NAME = re.compile(rb"([A-Za-z0-9-]{1,64})(?=[;:])")
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*+')
MOST_BYTES_OF_LINE = 1_000_000
_DATES = frozenset({"DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE"})
_LAST_DATE = re.compile(r"(;.*):([0-9]{8}.*)", re.DOTALL)
_NEXT_PARAMETER = re.compile(r";(?=[A-Za-z0-9-]+=)")
_ESCAPED = re.compile(r"\\([\\;,])")


class RawLine(NamedTuple):
    """One line with its folds undone: the number at which it begins, its name in capitals, and all its bytes."""

    number: int
    name: str
    content: bytes


class Property(NamedTuple):
    """A line taken apart; parameters by name in capitals, the first value of each."""

    number: int
    name: str
    parameters: Mapping[str, str]
    value: str


def unfold(data: bytes) -> Iterator[RawLine]:
    """All lines that have a name; folds are undone in bytes, for some programs fold in the middle of a letter."""
    lines = _as_utf_8(data).replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    parts: list[bytes] = []
    begun_at = 0
    for number, line in enumerate(lines, start=1):
        if line[:1] in (b" ", b"\t") and parts:
            parts.append(line[1:])
            continue
        yield from _named(begun_at, parts)
        parts, begun_at = [line], number
    yield from _named(begun_at, parts)


def take_apart(line: RawLine) -> Property | None:
    """None if the line is not made as lines of a calendar are, or is far longer than any."""
    if len(line.content) > MOST_BYTES_OF_LINE:
        return None
    text = _decode(line.content)
    parameters: dict[str, str] = {}
    at = len(line.name)
    while found := _PARAMETER.match(text, at):
        parameters.setdefault(found[1].upper(), found[2].strip('"').strip())
        at = found.end()
    value = text[at + 1 :].strip() if text[at : at + 1] == ":" else None
    if line.name in _DATES and not (value or "")[:8].isdecimal():
        return _take_date_apart(line, text) or _property(line, parameters, value)
    return _property(line, parameters, value)


def undo_escapes(text: str) -> str:
    """A value as it is meant: commas, semicolons and backslashes in values, and only there, follow a backslash."""
    return _ESCAPED.sub(r"\1", text)


def _take_date_apart(line: RawLine, text: str) -> Property | None:
    """The same for the zone of a date that has colons or commas in it, and should have been in quotation marks."""
    found = _LAST_DATE.fullmatch(text, len(line.name))
    if not found:
        return None
    pairs = (part.partition("=") for part in _NEXT_PARAMETER.split(found[1])[1:])
    parameters = {name.upper(): value.strip('"').strip() for name, _, value in pairs}
    return _property(line, parameters, found[2].strip())


def _property(line: RawLine, parameters: Mapping[str, str], value: str | None) -> Property | None:
    return None if value is None else Property(line.number, line.name, parameters, value)


def _named(number: int, parts: list[bytes]) -> Iterator[RawLine]:
    content = b"".join(parts)
    if found := _NAME.match(content):
        yield RawLine(number, found[1].decode("ascii").upper(), content)


def _as_utf_8(data: bytes) -> bytes:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace").encode("utf-8")
    return data.removeprefix(codecs.BOM_UTF8)


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
