"""People and their requests in a made-up scenario: who can when and where, and what they ask for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from benchmarks.recipe import Hours, Recipe
from benchmarks.supply import crowd, hub_of
from benchmarks.week import DAGDELEN, DAYS, EVENINGS, slots_of
from planner.model import LEVELS, Klantmanager, Location, Person, Programme, Request

LEVEL_WEIGHTS = {"A0": 8, "A1": 26, "A2": 34, "B1": 22, "B2": 8, "C1": 2}
DAGDELEN_A_WEEK: dict[Hours, tuple[int, ...]] = {
    "sparse": (2, 3, 3, 4),
    "normal": (3, 4, 4, 5, 5, 6, 7),
    "dense": (6, 7, 8, 9, 10),
}
PEOPLE_PER_KLANTMANAGER = 50
PRIORITY_WEIGHTS = {"low": 2, "normal": 6, "high": 2}
SHARE_WITH_TWO = 0.08


@dataclass(frozen=True)
class Wishes:
    """What people ask for: a weight per kind of programme, and how likely they keep hours of its kind free."""

    weights: Mapping[str, float]
    kept_free: Mapping[str, float]


SCARCE_WISHES = Wishes(
    weights={
        "taalboost_individueel": 34,
        "taalboost_groep": 26,
        "vaktaal": 13,
        "leerwerktraject": 13,
        "sollicitatietraining": 8,
        "matchingtafel": 4,
        "tov": 7,
        "participatie": 5,
    },
    kept_free={"vaktaal": 0.8, "leerwerktraject": 0.8, "tov": 0.8},
)


def klantmanagers(people: int) -> tuple[Klantmanager, ...]:
    return tuple(
        Klantmanager(
            klantmanager_id=f"K{number:02d}", name=f"Klantmanager {number}", email=f"k{number:02d}@example.org"
        )
        for number in range(1, 2 + (people - 1) // PEOPLE_PER_KLANTMANAGER)
    )


def people_and_requests(
    recipe: Recipe, offered: tuple[Programme, ...], places: tuple[Location, ...], asked: Wishes
) -> tuple[tuple[Person, ...], tuple[Request, ...]]:
    """As many people as it takes for `recipe.requests` requests if a few ask twice."""
    draw = recipe.draw("demand")
    count = recipe.requests - round(recipe.requests * SHARE_WITH_TWO)
    people: list[Person] = []
    requests: list[Request] = []
    for number in range(1, count + 1):
        level = draw.choices(LEVELS, [LEVEL_WEIGHTS[level] for level in LEVELS])[0]
        wanted = wishes(level, offered, asked, draw)
        goal = next(programme for programme in offered if programme.programme_id == wanted[0])
        people.append(
            _person(
                recipe,
                number,
                level=level,
                goal=goal,
                keeps_free=draw.random() < asked.kept_free.get(goal.kind, 0.0),
                places=places,
                draw=draw,
            )
        )
        requests.append(_request(recipe, number, people[-1], wanted, draw))
    for number, index in enumerate(sorted(draw.sample(range(count), recipe.requests - count)), count + 1):
        requests.append(
            _second_request(
                recipe, number, requests[index], person=people[index], offered=offered, asked=asked, draw=draw
            )
        )
    for one in sorted(draw.sample(range(count // 2), count // 50)):
        people[one] = people[one].model_copy(update={"care_partner": people[one + count // 2].person_id})
    return tuple(people), tuple(requests)


def _person(
    recipe: Recipe,
    number: int,
    *,
    level: str,
    goal: Programme,
    keeps_free: bool,
    places: tuple[Location, ...],
    draw: Random,
) -> Person:
    """Who wants a class with set hours mostly keeps these free and will travel to where it is taught."""
    weights = crowd(places)
    order = sorted(weights, key=lambda place: draw.random() ** (1 / weights[place]), reverse=True)
    near = order[: draw.choice((1, 2, 2, 3))]
    hub = hub_of(goal.skill, places)
    if hub not in near and draw.random() < (0.8 if keeps_free else 0.4):
        near = [*near[:2], hub]
    kept_free = slots_of(draw.choice(goal.patterns)) if keeps_free else ()
    return Person.model_validate(
        {
            "person_id": f"P{number:04d}",
            "klantmanager_id": f"K{1 + (number - 1) // PEOPLE_PER_KLANTMANAGER:02d}",
            "level": level,
            "slots": person_slots(draw.choice(DAGDELEN_A_WEEK[recipe.hours]), kept_free, draw),
            "locations": tuple(near),
            "needs": ("rolstoel",) if draw.random() < 0.03 else (),
            "tags": ("vrouwengroep",) if draw.random() < 0.1 else (),
            "max_hours_week": Decimal(draw.choice((6, 9, 12))) if draw.random() < 0.3 else None,
            "care_partner": "",
        }
    )


def person_slots(count: int, kept_free: tuple[str, ...], draw: Random) -> tuple[str, ...]:
    """`count` dagdelen, mostly of one part of the day (school hours, work), some with an evening or half a morning."""
    favourite = draw.choice("oom ")
    order = sorted(DAGDELEN, key=lambda slot: draw.random() - (0.45 if slot.endswith(favourite) else 0.0))
    chosen = {*kept_free, *[slot for slot in order if slot not in kept_free][: max(0, count - len(kept_free))]}
    if draw.random() < 0.08:
        chosen.update(draw.choice((EVENINGS[0::2], EVENINGS[1::2])))
    if draw.random() < 0.1:
        halved = draw.choice(sorted(chosen & set(DAGDELEN)))
        chosen = chosen - {halved} | {halved + draw.choice("12")}
    return tuple(sorted(chosen, key=lambda slot: (DAYS.index(slot[:2]), "oma".index(slot[3]), slot)))


def level_fits(programme: Programme, level: str) -> bool:
    rank = LEVELS.index(level)
    from_here = not programme.level_from or LEVELS.index(programme.level_from) <= rank
    return from_here and (not programme.level_to or rank <= LEVELS.index(programme.level_to))


def _request(recipe: Recipe, number: int, person: Person, wanted: tuple[str, ...], draw: Random) -> Request:
    span = timedelta(weeks=recipe.weeks)
    earliest = recipe.starts_from + draw.choice((0, 0, 0, draw.random() * 0.7)) * span
    finish = earliest + timedelta(weeks=draw.randrange(8, 20)) if draw.random() < 0.1 else None
    return Request.model_validate(
        {
            "request_id": f"Q{number:04d}",
            "person_id": person.person_id,
            "programmes": wanted,
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


def wishes(level: str, offered: tuple[Programme, ...], asked: Wishes, draw: Random) -> tuple[str, ...]:
    """One to three programmes that this level may follow: the goal first, another way to it after that."""
    fitting = [programme for programme in offered if level_fits(programme, level)]
    kinds = sorted({programme.kind for programme in fitting})
    kind = draw.choices(kinds, [asked.weights[kind] for kind in kinds])[0]
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
    number: int,
    first: Request,
    *,
    person: Person,
    offered: tuple[Programme, ...],
    asked: Wishes,
    draw: Random,
) -> Request:
    """What the same person asks besides: two times out of three only after the first, on the way to work."""
    if draw.random() < 0.33:
        others = tuple(wish for wish in wishes(person.level, offered, asked, draw) if wish not in first.programmes)
        return _request(recipe, number, person, others or ("PART",), draw)
    raised = LEVELS[min(LEVELS.index(person.level) + 1, len(LEVELS) - 1)]
    next_steps = tuple(row for row in offered if not row.kind.startswith("taalboost"))
    second = _request(recipe, number, person, wishes(raised, next_steps, asked, draw), draw)
    return second.model_copy(update={"after": first.request_id, "finish_by": None})
