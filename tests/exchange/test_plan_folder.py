"""Reading a plan: what the checks judge is let through, what cannot be understood is a problem of the data."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.exchange import DataError, plan_to_files, read_plan, read_scenario
from planner.model import Plan, Scenario
from tests.exchange.sample_folder import KLEIN

HEADER = "cohort_id,programme_id,start,pattern_id,location_id,room_id,teacher_id,status,locked\n"
PLACEMENTS = "request_id,cohort_id,status\n"
GROUP = "G1,TBI,2026-12-07,di-do-m,C,C1,T1,draft,no\n"

MakePlan = Callable[..., Path]


@pytest.fixture
def klein() -> Scenario:
    return read_scenario(KLEIN / "scenario").scenario


@pytest.fixture
def make_plan(tmp_path: Path) -> MakePlan:
    def make(cohorts: str, placements: str = PLACEMENTS) -> Path:
        (tmp_path / "cohorts.csv").write_text(cohorts)
        (tmp_path / "placements.csv").write_text(placements)
        return tmp_path

    return make


def problems_of(folder: Path, scenario: Scenario) -> list[tuple[str, int | None, str | None, str | None, str]]:
    try:
        read_plan(folder, scenario)
    except DataError as error:
        return [(found.file, found.row, found.column, found.value, found.message.key) for found in error.problems]
    return []


def test_all_judged_plans_can_be_read(klein: Scenario) -> None:
    names = json.loads((KLEIN / "expected.json").read_text())

    plans = {name: read_plan(KLEIN / "plans" / name, klein) for name in names}

    assert len(plans) == 28
    assert len(plans["legal"].cohorts) == 7
    assert len(plans["legal"].placements) == 13


@pytest.mark.parametrize("name", sorted(path.name for path in (KLEIN / "plans").iterdir()))
def test_a_plan_that_is_written_reads_the_same(klein: Scenario, tmp_path: Path, name: str) -> None:
    plan = read_plan(KLEIN / "plans" / name, klein)

    for file, content in plan_to_files(plan).items():
        (tmp_path / file).write_bytes(content)

    again = read_plan(tmp_path, klein)
    assert sorted(again.cohorts, key=str) == sorted(plan.cohorts, key=str)
    assert sorted(again.placements, key=str) == sorted(plan.placements, key=str)


def test_the_same_plan_in_another_order_gives_the_same_bytes(klein: Scenario) -> None:
    plan = read_plan(KLEIN / "plans" / "legal", klein)
    turned = Plan(cohorts=plan.cohorts[::-1], placements=plan.placements[::-1])

    assert plan_to_files(turned) == plan_to_files(plan)


@pytest.mark.parametrize(
    "cohort",
    [
        "G1,X,2026-12-07,X,X,X,X,draft,no\n",
        "G1,,2026-12-07,,,,,draft,no\n",
        "G1,a b,2026-12-07,?,?,?,?,draft,no\n",
        "G1,TBI,2026-12-08,di-do-m,C,C1,T1,draft,no\n",
    ],
)
def test_what_the_rules_judge_is_no_problem_of_the_data(klein: Scenario, make_plan: MakePlan, cohort: str) -> None:
    folder = make_plan(HEADER + cohort)

    assert problems_of(folder, klein) == []


def test_placements_are_read_as_they_stand(klein: Scenario, make_plan: MakePlan) -> None:
    folder = make_plan(HEADER + GROUP, PLACEMENTS + "Q01,G1,draft\nQ01,G1,draft\nQ99,G9,draft\n,,draft\n")

    plan = read_plan(folder, klein)

    assert [(row.request_id, row.cohort_id) for row in plan.placements] == [
        ("Q01", "G1"),
        ("Q01", "G1"),
        ("Q99", "G9"),
        ("", ""),
    ]


def test_the_words_that_are_not_compared_may_be_missing(klein: Scenario, make_plan: MakePlan) -> None:
    columns = "cohort_id,programme_id,start,pattern_id,location_id,room_id,teacher_id\n"
    cohorts = columns + "G1,TBI,2026-12-07,di-do-m,C,C1,T1\nLOK-1,LWT-zorg,2027-01-25,di-do-o,N,N1,T3\n"
    folder = make_plan(cohorts, "request_id,cohort_id\nQ12,LOK-1\nQ01,G1\n")

    plan = read_plan(folder, klein)

    assert [(row.cohort_id, row.status, row.locked) for row in plan.cohorts] == [
        ("G1", "draft", False),
        ("LOK-1", "published", True),
    ]
    assert [(row.request_id, row.status) for row in plan.placements] == [("Q12", "locked"), ("Q01", "draft")]


def test_the_words_that_are_not_compared_may_be_anything(klein: Scenario, make_plan: MakePlan) -> None:
    folder = make_plan(HEADER + "RUN-1,TBG-V,2026-11-16,di-do-o,N,N1,T4,bezig,?\n", PLACEMENTS + "Q06,RUN-1,bezig\n")

    plan = read_plan(folder, klein)

    assert (plan.cohorts[0].status, plan.cohorts[0].locked, plan.placements[0].status) == (
        "running",
        False,
        "published",
    )


@pytest.mark.parametrize(
    ("cohorts", "problem"),
    [
        (HEADER + GROUP.replace("2026-12-07", "2026-13-07"), ("cohorts.csv", 2, "start", "2026-13-07", "no_such_day")),
        (HEADER + GROUP.replace("2026-12-07", ""), ("cohorts.csv", 2, "start", "", "empty_cell")),
        (HEADER + GROUP.replace("G1", ""), ("cohorts.csv", 2, "cohort_id", "", "empty_cell")),
        (HEADER + GROUP.replace("G1", "G 1"), ("cohorts.csv", 2, "cohort_id", "G 1", "bad_id")),
        (HEADER + GROUP + GROUP, ("cohorts.csv", 3, "cohort_id", "G1", "double_id")),
        (HEADER + GROUP.replace("T1", "123456782"), ("cohorts.csv", 2, "teacher_id", "*********", "bsn")),
        (
            HEADER.replace("start", "begin") + GROUP.replace("G1", "G2"),
            ("cohorts.csv", 1, "begin", "begin", "unknown_column"),
        ),
        ("", ("cohorts.csv", None, None, None, "empty_file")),
    ],
)
def test_what_cannot_be_understood_is_a_problem(
    klein: Scenario, make_plan: MakePlan, cohorts: str, problem: tuple[str, int | None, str | None, str | None, str]
) -> None:
    folder = make_plan(cohorts)

    assert problems_of(folder, klein)[0] == problem


def test_both_tables_must_be_there(klein: Scenario, tmp_path: Path) -> None:
    assert [(file, key) for file, _, _, _, key in problems_of(tmp_path, klein)] == [
        ("cohorts.csv", "missing_table"),
        ("placements.csv", "missing_table"),
    ]


def test_a_plan_without_groups_is_a_plan(klein: Scenario, make_plan: MakePlan) -> None:
    assert read_plan(make_plan(HEADER), klein) == Plan()


def test_a_folder_that_does_not_exist_is_told(klein: Scenario, tmp_path: Path) -> None:
    assert problems_of(tmp_path / "nergens", klein) == [("nergens", None, None, None, "missing_folder")]
