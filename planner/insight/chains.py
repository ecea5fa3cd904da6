"""What can follow what: of requests that come one after another, the times that leave room for all the others.

Only time counts here: a step begins after the one before it has ended, and a person who can bear so many hours a week
may end one step and begin the next in the same week. Beside that two steps never share a week, so it is enough to know
of a time its first and last day, and its minutes in the weeks of these two.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from planner.solver.offer import TimeUse


class Span(NamedTuple):
    """A time that a step could take: day numbers, and minutes in the week it begins and in the week it ends."""

    first: int
    last: int
    minutes_at_first: int = 0
    minutes_at_last: int = 0

    @property
    def first_week(self) -> int:
        return week_of(self.first)

    @property
    def last_week(self) -> int:
        return week_of(self.last)


class Link(NamedTuple):
    """A step with all times it could take by itself; `limit` is None, or the minutes that a week has left."""

    person: int
    spans: tuple[Span, ...]
    limit: Callable[[int], int] | None = None


def week_of(day: int) -> int:
    return (day - 1) // 7


def span_of(time: TimeUse, *, count_minutes: bool) -> Span:
    """Minutes only where they matter, so that more times are the same."""
    minutes = dict(time.minutes_by_week) if count_minutes else {}
    return Span(
        time.first_day,
        time.last_day,
        minutes.get(week_of(time.first_day), 0),
        minutes.get(week_of(time.last_day), 0),
    )


def keep_possible(links: Sequence[Link]) -> tuple[tuple[Span, ...], ...]:
    """For each step the times that are part of a whole chain; all are empty if there is no such chain."""
    before, after = _look_forward(links), _look_back(links)
    return tuple(
        tuple(span for span in link.spans if span in first and span in last and _fits_between(link, span, first, last))
        for link, first, last in zip(links, before, after, strict=True)
    )


def can_begin(links: Sequence[Link]) -> list[tuple[Span, ...]]:
    """For each step the times that those before it leave room for, whatever comes later."""
    return [tuple(found) for found in _look_forward(links)]


Load = Mapping[Span, int]


def _fits_between(link: Link, span: Span, before: Load, after: Load) -> bool:
    """Within one week both sides come together; else each has been looked at already."""
    if link.limit is None or span.first_week != span.last_week:
        return True
    return before[span] + span.minutes_at_first + after[span] <= link.limit(span.first_week)


def _look_back(links: Sequence[Link]) -> list[dict[Span, int]]:
    """The times from which all later steps can follow, with the fewest minutes those take in the week it ends."""
    found: list[dict[Span, int]] = [dict.fromkeys(links[-1].spans, 0)]
    for link, later in zip(links[-2::-1], links[:0:-1], strict=True):
        load, in_week = found[0], _group(found[0], lambda span: span.first_week)
        last_week = max(in_week, default=0)
        here: dict[Span, int] = {}
        for span in link.spans:
            week = span.last_week
            if last_week > week:
                here[span] = 0
                continue
            next_ones = [
                one.minutes_at_first + (load[one] if one.last_week == week else 0)
                for one in in_week.get(week, ())
                if one.first > span.last
            ]
            _keep_lightest(here, link, span, next_ones, week, span.minutes_at_last, is_shared=_share(link, later))
        found.insert(0, here)
    return found


def _look_forward(links: Sequence[Link]) -> list[dict[Span, int]]:
    """The times that all earlier steps can come before, with the fewest minutes those take in the week it begins."""
    found: list[dict[Span, int]] = [dict.fromkeys(links[0].spans, 0)]
    for earlier, link in pairwise(links):
        load, in_week = found[-1], _group(found[-1], lambda span: span.last_week)
        first_week = min(in_week, default=0)
        here: dict[Span, int] = {}
        for span in link.spans:
            week = span.first_week
            if in_week and first_week < week:
                here[span] = 0
                continue
            ones_before = [
                one.minutes_at_last + (load[one] if one.first_week == week else 0)
                for one in in_week.get(week, ())
                if one.last < span.first
            ]
            _keep_lightest(here, link, span, ones_before, week, span.minutes_at_first, is_shared=_share(earlier, link))
        found.append(here)
    return found


def _share(one: Link, other: Link) -> bool:
    return one.person == other.person and one.limit is not None


def _keep_lightest(
    here: dict[Span, int],
    link: Link,
    span: Span,
    loads: Sequence[int],
    week: int,
    own_minutes: int,
    *,
    is_shared: bool,
) -> None:
    """Keeps the time with the lightest of the loads beside it in this week, if the person can bear both."""
    if not loads:
        return
    lightest = min(loads) if is_shared else 0
    if not is_shared or link.limit is None or own_minutes + lightest <= link.limit(week):
        here[span] = lightest


def _group(spans: Iterable[Span], by: Callable[[Span], int]) -> dict[int, list[Span]]:
    grouped: defaultdict[int, list[Span]] = defaultdict(list)
    for span in spans:
        grouped[by(span)].append(span)
    return dict(grouped)
