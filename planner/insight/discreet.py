"""Sentences that are fit to hang on a wall: what somebody needs or which tags they have is not named in them."""

from typing import Final

from planner.texts import Message

_INSTEAD: Final = {
    "needs-met.missing": "discreet.needs-met",
    "person-tags.missing": "discreet.person-tags",
    "no-offer.tags": "discreet.tags",
    "no-resources.room-needs": "discreet.room-needs",
}


def keep_discreet(what: Message) -> Message:
    """The same sentence, with each part of it that names needs or tags in general words."""
    values = {
        name: keep_discreet(value) if isinstance(value, Message) else value for name, value in what.values.items()
    }
    return Message(_INSTEAD.get(what.key, what.key), values)
