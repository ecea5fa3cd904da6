"""Who teaches and where there is room in sample `amsterdam`: about a hundred teachers, all made up."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from random import Random

from benchmarks.samples.amsterdam_offering import DISTRICTS, STARTS_FROM, WORKPLACE
from benchmarks.week import DAGDELEN, DAYS, slots_of
from planner.model import Absence, Programme, Room, Teacher

# skill, number of teachers, where they may work (the first two in turn are a teacher's own)
TEAMS = (
    ("nt2", 48, DISTRICTS),
    ("nt2", 4, ("azc",)),
    ("nt2", 4, ("online",)),
    ("alfa", 6, DISTRICTS),
    ("studie", 5, DISTRICTS),
    ("werk", 5, DISTRICTS),
    ("participatie", 9, DISTRICTS),
    ("tov", 10, DISTRICTS),
)
WORKPLACE_FEATURES = {
    "leerwerk-noord": ("werkplaats", "werkplaats", "werkplaats", "werkplaats", "pc"),
    "leerwerk-zuidoost": ("keuken", "keuken", "zorglokaal", "zorglokaal", "pc"),
}
ROOMS_PER_DISTRICT = 7
LICENCES = 8


def teachers(offered: tuple[Programme, ...], draw: Random) -> tuple[Teacher, ...]:
    numbers = count(1)
    in_districts = [
        _teacher(next(numbers), skill, _places(number, places), offered, draw)
        for skill, many, places in TEAMS
        for number in range(many)
    ]
    at_workplaces = [
        _teacher(next(numbers), f"vak-{sector}", (place,), offered, draw)
        for sector, place in sorted(WORKPLACE.items())
        for _ in range(2)
    ]
    return (*in_districts, *at_workplaces)


def _places(number: int, places: tuple[str, ...]) -> tuple[str, ...]:
    """One or two neighbouring places, each place as often as the others."""
    if len(places) == 1:
        return places
    own = number % len(places)
    return (places[own], places[(own + 1) % len(places)])[: 1 + number % 2]


def _teacher(number: int, skill: str, places: tuple[str, ...], offered: tuple[Programme, ...], draw: Random) -> Teacher:
    """Part-time; a teacher has the hours of one or two classes of the own skill free, and some more on those days."""
    taught = [row for row in offered if row.skill == skill and ("azc" in row.person_tags) == ("azc" in places)]
    hours = [name for row in taught if row.max_size > 1 for name in row.patterns]
    slots = {slot for name in draw.sample(hours, min(len(hours), 2)) for slot in slots_of(name)}
    days = {slot[:2] for slot in slots}
    more = [slot for slot in DAGDELEN if slot[:2] in days and slot not in slots]
    slots.update(draw.sample(more, min(len(more), draw.choice((1, 2, 3)))))
    return Teacher(
        teacher_id=f"D{number:02d}",
        name=f"Docent {number}",
        email=f"d{number:02d}@example.org",
        skills=(skill,),
        locations=places,
        slots=tuple(sorted(slots, key=lambda slot: (DAYS.index(slot[:2]), "oma".index(slot[3])))),
        max_hours_week=Decimal(3 * max(3, min(6, len(slots) - draw.choice((0, 1))))),
    )


def rooms(draw: Random) -> tuple[Room, ...]:
    return (*_district_rooms(draw), *_azc_rooms(), *_licences(), *_workplace_rooms())


def _district_rooms(draw: Random) -> list[Room]:
    found = []
    for place in DISTRICTS:
        for number in range(1, ROOMS_PER_DISTRICT + 1):
            features = [
                name for name, share in (("pc", 0.4), ("rolstoel", 0.5)) if number == 1 or draw.random() < share
            ]
            shared = tuple(slot for slot in DAGDELEN if slot[:2] in draw.sample(DAYS, 3)) if number > 5 else ()
            found.append(
                Room(
                    room_id=f"{place}-{number}",
                    location_id=place,
                    name=f"{place.capitalize()} {number}",
                    capacity=draw.choice((6, 8, 10, 12, 12, 16)) if number > 1 else 16,
                    features=tuple(features),
                    slots=shared,
                )
            )
    return found


def _azc_rooms() -> list[Room]:
    return [
        Room(room_id=f"azc-{n}", location_id="azc", name=f"AZC {n}", capacity=12, features=("rolstoel",))
        for n in (1, 2, 3)
    ]


def _licences() -> list[Room]:
    """Licences of the online classroom, for two people at most: teacher and participant."""
    return [
        Room(room_id=f"online-{n}", location_id="online", name=f"Licentie {n}", capacity=1, features=("rolstoel",))
        for n in range(1, LICENCES + 1)
    ]


def _workplace_rooms() -> list[Room]:
    return [
        Room(
            room_id=f"{place}-{n}", location_id=place, name=f"{place} {n}", capacity=14, features=(feature, "rolstoel")
        )
        for place, features in WORKPLACE_FEATURES.items()
        for n, feature in enumerate(features, 1)
    ]


def absences(staff: tuple[Teacher, ...], draw: Random) -> tuple[Absence, ...]:
    """A tenth of the teachers is away for a week or two at some time."""
    found = []
    for teacher in sorted(draw.sample(staff, len(staff) // 10), key=lambda row: row.teacher_id):
        first = STARTS_FROM + timedelta(weeks=draw.randrange(2, 16))
        last: date = first + timedelta(days=draw.choice((4, 11)))
        found.append(Absence(kind="teacher", id=teacher.teacher_id, starts_on=first, ends_on=last, reason="verlof"))
    return tuple(found)
