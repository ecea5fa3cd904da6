"""What a coordinator reads of capacity: what is full, who asks and who can, what more would save, and what to do."""

from fractions import Fraction

from planner.insight.measure_words import tell_measure
from planner.insight.occupancy import KINDS, Kind, SubjectUse
from planner.insight.pinch_points import PinchPoints, Priced
from planner.insight.pinch_words import tell_no_savings
from planner.insight.tightness import Tightness, count_slack, find_fullest_week
from planner.model import Scenario
from planner.service.capacity import Capacity, CapacityAnswer
from planner.terminal.capacity_choice import show_choice
from planner.terminal.capacity_groups import show_short_groups
from planner.terminal.screen import Screen
from planner.texts import Message, message

MOST_OF_A_KIND = 3
MOST_DAGDELEN = 5
MOST_DEMANDS = 20
KIND_NAMES: dict[Kind, str] = {
    "teacher": "capacity_teacher",
    "room": "capacity_room",
    "skill": "capacity_skill",
    "location": "capacity_location",
}


def report_capacity(screen: Screen, answer: CapacityAnswer) -> None:
    known = answer.known
    _show_fullest(screen, known.tightness)
    _show_dagdelen(screen, known.tightness)
    _show_demand(screen, known)
    if known.pinch is not None:
        _show_pinch(screen, known.pinch, answer.scenario)
    if known.short_groups is not None:
        show_short_groups(screen, answer.scenario, known.short_groups)
    if known.choice is not None:
        show_choice(screen, known.choice, answer.scenario)
    screen.leave_line()
    if known.trouble:
        screen.say("capacity_trouble", detail=known.trouble)
    elif known.was_stopped:
        screen.say("capacity_cut_off")


def tell_progress(known: Capacity, seconds_left: float) -> Message:
    """What is being looked for now, in one line."""
    left = round(seconds_left)
    if known.choice is not None:
        return message("capacity_at_choice", left=left)
    if known.pinch is not None:
        return message("capacity_at_pinch", tried=len(known.pinch.priced), left=left)
    return message("capacity_at_demand", left=left)


def tell_proof(screen: Screen, row: Priced) -> Message:
    """What is proven of a saving."""
    if row.gain.is_exact:
        return message("capacity_proven")
    return message(
        "capacity_between",
        least=screen.write_number(row.gain.at_least),
        most=screen.write_number(row.gain.at_most),
    )


def _show_fullest(screen: Screen, tightness: Tightness) -> None:
    table = screen.start_table(
        "capacity_of",
        "capacity_who",
        "capacity_used",
        "capacity_available",
        "capacity_left",
        "title_share",
        "capacity_fullest_week",
        words=2,
    )
    for kind in KINDS:
        for row in tightness.subjects[kind][:MOST_OF_A_KIND]:
            table.add_row(screen.read_text(KIND_NAMES[kind]), row.id, *_hours(screen, row))
    screen.show_table(table)
    full = [row for row in tightness.agreed if row.weeks_full]
    if full:
        screen.say("capacity_agreed_full", count=len(full), ids=", ".join(row.teacher_id for row in full))


def _hours(screen: Screen, row: SubjectUse) -> tuple[str, ...]:
    amounts = row.minutes, row.minutes_available, count_slack(row)
    hours = (screen.write_tenths(Fraction(minutes, 60)) for minutes in amounts)
    return (*hours, screen.write_percent(row.minutes, row.minutes_available), _tell_fullest_week(screen, row))


def _tell_fullest_week(screen: Screen, row: SubjectUse) -> str:
    week = find_fullest_week(row)
    if week is None or not week.minutes:
        return "–"
    share = screen.write_percent(week.minutes, week.minutes_available)
    return screen.read(message("capacity_week_share", day=week.monday, share=share))


def _show_dagdelen(screen: Screen, tightness: Tightness) -> None:
    """The fullest dagdelen of all teachers together."""
    rows = [row for row in tightness.dagdelen["teacher"] if row.minutes_available]
    rows.sort(key=lambda row: (-Fraction(row.minutes, row.minutes_available), row.monday, row.slot_id))
    if not rows:
        return
    table = screen.start_table("capacity_week", "capacity_dagdeel", "capacity_sessions", "title_share", words=2)
    for row in rows[:MOST_DAGDELEN]:
        share = screen.write_percent(row.minutes, row.minutes_available)
        table.add_row(screen.read(message("seats_day", day=row.monday)), row.slot_id, str(row.sessions), share)
    screen.show_table(table)


def _show_demand(screen: Screen, known: Capacity) -> None:
    """Programmes and levels in which somebody who asks has no place there, those with most of them first."""
    rows = [row for row in known.demand or () if row.placed < row.at_most or row.with_offer < row.asked]
    if not rows:
        return
    rows.sort(key=lambda row: (row.placed - row.asked, row.programme_id, row.level))
    table = screen.start_table(
        "title_programme",
        "capacity_level",
        "capacity_asked",
        "title_first_choice",
        "capacity_with_offer",
        "capacity_at_most",
        "title_placed",
        words=2,
    )
    for row in rows[:MOST_DEMANDS]:
        numbers = (row.asked, row.first_choice, row.with_offer, row.at_most, row.placed)
        table.add_row(row.programme_id, row.level or "–", *map(screen.write_number, numbers))
    screen.show_table(table)
    screen.say("capacity_demand_explained")


def _show_pinch(screen: Screen, pinch: PinchPoints, scenario: Scenario) -> None:
    screen.leave_line()
    before = {"cost": screen.write_number(pinch.before.cost), "bound": screen.write_number(pinch.before.bound)}
    screen.say("capacity_before_proven" if pinch.before.is_optimal else "capacity_before", **before)
    if not pinch.best:
        screen.say_message(tell_no_savings(pinch, screen.write_number))
        return
    table = screen.start_table("capacity_more_of", "capacity_proof", "capacity_saves", "capacity_more_placed", words=2)
    for row in pinch.best:
        table.add_row(
            screen.read(tell_measure(row.scarce.measure, scenario)),
            screen.read(tell_proof(screen, row)),
            screen.write_number(row.gain.saved),
            f"{row.gain.more_placed:+d}",
        )
    screen.show_table(table)
    screen.say("capacity_tried", tried=len(pinch.priced), candidates=pinch.candidates)
