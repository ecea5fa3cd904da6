"""Every sheet, column, setting and code is known by each of its names, and no name means two things."""

from itertools import combinations

import pytest

from planner.exchange import workbook_layout as layout
from planner.exchange.settings import COSTS, SETTINGS
from planner.exchange.table_parts import Column, Table
from planner.exchange.tables import SCENARIO_TABLES
from planner.texts import LANGUAGES, Message

COLUMNS = [(table, column) for table in SCENARIO_TABLES for column in table.columns]
CODED = [(column, code) for _, column in COLUMNS for code in layout.codes_of(column.kind)]


def in_each_language(said: Message) -> list[str]:
    return [said.in_language(language) for language in LANGUAGES]


@pytest.mark.parametrize("table", SCENARIO_TABLES, ids=lambda table: table.name)
def test_a_sheet_is_known_by_each_of_its_names(table: Table) -> None:
    names = [table.name, table.file, *in_each_language(layout.TITLES[table.name])]

    found = [layout.find_table(f" {name.upper()} ") for name in names]

    assert found == [table] * 4


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda part: part.name)
def test_a_column_is_known_by_each_of_its_names(table: Table, column: Column) -> None:
    names = [column.name, *in_each_language(layout.header_of(table, column))]

    found = [layout.find_column(table, name.upper()) for name in names]

    assert found == [column] * 3


def test_a_setting_is_known_by_each_of_its_names() -> None:
    names = {key: [key, *in_each_language(label)] for key, label in layout.SETTING_LABELS.items()}

    found = {key: [layout.find_setting(name) for name in each] for key, each in names.items()}

    assert found == {key: [key] * 3 for key in names}


def test_a_code_is_known_by_each_of_its_names() -> None:
    names = [[code, *in_each_language(layout.label_of(code))] for _, code in CODED]

    found = [
        [layout.find_code(column.kind, name) for name in each] for (column, _), each in zip(CODED, names, strict=True)
    ]

    assert found == [[code] * 3 for _, code in CODED]


def test_what_is_no_name_is_not_found() -> None:
    table, column = COLUMNS[1]

    found = [
        layout.find_table("Blad1"),
        layout.find_column(table, "Kleur"),
        layout.find_setting("Kleur"),
        layout.find_code(column.kind, "soms"),
    ]

    assert found == [None] * 4


def test_every_setting_has_a_label_and_a_meaning() -> None:
    keys = [*(row.key for row in SETTINGS if row.key != "format"), *COSTS]

    assert (list(layout.SETTING_LABELS), list(layout.SETTING_MEANINGS)) == (keys, keys)


def test_a_title_is_one_that_excel_allows() -> None:
    titles = [layout.EXPLANATION_TITLE, layout.SETTINGS_TITLE, *layout.TITLES.values(), *layout.PLAN_TITLES.values()]

    said = [title for message in titles for title in in_each_language(message)]

    assert [
        title for title in said if len(title) > 31 or set(title) & set("[]:*?/\\") or title.strip("'") != title
    ] == []


def test_no_two_sheets_of_one_workbook_have_the_same_title() -> None:
    scenario = [layout.EXPLANATION_TITLE, layout.SETTINGS_TITLE, *layout.TITLES.values()]
    books = [[title.in_language(language) for title in scenario] for language in LANGUAGES]

    assert [pair for book in books for pair in combinations(map(str.casefold, book), 2) if pair[0] == pair[1]] == []


def test_the_other_sheets_are_known_for_what_they_are() -> None:
    assert [layout.is_settings(name) for name in ("Instellingen", "settings", "scenario.toml", "Uitleg")] == [
        True,
        True,
        True,
        False,
    ]
    assert [layout.is_explanation(name) for name in ("uitleg", "Explanation", "Deelnemers")] == [True, True, False]
    assert [layout.is_of_plan(name) for name in ("Per week", "Waiting list", "Cohorten")] == [True, True, False]
