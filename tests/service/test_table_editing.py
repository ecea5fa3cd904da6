"""A table edited as texts is judged as a file is, and its rows are named as they stand on the screen."""

from pathlib import Path

from planner.exchange import read_scenario
from planner.service.scenario_desk import Faulty
from planner.service.table_editing import judge_table, table_named, texts_of

KLEIN = read_scenario(Path(__file__).parents[2] / "data" / "samples" / "klein").scenario
PEOPLE = table_named("people")
REQUESTS = table_named("requests")


def test_texts_that_nobody_touched_make_the_same_scenario() -> None:
    tables = [table_named(name) for name in ("timeslots", "people", "requests", "closures", "absences", "cohorts")]

    again = [
        judge_table(KLEIN, table, texts_of(KLEIN, table, language)) for table in tables for language in ("nl", "en")
    ]

    assert again == [KLEIN] * 12


def test_codes_are_shown_in_words_and_read_in_any_language() -> None:
    rows = texts_of(KLEIN, REQUESTS, "nl")
    rows[0]["priority"] = "Hoog"
    rows[1]["priority"] = "low"

    after = judge_table(KLEIN, REQUESTS, rows)

    assert not isinstance(after, Faulty)
    assert [row.priority for row in after.requests[:2]] == ["high", "low"]


def test_spaces_that_came_with_pasting_do_no_harm() -> None:
    rows = texts_of(KLEIN, PEOPLE, "nl")
    rows[0] = {name: f" {text}  " for name, text in rows[0].items()}

    assert judge_table(KLEIN, PEOPLE, rows) == KLEIN


def test_a_problem_names_the_row_on_the_screen() -> None:
    rows = texts_of(KLEIN, PEOPLE, "nl")
    blank = dict.fromkeys(rows[0], "")
    rows[2]["level"] = "B5"

    refused = judge_table(KLEIN, PEOPLE, [blank, *rows])

    assert isinstance(refused, Faulty)
    assert [(row.file, row.row, row.column, row.value) for row in refused.problems] == [
        ("people.csv", 4, "level", "B5")
    ]


def test_a_row_that_others_refer_to_is_missed_there() -> None:
    rows = texts_of(KLEIN, PEOPLE, "nl")
    gone = KLEIN.requests[0].person_id

    refused = judge_table(KLEIN, PEOPLE, [row for row in rows if row["person_id"] != gone])

    assert isinstance(refused, Faulty)
    assert ("requests.csv", "person_id", gone) in {(row.file, row.column, row.value) for row in refused.problems}


def test_dagdelen_and_dates_may_be_written_as_people_do() -> None:
    people, requests = texts_of(KLEIN, PEOPLE, "nl"), texts_of(KLEIN, REQUESTS, "nl")
    people[0]["slots"] = "ma ochtend"
    requests[0]["waiting_since"] = "4-1-2026"

    after = [judge_table(KLEIN, PEOPLE, people), judge_table(KLEIN, REQUESTS, requests)]

    assert [isinstance(one, Faulty) for one in after] == [False, False]
