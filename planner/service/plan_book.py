"""The workbook of a plan, for a coordinator to print: no needs, tags or remarks of anybody, and ids for people."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from planner.exchange.workbooks.printed_sheets import PrintedSheet, write_printed_book
from planner.insight.reasons import explain_unplaced
from planner.model import Plan, Scenario
from planner.rules.audit import Audit
from planner.service.claimed_proof import ClaimedProof
from planner.service.plan_change_sheets import print_changes, print_waiting
from planner.service.plan_figure_sheets import print_figures, print_findings
from planner.service.plan_sheets import list_sheets
from planner.service.plan_words import PlanWords
from planner.texts import Language, message


@dataclass(frozen=True)
class PlanForBook:
    """A plan, what the audit and its summary say of it, when it was made (UTC), and the plan before it."""

    scenario: Scenario
    plan: Plan
    result: Audit
    before: Plan
    proof: ClaimedProof | None = None
    made_at: datetime | None = None


def write_plan_book(planned: PlanForBook, language: Language, *, with_names: bool) -> bytes:
    """The same plan gives the same bytes; raises BookError for a text that no cell can hold."""
    above = None if planned.result.legal else message("plan_book_warning")
    made_at = planned.made_at and planned.made_at.astimezone(ZoneInfo(planned.scenario.timezone)).replace(tzinfo=None)
    sheets = _print_sheets(planned, language, PlanWords(planned.scenario, language, with_names))
    return write_printed_book(sheets, language, planned.scenario.name, made_at, above)


def _print_sheets(planned: PlanForBook, language: Language, words: PlanWords) -> tuple[PrintedSheet, ...]:
    scenario, plan, result = planned.scenario, planned.plan, planned.result
    is_optimal = planned.proof is not None and planned.proof.is_optimal
    unplaced = explain_unplaced(scenario, plan, is_optimal=is_optimal) if result.legal else None
    return (
        print_figures(scenario, plan, result, planned.proof, unplaced, language),
        *(() if result.legal else (print_findings(result, language),)),
        *list_sheets(scenario, plan, words),
        print_waiting(scenario, plan, unplaced, words),
        print_changes(scenario, planned.before, plan, words),
    )
