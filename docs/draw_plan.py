"""Draws a plan, a row per cohort, a column per week: `python docs/draw_plan.py SCENARIO PLAN PICTURE.svg`."""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from html import escape
from pathlib import Path

from planner.exchange import read_plan, read_scenario
from planner.model import Cohort, Plan, Scenario, monday_of
from planner.texts import write_day

COLOURS = ("#4e79a7", "#f28e2b", "#59a14f", "#b07aa1", "#e15759", "#76b7b2", "#9c755f", "#edc948", "#ff9da7", "#79706e")
NAMES_WIDE, SEATS_WIDE, WEEK_WIDE, ROW_HIGH, HEAD_HIGH = 300, 60, 44, 17, 46


def draw(scenario: Scenario, plan: Plan) -> str:
    """The picture as SVG; a bar is a week with sessions, so a closure shows as a gap."""
    weeks_of = {row.cohort_id: weeks_taught(scenario, row) for row in plan.cohorts}
    cohorts = sorted(plan.cohorts, key=lambda row: (row.programme_id, weeks_of[row.cohort_id][:1], row.cohort_id))
    weeks = list(all_weeks([week for found in weeks_of.values() for week in found]))
    wide = NAMES_WIDE + WEEK_WIDE * len(weeks) + SEATS_WIDE
    high = HEAD_HIGH + ROW_HIGH * len(cohorts) + 8
    seated = Counter(row.cohort_id for row in plan.placements)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" font-family="sans-serif" font-size="11">',
        f'<rect width="{wide}" height="{high}" fill="white"/>',
        *draw_weeks(weeks, high),
        *(
            line
            for number, row in enumerate(cohorts)
            for line in draw_row(scenario, row, weeks, weeks_of[row.cohort_id], seated[row.cohort_id], number)
        ),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def weeks_taught(scenario: Scenario, cohort: Cohort) -> list[date]:
    return sorted({monday_of(session.day) for session in scenario.sessions_of(cohort).held})


def all_weeks(weeks: list[date]) -> Iterator[date]:
    week = min(weeks)
    while week <= max(weeks):
        yield week
        week += timedelta(weeks=1)


def draw_weeks(weeks: list[date], high: int) -> Iterator[str]:
    yield text(8, 18, "cohort · locatie · docent", "bold")
    yield text(NAMES_WIDE + WEEK_WIDE * len(weeks) + 6, 18, "bezet", "bold")
    for number, week in enumerate(weeks):
        left = NAMES_WIDE + WEEK_WIDE * number
        _, day, month, year = write_day(week, "nl").split()
        yield text(left + 4, 18, f"{day} {month}")
        if number == 0 or (week.month == 1 and week.day <= 7):
            yield text(left + 4, 33, year)
        yield f'<line x1="{left}" y1="6" x2="{left}" y2="{high}" stroke="#ddd"/>'


def draw_row(
    scenario: Scenario, cohort: Cohort, weeks: list[date], taught: list[date], seated: int, number: int
) -> Iterator[str]:
    top = HEAD_HIGH + ROW_HIGH * number
    programmes = [row.programme_id for row in scenario.programmes]
    colour = COLOURS[programmes.index(cohort.programme_id) % len(COLOURS)]
    programme = scenario.programme_by_id[cohort.programme_id]
    seats = min(programme.max_size, scenario.room_by_id[cohort.room_id].capacity)
    name = (
        cohort.cohort_id
        if cohort.cohort_id.startswith(cohort.programme_id)
        else f"{cohort.programme_id} {cohort.cohort_id}"
    )
    yield text(8, top + 12, f"{name} · {cohort.location_id} · {cohort.teacher_id}")
    for week in taught:
        left = NAMES_WIDE + WEEK_WIDE * weeks.index(week) + 1
        opacity = 0.45 if cohort.status == "running" else 1
        box = f'x="{left}" y="{top + 2}" width="{WEEK_WIDE - 2}" height="{ROW_HIGH - 4}"'
        yield f'<rect {box} rx="2" fill="{colour}" opacity="{opacity}"/>'
    yield text(NAMES_WIDE + WEEK_WIDE * len(weeks) + 6, top + 12, f"{seated} van {seats}")


def text(left: int, top: int, words: str, weight: str = "normal") -> str:
    return f'<text x="{left}" y="{top}" font-weight="{weight}">{escape(words)}</text>'


def main() -> None:
    scenario_folder, plan_folder, picture = map(Path, sys.argv[1:])
    scenario = read_scenario(scenario_folder).scenario
    picture.write_text(draw(scenario, read_plan(plan_folder, scenario)), encoding="utf-8")


if __name__ == "__main__":
    main()
