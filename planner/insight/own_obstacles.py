"""Says what stands between a request and every offer, in the words of a klantmanager.

Each sentence is about offers that fail one condition, alone or together with others, so what it says of them is a fact.
"""

from collections.abc import Callable, Sequence

from planner.insight.asker import Asker
from planner.insight.diary import find_overlapping, find_sharing_a_week
from planner.insight.saying import in_one_line, in_points, list_some, tell_day, tell_offer
from planner.insight.standing_in_the_way import Alternative, meets_in_first_week, most_in_a_week
from planner.model import LEVELS, Programme
from planner.rules.week_words import tell_pattern, tell_slots
from planner.rules.wording import list_ids, list_missing, tell_lessons, tell_minutes
from planner.solver import rulebook
from planner.solver.offer import Offer
from planner.texts import Message, message

MOST_ALTERNATIVES = 3


def tell_no_offer(asker: Asker, alternatives: Sequence[Alternative]) -> Message:
    """What stands in the way: one thing, one of several, or several together."""
    if not alternatives:
        return _tell_nothing_to_try(asker)
    if len(alternatives[0].conditions) == 1:
        sentences = [TELL[one.conditions[0]](asker, one.offers) for one in alternatives[:MOST_ALTERNATIVES]]
        if len(sentences) == 1:
            return sentences[0]
        return message("no-offer.any-of", points=in_points(sentences))
    conditions, offers = alternatives[0]
    sentences = [TELL[condition](asker, offers) for condition in conditions]
    return message("no-offer.all-of", count=len(sentences), points=in_points(sentences))


def _tell_nothing_to_try(asker: Asker) -> Message:
    if not asker.programmes:
        return message("no-offer.no-programme")
    if not any(programme.patterns for programme in asker.programmes):
        return message("no-offer.no-pattern", programmes=list_ids(asker.request.programmes))
    return message("no-offer.no-start", programmes=list_ids(asker.request.programmes))


def _tell_level(asker: Asker, offers: Sequence[Offer]) -> Message:
    fits = rulebook.PROGRAMME_FITS["level-fits"]
    asked = [
        message("no-offer.programme-levels", programme=programme.programme_id, levels=_tell_bounds(programme))
        for programme in _programmes_of(offers)
    ]
    if not asker.person.level:
        return message("no-offer.no-level", programmes=in_one_line(asked))
    level = _tell_own_level(asker)
    if any(fits(asker.request, asker.person, programme) for programme in asker.programmes):
        return message("no-offer.level", programmes=in_one_line(asked), level=level)
    return message("no-offer.level-of-none", programmes=in_one_line(asked), level=level)


def _tell_own_level(asker: Asker) -> Message:
    own = asker.person.level
    if asker.request.after and own and own != LEVELS[-1]:
        higher = LEVELS[LEVELS.index(own) + 1]
        return message("level-fits.level-after", level=own, after=asker.request.after, higher=higher)
    return message("level-fits.level", level=own)


def _tell_bounds(programme: Programme) -> Message:
    if programme.level_from == programme.level_to:
        return message("level-fits.level", level=programme.level_from)
    if not programme.level_to:
        return message("level-fits.from", lowest=programme.level_from)
    if not programme.level_from:
        return message("level-fits.to", highest=programme.level_to)
    return message("level-fits.between", lowest=programme.level_from, highest=programme.level_to)


def _tell_tags(asker: Asker, offers: Sequence[Offer]) -> Message:
    return in_one_line(
        [
            message(
                "no-offer.tags",
                programme=programme.programme_id,
                missing=list_missing(programme.person_tags, asker.person.tags),
            )
            for programme in _programmes_of(offers)
        ]
    )


def _tell_hours(asker: Asker, offers: Sequence[Offer]) -> Message:
    scenario, own = asker.scenario, asker.person.slots
    if not own:
        return message("no-offer.no-hours")
    nearest = min(offers, key=lambda offer: (len(_uncovered(asker, offer)), offer.time.first_day, offer.pattern_id))
    about = {
        "programme": nearest.programme.programme_id,
        "pattern": tell_pattern(scenario, nearest.pattern_id),
        "missing": tell_slots(scenario, _uncovered(asker, nearest)),
        "slots": tell_slots(scenario, own),
    }
    patterns = {pattern_id for programme in asker.programmes for pattern_id in programme.patterns}
    if any(scenario.covers_pattern(own, pattern_id) for pattern_id in patterns):
        return message("no-offer.hours", **about)
    return message("no-offer.hours-of-none", programmes=list_ids(asker.request.programmes), **about)


def _uncovered(asker: Asker, offer: Offer) -> list[str]:
    pattern = asker.scenario.pattern_by_id[offer.pattern_id]
    return [slot_id for slot_id in pattern.slots if not asker.scenario.covers(asker.person.slots, slot_id)]


def _tell_location(asker: Asker, offers: Sequence[Offer]) -> Message:
    elsewhere = list_some(offer.location_id for offer in offers)
    if not asker.person.locations:
        return message("no-offer.no-location", elsewhere=elsewhere)
    return message("no-offer.location", locations=list_ids(asker.person.locations), elsewhere=elsewhere)


