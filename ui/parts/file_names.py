"""Names for files that a visitor takes home."""

import re
import unicodedata
from typing import Final

LONGEST: Final = 60
BOOK_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV_TYPE: Final = "text/csv"


def name_file(text: str) -> str:
    """A name that every file system takes: small letters, digits and dashes."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:LONGEST].strip("-") or "scenario"
