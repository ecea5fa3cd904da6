"""Two thousand spoilt workbooks: no traceback, no hang, and a planted fault is named at its sheet, row and column."""

import time
from collections.abc import Callable
from random import Random

import pytest

from planner.exchange import DataError, Problem
from planner.exchange.workbook_reading import read_book_content
from tests.exchange.workbooks.book_mutations import (
    SOUND,
    Parts,
    Planted,
    delete_sheet,
    inject_formula,
    plant_fault,
    rename_header,
    spoil,
    zip_up,
)

MOST_SECONDS = 10.0
PLANTERS: list[tuple[Callable[[Parts, Random], Planted], int]] = [
    *((plant_fault, seed) for seed in range(0, 800, 100)),
    *((rename_header, seed) for seed in range(1000, 1200, 100)),
    *((inject_formula, seed) for seed in range(2000, 2200, 100)),
]


def read_in_time(content: bytes) -> tuple[Problem, ...]:
    """The problems of a workbook; anything but an answer in time fails the test."""
    started = time.process_time()
    try:
        read_book_content("planning.xlsx", content)
    except DataError as error:
        return error.problems
    finally:
        assert time.process_time() - started < MOST_SECONDS
    return ()


@pytest.mark.parametrize(("plant", "first_seed"), PLANTERS)
def test_a_planted_fault_is_named(plant: Callable[[Parts, Random], Planted], first_seed: int) -> None:
    missed: list[tuple[int, Planted]] = []

    for seed in range(first_seed, first_seed + 100):
        parts = dict(SOUND)
        planted = plant(parts, Random(seed))
        places = {(found.sheet, found.row, found.column) for found in read_in_time(zip_up(parts))}
        if (planted.sheet, planted.row, planted.column) not in places:
            missed.append((seed, planted))

    assert missed == []


def test_a_sheet_that_is_gone_is_named() -> None:
    missed: list[int] = []

    for seed in range(20):
        parts = dict(SOUND)
        planted = delete_sheet(parts, Random(seed))
        told = {(found.sheet, found.message.key) for found in read_in_time(zip_up(parts))}
        if (planted.sheet, "sheet_missing") not in told:
            missed.append(seed)

    assert missed == []


@pytest.mark.parametrize("first_seed", range(0, 800, 100))
def test_garbage_gets_an_answer(first_seed: int) -> None:
    sentences = 0

    for seed in range(first_seed, first_seed + 100):
        content = spoil(dict(SOUND), Random(seed))
        sentences += sum(len(found.sentence("nl")) > 20 for found in read_in_time(content))

    assert sentences >= 100
