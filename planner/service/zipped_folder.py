"""A scenario folder in a zip, as a browser sends and takes it; unpacked with limits, for anyone may send anything."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

from planner.exchange import DataError, Problem
from planner.texts import Message, message

MOST_FILES: Final = 100
MOST_BYTES: Final = 100_000_000
_PIECE: Final = 1 << 16
_FIXED_TIME: Final = (1980, 1, 1, 0, 0, 0)


@contextmanager
def unzipped(name: str, content: bytes) -> Iterator[Path]:
    """A folder with the files of the zip, for as long as it is needed; raises DataError if it cannot be used."""
    with TemporaryDirectory(prefix="planner-") as place:
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                _unpack(name, archive, Path(place))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as fault:
            raise _refuse(name, message("zip_unreadable")) from fault
        yield Path(place)


def zip_files(files: Mapping[str, bytes]) -> bytes:
    """These files as a zip; the same files give the same bytes."""
    place = io.BytesIO()
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, _FIXED_TIME), files[name], zipfile.ZIP_DEFLATED)
    return place.getvalue()


def _unpack(name: str, archive: zipfile.ZipFile, place: Path) -> None:
    """The files that stand beside scenario.toml, wherever in the zip that is; what the zip calls a path is not used."""
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MOST_FILES:
        raise _refuse(name, message("zip_too_many", most=MOST_FILES))
    folder = _folder_of_scenario(entries)
    left = MOST_BYTES
    for entry in entries:
        path = PurePosixPath(entry.filename)
        if path.parent == folder and not path.name.startswith("."):
            left -= _write_entry(archive, entry, place / Path(path.name).name, left)
            if left < 0:
                raise _refuse(name, message("zip_too_large", most=MOST_BYTES // 1_000_000))


def _folder_of_scenario(entries: list[zipfile.ZipInfo]) -> PurePosixPath:
    paths = [PurePosixPath(entry.filename) for entry in entries]
    found = (path.parent for path in sorted(paths, key=lambda path: len(path.parts)) if path.name == "scenario.toml")
    return next(found, PurePosixPath("."))


def _write_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path, most: int) -> int:
    """Counts what really comes out: a zip may lie about its sizes."""
    written = 0
    with archive.open(entry) as source, path.open("wb") as target:
        while piece := source.read(_PIECE):
            written += len(piece)
            if written > most:
                return written
            target.write(piece)
    return written


def _refuse(name: str, what: Message) -> DataError:
    return DataError([Problem(name, None, None, None, what)])
