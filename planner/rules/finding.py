"""What a check says when a plan breaks a rule."""

from typing import NamedTuple

from planner.texts import Message


class Finding(NamedTuple):
    """One breach: the rule's id, the id of the person, request, cohort, teacher or room it is about, and the fact."""

    rule: str
    about: str
    message: Message
