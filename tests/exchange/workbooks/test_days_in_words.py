from datetime import date

import pytest

from planner.exchange.days_in_words import read_day_in_words

MONDAY = date(2026, 10, 5)


@pytest.mark.parametrize(
    "text",
    [
        "5 oktober 2026",
        "ma 5 okt 2026",
        "Maandag 5 Oktober 2026",
        "5-okt-2026",
        "5 okt. 2026",
        "Mon 5 Oct 2026",
        "monday, 5 october 2026",
        "5.10.2026",
        "05.10.2026",
    ],
)
def test_a_day_in_words_is_understood(text: str) -> None:
    assert read_day_in_words(text) == MONDAY


@pytest.mark.parametrize(
    "text",
    [
        "di 5 okt 2026",
        "31 april 2026",
        "31.4.2026",
        "5 okt 26",
        "okt 2026",
        "5 foo 2026",
        "bla 5 okt 2026",
        "2026-10-05",
    ],
)
def test_what_is_no_such_day_is_left_to_the_judge(text: str) -> None:
    assert read_day_in_words(text) is None


@pytest.mark.parametrize(
    ("month", "text"), [(3, "2 mrt 2027"), (5, "2 mei 2027"), (8, "2 aug 2027"), (12, "2 dec 2027")]
)
def test_every_name_of_a_month_has_its_number(month: int, text: str) -> None:
    assert read_day_in_words(text) == date(2027, month, 2)
