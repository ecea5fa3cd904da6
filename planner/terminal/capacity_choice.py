"""What a coordinator reads of the measures to take: which are enough for all who can be placed, and the price."""

from planner.insight.cheapest_measures import Choice
from planner.insight.measure_words import tell_measure
from planner.insight.saying import list_some
from planner.model import Scenario
from planner.terminal.screen import Screen


def show_choice(screen: Screen, choice: Choice, scenario: Scenario) -> None:
    screen.leave_line()
    goal = {"goal": screen.write_number(choice.goal), "most": screen.write_number(choice.at_most)}
    screen.say("choice_now", now=screen.write_number(choice.now), by=choice.by)
    screen.say("choice_goal_proven" if choice.is_goal_proven else "choice_goal", **goal)
    if choice.measures is None:
        screen.say("choice_none_found")
        return
    if not choice.measures:
        screen.say(_why_nothing(choice))
        return
    table = screen.start_table("choice_measure", "choice_what", "choice_price", words=2)
    for measure in choice.measures:
        name = f"{measure.measure_id} {measure.name}".strip()
        table.add_row(name, screen.read(tell_measure(measure, scenario)), screen.write_number(measure.price))
    screen.show_table(table)
    prices = {"price": screen.write_number(choice.price), "least": screen.write_number(choice.at_least)}
    screen.say("choice_cheapest" if choice.is_cheapest else "choice_cheapest_found", **prices)
    if choice.gained:
        screen.say("choice_gained", count=len(choice.gained), ids=list_some(choice.gained))


def _why_nothing(choice: Choice) -> str:
    """Nobody more begins in time with these measures, none was found who would, or another plan is enough."""
    if choice.goal > choice.now:
        return "choice_nothing_needed"
    return "choice_nothing_helps" if choice.is_goal_proven else "choice_nothing_found"
