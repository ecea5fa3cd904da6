"""One session as an event of iCalendar, in bytes; written once for all calendars that show it the same."""

from datetime import datetime
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID, uuid5

from planner.exchange.calendars.announcements import Announced, Withdrawn
from planner.exchange.calendars.clock_times import ClockTimes
from planner.exchange.calendars.content_lines import write_line, write_text
from planner.exchange.calendars.event_words import EventWords
from planner.exchange.calendars.plan_sessions import Meeting, PlannedSession, SessionKey

SESSIONS_OF_PLANNER = UUID("6f4d1c1e-7b0e-4f0b-9a55-0d5c2a8e3b17")
OUR_MARK = ("X-TAALBOOST-PLANNER", "LES")  # by which a session is known wherever it has been copied to
HELD = b"STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n"
CANCELLED = b"STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"


class HeldEvent(NamedTuple):
    """A session as its teacher sees it, and as all others do: they are told who teaches."""

    of_teacher: bytes
    of_others: bytes


class EventWriter:
    """Writes events with the times of one zone and the words of one language."""

    def __init__(self, times: ClockTimes, words: EventWords) -> None:
        self._times = times
        self._words = words

    def write_held(self, key: SessionKey, told: Announced, planned: PlannedSession) -> HeldEvent:
        summary = self._words.name_session(key, told.meeting)
        head, tail = self._write_head(key, told, summary), self._write_tail(told.meeting) + HELD
        of_teacher, of_others = (
            write_text("DESCRIPTION", *self._words.describe_planned(key, planned, names_teacher))
            for names_teacher in (False, True)
        )
        return HeldEvent(head + of_teacher + tail, head + of_others + tail)

    def write_withdrawn(self, key: SessionKey, told: Withdrawn) -> bytes:
        """A session that fell away from a calendar."""
        head = self._write_head(key, told, self._words.name_withdrawn(key, told.meeting))
        about = write_text("DESCRIPTION", *self._words.describe_withdrawn())
        return head + about + self._write_tail(told.meeting) + CANCELLED

    def _write_head(self, key: SessionKey, told: Announced | Withdrawn, summary: str) -> bytes:
        begins, ends = self._times.write_span(*told.meeting[:3])
        moment = _write_moment(told.told_at)
        return b"".join(
            (
                write_line("BEGIN:VEVENT"),
                write_line(f"UID:{identify_session(key)}"),
                write_line(f"DTSTAMP:{moment}"),
                write_line(f"LAST-MODIFIED:{moment}"),
                write_line(f"SEQUENCE:{told.sequence}"),
                write_line(begins),
                write_line(ends),
                write_text("SUMMARY", summary),
            )
        )

    def _write_tail(self, meeting: Meeting) -> bytes:
        place = self._words.name_place(meeting)
        location = write_text("LOCATION", place) if place else b""
        category = write_text("CATEGORIES", self._words.name_category(meeting))
        return location + category + write_line(":".join(OUR_MARK))


def identify_session(key: SessionKey) -> str:
    """The UID by which every client knows this session in every calendar, in this plan and all that follow."""
    return str(uuid5(SESSIONS_OF_PLANNER, f"{key.cohort_id}/{key.ordinal}"))


@lru_cache(maxsize=1024)
def _write_moment(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"
