"""The page of the rulebook is the one that the catalogue writes."""

from pathlib import Path

from planner.rules.rulebook import write_rulebook

PAGE = Path(__file__).parents[2] / "docs" / "rulebook.md"


def test_the_page_is_up_to_date() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert page == write_rulebook()
