"""Plans a made-up scenario reproducibly and prints the files: `python -m tests.solver.plan_again`."""

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.exchange import plan_to_files
from planner.model import Scenario
from planner.solver import Options, Solved, find_plan

RECIPE = Recipe(requests=120, weeks=8, seed=5, running=0.1, published=0.3, locked=0.2)
OPTIONS = Options(seconds=2, reproducible=True)


def plan_files(scenario: Scenario) -> str:
    """The files of the plan as one text."""
    outcome = find_plan(scenario, OPTIONS)
    if not isinstance(outcome, Solved):
        raise AssertionError(f"no plan: {outcome}")
    files = plan_to_files(outcome.plan)
    return "".join(f"{name}\n{content.decode()}" for name, content in sorted(files.items()))


if __name__ == "__main__":
    print(plan_files(make_scenario(RECIPE)), end="")
