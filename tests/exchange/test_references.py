"""References between tables: what is named must exist, and one fault causes no flood."""

import csv

from planner.exchange import DataError, read_scenario
from planner.exchange.problems import MAX_PROBLEMS_PER_FILE, count_problems
from tests.exchange.sample_folder import SampleFolder


def test_a_near_miss_is_suggested(sample: SampleFolder) -> None:
    sample.set_cell("requests.csv", 2, "person_id", "p1")

    assert sample.sentences() == ["requests.csv row 2, person_id: 'p1' is not in people.csv. Did you mean 'P01'?"]


def test_two_letters_that_changed_places_are_a_near_miss(sample: SampleFolder) -> None:
    sample.set_cell("requests.csv", 9, "programmes", "VT-zrog")

    assert sample.sentences() == [
        "requests.csv row 9, programmes: 'VT-zrog' is not in programmes.csv. Did you mean 'VT-zorg'?"
    ]


def test_nothing_is_suggested_for_something_else(sample: SampleFolder) -> None:
    sample.set_cell("rooms.csv", 2, "location_id", "Zuidoost")

    assert sample.sentences() == [
        "rooms.csv row 2, location_id: 'Zuidoost' is not in locations.csv. Add it there or correct the id."
    ]


def test_every_unknown_item_of_a_list_is_told(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 2, "slots", "ma-o x1 y2")

    assert sample.sentences() == [
        "people.csv row 2, slots: 'x1' is not in timeslots.csv. Add it there or correct the id.",
        "people.csv row 2, slots: 'y2' is not in timeslots.csv. Add it there or correct the id.",
    ]


def test_an_optional_table_that_is_missing_holds_nothing(sample: SampleFolder) -> None:
    (sample.path / "cohorts.csv").unlink()

    assert sample.places() == [
        ("placements.csv", 2, "cohort_id", "RUN-1"),
        ("placements.csv", 3, "cohort_id", "PUB-1"),
        ("placements.csv", 4, "cohort_id", "PUB-1"),
        ("placements.csv", 5, "cohort_id", "LOK-1"),
        ("placements.csv", 6, "cohort_id", "PUB-1"),
    ]


def test_a_required_table_that_is_missing_is_one_problem(sample: SampleFolder) -> None:
    (sample.path / "people.csv").unlink()

    assert sample.places() == [("people.csv", None, None, None)]


def test_klantmanagers_may_be_missing_if_nobody_names_one(sample: SampleFolder) -> None:
    (sample.path / "klantmanagers.csv").unlink()
    rows = sample.rows("people.csv")
    sample.write_rows("people.csv", [rows[0], *([row[0], "", *row[2:]] for row in rows[1:])])

    assert sample.places() == []


def test_a_klantmanager_needs_the_table(sample: SampleFolder) -> None:
    (sample.path / "klantmanagers.csv").unlink()

    places = sample.places()

    assert places == [
        ("people.csv", at, "klantmanager_id", "K1" if at < 7 or at == 13 else "K2") for at in range(2, 15)
    ]


def test_a_row_with_a_broken_cell_still_exists_for_others(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 2, "level", "B5")
    sample.set_cell("timeslots.csv", 2, "start", "9 uur")
    sample.set_cell("programmes.csv", 2, "weeks", "vier")

    assert sample.places() == [
        ("people.csv", 2, "level", "B5"),
        ("programmes.csv", 2, "weeks", "vier"),
        ("timeslots.csv", 2, "start", "9 uur"),
    ]


def test_the_first_row_of_a_double_id_is_told(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 7, "person_id", "P01")
    sample.replace("requests.csv", "Q06,P06", "Q06,P01")

    assert sample.sentences() == [
        "people.csv row 7, person_id: 'P01' is already in row 2. Give this row another id or take one of the two out."
    ]


def test_a_row_that_cannot_be_taken_apart_causes_no_unknown_references(sample: SampleFolder) -> None:
    sample.replace("people.csv", "P02,K1,A2", 'P02,"K1"x,A2')

    assert sample.places() == [("people.csv", 3, None, None)]


def test_a_wrong_value_in_many_rows_is_a_problem_in_each(sample: SampleFolder) -> None:
    for number in range(100):
        sample.add_row("closures.csv", "2027-01-01", "2027-01-01", "X", f"dag {number}")

    assert [(problem.value, problem.stands_for) for problem in sample.problems()] == [("X", 1)] * 100


def test_a_wrong_value_in_very_many_rows_hides_no_other_problem(sample: SampleFolder) -> None:
    for number in range(MAX_PROBLEMS_PER_FILE + 100):
        sample.add_row("closures.csv", "2027-01-01", "2027-01-01", "X", f"dag {number}")
    sample.add_row("closures.csv", "2027-01-01", "2027-01-01", "Y", "een ander")

    problems = sample.problems()

    assert [problem.value for problem in problems[-2:]] == ["Y", None]
    assert problems[-1].sentence("en") == (
        "closures.csv: and 101 more problems here. Mend those that are listed first, then check again."
    )
    assert (len(problems), count_problems(problems)) == (MAX_PROBLEMS_PER_FILE + 1, MAX_PROBLEMS_PER_FILE + 101)


def test_many_problems_in_a_file_are_capped_and_counted(sample: SampleFolder) -> None:
    with (sample.path / "closures.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["from", "until", "location_id", "name"])
        writer.writerows([f"dag {number}", "2027-01-01", "", ""] for number in range(5000))

    problems = sample.problems()

    assert len(problems) == MAX_PROBLEMS_PER_FILE + 1
    assert problems[-1].sentence("en") == (
        "closures.csv: and 4000 more problems here. Mend those that are listed first, then check again."
    )


def test_the_error_as_text_holds_every_sentence(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 2, "level", "B5")
    sample.set_cell("rooms.csv", 2, "location_id", "Zuidoost")

    try:
        read_scenario(sample.path)
    except DataError as error:
        text = str(error)

    assert text == (
        "people.csv rij 2, level: 'B5' is geen niveau. Gebruik A0, A1, A2, B1, B2 of C1.\n"
        "rooms.csv rij 2, location_id: 'Zuidoost' staat niet in locations.csv. Voeg het daar toe of verbeter de id."
    )
