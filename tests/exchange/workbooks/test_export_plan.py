"""A plan as a workbook: fit to print, discreet, the same bytes each time, and clear where the plan breaks rules."""

import re

import pytest

from planner.exchange.plan_folder import read_plan
from planner.exchange.scenario_folder import read_scenario
from planner.exchange.workbook_scan import scan_workbook
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from planner.service.plan_book import PlanForBook, write_plan_book
from tests.exchange.workbooks.book_reading import open_sheets, read_parts, read_sheets
from tests.exchange.workbooks.golden import KLEIN, write_klein_plan

SCENARIO = read_scenario(KLEIN / "scenario").scenario
PLAN = read_plan(KLEIN / "plans" / "legal", SCENARIO)
LEGAL = write_klein_plan("legal")
PLANS = sorted(folder.name for folder in (KLEIN / "plans").iterdir())


def write_book(scenario: Scenario, plan: Plan, before: Plan | None = None, *, with_names: bool = False) -> bytes:
    last = scenario.last_plan if before is None else before
    return write_plan_book(PlanForBook(scenario, plan, audit(scenario, plan), last), "nl", with_names=with_names)


def all_text(content: bytes) -> str:
    return "\n".join(str(cell) for rows in read_sheets(content).values() for row in rows for cell in row)


def test_the_sheets_stand_in_the_order_of_use_and_no_table_of_the_data_is_among_them() -> None:
    assert list(read_sheets(LEGAL)) == [
        "Kerncijfers",
        "Per week",
        "Per docent",
        "Per lokaal",
        "Per cohort",
        "Wachtlijst",
        "Wijzigingen",
    ]


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert write_klein_plan("legal") == LEGAL


@pytest.mark.parametrize("name", PLANS)
def test_every_plan_can_be_exported_and_passes_our_own_scan(name: str) -> None:
    content = write_klein_plan(name)

    assert "xl/workbook.xml" in scan_workbook(content)
    assert ("Regels" in read_sheets(content)) == (
        not audit(SCENARIO, read_plan(KLEIN / "plans" / name, SCENARIO)).legal
    )


def test_a_plan_that_breaks_rules_says_so_first_on_every_page_and_lists_the_findings() -> None:
    content = write_klein_plan("person-overlap")

    sheets, parts = read_sheets(content), read_parts(content)
    assert str(sheets["Kerncijfers"][1][0]).startswith("LET OP: dit plan houdt zich niet aan alle regels;")
    assert [row[0] for row in sheets["Regels"][1:]] == ["person-overlap"]
    pages = [xml for name, xml in parts.items() if name.startswith("xl/worksheets/sheet")]
    warning = "<oddHeader>&amp;L&amp;B&amp;A&amp;C&amp;BLET OP: dit plan houdt zich niet aan alle regels</oddHeader>"
    assert [warning in xml for xml in pages] == [True] * 8


def test_nothing_that_somebody_needs_or_is_marked_with_stands_in_it() -> None:
    secret = ("ZEER-GEHEIM", "GEHEIM-KENMERK", "GEHEIME-REDEN")
    people = tuple(row.model_copy(update={"needs": secret[:1], "tags": secret[1:2]}) for row in SCENARIO.people)
    absences = tuple(row.model_copy(update={"reason": secret[2]}) for row in SCENARIO.absences)
    programmes = tuple(row.model_copy(update={"person_tags": ("ANDER-KENMERK",)}) for row in SCENARIO.programmes)
    scenario = SCENARIO.with_tables(people=people, absences=absences, programmes=programmes)

    texts = [all_text(write_book(scenario, plan)) for plan in (PLAN, Plan(), scenario.last_plan)]

    assert [word for text in texts for word in (*secret, "ANDER-KENMERK", "@") if word in text] == []


@pytest.mark.parametrize("with_names", [True, False])
def test_people_who_work_here_are_named_only_if_asked_for(with_names: bool) -> None:
    named = SCENARIO.with_tables(
        teachers=tuple(row.model_copy(update={"name": f"Naam van {row.teacher_id}"}) for row in SCENARIO.teachers),
        klantmanagers=tuple(
            row.model_copy(update={"name": f"Naam van {row.klantmanager_id}"}) for row in SCENARIO.klantmanagers
        ),
    )

    text = all_text(write_book(named, PLAN, with_names=with_names))

    assert ("T1 Naam van T1" in text, "K1 Naam van K1" in text) == (with_names, with_names)
    assert ("Naam van" in text) == with_names


