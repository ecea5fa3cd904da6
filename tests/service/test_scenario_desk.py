"""Tables of texts are judged as files are: every problem names table, row and column."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from planner.exchange import read_scenario
from planner.exchange.tables import SCENARIO_TABLES
from planner.model import Scenario
from planner.service.scenario_desk import Faulty, judge, lay_over_newest, write_texts
from planner.store import Store, open_store
from planner.store.edits import Stale, save_scenario
from planner.store.scenarios import create_scenario
from tests.exchange.sample_folder import KLEIN
from tests.rules.build import change
from tests.store.addresses import new_address

SETTINGS: dict[str, object] = {
    "name": "Anders",
    "timezone": "Europe/Amsterdam",
    "starts_from": "2027-01-04",
    "starts_until": date(2027, 3, 1),
    "cost": {"teaching_hour": 9},
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(new_address(tmp_path))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def klein() -> Scenario:
    return read_scenario(KLEIN / "scenario").scenario


def problems(answer: Scenario | Faulty) -> list[tuple[str, int | None, str | None, str | None]]:
    assert isinstance(answer, Faulty)
    return [(row.file, row.row, row.column, row.value) for row in answer.problems]


def test_a_scenario_written_as_texts_is_read_as_the_same(klein: Scenario) -> None:
    texts = {table.name: write_texts(klein, table.name) for table in SCENARIO_TABLES}

    assert judge(klein, texts) == klein


@pytest.mark.parametrize("table", [table.name for table in SCENARIO_TABLES])
def test_one_table_can_be_judged_among_the_others_as_they_are(klein: Scenario, table: str) -> None:
    assert judge(klein, {table: write_texts(klein, table)}) == klein


def test_a_wrong_cell_is_named(klein: Scenario) -> None:
    rows = [dict(row) for row in write_texts(klein, "people")]
    rows[2]["level"] = "B9"

    answer = judge(klein, {"people": rows})

    assert problems(answer) == [("people.csv", 4, "level", "B9")]


def test_an_empty_row_counts_for_nothing_but_keeps_the_numbers(klein: Scenario) -> None:
    rows = [dict(row) for row in write_texts(klein, "people")]
    wrong = {**rows[0], "person_id": "P99", "level": "B9"}

    sound = judge(klein, {"people": [{}, *rows, {"level": ""}]})
    answer = judge(klein, {"people": [{}, *rows, {}, wrong]})

    assert sound == klein
    assert problems(answer) == [("people.csv", len(rows) + 4, "level", "B9")]


def test_removing_what_others_refer_to_is_told_where_they_do(klein: Scenario) -> None:
    rows = [row for row in write_texts(klein, "rooms") if row["room_id"] != klein.cohorts[0].room_id]

    answer = judge(klein, {"rooms": rows})

    assert ("cohorts.csv", 2, "room_id", klein.cohorts[0].room_id) in problems(answer)


def test_what_people_write_is_understood(klein: Scenario) -> None:
    rows = [dict(row) for row in write_texts(klein, "closures")]
    rows[0]["from"] = "28-12-2026"
    people = [dict(row) for row in write_texts(klein, "people")]
    people[0]["slots"] = "ma ochtend"

    answer = judge(klein, {"closures": rows, "people": people})

    assert isinstance(answer, Scenario)
    assert answer.closures[0].starts_on == date(2026, 12, 28)
    assert answer.people[0].slots == ("ma-o",)


def test_settings_are_judged_like_those_of_a_file(klein: Scenario) -> None:
    sound = judge(klein, {}, SETTINGS)
    wrong = judge(klein, {}, {**SETTINGS, "starts_until": "1 maart", "cost": {"teaching_hour": -1}})

    assert isinstance(sound, Scenario)
    assert (sound.name, sound.starts_until, sound.cost.teaching_hour) == ("Anders", date(2027, 3, 1), 9)
    assert problems(wrong) == [
        ("scenario.toml", None, "starts_until", "1 maart"),
        ("scenario.toml", None, "teaching_hour", "-1"),
    ]


def test_a_bsn_is_refused_and_not_repeated(klein: Scenario) -> None:
    rows = [dict(row) for row in write_texts(klein, "people")]
    rows[0]["person_id"] = "111222333"

    answer = judge(klein, {"people": rows})

    assert isinstance(answer, Faulty)
    assert all("111222333" not in problem.sentence("nl") + str(problem.value) for problem in answer.problems)


def test_a_bsn_in_the_name_is_refused_and_not_repeated(klein: Scenario) -> None:
    answer = judge(klein, {}, {**SETTINGS, "name": "Maart 111222333"})

    assert problems(answer) == [("scenario.toml", None, "name", "Maart *********")]


def test_who_came_second_gets_their_edit_on_top_of_the_newest(store: Store, klein: Scenario) -> None:
    scenario_id = create_scenario(store, klein, "Ans")
    save_scenario(store, scenario_id, 1, change(klein, name="Van Ans"), "Ans")
    mine = change(klein, closures=())
    stale = save_scenario(store, scenario_id, 1, mine, "Bo")
    assert isinstance(stale, Stale)

    revision, merged = lay_over_newest(store, scenario_id, stale.mine)

    assert revision == 2
    assert merged == change(klein, name="Van Ans", closures=())


def test_two_edits_that_do_not_go_together_are_told(store: Store, klein: Scenario) -> None:
    scenario_id = create_scenario(store, change(klein, cohorts=(), placements=()), "Ans")
    room_id = klein.cohorts[0].room_id
    without_room = change(klein, cohorts=(), placements=(), rooms=tuple(r for r in klein.rooms if r.room_id != room_id))
    save_scenario(store, scenario_id, 1, without_room, "Ans")
    stale = save_scenario(store, scenario_id, 1, klein, "Bo")
    assert isinstance(stale, Stale)

    _, merged = lay_over_newest(store, scenario_id, stale.mine)

    assert stale.overlapping == ()
    assert ("cohorts.csv", 2, "room_id", room_id) in problems(merged)
