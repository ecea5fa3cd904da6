"""The parts of a workbook file: a zip that is opened with suspicion, its parts taken out in bounded pieces.

Nothing that the zip says about itself is trusted: how many parts there are, where they lie and how large they become
is counted, and the count stops at a limit.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator
from typing import Final

from planner.texts import Message, message

MEGABYTE: Final = 1_000_000
MAX_FILE_BYTES: Final = 50 * MEGABYTE
MAX_PARTS: Final = 2000
MAX_PART_BYTES: Final = 100 * MEGABYTE
MAX_ALL_BYTES: Final = 150 * MEGABYTE
PIECE: Final = 1 << 18
_CENTRAL_ENTRY: Final = b"PK\x01\x02"
_LOCAL_HEADER: Final = struct.Struct("<4s22xHH")
_IS_ENCRYPTED: Final = 1
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = b"PK\x03\x04"


class RefusedBookError(Exception):
    """A file that is not opened as a workbook; `reasons` says why and what to do, each reason once."""

    def __init__(self, *reasons: Message) -> None:
        super().__init__(reasons)
        self.reasons = reasons


class BookParts:
    """The parts of one workbook by name; what is taken out of all of them together is bounded."""

    def __init__(self, data: bytes) -> None:
        _refuse_other_files(data)
        if data.count(_CENTRAL_ENTRY) > MAX_PARTS:
            raise RefusedBookError(message("book_too_many_parts", most=MAX_PARTS))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error, UnicodeError):
            raise RefusedBookError(message("book_broken")) from None
        entries = self._zip.infolist()
        _refuse_odd_entries(entries, data)
        self._entry_of = {entry.filename.lower(): entry for entry in entries}
        self._bytes_left = MAX_ALL_BYTES
        self._sound: frozenset[str] | None = None
        self.names = tuple(entry.filename for entry in entries)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._entry_of

    def start_over(self, sound: Collection[str]) -> None:
        """Lets these parts, in which a first pass found nothing wrong, be taken out once more, and no others."""
        self._sound = frozenset(name.lower() for name in sound)
        self._bytes_left = MAX_ALL_BYTES

    def is_sound(self, name: str) -> bool:
        """True if the part is there and may be taken out."""
        return name in self and (self._sound is None or name.lower() in self._sound)

    @property
    def sound_names(self) -> tuple[str, ...]:
        return tuple(filter(self.is_sound, self.names))

    def take_out(self, name: str) -> Iterator[bytes]:
        """The content of a part in pieces; raises RefusedBookError as soon as it is too much or broken."""
        if not self.is_sound(name):
            raise RefusedBookError(message("book_is_odd_xml"))
        taken = 0
        try:
            with self._zip.open(self._entry_of[name.lower()]) as stream:
                while piece := stream.read(PIECE):
                    taken += len(piece)
                    self._bytes_left -= len(piece)
                    if taken > MAX_PART_BYTES or self._bytes_left < 0:
                        raise RefusedBookError(message("book_unpacks_too_large", most=MAX_ALL_BYTES // MEGABYTE))
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError, struct.error):
            raise RefusedBookError(message("book_broken")) from None


def _refuse_other_files(data: bytes) -> None:
    if not data:
        raise RefusedBookError(message("book_empty_file"))
    if data.startswith(_OLE):
        is_locked = "EncryptedPackage".encode("utf-16-le") in data
        raise RefusedBookError(message("book_has_password") if is_locked else message("book_is_old_excel"))
    if not data.startswith(_ZIP):
        raise RefusedBookError(message("book_is_no_workbook"))


def _refuse_odd_entries(entries: list[zipfile.ZipInfo], data: bytes) -> None:
    names = {entry.filename.lower() for entry in entries}
    if any(entry.flag_bits & _IS_ENCRYPTED for entry in entries):
        raise RefusedBookError(message("book_has_password"))
    if len(names) < len(entries) or any(map(_is_odd, entries)) or _overlap(entries, data):
        raise RefusedBookError(message("book_is_odd_zip"))
    if sum(entry.file_size for entry in entries) > MAX_ALL_BYTES:
        raise RefusedBookError(message("book_unpacks_too_large", most=MAX_ALL_BYTES // MEGABYTE))


def _is_odd(entry: zipfile.ZipInfo) -> bool:
    name = entry.filename
    is_outside = name.startswith("/") or "\\" in name or ".." in name.split("/") or "\0" in entry.orig_filename
    return is_outside or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def _overlap(entries: list[zipfile.ZipInfo], data: bytes) -> bool:
    """True if two parts are made of the same bytes, which is how a small file unpacks to a vast one."""
    end = 0
    for entry in sorted(entries, key=lambda row: row.header_offset):
        at = entry.header_offset
        if at < end or at + _LOCAL_HEADER.size > len(data):
            return True
        _, name_length, extra_length = _LOCAL_HEADER.unpack_from(data, at)
        end = at + _LOCAL_HEADER.size + name_length + extra_length + entry.compress_size
    return end > len(data)
