"""The first sheet of a plan, with how good it is and its key figures; and the rules it breaks, if it does."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from planner.exchange.workbook_layout import PLAN_TITLES, label_of
from planner.exchange.workbooks.printed_sheets import PrintedColumn, PrintedSheet, PrintedTable, Share, Value
from planner.insight.discreet import keep_discreet
from planner.insight.reasons import Unplaced
from planner.insight.summary import KeyFigures, ProgrammeFigures, Use, Waiting, summarise
from planner.insight.words_for_kinds import COST_NAMES, REASON_NAMES
from planner.model import Plan, Scenario
from planner.rules.audit import Audit
from planner.rules.catalogue import CARD_BY_ID
from planner.service.claimed_proof import ClaimedProof
from planner.texts import Language, Message, message

WHAT, NUMBER = 54, 15
_LEFT: Final = PrintedColumn(message("plan_head_figure"), WHAT)


def _number(head: Message) -> PrintedColumn:
    return PrintedColumn(head, NUMBER, is_number=True)


def print_figures(
    scenario: Scenario,
    plan: Plan,
    result: Audit,
    proof: ClaimedProof | None,
    unplaced: Sequence[Unplaced] | None,
    language: Language,
) -> PrintedSheet:
    """Of a plan that breaks rules only what can be counted all the same."""
    sentences = (
        message("plan_book_title", name=scenario.name),
        message("plan_legal") if result.legal else message("plan_book_not_legal", rules=len(result.broken)),
        _tell_proof(result, proof, language),
    )
    tables: list[PrintedTable] = []
    if result.legal:
        figures = summarise(scenario, plan)
        tables += [_list_figures(scenario, result, figures), _list_programmes(figures), _list_priorities(figures)]
    else:
        tables += [_list_counts(scenario, result)]
    if unplaced:
        tables += [_list_reasons(unplaced)]
    return PrintedSheet(PLAN_TITLES["figures"], (*tables, _list_costs(result)), sentences)


def print_findings(result: Audit, language: Language) -> PrintedSheet:
    """Each breach of a rule, with what the rule says."""
    columns = (
        PrintedColumn(message("plan_head_rule"), 24),
        PrintedColumn(message("plan_head_rule_says"), 60),
        PrintedColumn(message("plan_head_finding"), 70),
    )
    rows = tuple(
        (row.rule, CARD_BY_ID[row.rule].in_language(language), keep_discreet(row.message)) for row in result.findings
    )
    return PrintedSheet(PLAN_TITLES["findings"], (PrintedTable(columns, rows),))


def _tell_proof(result: Audit, proof: ClaimedProof | None, language: Language) -> Message:
    def points(count: int) -> str:
        return f"{count:,}".replace(",", "." if language == "nl" else ",")

    if proof is None:
        return message("plan_book_cost", cost=points(result.cost))
    if proof.is_optimal:
        return message("plan_book_best", cost=points(proof.cost))
    gain = points(proof.cost - proof.bound)
    return message("plan_book_bound", cost=points(proof.cost), bound=points(proof.bound), gain=gain)


def _list_counts(scenario: Scenario, result: Audit) -> PrintedTable:
    requests = len(scenario.requests)
    rows: tuple[tuple[Value, ...], ...] = (
        (message("title_requests"), requests),
        (message("plan_with_place"), result.placed),
        (message("plan_share_placed"), Share(result.placed, requests)),
    )
    return PrintedTable((_LEFT, _number(message("plan_head_number"))), rows)


def _list_figures(scenario: Scenario, result: Audit, figures: KeyFigures) -> PrintedTable:
    counts = _list_counts(scenario, result)
    rows: tuple[tuple[Value, ...], ...] = (
        *counts.rows,
        (message("plan_new_cohorts"), figures.new_cohorts),
        (message("plan_running_cohorts"), figures.running_cohorts),
        (message("plan_waited_placed"), _mean(figures.waited_placed)),
        (message("plan_longest_placed"), _longest(figures.waited_placed)),
        (message("plan_waited_unplaced"), _mean(figures.waited_unplaced)),
        (message("plan_longest_unplaced"), _longest(figures.waited_unplaced)),
        (message("plan_teachers_used"), figures.teachers.used),
        (message("plan_teachers_total"), figures.teachers.total),
        (message("plan_teacher_hours"), _hours(figures.teachers.minutes)),
        (message("plan_teacher_share"), _share(figures.teachers)),
        (message("plan_rooms_used"), figures.rooms.used),
        (message("plan_rooms_total"), figures.rooms.total),
        (message("plan_room_share"), _share(figures.rooms)),
    )
    return PrintedTable(counts.columns, rows)


def _mean(waited: Waiting) -> Fraction | None:
    return Fraction(waited.weeks, waited.people) if waited.people else None


def _longest(waited: Waiting) -> int | None:
    return waited.longest if waited.people else None


def _hours(minutes: int) -> Fraction:
    return Fraction(minutes, 60)


def _share(use: Use) -> Share:
    return Share(use.minutes, use.minutes_available)


def _list_programmes(figures: KeyFigures) -> PrintedTable:
    columns = (
        PrintedColumn(message("title_programme"), WHAT),
        _number(message("title_first_choice")),
        _number(message("title_placed")),
        _number(message("title_cohorts")),
        _number(message("title_filling")),
    )
    rows = [_tell_programme(f"{row.programme_id} {row.name}".strip(), [row]) for row in figures.programmes]
    return PrintedTable(columns, (*rows, _tell_programme(message("total"), figures.programmes)))


def _tell_programme(name: str | Message, rows: Sequence[ProgrammeFigures]) -> tuple[Value, ...]:
    placed = sum(row.placed for row in rows)
    return (
        name,
        sum(row.first_choices for row in rows),
        placed,
        sum(row.cohorts for row in rows),
        Share(placed, sum(row.seats for row in rows)),
    )


def _list_priorities(figures: KeyFigures) -> PrintedTable:
    columns = (
        PrintedColumn(message("title_priority"), WHAT),
        _number(message("title_requests")),
        _number(message("title_placed")),
        _number(message("title_share")),
    )
    rows = tuple(
        (label_of(row.priority), row.requests, row.placed, Share(row.placed, row.requests))
        for row in figures.priorities
    )
    return PrintedTable(columns, rows)


def _list_reasons(unplaced: Sequence[Unplaced]) -> PrintedTable:
    columns = (PrintedColumn(message("title_not_placed"), WHAT), _number(message("title_requests")))
    counted = Counter(row.reason for row in unplaced)
    in_order = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return PrintedTable(columns, tuple((message(REASON_NAMES[reason]), count) for reason, count in in_order))


def _list_costs(result: Audit) -> PrintedTable:
    columns = (PrintedColumn(message("title_cost"), WHAT), _number(message("title_points")))
    in_order = sorted(result.cost_by.items(), key=lambda item: (-item[1], item[0]))
    rows = tuple((message(COST_NAMES[kind]), points) for kind, points in in_order)
    return PrintedTable(columns, (*rows, (message("total"), result.cost)))
