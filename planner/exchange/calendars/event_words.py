"""What an event says: programme and cohort, room and location, how many people; of persons nothing, of teachers the id.

There are no addresses in the data, so the names of room and location stand for them; where a name is empty, its id.
"""

from functools import cache

from planner.exchange.calendars.calendar_names import CalendarId
from planner.exchange.calendars.content_lines import clean_text
from planner.exchange.calendars.plan_sessions import Meeting, PlannedSession, SessionKey
from planner.model import Scenario
from planner.texts import Language, message


class EventWords:
    """The texts of one scenario in one language."""

    def __init__(self, scenario: Scenario, language: Language) -> None:
        self._scenario = scenario
        self._language = language
        self._say = cache(self._put_in_words)

    def name_session(self, key: SessionKey, meeting: Meeting) -> str:
        programme = self._scenario.programme_by_id.get(meeting.programme_id)
        return f"{(programme and clean_text(programme.name)) or meeting.programme_id} ({key.cohort_id})"

    def name_withdrawn(self, key: SessionKey, meeting: Meeting) -> str:
        return self._say("calendar_cancelled", session=self.name_session(key, meeting))

    def name_category(self, meeting: Meeting) -> str:
        programme = self._scenario.programme_by_id.get(meeting.programme_id)
        return self._say(f"code_{programme.kind}") if programme else meeting.programme_id

    def name_place(self, meeting: Meeting) -> str:
        location = self._scenario.location_by_id.get(meeting.location_id)
        names = self._name_room(meeting.room_id), self._name_location(meeting.location_id)
        place = ", ".join(name for name in names if name)
        is_online = location is not None and location.kind == "online"
        return self._say("calendar_online", place=place) if is_online else place

    def describe_planned(self, key: SessionKey, planned: PlannedSession, names_teacher: bool) -> tuple[str, ...]:
        lines = (
            self._say("calendar_participants", count=planned.participants),
            self._say("calendar_ordinal", ordinal=key.ordinal, total=planned.total),
        )
        teacher = planned.meeting.teacher_id
        return (*lines, self._say("calendar_teacher", teacher=teacher)) if names_teacher and teacher else lines

    def describe_withdrawn(self) -> tuple[str, ...]:
        return (self._say("calendar_plan_changed"),)

    def name_calendar(self, calendar: CalendarId) -> str:
        match calendar.kind:
            case "coordinator":
                return self._say("calendar_of_coordinator")
            case "teacher":
                return self._say("calendar_of_teacher", teacher=calendar.id)
            case "room":
                room = self._scenario.room_by_id.get(calendar.id)
                names = self._name_room(calendar.id), self._name_location(room.location_id) if room else ""
                return self._say("calendar_of_room", room=", ".join(name for name in names if name))
            case "location":
                return self._say("calendar_of_location", location=self._name_location(calendar.id))

    def _name_room(self, room_id: str) -> str:
        room = self._scenario.room_by_id.get(room_id)
        return (room and clean_text(room.name)) or room_id

    def _name_location(self, location_id: str) -> str:
        location = self._scenario.location_by_id.get(location_id)
        return (location and clean_text(location.name)) or location_id

    def _put_in_words(self, key: str, **values: object) -> str:
        return message(key, **values).in_language(self._language)
