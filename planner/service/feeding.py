"""The use case of a calendar that somebody subscribes to: what the plan that is published now has for them."""

from zoneinfo import ZoneInfo

from planner.exchange.calendars import CalendarId, write_calendar
from planner.service.told import find_told
from planner.store import Store
from planner.store.feeds import find_feed
from planner.texts import Language


def read_feed(store: Store, token: str, language: Language = "nl") -> bytes | None:
    """The calendar of this token; None if nobody has such a token (any more)."""
    feed = find_feed(store, token)
    if feed is None:
        return None
    told, calendar = find_told(store, feed.scenario_id), CalendarId(feed.kind, feed.subject_id)
    today = store.now().astimezone(ZoneInfo(told.scenario.timezone)).date()
    return write_calendar(told.scenario, told.plan, told.announcements, today, language, calendar).content
