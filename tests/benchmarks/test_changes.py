from pathlib import Path

import pytest

from benchmarks.changes import with_published_plan, with_teacher_ill
from benchmarks.first_come import plan_first_come
from benchmarks.instances import main, make_scenario
from benchmarks.kinds import KINDS, recipe_of
from benchmarks.recipe import Recipe
from planner.exchange import read_scenario, scenario_to_files
from planner.rules.audit import audit

PUBLISHED = Recipe(requests=100, seed=4, running=0.1, published=0.4)


def test_the_announced_plan_breaks_only_the_hours_of_the_teacher_who_falls_ill() -> None:
    scenario = with_teacher_ill(make_scenario(PUBLISHED))

    found = audit(scenario, scenario.last_plan)

    assert found.broken == ("teacher-available",)


def test_nobody_falls_ill_whose_cohorts_are_locked() -> None:
    scenario = make_scenario(Recipe(requests=100, seed=4, published=0.4, locked=1.0))

    assert with_teacher_ill(scenario) == scenario


def test_new_requests_come_on_top_of_those_there_were() -> None:
    before = make_scenario(PUBLISHED)

    after = make_scenario(Recipe(requests=100, seed=4, running=0.1, published=0.4, change="new-requests"))

    assert (after.requests[:100], len(after.requests)) == (before.requests, 110)


def test_a_plan_that_is_published_costs_nothing_to_keep() -> None:
    fresh = make_scenario(Recipe(requests=100, seed=4))
    plan = plan_first_come(fresh)

    scenario = with_published_plan(fresh, plan)

    kept = audit(scenario, plan)
    assert (kept.broken, kept.cost) == ((), audit(fresh, plan).cost)
    statuses = [row.status for row in scenario.cohorts] + [row.status for row in scenario.placements]
    assert set(statuses) == {"published"}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_scenario_of_every_kind_is_good_data(kind: str, tmp_path: Path) -> None:
    scenario = make_scenario(recipe_of(kind, 80, seed=1))
    for name, content in scenario_to_files(scenario).items():
        (tmp_path / name).write_bytes(content)

    read = read_scenario(tmp_path)

    assert (read.assumptions, read.scenario.requests) == ((), scenario.requests)


def test_kinds_make_different_scenarios() -> None:
    made = [make_scenario(recipe_of(kind, 80, seed=1)) for kind in sorted(KINDS)]

    different = {b"".join(scenario_to_files(scenario).values()) for scenario in made}

    assert len(different) == len(KINDS)


def test_the_command_makes_the_change_it_is_asked_for(tmp_path: Path) -> None:
    knobs = ["--requests", "40", "--published", "0.5", "--change", "teacher-ill", "--out", str(tmp_path)]

    main(knobs)

    assert [row.reason for row in read_scenario(tmp_path).scenario.absences].count("ziek") == 1
