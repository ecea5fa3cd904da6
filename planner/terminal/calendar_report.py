"""What a coordinator reads of calendars: how many there are, where, and what subscribers will not see."""

from pathlib import Path

from planner.exchange.calendars import COORDINATOR, CalendarId
from planner.exchange.calendars.record_file import RECORD_FILE
from planner.service.calendars import CalendarsMade, NoSuchCalendar
from planner.terminal.screen import Screen
from planner.texts import Language, Message, message


def report_calendars(screen: Screen, made: CalendarsMade, out: Path) -> None:
    for warning in made.warnings:
        screen.say("calendar_warning", sentence=warning)
    written = made.calendars.written
    whole = next((row for row in written if row.calendar == COORDINATOR), written[0])
    sessions, cancelled = screen.write_number(whole.events), screen.write_number(whole.cancelled)
    if len(written) == 1:
        screen.say("calendar_written", folder=str(out), file=whole.file, sessions=sessions, cancelled=cancelled)
        return
    calendars = screen.write_number(len(written))
    screen.say("calendars_written", folder=str(out), calendars=calendars, sessions=sessions, cancelled=cancelled)


def report_unknown(screen: Screen, unknown: NoSuchCalendar) -> None:
    sentence = _say_unknown(unknown.asked)
    if not unknown.near:
        screen.say("calendar_no_near", sentence=sentence)
        return
    near: str | Message = unknown.near[0]
    for id_ in unknown.near[1:]:
        near = message("calendar_or", one=near, other=id_)
    screen.say("calendar_near", sentence=sentence, near=near)


def calendars_to_json(made: CalendarsMade, language: Language) -> dict[str, object]:
    return {
        "calendars": [
            {
                "file": row.file,
                "kind": row.calendar.kind,
                "id": row.calendar.id,
                "events": row.events,
                "cancelled": row.cancelled,
            }
            for row in made.calendars.written
        ],
        "record": RECORD_FILE,
        "warnings": [warning.in_language(language) for warning in made.warnings],
    }


def _say_unknown(asked: CalendarId) -> Message:
    match asked.kind:
        case "teacher":
            return message("calendar_unknown_teacher", id=asked.id)
        case "room":
            return message("calendar_unknown_room", id=asked.id)
        case _:
            return message("calendar_unknown_location", id=asked.id)
