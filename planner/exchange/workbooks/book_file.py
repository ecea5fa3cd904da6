"""The file of a workbook: replaced as a whole or not at all, and never once somebody else has saved it.

Workbooks of the planner say in their properties who saved them last, and when. Excel and LibreOffice put another name
there, or none, and programs that leave the name put another time there. So what people filled in, or an entirely
different workbook, can be told from what may be made again.
"""

import errno
import itertools
import os
import re
import zipfile
import zlib
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO, Final

from planner.exchange.file_faults import tell_fault
from planner.texts import Message, message

ENDING: Final = ".xlsx"
AUTHOR: Final = "Taalboost-planner"
_PROPERTIES: Final = "docProps/core.xml"
_MOST_PROPERTIES: Final = 100_000
_SAVED_BY_US: Final = re.compile(rf"<(\w+:)?lastModifiedBy>{AUTHOR}</(\w+:)?lastModifiedBy>")
_TIMES: Final = re.compile(r"<(?:\w+:)?(created|modified|version)(?: [^>]*)?>([0-9T:-]{19})")
_A_MOMENT: Final = timedelta(seconds=10)


class BookError(Exception):
    """A workbook that cannot be written, or that had better not be; `what` says why and what to do."""

    def __init__(self, what: Message) -> None:
        super().__init__(what)
        self.what = what


def refuse_to_replace_file(path: Path) -> None:
    """Raises BookError if no workbook can be written here: asked before the work, not after."""
    if path.suffix.lower() != ENDING:
        raise BookError(message("book_ending", file=str(path), ending=ENDING))
    try:
        target = path.resolve()
        if target.is_dir():
            raise BookError(message("book_is_folder", file=str(path)))
        if target.exists() and not target.is_file():
            raise BookError(message("book_is_no_file", file=str(path)))
        if target.exists() and not _is_as_we_saved_it(target):
            raise BookError(message("book_is_of_others", file=str(path)))
        if not target.parent.is_dir():
            raise BookError(message("book_no_folder", file=str(path), folder=str(path.parent)))
        stream, beside = _open_beside(target)
        stream.close()
        beside.unlink()
    except (OSError, ValueError, RuntimeError) as fault:
        raise BookError(_unwritable(path, fault)) from fault


def replace_file(path: Path, content: bytes) -> None:
    """Puts this content in the file, whole or not at all; raises BookError if that does not succeed."""
    refuse_to_replace_file(path)
    try:
        target = path.resolve()
        stream, beside = _open_beside(target)
        try:
            with stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except (OSError, ValueError, RuntimeError) as fault:
        raise BookError(_unwritable(path, fault)) from fault


def _is_as_we_saved_it(file: Path) -> bool:
    """True for a workbook that no other program saved since the planner did, and for an empty file."""
    if file.stat().st_size == 0:
        return True
    try:
        with zipfile.ZipFile(file) as book, book.open(_PROPERTIES) as properties:
            return _names_our_time(properties.read(_MOST_PROPERTIES).decode("utf-8"))
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError):
        return False


def _names_our_time(properties: str) -> bool:
    """True if we saved it last: at the time that we wrote beside it as a version, or else as it was made."""
    times = {name: datetime.fromisoformat(time) for name, time in _TIMES.findall(properties)}
    ours = times.get("version") or times.get("created")
    if _SAVED_BY_US.search(properties) is None or ours is None or "modified" not in times:
        return False
    return abs(times["modified"] - ours) <= _A_MOMENT


def _open_beside(target: Path) -> tuple[BinaryIO, Path]:
    """A new file in the same folder, so that it can take the place of the old one in one step."""
    for number in itertools.count(1):
        beside = target.parent / f".planner-new-{os.getpid()}-{number}{ENDING}"
        try:
            return beside.open("xb"), beside
        except FileExistsError as fault:
            if fault.errno != errno.EEXIST:
                raise
    raise AssertionError("count() never ends")


def _unwritable(path: Path, fault: Exception) -> Message:
    return message("book_unwritable", file=str(path), reason=tell_fault(fault))
