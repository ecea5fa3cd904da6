"""Says of a chain of requests how urgent it is, which step binds and why, as a klantmanager would say it."""

from datetime import date

from planner.insight.latest_starts import Chain, Level, Step
from planner.texts import Message, message

LEVEL_NAMES: dict[Level, str] = {
    "never": "level.never",
    "too-late": "level.too-late",
    "no-staff": "level.no-staff",
    "by-plan": "level.by-plan",
    "now": "level.now",
    "soon": "level.soon",
    "later": "level.later",
    "planned": "level.planned",
}


def name_level(level: Level, weeks_soon: int) -> Message:
    return Message(LEVEL_NAMES[level], {"weeks": weeks_soon} if level == "soon" else {})


def tell_why(chain: Chain, today: date) -> Message:
    """Why it is as urgent as it is, and what a plan still has if one was looked at."""
    why = _tell_reason(chain, today)
    if chain.seats is None:
        return why
    if chain.seats == 0:
        return message("why-late.no-seat", why=why, request=chain.next_step)
    if chain.seats == 1:
        return message("why-late.one-seat", why=why, request=chain.next_step, first=chain.first_seat)
    return message("why-late.seats", why=why, request=chain.next_step, count=chain.seats, first=chain.first_seat)


def _tell_reason(chain: Chain, today: date) -> Message:
    match chain.level:
        case "planned":
            return message("why-late.planned")
        case "never":
            return _tell_never(chain)
        case "too-late":
            return message("why-late.too-late", request=chain.next_step, latest=chain.latest, today=today)
        case "no-staff":
            return message("why-late.no-staff", request=chain.next_step, latest=chain.latest)
        case "by-plan":
            return _tell_by_plan(chain)
        case _:
            return _tell_in_time(chain)


def _tell_never(chain: Chain) -> Message:
    if chain.why == "finish-by":
        finish_by = chain.step_by_id[chain.blocked].finish_by
        return message("why-late.never-finish-by", request=chain.blocked, finish_by=finish_by, ready=chain.ready)
    if chain.why == "period":
        return message("why-late.never-period", request=chain.blocked)
    return message("why-late.never-nothing", request=chain.blocked)


def _tell_by_plan(chain: Chain) -> Message:
    number = chain.steps.index(chain.step_by_id[chain.next_step])
    earlier = chain.steps[number - 1] if number else None
    if earlier is None or earlier.ends is None:
        return message("why-late.by-plan-other", request=chain.next_step)
    return message("why-late.by-plan", request=chain.next_step, earlier=earlier.request_id, ends=earlier.ends)


def _tell_in_time(chain: Chain) -> Message:
    step = chain.step_by_id[chain.next_step]
    why = tell_step(chain, step)
    if chain.latest is not None and step.latest is not None and chain.latest < step.latest:
        return message("why-late.staff", request=step.request_id, latest=chain.latest, why=why)
    return why


def tell_step(chain: Chain, step: Step) -> Message:
    """Why this step must begin by its latest start; if it is for what follows, why that must."""
    if step.limited_by == "finish-by":
        return message("why-late.finish-by", request=step.request_id, latest=step.latest, finish_by=step.finish_by)
    if step.limited_by != "next":
        return message("why-late.period", request=step.request_id, latest=step.latest)
    following = chain.steps[chain.steps.index(step) + 1]
    if following.is_fixed:
        return message(
            "why-late.before-fixed",
            request=step.request_id,
            latest=step.latest,
            next=following.request_id,
            begins=following.begins,
        )
    return message("why-late.next", request=step.request_id, latest=step.latest, why=tell_step(chain, following))
