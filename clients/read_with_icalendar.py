"""Reads calendars with icalendar: `python read_with_icalendar.py FILE ...` prints a list of sessions per file."""

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from icalendar import Calendar, Component


def read(content: bytes) -> list[dict[str, object]]:
    return [read_event(event) for event in Calendar.from_ical(content).walk("VEVENT")]


def read_event(event: Component) -> dict[str, object]:
    return {
        "uid": str(event["UID"]),
        "start": write_moment(event.decoded("DTSTART")),
        "end": write_moment(event.decoded("DTEND")),
        "status": str(event["STATUS"]),
        "summary": str(event["SUMMARY"]),
        "location": str(event.get("LOCATION", "")),
        "description": str(event.get("DESCRIPTION", "")),
        "sequence": event.decoded("SEQUENCE"),
    }


def write_moment(moment: date) -> str:
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return f"floating {moment.isoformat()}"
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


if __name__ == "__main__":
    json.dump([read(Path(name).read_bytes()) for name in sys.argv[1:]], sys.stdout)
