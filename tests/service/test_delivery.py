"""The audit guards the door: what it does not pass is not written as a plan, but saved for who mends the planner."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.exchange import read_plan, read_scenario
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from planner.service.planning import Assignment, deliver
from planner.service.refused_plan import PlanRefusedError
from planner.solver.outcome import Options, Solved
from planner.terminal.no_plan_report import report_refusal
from planner.terminal.screen import Screen
from tests.exchange.sample_folder import KLEIN

MADE_AT = datetime(2026, 11, 22, 0, 40, 34, 999_999, tzinfo=UTC)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return read_scenario(KLEIN / "scenario").scenario


def judged(scenario: Scenario, name: str) -> Plan:
    return read_plan(KLEIN / "plans" / name, scenario)


def put_through(scenario: Scenario, solved: Solved, out: Path, options: Options) -> None:
    assignment = Assignment(KLEIN / "scenario", out, options)
    deliver(assignment, scenario, solved, seconds=1.0, was_stopped=False, made_at=MADE_AT)


def refuse(scenario: Scenario, solved: Solved, out: Path) -> PlanRefusedError:
    with pytest.raises(PlanRefusedError) as refused:
        put_through(scenario, solved, out, Options())
    return refused.value


def test_a_plan_that_passes_is_written(scenario: Scenario, tmp_path: Path) -> None:
    solved = Solved(judged(scenario, "legal"), cost=7446, bound=7000)

    put_through(scenario, solved, tmp_path / "plan", Options())

    assert audit(scenario, read_plan(tmp_path / "plan", scenario)).cost == 7446
    assert json.loads((tmp_path / "plan" / "summary.json").read_bytes())["gap"] == round(446 / 7446, 6)


@pytest.mark.parametrize(
    ("is_reproducible", "said"),
    [(False, {"made_at": "2026-11-22T00:40:34Z"}), (True, {})],
    ids=["the moment it was made", "the same bytes each time"],
)
def test_a_plan_says_when_it_was_made_unless_it_must_be_the_same_each_time(
    scenario: Scenario, tmp_path: Path, is_reproducible: bool, said: dict[str, str]
) -> None:
    solved = Solved(judged(scenario, "legal"), cost=7446, bound=7000)

    put_through(scenario, solved, tmp_path / "plan", Options(reproducible=is_reproducible))

    summary = json.loads((tmp_path / "plan" / "summary.json").read_bytes())
    assert {key: value for key, value in summary.items() if key == "made_at"} == said


@pytest.mark.parametrize(
    ("name", "cost", "bound"),
    [("person-overlap", 7466, 7000), ("legal", 7445, 7000), ("legal", 7446, 7447)],
    ids=["breaks a rule", "costs something else", "is cheaper than can be"],
)
def test_a_plan_that_does_not_pass_is_not_written(
    scenario: Scenario, tmp_path: Path, name: str, cost: int, bound: int
) -> None:
    refused = refuse(scenario, Solved(judged(scenario, name), cost, bound), tmp_path / "plan")

    assert refused.folder == tmp_path / "plan-refused"
    assert [entry.name for entry in tmp_path.iterdir()] == ["plan-refused"]


def test_what_was_refused_can_be_looked_into(scenario: Scenario, tmp_path: Path) -> None:
    folder = refuse(scenario, Solved(judged(scenario, "person-overlap"), 7000, 6000), tmp_path / "plan").folder

    again = read_scenario(folder / "scenario").scenario
    result = audit(again, read_plan(folder / "plan", again))
    said = json.loads((folder / "refused.json").read_bytes())
    assert (result.broken, result.cost) == (("person-overlap",), 7466)
    assert (said["claimed_cost"], said["claimed_bound"], said["recomputed_cost"]) == (7000, 6000, 7466)
    assert [finding["rule"] for finding in said["findings"]] == ["person-overlap"]


def test_an_earlier_refused_plan_is_kept(scenario: Scenario, tmp_path: Path) -> None:
    solved = Solved(judged(scenario, "legal"), cost=1, bound=1)

    folders = [refuse(scenario, solved, tmp_path / "plan").folder.name for _ in range(3)]

    assert folders == ["plan-refused", "plan-refused-2", "plan-refused-3"]


def test_the_user_is_told_that_it_is_our_fault_and_where_all_is(
    scenario: Scenario, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refused = refuse(scenario, Solved(judged(scenario, "person-overlap"), 7000, 6000), tmp_path / "plan")

    report_refusal(Screen("en"), refused)

    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == (
        "The planner has made a mistake: the plan it found does not pass its own check. "
        f"That is the planner's fault, not the data's. Nothing has been written in {tmp_path / 'plan'}. "
        f"Scenario and plan are in {tmp_path / 'plan-refused'}; give that folder to whoever maintains the planner."
    )
    assert lines[1] == "The plan was said to cost 7,000 points; the check counts 7,466."
    assert len(lines) == 3
