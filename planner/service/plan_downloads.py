"""The use case of taking a plan home from the store: its tables and its calendars as zips, and a workbook to print."""

from planner.exchange.calendars import write_calendars
from planner.exchange.plan_files import UnplacedRow, write_plan_files
from planner.model import Scenario
from planner.rules.audit import audit
from planner.service.calendars import build_calendars
from planner.service.claimed_proof import ClaimedProof
from planner.service.plan_book import PlanForBook, write_plan_book
from planner.service.told import find_told
from planner.service.zipped_folder import zip_files
from planner.store import Store
from planner.store.plans import PlanLine, StoredPlan, load_plan
from planner.store.scenarios import load_scenario
from planner.texts import Language


def zip_plan(store: Store, line: PlanLine, language: Language) -> bytes:
    """The five files of a plan."""
    stored, scenario = _load(store, line)
    summary = {name: value for name, value in stored.summary.items() if name != "unplaced"}
    return zip_files(write_plan_files(scenario, stored.plan, list_unplaced(stored, language), summary))


def zip_calendars(store: Store, line: PlanLine, language: Language) -> bytes:
    """All calendars; those of the plan that is published now are as subscribers get them."""
    if line.is_current_published:
        told = find_told(store, line.scenario_id)
        written = write_calendars(told.scenario, told.plan, told.announcements, store.now().date(), language)
        return zip_files({calendar.file: calendar.content for calendar in written})
    stored, scenario = _load(store, line)
    made_at = stored.made_at.replace(microsecond=0)
    return zip_files(build_calendars(scenario, stored.plan, made_at, language=language).files)


def write_book(store: Store, line: PlanLine, language: Language) -> bytes:
    """The workbook to print, with ids and no names of people; its changes are against the plan before it."""
    stored, scenario = _load(store, line)
    result = audit(scenario, stored.plan)
    is_sound = result.legal and line.cost == result.cost and line.bound is not None and 0 <= line.bound <= line.cost
    proof = ClaimedProof(result.cost, line.bound or 0) if is_sound else None
    planned = PlanForBook(scenario, stored.plan, result, scenario.last_plan, proof, stored.made_at)
    return write_plan_book(planned, language, with_names=False)


def list_unplaced(stored: StoredPlan, language: Language) -> tuple[UnplacedRow, ...]:
    """Who has no place and why, as it was found when the plan was made; nothing for a plan that says nothing of it."""
    found = stored.summary.get("unplaced")
    return tuple(
        UnplacedRow(
            row["request_id"],
            row["person_id"],
            row["klantmanager_id"],
            row["priority"],
            row["reason"],
            row["detail"][language],
        )
        for row in (found if isinstance(found, list) else ())
    )


def _load(store: Store, line: PlanLine) -> tuple[StoredPlan, Scenario]:
    return load_plan(store, line.id), load_scenario(store, line.scenario_id, line.revision).scenario
