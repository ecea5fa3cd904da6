"""The scan of a workbook before anything is read from it: what could do harm or hides something is refused.

Every part is unpacked once, within limits, and walked if it is XML by its name, its content type or a relation to it;
only what was walked can be read afterwards. A part is judged by what its root element says it is, whatever its name; so
a sheet, a list of relations or a link to another file cannot hide under another name.
"""

import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final

from planner.exchange.problems import MAX_VALUE_QUOTED, show_shortly
from planner.exchange.workbook_scan_formulas import ROOTS_WITH_FORMULAS, FormulaScan
from planner.exchange.workbook_scan_kinds import RELATIONS_ENDING, XmlNames, walking_order
from planner.exchange.workbook_scan_parts import MAX_FILE_BYTES, MEGABYTE, BookParts, RefusedBookError
from planner.exchange.workbook_scan_sheet import SheetScan
from planner.exchange.workbook_scan_xml import Attributes, ElementBudget, OnEnd, OnStart, XmlWalk, is_true
from planner.texts import Message, message

CONTENT_TYPES: Final = "[Content_Types].xml"
OPEN_DOCUMENT: Final = "mimetype"
_MACRO_NAME: Final = re.compile(r"vbaproject|(^|/)(macrosheets|dialogsheets)/|(^|/)vbadata\.xml$")
_OBJECT_NAME: Final = re.compile(r"(^|/)(embeddings|activex)/|oleobject")
_LINK_NAME: Final = re.compile(r"(^|/)(externallinks|querytables)/|(^|/)connections\.xml$")
_MACRO_TYPE: Final = re.compile(r"macro|vba", re.IGNORECASE)
_OBJECT_TYPE: Final = re.compile(r"oleobject|activex|/(control|package)$", re.IGNORECASE)
_LINK_TYPE: Final = re.compile(r"externallink|/connections$|\.connections\+|querytable|xlpathmissing", re.IGNORECASE)
_BINARY_TYPE: Final = re.compile(r"sheet\.binary", re.IGNORECASE)
_MAY_BE_CLICKED: Final = re.compile(r"https?://|mailto:|#", re.IGNORECASE)
_MACRO_ROOTS: Final = {"macrosheet", "dialogsheet", "vbaSuppData"}
_LINK_ROOTS: Final = {"externalLink", "connections", "queryTable"}


