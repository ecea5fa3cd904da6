"""Putting calendars into a folder from which people subscribe: each file is the old one or the new one, at any moment.

Other files in the folder stay. A file that would not change is left alone, so that who looks whether it is new sees so.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from planner.exchange.file_faults import tell_fault
from planner.exchange.whole_folder import FolderError
from planner.texts import message


def write_into_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes these files (name -> content), making the folder if need be; raises FolderError if one cannot be."""
    try:
        if folder.exists() and not folder.is_dir():
            raise FolderError(message("out_is_file", folder=str(folder)))
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            replace_file(folder / name, content)
    except (OSError, ValueError) as fault:
        raise FolderError(message("calendar_unwritable", folder=str(folder), reason=tell_fault(fault))) from fault


def replace_file(file: Path, content: bytes) -> None:
    """Raises OSError if the file cannot be written; then it is as it was."""
    if file.is_file() and file.read_bytes() == content:
        return
    new = file.with_name(f".planner-new-{os.getpid()}-{file.name}")
    try:
        with new.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)
