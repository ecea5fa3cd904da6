"""Says why no room can ever host any of some offers for a person: the first question that no room passes.

Rooms are asked one question after another, over all the offers; whichever passes one is asked the next.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from planner.insight.asker import Asker
from planner.insight.diary import find_overlapping
from planner.insight.saying import list_some
from planner.model import Room
from planner.rules.week_words import list_patterns
from planner.rules.wording import list_ids, tell_people
from planner.solver import rulebook
from planner.solver.offer import Offer
from planner.texts import Message, message


class Hosting(NamedTuple):
    """A room, and an offer of the programme that it might host."""

    room: Room
    offer: Offer


Left = list[Hosting]


class Question(NamedTuple):
    """Which room passes, and what to say of those that were left if none does."""

    passes: Callable[[Asker, Hosting], bool]
    tell: Callable[[Asker, Left], Message]


def find_rooms(asker: Asker, offers: Sequence[Offer]) -> Left | Message:
    """Which rooms could host which of these offers of one programme around all that stays, or why none could any."""
    locations = {offer.location_id for offer in offers}
    rooms = [room for room in asker.instance.rooms if room.location_id in locations]
    if not rooms:
        about = {"programme": offers[0].programme.programme_id, "locations": list_some(locations)}
        return message("no-resources.no-room", **about)
    left = [Hosting(room, offer) for room in rooms for offer in offers if offer.location_id == room.location_id]
    for question in QUESTIONS:
        passed = [one for one in left if question.passes(asker, one)]
        if not passed:
            return question.tell(asker, left)
        left = passed
    return left


def _has_features(asker: Asker, one: Hosting) -> bool:
    return bool(rulebook.ROOM_FITS["room-fits"](one.room, one.offer.programme, one.offer.location_id))


def _tell_features(asker: Asker, left: Left) -> Message:
    features = list_ids(left[0].offer.programme.room_features)
    return message("no-resources.room-features", **_where(left), features=features)


def _seats_the_smallest_group(asker: Asker, one: Hosting) -> bool:
    return one.room.capacity >= asker.possibilities.smallest_group(one.offer)


def _tell_seats(asker: Asker, left: Left) -> Message:
    smallest = tell_people(asker.possibilities.smallest_group(left[0].offer))
    most = max(one.room.capacity for one in left)
    return message("no-resources.room-seats", **_where(left), people=smallest, seats=most)


def _has_what_is_needed(asker: Asker, one: Hosting) -> bool:
    return set(asker.person.needs) <= set(one.room.features)


def _tell_needs(asker: Asker, left: Left) -> Message:
    return message("no-resources.room-needs", **_where(left), needs=list_ids(asker.person.needs))


def _is_open(asker: Asker, one: Hosting) -> bool:
    return bool(rulebook.ROOM_PATTERN_FITS["room-available"](asker.scenario, one.room, one.offer.pattern_id))


def _tell_hours(asker: Asker, left: Left) -> Message:
    patterns = list_patterns(asker.scenario, (one.offer.pattern_id for one in left))
    return message("no-resources.room-hours", **_which(left), patterns=patterns)


def _is_usable(asker: Asker, one: Hosting) -> bool:
    return bool(rulebook.ROOM_OFFER_FITS["room-available"](asker.scenario, one.room, one.offer))


def _tell_absent(asker: Asker, left: Left) -> Message:
    return message("no-resources.room-absent", **_which(left))


def _is_free(asker: Asker, one: Hosting) -> bool:
    return asker.possibilities.fixed.room_can(asker.instance.numbers.rooms[one.room.room_id], one.offer)


def _tell_busy(asker: Asker, left: Left) -> Message:
    diary = asker.possibilities.diary
    busy = (cohort for one in left for cohort in find_overlapping(diary.of_room[one.room.room_id], one.offer))
    return message("no-resources.room-busy", **_which(left), cohorts=list_some(busy))


def _where(left: Left) -> dict[str, object]:
    return {
        "programme": left[0].offer.programme.programme_id,
        "locations": list_some(one.offer.location_id for one in left),
    }


def _which(left: Left) -> dict[str, object]:
    return {
        "programme": left[0].offer.programme.programme_id,
        "rooms": list_some(one.room.room_id for one in left),
    }


QUESTIONS = (
    Question(_has_features, _tell_features),
    Question(_seats_the_smallest_group, _tell_seats),
    Question(_has_what_is_needed, _tell_needs),
    Question(_is_open, _tell_hours),
    Question(_is_usable, _tell_absent),
    Question(_is_free, _tell_busy),
)
