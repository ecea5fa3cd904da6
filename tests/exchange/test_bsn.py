"""A nine-digit number that passes the eleven-test is refused wherever it stands, and is never repeated."""

import pytest

from planner.exchange.bsn import holds_bsn, mask_bsn
from planner.exchange.problems import show_shortly
from tests.exchange.sample_folder import SampleFolder

BSN = "123456782"


@pytest.mark.parametrize(
    "text",
    [
        BSN,
        "111222333",
        f"P{BSN}",
        f"bel {BSN} terug",
        "1234.56.782",
        "1234-56-782",
        "123 456 782",
        "bsn: 1234.56.782, graag bellen",
        "12-34-56-782",
        "١٢٣٤٥٦٧٨٢",
    ],
)
def test_a_bsn_is_found(text: str) -> None:
    assert holds_bsn(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "123456789",
        "12345678",
        "1234567820",
        "0123456782",
        "2027-01-04 2027-02-01",
        "2027-01-04 09:00",
        "2026-00123",
        "06-12345678",
        "1-234-56-782",
        "1234.56-782",
    ],
)
def test_another_number_is_no_bsn(text: str) -> None:
    assert not holds_bsn(text)


def test_only_the_digits_of_a_bsn_are_masked() -> None:
    assert mask_bsn("bel 1234.56.782 of 123456789") == "bel ****.**.*** of 123456789"


@pytest.mark.parametrize(
    ("file", "row", "column"),
    [
        ("people.csv", 14, "person_id"),
        ("people.csv", 2, "needs"),
        ("people.csv", 2, "max_hours_week"),
        ("klantmanagers.csv", 2, "name"),
        ("klantmanagers.csv", 2, "email"),
        ("requests.csv", 2, "waiting_since"),
        ("absences.csv", 2, "reason"),
        ("cohorts.csv", 2, "status"),
    ],
)
def test_a_bsn_in_a_cell_is_a_problem_that_does_not_repeat_it(
    sample: SampleFolder, file: str, row: int, column: str
) -> None:
    sample.set_cell(file, row, column, BSN)

    problems = [problem for problem in sample.problems() if problem.file == file]

    assert [(found.row, found.column, found.value, found.message.key) for found in problems] == [
        (row, column, "*********", "bsn")
    ]


def test_a_bsn_is_not_repeated_by_problems_that_follow_from_it(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 14, "person_id", BSN)
    sample.set_cell("people.csv", 13, "person_id", BSN)
    sample.set_cell("requests.csv", 2, "person_id", "P13")
    sample.set_cell("requests.csv", 3, "person_id", "123456781")
    sample.set_cell("requests.csv", 4, "person_id", BSN)

    problems = sample.problems()

    assert len(problems) == 8
    assert [
        problem for problem in problems if BSN in f"{problem} {problem.sentence('nl')} {problem.sentence('en')}"
    ] == []


def test_a_bsn_in_a_longer_text_leaves_the_rest_readable(sample: SampleFolder) -> None:
    sample.set_cell("absences.csv", 2, "reason", "bel 1234.56.782")

    assert sample.places() == [("absences.csv", 2, "reason", "bel ****.**.***")]


def test_a_bsn_in_a_list_of_ids_is_named_once(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 2, "tags", f"vrouwengroep {BSN}")

    assert sample.places() == [("people.csv", 2, "tags", "vrouwengroep *********")]


def test_three_ids_in_a_list_are_not_taken_for_one_number(sample: SampleFolder) -> None:
    sample.set_cell("people.csv", 2, "tags", "123 456 782")

    assert sample.places() == []


def test_a_bsn_in_a_header_is_masked(sample: SampleFolder) -> None:
    sample.replace("locations.csv", "location_id,name", f"location_id,{BSN},name")

    problem = sample.problems()[0]

    assert (problem.file, problem.row, problem.column, problem.value) == ("locations.csv", 1, "*********", "*********")


def test_a_bsn_in_a_row_of_the_wrong_length_is_told_too(sample: SampleFolder) -> None:
    sample.replace("klantmanagers.csv", "K1,Klantmanager Een,k1@example.org", f"K1,{BSN}")

    assert sample.places() == [
        ("klantmanagers.csv", 2, "email", None),
        ("klantmanagers.csv", 2, "name", "*********"),
    ]


def test_a_bsn_beyond_the_last_column_is_masked(sample: SampleFolder) -> None:
    sample.replace("klantmanagers.csv", "k1@example.org", f"k1@example.org,{BSN}")

    assert sample.places() == [("klantmanagers.csv", 2, None, "*********")]


def test_a_bsn_in_the_settings_is_a_problem_even_in_a_remark(sample: SampleFolder) -> None:
    sample.replace("scenario.toml", "[cost]", f"# {BSN}\n[cost]")

    assert sample.places() == [("scenario.toml", 7, None, "# *********")]


def test_a_bsn_at_the_end_of_what_is_shown_is_masked_whole() -> None:
    shown = show_shortly("x" * 190 + "1234.56.782" + "y" * 300, 200)

    assert shown == "x" * 190 + "****.**.*…"
