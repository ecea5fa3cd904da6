"""Thousands of spoilt copies of the sample: no traceback, no hang, and a planted fault is named at its cell."""

import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from planner.exchange import DataError, Problem, read_plan, read_scenario
from planner.model import Scenario
from tests.exchange.mutations import Folder, Planted, load, misspell_column, plant_fault, repeat_row, spoil
from tests.exchange.sample_folder import KLEIN

MOST_SECONDS = 10.0
PLANTERS: list[tuple[Callable[[Folder, Random], Planted], int]] = [
    *((plant_fault, seed) for seed in range(0, 1200, 100)),
    (misspell_column, 5000),
    *((repeat_row, seed) for seed in range(6000, 6200, 100)),
]


def save(folder: Folder, path: Path) -> None:
    for old in path.iterdir():
        if old.name not in folder:
            old.unlink()
    for name, content in folder.items():
        (path / name).write_bytes(content)


def read_in_time(path: Path) -> tuple[Problem, ...]:
    """The problems of a folder; anything but an answer in time fails the test."""
    started = time.process_time()
    try:
        read_scenario(path)
    except DataError as error:
        return error.problems
    finally:
        assert time.process_time() - started < MOST_SECONDS
    return ()


@pytest.mark.parametrize(("plant", "first_seed"), PLANTERS)
def test_a_planted_fault_is_named(tmp_path: Path, plant: Callable[[Folder, Random], Planted], first_seed: int) -> None:
    missed: list[tuple[int, Planted]] = []

    for seed in range(first_seed, first_seed + 100):
        folder = load(KLEIN / "scenario")
        planted = plant(folder, Random(seed))
        save(folder, tmp_path)
        places = {(found.file, found.row, found.column) for found in read_in_time(tmp_path)}
        if (planted.file, planted.row, planted.column) not in places:
            missed.append((seed, planted))

    assert missed == []


@pytest.mark.parametrize("first_seed", range(0, 800, 100))
def test_garbage_gets_an_answer(tmp_path: Path, first_seed: int) -> None:
    sentences = 0

    for seed in range(first_seed, first_seed + 100):
        folder = load(KLEIN / "scenario")
        spoil(folder, Random(seed))
        save(folder, tmp_path)
        sentences += sum(len(found.sentence("nl")) > 20 for found in read_in_time(tmp_path))

    assert sentences >= 100


def test_garbage_in_a_plan_gets_an_answer(tmp_path: Path) -> None:
    klein: Scenario = read_scenario(KLEIN / "scenario").scenario
    answers = 0

    for seed in range(300):
        folder = load(KLEIN / "plans" / "legal")
        spoil(folder, Random(seed))
        save(folder, tmp_path)
        try:
            read_plan(tmp_path, klein)
        except DataError as error:
            answers += len(error.problems) > 0

    assert answers >= 150
