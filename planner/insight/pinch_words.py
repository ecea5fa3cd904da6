"""What more would save in words, where no addition was found that saves anything: what is proven, and what is not."""

from collections.abc import Callable

from planner.insight.pinch_points import PinchPoints
from planner.texts import Message, message


def tell_no_savings(pinch: PinchPoints, write: Callable[[int], str]) -> Message:
    """Nothing is proven by trying nothing: only of what was tried it is told that it saves nothing."""
    if pinch.is_done and not pinch.candidates:
        return message("capacity_nothing_to_try")
    tried = {"tried": write(len(pinch.priced)), "candidates": write(pinch.candidates)}
    if pinch.priced and pinch.is_nothing_scarce:
        return message("capacity_nothing_saves", **tried)
    return message("capacity_nothing_yet", **tried)
