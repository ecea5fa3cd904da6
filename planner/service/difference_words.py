"""How a difference between two plans is said: in all, and what happens to a person and to a cohort."""

from collections.abc import Iterable, Sequence
from typing import Final

from planner.exchange.workbook_layout import SETTING_LABELS, TITLES
from planner.insight.difference_counts import DifferenceCounts, find_whom_to_tell
from planner.insight.plan_differences import DAYS_A_WEEK, CohortDifference, Comparison, PlaceDifference
from planner.texts import Language, Message, message

ASPECTS: Final = {
    "programme": message("compare_programme"),
    "times": message("compare_times"),
    "location": message("compare_location"),
    "days": message("compare_days"),
    "teacher": message("compare_teacher"),
    "room": message("compare_room"),
    "group": message("compare_group"),
}
KINDS: Final = {
    "placed": message("compare_placed"),
    "lost": message("compare_lost"),
    "new": message("compare_new"),
    "gone": message("compare_gone"),
}
COUNT_NAMES: Final = {
    "placed": message("compare_count_placed"),
    "lost": message("compare_count_lost"),
    "new": message("compare_count_new"),
    "gone": message("compare_count_gone"),
    "earlier": message("compare_count_earlier"),
    "later": message("compare_count_later"),
    "programme": message("compare_count_programme"),
    "location": message("compare_count_location"),
    "times": message("compare_count_times"),
    "days": message("compare_count_days"),
    "group": message("compare_count_group"),
    "cohorts_opened": message("compare_count_cohorts_opened"),
    "cohorts_cancelled": message("compare_count_cohorts_cancelled"),
    "cohorts_moved": message("compare_count_cohorts_moved"),
    "teachers_swapped": message("compare_count_teachers_swapped"),
    "rooms_swapped": message("compare_count_rooms_swapped"),
}
NO_POINTS: Final = {"name", "timezone", "starts_until"}
"""Settings that no points depend on."""
LAST_PLAN: Final = ("cohorts", "placements")
COUNTED: Final = {"requests", *LAST_PLAN}
"""Tables that say what points there are to count."""
DAYS_OF: Final = {"earlier": "days_earlier", "later": "days_later"}


def tell_sides(found: Comparison, language: Language) -> tuple[Message, ...]:
    """What each plan is by itself."""
    return tuple(
        message(
            key,
            placed=write_number(side.result.placed, language),
            requests=write_number(side.requests, language),
            cohorts=write_number(side.cohorts, language),
            cost=write_number(side.result.cost, language),
            name=side.scenario_name,
        )
        for key, side in (("compare_side_a", found.before), ("compare_side_b", found.after))
    )


def tell_breaches(found: Comparison) -> tuple[Message, ...]:
    """Which rules each plan breaks, if any."""
    return tuple(
        message(key, rules=", ".join(side.result.broken))
        for key, side in (("compare_broken_a", found.before), ("compare_broken_b", found.after))
        if not side.result.legal
    )


def tell_data(found: Comparison, language: Language) -> tuple[Message, ...]:
    """Whether the data differs, and the settings that do by the words people know them by."""
    data = found.data
    if not data.settings and not data.tables:
        return (message("compare_data_equal"),)
    told = [message("compare_data_differs")]
    if data.settings:
        names = ", ".join(SETTING_LABELS[name].in_language(language) for name in data.settings)
        told.append(message("compare_settings", names=names))
    if set(data.settings) - NO_POINTS or COUNTED & {row.table for row in data.tables}:
        told.append(message("compare_points_differ"))
    return tuple(told)


def name_table(table: str) -> Message:
    """The name of a table; of the two that hold the last plan that they do."""
    title = TITLES[table]
    return message("compare_of_last_plan", table=title) if table in LAST_PLAN else title


def tell_differences(found: Comparison, language: Language) -> tuple[Message, ...]:
    """That there are none, or whom they concern; then how many cohorts are numbered otherwise."""
    if found.is_empty:
        told = [message("compare_equal")]
    else:
        whom = find_whom_to_tell(found.cohorts, found.places)
        people, klantmanagers, teachers = len(whom.people), len(whom.klantmanagers), len(whom.teachers)
        told = [message("compare_concerned", people=people, klantmanagers=klantmanagers, teachers=teachers)]
    if found.renamed:
        told.append(message("compare_renamed", count=write_number(len(found.renamed), language)))
    return tuple(told)


def write_number(value: int, language: Language) -> str:
    return f"{value:,}".replace(",", "." if language == "nl" else ",")


def tell_place_difference(row: PlaceDifference) -> Message:
    """What happens to a person, the most important first."""
    if row.kind in KINDS:
        return KINDS[row.kind]
    shift = [tell_shift(row.days_later)] if row.days_later else []
    return _join([*shift, *(words for name, words in ASPECTS.items() if name in row.aspects)])


def tell_cohort_difference(row: CohortDifference) -> Message:
    if row.before is None:
        return message("compare_opened")
    if row.after is None:
        return message("compare_cancelled")
    days = _days_between(row)
    told = [tell_shift(days)] if days else []
    told += [ASPECTS[name] for name in row.aspects if name != "days" or not days]
    if row.before.cohort_id != row.after.cohort_id:
        told.append(message("compare_other_id", cohort=row.after.cohort_id))
    return _join(told)


def tell_shift(days: int) -> Message:
    """By how much something begins later or, below 0, earlier: in full weeks, or in days where it is less than one."""
    count, is_weeks = (abs(days) // DAYS_A_WEEK, True) if abs(days) >= DAYS_A_WEEK else (abs(days), False)
    key = _SHIFTS[days > 0, is_weeks, count == 1]
    return message(key) if count == 1 else message(key, count=count)


def list_counts(counts: DifferenceCounts) -> Iterable[tuple[Message, int, int | None]]:
    """Each count that is not 0: what it counts, how many, and the days it comes to for those that begin otherwise."""
    for name, label in COUNT_NAMES.items():
        if count := getattr(counts, name):
            yield label, count, getattr(counts, DAYS_OF[name]) if name in DAYS_OF else None


def _days_between(row: CohortDifference) -> int:
    first, other = row.days_before.first, row.days_after.first
    return (other - first).days if first and other else 0


def _join(told: Sequence[Message]) -> Message:
    line = told[0]
    for one in told[1:]:
        line = message("compare_and", one=line, next=one)
    return line


_SHIFTS: Final = {
    (True, True, False): "compare_weeks_later",
    (True, True, True): "compare_week_later",
    (True, False, False): "compare_days_later",
    (True, False, True): "compare_day_later",
    (False, True, False): "compare_weeks_earlier",
    (False, True, True): "compare_week_earlier",
    (False, False, False): "compare_days_earlier",
    (False, False, True): "compare_day_earlier",
}
