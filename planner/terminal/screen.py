"""The screen of one run: says sentences in the language of the reader, on standard error.

Standard output is for data alone (`--json`), so that a program can read it whatever is said here.
"""

import sys
from fractions import Fraction

from rich.console import Console
from rich.table import Table
from rich.text import Text

from planner.exchange.plan_files import write_json
from planner.texts import Language, Message, message

WIDTH_OF_TABLES = 120


class Screen:
    """Where a run speaks; it has no state but the terminal it writes to."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.console = Console(stderr=True, highlight=False, markup=False, emoji=False)
        if not self.console.is_terminal:
            self.console.soft_wrap = True  # a file or a program wants whole sentences
            self.console.width = WIDTH_OF_TABLES

    def read(self, what: Message) -> str:
        """The sentence as it is shown; what a terminal would obey rather than show becomes a dot."""
        sentence = what.in_language(self.language)
        return "".join(character if character.isprintable() else "·" for character in sentence)

    def read_text(self, key: str) -> str:
        return self.read(message(key))

    def say(self, key: str, **values: object) -> None:
        self.say_message(message(key, **values))

    def say_message(self, what: Message) -> None:
        self.console.print(Text(self.read(what)))

    def show_table(self, table: Table) -> None:
        """A table below a blank line."""
        self.leave_line()
        self.console.print(table, soft_wrap=False)

    def leave_line(self) -> None:
        self.console.print()

    def start_table(self, *titles: str, words: int = 1) -> Table:
        """A table with these titles (keys of texts); the first `words` columns hold words, the others numbers."""
        table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 3, 0, 0))
        for position, key in enumerate(titles):
            is_number = position >= words
            table.add_column(Text(self.read_text(key)), justify="right" if is_number else "left", no_wrap=is_number)
        return table

    def write_number(self, value: int) -> str:
        """A whole number with its thousands apart, as people in the language write it."""
        return f"{value:,}".replace(",", self._mark("thousands"))

    def write_tenths(self, value: Fraction) -> str:
        """A number rounded half up to one decimal."""
        tenths = (20 * value + 1) // 2
        return f"{self.write_number(tenths // 10)}{self._mark('decimal')}{tenths % 10}"

    def write_percent(self, part: int, whole: int) -> str:
        """A part in whole percents; nothing of nothing is a dash."""
        return f"{(200 * part + whole) // (2 * whole)} %" if whole else "–"

    def _mark(self, of: str) -> str:
        return {"nl": {"thousands": ".", "decimal": ","}, "en": {"thousands": ",", "decimal": "."}}[self.language][of]


def print_json(value: object) -> None:
    """Writes JSON to standard output, and nothing else ever goes there."""
    sys.stdout.buffer.write(write_json(value))
    sys.stdout.buffer.flush()
