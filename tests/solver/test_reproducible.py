"""In reproducible mode the same scenario gives the same bytes, whatever else differs."""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from benchmarks.instances import make_scenario
from planner.exchange import plan_to_files
from planner.model import Scenario
from planner.solver.alone import plan_alone
from planner.solver.outcome import Options, Solved
from tests.solver.plan_again import RECIPE, plan_files
from tests.tiny.make_tiny import make_tiny

ROOT = Path(__file__).parents[2]
TABLES = (
    "timeslots",
    "patterns",
    "programmes",
    "locations",
    "rooms",
    "teachers",
    "klantmanagers",
    "people",
    "requests",
    "closures",
    "absences",
    "cohorts",
    "placements",
)


@pytest.fixture(scope="module")
def files() -> str:
    return plan_files(make_scenario(RECIPE))


def shuffled(scenario: Scenario, seed: int) -> Scenario:
    """The same tables with their rows in another order."""
    draw = Random(seed)
    rows = {table: tuple(draw.sample(getattr(scenario, table), len(getattr(scenario, table)))) for table in TABLES}
    return scenario.with_tables(**rows)


def burn() -> None:
    while True:
        pass


@contextmanager
def busy_machine() -> Iterator[None]:
    """Other processes use all processors meanwhile."""
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=burn, daemon=True) for _ in range(os.cpu_count() or 1)]
    for other in others:
        other.start()
    yield
    for other in others:
        other.kill()
        other.join()


@pytest.mark.parametrize("hash_seed", ["0", "4711"])
def test_under_any_hash_seed(files: str, hash_seed: str) -> None:
    again = subprocess.run(
        [sys.executable, "-m", "tests.solver.plan_again"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )

    assert again.stdout == files


def test_in_any_order_of_rows(files: str) -> None:
    assert plan_files(shuffled(make_scenario(RECIPE), seed=1)) == files


def test_on_a_busy_machine(files: str) -> None:
    with busy_machine():
        again = plan_files(make_scenario(RECIPE))

    assert again == files


@pytest.mark.parametrize("first", range(6_000, 6_200, 50))
def test_tiny_scenarios_in_any_order_of_rows(first: int) -> None:
    scenarios = [make_tiny(seed) for seed in range(first, first + 50)]
    options = Options(seconds=2, reproducible=True)

    outcomes = [plan_alone(scenario, options) for scenario in scenarios]
    again = [plan_alone(shuffled(scenario, seed), options) for seed, scenario in enumerate(scenarios)]

    assert [told(outcome) for outcome in outcomes] == [told(outcome) for outcome in again]


def told(outcome: object) -> object:
    return plan_to_files(outcome.plan) if isinstance(outcome, Solved) else outcome
