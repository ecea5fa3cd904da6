"""Text out of a file, whatever program saved it: UTF-8 with or without BOM, Windows (cp1252) or Excel's UTF-16.

A file is opened only if it is an ordinary file of a bearable size, and is read line by line so that memory is bounded.
"""

import codecs
import io
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planner.exchange.file_faults import tell_fault
from planner.exchange.problems import ReadingReport
from planner.texts import Message, message

MEGABYTE = 1_000_000
MAX_TABLE_BYTES = 100 * MEGABYTE
MAX_LINE = 1_000_000
_CHUNK = MEGABYTE
_ASSUMED = {
    "utf-8-sig": message("assumed_utf_8_bom"),
    "utf-16": message("assumed_utf_16"),
    "cp1252": message("assumed_cp1252"),
}
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


class UnreadableTextError(Exception):
    """The file is no text that can be read; `what` says why."""

    def __init__(self, what: Message, row: int | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.row = row


class FileTooBigError(UnreadableTextError):
    """The file is not read at all, for there is too much of it."""


@dataclass(frozen=True)
class TextFile:
    """The bytes of a file, known to be text in this encoding."""

    data: bytes
    encoding: str

    def lines(self) -> Iterator[str]:
        """The lines with their line ends; raises UnreadableTextError at a line that is too long to be one."""
        stream = io.TextIOWrapper(io.BytesIO(self.data), encoding=self.encoding, newline="")
        while line := stream.readline(MAX_LINE + 1):
            if len(line) > MAX_LINE:
                raise UnreadableTextError(message("line_too_long", most=MAX_LINE))
            yield line


def open_text(path: Path, file: str, report: ReadingReport, max_bytes: int = MAX_TABLE_BYTES) -> TextFile | None:
    """The file as text, its encoding told to the report if it is not UTF-8; None, with a problem, if it is no text."""
    try:
        data = read_bytes(path, max_bytes)
    except UnreadableTextError as unreadable:
        report.add(file, unreadable.what, row=unreadable.row)
        return None
    except OSError as error:
        report.add(file, message("cannot_open", reason=tell_fault(error)))
        return None
    return take_text(data, file, report)


def take_text(data: bytes, file: str, report: ReadingReport) -> TextFile | None:
    """The same of bytes that were read already."""
    try:
        encoding = _find_encoding(data)
    except UnreadableTextError as unreadable:
        report.add(file, unreadable.what, row=unreadable.row)
        return None
    if encoding != "utf-8":
        report.assume(file, _ASSUMED[encoding])
    return TextFile(data, encoding)


def read_bytes(path: Path, max_bytes: int) -> bytes:
    """All of an ordinary file; raises UnreadableTextError if it is none or too big, OSError if it cannot be opened."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableTextError(message("no_file"))
    if status.st_size > max_bytes:
        raise FileTooBigError(_too_big(status.st_size, max_bytes))
    with path.open("rb") as stream:
        data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise FileTooBigError(_too_big(len(data), max_bytes))
    return data


def _find_encoding(data: bytes) -> str:
    if data.startswith(_WORKBOOKS):
        raise UnreadableTextError(message("is_workbook"))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _require(data, "utf-16")
    if (at := data.find(0)) >= 0:
        raise UnreadableTextError(message("no_text"), row=data.count(b"\n", 0, at) + 1)
    if data.startswith(codecs.BOM_UTF8):
        return _require(data, "utf-8-sig")
    return "utf-8" if _can_decode(data, "utf-8") else _require(data, "cp1252")


def _require(data: bytes, encoding: str) -> str:
    if not _can_decode(data, encoding):
        raise UnreadableTextError(message("no_text"))
    return encoding


def _can_decode(data: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(data), _CHUNK):
            decoder.decode(data[start : start + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _too_big(size: int, most: int) -> Message:
    return message("file_too_big", size=_in_megabytes(size), most=_in_megabytes(most))


def _in_megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.0f}" if size >= MEGABYTE else f"{size / MEGABYTE:.1f}"
