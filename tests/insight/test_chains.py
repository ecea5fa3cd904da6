"""What can follow what, against every combination of times: drawn chains of one person with days in a few weeks."""

from collections import Counter
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from planner.insight.chains import Link, Span, can_begin, keep_possible, week_of

DAYS = 21
LIMITED = 4


@st.composite
def draw_span(draw: st.DrawFn) -> Span:
    """A time with at least a minute in the week it begins and in the week it ends; the same if that is one week."""
    first = draw(st.integers(1, DAYS))
    last = draw(st.integers(first, DAYS))
    at_first = draw(st.integers(1, LIMITED))
    return Span(first, last, at_first, at_first if week_of(first) == week_of(last) else draw(st.integers(1, LIMITED)))


SPANS = st.lists(draw_span(), max_size=6, unique=True).map(tuple)
CHAINS = st.lists(SPANS, min_size=1, max_size=4)


def list_ways(links: list[Link], limit: int | None) -> list[tuple[Span, ...]]:
    """Every combination in which each step begins after the one before has ended and no week is too full."""
    ways = product(*(link.spans for link in links))
    return [way for way in ways if _is_in_order(way) and (limit is None or _is_light_enough(way, limit))]


def _is_in_order(way: tuple[Span, ...]) -> bool:
    return all(one.last < other.first for one, other in pairwise(way))


def _is_light_enough(way: tuple[Span, ...], limit: int) -> bool:
    minutes: Counter[int] = Counter()
    for span in way:
        weeks = {week_of(span.first): span.minutes_at_first, week_of(span.last): span.minutes_at_last}
        minutes.update(weeks)
    return all(taken <= limit for taken in minutes.values())


def keep_by_trying(links: list[Link], limit: int | None) -> tuple[tuple[Span, ...], ...]:
    ways = list_ways(links, limit)
    return tuple(
        tuple(span for span in link.spans if any(way[number] == span for way in ways))
        for number, link in enumerate(links)
    )


@given(CHAINS)
def test_without_a_limit_what_is_kept_is_what_some_way_through_the_chain_has(chain: list[tuple[Span, ...]]) -> None:
    links = [Link(0, spans) for spans in chain]

    assert keep_possible(links) == keep_by_trying(links, None)


@given(CHAINS, st.integers(LIMITED, 2 * LIMITED))
def test_with_a_limit_no_week_is_too_full(chain: list[tuple[Span, ...]], limit: int) -> None:
    links = [Link(0, spans, lambda week: limit) for spans in chain]

    assert keep_possible(links) == keep_by_trying(links, limit)


@given(CHAINS)
def test_the_hours_of_one_person_are_no_matter_to_another(chain: list[tuple[Span, ...]]) -> None:
    links = [Link(number, spans, lambda week: LIMITED) for number, spans in enumerate(chain)]

    assert keep_possible(links) == keep_by_trying(links, None)


@given(CHAINS)
def test_what_can_begin_leaves_what_comes_later_aside(chain: list[tuple[Span, ...]]) -> None:
    links = [Link(0, spans) for spans in chain]

    assert can_begin(links) == [keep_by_trying(links[: number + 1], None)[number] for number in range(len(links))]
