from collections.abc import Callable

import pytest

from planner.cli import run
from tests.commands.planner_process import Answer

Ask = Callable[..., Answer]


@pytest.fixture
def ask(capsysbinary: pytest.CaptureFixture[bytes]) -> Ask:
    """Runs a command line in this process; words may be paths."""

    def ask(*words: object) -> Answer:
        code = run([str(word) for word in words])
        out, err = capsysbinary.readouterr()
        return Answer(code, out.decode(), err.decode())

    return ask