def test_a_name_that_looks_like_a_formula_stays_text() -> None:
    rooms = tuple(row.model_copy(update={"name": "=HYPERLINK(1)"}) for row in SCENARIO.rooms)
    scenario = SCENARIO.with_tables(rooms=rooms).model_copy(update={"name": "=A&B&P"})

    parts = read_parts(write_book(scenario, PLAN))

    pages = [xml for name, xml in parts.items() if name.startswith("xl/worksheets/sheet")]
    assert [xml for xml in pages if "<f>" in xml or "<f " in xml or "<hyperlink" in xml] == []
    assert ["<oddFooter>&amp;L=A&amp;&amp;B&amp;&amp;P&amp;C" in xml for xml in pages] == [True] * 7


def test_every_sheet_prints_on_a4_lying_down_one_page_wide() -> None:
    pages = [xml for name, xml in read_parts(LEGAL).items() if name.startswith("xl/worksheets/sheet")]

    setup = '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>'
    footer = "Klein voorbeeld&amp;CPlan van zo 22 nov 2026, 02:30&amp;RPagina &amp;P van &amp;N</oddFooter>"
    marks = ('<pageSetUpPr fitToPage="1"/>', setup, footer)
    assert [[mark in xml for mark in marks] for xml in pages] == [[True] * 3] * 7


def test_the_header_stands_on_every_page_of_a_list() -> None:
    assert [sheet.print_title_rows for sheet in open_sheets(LEGAL)] == [None, *["$1:$1"] * 6]


@pytest.mark.parametrize(
    ("title", "groups"), [("Per week", 14), ("Per docent", 4), ("Per lokaal", 4), ("Per cohort", 7)]
)
def test_a_page_begins_where_a_new_group_does(title: str, groups: int) -> None:
    sheet = open_sheets(LEGAL)[title]
    rows = [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)]

    breaks = [found.id for found in sheet.row_breaks.brk]

    assert breaks == [at + 1 for at in range(1, len(rows)) if rows[at] != rows[at - 1]]
    assert len(breaks) + 1 == groups


def test_days_and_times_are_written_as_people_here_do() -> None:
    sheet = open_sheets(LEGAL)["Per week"]

    assert [sheet.cell(2, column).number_format for column in (2, 3)] == ["[$-413]ddd d mmm yyyy", "hh:mm"]
    assert sheet.auto_filter.ref == f"A1:K{sheet.max_row}"


def test_every_held_lesson_stands_once_per_week_and_per_teacher() -> None:
    sheets = read_sheets(LEGAL)
    held = sum(len(SCENARIO.sessions_of(cohort).held) for cohort in PLAN.cohorts)
    lost = sum(len(SCENARIO.sessions_of(cohort).lost) for cohort in PLAN.cohorts)

    assert [len(sheets[title]) - 1 for title in ("Per week", "Per docent", "Per lokaal")] == [held + lost] * 2 + [held]
    assert sum("vervalt: gesloten" in row for row in sheets["Per week"]) == lost == 1


def test_everyone_is_either_in_a_cohort_or_waiting() -> None:
    sheets = read_sheets(LEGAL)

    placed = [str(row[10]) for row in sheets["Per cohort"][1:] if row[10]]
    waiting = [str(row[0]) for row in sheets["Wachtlijst"][1:]]
    assert sorted(placed + waiting) == sorted(row.request_id for row in SCENARIO.requests)


def test_a_teacher_who_is_away_needs_a_substitute() -> None:
    book = all_text(write_klein_plan("teacher-available"))

    assert "docent afwezig: vervanger nodig" in book


def test_a_plan_that_is_the_last_one_changes_nothing() -> None:
    sheets = read_sheets(write_book(SCENARIO, PLAN, before=PLAN))

    assert [row[0] for row in sheets["Wijzigingen"]] == ["Wijziging", "Er verandert niets."]


def test_without_a_plan_before_there_is_nothing_to_compare_with() -> None:
    sheets = read_sheets(write_book(SCENARIO, PLAN, before=Plan()))

    assert [row[0] for row in sheets["Wijzigingen"]] == ["Wijziging", "Er is geen eerder plan om mee te vergelijken."]


def test_a_sentence_of_the_sheets_has_no_loose_ends() -> None:
    assert re.findall(r"\{[a-z_]+\}", all_text(LEGAL)) == []
