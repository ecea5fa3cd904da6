"""Errands for tests: short ones, at the top of a module so that another process finds them."""

import os
import time
from collections.abc import Iterator


def count_to(last: int) -> Iterator[int]:
    yield from range(1, last + 1)


def break_after(last: int) -> Iterator[int]:
    yield from range(1, last + 1)
    raise ValueError("P0001 heeft een geheim")


def die_after(last: int) -> Iterator[int]:
    yield from range(1, last + 1)
    os._exit(9)


def never_end() -> Iterator[int]:
    yield os.getpid()
    while True:
        time.sleep(0.1)


def print_something() -> Iterator[str]:
    print("dit is geen antwoord")
    yield "dit wel"
