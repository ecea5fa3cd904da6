import pytest

from planner.solver.outcome import Options, Progress
from planner.terminal.screen import Screen
from planner.terminal.search_line import SearchLine, describe_progress
from planner.texts import Message


def told(*moments: float, stop_at: float = 1e9) -> list[float]:
    """The moments of these that are told where there is no terminal."""
    said: list[float] = []
    now = 0.0

    def remember(what: Message) -> None:
        said.append(now)

    line = SearchLine(Screen("nl"), remember, Options(seconds=60), lambda: now >= stop_at)
    for moment in moments:
        now = moment
        line.tell(Progress(cost=None, bound=0, seconds=moment))
    return said


def test_a_line_comes_every_few_seconds() -> None:
    assert told(0.5, 1.0, 5.4, 5.5, 6.0, 10.6) == [0.5, 5.5, 10.6]


def test_that_the_search_is_stopping_is_told_at_once() -> None:
    assert told(0.5, 1.0, 1.5, 2.0, stop_at=1.5) == [0.5, 1.5]


@pytest.mark.parametrize(
    ("cost", "sentence"),
    [
        (
            12500,
            "Zoeken: het beste plan kost 12.500 punten; bewezen is dat het niet onder 12.000 kan (verschil 4,0 %). "
            "Nog 48 s; Ctrl-C stopt en houdt het beste plan.",
        ),
        (None, "Zoeken: nog geen plan; bewezen is dat elk plan minstens 12.000 punten kost. Nog 48 s."),
    ],
)
def test_a_line_says_cost_bound_gap_and_time_left(cost: int | None, sentence: str) -> None:
    screen = Screen("nl")

    said = describe_progress(screen, Progress(cost=cost, bound=12000, seconds=12.0), seconds_left=48)

    assert screen.read(said) == sentence
