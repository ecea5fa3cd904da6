"""Small random scenarios with a legal plan, drawn from a seed; the audit says which proposals are kept.

Each scenario has stand-ins that take no part in the legal plan: people, teachers, rooms and a location that each fall
short in one way only, so that a fault can be planted by a change of the plan alone. `spare1` and on fall short in none.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from planner.model import (
    Absence,
    Closure,
    Cohort,
    Pattern,
    Person,
    Placement,
    Plan,
    Programme,
    Request,
    Room,
    Scenario,
    Teacher,
)
from planner.rules.audit import audit
from tests.rules import build

MONDAYS = tuple(build.MONDAY + timedelta(weeks=week) for week in range(8))
LONG_AGO, FAR_OFF = date(2026, 1, 1), date(2028, 12, 31)
PROGRAMMES = ("taal", "zorg", "klas")
SPARES = tuple(f"spare{number}" for number in range(1, 6))
WEEKDAY_PAIRS = (("ma", "do"), ("di", "vr"), ("wo", "do"))
PATTERNS = (
    *(
        Pattern(pattern_id=f"{first}-{second}-{part}", slots=(f"{first}-{part}", f"{second}-{part}"))
        for first, second in WEEKDAY_PAIRS
        for part in ("o", "m", "a")
    ),
    Pattern(pattern_id="niet-aangeboden", slots=("vr-o1",)),
)
OFFERED = tuple(pattern.pattern_id for pattern in PATTERNS[:-1])


def draw_legal_plan(seed: int) -> tuple[Scenario, Plan]:
    """A scenario and a legal plan with one running cohort and at least one that is not."""
    chance = random.Random(seed)
    scenario = _draw_scenario(chance)
    plan = Plan(cohorts=scenario.cohorts, placements=scenario.placements)
    while len(plan.cohorts) == 1 or chance.random() < 0.7:
        proposed = _propose(chance, scenario, plan)
        if audit(scenario, proposed).legal:
            plan = proposed
    return _remember(chance, scenario, plan), plan


def _draw_scenario(chance: random.Random) -> Scenario:
    people = [_draw_person(chance, f"p{number}") for number in range(1, 8)]
    requests = [_draw_request(chance, f"q{number}", f"p{number}") for number in range(1, 8)]
    requests.append(_draw_request(chance, "q8", "p1").model_copy(update={"after": "q1"}))
    return build.scenario(
        starts_until=MONDAYS[-1],
        patterns=PATTERNS,
        programmes=tuple(_draw_programmes(chance)),
        locations=(*(build.location(id_) for id_ in ("C", "N", "L", "Z")), build.location("W", "online")),
        rooms=tuple(_list_rooms()),
        teachers=tuple(_list_teachers(chance)),
        people=(*people, *_list_stand_ins()),
        requests=(*requests, *_list_requests_of_stand_ins()),
        closures=tuple(_draw_closures(chance)),
        absences=(
            build.absence("teacher", "ziek", LONG_AGO, FAR_OFF),
            build.absence("room", "C-kapot", LONG_AGO, FAR_OFF),
            build.absence("person", "weg", LONG_AGO, FAR_OFF),
            *_draw_absences(chance),
        ),
        cohorts=(build.running("loopt", start=MONDAYS[0] - timedelta(weeks=1), pattern_id=chance.choice(OFFERED)),),
        placements=build.seats(["q7>loopt"], status="published"),
    )


def _draw_programmes(chance: random.Random) -> Iterator[Programme]:
    for programme_id in (*PROGRAMMES, "ongevraagd"):
        yield build.programme(
            programme_id,
            weeks=chance.choice((2, 3)),
            patterns=OFFERED,
            max_size=3,
            level_to="B2",
            person_tags=("ingeschreven",),
            max_lost_sessions=1,
        )


def _list_rooms() -> Iterator[Room]:
    for location_id in ("C", "N", "W"):
        yield from (build.room(f"{location_id}{number}", location_id=location_id) for number in (1, 2))
    yield build.room("C-klein", capacity=0)
    yield build.room("C-dicht", slots=("vr-o1",))
    yield build.room("C-kapot")


def _list_teachers(chance: random.Random) -> Iterator[Teacher]:
    everywhere = ("C", "N", "W", "L")
    yield from (build.teacher(id_, locations=everywhere) for id_ in ("T1", "T2", "T3"))
    yield build.teacher("T4", locations=everywhere, max_hours_week=chance.choice((6, 9, 12)))
    yield build.teacher("onbevoegd", skills=("zorg",), locations=everywhere)
    yield build.teacher("elders", locations=("Z",))
    yield build.teacher("nooit", slots=(), locations=everywhere)
    yield build.teacher("ziek", locations=everywhere)
    yield build.teacher("half-uur", max_hours_week="0.5", locations=everywhere)


def _draw_person(chance: random.Random, person_id: str) -> Person:
    return build.person(
        person_id,
        level=chance.choice(("A0", "A1", "A2", "B1", "B2")),
        slots=tuple(slot_id for slot_id in build.SLOT_IDS if chance.random() < 0.9),
        locations=tuple(chance.sample(("C", "N", "W"), chance.choice((2, 3)))),
        tags=("ingeschreven", "jong"),
        max_hours_week=chance.choice((None, 6, 8.5)),
        care_partner=chance.choice(("", "", "p2")) if person_id == "p3" else "",
    )


def _draw_request(chance: random.Random, request_id: str, person_id: str) -> Request:
    return build.request(
        request_id,
        person_id=person_id,
        programmes=tuple(chance.sample(PROGRAMMES, chance.choice((1, 2, 3)))),
        priority=chance.choice(("low", "normal", "high")),
        earliest_start=chance.choice((None, *MONDAYS[:3])),
    )


def _list_stand_ins() -> Iterator[Person]:
    perfect = {"level": "A2", "tags": ("ingeschreven",), "locations": ("C", "N", "W", "L")}
    yield from (build.person(person_id, **perfect) for person_id in (*SPARES, "laat", "vroeg", "eerst", "weg"))
    yield build.person("te-hoog", **{**perfect, "level": "C1"})
    yield build.person("geen-niveau", **{**perfect, "level": ""})
    yield build.person("geen-kenmerk", **{**perfect, "tags": ()})
    yield build.person("nooit", **{**perfect, "slots": ()})
    yield build.person("ver-weg", **{**perfect, "locations": ("Z",)})
    yield build.person("half-uur", **perfect, max_hours_week="0.5")
    yield build.person("rolstoel", **perfect, needs=("lift",))
    yield build.person("ouder1", **perfect, care_partner="ouder2")
    yield build.person("ouder2", **perfect)


def _list_requests_of_stand_ins() -> Iterator[Request]:
    own: dict[str, dict[str, Any]] = {
        "laat": {"finish_by": LONG_AGO},
        "vroeg": {"earliest_start": FAR_OFF},
        "eerst": {"after": "q-spare1"},
    }
    for person in _list_stand_ins():
        id_ = person.person_id
        yield build.request(f"q-{id_}", person_id=id_, programmes=PROGRAMMES, **own.get(id_, {}))
    yield build.request("q-spare1-nog-een", person_id="spare1", programmes=PROGRAMMES)


def _draw_closures(chance: random.Random) -> Iterator[Closure]:
    """Location `L` is closed from Monday to Wednesday each week; elsewhere there are a closed day and a closed week."""
    for week in range(20):
        monday = build.MONDAY + timedelta(weeks=week)
        yield build.closure(monday, monday + timedelta(days=2), "L")
    day = chance.choice(MONDAYS) + timedelta(days=chance.randrange(5))
    yield build.closure(day, day, chance.choice(("", "C", "N")))
    week_off = chance.choice(MONDAYS)
    yield build.closure(week_off, week_off + timedelta(days=6), chance.choice(("", "C", "N")))


def _draw_absences(chance: random.Random) -> Iterator[Absence]:
    for kind, id_ in (("teacher", "T1"), ("room", "C1"), ("person", "p1")):
        first = chance.choice(MONDAYS) + timedelta(days=chance.randrange(5))
        yield build.absence(kind, id_, first, first + timedelta(days=chance.randrange(3)))


def _propose(chance: random.Random, scenario: Scenario, plan: Plan) -> Plan:
    """The plan with one more cohort of one to three people who ask for its programme and are not placed yet."""
    location_id = chance.choice(("C", "N", "W"))
    cohort = build.cohort(
        f"n{len(plan.cohorts)}",
        programme_id=chance.choice(PROGRAMMES),
        start=chance.choice(MONDAYS),
        pattern_id=chance.choice(OFFERED),
        location_id=location_id,
        room_id=f"{location_id}{chance.choice((1, 2))}",
        teacher_id=chance.choice(("T1", "T2", "T3", "T4")),
    )
    placed = {row.request_id for row in plan.placements}
    free = [
        row for row in scenario.requests[:8] if row.request_id not in placed and cohort.programme_id in row.programmes
    ]
    joining = chance.sample(free, min(len(free), chance.choice((1, 1, 2, 3))))
    seats = tuple(Placement(request_id=row.request_id, cohort_id=cohort.cohort_id) for row in joining)
    return Plan(cohorts=(*plan.cohorts, cohort), placements=(*plan.placements, *seats))


def _remember(chance: random.Random, scenario: Scenario, plan: Plan) -> Scenario:
    """The scenario with part of the plan as its last plan, some of that published or locked: the plan stays legal."""
    cohorts: list[Cohort] = [plan.cohorts[0]]
    for cohort in plan.cohorts[1:]:
        words = {"status": chance.choice(("draft", "published")), "locked": chance.random() < 0.3}
        cohorts += [cohort.model_copy(update=words)] if chance.random() < 0.5 else []
    ids = {cohort.cohort_id for cohort in cohorts}
    seats = tuple(
        row if row.cohort_id == "loopt" else row.model_copy(update={"status": chance.choice(("published", "locked"))})
        for row in plan.placements
        if row.cohort_id in ids
    )
    return build.change(scenario, cohorts=tuple(cohorts), placements=seats)
