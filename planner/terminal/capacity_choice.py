"""What a coordinator reads of the measures to take: which are enough for all who can be placed, and the price."""

from planner.insight.cheapest_measures import Choice
from planner.insight.choice_words import can_take_more_time, tell_gained, tell_goal, tell_price
from planner.insight.measure_words import tell_measure
from planner.model import Scenario
from planner.terminal.screen import Screen


def show_choice(screen: Screen, choice: Choice, scenario: Scenario) -> None:
    screen.leave_line()
    for sentence in tell_goal(choice, screen.write_number):
        screen.say_message(sentence)
    if choice.measures:
        _show_measures(screen, choice, scenario)
    screen.say_message(tell_price(choice, screen.write_number))
    if can_take_more_time(choice):
        screen.say("choice_more_seconds")
    gained = tell_gained(choice)
    if gained is not None:
        screen.say_message(gained)


def _show_measures(screen: Screen, choice: Choice, scenario: Scenario) -> None:
    table = screen.start_table("choice_measure", "choice_what", "choice_price", words=2)
    for measure in choice.measures or ():
        name = f"{measure.measure_id} {measure.name}".strip()
        table.add_row(name, screen.read(tell_measure(measure, scenario)), screen.write_number(measure.price))
    screen.show_table(table)
