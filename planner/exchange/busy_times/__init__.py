"""A teacher's own calendar, read into absences without a word of what stands in it.

`lines` and `components` take the file apart and pass over all that does not say when; `events` reads one event,
`versions` finds those that a newer one replaces, `occurrences` works out recurrences, `busy_days` makes days and rows
of them, and `reading` does all of it.
"""

from planner.exchange.busy_times.busy_days import OWN_CALENDAR
from planner.exchange.busy_times.reading import BusyTimes, Wanted, read_busy_times, read_calendar

__all__ = ["OWN_CALENDAR", "BusyTimes", "Wanted", "read_busy_times", "read_calendar"]
