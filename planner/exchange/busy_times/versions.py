"""Which of several versions of an event counts: the one of the highest SEQUENCE, and of these what was told last."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from planner.exchange.busy_times.events import Event


def find_old_versions(events: Iterable[Event]) -> frozenset[int]:
    """The numbers of events that are also there in a newer version; where none can be called newer, all count."""
    by_uid: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_uid[event.uid].append(event)
    by_uid.pop("", None)
    return frozenset(event.number for series in by_uid.values() for event in _list_old(series))


def _list_old(series: Sequence[Event]) -> Iterator[Event]:
    masters = [event for event in series if event.instead_of is None]
    yield from _list_older(masters)
    master = max(masters, key=lambda event: event.sequence, default=None)
    by_time: defaultdict[object, list[Event]] = defaultdict(list)
    for event in series:
        if event.instead_of is not None:
            instance = master.tell_as_start(event.instead_of) if master else event.instead_of
            by_time[instance, event.and_after].append(event)
    for versions in by_time.values():
        yield from _list_older(versions)


def _list_older(versions: Sequence[Event]) -> Iterator[Event]:
    newest = max((event.sequence for event in versions), default=0)
    last_told = max((event.told_at for event in versions if event.sequence == newest and event.told_at), default=None)
    for event in versions:
        is_older = event.sequence == newest and event.told_at and last_told and event.told_at < last_told
        if event.sequence < newest or is_older:
            yield event
