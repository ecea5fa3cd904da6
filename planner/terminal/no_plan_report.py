"""What a coordinator reads when there is no plan: what contradicts what, that time was short, or that we failed."""

from planner.rules.catalogue import CARD_BY_ID
from planner.service.planning import NotPlanned
from planner.service.refused_plan import PlanRefusedError
from planner.solver.outcome import Impossible, Lock, RanOutOfTime, SearchBroke
from planner.terminal.screen import Screen
from planner.texts import Message, message


def report_no_plan(screen: Screen, not_planned: NotPlanned, seconds: float) -> None:
    match not_planned.outcome:
        case Impossible() as impossible:
            _report_conflict(screen, impossible)
        case RanOutOfTime() if not_planned.was_stopped:
            screen.say("stopped_too_early")
        case RanOutOfTime(bound):
            screen.say("nothing_found", seconds=f"{seconds:g}", bound=screen.write_number(bound))
        case SearchBroke(detail):
            screen.say("search_broke", detail=(detail.strip().splitlines() or [""])[-1])


def report_refusal(screen: Screen, refused: PlanRefusedError) -> None:
    """Says that it is our fault, and where everything is that is needed to mend it."""
    screen.say("plan_refused", out=str(refused.out), folder=str(refused.folder))
    screen.say(
        "refused_costs", claimed=screen.write_number(refused.claimed), counted=screen.write_number(refused.recomputed)
    )
    for finding in refused.findings:
        screen.say("list_item", item=finding.message.in_language(screen.language))


def _report_conflict(screen: Screen, impossible: Impossible) -> None:
    screen.say("impossible")
    screen.say("impossible_locks")
    for lock in impossible.locks:
        screen.say("list_item", item=_describe_lock(lock))
    screen.say("impossible_rules")
    for rule in impossible.rules:
        screen.say("rule_sentence", rule=rule, sentence=CARD_BY_ID[rule].in_language(screen.language))
    screen.say("impossible_smallest" if impossible.is_smallest else "impossible_remedy")


def _describe_lock(lock: Lock) -> Message:
    match lock.kind:
        case "running-cohort":
            return message("lock_running_cohort", cohort=lock.cohort_id)
        case "locked-cohort":
            return message("lock_locked_cohort", cohort=lock.cohort_id)
        case _:
            return message("lock_locked_placement", cohort=lock.cohort_id, request=lock.request_id)
