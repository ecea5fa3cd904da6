"""Colours can be read by everyone: text on them, and they on paper, differ at least 4.5 to 1."""

import pytest

from ui.parts import colours


@pytest.mark.parametrize("colour", (*colours.SERIES, *colours.HEAT))
def test_text_on_a_colour_can_be_read(colour: str) -> None:
    assert colours.contrast(colour, colours.on(colour)) >= 4.5


@pytest.mark.parametrize("colour", (*colours.SERIES, colours.TEXT, colours.QUIET))
@pytest.mark.parametrize("ground", (colours.PAPER, colours.TINT))
def test_a_colour_on_paper_can_be_read(colour: str, ground: str) -> None:
    assert colours.contrast(colour, ground) >= 4.5


def test_no_two_series_are_the_same() -> None:
    assert len(set(colours.SERIES)) == len(colours.SERIES)
