import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.first_come import plan_first_come
from benchmarks.instances import main, make_scenario
from benchmarks.recipe import Recipe
from planner.exchange import read_scenario, scenario_to_files
from planner.rules.audit import audit

ROOT = Path(__file__).parents[2]
WITH_HISTORY = Recipe(requests=150, seed=3, running=0.15, published=0.3, locked=0.3)


@pytest.mark.parametrize(
    ("requests", "teachers", "rooms"), [(150, 13, 9), (600, 51, 33), (2000, 170, 110), (4000, 340, 220)]
)
def test_a_scenario_has_teachers_and_rooms_in_proportion(requests: int, teachers: int, rooms: int) -> None:
    recipe = Recipe(requests=requests)

    scenario = make_scenario(recipe)

    assert (len(scenario.requests), len(scenario.teachers), len(scenario.rooms)) == (requests, teachers, rooms)


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(requests=150),
        Recipe(requests=40, locations=2, hours="dense", length="short", weeks=4, tightness=0.6),
        Recipe(requests=300, locations=8, hours="sparse", length="long", weeks=20, tightness=1.5),
        WITH_HISTORY,
    ],
)
def test_a_written_scenario_is_read_without_any_assumption(recipe: Recipe, tmp_path: Path) -> None:
    scenario = make_scenario(recipe)
    for name, content in scenario_to_files(scenario).items():
        (tmp_path / name).write_bytes(content)

    read = read_scenario(tmp_path)

    assert read.assumptions == ()


def test_the_command_writes_the_same_bytes_under_any_hash_seed(tmp_path: Path) -> None:
    knobs = ["--requests", "60", "--running", "0.2", "--published", "0.3", "--locked", "0.5", "--hours", "dense"]

    written = []
    for hash_seed in ("1", "2"):
        out = tmp_path / hash_seed
        command = [sys.executable, "-m", "benchmarks.instances", *knobs, "--out", str(out)]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": hash_seed})
        written.append({path.name: path.read_bytes() for path in out.iterdir()})

    assert written[0] == written[1]


def test_another_seed_makes_another_scenario() -> None:
    one, other = make_scenario(Recipe(requests=60, seed=1)), make_scenario(Recipe(requests=60, seed=2))

    assert (one.requests == other.requests, one.people == other.people) == (False, False)


def test_the_command_takes_the_sizes_from_its_line(tmp_path: Path) -> None:
    sizes = ["--requests", "40", "--teachers", "6", "--rooms", "4", "--locations", "3"]

    main([*sizes, "--out", str(tmp_path)])

    made = read_scenario(tmp_path).scenario

    made_sizes = [len(rows) for rows in (made.requests, made.teachers, made.rooms, made.locations)]
    assert made_sizes == [40, 6, 4, 3]


def test_what_runs_and_what_was_published_is_legal() -> None:
    scenario = make_scenario(WITH_HISTORY)

    found = audit(scenario, scenario.last_plan)

    assert found.broken == ()


@pytest.mark.parametrize("seed", range(1, 6))
def test_first_come_first_served_makes_a_legal_plan_that_keeps_what_was_planned(seed: int) -> None:
    scenario = make_scenario(Recipe(requests=200, seed=seed, running=0.1, published=0.2, locked=0.2))

    plan = plan_first_come(scenario, scenario.last_plan)

    found = audit(scenario, plan)
    assert (found.broken, found.cost_by.get("placement-moved", 0)) == ((), 0)


def test_shares_of_history_are_about_what_was_asked() -> None:
    scenario = make_scenario(Recipe(requests=600, running=0.1, published=0.2))

    running = sum(row.cohort_id in scenario.running_ids for row in scenario.placements)

    published = len(scenario.placements) - running
    assert (running / 600, published / 600) == pytest.approx((0.1, 0.2), abs=0.02)


def test_everything_published_can_be_locked() -> None:
    scenario = make_scenario(Recipe(requests=100, published=0.3, locked=1.0))

    are_locked = {row.locked for row in scenario.cohorts}

    assert are_locked == {True}
