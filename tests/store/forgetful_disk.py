"""A disk that forgets what was not flushed to it: what would be left of a database if the power went now.

SQLite flushes a file with the call `xSync` of its file system layer. That call is listened to here, for this process,
and each time the content of the file at that moment is remembered: this, and nothing later, is what a power cut leaves.
(A real disk may have kept more; it may not have kept less.) SQLite itself works on, unaware of anything.
"""

import _sqlite3
import os
from collections.abc import Callable
from ctypes import CDLL, CFUNCTYPE, POINTER, Structure, addressof, c_char_p, c_int, c_void_p, cast, sizeof, string_at
from pathlib import Path
from typing import Any

_METHODS = (
    "xClose xRead xWrite xTruncate xSync xFileSize xLock xUnlock xCheckReservedLock xFileControl xSectorSize "
    "xDeviceCharacteristics xShmMap xShmLock xShmBarrier xShmUnmap xFetch xUnfetch"
)
_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


class _FileMethods(Structure):
    """`sqlite3_io_methods` of sqlite3.h, version 3."""

    _fields_ = [("iVersion", c_int), *((name, c_void_p) for name in _METHODS.split())]


class _FileSystem(Structure):
    """`sqlite3_vfs` of sqlite3.h, as far as `xOpen`."""

    _fields_ = [
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        ("xOpen", c_void_p),
    ]


class ForgetfulDisk:
    """Listens from now on to all that this process flushes; `on_flush` is called after each time."""

    def __init__(self, on_flush: Callable[[], None] = lambda: None) -> None:
        self.flushed: dict[Path, bytes] = {}
        self._on_flush = on_flush
        self._path_of: dict[int, Path] = {}
        self._readers: dict[Path, int] = {}
        self._alive: list[Any] = []
        library = CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = POINTER(_FileSystem)
        self._system = library.sqlite3_vfs_find(None).contents
        self._open = _OPEN(self._system.xOpen)
        self._own_open = _OPEN(self._open_file)
        self._system.xOpen = cast(self._own_open, c_void_p).value

    def stop_listening(self) -> None:
        """Files that are opened from now on are not listened to; call `leave` for nothing that comes later."""
        self._system.xOpen = cast(self._open, c_void_p).value

    def leave(self, folder: Path) -> None:
        """Writes what a power cut would leave into a folder."""
        folder.mkdir()
        for path, content in self.flushed.items():
            (folder / path.name).write_bytes(content)

    def _open_file(self, system: int, name: int | None, file: int, flags: int, told: int | None) -> int:
        code = int(self._open(system, name, file, flags, told))
        methods = cast(file, POINTER(c_void_p))
        if code == 0 and name and methods[0]:
            self._path_of[file] = Path(os.fsdecode(string_at(name)))
            methods[0] = self._listen(int(methods[0]))
        return code

    def _listen(self, methods: int) -> int:
        """The address of a copy of a file's methods that tells when it is flushed."""
        copy = _FileMethods.from_buffer_copy(string_at(methods, sizeof(_FileMethods)))
        flush = _SYNC(copy.xSync)

        def flush_and_remember(file: int, flags: int) -> int:
            code = int(flush(file, flags))
            path = self._path_of[file]
            self.flushed[path] = self._read(path)
            self._on_flush()
            return code

        own = _SYNC(flush_and_remember)
        copy.xSync = cast(own, c_void_p).value
        self._alive += [copy, own]
        return addressof(copy)

    def _read(self, path: Path) -> bytes:
        """The content of a file; it is opened once, for closing it would end the locks that SQLite has on it."""
        if path not in self._readers:
            self._readers[path] = os.open(path, os.O_RDONLY)
        reader = self._readers[path]
        return os.pread(reader, os.fstat(reader).st_size, 0)