def _tell_starts(asker: Asker, offers: Sequence[Offer]) -> Message:
    first = min(offers, key=_in_time)
    nearest = min(first.programme.starts, key=lambda start: (abs(start - first.start), start))
    about = {"programme": first.programme.programme_id, "first": first.start, "nearest": nearest}
    return message("no-offer.starts", **about)


def _tell_closure(asker: Asker, offers: Sequence[Offer]) -> Message:
    nearest = min(offers, key=lambda offer: (not meets_in_first_week(offer), offer.time.lost, _in_time(offer)))
    if not meets_in_first_week(nearest):
        return message("no-offer.closed", offer=tell_offer(asker.scenario, nearest))
    return message(
        "no-offer.lost",
        offer=tell_offer(asker.scenario, nearest),
        lost=tell_lessons(nearest.time.lost),
        allowed=nearest.programme.max_lost_sessions,
    )


def _tell_absence(asker: Asker, offers: Sequence[Offer]) -> Message:
    nearest = min(offers, key=lambda offer: (_missed(asker, offer), _in_time(offer)))
    return message(
        "no-offer.absence",
        offer=tell_offer(asker.scenario, nearest),
        missed=tell_lessons(_missed(asker, nearest)),
        allowed=nearest.programme.max_missed_sessions,
    )


def _missed(asker: Asker, offer: Offer) -> int:
    person_id = asker.person.person_id
    return sum(asker.scenario.is_absent("person", person_id, session) for session in offer.sessions.held)


def _tell_earliest_start(asker: Asker, offers: Sequence[Offer]) -> Message:
    last = max(offer.time.first_day for offer in offers)
    return message("no-offer.earliest-start", earliest=asker.request.earliest_start, first=tell_day(last))


def _tell_finish_by(asker: Asker, offers: Sequence[Offer]) -> Message:
    first = min(offer.time.last_day for offer in offers)
    return message("no-offer.finish-by", finish_by=asker.request.finish_by, last=tell_day(first))


def _tell_week_load(asker: Asker, offers: Sequence[Offer]) -> Message:
    lightest = min(offers, key=lambda offer: (most_in_a_week(offer), _in_time(offer)))
    return message(
        "no-offer.week-load",
        programme=lightest.programme.programme_id,
        pattern=tell_pattern(asker.scenario, lightest.pattern_id),
        hours=tell_minutes(most_in_a_week(lightest)),
        limit=tell_minutes((asker.person.max_hours_week or 0) * 60),
    )


def _tell_own_cohort(asker: Asker, offers: Sequence[Offer]) -> Message:
    first = min(offers, key=_in_time)
    entries = asker.possibilities.diary.of_person[asker.person.person_id]
    cohorts = find_overlapping(entries, first)
    if cohorts:
        return message("no-offer.own-cohort", offer=tell_offer(asker.scenario, first), cohorts=list_some(cohorts))
    return message(
        "no-offer.own-cohort-load",
        offer=tell_offer(asker.scenario, first),
        cohorts=list_some(find_sharing_a_week(entries, first)),
        limit=tell_minutes((asker.person.max_hours_week or 0) * 60),
    )


def _tell_partner_cohort(asker: Asker, offers: Sequence[Offer]) -> Message:
    first = min(offers, key=_in_time)
    busy = {
        partner_id: find_overlapping(asker.possibilities.diary.of_person[partner_id], first)
        for partner in asker.instance.partners[asker.instance.person_of[asker.number]]
        for partner_id in [asker.instance.people[partner].person_id]
    }
    return message(
        "no-offer.partner-cohort",
        offer=tell_offer(asker.scenario, first),
        partners=list_some(partner_id for partner_id, cohorts in busy.items() if cohorts),
        cohorts=list_some(cohort_id for cohorts in busy.values() for cohort_id in cohorts),
    )


def _tell_after(asker: Asker, offers: Sequence[Offer]) -> Message:
    if asker.why_not_earlier is not None:
        return message("no-offer.after-never", after=asker.request.after, why=asker.why_not_earlier)
    ends = asker.possibilities.earliest_end(asker.instance.follows[asker.number]) or 0
    last = max(offer.time.first_day for offer in offers)
    return message("no-offer.after-late", after=asker.request.after, ends=tell_day(ends), first=tell_day(last))


def _programmes_of(offers: Sequence[Offer]) -> list[Programme]:
    return list({offer.programme.programme_id: offer.programme for offer in offers}.values())


def _in_time(offer: Offer) -> tuple[object, ...]:
    return offer.time.first_day, *offer.key


TELL: dict[str, Callable[[Asker, Sequence[Offer]], Message]] = {
    "level": _tell_level,
    "tags": _tell_tags,
    "hours": _tell_hours,
    "location": _tell_location,
    "starts": _tell_starts,
    "closure": _tell_closure,
    "absence": _tell_absence,
    "earliest-start": _tell_earliest_start,
    "finish-by": _tell_finish_by,
    "week-load": _tell_week_load,
    "own-cohort": _tell_own_cohort,
    "partner-cohort": _tell_partner_cohort,
    "after": _tell_after,
}
