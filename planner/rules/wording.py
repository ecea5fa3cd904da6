"""Parts of sentences that several rules use: a session, hours, people, lessons, a list of ids."""

from collections.abc import Iterable
from decimal import Decimal

from planner.model import Session
from planner.texts import Message, message, write_time


def tell_session(session: Session) -> Message:
    """A session as people say it: its day and times."""
    return message("rules.session", day=session.day, start=write_time(session.start), end=write_time(session.end))


def tell_minutes(minutes: int | Decimal) -> Message:
    """Minutes as hours, and minutes if they are not whole hours."""
    hours, rest = divmod(Decimal(minutes), 60)
    if rest == 0:
        return message("rules.hours", hours=int(hours))
    return message("rules.hours-and-minutes", hours=int(hours), minutes=f"{rest.normalize():f}")


def tell_people(count: int) -> Message:
    return message("rules.one-person") if count == 1 else message("rules.people", count=count)


def tell_lessons(count: int) -> Message:
    return message("rules.one-lesson") if count == 1 else message("rules.lessons", count=count)


def list_ids(ids: Iterable[str]) -> str:
    """Ids as a list in a sentence; a dash if there are none."""
    return ", ".join(ids) or "–"


def list_missing(wanted: Iterable[str], present: Iterable[str]) -> str:
    """The ids that are wanted but not present, as a list in a sentence; empty if all are there."""
    here = set(present)
    return ", ".join(word for word in wanted if word not in here)
