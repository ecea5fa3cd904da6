"""All contestants by name: what they are called in tables, and where the way in which they plan is to be found."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from benchmarks.peers.telling import Teller
from planner.model import Scenario

Way = Callable[[Scenario, Teller], str]
OURS, REPRODUCIBLE, AFRESH, CUTS, BY_HAND = "ours", "ours-reproducible", "ours-afresh", "ours-cuts", "by-hand"


@dataclass(frozen=True)
class Contestant:
    """`way` tells what it finds and returns how it ended; its module is loaded only when it takes part.

    `overtime` is the share of its time by which it may go over it, for reproducible mode counts work and not the clock;
    `start_up` seconds come on top, for the clock of Timefold starts only when Java is there.
    """

    title: str
    module: str
    way: str
    overtime: float = 0.0
    start_up: float = 0.0

    def plan(self, scenario: Scenario, teller: Teller) -> str:
        plan: Way = getattr(import_module(f"benchmarks.peers.{self.module}"), self.way)
        return plan(scenario, teller)


CONTESTANTS: dict[str, Contestant] = {
    OURS: Contestant("Taalboost-planner", "ours", "plan_quickly"),
    REPRODUCIBLE: Contestant("Taalboost-planner, reproducible", "ours", "plan_reproducibly", overtime=2.0),
    AFRESH: Contestant("Taalboost-planner, afresh", "ours", "plan_afresh"),
    CUTS: Contestant("Taalboost-planner, cuts only", "ours", "prove_by_cuts"),
    BY_HAND: Contestant("First come, first served", "by_hand", "plan"),
    "cp-sat": Contestant("CP-SAT, straightforward", "cp_sat", "plan_straightforwardly"),
    "cp-sat-tuned": Contestant("CP-SAT, tuned", "cp_sat", "plan_tuned"),
    "highs": Contestant("HiGHS", "highs", "plan"),
    "timefold": Contestant("Timefold", "timefold_solver.plan", "plan", start_up=180.0),
}
