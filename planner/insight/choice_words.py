"""The cheapest measures in words: what can be reached, and how far it is proven that nothing cheaper does."""

from planner.insight.cheapest_measures import Choice
from planner.insight.saying import WriteNumber, list_some
from planner.texts import Message, message


def tell_goal(choice: Choice, write: WriteNumber) -> tuple[Message, ...]:
    """How many begin in time now, and how many could with all measures together."""
    most = message("choice_goal_proven", goal=write(choice.goal))
    if not choice.is_goal_proven:
        most = message("choice_goal", goal=write(choice.goal), most=write(choice.at_most))
    return message("choice_now", now=write(choice.now), by=choice.by), most


def tell_price(choice: Choice, write: WriteNumber) -> Message:
    """What the chosen measures cost together, or why there are none."""
    if choice.measures is None:
        return message("choice_none_found")
    if not choice.measures:
        return _tell_nothing(choice)
    if choice.is_cheapest:
        return message("choice_cheapest", price=write(choice.price))
    if choice.at_least == 0:
        return message("choice_cheapest_unproven", price=write(choice.price))
    return message("choice_cheapest_found", price=write(choice.price), least=write(choice.at_least))


def tell_gained(choice: Choice) -> Message | None:
    """Who begins in time only with the chosen measures, if anybody does."""
    if not choice.measures or not choice.gained:
        return None
    return message("choice_gained", count=len(choice.gained), ids=list_some(choice.gained))


def can_take_more_time(choice: Choice) -> bool:
    """Nothing was found that could be told, and it is not proven that there is nothing."""
    if choice.measures is None:
        return True
    return not choice.measures and choice.goal <= choice.now and not choice.is_goal_proven


def _tell_nothing(choice: Choice) -> Message:
    """Nobody more begins in time with these measures, none was found who would, or another plan is enough."""
    if choice.goal > choice.now:
        return message("choice_nothing_needed")
    return message("choice_nothing_helps") if choice.is_goal_proven else message("choice_nothing_found")
