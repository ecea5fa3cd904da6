"""Plans to write calendars of: made-up scenarios about everything a calendar can do wrong, and what they must show.

What must be shown is worked out from the plan's `sessions.csv` and the time zone, not from anything of the calendars.
"""

import csv
import subprocess
import sys
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from benchmarks.first_come import plan_first_come
from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.exchange import write_scenario
from planner.exchange.plan_files import write_plan_files
from planner.model import Cohort, Plan, Scenario

MADE_AT: Final = datetime(2026, 10, 1, 12, tzinfo=UTC)


class Season(NamedTuple):
    """A scenario's seed, first week and zone."""

    seed: int
    starts_from: date
    zone: str = "Europe/Amsterdam"

    def make(self) -> Scenario:
        recipe = Recipe(requests=40, seed=self.seed, weeks=6, starts_from=self.starts_from, published=0.2, running=0.1)
        return make_scenario(recipe).with_tables(timezone=self.zone)


SEASONS: Final = {
    "clock goes forward": Season(1, date(2027, 3, 1)),
    "clock goes back": Season(2, date(2026, 10, 5)),
    "Christmas and week 53": Season(3, date(2026, 11, 30)),
    "another zone, both changes": Season(4, date(2027, 3, 1), "America/New_York"),
    "a zone of quarters": Season(5, date(2027, 3, 1), "Asia/Kathmandu"),
    "a zone of the south": Season(6, date(2027, 3, 8), "Australia/Lord_Howe"),
}


class Shown(NamedTuple):
    """What a session must be in every client: its times in UTC."""

    start: str
    end: str


def write_plan(folder: Path, scenario: Scenario, plan: Plan, made_at: datetime) -> None:
    """All files of a plan; any cohorts may be in it, for calendars show a plan as it is."""
    folder.mkdir(parents=True)
    for name, content in write_plan_files(scenario, plan, (), {"made_at": f"{made_at:%Y-%m-%dT%H:%M:%SZ}"}).items():
        (folder / name).write_bytes(content)


def write_scenario_folder(folder: Path, season: Season) -> Scenario:
    scenario = season.make()
    write_scenario(scenario, folder)
    return scenario


def plan_by_hand(scenario: Scenario) -> Plan:
    return plan_first_come(scenario, scenario.last_plan)


def change_plan(scenario: Scenario, plan: Plan, step: int) -> Plan:
    """Another plan: of every four cohorts one begins a week later, one gets another teacher, and one goes."""
    running = [row for row in plan.cohorts if row.status == "running"]
    others = (row for row in plan.cohorts if row.status != "running")
    changed = (_change(scenario, row, number + step) for number, row in enumerate(others))
    kept = [*running, *(row for row in changed if row is not None)]
    ids = {row.cohort_id for row in kept}
    return Plan(cohorts=tuple(kept), placements=tuple(row for row in plan.placements if row.cohort_id in ids))


def run_planner(*words: object) -> None:
    subprocess.run([sys.executable, "-m", "planner", *map(str, words)], check=True, timeout=300, capture_output=True)


def write_calendars(scenario: Path, plan: Path, out: Path, previous: Path | None = None) -> list[Path]:
    """Every calendar of the plan, by the command that people use."""
    run_planner("calendar", scenario, plan, "--out", out, *(("--previous", previous) if previous else ()))
    return sorted(out.glob("*.ics"))


def expect_sessions(plan: Path, zone: str) -> dict[str, list[Shown]]:
    """Per file what is held, from `sessions.csv`."""
    shown: defaultdict[str, list[Shown]] = defaultdict(list)
    with (plan / "sessions.csv").open(encoding="utf-8", newline="") as file:
        held = [row for row in csv.DictReader(file) if row["held"] == "yes"]
    for row in held:
        session = Shown(*(_in_utc(row["date"], row[name], zone) for name in ("start", "end")))
        for name in ("coordinator", f"teacher-{row['teacher_id']}", f"room-{row['room_id']}"):
            shown[f"{name}.ics"].append(session)
        shown[f"location-{row['location_id']}.ics"].append(session)
    return {name: sorted(sessions) for name, sessions in shown.items()}


def _change(scenario: Scenario, cohort: Cohort, number: int) -> Cohort | None:
    match number % 4:
        case 0:
            return cohort.model_copy(update={"start": cohort.start + timedelta(weeks=1)})
        case 2:
            others = [row.teacher_id for row in scenario.teachers if row.teacher_id != cohort.teacher_id]
            return cohort.model_copy(update={"teacher_id": others[number % len(others)]})
        case 3:
            return None
        case _:
            return cohort


def _in_utc(day: str, time: str, zone: str) -> str:
    moment = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=ZoneInfo(zone))
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
