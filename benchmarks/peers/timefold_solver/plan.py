"""Writes the problem in numbers for Timefold, lets it search in its own environment, and reads its plans back."""

import json
import subprocess
from collections.abc import Iterable, Set
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.peers.telling import Teller
from planner.model import Scenario
from planner.solver.build import build_instance
from planner.solver.draft import Draft, DraftCohort, cost_of, in_order, plan_of
from planner.solver.instance import Instance
from planner.solver.load import minutes_allowed
from planner.solver.offer import Offer

ROOT = Path(__file__).parents[3]
PYTHON = ROOT / "build" / "timefold" / "bin" / "python"
NO_LIMIT = -1


def plan(scenario: Scenario, teller: Teller) -> str:
    """Its time is counted from when it begins to search, not from when Java is started and fed, which takes long."""
    if not is_installed(PYTHON):
        return "missing"
    instance = build_instance(scenario)
    with TemporaryDirectory() as folder:
        problem = Path(folder) / "problem.json"
        problem.write_text(json.dumps(write_problem(instance)), encoding="utf-8")
        command = [str(PYTHON), "-m", "benchmarks.peers.timefold_solver.search", str(problem), str(teller.seconds)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as search:
            for line in search.stdout or ():
                if line.startswith("{"):
                    hear(instance, json.loads(line), teller)
    if search.returncode != 0:
        return "broke"
    return "nothing" if teller.cost is None else "done"


def hear(instance: Instance, told: dict[str, Any], teller: Teller) -> None:
    """Passes a score on, as what a plan might cost: groups that are still too small count for a part in it."""
    if "cohorts" in told:
        draft = strip(instance, told["cohorts"])
        teller.found(cost_of(instance, draft), plan_of(instance, draft))
    else:
        if teller.cost is None:
            teller.set_clock(told["spent"])
        teller.found(instance.base_cost - told["saved"])


def is_installed(python: Path) -> bool:
    """True if Timefold has its environment and finds a Java that suits it."""
    if not python.exists():
        return False
    start = "from timefold.solver.domain import PlanningId; PlanningId()"
    tried = subprocess.run([str(python), "-c", start], capture_output=True, check=False)
    return tried.returncode == 0


def write_problem(instance: Instance) -> dict[str, Any]:
    """Cohorts that could be opened, copies of an offer one by one, and who could be in each."""
    copies = [offer for offer in instance.offers for _ in range(offer.copies)]
    of_offer: dict[int, list[int]] = {}
    for number, offer in enumerate(copies):
        of_offer.setdefault(offer.index, []).append(number)
    return {
        "teachers": {
            number: {"allowed": _allowed(teacher.max_hours_week), "used": list(used.items())}
            for number, (teacher, used) in enumerate(
                zip(instance.teachers, instance.running.teacher_minutes, strict=True)
            )
        },
        "rooms": list(range(len(instance.rooms))),
        "cohorts": [_write_cohort(instance, offer) for offer in copies],
        "seats": [_write_seat(instance, request, of_offer) for request in instance.open_requests],
    }


def _write_cohort(instance: Instance, offer: Offer) -> dict[str, Any]:
    own_teacher, own_room = offer.own_staff or (-1, -1)
    return {
        "offer": offer.index,
        "name": offer.cohort_id,
        "is_locked": offer.is_locked,
        "fewest": offer.min_size,
        "cells": hex(offer.time.cells),
        "days": hex(offer.time.days),
        "location": offer.location_id,
        "is_online": instance.is_online(offer.location_id),
        "first_day": offer.time.first_day,
        "last_day": offer.time.last_day,
        "weeks": [week for week, _ in offer.time.minutes_by_week],
        "minutes": [minutes for _, minutes in offer.time.minutes_by_week],
        "teaching": offer.teaching_cost,
        "own_teacher": own_teacher,
        "own_room": own_room,
        "staff_changed": instance.scenario.cost.staff_changed,
        "teachers": list(offer.teachers),
        "rooms": [[room, offer.seats[room]] for room in offer.rooms],
    }


def _write_seat(instance: Instance, request: int, of_offer: dict[int, list[int]]) -> dict[str, Any]:
    person = instance.person_of[request]
    earlier = instance.follows.get(request, -1)
    return {
        "id": request,
        "person": person,
        "partners": list(instance.partners[person]),
        "after": -1 if earlier in instance.running.last_day_of else earlier,
        "must": request in instance.lock_of,
        "allowed": _allowed(instance.people[person].max_hours_week),
        "used": list(instance.running.person_minutes[person].items()),
        "gains": [[number, gain] for offer, gain in instance.gains[request].items() for number in of_offer[offer]],
        "unsuitable": [
            number for number, room in enumerate(instance.rooms) if not instance.needs_of(request) <= set(room.features)
        ],
    }


def strip(instance: Instance, rows: Iterable[tuple[int, int, int, list[int]]]) -> Draft:
    """The plan without groups that are too small, and without who comes after somebody whom that leaves out."""
    cohorts = [DraftCohort(offer, teacher, room, tuple(sorted(seats))) for offer, teacher, room, seats in rows]
    while True:
        kept = [row for row in cohorts if len(row.requests) >= instance.offers[row.offer].min_size]
        placed = {request for row in kept for request in row.requests} | instance.running.last_day_of.keys()
        stays = [_without_followers(instance, row, placed) for row in kept]
        if stays == cohorts:
            return in_order(cohorts)
        cohorts = stays


def _without_followers(instance: Instance, row: DraftCohort, placed: Set[int]) -> DraftCohort:
    """The cohort without requests whose earlier one has no place."""
    requests = tuple(one for one in row.requests if instance.follows.get(one, one) in placed)
    return replace(row, requests=requests)


def _allowed(hours: Decimal | None) -> int:
    allowed = minutes_allowed(hours)
    return NO_LIMIT if allowed is None else allowed
