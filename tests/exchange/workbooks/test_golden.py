"""Workbooks hold what was reviewed; if a change is right: `python -m tests.exchange.workbooks.golden`."""

from tests.exchange.workbooks.golden import GOLDEN, list_goldens


def test_every_workbook_holds_what_was_reviewed() -> None:
    reviewed = {file.name: file.read_text(encoding="utf-8") for file in GOLDEN.glob("*.txt")}

    assert reviewed == list_goldens()
