"""A store in a folder of its own, with a clock that a test can set."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.store import Store, open_store
from tests.store.addresses import new_address

MORNING = datetime(2027, 1, 4, 9, tzinfo=UTC)


@dataclass
class SetClock:
    """Says the time it was given; every look is a moment later, so that no two events are at one time."""

    at: datetime = MORNING

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at

    def pass_time(self, **span: float) -> None:
        self.at += timedelta(**span)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def url(tmp_path: Path) -> str:
    return new_address(tmp_path)


@pytest.fixture
def store(url: str, clock: SetClock) -> Iterator[Store]:
    opened = open_store(url, clock)
    yield opened
    opened.close()
