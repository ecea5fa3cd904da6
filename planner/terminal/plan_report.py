"""What a coordinator reads of a new plan: who is placed, how long people wait, how full groups are, and the proof."""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

from planner.exchange.plan_files import UnplacedRow
from planner.insight.summary import KeyFigures, PriorityFigures, ProgrammeFigures, Use, Waiting
from planner.insight.words_for_kinds import REASON_NAMES
from planner.service.planning import Planned
from planner.solver.bounds import Source
from planner.solver.outcome import Solved
from planner.terminal.announced_changes_report import report_announced_changes
from planner.terminal.audit_list import show_costs
from planner.terminal.screen import Screen

MINUTES_AN_HOUR = 60
PROVEN_BY: dict[Source, str] = {
    "search": "proven_by_search",
    "places": "proven_by_places",
    "prices": "proven_by_prices",
    "cuts": "proven_by_cuts",
}
PRIORITY_NAMES = {"high": "priority_high", "normal": "priority_normal", "low": "priority_low"}


def report_plan(screen: Screen, planned: Planned, out: Path) -> None:
    figures = planned.figures
    placed, requests = sum(row.placed for row in figures.priorities), sum(row.requests for row in figures.priorities)
    screen.say(
        "plan_placed",
        placed=screen.write_number(placed),
        requests=screen.write_number(requests),
        share=screen.write_percent(placed, requests),
    )
    _show_programmes(screen, figures)
    _show_priorities(screen, figures.priorities)
    screen.leave_line()
    _tell_waiting(screen, figures)
    _tell_use(screen, "teacher_use", figures.teachers)
    _tell_use(screen, "room_use", figures.rooms)
    _show_reasons(screen, planned.unplaced)
    show_costs(screen, planned.cost_by)
    if planned.changes is not None:
        report_announced_changes(screen, planned.changes, planned.scenario)
    screen.leave_line()
    if planned.was_stopped:
        screen.say("search_was_stopped")
    _tell_proof(screen, planned.solved)
    screen.say("plan_written", folder=str(out))


def _show_programmes(screen: Screen, figures: KeyFigures) -> None:
    table = screen.start_table(
        "title_programme", "title_first_choice", "title_placed", "title_cohorts", "title_filling"
    )
    for row in figures.programmes:
        table.add_row(f"{row.programme_id} {row.name}".strip(), *_programme_numbers(screen, row))
    table.add_row(screen.read_text("total"), *_programme_numbers(screen, _add_up(figures.programmes)))
    screen.show_table(table)
    screen.say(
        "cohorts_opened",
        new=screen.write_number(figures.new_cohorts),
        running=screen.write_number(figures.running_cohorts),
    )


def _add_up(programmes: tuple[ProgrammeFigures, ...]) -> ProgrammeFigures:
    return ProgrammeFigures(
        programme_id="",
        name="",
        first_choices=sum(row.first_choices for row in programmes),
        placed=sum(row.placed for row in programmes),
        cohorts=sum(row.cohorts for row in programmes),
        seats=sum(row.seats for row in programmes),
    )


def _programme_numbers(screen: Screen, row: ProgrammeFigures) -> tuple[str, ...]:
    counts = (row.first_choices, row.placed, row.cohorts)
    return *map(screen.write_number, counts), screen.write_percent(row.placed, row.seats)


def _show_priorities(screen: Screen, priorities: Iterable[PriorityFigures]) -> None:
    table = screen.start_table("title_priority", "title_requests", "title_placed", "title_share")
    for row in priorities:
        table.add_row(
            screen.read_text(PRIORITY_NAMES[row.priority]),
            screen.write_number(row.requests),
            screen.write_number(row.placed),
            screen.write_percent(row.placed, row.requests),
        )
    screen.show_table(table)


def _tell_waiting(screen: Screen, figures: KeyFigures) -> None:
    for key, waited in (("waited_placed", figures.waited_placed), ("waited_unplaced", figures.waited_unplaced)):
        if waited.people:
            screen.say(key, mean=_mean_weeks(screen, waited), longest=waited.longest)


def _mean_weeks(screen: Screen, waited: Waiting) -> str:
    return screen.write_tenths(Fraction(waited.weeks, waited.people))


def _tell_use(screen: Screen, key: str, use: Use) -> None:
    screen.say(
        key,
        used=screen.write_number(use.used),
        total=screen.write_number(use.total),
        hours=screen.write_number(use.minutes // MINUTES_AN_HOUR),
        available=screen.write_number(use.minutes_available // MINUTES_AN_HOUR),
        share=screen.write_percent(use.minutes, use.minutes_available),
    )


def _show_reasons(screen: Screen, unplaced: tuple[UnplacedRow, ...]) -> None:
    if not unplaced:
        screen.say("everyone_placed")
        return
    table = screen.start_table("title_not_placed", "title_requests")
    for reason, count in Counter(row.reason for row in unplaced).most_common():
        table.add_row(screen.read_text(REASON_NAMES[reason]), screen.write_number(count))
    screen.show_table(table)


def _tell_proof(screen: Screen, solved: Solved) -> None:
    cost, bound = screen.write_number(solved.cost), screen.write_number(solved.bound)
    if solved.is_optimal:
        screen.say("proven_best", cost=cost)
        _tell_how(screen, solved)
        return
    gap = screen.write_tenths(Fraction(100 * (solved.cost - solved.bound), max(1, solved.cost)))
    screen.say("proven_bound", cost=cost, bound=bound, gain=screen.write_number(solved.cost - solved.bound), gap=gap)
    _tell_how(screen, solved)


def _tell_how(screen: Screen, solved: Solved) -> None:
    if solved.proven_by is not None:
        screen.say(PROVEN_BY[solved.proven_by])
