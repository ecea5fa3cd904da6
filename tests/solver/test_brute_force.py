"""The solver's answer to a tiny scenario is what trying all plans gives."""

import pytest

from planner.rules.audit import audit
from planner.rules.checks import CHECKS
from planner.solver.alone import plan_alone
from planner.solver.outcome import Impossible, Options, Solved
from tests.tiny.brute_force import try_all
from tests.tiny.make_tiny import make_tiny
from tests.tiny.witnesses import NEVER_DECISIVE, SEEDS, WITNESSES, is_decided_by

AT_A_TIME = 40


def differences(seed: int) -> list[str]:
    """What the solver says of this scenario that is not so."""
    scenario = make_tiny(seed)
    best = try_all(scenario).best
    bounds: list[int] = []
    outcome = plan_alone(
        scenario, Options(seconds=4, reproducible=True), on_progress=lambda progress: bounds.append(progress.bound)
    )
    if best is None:
        return [] if isinstance(outcome, Impossible) else [f"{seed}: {outcome} though no plan is legal"]
    if not isinstance(outcome, Solved):
        return [f"{seed}: {outcome} though {best} is legal"]
    judged = audit(scenario, outcome.plan)
    told = {
        "broken": (judged.broken, ()),
        "cost of the audit": (judged.cost, outcome.cost),
        "least cost": (outcome.cost, best.cost),
        "bound": (outcome.bound, best.cost),
        "bounds on the way": ([bound for bound in bounds if bound > best.cost], []),
    }
    return [f"{seed}: {what} is {is_so}, not {should}" for what, (is_so, should) in told.items() if is_so != should]


@pytest.mark.parametrize("first", SEEDS[::AT_A_TIME])
def test_status_and_cost_are_those_of_trying_all_plans(first: int) -> None:
    found = [difference for seed in range(first, first + AT_A_TIME) for difference in differences(seed)]

    assert found == []


def test_more_than_two_thousand_scenarios_are_tried() -> None:
    assert len(SEEDS) >= 2_000


def test_a_fair_share_of_the_scenarios_is_impossible() -> None:
    seeds = SEEDS[:300]

    impossible = [seed for seed in seeds if try_all(make_tiny(seed)).best is None]

    assert len(impossible) >= len(seeds) * 0.05


def test_every_rule_has_scenarios_that_it_decides() -> None:
    assert {rule: len(seeds) for rule, seeds in WITNESSES.items()} == dict.fromkeys(CHECKS.keys() - {NEVER_DECISIVE}, 3)


@pytest.mark.parametrize("rule", sorted(WITNESSES))
def test_a_rule_decides_the_answer_to_its_scenarios(rule: str) -> None:
    decided = [seed for seed in WITNESSES[rule] if seed in SEEDS and is_decided_by(rule, seed)]

    assert decided == list(WITNESSES[rule])
