"""One session as an event of iCalendar, in bytes; written once for all calendars that show it the same."""

from datetime import datetime
from uuid import UUID, uuid5

from planner.exchange.calendars.announcements import Announced, Withdrawn
from planner.exchange.calendars.clock_times import ClockTimes
from planner.exchange.calendars.content_lines import write_line, write_text
from planner.exchange.calendars.event_words import EventWords
from planner.exchange.calendars.plan_sessions import Meeting, PlannedSession, SessionKey

SESSIONS_OF_PLANNER = UUID("6f4d1c1e-7b0e-4f0b-9a55-0d5c2a8e3b17")
BEGIN, END = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"
HELD = b"STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n"
CANCELLED = b"STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"


class EventWriter:
    """Writes events with the times of one zone and the words of one language."""

    def __init__(self, times: ClockTimes, words: EventWords) -> None:
        self._times = times
        self._words = words

    def write_held(self, key: SessionKey, told: Announced, planned: PlannedSession, names_teacher: bool) -> bytes:
        """A session of the plan; a teacher's own calendar need not say who teaches."""
        summary = self._words.name_session(key, told.meeting)
        about = self._words.describe_planned(key, planned, names_teacher)
        return b"".join((BEGIN, self._write(key, told, summary, about), HELD, END))

    def write_withdrawn(self, key: SessionKey, told: Withdrawn) -> bytes:
        """A session that fell away from a calendar."""
        summary = self._words.name_withdrawn(key, told.meeting)
        return b"".join((BEGIN, self._write(key, told, summary, self._words.describe_withdrawn()), CANCELLED, END))

    def _write(self, key: SessionKey, told: Announced | Withdrawn, summary: str, about: tuple[str, ...]) -> bytes:
        meeting = told.meeting
        begins, ends = self._times.write_span(meeting.day, meeting.start, meeting.end)
        moment = _write_moment(told.told_at)
        return b"".join(
            (
                write_line(f"UID:{identify_session(key)}"),
                write_line(f"DTSTAMP:{moment}"),
                write_line(f"LAST-MODIFIED:{moment}"),
                write_line(f"SEQUENCE:{told.sequence}"),
                write_line(begins),
                write_line(ends),
                write_text("SUMMARY", summary),
                *self._write_place(meeting),
                write_text("DESCRIPTION", *about),
                write_text("CATEGORIES", self._words.name_category(meeting)),
            )
        )

    def _write_place(self, meeting: Meeting) -> tuple[bytes, ...]:
        place = self._words.name_place(meeting)
        return (write_text("LOCATION", place),) if place else ()


def identify_session(key: SessionKey) -> str:
    """The UID by which every client knows this session in every calendar, in this plan and all that follow."""
    return str(uuid5(SESSIONS_OF_PLANNER, f"{key.cohort_id}/{key.ordinal}"))


def _write_moment(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"
