"""The red list as a file."""

import csv
import io
from datetime import date
from pathlib import Path

from planner.exchange import read_scenario
from planner.service.counting_back import make_red_list, write_red_list

KLEIN = Path(__file__).parents[2] / "data" / "samples" / "klein"
FIRST_WEEK = date(2027, 1, 4)


def test_the_file_has_a_row_for_each_step() -> None:
    listed = make_red_list(read_scenario(KLEIN).scenario, None, FIRST_WEEK)

    rows = list(csv.reader(io.StringIO(write_red_list(listed, listed.red, "nl").decode())))

    assert rows[0][:5] == ["Aanvraag", "Deelnemer", "Klantmanager", "Hoe dringend", "Stap"]
    assert [row[4] for row in rows[1:5]] == ["Q08", "Q12", "Q09", "Q13"]
    assert rows[7][:11] == [
        "Q01",
        "P01",
        "K1",
        "Binnen 4 weken",
        "Q01",
        "2027-02-05",
        "2027-01-04",
        "2027-01-12",
        "2027-01-12",
        "",
        "1",
    ]


def test_a_text_that_a_spreadsheet_would_take_for_a_formula_is_marked() -> None:
    scenario = read_scenario(KLEIN).scenario
    people = tuple(row.model_copy(update={"klantmanager_id": "=1+1"}) for row in scenario.people)

    listed = make_red_list(scenario.with_tables(people=people), None, FIRST_WEEK)

    lines = write_red_list(listed, listed.red, "nl").decode().splitlines()
    assert {line.split(",")[2] for line in lines[1:]} == {"'=1+1"}
