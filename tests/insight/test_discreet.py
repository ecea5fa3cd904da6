"""Sentences that name needs or tags say it in general words, also deep inside another sentence."""

from planner.insight.discreet import keep_discreet
from planner.insight.saying import in_one_line
from planner.texts import LANGUAGES, message


def test_a_need_deep_inside_is_not_named() -> None:
    need = message("no-resources.room-needs", locations="centrum", programme="TBI", needs="GEHEIM")
    other = message("no-offer.no-hours")

    said = [keep_discreet(in_one_line([other, need])).in_language(language) for language in LANGUAGES]

    assert said == [
        "Deze persoon heeft geen uren opgegeven. Geen lokaal op centrum dat bij TBI past, heeft alles wat deze "
        "persoon nodig heeft.",
        "This person has given no hours. No room at centrum that fits TBI has all that this person needs.",
    ]


def test_any_other_sentence_stays_as_it_is() -> None:
    other = message("no-offer.no-hours")

    assert keep_discreet(other) == other
