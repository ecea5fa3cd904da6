"""What is wrong with files that were read, each problem with its place, and what was assumed in reading them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from planner.exchange.bsn import mask_bsn
from planner.exchange.control_characters import leave_out_control_characters
from planner.texts import Language, Message, message

MAX_PROBLEMS_PER_FILE = 1000
MAX_ROWS_PER_VALUE = 20
MAX_ASSUMPTIONS = 1000
MAX_VALUE_SHOWN = 200
MAX_VALUE_QUOTED = 80
MAX_TEXT_QUOTED = 1000
_LONGEST_BSN = 20  # with marks between its digits, and one character more on both sides


@dataclass(frozen=True)
class Problem:
    """One thing to mend; `row` counts the header as row 1, `value` is what stands in the cell (a BSN is masked).

    In a workbook, `sheet` is the title of the sheet, `cell` a name such as C14, and `column` the header as it is there.
    `stands_for` is more than 1 for the line that tells how many problems are not listed.
    """

    file: str
    row: int | None
    column: str | None
    value: str | None
    message: Message
    sheet: str | None = None
    cell: str | None = None
    stands_for: int = 1

    def sentence(self, language: Language) -> str:
        """Where, what and what to do, as one line of text."""
        return f"{self._place(language)}: {self.message.in_language(language)}"

    def as_json(self, language: Language) -> dict[str, str | int | None]:
        """The problem as data; `sheet` and `cell` stand there only for a problem in a workbook."""
        answer: dict[str, str | int | None] = {
            "file": self.file,
            "row": self.row,
            "column": self.column,
            "value": self.value,
            "message": self.sentence(language),
        }
        return answer if self.sheet is None else {**answer, "sheet": self.sheet, "cell": self.cell}

    def _place(self, language: Language) -> str:
        row = "" if self.row is None else " " + message("place_row", row=self.row).in_language(language)
        if self.sheet is None:
            return f"{self.file}{row}" + ("" if self.column is None else f", {self.column}")
        column = "" if self.column is None else message("place_column", column=self.column).in_language(language)
        return f"{self.sheet}{row}" + (f", {column}" if column else "") + (f" ({self.cell})" if self.cell else "")


@dataclass(frozen=True)
class Assumption:
    """How a file was understood where the data format leaves no doubt about what to write, but the file differs."""

    file: str
    message: Message
    sheet: str | None = None

    def sentence(self, language: Language) -> str:
        return f"{self.sheet or self.file}: {self.message.in_language(language)}"


class DataError(Exception):
    """The data cannot be used; `problems` holds all of them, sorted by file, row and column."""

    def __init__(self, problems: Iterable[Problem], assumptions: Iterable[Assumption] = ()) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(problems, key=_place_in_order))
        self.assumptions: tuple[Assumption, ...] = tuple(assumptions)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(problem.sentence("nl") for problem in self.problems)


class ReadingReport:
    """Gathers problems and assumptions while files are read.

    Per file a bounded number of problems is kept; how many more there are is counted. If there is not room for all,
    the first rows of every wrong value go before the other rows with the same, so that none hides another.
    """

    def __init__(self) -> None:
        self._kept: defaultdict[str, list[Problem]] = defaultdict(list)
        self._of_same_value: defaultdict[str, list[Problem]] = defaultdict(list)
        self._not_kept: Counter[str] = Counter()
        self._rows_of_value: Counter[tuple[str, str, str, str]] = Counter()
        self._assumptions: dict[tuple[str, str, str], Assumption] = {}

    def add(
        self,
        file: str,
        what: Message,
        *,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
    ) -> None:
        if self.is_full(file):
            self._not_kept[file] += 1
            return
        into = self._kept[file]
        column = None if column is None else show_shortly(column, MAX_VALUE_QUOTED)
        if value is not None:
            seen = leave_out_control_characters(value) if what.key == "bsn" else value
            value = show_shortly(seen, MAX_VALUE_SHOWN)
            same = (file, column or "", value, what.key)
            self._rows_of_value[same] += 1
            if self._rows_of_value[same] > MAX_ROWS_PER_VALUE:
                into = self._of_same_value[file]
        if len(into) >= MAX_PROBLEMS_PER_FILE:
            self._not_kept[file] += 1
        else:
            into.append(Problem(mask_bsn(file), row, column, value, _without_bsn(what)))

    def is_full(self, file: str) -> bool:
        return len(self._kept[file]) >= MAX_PROBLEMS_PER_FILE

    def assume(self, file: str, what: Message, about: str = "") -> None:
        """Notes an assumption; the first of its kind per file is kept, or per text that it is about."""
        if len(self._assumptions) < MAX_ASSUMPTIONS:
            self._assumptions.setdefault((file, what.key, about), Assumption(mask_bsn(file), _without_bsn(what)))

    @property
    def problems(self) -> tuple[Problem, ...]:
        found: list[Problem] = []
        for file in {**self._kept, **self._of_same_value, **self._not_kept}:
            of_same_value = self._of_same_value[file]
            room = MAX_PROBLEMS_PER_FILE - len(self._kept[file])
            found += self._kept[file] + of_same_value[:room]
            if more := len(of_same_value[room:]) + self._not_kept[file]:
                found.append(Problem(file, None, None, None, message("more_problems", count=more), stands_for=more))
        return tuple(sorted(found, key=_place_in_order))

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        return tuple(self._assumptions[key] for key in sorted(self._assumptions))

    def raise_if_any(self) -> None:
        if problems := self.problems:
            raise DataError(problems, self.assumptions)


def count_problems(problems: Iterable[Problem]) -> int:
    """How many things there are to mend, those included that are counted but not listed."""
    return sum(problem.stands_for for problem in problems)


def shorten(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def show_shortly(text: str, length: int) -> str:
    """At most so many characters of the text, without a BSN.

    It is masked before it is cut, so that no piece of one is left; of a vast text only the beginning is looked at.
    """
    return shorten(mask_bsn(text[: length + _LONGEST_BSN]), length)


def _without_bsn(what: Message) -> Message:
    return Message(what.key, {name: _fit_to_show(name, value) for name, value in what.values.items()})


def _fit_to_show(name: str, value: object) -> object:
    if isinstance(value, Message):
        return _without_bsn(value)
    if not isinstance(value, str):
        return value
    text = show_shortly(value, MAX_VALUE_QUOTED if name == "value" else MAX_TEXT_QUOTED)
    return "".join(character if character.isprintable() else "·" for character in text)


def _place_in_order(problem: Problem) -> tuple[str, str, bool, int, str, str, str]:
    where = (problem.file, problem.sheet or "", problem.message.key == "more_problems", problem.row or 0)
    return (*where, problem.column or "", problem.value or "", problem.message.key)
