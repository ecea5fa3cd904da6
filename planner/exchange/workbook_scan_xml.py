"""XML of a workbook, walked element by element and never built: no DTD, no entities, nothing without end."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final
from xml.parsers import expat

from planner.exchange.workbook_scan_parts import RefusedBookError
from planner.texts import message

Attributes = dict[str, str]
OnStart = Callable[[str, Attributes], None]
OnEnd = Callable[[str], None]
OnText = Callable[[str], None]

MAX_ELEMENTS: Final = 1_200_000
MAX_DEPTH: Final = 100
MAX_ATTRIBUTES: Final = 200
MAX_NAMES: Final = 1000
MAX_TOKEN: Final = 1_000_000
_YES: Final = {"1", "true", "on"}
_ENCODINGS: Final = {"", "utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-1", "windows-1252"}


@dataclass
class ElementBudget:
    """How many elements the parts of one workbook may still have together."""

    left: int = MAX_ELEMENTS


class KeptText:
    """The text of an element that is walked through: of what is longer than `most` one character more is kept."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._pieces: list[str] = []
        self._room = most + 1

    def take(self, text: str) -> None:
        if self._room > 0:
            self._pieces.append(text[: self._room])
            self._room -= len(text)

    def hand_over(self) -> str:
        """The text up to here; the next one begins anew."""
        text = "".join(self._pieces)
        self._pieces.clear()
        self._room = self._most + 1
        return text


class XmlWalk:
    """One walk through one part; `on_text` may be set while walking, and is asked for text as long as it is set."""

    def __init__(self, budget: ElementBudget, on_start: OnStart, on_end: OnEnd | None = None) -> None:
        self._budget = budget
        self._on_start = on_start
        self._on_end = on_end
        self._depth = 0
        self._local_names: dict[str, str] = {}
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = _refuse_doctype
        self._parser.XmlDeclHandler = _refuse_odd_encoding

    def listen(self, on_text: OnText | None) -> None:
        """Hands the text from here on to `on_text`, or to nobody."""
        self._parser.CharacterDataHandler = on_text

    def walk(self, pieces: Iterable[bytes]) -> None:
        """Raises RefusedBookError if the part is not XML, or not XML as workbooks have it."""
        fed = 0
        try:
            for piece in pieces:
                fed += len(piece)
                self._parser.Parse(piece, False)
                if fed - self._parser.CurrentByteIndex > MAX_TOKEN:
                    raise RefusedBookError(message("book_is_odd_xml"))
            self._parser.Parse(b"", True)
        except expat.ExpatError:
            raise RefusedBookError(message("book_broken")) from None

    def _start(self, name: str, attributes: Attributes) -> None:
        self._budget.left -= 1
        self._depth += 1
        if self._depth > MAX_DEPTH or len(attributes) > MAX_ATTRIBUTES:
            raise RefusedBookError(message("book_is_odd_xml"))
        if self._budget.left < 0:
            raise RefusedBookError(message("book_too_many_cells"))
        self._on_start(self._local_names.get(name) or self._shorten(name), attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._on_end is not None:
            self._on_end(self._local_names.get(name) or self._shorten(name))

    def _shorten(self, name: str) -> str:
        """The name without its prefix; few names occur, unless somebody wants to fill the memory."""
        if len(self._local_names) < MAX_NAMES:
            self._local_names[name] = name.rpartition(":")[2]
        return name.rpartition(":")[2]


def is_true(said: str | None) -> bool:
    """Whether an attribute says yes, in any of the ways in which workbooks do."""
    return said is not None and said.strip().lower() in _YES


def _refuse_doctype(*_: object) -> None:
    raise RefusedBookError(message("book_has_doctype"))


def _refuse_odd_encoding(_: str, encoding: str | None, __: int) -> None:
    if (encoding or "").lower() not in _ENCODINGS:
        raise RefusedBookError(message("book_is_odd_xml"))
