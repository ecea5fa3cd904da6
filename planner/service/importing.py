"""The use case of importing: a workbook, or a folder of tables kept by hand, becomes a scenario folder."""

from dataclasses import dataclass
from pathlib import Path

from planner.exchange import DataError, ScenarioRead, scenario_to_files
from planner.exchange.annotated_workbook import annotate_workbook
from planner.exchange.file_faults import tell_fault
from planner.exchange.own_folder import is_untouched, mark_files
from planner.exchange.problems import MAX_VALUE_SHOWN, Problem, show_shortly
from planner.exchange.settings import FILE as SETTINGS_FILE
from planner.exchange.whole_folder import FolderError, refuse_to_swap, replace_folder
from planner.exchange.workbook_reading import BookRefusedError, load_book, read_book_content
from planner.exchange.workbook_reading_folder import read_loose_folder
from planner.exchange.workbook_scan_parts import RefusedBookError
from planner.exchange.workbooks.book_file import BookError, refuse_to_replace_file, replace_file
from planner.service.kept_busy_times import MARKER, keep_busy_times
from planner.texts import Language, Message, message


@dataclass(frozen=True)
class ImportOrder:
    """What is asked: read `source`, write the scenario to `out`, and mark problems in a copy, `annotated`."""

    source: Path
    out: Path
    annotated: Path | None = None
    language: Language = "nl"


@dataclass(frozen=True)
class Imported:
    """The scenario has been written."""

    read: ScenarioRead


@dataclass(frozen=True)
class NotImported:
    """No scenario has been written; the workbook with the problems has been, if `is_annotated`.

    `why_not_annotated` is for one that was asked for and could not be made.
    """

    error: DataError
    is_annotated: bool
    why_not_annotated: Message | None = None


def import_scenario(order: ImportOrder) -> Imported | NotImported:
    """Raises FolderError or BookError if something cannot be written where it is asked."""
    try:
        _refuse_places(order)
        read = _read(order)
    except _MarkedError as marked:
        return NotImported(marked.error, marked.fault is None, marked.fault)
    except DataError as error:
        return NotImported(error, is_annotated=False)
    _refuse_to_overwrite(order.out)
    whole = keep_busy_times(read, order.out.resolve())
    replace_folder(order.out, mark_files(scenario_to_files(whole.scenario), MARKER))
    return Imported(whole)


class _MarkedError(Exception):
    """There are problems, and they have been marked in a copy of the workbook, but for a `fault`."""

    def __init__(self, error: DataError, fault: Message | None) -> None:
        super().__init__(error)
        self.error = error
        self.fault = fault


def _read(order: ImportOrder) -> ScenarioRead:
    if order.source.is_dir():
        return read_loose_folder(order.source)
    content = load_book(order.source)
    try:
        return read_book_content(order.source.name, content)
    except BookRefusedError:
        raise
    except DataError as error:
        if order.annotated is None:
            raise
        raise _MarkedError(error, _annotate(content, error, order.annotated, order.language)) from None


def _annotate(content: bytes, error: DataError, annotated: Path, language: Language) -> Message | None:
    """Writes the copy with marks; what keeps it from being made, or None."""
    try:
        replace_file(annotated, annotate_workbook(content, error.problems, language))
    except RefusedBookError as refused:
        return refused.reasons[0]
    except BookError as fault:
        return fault.what
    return None


def _refuse_places(order: ImportOrder) -> None:
    """What can be told before anything is read."""
    source = _find_source(order.source)
    try:
        target = order.out.resolve()
        if target.exists() and not target.is_dir():
            raise FolderError(message("out_is_file", folder=str(order.out)))
        if source.is_dir() and source.is_relative_to(target):
            raise FolderError(message("import_into_source", folder=str(order.out)))
        refuse_to_swap(order.out, target)
        _refuse_to_overwrite(order.out)
        if order.annotated is not None:
            _refuse_to_annotate(order.annotated, order.source)
    except (OSError, ValueError, RuntimeError) as fault:
        raise FolderError(message("out_unwritable", folder=str(order.out), reason=tell_fault(fault))) from fault


def _find_source(source: Path) -> Path:
    """Where the source lies; raises BookRefusedError if the way there goes round, or is too long."""
    try:
        found = source.resolve()
        found.is_dir()
    except (OSError, ValueError, RuntimeError) as fault:
        what = message("cannot_open", reason=tell_fault(fault))
        raise BookRefusedError([Problem(show_shortly(source.name, MAX_VALUE_SHOWN), None, None, None, what)]) from None
    return found


def _refuse_to_annotate(annotated: Path, source: Path) -> None:
    if source.is_dir():
        raise BookError(message("import_annotates_folder", file=str(source)))
    try:
        is_same = annotated.exists() and source.exists() and annotated.samefile(source)
        is_same = is_same or annotated.resolve() == source.resolve()
    except (OSError, ValueError, RuntimeError):
        is_same = False  # what is wrong with the place is told below
    if is_same:
        raise BookError(message("import_annotates_itself", file=str(annotated)))
    refuse_to_replace_file(annotated)


def _refuse_to_overwrite(out: Path) -> None:
    """Raises FolderError unless the folder is new, empty, or holds just what an import left there."""
    target = out.resolve()
    if not target.is_dir() or not any(not entry.name.startswith(".") for entry in target.iterdir()):
        return
    if is_untouched(target, MARKER):
        return
    key = "import_would_overwrite" if (target / SETTINGS_FILE).exists() else "import_not_empty"
    raise FolderError(message(key, folder=str(out)))
