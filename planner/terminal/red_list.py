"""What a coordinator sees of latest starts: who must begin soon, by when, and which step binds."""

import re
from collections.abc import Iterable
from datetime import date

from planner.insight.latest_starts import Chain, Step
from planner.insight.telling_chains import name_level, tell_why
from planner.service.counting_back import RedList
from planner.terminal.screen import Screen
from planner.terminal.usage import MisuseError
from planner.texts import message

MOST_CHAINS = 25
MOST_WEEKS = 520
_WHOLE = re.compile(r"[0-9]{1,3}")


def read_weeks(value: object) -> int:
    text = str(value)
    if not _WHOLE.fullmatch(text) or int(text) > MOST_WEEKS:
        raise MisuseError(message("usage_weeks", value=text, most=MOST_WEEKS))
    return int(text)


def show_red_list(screen: Screen, listed: RedList) -> None:
    if listed.is_legal is False:
        screen.say("backward.plan-not-legal")
    if not listed.chains:
        screen.say("backward.none")
        return
    red, count = len(listed.red), len(listed.chains)
    about = {"red": screen.write_number(red), "count": screen.write_number(count)}
    screen.say("backward.head", today=listed.facing.today, **about)
    if red:
        _show_table(screen, listed, listed.red[:MOST_CHAINS])
        screen.leave_line()
        for chain in listed.red[:MOST_CHAINS]:
            screen.say_message(tell_why(chain, listed.facing.today))
        screen.leave_line()
    if red > MOST_CHAINS:
        screen.say("backward.more", shown=MOST_CHAINS)
    if count > red:
        screen.say("backward.others", count=screen.write_number(count - red))
    screen.say("backward.proven")
    screen.say("backward.not-promised")


def red_list_to_json(screen: Screen, listed: RedList) -> dict[str, object]:
    """Every chain with every step, the most urgent first; days as `YYYY-MM-DD`, null where there is none."""
    return {
        "today": listed.facing.today.isoformat(),
        "weeks": listed.facing.weeks_soon,
        "legal": listed.is_legal,
        "counts": listed.counts,
        "chains": [_chain_to_json(screen, listed, chain) for chain in listed.chains],
    }


def _chain_to_json(screen: Screen, listed: RedList, chain: Chain) -> dict[str, object]:
    return {
        "request": chain.request_id,
        "person": chain.person_id,
        "klantmanager": chain.klantmanager_id or None,
        "priority": chain.priority,
        "level": chain.level,
        "red": chain in listed.red,
        "next_step": chain.next_step or None,
        "latest": _write(chain.latest),
        "weeks_left": chain.weeks_left,
        "binding": chain.binding or None,
        "blocked": chain.blocked or None,
        "ready": _write(chain.ready),
        "seats": chain.seats,
        "first_seat": _write(chain.first_seat),
        "why": screen.read(tell_why(chain, listed.facing.today)),
        "steps": [_step_to_json(step) for step in chain.steps],
    }


def _step_to_json(step: Step) -> dict[str, object]:
    return {
        "request": step.request_id,
        "person": step.person_id,
        "finish_by": _write(step.finish_by),
        "fixed": step.is_fixed,
        "begins": _write(step.begins),
        "ends": _write(step.ends),
        "earliest": _write(step.earliest),
        "latest": _write(step.latest),
        "latest_with_staff": _write(step.latest_with_staff),
        "slack_weeks": step.slack_weeks,
        "slack_in_plan_weeks": step.slack_in_plan_weeks,
        "limited_by": step.limited_by or None,
    }


def _show_table(screen: Screen, listed: RedList, chains: Iterable[Chain]) -> None:
    """A row per step; how urgent it is stands with the first."""
    titles = ["title_urgency", "title_step", "title_who", "title_earliest", "title_latest", "title_with_staff"]
    if listed.facing.plan is not None:
        titles.append("title_in_plan")
    table = screen.start_table(*titles, "title_done_by", "title_slack", words=len(titles) + 1)
    for chain in chains:
        urgency = screen.read(name_level(chain.level, listed.facing.weeks_soon))
        for step in chain.steps:
            in_plan = [_show_day(screen, step.begins)] if listed.facing.plan is not None else []
            table.add_row(
                urgency if step is chain.steps[0] else "",
                step.request_id,
                step.person_id,
                _show_day(screen, step.earliest),
                _show_latest(screen, step),
                _show_day(screen, step.latest_with_staff),
                *in_plan,
                _show_day(screen, step.finish_by),
                "" if step.slack_weeks is None else str(step.slack_weeks),
            )
    screen.show_table(table)


def _show_latest(screen: Screen, step: Step) -> str:
    if step.is_fixed and step.begins:
        return screen.read(message("backward.bound", day=step.begins))
    return _show_day(screen, step.latest)


def _show_day(screen: Screen, day: date | None) -> str:
    return screen.read(message("backward.day", day=day)) if day else ""


def _write(day: date | None) -> str | None:
    return day.isoformat() if day else None
