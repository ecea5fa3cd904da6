"""First come, first served, on top of what still stands of the last plan: a yardstick that needs no search."""

from benchmarks.first_come import plan_first_come
from benchmarks.mending import mend
from benchmarks.peers.telling import Teller
from planner.model import Scenario
from planner.rules.audit import audit

PREFIX = "HAND"  # of the ids of new cohorts, so that they differ from those that were announced


def plan(scenario: Scenario, teller: Teller) -> str:
    made = plan_first_come(scenario, mend(scenario), PREFIX)
    teller.found(audit(scenario, made).cost, made)
    return "done"
