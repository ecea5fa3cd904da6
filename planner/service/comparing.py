"""The use case of comparing: two plans, of one scenario or of two, side by side, and in a workbook if wanted."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from planner.exchange import DataError, read_plan, read_scenario
from planner.exchange.workbooks.book_file import refuse_to_replace_file, replace_file
from planner.insight.matched_cohorts import PlanOf
from planner.insight.plan_differences import Comparison, compare_plans
from planner.service.comparison_book import write_comparison_book
from planner.texts import Language


@dataclass(frozen=True)
class PlanFolders:
    """Where a scenario and a plan of it stand; the scenario's own folder holds its last plan."""

    scenario: Path
    plan: Path


@dataclass(frozen=True)
class ComparisonWish:
    """What is asked: the second plan compared with the first, also as the workbook `out` if there is one."""

    before: PlanFolders
    after: PlanFolders
    out: Path | None = None
    language: Language = "nl"


@dataclass(frozen=True)
class Compared:
    """Both plans with their scenarios, and what differs."""

    before: PlanOf
    after: PlanOf
    found: Comparison


def compare_folders(wish: ComparisonWish) -> Compared:
    """Raises DataError if anything cannot be read, BookError if the workbook cannot be written."""
    if wish.out is not None:
        refuse_to_replace_file(wish.out)
    compared = compare(_read(wish.before), _read(wish.after))
    if wish.out is not None:
        replace_file(wish.out, write_comparison(compared, wish.language))
    return compared


def compare(before: PlanOf, after: PlanOf) -> Compared:
    return Compared(before, after, compare_plans(before, after))


def write_comparison(compared: Compared, language: Language) -> bytes:
    """The workbook of a comparison; the same comparison gives the same bytes."""
    return write_comparison_book(compared.before.scenario, compared.after.scenario, compared.found, language)


def _read(folders: PlanFolders) -> PlanOf:
    with _told_with(folders.scenario):
        scenario = read_scenario(folders.scenario).scenario
    with _told_with(folders.plan):
        return PlanOf(scenario, read_plan(folders.plan, scenario))


@contextmanager
def _told_with(folder: Path) -> Iterator[None]:
    """Each problem names its file with the folder, for the same files stand in four of them."""
    try:
        yield
    except DataError as error:
        problems = (replace(row, file=_place_in(folder, row.file)) for row in error.problems)
        raise DataError(problems, error.assumptions) from None


def _place_in(folder: Path, file: str) -> str:
    """The folder itself if that is what the problem is about."""
    return str(folder) if file == (folder.name or str(folder)) else str(folder / file)
