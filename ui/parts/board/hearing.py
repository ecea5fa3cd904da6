"""What the component tells, taken to the desk: every value comes from a browser and is trusted for nothing."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from ui.parts.board import desk as deeds
from ui.parts.board.desk import Desk
from ui.parts.board.keeping import keep_desk, the_desk


def hear(event: str, value: object) -> None:
    """Keeps the desk that this event leads to; what makes no sense leads nowhere."""
    desk = the_desk()
    if desk is not None:
        keep_desk(answer(desk, event, value))


def answer(desk: Desk, event: str, value: object) -> Desk:
    """The desk after what the browser tells; the same one if there is no sense in it."""
    take = ANSWERS.get(event)
    return desk if take is None else take(desk, value)


def _pick_up(desk: Desk, value: object) -> Desk:
    told = _words(value)
    return deeds.pick_up(desk, told("cohort"), told("slot"))


def _put_down(desk: Desk, value: object) -> Desk:
    told = _words(value)
    return deeds.put_down(desk, told("cohort"), told("slot"), told("row"), told("column"))


def _start(desk: Desk, value: object) -> Desk:
    told = _words(value)
    monday = _monday(told("start"))
    return desk if monday is None else deeds.start_in(desk, told("cohort"), monday)


def _lock(desk: Desk, value: object) -> Desk:
    return deeds.turn_lock(desk, _words(value)("cohort"))


def _open(desk: Desk, value: object) -> Desk:
    return deeds.choose(desk, str(value))


def _show(desk: Desk, value: object) -> Desk:
    monday = _monday(str(value))
    return desk if monday is None else deeds.show_week(desk, monday)


ANSWERS: Final[dict[str, Callable[[Desk, object], Desk]]] = {
    "picked": _pick_up,
    "dropped": _put_down,
    "started": _start,
    "locked": _lock,
    "opened": _open,
    "shown": _show,
}


def _words(value: object) -> Callable[[str], str]:
    """The words of a message by name; an empty one for what is missing."""
    told: Mapping[object, object] = value if isinstance(value, Mapping) else {}
    return lambda name: str(told.get(name, ""))


def _monday(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.weekday() == 0 else None
