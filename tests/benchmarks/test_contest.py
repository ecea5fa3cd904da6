"""The command, with contestants that are done at once."""

from pathlib import Path

import pytest

from benchmarks.contest.__main__ import main
from benchmarks.contest.process_tree import count_busy_processors
from benchmarks.contest.race import race, watch_command
from benchmarks.contest.runs import Entry, read_runs
from benchmarks.contest.scenarios import judge, run_entry
from benchmarks.instances import make_scenario
from benchmarks.kinds import recipe_of
from planner.exchange import write_scenario
from planner.model import Cohort
from planner.rules.audit import audit

ENTRY = Entry("published", 30, 1, "by-hand", 60.0)
CONTEST = ["--requests", "30", "--contestants", "by-hand", "--name", "proef", "--results"]


def test_a_run_tells_what_the_audit_and_the_kernel_say() -> None:
    run = run_entry(ENTRY)

    told = (run.ended, run.broken, run.cost == run.claimed, run.cost_at(60.0) == run.cost)
    assert told == ("done", (), True, True)
    assert (run.memory > 10_000_000, run.processor > 0.1, 0 < run.placed <= 30) == (True, True, True)


def test_a_machine_is_never_busier_than_all_its_processors() -> None:
    busy = count_busy_processors(2, seconds=0.2)

    assert 0.0 <= busy <= 2.0


def test_a_plan_that_breaks_a_rule_has_no_cost(tmp_path: Path) -> None:
    scenario = make_scenario(recipe_of(ENTRY.kind, ENTRY.requests, ENTRY.seed))
    write_scenario(scenario, tmp_path / "scenario")
    raced = race("by-hand", tmp_path / "scenario", 60.0)
    assert raced.plan is not None
    alone = [row.cohort_id for row in raced.plan.cohorts if row.cohort_id not in scenario.running_ids]
    raced.plan = raced.plan.model_copy(
        update={"cohorts": tuple(_without_teacher(row, alone) for row in raced.plan.cohorts)}
    )

    run, plan = judge(scenario, ENTRY, raced, 0.0, "")

    assert (run.broken, run.cost, plan) == (audit(scenario, raced.plan).broken, None, None)
    assert "teacher-qualified" in run.broken


def _without_teacher(cohort: Cohort, ids: list[str]) -> Cohort:
    return cohort.model_copy(update={"teacher_id": "nobody"}) if cohort.cohort_id in ids else cohort


def test_the_contest_goes_on_where_it_was_broken_off(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([*CONTEST, str(tmp_path), "--seeds", "1"])
    first = read_runs(tmp_path / "proef.jsonl")
    capsys.readouterr()

    main([*CONTEST, str(tmp_path), "--seeds", "1", "2"])

    begun = [line for line in capsys.readouterr().out.splitlines() if line.startswith(("1. ", "2. "))]
    both = read_runs(tmp_path / "proef.jsonl")
    assert begun == ["1. First come, first served on plain-30-2, 60 s"]
    assert (both[:1], [run.entry.seed for run in both]) == (first, [1, 2])


def test_the_contest_writes_a_table_and_a_picture(tmp_path: Path) -> None:
    main([*CONTEST, str(tmp_path), "--seeds", "1"])

    text = (tmp_path / "proef.md").read_text(encoding="utf-8")

    assert text.splitlines()[:3] == ["# Contest of proef", "", "![Captured, second by second](proef.svg)"]
    assert (tmp_path / "proef.svg").read_text(encoding="utf-8")[:4] == "<svg"


def test_a_contestant_that_does_not_stop_in_time_is_ended() -> None:
    stubborn = """echo '{"seconds": 0.0, "ready": true}'; echo '{"seconds": 0.1, "bound": 7}'; sleep 600"""

    raced = watch_command(["/bin/sh", "-c", stubborn], most=0.5)

    assert (raced.ended, raced.plan, [point.bound for point in raced.points]) == ("stopped", None, [7])


def test_what_a_contestant_said_when_it_broke_is_kept() -> None:
    raced = watch_command(["/bin/sh", "-c", "echo out of memory >&2; exit 1"], most=60.0)

    assert (raced.ended, raced.detail) == ("stopped", "out of memory\n")
