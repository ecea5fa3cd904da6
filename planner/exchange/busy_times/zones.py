"""Time zones as calendars name them: by their usual name, by that of Windows, or as the file itself describes them.

The usual name goes first: what a file says about it may be old. A description is used for a name nobody knows.
"""

import zoneinfo
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from functools import cache
from typing import NamedTuple

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from planner.exchange.busy_times.lines import undo_escapes

NO_TIME = timedelta(0)
MICROSOFTS_UTC = "tzone://microsoft/utc"


class Change(NamedTuple):
    """A change of the clock: when, on the clock before it, and the distances to UTC before and after."""

    at: datetime
    before: timedelta
    after: timedelta


class DescribedZone(tzinfo):
    """A zone made of changes; a time that the clock skips counts as before the change, one it has twice as the first.

    So says RFC 5545, 3.3.5, and so does `zoneinfo` if nothing else is asked.
    """

    def __init__(self, changes: Sequence[Change]) -> None:
        in_order = sorted(changes)
        self._first = in_order[0].before
        self._after = [change.after for change in in_order]
        self._on_clock = [change.at + max(NO_TIME, change.after - change.before) for change in in_order]
        self._in_utc = [change.at - change.before for change in in_order]

    def utcoffset(self, dt: datetime | None) -> timedelta:
        return self._first if dt is None else self._offset(self._on_clock, dt)

    def dst(self, dt: datetime | None) -> timedelta:
        return NO_TIME

    def tzname(self, dt: datetime | None) -> str:
        return ""

    def fromutc(self, dt: datetime) -> datetime:
        return dt + self._offset(self._in_utc, dt)

    def _offset(self, onsets: list[datetime], dt: datetime) -> timedelta:
        index = bisect_right(onsets, dt.replace(tzinfo=None)) - 1
        return self._after[index] if index >= 0 else self._first


class Zones:
    """The zones that one calendar may name; `floating` is for times without one."""

    def __init__(self, described: Mapping[str, tzinfo], floating: tzinfo) -> None:
        self._described = described
        self.floating = floating

    def find(self, name: str) -> tzinfo | None:
        described = self._described.get(name) or self._described.get(undo_escapes(name))
        return find_known_zone(name) or described or _find_at_the_end(name)


def find_known_zone(name: str) -> tzinfo | None:
    """The zone of a usual name or of a name that Windows gives, in capitals or not."""
    known = _usual_names().get(name.lower())
    return zoneinfo.ZoneInfo(known) if known else None


def _find_at_the_end(name: str) -> tzinfo | None:
    """The zone at the end of a name as Mozilla's `/mozilla.org/20070129_1/Europe/Amsterdam`."""
    parts = name.split("/")[-3:]
    endings = ("/".join(parts[start:]) for start in range(len(parts))) if name.startswith("/") else ()
    return next(filter(None, map(find_known_zone, endings)), None)


@cache
def _usual_names() -> dict[str, str]:
    usual = zoneinfo.available_timezones()
    windows = {name.lower(): zone for name, zone in WINDOWS_TO_OLSON.items() if zone in usual}
    return {MICROSOFTS_UTC: "UTC", **windows, **{name.lower(): name for name in usual}}
