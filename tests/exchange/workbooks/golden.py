"""Workbooks as text that a person can review; `python -m tests.exchange.workbooks.golden` writes them again."""

from datetime import UTC, datetime
from pathlib import Path

from planner.exchange import read_plan, read_scenario
from planner.exchange.workbooks.scenario_book import write_scenario_book, write_template
from planner.rules.audit import audit
from planner.service.plan_book import PlanForBook, write_plan_book
from planner.texts import Language
from tests.exchange.workbooks.book_reading import read_sheets

CASES = Path(__file__).parents[2] / "cases"
KLEIN = CASES / "klein"
GOLDEN = CASES / "workbooks"
MADE_AT = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


def write_klein_plan(name: str, language: Language = "nl", *, with_names: bool = False) -> bytes:
    """The workbook of one of the judged plans."""
    scenario = read_scenario(KLEIN / "scenario").scenario
    plan = read_plan(KLEIN / "plans" / name, scenario)
    planned = PlanForBook(scenario, plan, audit(scenario, plan), scenario.last_plan, made_at=MADE_AT)
    return write_plan_book(planned, language, with_names=with_names)


def list_goldens() -> dict[str, str]:
    """What stands in the sheets of each workbook, by name of the file."""
    klein = read_scenario(KLEIN / "scenario").scenario
    return {
        "template-nl.txt": show_sheets(write_template("nl")),
        "template-en.txt": show_sheets(write_template("en")),
        "scenario-nl.txt": show_sheets(write_scenario_book(klein, "nl")),
        "plan-nl.txt": show_sheets(write_klein_plan("legal")),
        "plan-en.txt": show_sheets(write_klein_plan("legal", "en", with_names=True)),
        "plan-not-legal-nl.txt": show_sheets(write_klein_plan("needs-met")),
    }


def show_sheets(content: bytes) -> str:
    lines = []
    for title, rows in read_sheets(content).items():
        lines += [f"== {title}", *(" | ".join(map(str, row)).rstrip(" |") for row in rows), ""]
    return "\n".join(lines)


if __name__ == "__main__":
    for name, text in list_goldens().items():
        (GOLDEN / name).write_text(text, encoding="utf-8")
