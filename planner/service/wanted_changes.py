"""What is asked of `planner change`, read from words such as `T3:2027-01-05..2027-01-16`, every problem at once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Final, Literal

from planner.exchange import Problem
from planner.model import Absence, Scenario
from planner.rules.wording import list_ids
from planner.texts import Message, message

MOST_NEAR: Final = 3
AWAY, CLOSED, WITHDRAW, TODAY = "--teacher-away", "--close-room", "--withdraw", "--today"
_DAYS: Final = re.compile(r"(?P<first>[^.]*)(?:\.\.(?P<last>.*))?")
_KINDS: Final[dict[str, Literal["teacher", "room"]]] = {AWAY: "teacher", CLOSED: "room"}


@dataclass(frozen=True)
class WantedChanges:
    """Words as they were given; days follow a colon: one day, or the first and the last with `..` between them."""

    teachers_away: tuple[str, ...] = ()
    rooms_closed: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    added: tuple[Path, ...] = ()


class Wrong:
    """Gathers what is wrong with options, told by the name of the option."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(self, option: str, value: str, what: Message) -> None:
        self.problems.append(Problem(option, None, None, value, what))


def read_absences(scenario: Scenario, wanted: WantedChanges, wrong: Wrong) -> tuple[Absence, ...]:
    """The teachers who are away and the rooms that are closed, each once."""
    asked = [*((AWAY, text) for text in wanted.teachers_away), *((CLOSED, text) for text in wanted.rooms_closed)]
    found = [_read_absence(scenario, option, text, wrong) for option, text in asked]
    return tuple(dict.fromkeys(row for row in found if row is not None))


def read_withdrawn(scenario: Scenario, wanted: WantedChanges, wrong: Wrong) -> frozenset[str]:
    """The requests that are withdrawn; one that another waits for can go only together with that other."""
    withdrawn = dict.fromkeys(wanted.withdrawn)
    for request_id in withdrawn:
        if request_id not in scenario.request_by_id:
            near = _tell_near(request_id, scenario.request_by_id)
            wrong.add(WITHDRAW, request_id, message("change_unknown_request", id=request_id, near=near))
    for row in scenario.requests:
        if row.after in withdrawn and row.request_id not in withdrawn:
            what = message("change_is_waited_for", id=row.after, later=row.request_id)
            wrong.add(WITHDRAW, row.after, what)
    return frozenset(withdrawn)


def _read_absence(scenario: Scenario, option: str, text: str, wrong: Wrong) -> Absence | None:
    id_, colon, days = text.partition(":")
    kind = _KINDS[option]
    known: Mapping[str, object] = scenario.teacher_by_id if kind == "teacher" else scenario.room_by_id
    if id_ not in known:
        key = "change_unknown_teacher" if kind == "teacher" else "change_unknown_room"
        wrong.add(option, text, message(key, id=id_, near=_tell_near(id_, known)))
    if not colon:
        wrong.add(option, text, message("change_no_days", id=id_))
        return None
    stretch = _read_days(option, text, days, wrong)
    if stretch is None or id_ not in known:
        return None
    return Absence(kind=kind, id=id_, starts_on=stretch[0], ends_on=stretch[1])


def _read_days(option: str, text: str, days: str, wrong: Wrong) -> tuple[date, date] | None:
    match = _DAYS.fullmatch(days)
    words = [] if match is None else [match["first"], match["first"] if match["last"] is None else match["last"]]
    read = [_read_day(word) for word in words]
    first, last = read if len(read) == 2 else (None, None)
    if first is None or last is None:
        wrong.add(option, text, message("change_bad_days", days=days))
        return None
    if last < first:
        wrong.add(option, text, message("change_days_reversed", first=first, last=last))
        return None
    return first, last


def _read_day(word: str) -> date | None:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", word):
        return None
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


def _tell_near(asked: str, known: Iterable[str]) -> Message:
    by_small = {id_.lower(): id_ for id_ in sorted(known)}
    near = [by_small[one] for one in get_close_matches(asked.lower(), by_small, MOST_NEAR)]
    return message("seats_near", ids=list_ids(near)) if near else message("seats_near_none")
