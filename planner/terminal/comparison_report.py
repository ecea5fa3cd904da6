"""What a person sees of two plans side by side: in numbers, then person by person and cohort by cohort."""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from planner.insight.difference_counts import DifferenceCounts, count_differences, find_whom_to_tell
from planner.insight.plan_differences import DAYS_A_WEEK, CohortDifference, Comparison, Days, PlaceDifference
from planner.insight.words_for_kinds import COST_NAMES
from planner.model import Cohort, Scenario
from planner.rules.week_words import tell_pattern
from planner.service.comparing import Compared
from planner.service.difference_words import (
    list_counts,
    name_table,
    tell_breaches,
    tell_cohort_difference,
    tell_data,
    tell_differences,
    tell_place_difference,
    tell_sides,
)
from planner.terminal.screen import Screen

MOST_ROWS = 20
Sides = tuple[str, str]
Scenarios = tuple[Scenario, Scenario]
IN_BOTH: Sides = ("compare_title_in_a", "compare_title_in_b")
WAS_BECOMES: Sides = ("plan_head_was", "plan_head_becomes")


def report_comparison(screen: Screen, compared: Compared, out: Path | None) -> None:
    found, language = compared.found, screen.language
    for sentence in (*tell_sides(found, language), *tell_breaches(found), *tell_data(found, language)):
        screen.say_message(sentence)
    if found.data.tables:
        _show_data(screen, found)
    screen.leave_line()
    for sentence in tell_differences(found, language):
        screen.say_message(sentence)
    if not found.is_empty:
        show_counts(screen, "compare_title_counts", count_differences(found.cohorts, found.places))
        scenarios = compared.before.scenario, compared.after.scenario
        show_places(screen, found.places, scenarios, IN_BOTH, "compare_more_rows")
        show_cohorts(screen, found.cohorts, scenarios, IN_BOTH, "compare_more_rows")
    if found.before.result.cost_by != found.after.result.cost_by:
        _show_costs(screen, found)
    if out is not None:
        screen.leave_line()
        screen.say("compare_written", file=str(out))


def show_counts(screen: Screen, title: str, counts: DifferenceCounts) -> None:
    table = screen.start_table(title, "compare_title_number", "compare_title_weeks")
    for label, count, days in list_counts(counts):
        weeks = "" if days is None else screen.write_tenths(Fraction(days, DAYS_A_WEEK))
        table.add_row(screen.read(label), screen.write_number(count), weeks)
    screen.show_table(table)


def show_places(
    screen: Screen, places: Sequence[PlaceDifference], scenarios: Scenarios, sides: Sides, if_more: str
) -> None:
    """The first rows; `sides` are the titles of before and after, `if_more` says where the rest is."""
    if not places:
        return
    titles = ("compare_title_request", "compare_title_person", "compare_title_what")
    table = screen.start_table(*titles, *sides, words=5)
    for row in places[:MOST_ROWS]:
        what = screen.read(tell_place_difference(row))
        told = [_name(screen, *side) for side in zip((row.before, row.after), scenarios, strict=True)]
        table.add_row(row.request_id, row.person_id, what, *told)
    screen.show_table(table)
    _tell_more(screen, if_more, len(places))


def show_cohorts(
    screen: Screen, cohorts: Sequence[CohortDifference], scenarios: Scenarios, sides: Sides, if_more: str
) -> None:
    if not cohorts:
        return
    table = screen.start_table("compare_title_cohort", "compare_title_what", *sides, words=4)
    for row in cohorts[:MOST_ROWS]:
        told = [_tell_cohort(screen, *side) for side in zip((row.before, row.after), scenarios, strict=True)]
        table.add_row(row.cohort_id, screen.read(tell_cohort_difference(row)), *told)
    screen.show_table(table)
    _tell_more(screen, if_more, len(cohorts))


def comparison_to_json(compared: Compared) -> dict[str, object]:
    found = compared.found
    counts = count_differences(found.cohorts, found.places)
    return {
        "equal": found.is_empty,
        "before": _side_to_json(found, is_before=True),
        "after": _side_to_json(found, is_before=False),
        "cost_by": {
            kind: {"before": old, "after": new, "more": new - old}
            for kind, old, new in found.list_costs()
            if old != new
        },
        "data": {
            "settings": list(found.data.settings),
            "tables": {
                row.table: {
                    "only_before": list(row.only_before),
                    "only_after": list(row.only_after),
                    "changed": list(row.changed),
                }
                for row in found.data.tables
            },
        },
        "counts": dict(counts._asdict()),
        "requests": list(map(place_to_json, found.places)),
        "cohorts": list(map(cohort_to_json, found.cohorts)),
        "renamed": [{"before": one, "after": other} for one, other in found.renamed],
        "concerned": {
            name: list(ids) for name, ids in find_whom_to_tell(found.cohorts, found.places)._asdict().items()
        },
    }


