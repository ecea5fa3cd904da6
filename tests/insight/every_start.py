"""Every way in which one person could go through a chain of requests, found by trying; the audit alone judges.

There is a teacher and a room for everything, and a group may be one person: what is left is the person alone.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from planner.model import Cohort, Placement, Plan, Request, Room, Scenario, Teacher
from planner.rules.audit import audit
from tests.tiny.candidates import list_new

Found = tuple[object, ...]


class Rich(NamedTuple):
    """A scenario in which staff and company are no matter, what every plan of it holds, and what is wrong with that."""

    scenario: Scenario
    stays: Plan
    wrong: frozenset[Found]


def list_every_start(scenario: Scenario, chain: Sequence[Request], today: date) -> set[tuple[date, ...]]:
    """The first days of all steps together, for each way to go through the chain; what is bound starts when it does."""
    rich = make_rich(scenario)
    ways: list[Plan] = [rich.stays]
    for number, row in enumerate(chain):
        options = list(_list_options(rich, row, today))
        later = chain[number + 1 :]
        ways = [
            plan for way in ways for option in options for plan in [_add(way, option)] if _is_allowed(rich, plan, later)
        ]
    return {tuple(_first_day(rich, plan, row) for row in chain) for plan in ways}


def make_rich(scenario: Scenario) -> Rich:
    features = {name for row in scenario.programmes for name in row.room_features}
    features |= {need for row in scenario.people for need in row.needs}
    rooms = tuple(
        Room(room_id=f"rich-{row.location_id}", location_id=row.location_id, capacity=99, features=tuple(features))
        for row in scenario.locations
    )
    teacher = Teacher(
        teacher_id="rich",
        skills=tuple({row.skill for row in scenario.programmes}),
        locations=tuple(row.location_id for row in scenario.locations),
        slots=tuple(row.slot_id for row in scenario.timeslots),
    )
    alone = tuple(row.model_copy(update={"min_size": 1}) for row in scenario.programmes)
    rich = scenario.with_tables(
        rooms=(*scenario.rooms, *rooms), teachers=(*scenario.teachers, teacher), programmes=alone
    )
    staying = [row for row in scenario.cohorts if row.status == "running" or row.locked]
    ids = {row.cohort_id for row in staying}
    bound = [
        row
        for row in scenario.placements
        if row.cohort_id in ids and (row.status == "locked" or row.cohort_id in scenario.running_ids)
    ]
    stays = Plan(cohorts=tuple(staying), placements=tuple(bound))
    return Rich(rich, stays, _list_wrong(rich, stays))


def _list_options(rich: Rich, row: Request, today: date) -> Iterator[Cohort | Placement]:
    """Cohorts with a session that nothing speaks against by itself; only its own place for a request that is bound."""
    bound = [seat for seat in rich.stays.placements if seat.request_id == row.request_id]
    if bound:
        yield bound[0]
        return
    for cohort in _list_cohorts(rich, row):
        first_day = rich.scenario.sessions_of(cohort).first_day
        option = cohort.model_copy(update={"status": row.request_id})
        if first_day is not None and first_day >= today and _is_allowed(rich, _add(rich.stays, option), (row,)):
            yield option


def _list_cohorts(rich: Rich, row: Request) -> Iterator[Cohort]:
    for number, cohort in enumerate(list_new(rich.scenario)):
        yield _with_rich_staff(cohort.model_copy(update={"cohort_id": f"{row.request_id}-{number}"}))
    for cohort in rich.scenario.cohorts:
        if cohort.status != "running":
            yield cohort if cohort.locked else _with_rich_staff(cohort)


def _with_rich_staff(cohort: Cohort) -> Cohort:
    return cohort.model_copy(update={"room_id": f"rich-{cohort.location_id}", "teacher_id": "rich"})


def _add(plan: Plan, option: Cohort | Placement) -> Plan:
    """The plan with one more request in this cohort; the status of the option says which."""
    if isinstance(option, Placement):
        return plan
    seat = Placement(request_id=option.status, cohort_id=option.cohort_id)
    cohort = option.model_copy(update={"status": "draft"})
    known = () if option.cohort_id in plan.cohort_by_id else (cohort,)
    return Plan(cohorts=(*plan.cohorts, *known), placements=(*plan.placements, seat))


def _is_allowed(rich: Rich, plan: Plan, later: Sequence[Request]) -> bool:
    """True if nothing is wrong but what was wrong before, and that something earlier has no place yet."""
    ids = {row.request_id for row in later}
    wrong = _list_wrong(rich.scenario, plan) - rich.wrong
    return all(key == "after-request.unplaced" and about in ids for _, about, key, *_ in wrong)


def _list_wrong(scenario: Scenario, plan: Plan) -> frozenset[Found]:
    return frozenset(
        (row.rule, row.about, row.message.key, *map(str, row.message.values.values()))
        for row in audit(scenario, plan).findings
    )


def _first_day(rich: Rich, plan: Plan, row: Request) -> date:
    seat = next(seat for seat in plan.placements if seat.request_id == row.request_id)
    return rich.scenario.sessions_of(plan.cohort_by_id[seat.cohort_id]).first_day or date.max
