"""The use case of comparing: two plans, of one scenario or of two, side by side, and in a workbook if wanted."""

from dataclasses import dataclass
from pathlib import Path

from planner.exchange import read_plan, read_scenario
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
    scenario = read_scenario(folders.scenario).scenario
    return PlanOf(scenario, read_plan(folders.plan, scenario))
