"""A small reader of calendars, written apart from the writer: events as their properties, times as moments in UTC."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo


class Event(NamedTuple):
    """An event of a file; `lines` are its content lines, unfolded."""

    uid: str
    sequence: int
    stamp: str
    status: str
    summary: str
    start: datetime
    end: datetime
    lines: tuple[str, ...]

    @property
    def is_held(self) -> bool:
        return self.status == "CONFIRMED"


def unfold(content: bytes) -> list[str]:
    """The content lines; fails if one does not end in CRLF, or is longer than 75 octets before unfolding."""
    assert content.endswith(b"\r\n")
    raw = content[:-2].split(b"\r\n")
    assert [line for line in raw if len(line) > 75 or b"\n" in line or b"\r" in line] == []
    return content[:-2].replace(b"\r\n ", b"").decode("utf-8").split("\r\n")


def read_events(content: bytes) -> list[Event]:
    return [_read_event(lines) for lines in _split_events(unfold(content))]


def read_properties(lines: tuple[str, ...]) -> dict[str, str]:
    """Value by name with parameters, such as `DTSTART;TZID=Europe/Amsterdam`."""
    pairs = [line.partition(":") for line in lines]
    assert len({name for name, _, _ in pairs}) == len(pairs)
    return {name: value for name, _, value in pairs}


def _split_events(lines: list[str]) -> Iterator[tuple[str, ...]]:
    begins = [number for number, line in enumerate(lines) if line == "BEGIN:VEVENT"]
    ends = [number for number, line in enumerate(lines) if line == "END:VEVENT"]
    return (tuple(lines[begin + 1 : end]) for begin, end in zip(begins, ends, strict=True))


def _read_event(lines: tuple[str, ...]) -> Event:
    found = read_properties(lines)
    return Event(
        uid=found["UID"],
        sequence=int(found["SEQUENCE"]),
        stamp=found["DTSTAMP"],
        status=found["STATUS"],
        summary=found["SUMMARY"],
        start=_read_time(found, "DTSTART"),
        end=_read_time(found, "DTEND"),
        lines=lines,
    )


def _read_time(found: dict[str, str], name: str) -> datetime:
    (key,) = [key for key in found if key.partition(";")[0] == name]
    if found[key].endswith("Z"):
        return datetime.strptime(found[key], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    zone = ZoneInfo(key.removeprefix(f"{name};TZID="))
    return datetime.strptime(found[key], "%Y%m%dT%H%M%S").replace(tzinfo=zone).astimezone(UTC)
