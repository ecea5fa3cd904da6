"""A plan as calendars to subscribe to: one per teacher, room and location, and one for the coordinator.

`announcements` follows what subscribers have been told from one plan to the next, `record_file` keeps that between
runs, and `calendar_files` writes it down as iCalendar.
"""

from planner.exchange.calendars.announcements import Announcements, announce_plan
from planner.exchange.calendars.calendar_files import WrittenCalendar, write_calendar, write_calendars
from planner.exchange.calendars.calendar_names import COORDINATOR, CalendarId

__all__ = [
    "COORDINATOR",
    "Announcements",
    "CalendarId",
    "WrittenCalendar",
    "announce_plan",
    "write_calendar",
    "write_calendars",
]
