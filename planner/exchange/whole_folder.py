"""A folder of files that is replaced as a whole: after a crash at any moment it holds all old files or all new ones.

The new folder is made beside the old one and takes its place in one step of the file system (`exchange_folders`), so
nobody ever sees a mixture. What else stands in the old folder comes along: it is the user's.
"""

import errno
import itertools
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from planner.exchange.exchange_folders import exchange_folders
from planner.exchange.file_faults import tell_fault
from planner.exchange.folder_contents import holds_plan, holds_scenario
from planner.texts import Message, message

_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EACCES}


class FolderError(Exception):
    """A folder that cannot be written, or that had better not be; `what` says why and what to do."""

    def __init__(self, what: Message) -> None:
        super().__init__(what)
        self.what = what


def refuse_to_replace(folder: Path, scenario_folder: Path, *, may_be_scenario: bool = False) -> None:
    """Raises FolderError if `folder` cannot become the folder of a plan: asked before the work, not after.

    One with a scenario in it can do so only if `may_be_scenario`, and never the one that is read.
    """
    try:
        target = folder.resolve()
        if target.exists() and not target.is_dir():
            raise FolderError(message("out_is_file", folder=str(folder)))
        _refuse_to_harm(folder, target, scenario_folder.resolve(), may_be_scenario)
        _try_to_write(target)
    except (OSError, ValueError, RuntimeError) as fault:
        raise FolderError(_unwritable(folder, fault)) from fault


def refuse_to_replace_plan(folder: Path, plan_folder: Path | None = None) -> None:
    """Raises FolderError if `folder` is that of a plan, `plan_folder` or any other: for what is about to be a scenario.

    For both have tables of the same name, and the scenario's would take the place of the plan's.
    """
    try:
        if plan_folder is not None and _is_same_folder(folder.resolve(), plan_folder.resolve()):
            raise FolderError(message("out_is_plan_read", folder=str(folder)))
        if holds_plan(folder):
            raise FolderError(message("out_is_plan", folder=str(folder)))
    except (OSError, ValueError, RuntimeError) as fault:
        raise FolderError(_unwritable(folder, fault)) from fault


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Puts `files` (name -> content) into `folder`, all or none; raises FolderError if that does not succeed."""
    try:
        target = folder.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        new = _make_folder_beside(target)
        try:
            _write_files(new, files)
            _bring_along(target, new, but_not=frozenset(files))
            flush_folder(new)
            _swap(new, target)
        finally:
            shutil.rmtree(new, ignore_errors=True)
        flush_folder(target.parent)
    except (OSError, shutil.Error, ValueError, RuntimeError) as fault:
        raise FolderError(_unwritable(folder, fault)) from fault


def _refuse_to_harm(folder: Path, target: Path, scenario_folder: Path, may_be_scenario: bool) -> None:
    if _is_same_folder(target, scenario_folder) or (holds_scenario(target) and not may_be_scenario):
        raise FolderError(message("out_is_scenario", folder=str(folder)))
    if scenario_folder.is_relative_to(target):
        raise FolderError(message("out_holds_scenario", folder=str(folder)))
    refuse_to_swap(folder, target)


def _is_same_folder(one: Path, other: Path) -> bool:
    """Also where a disk takes two spellings for one name."""
    return one == other or (one.exists() and other.exists() and one.samefile(other))


def refuse_to_swap(folder: Path, target: Path) -> None:
    """Raises FolderError if `folder`, resolved as `target`, is not one that another can take the place of."""
    if Path.cwd().is_relative_to(target):
        raise FolderError(message("out_is_here", folder=str(folder)))
    if target.is_mount():
        raise FolderError(message("out_is_mount", folder=str(folder)))


def _try_to_write(target: Path) -> None:
    if target.is_dir() and not os.access(target, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    above = next(parent for parent in target.parents if parent.exists())
    _make_folder_beside(above / target.name).rmdir()


def _make_folder_beside(target: Path) -> Path:
    for number in itertools.count(1):
        folder = target.parent / f".planner-new-{os.getpid()}-{number}"
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        return folder
    raise AssertionError("count() never ends")


def _write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        with (folder / name).open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def _bring_along(old: Path, new: Path, but_not: frozenset[str]) -> None:
    if not old.is_dir():
        return
    for entry in sorted(old.iterdir()):
        if entry.name in but_not:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, new / entry.name, symlinks=True, copy_function=_link)
        else:
            _link(str(entry), str(new / entry.name))
    shutil.copymode(old, new)


def _link(old: str, new: str) -> None:
    """A second name for one file, so that nothing is lost whichever folder remains; a copy where names are single."""
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError as fault:
        if fault.errno not in _NO_HARD_LINKS:
            raise
        shutil.copy2(old, new, follow_symlinks=False)


def _swap(new: Path, target: Path) -> None:
    if not target.exists():
        new.rename(target)
    elif not exchange_folders(new, target):
        _swap_in_two_steps(new, target)


def _swap_in_two_steps(new: Path, target: Path) -> None:
    """For file systems that cannot exchange: after a crash between the steps, the old folder is the one aside."""
    aside = new.with_name(new.name + "-old")
    target.rename(aside)
    try:
        new.rename(target)
    except OSError:
        aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def flush_folder(folder: Path) -> None:
    """Waits until the disk knows the names that stand in this folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unwritable(folder: Path, fault: Exception) -> Message:
    return message("out_unwritable", folder=str(folder), reason=tell_fault(fault))
