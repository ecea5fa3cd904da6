from fractions import Fraction

import pytest

from planner.terminal.screen import Screen
from planner.texts import Language, message


@pytest.mark.parametrize(("language", "written"), [("nl", "1.234.567"), ("en", "1,234,567")])
def test_thousands_stand_apart(language: Language, written: str) -> None:
    assert Screen(language).write_number(1234567) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [(Fraction(0), "0,0"), (Fraction(1, 20), "0,1"), (Fraction(1249, 1000), "1,2"), (Fraction(12345), "12.345,0")],
)
def test_tenths_are_rounded_half_up(value: Fraction, written: str) -> None:
    assert Screen("nl").write_tenths(value) == written


@pytest.mark.parametrize(("part", "whole", "written"), [(1, 3, "33 %"), (1, 200, "1 %"), (5, 5, "100 %"), (0, 0, "–")])
def test_a_part_is_written_in_whole_percents(part: int, whole: int, written: str) -> None:
    assert Screen("nl").write_percent(part, whole) == written


def test_what_a_terminal_would_obey_is_shown_as_a_dot() -> None:
    assert Screen("en").read(message("assumption", sentence="a\x1b[31mb\nc")) == "Assumed: a·[31mb·c"


def test_square_brackets_are_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    Screen("en").say("assumption", sentence="[red]x[/red] :smile:")

    assert capsys.readouterr() == ("", "Assumed: [red]x[/red] :smile:\n")


def test_a_long_sentence_stays_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    Screen("en").say("assumption", sentence="word " * 100 + "end")

    assert capsys.readouterr().err == "Assumed: " + "word " * 100 + "end\n"
