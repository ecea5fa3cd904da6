"""Which calendars there are, and the file of each.

A file name depends on the ids alone, for people subscribe to it. Ids that differ only in capitals would be one file on
Windows and macOS, so such ids carry a mark that says which of their letters are capitals.
"""

from collections import Counter
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


def name_files(calendars: Iterable[CalendarId]) -> Mapping[CalendarId, str]:
    """The file of each of these calendars that can have one, in order of kind and id."""
    named = sorted({calendar for calendar in calendars if calendar.can_be_file})
    spelled = Counter(_ignoring_capitals(calendar) for calendar in named)
    return {calendar: _name_file(calendar, spelled[_ignoring_capitals(calendar)] > 1) for calendar in named}


def _name_file(calendar: CalendarId, is_look_alike: bool) -> str:
    if calendar.kind == "coordinator":
        return calendar.kind + ENDING
    mark = f"~{_number_of_capitals(calendar.id):x}" if is_look_alike else ""
    return f"{calendar.kind}-{calendar.id}{mark}{ENDING}"


def _ignoring_capitals(calendar: CalendarId) -> tuple[str, str]:
    return calendar.kind, calendar.id.lower()


def _number_of_capitals(id_: str) -> int:
    """The place of every capital as a binary number: `T1` is 10, `t1` is 00."""
    return int("".join("1" if letter.isupper() else "0" for letter in id_), base=2)
