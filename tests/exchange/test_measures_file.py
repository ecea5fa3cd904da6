"""Reading a file of measures: what it says, and all that is wrong with it at once."""

from decimal import Decimal
from pathlib import Path

import pytest

from planner.exchange import DataError
from planner.exchange.measures_file import read_measures, read_measures_content
from planner.model.measures import Measure
from tests.rules.build import scenario

HEADER = "measure_id,name,price,kind,id,amount,skills,locations,slots,features"


def write(folder: Path, *rows: str) -> Path:
    file = folder / "maatregelen.csv"
    file.write_text("\n".join((HEADER, *rows, "")), encoding="utf-8")
    return file


def problems_of(file: Path) -> list[tuple[int | None, str | None, str]]:
    with pytest.raises(DataError) as caught:
        read_measures(file, scenario())
    return [(row.row, row.column, row.message.in_language("en")) for row in caught.value.problems]


def test_measures_are_read_in_order_of_the_file(tmp_path: Path) -> None:
    file = write(tmp_path, "m2,Do,300,teacher-slots,T1,1.5,,,do-o vr-o,", "m1,,0,smaller-group,taal2,2,,,,")
    known = scenario(programmes=(scenario().programmes[0].model_copy(update={"programme_id": "taal2", "min_size": 3}),))

    found = read_measures(file, known)

    assert found == (
        Measure(
            measure_id="m2",
            name="Do",
            price=300,
            kind="teacher-slots",
            id="T1",
            amount=Decimal("1.5"),
            slots=("do-o", "vr-o"),
        ),
        Measure(measure_id="m1", price=0, kind="smaller-group", id="taal2", amount=Decimal(2)),
    )


def test_a_file_as_excel_saves_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "m.csv"
    file.write_bytes("measure_id;price;kind;id;amount\r\nm1;10;teacher-hours;T1;1,5\r\n".encode("utf-8-sig"))

    found = read_measures(file, scenario())

    assert [(row.id, row.amount) for row in found] == [("T1", Decimal("1.5"))]


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        ("m,,1,teacher-slots,T1,,,,,", "slots", "teacher-slots needs something here. Fill in slots."),
        (
            "m,,1,room-seats,C1,2,nt2,,,",
            "skills",
            "for room-seats skills means nothing. Clear this cell, or choose another kind.",
        ),
        (
            "m,,1,teacher-hours,T9,2,,,,",
            "id",
            "'T9' is not in teachers.csv. Add it there or correct the id.",
        ),
        ("m,,1,new-room,C1,2,,C,,", "id", "'C1' stands in rooms.csv already. Give an id that does not exist yet."),
        ("m,,1,new-room,C9,2,,C N,,", "locations", "a room is at one location. Give one."),
        (
            "m,,1,room-seats,C1,1.5,,,,",
            "amount",
            "room-seats needs more than 0 here, and for seats and people a whole number.",
        ),
        (
            "m,,1,smaller-group,taal,1,,,,",
            "amount",
            "this is not smaller than the smallest group now, 1. Give a smaller number.",
        ),
        (
            "m,,1,larger-group,taal,4,,,,",
            "amount",
            "this is not larger than the largest group now, 4. Give a larger number.",
        ),
    ],
)
def test_what_a_measure_cannot_say_is_a_problem(tmp_path: Path, row: str, column: str, sentence: str) -> None:
    file = write(tmp_path, row)

    problems = problems_of(file)

    assert problems == [(2, column, sentence)]


def test_every_problem_of_the_file_is_told_at_once(tmp_path: Path) -> None:
    file = write(tmp_path, "m,,x,teacher-hours,T1,2,,,,", "m,,1,nothing,T1,2,,,,", "n,,1,teacher-slots,T1,,,,wo,")

    problems = problems_of(file)

    assert [(row, column) for row, column, _ in problems] == [
        (2, "price"),
        (3, "kind"),
        (3, "measure_id"),
        (4, "slots"),
    ]


def test_two_measures_cannot_make_the_same_room(tmp_path: Path) -> None:
    file = write(tmp_path, "m,,1,new-room,C9,2,,C,,", "n,,1,new-room,C9,3,,C,,")

    problems = problems_of(file)

    assert [(row, column) for row, column, _ in problems] == [(3, "id")]


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    problems = problems_of(tmp_path / "niets.csv")

    assert [(row, column) for row, column, _ in problems] == [(None, None)]


def test_a_file_that_was_sent_is_read_as_one_that_is_here(tmp_path: Path) -> None:
    file = write(tmp_path, "m1,Meer,10,teacher-hours,T1,1.5,,,,")

    found = read_measures_content(file.name, file.read_bytes(), scenario())

    assert found == read_measures(file, scenario())


def test_what_was_sent_and_is_no_table_is_a_problem() -> None:
    with pytest.raises(DataError) as caught:
        read_measures_content("m.csv", b"PK\x03\x04", scenario())

    assert [(row.file, row.row) for row in caught.value.problems] == [("m.csv", None)]
