"""How sheets come out of a printer: A4 lying down, one page wide, the header on every page, page numbers below."""

import re
from datetime import datetime
from typing import Final

from xlsxwriter.worksheet import Worksheet

from planner.exchange.workbooks.book import Book
from planner.texts import message

A4: Final = 9
TITLE_OF_SHEET: Final = "&L&B&A"
MOST_IN_FOOTER: Final = 80
_MARGIN: Final = 0.4
_MARGIN_OF_FOOTER: Final = 0.6


def set_up_page(book: Book, sheet: Worksheet, name: str, made_at: datetime | None = None, above: str = "") -> None:
    """`name` and `made_at` come to stand below every page, the title of the sheet and `above` over it."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=_MARGIN, right=_MARGIN, top=_MARGIN_OF_FOOTER, bottom=_MARGIN_OF_FOOTER)
    pages = book.say(message("book_footer_pages"))
    sheet.set_footer(f"&L{as_footer(name)}&C{as_footer(_tell_moment(book, made_at))}&R{pages}")
    sheet.set_header(TITLE_OF_SHEET + (f"&C&B{as_footer(above)}" if above else ""))


def as_footer(text: str) -> str:
    """Text that a footer shows as it is: `&` begins a code there, and a line is short."""
    line = re.sub(r"\s+", " ", text).strip()
    shown = line if len(line) <= MOST_IN_FOOTER else line[: MOST_IN_FOOTER - 1] + "…"
    return shown.replace("&", "&&")


def _tell_moment(book: Book, made_at: datetime | None) -> str:
    if made_at is None:
        return ""
    return book.say(message("book_footer_made", day=made_at.date(), time=f"{made_at:%H:%M}"))
