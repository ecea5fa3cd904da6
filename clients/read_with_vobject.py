"""Reads calendars with vobject: `python read_with_vobject.py FILE ...` prints a list of sessions per file."""

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import vobject


def read(content: str) -> list[dict[str, object]]:
    calendars = vobject.readComponents(content)
    return [read_event(event) for calendar in calendars for event in calendar.contents.get("vevent", [])]


def read_event(event: Any) -> dict[str, object]:
    return {
        "uid": event.uid.value,
        "start": write_moment(event.dtstart.value),
        "end": write_moment(event.dtend.value),
        "status": event.status.value,
        "summary": event.summary.value,
        "location": event.location.value if hasattr(event, "location") else "",
        "description": event.description.value if hasattr(event, "description") else "",
        "sequence": int(event.sequence.value),
    }


def write_moment(moment: date) -> str:
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return f"floating {moment.isoformat()}"
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


if __name__ == "__main__":
    texts = (Path(name).read_bytes().decode("utf-8") for name in sys.argv[1:])
    json.dump([read(text) for text in texts], sys.stdout)
