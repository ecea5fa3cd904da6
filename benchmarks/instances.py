"""Made-up scenarios from a seed: `python -m benchmarks.instances --requests 600 --seed 1 --out DIR` writes a folder."""

import argparse
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from benchmarks import demand, supply
from benchmarks.changes import with_change
from benchmarks.history import with_history
from benchmarks.offering import programmes
from benchmarks.recipe import Recipe
from benchmarks.week import patterns, timeslots
from planner.exchange import write_scenario
from planner.model import Scenario

CHANGES = ("none", "teacher-ill", "new-requests")


def make_scenario(recipe: Recipe) -> Scenario:
    """The scenario of a recipe; the same recipe gives the same scenario, on any machine."""
    places = supply.locations(recipe)
    rooms = supply.rooms(recipe, places)
    offered = programmes(recipe)
    teachers = supply.teachers(recipe, places, offered)
    people, requests = demand.people_and_requests(recipe, offered, places, demand.SCARCE_WISHES)
    ids = {
        "teacher": [teacher.teacher_id for teacher in teachers],
        "room": [room.room_id for room in rooms],
        "person": [person.person_id for person in people],
    }
    fresh = Scenario(
        name=f"Verzonnen, {recipe.requests} aanvragen, seed {recipe.seed}",
        starts_from=recipe.starts_from,
        starts_until=recipe.starts_until,
        timeslots=timeslots(),
        patterns=patterns(),
        programmes=offered,
        locations=places,
        rooms=rooms,
        teachers=teachers,
        klantmanagers=demand.klantmanagers(len(people)),
        people=people,
        requests=requests,
        closures=supply.closures(recipe, places),
        absences=supply.absences(recipe, ids),
    )
    return with_change(with_history(fresh, recipe), recipe.change, recipe)


def parse_arguments(arguments: Sequence[str] | None) -> tuple[Recipe, Path]:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.instances", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder to write the scenario to")
    choices = {"hours": ("sparse", "normal", "dense"), "length": ("short", "mixed", "long"), "change": CHANGES}
    for knob in fields(Recipe):
        if knob.name != "starts_from":
            parser.add_argument(
                f"--{knob.name}", type=type(knob.default), default=knob.default, choices=choices.get(knob.name)
            )
    values = vars(parser.parse_args(arguments))
    out = values.pop("out")
    return Recipe(**values), out


def main(arguments: Sequence[str] | None = None) -> None:
    recipe, out = parse_arguments(arguments)
    write_scenario(make_scenario(recipe), out)


if __name__ == "__main__":
    main()
