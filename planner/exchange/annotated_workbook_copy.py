"""The copy of a workbook for the package that marks it: what the scan walked, without drawings, and not too much.

The package opens whatever the relations lead to: images by programs of all kinds, charts, and a part of notes once for
every sheet that refers to it; and it makes objects of all it reads. So the relations to drawings are left out, and what
the making of those objects will take is reckoned first.
"""

import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Final
from xml.sax.saxutils import quoteattr

from planner.exchange.bsn import mask_bsn
from planner.exchange.workbook_reading_book import open_book
from planner.exchange.workbook_reading_cells import MOST_CHARACTERS
from planner.exchange.workbook_scan import scan_workbook
from planner.exchange.workbook_scan_kinds import RELATIONS_ENDING, find_target, owner_of, walking_order
from planner.exchange.workbook_scan_parts import BookParts, RefusedBookError
from planner.exchange.workbook_scan_sheet import PlaceInSheet, read_place
from planner.exchange.workbook_scan_xml import Attributes, ElementBudget, KeptText, OnText, XmlWalk
from planner.texts import message

MOST_EFFORT: Final = 600_000  # as much as 250,000 filled cells in rows of ten
MOST_IN_PAGE_HEADER: Final = 255
_CHARACTERS_OF_EFFORT: Final = 16
_EFFORT: Final = {
    "row": 2,
    "definedName": 2,
    "font": 2,
    "fill": 2,
    "border": 2,
    "xf": 3,
    "cfRule": 3,
    "conditionalFormatting": 3,
    "dataValidation": 5,
    "comment": 25,
    "sheet": 140,
}
_EFFORT_OF_CELL_IN_BLOCK: Final = {"mergeCell": 2, "hyperlink": 3}
_PAGE_HEADERS: Final = {"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"}
_LISTENED_TO: Final = {"t", "v", "f", *_PAGE_HEADERS}
_LEFT_OUT: Final = {"drawing", "image", "chart"}
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TOO_LARGE: Final = message("book_too_large_to_mark")


def copy_to_mark(content: bytes) -> bytes:
    """The parts of the workbook that are read to mark it; raises RefusedBookError if it is too large for that."""
    parts = scan_workbook(content)
    titles = {sheet.part.lower(): sheet.title for sheet in open_book(parts).sheets}
    parts.start_over(parts.sound_names)
    reckoning = _Reckoning(titles)
    place = io.BytesIO()
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy:
        for name in sorted(parts.sound_names, key=lambda name: (walking_order(name), name.lower() in titles)):
            if name.lower().endswith(RELATIONS_ENDING):
                copy.writestr(name, _without_drawings(parts, name, reckoning.referred))
            else:
                with copy.open(name, "w") as file:
                    reckoning.walk_part(name, _written(parts.take_out(name), file))
    return place.getvalue()


def _written(pieces: Iterable[bytes], file: IO[bytes]) -> Iterator[bytes]:
    """The same pieces, each written to the file when it is asked for."""
    for piece in pieces:
        file.write(piece)
        yield piece


def _without_drawings(parts: BookParts, name: str, referred: Counter[str]) -> str:
    """The relations of one part but those to drawings; how often each part is referred to is counted."""
    rows: list[str] = []

    def begin(element: str, attributes: Attributes) -> None:
        kind = attributes.get("Type", "").rpartition("/")[2].lower()
        if element == "Relationship" and kind not in _LEFT_OUT:
            said = " ".join(f"{key}={quoteattr(value)}" for key, value in attributes.items() if ":" not in key)
            rows.append(f"<Relationship {said}/>")
            referred[find_target(owner_of(name), attributes.get("Target", "")).lower()] += 1

    XmlWalk(ElementBudget(), begin).walk(parts.take_out(name))
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(rows)}</Relationships>'


