"""What a person sees of the data that was read: its problems as a list, how much there is, and what was assumed."""

from collections.abc import Iterable

from planner.exchange import Assumption, DataError, Problem, ScenarioRead
from planner.terminal.screen import Screen
from planner.texts import Language


def list_problems(screen: Screen, error: DataError) -> None:
    """What was assumed in reading, and every problem on a line of its own: where it is, what is wrong, what to do."""
    problems = error.problems
    _list_assumptions(screen, error.assumptions)
    screen.say("problems_one" if len(problems) == 1 else "problems_many", count=screen.write_number(len(problems)))
    for problem in problems:
        screen.say("list_item", item=problem.sentence(screen.language))


def problems_to_json(problems: Iterable[Problem], language: Language) -> dict[str, object]:
    rows = [problem.as_json(language) for problem in problems]
    return {"ok": not rows, "problems": rows}


def tell_reading(screen: Screen, read: ScenarioRead) -> None:
    """How much there is to plan, and every assumption made in reading it."""
    scenario = read.scenario
    screen.say(
        "scenario_size",
        name=scenario.name,
        requests=screen.write_number(len(scenario.requests)),
        people=screen.write_number(len(scenario.people)),
        programmes=screen.write_number(len(scenario.programmes)),
        teachers=screen.write_number(len(scenario.teachers)),
        rooms=screen.write_number(len(scenario.rooms)),
        starts_from=scenario.starts_from,
        starts_until=scenario.starts_until,
    )
    _list_assumptions(screen, read.assumptions)


def _list_assumptions(screen: Screen, assumptions: Iterable[Assumption]) -> None:
    for assumption in assumptions:
        screen.say("assumption", sentence=assumption.sentence(screen.language))
