"""Two things that were told, as one that the next plan goes on from.

Who subscribes to a folder knows what was shown there last, whichever plan is named now. A client keeps of each session
the announcement with the highest number, so what goes on from both never counts lower than either, and cancels all that
was shown.
"""

from collections.abc import Iterator

from planner.exchange.calendars.announcements import (
    Announced,
    Announcements,
    Withdrawal,
    Withdrawn,
    calendars_with,
)
from planner.exchange.calendars.calendar_names import CalendarId, mark_look_alikes

TO_BE_MARKED = ""  # no mark is empty, so that the next plan tells it with its own time


def covers(told: Announcements, shown: Announcements) -> bool:
    """True if `told` goes on from all that was shown: nothing of it is forgotten or counted lower."""
    return all(
        _goes_on(told.sessions.get(key), row)
        and all((key, calendar) in told.withdrawn for calendar in _left(row, told.sessions[key]))
        for key, row in shown.sessions.items()
    ) and all(
        (key, calendar) in told.withdrawn or calendar in calendars_with(told.sessions[key])
        for key, calendar in shown.withdrawn
    )


def join(told: Announcements, shown: Announcements) -> Announcements:
    """All that either has told; of what differs and was told equally often, what was shown counts."""
    sessions = dict(sorted({**told.sessions, **shown.sessions}.items()))
    sessions.update((key, row) for key, row in told.sessions.items() if row.sequence > sessions[key].sequence)
    withdrawn = dict(_join_withdrawn(told, shown))
    for key, row in shown.sessions.items():
        now = sessions[key]
        gone = Withdrawn(row.meeting, now.sequence, now.told_at, TO_BE_MARKED)
        withdrawn.update(((key, calendar), gone) for calendar in _left(row, now) if (key, calendar) not in withdrawn)
    return Announcements(
        plan=told.plan,
        after=told.after,
        at=max(told.at, shown.at),
        calendars=mark_look_alikes(told.calendars, shown.calendars),
        sessions=sessions,
        withdrawn=dict(sorted(withdrawn.items())),
        zone=shown.zone,
    )


def _goes_on(now: Announced | None, before: Announced) -> bool:
    if now is None or now.sequence < before.sequence:
        return False
    return now.sequence > before.sequence or (now.meeting, now.is_held) == (before.meeting, before.is_held)


def _left(before: Announced, now: Announced) -> Iterator[CalendarId]:
    """The calendars that no longer show the session."""
    still = calendars_with(now)
    return (calendar for calendar in calendars_with(before) if calendar not in still)


def _join_withdrawn(told: Announcements, shown: Announcements) -> Iterator[tuple[Withdrawal, Withdrawn]]:
    for key in {*told.withdrawn, *shown.withdrawn}:
        rows = [of.withdrawn[key] for of in (shown, told) if key in of.withdrawn]
        yield key, max(rows, key=lambda row: row.sequence)
