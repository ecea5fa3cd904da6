"""Shares of a week: whatever can be held together stays within it, and what cannot does not."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from planner.solver.load_rows import rows_of_loads

LOADS = st.frozensets(st.integers(1, 40), min_size=1, max_size=4)
ROUNDING = 1e-9


def fillings(left: int, loads: list[int]) -> Iterator[tuple[int, ...]]:
    """All ways to hold lessons of these minutes within what is left."""
    yield ()
    for number, load in enumerate(loads):
        if load <= left:
            yield from ((load, *rest) for rest in fillings(left - load, loads[number:]))


@given(left=st.integers(1, 120), loads=st.frozensets(st.integers(12, 130), min_size=1, max_size=4))
def test_whatever_fits_stays_within_every_row(left: int, loads: frozenset[int]) -> None:
    for row in rows_of_loads(left, loads):
        assert all(sum(row[load] for load in held) <= 1 + ROUNDING for held in fillings(left, sorted(loads)))


@given(left=st.integers(1, 120), loads=LOADS)
def test_no_row_is_implied_by_another_and_one_holds_every_load(left: int, loads: frozenset[int]) -> None:
    rows = rows_of_loads(left, loads)

    assert not [one for one in rows for other in rows if one is not other and all(one[x] <= other[x] for x in loads)]
    assert all(any(row[load] >= load / left - ROUNDING for row in rows) for load in loads)


def test_two_long_lessons_do_not_share_a_week_of_nine_hours() -> None:
    (row,) = rows_of_loads(540, frozenset({300, 360}))

    assert row == {300: 1.0, 360: 1.0}


def test_beside_a_long_lesson_there_is_still_room_for_a_short_one() -> None:
    rows = rows_of_loads(540, frozenset({180, 360}))

    assert rows == ({180: 180 / 540, 360: 360 / 540}, {180: 0.0, 360: 1.0})


def test_of_fifteen_hours_two_lessons_of_six_are_the_most() -> None:
    rows = rows_of_loads(900, frozenset({180, 360}))

    assert {180: 180 / 900, 360: 360 / 900} in rows
    assert any(row[360] == 0.5 for row in rows)


def test_of_a_week_that_is_full_nothing_is_said() -> None:
    assert rows_of_loads(0, frozenset({90})) == ()
