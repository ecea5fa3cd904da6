"""How much work one calendar may give: a file that was made to keep us busy is given up."""

import time
from typing import Final

from planner.exchange.busy_times.components import BrokenCalendarError
from planner.texts import message

MOST_SECONDS: Final = 10.0


class WorkClock:
    """Counts the work of this thread from now on."""

    def __init__(self, seconds: float = MOST_SECONDS) -> None:
        self._until = time.thread_time() + seconds

    def check(self) -> None:
        """Raises BrokenCalendarError once it is too much."""
        if time.thread_time() > self._until:
            raise BrokenCalendarError(message("busy_too_much_work"))
