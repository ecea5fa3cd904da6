"""A store with a clock that tests set."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.store import Store, open_store
from tests.store.addresses import new_address
from tests.store.conftest import SetClock


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path, clock: SetClock) -> Iterator[Store]:
    opened = open_store(new_address(tmp_path), clock)
    yield opened
    opened.close()
