"""Which calendars there are, and the file of each.

A file name never changes, for people subscribe to it. Ids that differ only in capitals would be one file on Windows and
macOS, so the later of them carries a mark that says which of its letters are capitals.
"""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from planner.exchange.cells import ID

Kind = Literal["coordinator", "teacher", "room", "location"]
ENDING = ".ics"


class CalendarId(NamedTuple):
    """Whose calendar it is; the coordinator's has no id."""

    kind: Kind
    id: str = ""

    @property
    def can_be_file(self) -> bool:
        """False for what only a plan that breaks the rules can name, such as `../x`."""
        return self.kind == "coordinator" or ID.fullmatch(self.id) is not None


COORDINATOR = CalendarId("coordinator")


def mark_look_alikes(
    calendars: Iterable[CalendarId], marked_before: Mapping[CalendarId, bool]
) -> dict[CalendarId, bool]:
    """Which of these calendars, and of those before, have a mark in their file name; who has a name keeps it."""
    marked = dict(marked_before)
    taken = {_ignoring_capitals(calendar) for calendar in marked_before}
    for calendar in sorted({*calendars} - marked.keys()):
        marked[calendar] = _ignoring_capitals(calendar) in taken
        taken.add(_ignoring_capitals(calendar))
    return dict(sorted(marked.items()))


def name_file(calendar: CalendarId, is_marked: bool) -> str:
    if calendar.kind == "coordinator":
        return calendar.kind + ENDING
    mark = f"~{_number_of_capitals(calendar.id):x}" if is_marked else ""
    return f"{calendar.kind}-{calendar.id}{mark}{ENDING}"


def _ignoring_capitals(calendar: CalendarId) -> tuple[str, str]:
    return calendar.kind, calendar.id.lower()


def _number_of_capitals(id_: str) -> int:
    """The place of every capital as a binary number: `T1` is 10, `t1` is 00."""
    return int("".join("1" if letter.isupper() else "0" for letter in id_), base=2)
