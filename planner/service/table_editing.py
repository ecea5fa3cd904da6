"""The use case of editing one table by hand: its rows in words of the reader, and what they make of the scenario."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.exchange import Problem
from planner.exchange.table_parts import Column, Table
from planner.exchange.tables import SCENARIO_TABLES
from planner.exchange.workbook_layout import codes_of, label_of
from planner.model import Scenario
from planner.service.scenario_desk import HEADER_ROW, Faulty, judge
from planner.texts import Language

TextRow = Mapping[str, str]


def table_named(name: str) -> Table:
    return next(table for table in SCENARIO_TABLES if table.name == name)


def texts_of(scenario: Scenario, table: Table, language: Language) -> list[dict[str, str]]:
    """The rows of a table as texts by name of column; codes in words of the language."""
    records = getattr(scenario, table.name)
    return [{column.name: _write(column, record, language) for column in table.columns} for record in records]


def judge_table(scenario: Scenario, table: Table, rows: Sequence[TextRow]) -> Scenario | Faulty:
    """The scenario with these rows in the table; a problem in them has the number of its row, counted from 1."""
    outcome = judge(scenario, {table.name: rows})
    if isinstance(outcome, Faulty):
        return Faulty(tuple(_count_from_one(problem, table) for problem in outcome.problems))
    return outcome


def _write(column: Column, record: object, language: Language) -> str:
    text = column.kind.write(getattr(record, column.field_name))
    return label_of(text).in_language(language) if text and text in codes_of(column.kind) else text


def _count_from_one(problem: Problem, table: Table) -> Problem:
    if problem.file != table.file or problem.row is None:
        return problem
    return replace(problem, row=problem.row - HEADER_ROW)
