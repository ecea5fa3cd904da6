"""One cell that is wrong: the problem names exactly that cell, and nothing else is reported."""

import pytest

from planner.exchange import DataError, read_scenario
from tests.exchange.sample_folder import SampleFolder

BROKEN_CELLS = [
    ("requests.csv", 5, "request_id", "Q 04"),
    ("requests.csv", 5, "request_id", " Q04"),
    ("requests.csv", 5, "request_id", "-Q04"),
    ("requests.csv", 5, "request_id", "Q" * 65),
    ("requests.csv", 5, "request_id", "Q\u00e904"),
    ("requests.csv", 5, "request_id", ""),
    ("requests.csv", 5, "request_id", "Q03"),
    ("timeslots.csv", 2, "weekday", "mo"),
    ("timeslots.csv", 2, "start", "25:00"),
    ("timeslots.csv", 2, "start", "24:00"),
    ("timeslots.csv", 2, "start", "9.00"),
    ("timeslots.csv", 2, "start", "09:60"),
    ("timeslots.csv", 2, "end", "24:01"),
    ("timeslots.csv", 2, "end", "09:00"),
    ("timeslots.csv", 2, "end", ""),
    ("patterns.csv", 2, "slots", ""),
    ("patterns.csv", 2, "slots", "ma-o  wo-o"),
    ("patterns.csv", 2, "slots", "ma-o wo-o "),
    ("patterns.csv", 2, "slots", "ma-o ma-o"),
    ("patterns.csv", 2, "slots", "ma-o ma-o2"),
    ("patterns.csv", 2, "slots", "ma-o nooit"),
    ("programmes.csv", 2, "kind", "taalboost"),
    ("programmes.csv", 2, "weeks", "5"),
    ("programmes.csv", 5, "weeks", "0"),
    ("programmes.csv", 5, "weeks", "-1"),
    ("programmes.csv", 5, "weeks", "3.0"),
    ("programmes.csv", 5, "weeks", "drie"),
    ("programmes.csv", 5, "weeks", ""),
    ("programmes.csv", 5, "weeks", "521"),
    ("programmes.csv", 2, "patterns", ""),
    ("programmes.csv", 2, "patterns", "di-do-m ma-wo"),
    ("programmes.csv", 2, "min_size", "0"),
    ("programmes.csv", 2, "max_size", "2"),
    ("programmes.csv", 3, "min_size", "5"),
    ("programmes.csv", 3, "min_size", "-1"),
    ("programmes.csv", 3, "level_from", "A3"),
    ("programmes.csv", 3, "level_from", "B2"),
    ("programmes.csv", 3, "level_to", "a2"),
    ("programmes.csv", 3, "skill", ""),
    ("programmes.csv", 3, "skill", "nt2 vak-zorg"),
    ("programmes.csv", 3, "room_features", "pc  beamer"),
    ("programmes.csv", 6, "starts", "2027-01-26"),
    ("programmes.csv", 6, "starts", "2027-01-25 2027-01-25"),
    ("programmes.csv", 6, "starts", "2027-01-25,2027-02-01"),
    ("programmes.csv", 6, "max_lost_sessions", "-2"),
    ("programmes.csv", 6, "max_missed_sessions", "1.5"),
    ("locations.csv", 2, "kind", "school"),
    ("rooms.csv", 2, "location_id", "X"),
    ("rooms.csv", 2, "capacity", "-4"),
    ("rooms.csv", 2, "capacity", "vier"),
    ("rooms.csv", 3, "slots", "ma-o ma-x"),
    ("teachers.csv", 2, "skills", ""),
    ("teachers.csv", 2, "locations", ""),
    ("teachers.csv", 2, "locations", "C X"),
    ("teachers.csv", 2, "slots", "zo-o"),
    ("teachers.csv", 2, "max_hours_week", "-1"),
    ("teachers.csv", 2, "max_hours_week", "twaalf"),
    ("people.csv", 2, "klantmanager_id", "K9"),
    ("people.csv", 2, "klantmanager_id", ""),
    ("people.csv", 2, "level", "B5"),
    ("people.csv", 2, "slots", "ma-o zo-o"),
    ("people.csv", 2, "locations", ""),
    ("people.csv", 2, "locations", "C X"),
    ("people.csv", 2, "needs", " trap_vrij"),
    ("people.csv", 2, "tags", "a  b"),
    ("people.csv", 2, "care_partner", "P99"),
    ("people.csv", 2, "care_partner", "P01"),
    ("requests.csv", 2, "person_id", "P99"),
    ("requests.csv", 2, "person_id", ""),
    ("requests.csv", 2, "programmes", "TBG-A2 TBI-X"),
    ("requests.csv", 2, "programmes", "TBI TBI"),
    ("requests.csv", 2, "programmes", ""),
    ("requests.csv", 2, "priority", "urgent"),
    ("requests.csv", 2, "waiting_since", "2026-09-31"),
    ("requests.csv", 2, "earliest_start", "2027-02-30"),
    ("requests.csv", 2, "earliest_start", "7 december 2026"),
    ("requests.csv", 2, "earliest_start", "07-12-26"),
    ("requests.csv", 2, "earliest_start", "2026-12-07 00:00"),
    ("requests.csv", 2, "finish_by", "0027-02-01"),
    ("requests.csv", 2, "after", "Q99"),
    ("requests.csv", 2, "after", "Q01"),
    ("closures.csv", 2, "from", ""),
    ("closures.csv", 2, "until", "2026-12-20"),
    ("closures.csv", 3, "location_id", "X"),
    ("absences.csv", 2, "kind", "docent"),
    ("absences.csv", 2, "id", "T9"),
    ("absences.csv", 3, "id", "T1"),
    ("absences.csv", 4, "id", ""),
    ("absences.csv", 2, "until", "2027-01-31"),
    ("cohorts.csv", 2, "programme_id", "X"),
    ("cohorts.csv", 2, "start", "2026-11-17"),
    ("cohorts.csv", 2, "start", ""),
    ("cohorts.csv", 2, "pattern_id", "X"),
    ("cohorts.csv", 2, "location_id", "X"),
    ("cohorts.csv", 2, "room_id", "X"),
    ("cohorts.csv", 2, "teacher_id", "X"),
    ("cohorts.csv", 2, "teacher_id", ""),
    ("cohorts.csv", 2, "status", "begonnen"),
    ("cohorts.csv", 2, "status", ""),
    ("cohorts.csv", 2, "locked", "misschien"),
    ("placements.csv", 2, "request_id", "Q99"),
    ("placements.csv", 2, "cohort_id", "X"),
    ("placements.csv", 2, "status", "running"),
    ("placements.csv", 3, "request_id", "Q06"),
]


