"""What contradicts itself across rows: overlapping slots and requests that wait for one another."""

import csv

from tests.exchange.sample_folder import SampleFolder


def test_overlapping_slots_of_a_pattern_are_told_with_their_times(sample: SampleFolder) -> None:
    sample.set_cell("patterns.csv", 3, "slots", "ma-o1 ma-o wo-o1")

    assert sample.sentences() == [
        "patterns.csv row 3, slots: ma-o1 (ma 9:00-10:30) and ma-o (ma 9:00-12:00) overlap. Take slots for a pattern "
        "that do not overlap."
    ]


def test_slots_that_touch_do_not_overlap(sample: SampleFolder) -> None:
    sample.set_cell("patterns.csv", 3, "slots", "ma-o1 ma-o2")

    assert sample.places() == []


def test_a_cycle_of_two_is_told_once(sample: SampleFolder) -> None:
    sample.set_cell("requests.csv", sample.row_of("requests.csv", "Q09"), "after", "Q11")

    assert sample.sentences() == [
        "requests.csv row 10, after: these requests wait for one another: Q09 > Q11 > Q09. Empty the cell after of "
        "one of the 2."
    ]


def test_a_request_that_waits_for_itself_is_a_cycle(sample: SampleFolder) -> None:
    sample.set_cell("requests.csv", 2, "after", "Q01")

    assert sample.sentences() == [
        "requests.csv row 2, after: this request waits for itself: Q01 > Q01. Empty the cell or name another request."
    ]


def test_every_cycle_is_told_and_what_leads_into_it_is_not(sample: SampleFolder) -> None:
    for request, after in [
        ("Q01", "Q02"),
        ("Q02", "Q03"),
        ("Q03", "Q04"),
        ("Q04", "Q02"),
        ("Q07", "Q06"),
        ("Q06", "Q07"),
    ]:
        sample.set_cell("requests.csv", sample.row_of("requests.csv", request), "after", after)

    assert [problem.message.values["chain"] for problem in sample.problems()] == [
        "Q02 > Q03 > Q04 > Q02",
        "Q06 > Q07 > Q06",
    ]


def test_a_chain_of_a_hundred_thousand_requests_is_walked(sample: SampleFolder) -> None:
    rows = sample.rows("requests.csv")
    long = [[f"L{at}", "P01", "TBI", "", "", "", "", f"L{at - 1}" if at else ""] for at in range(100_000)]
    with (sample.path / "requests.csv").open("w", newline="") as file:
        csv.writer(file).writerows([*rows, *long])

    assert sample.places() == []


def test_a_long_cycle_is_told_in_short(sample: SampleFolder) -> None:
    rows = sample.rows("requests.csv")
    ring = [[f"L{at}", "P01", "TBI", "", "", "", "", f"L{(at + 1) % 1000}"] for at in range(1000)]
    sample.write_rows("requests.csv", [*rows, *ring])

    problems = sample.problems()

    assert [problem.message.values["chain"] for problem in problems] == [
        "L0 > L1 > L2 > L3 > L4 > L5 > L6 > L7 > L8 > L9 > ... > L0"
    ]
    assert problems[0].message.values["count"] == 1000
