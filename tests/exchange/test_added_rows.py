"""New requests on top of a scenario: read as any table, with every problem at its row."""

from pathlib import Path

import pytest

from planner.exchange import DataError, read_scenario
from planner.exchange.added_rows import read_added_rows
from planner.model import Person, Request
from tests.exchange.sample_folder import KLEIN
from tests.exchange.workbooks.sample_book import SampleBook

SCENARIO = read_scenario(KLEIN / "scenario").scenario
HEADER = "request_id,person_id,programmes,priority,waiting_since,earliest_start,finish_by,after"
PEOPLE = "person_id,klantmanager_id,level,slots,locations,needs,tags,max_hours_week,care_partner"


def write(folder: Path, name: str, *lines: str) -> Path:
    file = folder / name
    file.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return file


def problems(path: Path) -> list[str]:
    with pytest.raises(DataError) as refused:
        read_added_rows(path, SCENARIO)
    return [problem.sentence("nl") for problem in refused.value.problems]


def test_a_file_of_requests_may_name_people_and_requests_of_the_scenario(tmp_path: Path) -> None:
    file = write(tmp_path, "nieuw.csv", HEADER, "Q30,P01,TBI,,2026-12-01,,,Q01")

    added = read_added_rows(file, SCENARIO)

    since = SCENARIO.request_by_id["Q14"].waiting_since
    assert added.requests == (
        Request(request_id="Q30", person_id="P01", programmes=("TBI",), waiting_since=since, after="Q01"),
    )
    assert (added.people, added.klantmanagers) == ((), ())


def test_a_folder_brings_new_people_and_their_klantmanagers_along(tmp_path: Path) -> None:
    write(tmp_path, "requests.csv", HEADER, "Q30,P30,TBI,,,,,")
    write(tmp_path, "people.csv", PEOPLE, "P30,K9,A1,ma-o,C,,,,P01")
    write(tmp_path, "klantmanagers.csv", "klantmanager_id,name,email", "K9,,")

    added = read_added_rows(tmp_path, SCENARIO)

    assert [row.klantmanager_id for row in added.klantmanagers] == ["K9"]
    assert added.people == (
        Person(
            person_id="P30", klantmanager_id="K9", level="A1", slots=("ma-o",), locations=("C",), care_partner="P01"
        ),
    )


def test_a_table_kept_by_hand_is_understood(tmp_path: Path) -> None:
    write(tmp_path, "Aanvragen.csv", HEADER.replace(",", ";"), "Q30;P30;TBI;hoog;1-12-2026;;;")
    write(tmp_path, "Deelnemers.csv", PEOPLE.replace(",", ";"), "P30;K1;A1;ma ochtend, wo ochtend;C;;;;")

    added = read_added_rows(tmp_path, SCENARIO)

    assert (added.requests[0].priority, added.people[0].slots) == ("high", ("ma-o", "wo-o"))


def test_every_problem_is_told_at_its_row_in_the_file_as_it_is_called(tmp_path: Path) -> None:
    file = write(
        tmp_path,
        "nieuw.csv",
        HEADER,
        "Q30,P99,TBI,,,,,",
        "Q31,P01,TBX,,2026-13-01,,,",
        "Q32,P01,TBI,,,,,Q33",
        "Q33,P01,TBI,,,,,Q32",
    )

    told = problems(file)

    assert [sentence.split(":")[0] for sentence in told] == [
        "nieuw.csv rij 2, person_id",
        "nieuw.csv rij 3, programmes",
        "nieuw.csv rij 3, waiting_since",
        "nieuw.csv rij 4, after",
    ]


def test_a_request_that_the_scenario_has_with_other_contents_is_a_problem(tmp_path: Path) -> None:
    file = write(tmp_path, "nieuw.csv", HEADER, "Q01,P01,TBI,,,,,")

    assert problems(file) == [
        "nieuw.csv rij 2, request_id: 'Q01' staat al in het scenario, met andere gegevens. Geef de nieuwe rij een "
        "andere code, of pas de rij in het scenario zelf aan."
    ]


