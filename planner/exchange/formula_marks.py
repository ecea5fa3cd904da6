"""The apostrophe before a text that a spreadsheet would take for a formula: put there in writing, taken off in reading.

Text that already begins with apostrophes before such a mark gets one more, so that each text is written in one way.
"""

import re

_LIKE_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def mark_text(text: str) -> str:
    """The text as it stands in a file."""
    return f"'{text}" if _LIKE_FORMULA.match(text) else text


def unmark_text(cell: str) -> str:
    """The text that is meant by a cell of a file."""
    return cell[1:] if cell.startswith("'") and _LIKE_FORMULA.match(cell) else cell
