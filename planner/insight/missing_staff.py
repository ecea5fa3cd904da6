"""Says per programme whether teacher, room or both are never there, even if nobody else were planned."""

from collections.abc import Sequence

from planner.insight.asker import Asker
from planner.insight.missing_room import find_rooms
from planner.insight.missing_teacher import find_teachers
from planner.insight.saying import in_one_line, list_some
from planner.solver.offer import Offer
from planner.texts import Message, message


def tell_no_resources(asker: Asker, offers: Sequence[Offer]) -> Message:
    """What is missing for the offers that are open to this person, one programme after another."""
    programmes = dict.fromkeys(offer.programme.programme_id for offer in offers)
    return in_one_line(
        [_tell_programme(asker, [one for one in offers if one.programme.programme_id == name]) for name in programmes]
    )


def _tell_programme(asker: Asker, offers: Sequence[Offer]) -> Message:
    to_open = [offer for offer in offers if not offer.is_locked]
    if not to_open:
        cohorts = list_some(offer.cohort_id for offer in offers)
        return message("no-resources.full", programme=offers[0].programme.programme_id, cohorts=cohorts)
    teaching, hosting = find_teachers(asker, to_open), find_rooms(asker, to_open)
    if isinstance(teaching, Message):
        return teaching if not isinstance(hosting, Message) else in_one_line([teaching, hosting])
    if isinstance(hosting, Message):
        return hosting
    no_room = find_rooms(asker, list(dict.fromkeys(one.offer for one in teaching)))
    no_teacher = find_teachers(asker, list(dict.fromkeys(one.offer for one in hosting)))
    programme_id = to_open[0].programme.programme_id
    return message("no-resources.never-together", programme=programme_id, room=no_room, teacher=no_teacher)
