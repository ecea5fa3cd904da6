"""People and their requests in a made-up scenario: who can when and where, and what they ask for."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from benchmarks.recipe import Hours, Recipe
from benchmarks.supply import crowd
from benchmarks.week import DAGDELEN, DAYS, EVENINGS
from planner.model import LEVELS, Klantmanager, Location, Person, Programme, Request

LEVEL_WEIGHTS = {"A0": 8, "A1": 26, "A2": 34, "B1": 22, "B2": 8, "C1": 2}
DAGDELEN_A_WEEK: dict[Hours, tuple[int, ...]] = {
    "sparse": (2, 3, 3, 4),
    "normal": (3, 4, 4, 5, 5, 6, 7),
    "dense": (6, 7, 8, 9, 10),
}
PEOPLE_PER_KLANTMANAGER = 50
PRIORITY_WEIGHTS = {"low": 2, "normal": 6, "high": 2}
GOAL_WEIGHTS = {
    "taalboost_individueel": 18,
    "taalboost_groep": 32,
    "vaktaal": 13,
    "leerwerktraject": 13,
    "sollicitatietraining": 8,
    "matchingtafel": 4,
    "tov": 7,
    "participatie": 5,
}
SHARE_WITH_TWO = 0.08


def klantmanagers(people: int) -> tuple[Klantmanager, ...]:
    return tuple(
        Klantmanager(
            klantmanager_id=f"K{number:02d}", name=f"Klantmanager {number}", email=f"k{number:02d}@example.org"
        )
        for number in range(1, 2 + (people - 1) // PEOPLE_PER_KLANTMANAGER)
    )


def people(recipe: Recipe, places: tuple[Location, ...]) -> tuple[Person, ...]:
    """As many people as it takes for `recipe.requests` requests if a few ask twice."""
    draw = recipe.draw("people")
    count = recipe.requests - round(recipe.requests * SHARE_WITH_TWO)
    made = [_person(recipe, number, places, draw) for number in range(1, count + 1)]
    for one in sorted(draw.sample(range(count // 2), count // 50)):
        made[one] = made[one].model_copy(update={"care_partner": made[one + count // 2].person_id})
    return tuple(made)


def _person(recipe: Recipe, number: int, places: tuple[Location, ...], draw: Random) -> Person:
    weights = crowd(places)
    order = sorted(weights, key=lambda place: draw.random() ** (1 / weights[place]), reverse=True)
    return Person.model_validate(
        {
            "person_id": f"P{number:04d}",
            "klantmanager_id": f"K{1 + (number - 1) // PEOPLE_PER_KLANTMANAGER:02d}",
            "level": draw.choices(LEVELS, [LEVEL_WEIGHTS[level] for level in LEVELS])[0],
            "slots": person_slots(draw.choice(DAGDELEN_A_WEEK[recipe.hours]), draw),
            "locations": tuple(order[: draw.choice((1, 2, 2, 3))]),
            "needs": ("rolstoel",) if draw.random() < 0.03 else (),
            "tags": ("vrouwengroep",) if draw.random() < 0.1 else (),
            "max_hours_week": Decimal(draw.choice((6, 9, 12))) if draw.random() < 0.3 else None,
        }
    )


def person_slots(count: int, draw: Random) -> tuple[str, ...]:
    """`count` dagdelen, mostly of one part of the day (school hours, work), some with an evening or half a morning."""
    favourite = draw.choice("oom ")
    order = sorted(DAGDELEN, key=lambda slot: draw.random() - (0.45 if slot.endswith(favourite) else 0.0))
    chosen = set(order[:count])
    if draw.random() < 0.08:
        chosen.update(draw.choice((EVENINGS[0::2], EVENINGS[1::2])))
    if draw.random() < 0.1:
        halved = draw.choice(sorted(chosen & set(DAGDELEN)))
        chosen = chosen - {halved} | {halved + draw.choice("12")}
    return tuple(sorted(chosen, key=lambda slot: (DAYS.index(slot[:2]), "oma".index(slot[3]), slot)))


def requests(recipe: Recipe, offered: tuple[Programme, ...], people: tuple[Person, ...]) -> tuple[Request, ...]:
    draw = recipe.draw("requests")
    made = [_request(recipe, f"Q{number:04d}", person, offered, draw) for number, person in enumerate(people, 1)]
    second_askers = draw.sample(range(len(people)), recipe.requests - len(people))
    for number, index in enumerate(sorted(second_askers), len(people) + 1):
        made.append(
            _second_request(recipe, f"Q{number:04d}", made[index], person=people[index], offered=offered, draw=draw)
        )
    return tuple(made)


def level_fits(programme: Programme, level: str) -> bool:
    rank = LEVELS.index(level)
    from_here = not programme.level_from or LEVELS.index(programme.level_from) <= rank
    return from_here and (not programme.level_to or rank <= LEVELS.index(programme.level_to))


def _request(recipe: Recipe, request_id: str, person: Person, offered: tuple[Programme, ...], draw: Random) -> Request:
    span = timedelta(weeks=recipe.weeks)
    earliest = recipe.starts_from + draw.choice((0, 0, 0, draw.random() * 0.7)) * span
    finish = earliest + timedelta(weeks=draw.randrange(8, 20)) if draw.random() < 0.1 else None
    return Request.model_validate(
        {
            "request_id": request_id,
            "person_id": person.person_id,
            "programmes": wishes(person, offered, draw),
            "priority": draw.choices(list(PRIORITY_WEIGHTS), list(PRIORITY_WEIGHTS.values()))[0],
            "waiting_since": waiting_since(recipe.starts_from, draw),
            "earliest_start": earliest if draw.random() < 0.9 else None,
            "finish_by": finish,
        }
    )


def waiting_since(starts_from: date, draw: Random) -> date | None:
    if draw.random() < 0.05:
        return None
    return starts_from - timedelta(days=round(min(480.0, draw.expovariate(1 / 120))))


def wishes(person: Person, offered: tuple[Programme, ...], draw: Random) -> tuple[str, ...]:
    """One to three programmes that this level may follow: the goal first, another way to it after that."""
    fitting = [programme for programme in offered if level_fits(programme, person.level)]
    kinds = sorted({programme.kind for programme in fitting})
    kind = draw.choices(kinds, [GOAL_WEIGHTS[kind] for kind in kinds])[0]
    same_kind = [programme.programme_id for programme in fitting if programme.kind == kind]
    chosen = draw.sample(same_kind, min(len(same_kind), draw.choice((1, 2))))
    if kind == "taalboost_groep" and draw.random() < 0.3:
        chosen.append("TBI")
    if kind == "taalboost_individueel" and draw.random() < 0.5:
        chosen += [programme.programme_id for programme in fitting if programme.kind == "taalboost_groep"][:1]
    if kind in ("leerwerktraject", "sollicitatietraining") and draw.random() < 0.3:
        chosen += [programme.programme_id for programme in fitting if programme.kind == "vaktaal"][:1]
    return tuple(dict.fromkeys(chosen))[:3]


def _second_request(
    recipe: Recipe,
    request_id: str,
    first: Request,
    *,
    person: Person,
    offered: tuple[Programme, ...],
    draw: Random,
) -> Request:
    """What the same person asks besides: two times out of three only after the first, on the way to work."""
    is_after = draw.random() < 0.67
    second = _request(recipe, request_id, person, offered, draw)
    if not is_after:
        others = tuple(wish for wish in second.programmes if wish not in first.programmes) or ("PART",)
        return second.model_copy(update={"programmes": others})
    raised = person.model_copy(update={"level": LEVELS[min(LEVELS.index(person.level) + 1, len(LEVELS) - 1)]})
    next_steps = tuple(row for row in offered if not row.kind.startswith("taalboost"))
    update = {"programmes": wishes(raised, next_steps, draw), "after": first.request_id, "finish_by": None}
    return second.model_copy(update=update)
