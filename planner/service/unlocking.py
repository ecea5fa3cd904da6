"""The use case of asking why: an unlock card made in the background, to be looked at while it grows, and stopped."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from planner.exchange import read_plan, read_scenario
from planner.insight.unlock import Onlooker, UnlockCard, make_unlock_card
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from planner.service.seat_finding import MOST_NEAR, NoSuchId
from planner.service.usual_time import seconds_of_conversation

SECONDS_BETWEEN_LOOKS = 0.1


@dataclass(frozen=True)
class Glimpse:
    """What is known at a moment; `left` are the seconds that are left.

    `moves` is the number of moves that is tried, None if any number is.
    """

    card: UnlockCard | None
    moves: int | None
    left: float
    is_over: bool


@dataclass(frozen=True)
class NotLegal:
    """The plan breaks a rule, so nothing can be said beside it."""


@dataclass(frozen=True)
class Unlocked:
    """The card that was asked for, with the scenario that it speaks of."""

    scenario: Scenario
    card: UnlockCard


class Inquiry:
    """One question at work in a thread; a fault in it is raised to whoever looks."""

    def __init__(
        self, scenario: Scenario, plan: Plan, request_id: str, seconds: float, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._ends = now() + seconds
        self._now = now
        self._glimpse = Glimpse(None, 0, seconds, is_over=False)
        self._should_stop = threading.Event()
        self._fault: Exception | None = None
        onlooker = Onlooker(self._hear_card, self._hear_moves, self._should_stop.is_set)
        work = (scenario, plan, request_id, seconds, onlooker)
        self._thread = threading.Thread(target=self._work, args=work, name="planner-why", daemon=True)
        self._thread.start()

    def look(self) -> Glimpse:
        if self._fault is not None:
            raise self._fault
        return replace(self._glimpse, left=max(0.0, self._ends - self._now()), is_over=not self._thread.is_alive())

    def stop(self) -> None:
        """Asks to stop; what was found is kept, and the card is there within a moment."""
        self._should_stop.set()

    def wait(self, seconds: float) -> None:
        """Until it is over, for so long at most."""
        self._thread.join(seconds)

    def _work(self, scenario: Scenario, plan: Plan, request_id: str, seconds: float, onlooker: Onlooker) -> None:
        try:
            self._hear_card(make_unlock_card(scenario, plan, request_id, seconds, onlooker))
        except Exception as fault:  # raised again where somebody looks, for a thread has nobody to tell
            self._fault = fault

    def _hear_card(self, card: UnlockCard) -> None:
        self._glimpse = replace(self._glimpse, card=card)

    def _hear_moves(self, moves: int | None) -> None:
        self._glimpse = replace(self._glimpse, moves=moves)


def explain_request(
    scenario_folder: Path,
    plan_folder: Path,
    request_id: str,
    seconds: float | None,
    on_glimpse: Callable[[Glimpse], None],
    should_stop: Callable[[], bool],
) -> Unlocked | NotLegal | NoSuchId:
    """For so many seconds or as long as is usual. Raises DataError if the scenario or the plan cannot be read."""
    scenario = read_scenario(scenario_folder).scenario
    plan = read_plan(plan_folder, scenario)
    if request_id not in scenario.request_by_id:
        near = get_close_matches(request_id, sorted(scenario.request_by_id), MOST_NEAR)
        return NoSuchId("request", request_id, tuple(near))
    if not audit(scenario, plan).legal:
        return NotLegal()
    inquiry = Inquiry(scenario, plan, request_id, seconds or seconds_of_conversation(scenario))
    while True:
        glimpse = inquiry.look()
        if glimpse.is_over and glimpse.card is not None:
            return Unlocked(scenario, glimpse.card)
        on_glimpse(glimpse)
        if should_stop():
            inquiry.stop()
        inquiry.wait(SECONDS_BETWEEN_LOOKS)
