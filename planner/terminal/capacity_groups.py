"""What a coordinator reads of groups that are a few people short: who waits, and what could be done, cheapest first."""

from collections.abc import Iterable

from planner.insight.short_group_words import tell_advice, tell_group, tell_way
from planner.insight.short_groups import ShortGroup
from planner.model import Scenario
from planner.terminal.screen import Screen


def show_short_groups(screen: Screen, scenario: Scenario, groups: Iterable[ShortGroup]) -> None:
    for group in groups:
        screen.leave_line()
        screen.say_message(tell_group(scenario, group))
        for way in group.ways:
            screen.say("list_item", item=screen.read(tell_way(way, group, screen.write_number(abs(way.points)))))
        screen.say_message(tell_advice(group))
