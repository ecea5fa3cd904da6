"""Who asks for what in sample `amsterdam`: 4,000 people of eighty klantmanagers, half of whom have a request."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from benchmarks.demand import waiting_since
from benchmarks.samples.amsterdam_offering import ASKED, DISTRICTS, STARTS_FROM, WORKPLACE
from benchmarks.week import DAGDELEN, DAYS, EVENINGS, slots_of
from planner.model import LEVELS, Klantmanager, Person, Programme, Request

KLANTMANAGERS = 80
PEOPLE_EACH = 50
HIGHEST_LEVEL = "B2"

# Inburgering classes take three or four mornings, or two evenings, out of the week.
CLASSES = {
    "inburgering-ochtend": (("ma-o", "di-o", "do-o"), ("ma-o", "wo-o", "vr-o"), ("di-o", "wo-o", "do-o", "vr-o")),
    "inburgering-avond": (("ma-a", "wo-a"), ("di-a", "do-a")),
    "": ((),),
}
CLASS_WEIGHTS = (30, 15, 55)
KEEPS_HOURS_FREE = 0.9
OFTEN_AFTER = {"W-SOL": "O-TBG-A2", "W-VT-zorg": "O-TBG-B1", "W-VT-techniek": "O-TBG-B1", "O-VT-studie": "O-TBG-B1"}
ALTERNATIVES = {
    "O-TBG-A2": "O-TBI",
    "O-TBG-B1": "O-TBI",
    "O-TBI": "O-TBG-B1",
    "V-TBG-A1": "V-TBI",
    "V-TBG-A2": "V-TBI",
    "V-TBI": "V-TBG-A1",
    "V-TBG-vrouwen": "V-TBG-A1",
    "W-LWT-bouw": "W-LWT-techniek",
    "W-LWT-techniek": "W-LWT-bouw",
    "W-MT": "W-SOL",
    "P-PART-buurt": "P-PART-vrijwilligers",
    "T-TOV-vrouwen": "T-TOV",
}


def klantmanagers() -> tuple[Klantmanager, ...]:
    return tuple(
        Klantmanager(klantmanager_id=f"K{n:02d}", name=f"Klantmanager {n}", email=f"k{n:02d}@example.org")
        for n in range(1, KLANTMANAGERS + 1)
    )


def people_and_requests(offered: tuple[Programme, ...], draw: Random) -> tuple[tuple[Person, ...], tuple[Request, ...]]:
    """The requests in the order of `ASKED`; a few people ask for a second programme after their first."""
    by_id = {row.programme_id: row for row in offered}
    ids = [f"P{number:04d}" for number in range(1, KLANTMANAGERS * PEOPLE_EACH + 1)]
    fresh = iter(draw.sample(ids, len(ids)))
    people: dict[str, Person] = {}
    requests: list[Request] = []
    for goal in sorted((by_id[name] for name, many in ASKED.items() for _ in range(many)), key=_second_steps_last):
        first = _earlier_request(goal, requests, people, draw)
        person = people[first.person_id] if first else _person(next(fresh), goal, draw)
        people[person.person_id] = person
        requests.append(_request(len(requests) + 1, person, goal, first, draw))
    others = [_person(person_id, None, draw) for person_id in fresh]
    everybody = sorted([*people.values(), *others], key=lambda row: row.person_id)
    return tuple(_with_partner(everybody, draw)), tuple(requests)


def _second_steps_last(goal: Programme) -> bool:
    return goal.programme_id in OFTEN_AFTER


def _earlier_request(
    goal: Programme, requests: list[Request], people: dict[str, Person], draw: Random
) -> Request | None:
    """For every other request of a second step: a request of somebody with the hours for it who has no second one."""
    step = OFTEN_AFTER.get(goal.programme_id)
    if step is None or draw.random() < 0.5:
        return None
    taken = {row.after for row in requests}
    hours = [set(slots_of(name)) for name in goal.patterns]
    return draw.choice(
        [
            row
            for row in requests
            if row.programmes[0] == step
            and row.request_id not in taken
            and any(needed <= set(people[row.person_id].slots) for needed in hours)
        ]
    )


def _person(person_id: str, goal: Programme | None, draw: Random) -> Person:
    tag, blocked = _inburgering(goal, draw)
    tags = [tag] if tag else []
    if goal and goal.person_tags:
        tags += goal.person_tags
    elif draw.random() < 0.1:
        tags.append("vrouwengroep")
    return Person.model_validate(
        {
            "person_id": person_id,
            "klantmanager_id": f"K{1 + (int(person_id[1:]) - 1) // PEOPLE_EACH:02d}",
            "level": draw.choice(list(_levels(goal))),
            "slots": _free_slots(goal, blocked, draw),
            "locations": _locations(goal, draw),
            "needs": ("rolstoel",) if draw.random() < 0.02 else (),
            "tags": tuple(tags),
            "max_hours_week": draw.choice((9, 12, 15)) if draw.random() < 0.2 else None,
        }
    )


def _inburgering(goal: Programme | None, draw: Random) -> tuple[str, tuple[str, ...]]:
    """The class somebody follows and the slots it takes; mostly one beside which the goal can be followed."""
    tag = draw.choices(list(CLASSES), CLASS_WEIGHTS)[0]
    blocked = draw.choice(CLASSES[tag])
    clashes = goal and all(_meets(slots_of(name), blocked) for name in goal.patterns)
    return ("", ()) if clashes and draw.random() < KEEPS_HOURS_FREE else (tag, blocked)


def _levels(goal: Programme | None) -> Iterator[str]:
    """The levels of a goal, up to B2; for those without a goal any of these."""
    lowest = LEVELS.index(goal.level_from) if goal and goal.level_from else 0
    highest = LEVELS.index(goal.level_to) if goal and goal.level_to else LEVELS.index(HIGHEST_LEVEL)
    yield from LEVELS[lowest : highest + 1]


def _free_slots(goal: Programme | None, blocked: tuple[str, ...], draw: Random) -> tuple[str, ...]:
    """Three to seven dagdelen outside the inburgering class, among them mostly hours at which the goal is taught."""
    possible = [slots_of(name) for name in goal.patterns if not _meets(slots_of(name), blocked)] if goal else []
    chosen = set(draw.choice(possible)) if possible and draw.random() < KEEPS_HOURS_FREE else set()
    free = [slot for slot in DAGDELEN if slot not in blocked and slot not in chosen]
    chosen.update(draw.sample(free, min(len(free), max(0, draw.choice((3, 4, 4, 5, 5, 6, 7)) - len(chosen)))))
    if draw.random() < 0.1 and not set(EVENINGS) & set(blocked):
        chosen.update(draw.choice((EVENINGS[0::2], EVENINGS[1::2])))
    whole = {slot for slot in chosen if slot[:4] == slot}
    kept = whole | {slot for slot in chosen if slot[:4] not in whole}
    return tuple(sorted(kept, key=lambda slot: (DAYS.index(slot[:2]), "oma".index(slot[3]), slot)))


def _meets(slots: tuple[str, ...], blocked: tuple[str, ...]) -> bool:
    return any(slot[:4] in blocked for slot in slots)


def _locations(goal: Programme | None, draw: Random) -> tuple[str, ...]:
    """The own district and one or two beside it; AZC, workplace or online where the goal calls for it."""
    if goal and "azc" in goal.person_tags:
        return ("azc",)
    own = draw.randrange(len(DISTRICTS))
    near = [DISTRICTS[(own + step) % len(DISTRICTS)] for step in (0, 1, -1)][: draw.choice((1, 2, 2, 3))]
    if goal and goal.kind == "taalboost_individueel" and draw.random() < 0.3:
        near.append("online")
    workplace = WORKPLACE.get(goal.sector) if goal else None
    return (workplace, *near) if workplace else tuple(near)


def _request(number: int, person: Person, goal: Programme, first: Request | None, draw: Random) -> Request:
    return Request.model_validate(
        {
            "request_id": f"A{number:04d}",
            "person_id": person.person_id,
            "programmes": _wishes(goal, person, draw),
            "priority": draw.choices(("low", "normal", "high"), (2, 6, 2))[0],
            "waiting_since": waiting_since(STARTS_FROM, draw),
            "earliest_start": None if first else _earliest_start(goal, draw),
            "after": first.request_id if first else "",
        }
    )


def _wishes(goal: Programme, person: Person, draw: Random) -> tuple[str, ...]:
    other = ALTERNATIVES.get(goal.programme_id)
    return (goal.programme_id, other) if other and draw.random() < 0.35 else (goal.programme_id,)


def _earliest_start(goal: Programme, draw: Random) -> date:
    """Six in ten can begin at once, the others within twelve weeks; for a fixed start all are ready in time."""
    if len(goal.starts) == 1 or draw.random() < 0.6:
        return STARTS_FROM
    return STARTS_FROM + timedelta(days=draw.randrange(1, 85))


def _with_partner(people: list[Person], draw: Random) -> list[Person]:
    """One in fifty names a care partner with the same klantmanager: the two take turns in caring for the children."""
    found = list(people)
    for index in sorted(draw.sample(range(0, len(people) - 1, 2), len(people) // 100)):
        found[index] = people[index].model_copy(update={"care_partner": people[index + 1].person_id})
    return found
