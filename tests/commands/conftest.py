from collections.abc import Callable
from typing import NamedTuple

import pytest

from planner.cli import run


class Answer(NamedTuple):
    """What a command line gave: its exit code, and what it wrote to standard output and standard error."""

    code: int
    out: str
    err: str


Ask = Callable[..., Answer]


@pytest.fixture
def ask(capsysbinary: pytest.CaptureFixture[bytes]) -> Ask:
    """Runs a command line in this process; words may be paths."""

    def ask(*words: object) -> Answer:
        code = run([str(word) for word in words])
        out, err = capsysbinary.readouterr()
        return Answer(code, out.decode(), err.decode())

    return ask