class _Reckoning:
    """What marking will take, reckoned part by part: shared texts come before the sheets that refer to them."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        self.referred: Counter[str] = Counter()
        self._titles = titles
        self._left = MOST_EFFORT
        self._formatted: list[int] = []  # of each shared text how long it is, if it is written anew for every cell

    def walk_part(self, name: str, pieces: Iterable[bytes]) -> None:
        times = max(1, self.referred[name.lower()])
        reading = _PartReckoning(self, times, self._titles.get(name.lower()))
        reading.walk = XmlWalk(ElementBudget(), reading.start, reading.end)
        reading.walk.walk(pieces)

    def spend(self, effort: int) -> None:
        self._left -= effort
        if self._left < 0:
            raise RefusedBookError(_TOO_LARGE)

    def add_text(self, length: int, *, is_formatted: bool) -> None:
        self._formatted.append(length if is_formatted else 0)

    def length_of_text(self, at: str) -> int | None:
        """How long a text is that is written anew; None if there is no text with this number."""
        number = int(at) if at.isascii() and at.isdecimal() and len(at) < 10 else len(self._formatted)
        return self._formatted[number] if number < len(self._formatted) else None


class _PartReckoning:
    """What one part of the workbook takes, `times` over; `title` is that of the sheet, if it is one."""

    def __init__(self, whole: _Reckoning, times: int, title: str | None) -> None:
        self.walk: XmlWalk | None = None
        self._whole = whole
        self._times = times
        self._title = title
        self._place = PlaceInSheet()
        self._type = ""
        self._text = KeptText(MOST_CHARACTERS)
        self._length_of_shared: dict[str, int] = {}
        self._shared = ""
        self._text_length = 0
        self._is_formatted = False

    def start(self, name: str, attributes: Attributes) -> None:
        characters = sum(map(len, attributes.values()))
        self._spend(_EFFORT.get(name, 1) + characters // _CHARACTERS_OF_EFFORT)
        if name in _LISTENED_TO:
            self._text.hand_over()
            self._listen(self._text.take)
        if name in _EFFORT_OF_CELL_IN_BLOCK:
            self._spend(_EFFORT_OF_CELL_IN_BLOCK[name] * _count_cells(attributes.get("ref", "")))
        elif name == "row":
            self._place.enter_row(attributes)
        elif name == "c":
            self._place.enter_cell(attributes)
            self._type = attributes.get("t", "")
        elif name == "f":
            self._shared = attributes.get("si", "") if attributes.get("t") == "shared" else ""
        elif name == "si":
            self._text_length = 0
            self._is_formatted = False
        elif name == "r":
            self._is_formatted = True

    def end(self, name: str) -> None:
        if name == "si":
            self._whole.add_text(self._text_length, is_formatted=self._is_formatted)
        if name not in _LISTENED_TO:
            return
        self._listen(None)
        text = self._text.hand_over()
        self._spend(len(text) // _CHARACTERS_OF_EFFORT)
        if name == "t":
            self._text_length += len(text)
        elif name == "f" and self._shared:
            length = self._length_of_shared.setdefault(self._shared, len(text))
            self._spend(length // _CHARACTERS_OF_EFFORT)
        elif name == "v" and self._type == "s":
            self._spend(self._find_length(text.strip()) // _CHARACTERS_OF_EFFORT)
        elif name in _PAGE_HEADERS and len(text) > MOST_IN_PAGE_HEADER:
            raise RefusedBookError(_TOO_LARGE)

    def _find_length(self, at: str) -> int:
        length = self._whole.length_of_text(at)
        if length is None:
            raise RefusedBookError(
                message("book_has_lost_text", title=mask_bsn(self._title or ""), cell=self._place.name)
            )
        return length

    def _spend(self, effort: int) -> None:
        self._whole.spend(effort * self._times)

    def _listen(self, on_text: OnText | None) -> None:
        if self.walk is not None:
            self.walk.listen(on_text)


def _count_cells(block: str) -> int:
    corners = [read_place(corner) for corner in block.split(":")]
    first, last = corners[0], corners[-1]
    return (abs(last[0] - first[0]) + 1) * (abs(last[1] - first[1]) + 1) if first and last else 1
