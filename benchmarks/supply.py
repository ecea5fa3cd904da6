"""Locations, rooms and teachers of a made-up scenario, and the days on which they are closed or away."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from benchmarks.offering import SECTORS
from benchmarks.recipe import Recipe, share_out
from benchmarks.week import DAGDELEN, DAY_PAIRS, DAYS, EVENINGS, PAIRS, TRIPLES, slots_of
from planner.model import Absence, Closure, Location, Programme, Room, Teacher

AREAS = ("centrum", "zuidoost", "nieuw-west", "noord", "azc", "west", "oost", "online", "zuid", "weesp", "werkgever")
KIND_OF_AREA = {"azc": "azc", "online": "online", "werkgever": "werkgever"}
CAPACITIES = (6, 8, 8, 10, 12, 14, 16)


def locations(recipe: Recipe) -> tuple[Location, ...]:
    more = (f"buurt-{number}" for number in range(1, recipe.location_count))
    names = (*AREAS, *more)[: recipe.location_count]
    return tuple(
        Location.model_validate(
            {"location_id": name, "name": name.capitalize(), "kind": KIND_OF_AREA.get(name, "centrum")}
        )
        for name in names
    )


def crowd(places: tuple[Location, ...]) -> dict[str, float]:
    """How many come to each location, relatively: the first are the largest, an AZC and online are small."""
    return {
        place.location_id: (1.0 if place.kind == "centrum" else 0.5) / (1 + 0.15 * number)
        for number, place in enumerate(places)
    }


def hub_of(skill: str, places: tuple[Location, ...]) -> str:
    """Where most who teach this skill teach; the skill of taalboost has the largest location."""
    skills = ("nt2", "werk", *(f"vak-{sector}" for sector in SECTORS), "tov")
    centres = [place.location_id for place in places if place.kind == "centrum"]
    return centres[skills.index(skill) % len(centres)]


def rooms(recipe: Recipe, places: tuple[Location, ...]) -> tuple[Room, ...]:
    draw = recipe.draw("rooms")
    at = sorted(share_out(crowd(places), recipe.room_count, draw))
    return tuple(_room(recipe, number, at, draw) for number in range(len(at)))


def _room(recipe: Recipe, number: int, at: list[str], draw: Random) -> Room:
    """Room `number` of those at the locations `at`; the first of a location is always ours."""
    is_first = at.index(at[number]) == number
    chances = {"pc": 0.5, "praktijk": 0.4, "rolstoel": 0.6}
    return Room(
        room_id=f"R{number + 1:03d}",
        location_id=at[number],
        name=f"Lokaal {number + 1}",
        capacity=draw.choice(CAPACITIES),
        features=tuple(feature for feature, chance in chances.items() if draw.random() < chance or is_first),
        slots=() if is_first else _room_slots(recipe, draw),
    )


def _room_slots(recipe: Recipe, draw: Random) -> tuple[str, ...]:
    """Most rooms are shared with others and are ours on a pair of days only, or a part of these; empty = always."""
    if draw.random() < 0.2 / recipe.scarcity:
        return ()
    days = set(draw.choice(DAY_PAIRS))
    if draw.random() < 0.4 / recipe.scarcity:
        days.add(draw.choice(DAYS))
    parts = "om" if draw.random() < 0.6 / recipe.scarcity else draw.choice("oom")
    return tuple(f"{day}-{part}" for day in DAYS if day in days for part in parts)


def teachers(recipe: Recipe, places: tuple[Location, ...], offered: tuple[Programme, ...]) -> tuple[Teacher, ...]:
    draw = recipe.draw("teachers")
    skills = share_out(_skill_weights(recipe), recipe.teacher_count, draw)
    homes = share_out(crowd(places), recipe.teacher_count, draw)
    return tuple(
        _teacher(recipe, number, skill, draw=draw, home=home, places=places, offered=offered)
        for number, (skill, home) in enumerate(zip(skills, homes, strict=True), 1)
    )


def _skill_weights(recipe: Recipe) -> dict[str, float]:
    sectors = SECTORS[: recipe.sector_count]
    return {"nt2": 0.42, "werk": 0.14, "tov": 0.12} | {f"vak-{sector}": 0.32 / len(sectors) for sector in sectors}


def _teacher(
    recipe: Recipe,
    number: int,
    skill: str,
    *,
    draw: Random,
    home: str,
    places: tuple[Location, ...],
    offered: tuple[Programme, ...],
) -> Teacher:
    if skill != "nt2" and draw.random() < 0.7:
        home = hub_of(skill, places)
    others = [place.location_id for place in places if place.location_id != home]
    second = draw.sample(others, 1) if others and draw.random() < 0.5 else []
    also = [extra for extra in ("nt2", "werk", "tov") if extra != skill and draw.random() < 0.08]
    slots = _teacher_slots(recipe, [row for row in offered if row.skill == skill], draw)
    return Teacher(
        teacher_id=f"T{number:03d}",
        name=f"Docent {number}",
        email=f"t{number:03d}@example.org",
        skills=(skill, *also),
        locations=(home, *second),
        slots=slots,
        max_hours_week=_teacher_hours(len(slots), draw),
    )


def _teacher_hours(dagdelen: int, draw: Random) -> Decimal | None:
    """Often fewer hours than the dagdelen would give, but never too few for a group; some have no limit."""
    if draw.random() < 0.2:
        return None
    return Decimal(3 * max(2, dagdelen - draw.choice((0, 1, 1, 2))))


def _teacher_slots(recipe: Recipe, taught: list[Programme], draw: Random) -> tuple[str, ...]:
    """Part-time: the hours of a class that this teacher could give, more on the same days, then on others."""
    patterns = [pattern for programme in taught for pattern in programme.patterns if pattern in (*PAIRS, *TRIPLES)]
    chosen = set(slots_of(draw.choice(patterns or PAIRS)))
    days = {slot[:2] for slot in chosen}
    wanted = max(2, round(draw.choice((2, 2, 2, 3, 3, 4)) / recipe.scarcity + draw.uniform(-0.5, 0.5)))
    same_days = [slot for slot in DAGDELEN if slot[:2] in days and slot not in chosen]
    more = same_days + draw.sample([slot for slot in DAGDELEN if slot[:2] not in days], 4)
    chosen.update(more[: max(0, wanted - len(chosen))])
    if draw.random() < 0.1:
        chosen.update(draw.choice((EVENINGS[0::2], EVENINGS[1::2])))
    return tuple(sorted(chosen, key=lambda slot: (DAYS.index(slot[:2]), "oma".index(slot[3]))))


def closures(recipe: Recipe, places: tuple[Location, ...]) -> tuple[Closure, ...]:
    """Christmas of every year in reach, and one day off at the first location."""
    years = range(recipe.starts_from.year, recipe.starts_until.year + 2)
    christmas = [
        Closure(starts_on=date(year, 12, 21), ends_on=date(year + 1, 1, 3), name="Kerstvakantie") for year in years
    ]
    day_off = recipe.starts_from + timedelta(days=7 * (recipe.weeks // 2) + 2)
    return (
        *christmas,
        Closure(starts_on=day_off, ends_on=day_off, location_id=places[0].location_id, name="Studiedag"),
    )


def absences(recipe: Recipe, ids: dict[str, list[str]]) -> tuple[Absence, ...]:
    """One or two weeks away for some teachers, rooms and people; `ids` per kind."""
    draw = recipe.draw("absences")
    share = {"teacher": 0.1, "room": 0.05, "person": 0.03}
    reason = {"teacher": "verlof", "room": "onderhoud", "person": "afwezig"}
    found = []
    for kind, those in ids.items():
        for id_ in sorted(draw.sample(those, round(len(those) * share[kind]))):
            first = recipe.starts_from + timedelta(weeks=draw.randrange(recipe.weeks + 4))
            last = first + timedelta(days=draw.choice((4, 4, 11)))
            found.append(
                Absence.model_validate(
                    {"kind": kind, "id": id_, "starts_on": first, "ends_on": last, "reason": reason[kind]}
                )
            )
    return tuple(found)
