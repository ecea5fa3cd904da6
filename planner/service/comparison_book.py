"""The workbook of a comparison: what differs in numbers, then a sheet of people and a sheet of cohorts, by id."""

from fractions import Fraction
from typing import Final

from planner.exchange.workbook_layout import PLAN_TITLES
from planner.exchange.workbooks.printed_sheets import (
    PrintedColumn,
    PrintedSheet,
    PrintedTable,
    Value,
    write_printed_book,
)
from planner.insight.difference_counts import count_differences
from planner.insight.plan_differences import DAYS_A_WEEK, CohortDifference, Comparison, PlaceDifference
from planner.insight.words_for_kinds import COST_NAMES
from planner.model import Cohort, Scenario
from planner.service.difference_words import (
    list_counts,
    name_table,
    tell_breaches,
    tell_cohort_difference,
    tell_data,
    tell_differences,
    tell_place_difference,
    tell_sides,
)
from planner.service.plan_sheets import COHORT, KLANTMANAGER, PERSON, REQUEST
from planner.service.plan_words import PlanWords
from planner.texts import Language, Message, message

IN_A: Final = message("compare_title_in_a")
IN_B: Final = message("compare_title_in_b")
WHAT: Final = PrintedColumn(message("compare_title_what"), 34)
PLACE_A: Final = PrintedColumn(IN_A, 46)
PLACE_B: Final = PrintedColumn(IN_B, 46)
WEEKS: Final = PrintedColumn(message("compare_title_weeks"), 15, is_number=True)


def write_comparison_book(before: Scenario, after: Scenario, found: Comparison, language: Language) -> bytes:
    """The same comparison gives the same bytes; raises BookError for a text that no cell can hold."""
    words = PlanWords(before, language, with_names=False), PlanWords(after, language, with_names=False)
    sheets = (_print_numbers(found, language), _print_places(found, *words), _print_cohorts(found, *words))
    return write_printed_book(sheets, language, after.name, None, None)


def _print_numbers(found: Comparison, language: Language) -> PrintedSheet:
    sentences = (
        message("compare_book_title"),
        *tell_sides(found, language),
        *tell_breaches(found),
        *tell_data(found, language),
        *tell_differences(found, language),
    )
    tables = [_list_counts(found), _list_costs(found)]
    if found.data.tables:
        tables.append(_list_data(found))
    return PrintedSheet(PLAN_TITLES["comparison"], tuple(tables), sentences)


def _list_counts(found: Comparison) -> PrintedTable:
    columns = PrintedColumn(message("compare_title_counts"), 48), _number(message("compare_title_number")), WEEKS
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (label, count, None if days is None else Fraction(days, DAYS_A_WEEK))
        for label, count, days in list_counts(count_differences(found.cohorts, found.places))
    )
    return PrintedTable(columns, rows, if_empty=message("compare_equal"))


def _list_costs(found: Comparison) -> PrintedTable:
    heads = IN_A, IN_B, message("compare_title_difference")
    columns = PrintedColumn(message("title_cost"), 48), *map(_number, heads)
    rows: list[tuple[Value, ...]] = [
        (message(COST_NAMES[kind]), old, new, new - old) for kind, old, new in found.list_costs()
    ]
    total = found.before.result.cost, found.after.result.cost
    return PrintedTable(columns, (*rows, (message("total"), *total, total[1] - total[0])))


def _list_data(found: Comparison) -> PrintedTable:
    heads = message("compare_title_only_a"), message("compare_title_only_b"), message("compare_title_changed")
    columns = PrintedColumn(message("compare_title_table"), 48), *map(_number, heads)
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (name_table(row.table), len(row.only_before), len(row.only_after), len(row.changed))
        for row in found.data.tables
    )
    return PrintedTable(columns, rows)


def _print_places(found: Comparison, words_a: PlanWords, words_b: PlanWords) -> PrintedSheet:
    columns = (REQUEST, PERSON, KLANTMANAGER, WHAT, PLACE_A, PLACE_B, WEEKS)
    rows = tuple(_tell_place(row, words_a, words_b) for row in found.places)
    table = PrintedTable(columns, rows, if_empty=message("compare_nobody"))
    return PrintedSheet(PLAN_TITLES["compared_people"], (table,))


def _tell_place(row: PlaceDifference, words_a: PlanWords, words_b: PlanWords) -> tuple[Value, ...]:
    weeks = Fraction(row.days_later, DAYS_A_WEEK) if row.days_later else None
    return (
        row.request_id,
        row.person_id,
        ", ".join(row.klantmanagers),
        tell_place_difference(row),
        _tell_seat(row.before, words_a),
        _tell_seat(row.after, words_b),
        weeks,
    )


def _tell_seat(cohort: Cohort | None, words: PlanWords) -> Value:
    if cohort is None:
        return None
    return message("plan_in_cohort", cohort=cohort.cohort_id, place=words.place_and_time(cohort))


def _print_cohorts(found: Comparison, words_a: PlanWords, words_b: PlanWords) -> PrintedSheet:
    staff = (PrintedColumn(message("compare_title_staff_a"), 26), PrintedColumn(message("compare_title_staff_b"), 26))
    rows = tuple(_tell_cohort(row, words_a, words_b) for row in found.cohorts)
    table = PrintedTable((COHORT, WHAT, PLACE_A, PLACE_B, *staff), rows, if_empty=message("compare_no_cohort"))
    return PrintedSheet(PLAN_TITLES["compared_cohorts"], (table,))


def _tell_cohort(row: CohortDifference, words_a: PlanWords, words_b: PlanWords) -> tuple[Value, ...]:
    sides = (row.before, words_a), (row.after, words_b)
    return (
        row.cohort_id,
        tell_cohort_difference(row),
        *(words.place_and_time(one) if one else None for one, words in sides),
        *(_tell_staff(one, words) for one, words in sides),
    )


def _tell_staff(cohort: Cohort | None, words: PlanWords) -> Value:
    if cohort is None:
        return None
    return message("compare_staff", teacher=words.teacher(cohort.teacher_id), room=words.room(cohort.room_id))


def _number(head: Message) -> PrintedColumn:
    return PrintedColumn(head, 15, is_number=True)