def place_to_json(row: PlaceDifference) -> dict[str, object]:
    weeks = None if row.days_later is None else round(row.days_later / DAYS_A_WEEK, 2)
    return {
        "request": row.request_id,
        "person": row.person_id,
        "klantmanagers": list(row.klantmanagers),
        "what": row.kind,
        "aspects": list(row.aspects),
        "weeks_later": weeks,
        "before": _seat_to_json(row.before, row.days_before),
        "after": _seat_to_json(row.after, row.days_after),
    }


def cohort_to_json(row: CohortDifference) -> dict[str, object]:
    what = "opened" if row.is_opened else "cancelled" if row.is_cancelled else "moved" if row.is_moved else "staff"
    return {
        "what": what,
        "aspects": list(row.aspects),
        "before": _seat_to_json(row.before, row.days_before),
        "after": _seat_to_json(row.after, row.days_after),
    }


def _side_to_json(found: Comparison, *, is_before: bool) -> dict[str, object]:
    side = found.before if is_before else found.after
    return {
        "scenario": side.scenario_name,
        "requests": side.requests,
        "placed": side.result.placed,
        "cohorts": side.cohorts,
        "cost": side.result.cost,
        "legal": side.result.legal,
        "broken": list(side.result.broken),
    }


def _seat_to_json(cohort: Cohort | None, days: Days) -> dict[str, object] | None:
    if cohort is None:
        return None
    return {
        "cohort_id": cohort.cohort_id,
        "programme_id": cohort.programme_id,
        "start": cohort.start.isoformat(),
        "pattern_id": cohort.pattern_id,
        "location_id": cohort.location_id,
        "room_id": cohort.room_id,
        "teacher_id": cohort.teacher_id,
        "first_day": days.first.isoformat() if days.first else None,
        "last_day": days.last.isoformat() if days.last else None,
    }


def _show_data(screen: Screen, found: Comparison) -> None:
    titles = ("compare_title_only_a", "compare_title_only_b", "compare_title_changed")
    table = screen.start_table("compare_title_table", *titles)
    for row in found.data.tables:
        table.add_row(screen.read(name_table(row.table)), *(screen.write_number(len(ids)) for ids in row[1:]))
    screen.show_table(table)


def _show_costs(screen: Screen, found: Comparison) -> None:
    titles = ("compare_title_in_a", "compare_title_in_b", "compare_title_difference")
    table = screen.start_table("title_cost", *titles)
    total = found.before.result.cost, found.after.result.cost
    for kind, old, new in found.list_costs():
        table.add_row(screen.read_text(COST_NAMES[kind]), *_write_points(screen, old, new))
    table.add_row(screen.read_text("total"), *_write_points(screen, *total))
    screen.show_table(table)


def _write_points(screen: Screen, old: int, new: int) -> tuple[str, str, str]:
    more = f"{'+' if new > old else ''}{screen.write_number(new - old)}"
    return screen.write_number(old), screen.write_number(new), more


def _name(screen: Screen, cohort: Cohort | None, scenario: Scenario) -> str:
    """The cohort and what it is for the people in it."""
    return "–" if cohort is None else f"{cohort.cohort_id}: {_tell_offer(screen, cohort, scenario)}"


def _tell_cohort(screen: Screen, cohort: Cohort | None, scenario: Scenario) -> str:
    if cohort is None:
        return "–"
    return ", ".join((_tell_offer(screen, cohort, scenario), cohort.teacher_id, cohort.room_id))


def _tell_offer(screen: Screen, cohort: Cohort, scenario: Scenario) -> str:
    times = screen.read(tell_pattern(scenario, cohort.pattern_id))
    return f"{cohort.programme_id} {cohort.start.isoformat()}, {times}, {cohort.location_id}"


def _tell_more(screen: Screen, key: str, count: int) -> None:
    if count > MOST_ROWS:
        screen.say(key, count=screen.write_number(count - MOST_ROWS))
