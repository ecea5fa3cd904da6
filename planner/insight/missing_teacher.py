"""Says why no teacher can ever teach any of some offers: the first question that no teacher passes.

Teachers are asked one question after another, over all the offers; whoever passes one is asked the next.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from planner.insight.asker import Asker
from planner.insight.diary import find_keeping_busy
from planner.insight.saying import list_some
from planner.insight.standing_in_the_way import most_in_a_week
from planner.model import Teacher
from planner.rules.week_words import list_patterns, tell_slots
from planner.rules.wording import tell_minutes
from planner.solver import rulebook
from planner.solver.load import minutes_allowed
from planner.solver.offer import Offer
from planner.texts import Message, message


class Teaching(NamedTuple):
    """A teacher, and an offer of the programme that they might teach."""

    teacher: Teacher
    offer: Offer


Left = list[Teaching]


class Question(NamedTuple):
    """Who passes, and what to say of those who were left if nobody does."""

    passes: Callable[[Asker, Teaching], bool]
    tell: Callable[[Asker, Left], Message]


def find_teachers(asker: Asker, offers: Sequence[Offer]) -> Left | Message:
    """Who could teach which of these offers of one programme around all that stays, or why nobody could any."""
    programme = offers[0].programme
    skilled = [teacher for teacher in asker.instance.teachers if programme.skill in teacher.skills]
    if not skilled:
        return message("no-resources.skill", programme=programme.programme_id, skill=programme.skill)
    left = [Teaching(teacher, offer) for teacher in skilled for offer in offers]
    for question in QUESTIONS:
        passed = [one for one in left if question.passes(asker, one)]
        if not passed:
            return question.tell(asker, left)
        left = passed
    return left


def _works_there(asker: Asker, one: Teaching) -> bool:
    return one.offer.location_id in one.teacher.locations


def _tell_elsewhere(asker: Asker, left: Left) -> Message:
    about = {
        "programme": left[0].offer.programme.programme_id,
        "skill": left[0].offer.programme.skill,
        "locations": list_some(one.offer.location_id for one in left),
    }
    elsewhere = [location_id for one in left for location_id in one.teacher.locations]
    if not elsewhere:
        return message("no-resources.teacher-nowhere", **about)
    return message("no-resources.teacher-elsewhere", **about, elsewhere=list_some(elsewhere))


def _has_hours(asker: Asker, one: Teaching) -> bool:
    return asker.scenario.covers_pattern(one.teacher.slots, one.offer.pattern_id)


def _tell_hours(asker: Asker, left: Left) -> Message:
    scenario = asker.scenario
    slots = {slot_id for one in left for slot_id in scenario.pattern_by_id[one.offer.pattern_id].slots}
    uncovered = [slot for slot in slots if not any(scenario.covers(one.teacher.slots, slot) for one in left)]
    about = {
        "programme": left[0].offer.programme.programme_id,
        "skill": left[0].offer.programme.skill,
        "locations": list_some(one.offer.location_id for one in left),
        "patterns": list_patterns(scenario, (one.offer.pattern_id for one in left)),
    }
    if not uncovered:
        return message("no-resources.teacher-hours", **about)
    return message("no-resources.teacher-never", **about, slots=tell_slots(scenario, uncovered))


def _is_present(asker: Asker, one: Teaching) -> bool:
    return bool(rulebook.TEACHER_OFFER_FITS["teacher-available"](asker.scenario, one.teacher, one.offer))


def _tell_absent(asker: Asker, left: Left) -> Message:
    return message("no-resources.teacher-absent", **_about(left))


def _may_teach_so_much(asker: Asker, one: Teaching) -> bool:
    allowed = minutes_allowed(one.teacher.max_hours_week)
    return allowed is None or most_in_a_week(one.offer) <= allowed


def _tell_too_much(asker: Asker, left: Left) -> Message:
    least = min(most_in_a_week(one.offer) for one in left)
    return message("no-resources.teacher-limit", **_about(left), hours=tell_minutes(least))


def _is_free(asker: Asker, one: Teaching) -> bool:
    number = asker.instance.numbers.teachers[one.teacher.teacher_id]
    return asker.possibilities.fixed.teacher_can(number, one.offer)


def _tell_busy(asker: Asker, left: Left) -> Message:
    diary = asker.possibilities.diary
    busy = (cohort for one in left for cohort in find_keeping_busy(diary.of_teacher[one.teacher.teacher_id], one.offer))
    return message("no-resources.teacher-busy", **_about(left), cohorts=list_some(busy))


def _about(left: Left) -> dict[str, object]:
    return {
        "programme": left[0].offer.programme.programme_id,
        "teachers": list_some(one.teacher.teacher_id for one in left),
    }


QUESTIONS = (
    Question(_works_there, _tell_elsewhere),
    Question(_has_hours, _tell_hours),
    Question(_is_present, _tell_absent),
    Question(_may_teach_so_much, _tell_too_much),
    Question(_is_free, _tell_busy),
)
