"""What a person sees of the data that was read: its problems as a list, how much there is, and what was assumed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from planner.exchange import Assumption, DataError, Problem, ScenarioRead
from planner.exchange.problems import count_problems
from planner.terminal.screen import Screen
from planner.texts import Language, message

MOST_ROWS_OF_VALUE: Final = 20


def list_problems(screen: Screen, error: DataError) -> None:
    """What was assumed in reading, and every problem on a line of its own: where it is, what is wrong, what to do.

    Of a value that is wrong in many rows the first are listed and the others counted.
    """
    _list_assumptions(screen, error.assumptions)
    count = count_problems(error.problems)
    screen.say("problems_one" if count == 1 else "problems_many", count=screen.write_number(count))
    for problem in _sum_up(error.problems):
        screen.say("list_item", item=problem.sentence(screen.language))


def _sum_up(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems in their order; of those with the same value the first, and a line that counts the others."""
    told = tuple(problems)
    rows = Counter(map(_what_of_where, told))
    seen: Counter[object] = Counter()
    for problem in told:
        about = _what_of_where(problem)
        seen[about] += 1
        if problem.value is None or seen[about] <= MOST_ROWS_OF_VALUE:
            yield problem
        elif seen[about] == MOST_ROWS_OF_VALUE + 1:
            yield _count_rest(problem, rows[about] - MOST_ROWS_OF_VALUE)


def _what_of_where(problem: Problem) -> object:
    return problem.file, problem.sheet, problem.column, problem.value, problem.message.key


def _count_rest(problem: Problem, count: int) -> Problem:
    key = "more_rows" if problem.value else "more_empty_rows"
    return replace(problem, row=None, cell=None, message=message(key, value=problem.value, count=count))


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
