"""When a session begins and ends, as calendars read it: local time with its zone, or UTC where that would be unclear.

Unclear is a time that the clock skips or shows twice when it is changed, of which clients make different things; and
any time in a zone that `time_zones` cannot write.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from planner.exchange.calendars.time_zones import write_zone

MINUTES_A_DAY = 24 * 60
A_YEAR_LIKE_ANY = 2000
_LATEST = datetime.max.replace(microsecond=0)


class ClockTimes:
    """The times of a zone in the years of these days."""

    def __init__(self, zone_name: str, days: Iterable[date]) -> None:
        years = {day.year for day in days} or {A_YEAR_LIKE_ANY}
        self.zone_name = zone_name
        self.zone_lines = write_zone(zone_name, min(years), max(years))
        self._zone = ZoneInfo(zone_name)
        self.write_span = cache(self._write_span)

    def _write_span(self, day: date, start: int, end: int) -> tuple[str, str]:
        """The lines DTSTART and DTEND of a session on this day, from and until these minutes after midnight."""
        begins, ends = _local(day, start), _local(day, end)
        if self.zone_lines and not self._is_unclear(begins) and not self._is_unclear(ends):
            return (
                f"DTSTART;TZID={self.zone_name}:{begins:%Y%m%dT%H%M%S}",
                f"DTEND;TZID={self.zone_name}:{ends:%Y%m%dT%H%M%S}",
            )
        begins_utc, ends_utc = self._in_utc(begins), self._in_utc(ends)
        if ends_utc <= begins_utc:
            ends_utc = begins_utc + timedelta(minutes=end - start)
        return f"DTSTART:{begins_utc:%Y%m%dT%H%M%SZ}", f"DTEND:{ends_utc:%Y%m%dT%H%M%SZ}"

    def _is_unclear(self, local: datetime) -> bool:
        one, other = (local.replace(tzinfo=self._zone, fold=fold) for fold in (0, 1))
        return one.utcoffset() != other.utcoffset()

    def _in_utc(self, local: datetime) -> datetime:
        """The first moment at which the clock shows this; a time that it skips counts as if it had not been changed."""
        try:
            return local.replace(tzinfo=self._zone, fold=0).astimezone(UTC)
        except OverflowError:  # within a day of the first or the last day that Python knows
            return local.replace(tzinfo=UTC)


def _local(day: date, minutes: int) -> datetime:
    if minutes < MINUTES_A_DAY:
        return datetime.combine(day, time(minutes // 60, minutes % 60))
    return datetime.combine(day, time()) + timedelta(days=1) if day < date.max else _LATEST
