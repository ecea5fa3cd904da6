"""Lines of iCalendar from text that anybody may have typed: nothing in it can end a line or turn the text around."""

import unicodedata
from functools import lru_cache

from icalendar.parser import Contentline

MOST_OCTETS = 75
_BETWEEN_WORDS = {"Cc", "Zl", "Zp"}
_INVISIBLE = {"Cf", "Cs"}
_JOINERS = "\u200c\u200d"


def clean_text(text: str) -> str:
    """The text on one line, without characters that a screen obeys rather than shows; joiners of letters stay."""
    shown = text if text.isprintable() else "".join(map(_clean, text))
    return " ".join(shown.split())


def _clean(character: str) -> str:
    category = unicodedata.category(character)
    if category in _BETWEEN_WORDS:
        return " "
    if (category in _INVISIBLE and character not in _JOINERS) or _is_no_character(ord(character)):
        return ""
    return character


def _is_no_character(number: int) -> bool:
    """True for the numbers that Unicode promises never to give to a character."""
    return number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF


@lru_cache(maxsize=4096)
def write_text(name: str, *lines: str) -> bytes:
    """A property with a text of one or more lines, each cleaned first."""
    return write_line(name + ":" + "\\n".join(_escape(clean_text(line)) for line in lines))


def write_line(line: str) -> bytes:
    """One line that needs no escaping, folded where it is long."""
    if line.isascii() and len(line) < MOST_OCTETS:
        return line.encode() + b"\r\n"
    folded: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]  # icalendar leaves it without types
    return folded + b"\r\n"


def _escape(text: str) -> str:
    """Not icalendar's own, which reads a backslash with a capital N as the end of a line."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
