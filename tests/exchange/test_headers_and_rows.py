"""Headers with wrong names and rows of the wrong length."""

from tests.exchange.sample_folder import SampleFolder


def test_a_misspelt_column_is_named_with_the_right_name_beside_it(sample: SampleFolder) -> None:
    sample.replace("people.csv", "level", "levle")

    assert sample.sentences() == [
        "people.csv row 1, level: the column 'level' is missing. Add it; cells may be empty only where the data "
        "format says so.",
        "people.csv row 1, levle: 'levle' is not a column of this table. Did you mean 'level'?",
    ]


def test_a_column_in_capitals_is_a_misspelt_one(sample: SampleFolder) -> None:
    sample.replace("locations.csv", "kind", "KIND")

    assert sample.places() == [("locations.csv", 1, "KIND", "KIND"), ("locations.csv", 1, "kind", None)]


def test_an_unknown_column_is_a_problem(sample: SampleFolder) -> None:
    sample.write_rows(
        "locations.csv", [[*row, "x" if at else "plaats"] for at, row in enumerate(sample.rows("locations.csv"))]
    )

    assert sample.sentences() == [
        "locations.csv row 1, plaats: 'plaats' is not a column of this table. Take it out or use one of location_id, "
        "name, kind."
    ]


def test_a_column_that_is_there_twice_is_a_problem(sample: SampleFolder) -> None:
    sample.write_rows("locations.csv", [[*row, row[1]] for row in sample.rows("locations.csv")])

    assert sample.places() == [("locations.csv", 1, "name", "name")]


def test_without_an_id_column_references_to_the_table_are_not_judged(sample: SampleFolder) -> None:
    sample.write_rows("rooms.csv", [row[1:] for row in sample.rows("rooms.csv")])

    assert sample.places() == [("rooms.csv", 1, "room_id", None)]


def test_columns_may_stand_in_any_order(sample: SampleFolder) -> None:
    sample.write_rows("people.csv", [row[::-1] for row in sample.rows("people.csv")])

    assert sample.places() == []


def test_the_times_of_an_absence_may_be_given(sample: SampleFolder) -> None:
    rows = sample.rows("absences.csv")
    times = [["start", "end"], ["09:00", "12:00"], ["", ""], ["", ""]]
    sample.write_rows("absences.csv", [[*row, *more] for row, more in zip(rows, times, strict=True)])

    assert sample.places() == []


def test_the_times_of_an_absence_come_together_and_in_order(sample: SampleFolder) -> None:
    rows = sample.rows("absences.csv")
    times = [["start", "end"], ["09:00", ""], ["", "12:00"], ["12:00", "09:00"]]
    sample.write_rows("absences.csv", [[*row, *more] for row, more in zip(rows, times, strict=True)])

    assert sample.places() == [
        ("absences.csv", 2, "end", ""),
        ("absences.csv", 3, "start", ""),
        ("absences.csv", 4, "end", "09:00"),
    ]


def test_a_start_column_without_an_end_column_lacks_the_end(sample: SampleFolder) -> None:
    rows = sample.rows("absences.csv")
    sample.write_rows("absences.csv", [[*row, "09:00" if at else "start"] for at, row in enumerate(rows)])

    assert sample.places() == [("absences.csv", row, "end", "") for row in (2, 3, 4)]


def test_a_table_of_something_else_is_one_problem(sample: SampleFolder) -> None:
    sample.write("locations.csv", "naam,adres\nCentrum,Straat 1\n")

    assert sample.places() == [("locations.csv", 1, None, None)]


def test_a_blank_first_row_is_no_header(sample: SampleFolder) -> None:
    sample.write("locations.csv", "\n" + sample.text("locations.csv"))

    assert sample.places() == [("locations.csv", 1, None, None)]


def test_a_header_of_a_million_columns_is_one_problem(sample: SampleFolder) -> None:
    sample.write("locations.csv", "location_id" + ",x" * 400_000 + "\n")

    assert sample.places() == [("locations.csv", 1, None, None)]


def test_a_table_ends_at_a_row_of_more_than_200_columns(sample: SampleFolder) -> None:
    sample.write("people.csv", sample.text("people.csv") + ",x" * 200 + "\n" + ",x" * 200 + "\n")

    assert sample.sentences()[0] == (
        "people.csv row 15: this row has more than 200 columns; from here on the table was not read. "
        "Take out what is not part of it."
    )


def test_empty_columns_beyond_the_two_hundredth_are_left_out(sample: SampleFolder) -> None:
    wide = [[*row, *[""] * 400] for row in sample.rows("people.csv")]
    sample.write_rows("people.csv", wide)

    assert sample.sentences() == []


def test_a_row_with_too_few_cells_is_a_problem_and_its_id_still_exists(sample: SampleFolder) -> None:
    sample.replace("people.csv", "P02,K1,A2,ma-o di-o di-m wo-o wo-m do-o do-m vr-m,C N,trap_vrij,,,", "P02,K1,A2")

    assert sample.places() == [("people.csv", 3, "slots", None)]


def test_a_row_with_too_many_cells_is_a_problem_and_its_id_still_exists(sample: SampleFolder) -> None:
    sample.replace("people.csv", "ma-o wo-o,C,,,6,", "ma-o wo-o,C,,,6,,P04")

    assert sample.places() == [("people.csv", 6, None, "P04")]


def test_a_value_in_a_column_without_a_name_is_a_problem(sample: SampleFolder) -> None:
    sample.write_rows("locations.csv", [["", *row] for row in sample.rows("locations.csv")])
    sample.write_rows("locations.csv", [*sample.rows("locations.csv")[:2], ["x", "N", "Noord", "centrum"]])

    assert sample.places() == [("locations.csv", 3, None, "x")]


def test_blank_rows_count_in_the_number_of_a_row(sample: SampleFolder) -> None:
    sample.replace("people.csv", "P02,K1,A2", "\n,,,,,,,,\nP02,K1,B5")

    assert sample.places() == [("people.csv", 5, "level", "B5")]


def test_a_cell_with_a_line_break_counts_as_one_row(sample: SampleFolder) -> None:
    sample.replace("rooms.csv", "Centrum 1", '"Centrum\n1, zaal ""A"""')
    sample.set_cell("rooms.csv", 3, "capacity", "x")

    assert sample.places() == [("rooms.csv", 3, "capacity", "x")]


def test_text_after_a_closing_quotation_mark_is_a_problem_of_that_row(sample: SampleFolder) -> None:
    sample.replace("rooms.csv", "C1,C,Centrum 1", 'C1,C,"Centrum" 1')
    sample.replace("rooms.csv", "N1,N,Noord 1,6", "N1,N,Noord 1,x")

    assert sample.places() == [("rooms.csv", 2, None, None), ("rooms.csv", 4, "capacity", "x")]


def test_a_quotation_mark_that_is_never_closed_is_a_problem_of_its_row(sample: SampleFolder) -> None:
    sample.replace("rooms.csv", "Noord 1", '"Noord 1')

    assert sample.places() == [("rooms.csv", 4, None, None)]
