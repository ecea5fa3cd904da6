from datetime import date

import pytest

from planner.exchange.cells import CellError
from planner.exchange.days_in_words import to_iso_day, to_iso_days
from planner.texts import Message

MONDAY = "2026-10-05"


def assumptions_of(text: str) -> list[str]:
    told: list[Message] = []
    to_iso_day(text, told.append)
    return [what.key for what in told]


def fault_of(text: str) -> str:
    with pytest.raises(CellError) as fault:
        to_iso_day(text, lambda _: None)
    return fault.value.what.in_language("nl")


@pytest.mark.parametrize(
    "text",
    [
        "5 oktober 2026",
        "ma 5 okt 2026",
        "ma. 5 okt. 2026",
        "Maandag 5 Oktober 2026",
        "5-okt-2026",
        "5 okt. 2026",
        "5 okt 26",
        "Mon 5 Oct 2026",
        "monday, 5 october 2026",
        "5.10.2026",
        "05.10.2026",
        "5-10-2026",
        "05/10/2026",
        "ma 05-10-2026",
        "maandag 5.10.2026",
        "ma 2026-10-05",
        "5-10-26",
        "05-10-'26",
        "5/10/’26",
        "2026-10-05 00:00:00",
        "2026-10-05T00:00",
        "5-10-2026 0:00:00",
        "ma 5 okt 2026 0:00",
    ],
)
def test_a_day_is_understood_however_it_is_written_and_that_is_told(text: str) -> None:
    assert to_iso_day(text, lambda _: None) == MONDAY
    assert assumptions_of(text) != []


def test_what_the_data_format_asks_for_is_told_nothing_about() -> None:
    assert (to_iso_day(MONDAY, lambda _: None), assumptions_of(MONDAY)) == (MONDAY, [])


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("5 okt 2026", ["assumed_dutch_day"]),
        ("5-10-26", ["assumed_short_year", "assumed_dutch_day"]),
        ("2026-10-05 00:00:00", ["assumed_day_of_moment"]),
    ],
)
def test_it_is_told_what_was_assumed(text: str, keys: list[str]) -> None:
    assert assumptions_of(text) == keys


@pytest.mark.parametrize(
    "text",
    ["okt 2026", "5 foo 2026", "bla 5 okt 2026", "5-10", "5 okt 202", "27-01-04", "5-10-'19", "x 00:00", "46300"],
)
def test_what_is_no_date_is_left_to_the_judge(text: str) -> None:
    assert (to_iso_day(text, lambda _: None), assumptions_of(text)) == (text, [])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "di 5 okt 2026",
            "'di 5 okt 2026' spreekt zichzelf tegen: die datum is ma 5 okt 2026. Verbeter de weekdag of de datum.",
        ),
        (
            "di 05-10-'26",
            "'di 05-10-'26' spreekt zichzelf tegen: die datum is ma 5 okt 2026. Verbeter de weekdag of de datum.",
        ),
        ("31 april 2026", "de dag '31 april 2026' bestaat niet. Controleer dag en maand."),
        ("31-4-26", "de dag '31-4-26' bestaat niet. Controleer dag en maand."),
        ("2026-10-05 09:30", "'2026-10-05 09:30' is een datum met een tijd. Vul alleen de datum in."),
    ],
)
def test_a_date_that_cannot_be_is_told(text: str, sentence: str) -> None:
    assert fault_of(text) == sentence


@pytest.mark.parametrize(
    ("month", "text"), [(3, "2 mrt 2027"), (5, "2 mei 2027"), (8, "2 aug 2027"), (12, "2 dec 2027")]
)
def test_every_name_of_a_month_has_its_number(month: int, text: str) -> None:
    assert to_iso_day(text, lambda _: None) == date(2027, month, 2).isoformat()


@pytest.mark.parametrize(
    "text",
    [
        "4 jan 2027, 1 feb 2027",
        "4 jan 2027; 1 feb 2027",
        "4 jan 2027 en 1 feb 2027",
        "4 jan 2027\n1 feb 2027",
        "4 jan 2027, en 1 feb 2027",
        "ma 4 jan 2027 ma 1 feb 2027",
        "maandag, 4 jan 2027, maandag, 1 feb 2027",
        "4-1-2027 1-2-2027",
        "4-1-27 1-2-27",
        "04-01-'27 01-02-'27",
        "2027-01-04,2027-02-01",
        "2027-01-04 2027-02-01",
        "ma 4 jan 2027 2027-02-01",
        "2027-01-04 00:00:00, 2027-02-01 00:00:00",
    ],
)
def test_a_list_of_days_is_understood(text: str) -> None:
    assert to_iso_days(text, lambda _: None) == "2027-01-04 2027-02-01"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("4 jan, 1 feb 2027", "'4 jan, 1 feb 2027' is geen datum."),
        ("elke eerste maandag", "'elke eerste maandag' is geen datum."),
        ("4 jan 2027, di 1 feb 2027", "'di 1 feb 2027' spreekt zichzelf tegen: die datum is ma 1 feb 2027."),
    ],
)
def test_in_a_list_what_is_no_day_is_told_as_it_stands_there(text: str, sentence: str) -> None:
    with pytest.raises(CellError) as fault:
        to_iso_days(text, lambda _: None)

    assert fault.value.what.in_language("nl").startswith(sentence)
