"""Lets Timefold plan a problem in numbers; runs where Timefold is installed and needs nothing else of ours.

`python -m benchmarks.peers.timefold_solver.search PROBLEM.json SECONDS` prints a line of JSON for every better score,
with the seconds since Timefold began to search, and at the end one with the plan. Plans on the way are not asked for:
to bring one over from Java takes seconds in which nothing is searched.
"""

import json
import sys
from pathlib import Path
from typing import Any

from jpype import JImplements, JOverride
from timefold.solver import SolverFactory
from timefold.solver.config import (
    Duration,
    EnvironmentMode,
    ScoreDirectorFactoryConfig,
    SolverConfig,
    TerminationConfig,
)

from benchmarks.peers.timefold_solver.constraints import list_constraints
from benchmarks.peers.timefold_solver.domain import Cohort, Room, Schedule, Seat, Teacher


@JImplements("ai.timefold.solver.core.api.solver.event.SolverEventListener")
class Listener:
    """Hears of better scores in Java itself; Timefold's own listener for Python copies the whole plan each time."""

    @JOverride
    def bestSolutionChanged(self, event: Any) -> None:  # noqa: N802 the name is Timefold's
        score = event.getNewBestScore()
        if score.isFeasible():
            tell({"spent": event.getTimeMillisSpent() / 1000, "saved": int(score.softScore())})


def main() -> None:
    path, seconds = sys.argv[1:]
    config = SolverConfig(
        solution_class=Schedule,
        entity_class_list=[Cohort, Seat],
        environment_mode=EnvironmentMode.NO_ASSERT,
        score_director_factory_config=ScoreDirectorFactoryConfig(constraint_provider_function=list_constraints),
        termination_config=TerminationConfig(spent_limit=Duration(milliseconds=int(1000 * float(seconds)))),
    )
    solver = SolverFactory.create(config).build_solver()
    solver._delegate.addEventListener(Listener())
    best = solver.solve(read_problem(json.loads(Path(path).read_text(encoding="utf-8"))))
    if best.score is None or best.score.is_feasible:
        tell({"cohorts": list_cohorts(best)})


def read_problem(told: dict[str, Any]) -> Schedule:
    """The classes of the domain, with a teacher and a room for every cohort to begin with and a place for nobody."""
    teachers = {
        int(id_): Teacher(int(id_), row["allowed"], read_minutes(row["used"])) for id_, row in told["teachers"].items()
    }
    rooms = {id_: Room(id_) for id_ in told["rooms"]}
    cohorts = [read_cohort(number, row, teachers, rooms) for number, row in enumerate(told["cohorts"])]
    seats = [
        Seat(
            row["id"],
            row["person"],
            row["partners"],
            row["after"],
            row["must"],
            row["allowed"],
            read_minutes(row["used"]),
            {cohorts[number].offer: gain for number, gain in row["gains"]},
            row["unsuitable"],
            [cohorts[number] for number, _ in row["gains"]],
        )
        for row in told["seats"]
    ]
    return Schedule(cohorts, seats)


def read_cohort(number: int, row: dict[str, Any], teachers: dict[int, Teacher], rooms: dict[int, Room]) -> Cohort:
    of_cohort = [teachers[id_] for id_ in row.pop("teachers")]
    in_rooms = sorted(row.pop("rooms"), key=lambda pair: -pair[1])
    return Cohort(
        number,
        teachers=of_cohort,
        rooms=[rooms[id_] for id_, _ in in_rooms],
        teacher=of_cohort[0],
        room=rooms[in_rooms[0][0]],
        seats_in=dict(in_rooms),
        cells=int(row.pop("cells"), 16),
        days=int(row.pop("days"), 16),
        **row,
    )


def read_minutes(pairs: list[tuple[int, int]]) -> dict[int, int]:
    return dict(pairs)


def list_cohorts(schedule: Schedule) -> list[list[Any]]:
    """Offer, teacher, room and who is in it, of every cohort that is opened."""
    return [
        [cohort.offer, cohort.teacher.id, cohort.room.id, [seat.id for seat in cohort.seats]]
        for cohort in schedule.cohorts
        if cohort.is_open()
    ]


def tell(what: dict[str, Any]) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main()
