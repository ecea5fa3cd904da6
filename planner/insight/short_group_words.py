"""A group that is a few people short in words: who waits, what could be done and what is cheapest, and why."""

from planner.insight.saying import list_some
from planner.insight.short_groups import ShortGroup
from planner.insight.ways_for_a_group import Way
from planner.model import Scenario
from planner.rules.week_words import tell_pattern
from planner.rules.wording import tell_people
from planner.texts import Message, message

RULE_NAMES: dict[str, Message] = {
    "group-size": message("way_rule_size"),
    "level-fits": message("way_rule_level"),
    "person-reaches": message("way_rule_location"),
    "person-available": message("way_rule_hours"),
    "start-window": message("way_rule_dates"),
    "programme-asked": message("way_rule_programme"),
    "needs-met": message("way_rule_needs"),
}


def tell_group(scenario: Scenario, group: ShortGroup) -> Message:
    return message(
        "short_group",
        programme=group.programme_id,
        pattern=tell_pattern(scenario, group.pattern_id),
        start=group.start,
        location=group.location_id,
        waiting=len(group.waiting),
        ids=list_some(group.waiting),
        missing=group.missing,
    )


def tell_way(way: Way, group: ShortGroup, points: str) -> Message:
    """What is done, and what the plan would cost less or more; `points` is that number as it is written."""
    effect = message("way_saves", points=points) if way.points < 0 else message("way_costs", points=points)
    ids = list_some(way.requests)
    match way.kind:
        case "fill":
            return message("way_fill", ids=ids, effect=effect)
        case "merge":
            return message("way_merge", ids=ids, rules=_list_rules(way), effect=effect)
        case "run":
            return message("way_run", people=tell_people(len(group.waiting)), effect=effect)
        case "wait":
            return message("way_wait", weeks=way.weeks, effect=effect)


def tell_advice(group: ShortGroup) -> Message:
    """The cheapest of all, and if that needs somebody's leave, the cheapest that keeps every rule."""
    if not group.ways:
        return message("advice_none")
    cheapest = group.ways[0]
    if cheapest.keeps_rules:
        return message("advice_cheapest", way=NAMES[cheapest.kind])
    sound = next((way for way in group.ways if way.keeps_rules), None)
    if sound is None:
        return message("advice_exception_only", way=NAMES[cheapest.kind], rules=_list_rules(cheapest))
    return message("advice_exception", way=NAMES[cheapest.kind], rules=_list_rules(cheapest), sound=NAMES[sound.kind])


NAMES: dict[str, Message] = {
    "fill": message("way_name_fill"),
    "merge": message("way_name_merge"),
    "run": message("way_name_run"),
    "wait": message("way_name_wait"),
}


def _list_rules(way: Way) -> Message:
    listed = [RULE_NAMES[rule] for rule in way.rules]
    line = listed[0]
    for one in listed[1:]:
        line = message("way_rules_and", one=line, next=one)
    return line