def test_a_row_that_the_scenario_has_as_it_is_is_skipped_and_said(tmp_path: Path) -> None:
    file = write(tmp_path, "nieuw.csv", HEADER, "Q02,P02,TBG-A2,normal,2026-10-15,2026-12-14,,", "Q30,P01,TBI,,,,,")

    added = read_added_rows(file, SCENARIO)

    assert [row.request_id for row in added.requests] == ["Q30"]
    assert [row.sentence("nl") for row in added.assumptions] == [
        "nieuw.csv: 'Q02' staat met dezelfde gegevens al in het scenario en is overgeslagen"
    ]


def test_an_id_that_stands_twice_among_the_new_rows_is_a_problem(tmp_path: Path) -> None:
    file = write(tmp_path, "nieuw.csv", HEADER, "Q30,P01,TBI,,,,,", "Q30,P02,TBI,,,,,")

    assert [sentence.split(":")[0] for sentence in problems(file)] == ["nieuw.csv rij 3, request_id"]


def test_a_new_person_needs_a_klantmanager_where_there_are_klantmanagers(tmp_path: Path) -> None:
    write(tmp_path, "requests.csv", HEADER, "Q30,P30,TBI,,,,,")
    write(tmp_path, "people.csv", PEOPLE, "P30,,A1,ma-o,C,,,,")

    assert [sentence.split(":")[0] for sentence in problems(tmp_path)] == ["people.csv rij 2, klantmanager_id"]


def test_a_folder_without_requests_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "people.csv", PEOPLE, "P30,K1,A1,ma-o,C,,,,")

    assert [sentence.split(":")[0] for sentence in problems(tmp_path)] == ["requests.csv"]


def test_a_table_that_cannot_be_added_is_said_to_be_left(tmp_path: Path) -> None:
    write(tmp_path, "requests.csv", HEADER, "Q30,P01,TBI,,,,,")
    write(tmp_path, "rooms.csv", "room_id", "C9")

    added = read_added_rows(tmp_path, SCENARIO)

    assert [row.file for row in added.assumptions] == ["rooms.csv"]


@pytest.mark.parametrize("name", ["aanvragen.xlsx", "aanvragen.txt", "er-is-niets.xlsx", "er-is-niets"])
def test_what_is_no_table_is_refused_with_what_to_do(tmp_path: Path, name: str) -> None:
    for file in ("aanvragen.xlsx", "aanvragen.txt"):
        (tmp_path / file).write_bytes(b"PK")

    told = problems(tmp_path / name)

    assert [sentence.split(":")[0] for sentence in told] == [name]


def sheets(*people: tuple[str, ...]) -> SampleBook:
    """The workbook of the sample with only these people and a request of each."""
    book = SampleBook()
    for title in ("Deelnemers", "Aanvragen"):
        book.sheet(title).delete_rows(2, 100)
    for row in people:
        book.sheet("Deelnemers").append(row)
        book.sheet("Aanvragen").append((row[0].replace("P", "Q"), row[0], "TBI", "hoog"))
    return book


def test_a_workbook_brings_requests_and_people_and_its_other_sheets_are_left(tmp_path: Path) -> None:
    file = sheets(("P30", "K1", "A1", "ma ochtend", "C")).save(tmp_path / "nieuw.xlsx")

    added = read_added_rows(file, SCENARIO)

    assert [(row.request_id, row.priority) for row in added.requests] == [("Q30", "high")]
    assert [(row.person_id, row.slots) for row in added.people] == [("P30", ("ma-o",))]


def test_a_problem_in_a_workbook_is_told_at_its_cell(tmp_path: Path) -> None:
    file = sheets(("P30", "K1", "A1", "ma ochtend", "X")).save(tmp_path / "nieuw.xlsx")

    assert [sentence.split(":")[0] for sentence in problems(file)] == ["Deelnemers rij 2, kolom Locaties (E2)"]


def test_a_bsn_is_refused_and_never_shown(tmp_path: Path) -> None:
    file = write(tmp_path, "nieuw.csv", HEADER, "111222333,P01,TBI,,,,,")

    told = problems(file)

    assert (len(told), "111222333" in told[0]) == (1, False)