@pytest.mark.parametrize(("file", "row", "column", "value"), BROKEN_CELLS)
def test_a_broken_cell_is_the_only_problem(sample: SampleFolder, file: str, row: int, column: str, value: str) -> None:
    sample.set_cell(file, row, column, value)

    places = sample.places()

    assert places == [(file, row, column, value)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Zorg\x1b[31m\x07", "Zorg[31m"), ("Zorg\x0bnu", "Zorg nu"), ("\u202egroZ\u202c", "groZ"), ("\x07\x7f", "")],
)
def test_what_nobody_sees_in_a_name_is_left_out_and_told(sample: SampleFolder, typed: str, name: str) -> None:
    sample.set_cell("programmes.csv", 6, "name", typed)

    read = read_scenario(sample.path)

    assert name in {row.name for row in read.scenario.programmes}
    assert [told.sentence("en") for told in read.assumptions] == [
        "programmes.csv: there were invisible characters in a text that cannot be shown; these were left out."
    ]


def test_a_bsn_does_not_hide_behind_what_nobody_sees(sample: SampleFolder) -> None:
    sample.set_cell("programmes.csv", 6, "name", "1112\x0722333")

    with pytest.raises(DataError) as caught:
        read_scenario(sample.path)

    assert [problem.message.key for problem in caught.value.problems] == ["bsn"]
    assert "22333" not in str(caught.value)


EMPTY_CELLS_THAT_MEAN_SOMETHING = [
    ("programmes.csv", 5, "name"),
    ("programmes.csv", 5, "sector"),
    ("programmes.csv", 5, "level_from"),
    ("programmes.csv", 5, "max_lost_sessions"),
    ("programmes.csv", 6, "room_features"),
    ("programmes.csv", 4, "person_tags"),
    ("programmes.csv", 6, "starts"),
    ("locations.csv", 2, "name"),
    ("rooms.csv", 3, "slots"),
    ("rooms.csv", 4, "features"),
    ("teachers.csv", 2, "email"),
    ("teachers.csv", 2, "slots"),
    ("teachers.csv", 2, "max_hours_week"),
    ("klantmanagers.csv", 2, "name"),
    ("people.csv", 2, "level"),
    ("people.csv", 2, "slots"),
    ("requests.csv", 2, "priority"),
    ("requests.csv", 2, "waiting_since"),
    ("requests.csv", 2, "earliest_start"),
    ("requests.csv", 12, "after"),
    ("closures.csv", 3, "location_id"),
    ("closures.csv", 3, "name"),
    ("absences.csv", 2, "reason"),
    ("cohorts.csv", 2, "locked"),
]


@pytest.mark.parametrize(("file", "row", "column"), EMPTY_CELLS_THAT_MEAN_SOMETHING)
def test_a_cell_that_may_be_empty_is_no_problem(sample: SampleFolder, file: str, row: int, column: str) -> None:
    sample.set_cell(file, row, column, "")

    assert sample.places() == []


def test_the_sentence_says_where_what_and_what_to_do(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 14, "level", "B5")

    problem = sample.problems()[0]

    assert problem.sentence("en") == "people.csv row 14, level: 'B5' is not a level. Use A0, A1, A2, B1, B2 or C1."
    assert problem.sentence("nl") == "people.csv rij 14, level: 'B5' is geen niveau. Gebruik A0, A1, A2, B1, B2 of C1."


def test_a_problem_as_json_has_its_place_and_sentence(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 14, "level", "B5")

    problem = sample.problems()[0]

    assert problem.as_json("en") == {
        "file": "people.csv",
        "row": 14,
        "column": "level",
        "value": "B5",
        "message": "people.csv row 14, level: 'B5' is not a level. Use A0, A1, A2, B1, B2 or C1.",
    }


def test_problems_of_all_files_come_at_once_in_order(sample: SampleFolder) -> None:
    sample.set_cell("rooms.csv", 3, "capacity", "veel")
    sample.set_cell("people.csv", 9, "level", "D1")
    sample.set_cell("people.csv", 3, "slots", "ma-x")
    sample.set_cell("people.csv", 3, "level", "D1")
    sample.replace("scenario.toml", "teaching_hour = 3", "teaching_hour = -3")

    places = sample.places()

    assert places == [
        ("people.csv", 3, "level", "D1"),
        ("people.csv", 3, "slots", "ma-x"),
        ("people.csv", 9, "level", "D1"),
        ("rooms.csv", 3, "capacity", "veel"),
        ("scenario.toml", 8, "teaching_hour", "-3"),
    ]


def test_a_number_of_hours_may_be_a_decimal(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 2, "max_hours_week", "7.5")

    assert sample.places() == []


def test_a_slot_may_end_at_midnight(sample: SampleFolder) -> None:
    sample.set_cell("timeslots.csv", sample.row_of("timeslots.csv", "ma-a"), "end", "24:00")

    assert sample.places() == []
