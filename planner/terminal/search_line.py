"""What is seen while the search goes on: one live line on a terminal, a plain line now and then elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction

from rich.live import Live
from rich.text import Text

from planner.solver.outcome import Options, Progress
from planner.terminal.screen import Screen
from planner.texts import Message, message

SECONDS_BETWEEN_LINES = 5.0
Show = Callable[[Message], None]


@contextmanager
def open_line(screen: Screen) -> Iterator[Show]:
    """Gives what to call with each new state; on a terminal the line is gone afterwards."""
    if not screen.console.is_terminal:
        yield screen.say_message
        return
    with Live(console=screen.console, auto_refresh=False, transient=True) as live:
        yield lambda what: live.update(Text(screen.read(what)), refresh=True)


class SearchLine:
    """Says how the search goes: each time on a terminal, elsewhere every few seconds and when asked to stop."""

    def __init__(self, screen: Screen, show: Show, options: Options, is_stopping: Callable[[], bool]) -> None:
        self._screen = screen
        self._show = show
        self._options = options
        self._is_stopping = is_stopping
        self._next_at = 0.0
        self._told_stopping = False

    def tell(self, progress: Progress) -> None:
        is_stopping = self._is_stopping()
        is_news = progress.seconds >= self._next_at or is_stopping != self._told_stopping
        if not is_news and not self._screen.console.is_terminal:
            return
        self._next_at = progress.seconds + SECONDS_BETWEEN_LINES
        self._told_stopping = is_stopping
        left = max(0, round(self._options.seconds - progress.seconds))
        self._show(message("search_stopping") if is_stopping else describe_progress(self._screen, progress, left))

    def tell_found(self) -> None:
        self._show(message("search_found"))


def describe_progress(screen: Screen, progress: Progress, seconds_left: int) -> Message:
    """Best cost, bound, what part of the cost could still be saved, and the time left."""
    bound = screen.write_number(progress.bound)
    if progress.cost is None:
        return message("search_no_plan", bound=bound, left=seconds_left)
    gap = Fraction(100 * (progress.cost - progress.bound), max(1, progress.cost))
    cost = screen.write_number(progress.cost)
    return message("search_best", cost=cost, bound=bound, gap=screen.write_tenths(gap), left=seconds_left)
