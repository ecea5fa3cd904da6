"""Who wants what in a tiny scenario: people with hours, places, needs and partners, and their requests in chains."""

from collections.abc import Sequence
from datetime import date, timedelta

from planner.model import Location, Person, Programme, Request
from tests.tiny.draws import Draw
from tests.tiny.supply import FEATURES, TAG, draw_hours, draw_slots


def draw_people(draw: Draw, count: int, locations: Sequence[Location]) -> tuple[Person, ...]:
    places = [location.location_id for location in locations]
    ids = [f"p{number}" for number in range(count)]
    return tuple(
        Person.model_validate(
            {
                "person_id": person_id,
                "level": draw.weighted((("A1", 4), ("A2", 3), ("A0", 2), ("B1", 1), ("C1", 1), ("", 1))),
                "slots": draw_slots(draw),
                "locations": tuple(
                    draw.at_least_one(places) if draw.pinches("places") else draw.some(places, len(places))
                ),
                "needs": tuple(draw.at_least_one(FEATURES)) if draw.pinches("needs") else (),
                "tags": () if draw.pinches("tags") else (TAG,),
                "max_hours_week": draw_hours(draw, "person-load"),
                "care_partner": draw.one([*ids[:number], *ids[number + 1 :]])
                if count > 1 and draw.pinches("partners", 60)
                else "",
            }
        )
        for number, person_id in enumerate(ids)
    )


def draw_requests(
    draw: Draw, count: int, people: Sequence[Person], programmes: Sequence[Programme], mondays: Sequence[date]
) -> tuple[Request, ...]:
    """The first requests are one per person, the others somebody's second or third."""
    requests: list[Request] = []
    for number in range(count):
        person = people[number] if number < len(people) else draw.one(people)
        requests.append(_draw_request(draw, f"q{number}", person, requests, programmes, mondays))
    return tuple(requests)


def _draw_request(
    draw: Draw,
    request_id: str,
    person: Person,
    earlier: Sequence[Request],
    programmes: Sequence[Programme],
    mondays: Sequence[date],
) -> Request:
    ids = [programme.programme_id for programme in programmes]
    first, last = mondays[0], mondays[-1]
    return Request.model_validate(
        {
            "request_id": request_id,
            "person_id": person.person_id,
            "programmes": tuple(draw.at_least_one(ids) if draw.pinches("programmes") else draw.some(ids, len(ids))),
            "priority": draw.weighted((("normal", 3), ("low", 1), ("high", 1))),
            "waiting_since": first - timedelta(days=draw.number(-3, 400)) if draw.chance(30) else None,
            "earliest_start": first + timedelta(days=draw.number(-1, 15)) if draw.pinches("dates") else None,
            "finish_by": last + timedelta(days=draw.number(-1, 22)) if draw.pinches("dates") else None,
            "after": _draw_after(draw, person, earlier),
        }
    )


def _draw_after(draw: Draw, person: Person, earlier: Sequence[Request]) -> str:
    """Any request that was drawn before this one, more often one of the same person."""
    own = [request for request in earlier if request.person_id == person.person_id]
    if earlier and draw.pinches("after", 70):
        return draw.one(own or earlier).request_id
    return ""
