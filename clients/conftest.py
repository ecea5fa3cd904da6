"""Calendars of every season, written once for all tests of a run."""

from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from clients.readers import Lesson, read_with
from clients.written_plans import (
    MADE_AT,
    SEASONS,
    Season,
    change_plan,
    plan_by_hand,
    write_calendars,
    write_plan,
    write_scenario_folder,
)

STEPS = 3


class Chain(NamedTuple):
    """A scenario with plans that follow each other, each with its calendars."""

    zone: str
    plans: list[Path]
    calendars: list[list[Path]]
    readings: dict[str, list[list[list[Lesson]]]]

    def read_with(self, client: str) -> list[list[list[Lesson]]]:
        """What a client reads: per plan, per file, the sessions; read once."""
        if client not in self.readings:
            lists = iter(read_with(client, [file for files in self.calendars for file in files]))
            self.readings[client] = [[next(lists) for _ in files] for files in self.calendars]
        return self.readings[client]

    @property
    def of_coordinator(self) -> list[Path]:
        """Of each plan the calendar that has all sessions."""
        return [file for files in self.calendars for file in files if file.name == "coordinator.ics"]


@pytest.fixture(scope="session", params=SEASONS)
def chain(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Chain:
    """A chain in each season."""
    return make_chain(tmp_path_factory.mktemp("season"), SEASONS[request.param])


@pytest.fixture(scope="module")
def spring_chain(tmp_path_factory: pytest.TempPathFactory) -> Chain:
    return make_chain(tmp_path_factory.mktemp("spring"), SEASONS["clock goes forward"])


def make_chain(folder: Path, season: Season) -> Chain:
    scenario = write_scenario_folder(folder / "scenario", season)
    plan = plan_by_hand(scenario)
    plans: list[Path] = []
    calendars: list[list[Path]] = []
    for step in range(STEPS):
        plans.append(folder / f"plan-{step}")
        write_plan(plans[-1], scenario, plan, MADE_AT + step * timedelta(days=1))
        previous = plans[-2] if step else None
        calendars.append(write_calendars(folder / "scenario", plans[-1], folder / f"calendars-{step}", previous))
        plan = change_plan(scenario, plan, step)
    return Chain(season.zone, plans, calendars, {})
