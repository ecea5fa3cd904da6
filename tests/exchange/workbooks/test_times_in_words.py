import pytest

from planner.exchange.times_in_words import to_clock
from planner.texts import Message


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9.00", "09:00"),
        ("9.30", "09:30"),
        ("9u", "09:00"),
        ("9 u", "09:00"),
        ("9u00", "09:00"),
        ("9U30", "09:30"),
        ("9h30", "09:30"),
        ("9 uur", "09:00"),
        ("9 uur 30", "09:30"),
        ("9:00 uur", "09:00"),
        ("13:30u", "13:30"),
        ("09.00 u.", "09:00"),
        ("24.00 uur", "24:00"),
    ],
)
def test_a_time_as_people_write_it_is_understood_and_told(text: str, clock: str) -> None:
    told: list[Message] = []

    assert to_clock(text, told.append) == clock
    assert [what.in_language("nl") for what in told] == [f"tijden zoals '{text}' zijn gelezen als {clock}."]


@pytest.mark.parametrize("text", ["09:00", "9:00", "9", "half tien", "9.3", "9u3", "9.00-12.00", "uur", "900"])
def test_what_is_stored_so_or_is_no_time_is_left_to_the_judge(text: str) -> None:
    told: list[Message] = []

    assert (to_clock(text, told.append), told) == (text, [])
