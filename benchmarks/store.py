"""Measures how fast scenarios are kept and loaded: `python -m benchmarks.store [--requests 4300] [--seed 1]`.

Measured is the time on the clock, on a database of its own in a folder that is thrown away afterwards.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.model import Scenario
from planner.service.scenario_desk import judge, write_texts
from planner.store import Store, open_store
from planner.store.edits import history, save_scenario, undo
from planner.store.scenarios import create_scenario, list_scenarios, load_scenario

TIMES = 7


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.store", description=__doc__)
    parser.add_argument("--requests", type=int, default=4_300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    scenario = make_scenario(Recipe(requests=asked.requests, seed=asked.seed, running=0.1, published=0.3))
    print(f"{len(scenario.people):,} people, {len(scenario.requests):,} requests, {len(scenario.cohorts):,} cohorts")
    with TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'planner.sqlite'}")
        measure(store, scenario)
        store.close()


def measure(store: Store, scenario: Scenario) -> None:
    started = time.perf_counter()
    scenario_id = create_scenario(store, scenario, "benchmark")
    print(f"{'keep a new scenario':32}{time.perf_counter() - started:8.3f} s")
    edits = [edit(scenario, number) for number in range(TIMES)]
    texts = write_texts(scenario, "people")
    tell("load it", lambda _: load_scenario(store, scenario_id))
    tell("judge the table of people", lambda _: judge(scenario, {"people": texts}))
    tell(
        "save a change of one cell", lambda turn: save_scenario(store, scenario_id, 1 + turn, edits[turn], "benchmark")
    )
    tell("load it as it was six edits ago", lambda _: load_scenario(store, scenario_id, 2))
    tell("undo", lambda turn: undo(store, scenario_id, 1 + TIMES + turn, "benchmark"))
    tell("read the history", lambda _: history(store, scenario_id))
    tell("list the scenarios", lambda _: list_scenarios(store))


def edit(scenario: Scenario, number: int) -> Scenario:
    first, *others = scenario.people
    return scenario.with_tables(people=(first.model_copy(update={"tags": (f"t{number}",)}), *others))


def tell(what: str, act: Callable[[int], object]) -> None:
    """Prints the median over a few times."""
    seconds = []
    for turn in range(TIMES):
        started = time.perf_counter()
        act(turn)
        seconds.append(time.perf_counter() - started)
    print(f"{what:32}{median(seconds):8.3f} s")


if __name__ == "__main__":
    main()
