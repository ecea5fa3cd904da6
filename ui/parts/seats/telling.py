"""Seats in the words of a klantmanager; what comes from data has not been through `plain` yet."""

from planner.exchange.workbook_layout import label_of
from planner.insight.seats import Seat, SeatsFound
from planner.model import WEEKDAYS, Scenario
from planner.texts import write_time
from ui.parts.words import day, number, t, tell


def tell_programme(scenario: Scenario, programme_id: str) -> str:
    name = scenario.programme_by_id[programme_id].name
    return f"{name} ({programme_id})" if name else programme_id


def tell_location(scenario: Scenario, location_id: str) -> str:
    return scenario.location_by_id[location_id].name or location_id


def tell_pattern(scenario: Scenario, pattern_id: str) -> str:
    """The dagdelen of a week, days with the same hours together: `di, do 13:00–16:00`."""
    slots = [scenario.timeslot_by_id[slot_id] for slot_id in scenario.pattern_by_id[pattern_id].slots]
    days: dict[tuple[int, int], list[int]] = {}
    for weekday, start, end in sorted((WEEKDAYS.index(row.weekday), row.start, row.end) for row in slots):
        days.setdefault((start, end), []).append(weekday)
    return ", ".join(
        f"{', '.join(tell(label_of(WEEKDAYS[weekday])) for weekday in weekdays)} {write_time(start)}–{write_time(end)}"
        for (start, end), weekdays in days.items()
    )


def tell_hours(seat: Seat) -> str:
    return t("pseats_hours", hours=number(seat.minutes_a_week / 60, 0 if seat.minutes_a_week % 60 == 0 else 1))


def tell_kind(seat: Seat) -> str:
    match seat.kind:
        case "open":
            return t("pseats_kind_open", cohort=seat.cohort_id, left=number(seat.seats_left or 0))
        case "individual":
            return t("pseats_kind_individual")
        case "group":
            return t("pseats_kind_group", count=number(len(seat.waiting_with)))


def tell_seat(scenario: Scenario, seat: Seat) -> str:
    """A seat on one line, to choose from."""
    parts = (
        day(seat.first_day),
        seat.programme_id,
        tell_pattern(scenario, seat.pattern_id),
        tell_location(scenario, seat.location_id),
        tell_kind(seat),
    )
    return " · ".join(parts)


def tell_standing(found: SeatsFound) -> str:
    """What a request has now: nothing, a place, or a place that stays."""
    if not found.placed_in:
        return t("pseats_no_place")
    if found.bond == "fixed":
        return t("pseats_held_place", cohort=found.placed_in)
    return t("pseats_has_place", cohort=found.placed_in)
