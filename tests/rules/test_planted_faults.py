"""A run of planted faults: one per rule in each of a thousand legal plans, and the check of that rule names each."""

import random

import pytest

from planner.rules.audit import audit
from planner.rules.catalogue import RULES
from planner.rules.checks import CHECKS
from tests.rules.legal_plans import draw_legal_plan
from tests.rules.plant import FAULTS, plant

BATCH, BATCHES = 100, 10


def test_there_is_a_fault_to_plant_for_every_rule() -> None:
    assert sorted(FAULTS) == sorted(card.id for card in RULES)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_planted_fault_is_named_by_the_check_of_its_rule(batch: int) -> None:
    missed = []

    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        scenario, plan = draw_legal_plan(seed)
        missed += [(seed, "legal", rule) for rule in audit(scenario, plan).broken]
        for rule in FAULTS:
            faulty = plant(rule, scenario, plan, random.Random(f"{seed} {rule}"))
            named = {finding.rule for finding in CHECKS[rule](scenario, faulty)}
            missed += [] if named == {rule} else [(seed, "planted", rule)]

    assert missed == []


def test_the_legal_plans_differ() -> None:
    plans = [draw_legal_plan(seed)[1] for seed in range(BATCH)]

    assert len({str(plan) for plan in plans}) == BATCH


def test_a_seed_always_draws_the_same() -> None:
    assert draw_legal_plan(7) == draw_legal_plan(7)
