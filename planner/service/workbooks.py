"""The use cases of writing workbooks: one to fill in, one that holds a scenario, one to print of a plan."""

from dataclasses import dataclass
from pathlib import Path

from planner.exchange import ScenarioRead, read_plan, read_scenario
from planner.exchange.calendars.plan_times import read_plan_time
from planner.exchange.workbooks.book_file import refuse_to_replace_file, replace_file
from planner.exchange.workbooks.scenario_book import write_scenario_book, write_template
from planner.rules.audit import Audit, audit
from planner.service.claimed_proof import read_claimed_proof
from planner.service.plan_book import PlanForBook, write_plan_book
from planner.texts import Language


@dataclass(frozen=True)
class PlanExport:
    """What is asked: the plan of one folder as the workbook `out`; the plan before it is the scenario's own if None."""

    scenario_folder: Path
    plan_folder: Path
    out: Path
    language: Language = "nl"
    with_names: bool = False
    previous_folder: Path | None = None


@dataclass(frozen=True)
class PlanExported:
    """The workbook has been written; whether the plan is legal is for its reader to know."""

    read: ScenarioRead
    result: Audit


def make_template(out: Path, language: Language) -> None:
    """Writes a workbook to fill in; raises BookError if it cannot be written there."""
    replace_file(out, write_template(language))


def export_scenario(scenario_folder: Path, out: Path, language: Language) -> ScenarioRead:
    """Writes the scenario as a workbook that reads the same; raises DataError, or BookError if that cannot be."""
    refuse_to_replace_file(out)
    read = read_scenario(scenario_folder)
    replace_file(out, write_scenario_book(read.scenario, language))
    return read


def export_plan(export: PlanExport) -> PlanExported:
    """Writes the plan as a workbook to print; raises DataError, or BookError if that cannot be."""
    refuse_to_replace_file(export.out)
    read = read_scenario(export.scenario_folder)
    plan = read_plan(export.plan_folder, read.scenario)
    before = read_plan(export.previous_folder, read.scenario) if export.previous_folder else read.scenario.last_plan
    result = audit(read.scenario, plan)
    proof = read_claimed_proof(export.plan_folder, read.scenario, result)
    planned = PlanForBook(read.scenario, plan, result, before, proof, read_plan_time(export.plan_folder))
    replace_file(export.out, write_plan_book(planned, export.language, with_names=export.with_names))
    return PlanExported(read, result)
