"""Parts of sentences about reasons: an offer, a list of ids that may be long, several sentences in one."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from planner.model import Scenario
from planner.rules.week_words import tell_pattern
from planner.rules.wording import list_ids
from planner.solver.offer import Offer
from planner.texts import Message, message

WriteNumber = Callable[[int], str]
MOST_IDS = 4


def tell_offer(scenario: Scenario, offer: Offer) -> Message:
    """An offer as people say it: what, when in the week, from which Monday, where."""
    return message(
        "reasons.offer",
        programme=offer.programme.programme_id,
        pattern=tell_pattern(scenario, offer.pattern_id),
        start=offer.start,
        location=offer.location_id,
    )


def tell_day(ordinal: int) -> date:
    return date.fromordinal(ordinal)


def list_some(ids: Iterable[str]) -> Message:
    """The first few of these ids, sorted, each once, and how many more there are."""
    known = sorted(set(ids))
    if len(known) <= MOST_IDS + 1:
        return message("reasons.ids", ids=list_ids(known))
    return message("reasons.ids-and-more", ids=list_ids(known[:MOST_IDS]), more=len(known) - MOST_IDS)


def in_one_line(sentences: Sequence[Message]) -> Message:
    """These sentences one after another."""
    line = sentences[0]
    for sentence in sentences[1:]:
        line = message("reasons.one-and-next", one=line, next=sentence)
    return line


def in_points(sentences: Sequence[Message]) -> Message:
    """These sentences one after another, numbered from 1."""
    return in_one_line(
        [message("reasons.point", number=number, sentence=sentence) for number, sentence in enumerate(sentences, 1)]
    )
