"""`person-reaches`: only locations on the person's list are looked at."""

from planner.model import Person


def fits(person: Person, location_id: str) -> bool:
    return location_id in person.locations
