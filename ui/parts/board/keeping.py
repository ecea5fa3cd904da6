"""The desk of this visitor, kept while they look at other pages."""

from typing import Final

from ui import state
from ui.parts.board.desk import Desk

_NAME: Final = "desk"


def the_desk() -> Desk | None:
    return state.kept(_NAME, Desk)


def keep_desk(desk: Desk) -> None:
    state.keep(_NAME, desk)


def forget_desk() -> None:
    state.forget(_NAME)