def read_book_file(path: Path) -> bytes:
    """What stands in the file, not scanned yet; raises RefusedBookError if it cannot be a workbook, or OSError."""
    if not path.is_file():
        raise RefusedBookError(message("no_file" if path.exists() else "book_missing"))
    with path.open("rb") as file:
        data = file.read(min(path.stat().st_size, MAX_FILE_BYTES) + 1)
    if len(data) > MAX_FILE_BYTES:
        raise RefusedBookError(message("book_too_large", most=MAX_FILE_BYTES // MEGABYTE))
    return data


def scan_workbook(data: bytes) -> BookParts:
    """The parts of the workbook in these bytes; raises RefusedBookError with every reason not to read it."""
    parts = BookParts(data)
    scan = _Scan(parts)
    scan.judge_names()
    for name in sorted(parts.names, key=walking_order):
        scan.walk_part(name)
    if scan.reasons:
        raise RefusedBookError(*scan.reasons.values())
    parts.start_over(scan.walked)
    return parts


class _Scan:
    """The scan of one workbook; each kind of reason is kept once."""

    def __init__(self, parts: BookParts) -> None:
        self.reasons: dict[str, Message] = {}
        self.walked: set[str] = set()
        self._names = XmlNames()
        self._parts = parts
        self._budget = ElementBudget()
        self._cells = SheetScan(self.refuse)

    def refuse(self, what: Message) -> None:
        self.reasons.setdefault(what.key, what)

    def judge_names(self) -> None:
        names = [name.lower() for name in self._parts.names]
        if any(map(_MACRO_NAME.search, names)):
            self.refuse(message("book_has_macros"))
        if any(map(_OBJECT_NAME.search, names)):
            self.refuse(message("book_has_objects"))
        if any(map(_LINK_NAME.search, names)):
            self.refuse(message("book_has_links"))
        is_workbook = CONTENT_TYPES in self._parts and any(name.endswith("workbook.xml") for name in names)
        if not is_workbook and not any(name.endswith("workbook.bin") for name in names):
            self.refuse(message("book_is_open_document" if OPEN_DOCUMENT in self._parts else "book_is_no_workbook"))

    def walk_part(self, name: str) -> None:
        """Walks one part to its end; one that is not XML is only unpacked."""
        try:
            pieces = self._parts.take_out(name)
            if self._names.hold(name):
                self._walk_xml(name, pieces)
                self.walked.add(name)
            else:
                for _ in pieces:
                    pass
        except RefusedBookError as refused:
            for reason in refused.reasons:
                self.refuse(reason)

    def _walk_xml(self, part: str, pieces: Iterable[bytes]) -> None:
        judges: list[OnStart] = []
        enders: list[OnEnd] = []

        def begin(name: str, attributes: Attributes) -> None:
            if judges:
                for judge in judges:
                    judge(name, attributes)
            else:
                self._choose_judges(part, name, walk, judges, enders)

        def end(name: str) -> None:
            for ender in enders:
                ender(name)

        walk = XmlWalk(self._budget, begin, end)
        walk.walk(pieces)

    def _choose_judges(self, part: str, root: str, walk: XmlWalk, judges: list[OnStart], enders: list[OnEnd]) -> None:
        """What judges the elements of a part as they begin and end, going by what its root element says that it is."""
        if root in _MACRO_ROOTS:
            self.refuse(message("book_has_macros"))
        if root in _LINK_ROOTS:
            self.refuse(message("book_has_links"))
        judges.append(self._judges.get(root, _judge_nothing))
        if root == "worksheet":
            start, end = self._cells.begin_sheet()
            judges[:], enders[:] = [start], [end]
        if root in ROOTS_WITH_FORMULAS:
            formulas = FormulaScan(walk, self.refuse)
            judges.append(formulas.start)
            enders.append(formulas.end)
        if part.lower() == CONTENT_TYPES.lower():
            judges.append(self._names.learn_type)
        elif part.lower().endswith(RELATIONS_ENDING):
            judges.append(partial(self._names.learn_relation, part))

    @property
    def _judges(self) -> dict[str, OnStart]:
        return {
            "Relationships": self._judge_relation,
            "Types": self._judge_type,
            "workbook": self._judge_workbook,
            "comments": self._cells.judge_block,
        }

    def _judge_relation(self, _: str, attributes: Attributes) -> None:
        kind = attributes.get("Type", "")
        self._judge_kind(kind)
        if attributes.get("TargetMode", "").lower() != "external":
            return
        target = attributes.get("Target", "")
        if not kind.lower().endswith("/hyperlink"):
            self.refuse(message("book_has_links"))
        elif not _MAY_BE_CLICKED.match(target):
            self.refuse(message("book_leads_to_file", target=show_shortly(target, MAX_VALUE_QUOTED)))

    def _judge_type(self, _: str, attributes: Attributes) -> None:
        kind = attributes.get("ContentType", "")
        if _BINARY_TYPE.search(kind):
            self.refuse(message("book_is_binary"))
        else:
            self._judge_kind(kind)

    def _judge_kind(self, kind: str) -> None:
        if _MACRO_TYPE.search(kind):
            self.refuse(message("book_has_macros"))
        if _OBJECT_TYPE.search(kind):
            self.refuse(message("book_has_objects"))
        if _LINK_TYPE.search(kind):
            self.refuse(message("book_has_links"))

    def _judge_workbook(self, name: str, attributes: Attributes) -> None:
        if name == "externalReference":
            self.refuse(message("book_has_links"))
        if name == "definedName" and any(is_true(attributes.get(key)) for key in ("xlm", "vbProcedure")):
            self.refuse(message("book_has_macros"))


def _judge_nothing(_: str, __: Attributes) -> None:
    """For parts that are walked only to see that they are sound."""
