"""A run of which nothing is heard is lost, and its worker writes nothing any more."""

from collections.abc import Callable

import pytest

from planner.store import Store
from planner.store.plans import list_plans
from planner.store.runs import (
    SECONDS_TO_BEGIN,
    SILENT_SECONDS,
    finish_run,
    get_run,
    heartbeat,
    lose_run,
)
from tests.rules.build import plan
from tests.store.conftest import SetClock
from tests.store.runs import begin, claim, queue, take_up

SUMMARY: dict[str, object] = {"status": "optimal", "cost": 70, "bound": 70, "placed": 1, "requests": 3}


def test_a_run_of_which_nothing_is_heard_is_lost_within_fifteen_seconds(store: Store, clock: SetClock) -> None:
    run_id = begin(store)

    clock.pass_time(seconds=SILENT_SECONDS - 1)
    before = get_run(store, run_id).state
    clock.pass_time(seconds=2)
    after = get_run(store, run_id).state

    assert SILENT_SECONDS < 15
    assert (before, after) == ("running", "lost")


def test_a_worker_that_is_slow_to_begin_is_waited_for(store: Store, clock: SetClock) -> None:
    run_id = take_up(store)
    next_id = queue(store, get_run(store, run_id).scenario_id)

    clock.pass_time(seconds=SECONDS_TO_BEGIN - 1)
    before = get_run(store, run_id).state
    taken = claim(store, "w2")
    orders = heartbeat(store, run_id, "w1", None, None, 0.0)

    assert SECONDS_TO_BEGIN > 2 * SILENT_SECONDS
    assert (before, taken, orders) == ("running", None, "go on")
    assert [get_run(store, one).state for one in (run_id, next_id)] == ["running", "queued"]


def test_a_worker_that_was_slow_to_begin_is_lost_as_soon_as_any_other(store: Store, clock: SetClock) -> None:
    run_id = take_up(store)
    clock.pass_time(seconds=SECONDS_TO_BEGIN - 1)
    heartbeat(store, run_id, "w1", None, None, 0.0)

    clock.pass_time(seconds=SILENT_SECONDS + 1)

    assert get_run(store, run_id).state == "lost"


def test_a_worker_that_never_begins_is_given_up(store: Store, clock: SetClock) -> None:
    run_id = take_up(store)
    next_id = queue(store, get_run(store, run_id).scenario_id)

    clock.pass_time(seconds=SECONDS_TO_BEGIN + 1)
    before = get_run(store, run_id).state
    taken = claim(store, "w2")

    assert before == "lost"
    assert taken is not None
    assert taken.id == next_id


def test_a_heartbeat_keeps_a_run_alive(store: Store, clock: SetClock) -> None:
    run_id = begin(store)

    for _ in range(5):
        clock.pass_time(seconds=SILENT_SECONDS - 1)
        heartbeat(store, run_id, "w1", None, None, 1.0)

    assert get_run(store, run_id).state == "running"


def test_a_lost_run_makes_room_for_the_next(store: Store, clock: SetClock) -> None:
    run_id = begin(store)
    next_id = queue(store, get_run(store, run_id).scenario_id)
    clock.pass_time(seconds=SILENT_SECONDS + 1)

    taken = claim(store, "w2")

    assert taken is not None
    assert taken.id == next_id


@pytest.mark.parametrize(
    "speak",
    [
        lambda store, run_id: heartbeat(store, run_id, "w1", 5, 5, 9.0),
        lambda store, run_id: finish_run(store, run_id, "w1", "done", plan(), SUMMARY),
        lambda store, run_id: lose_run(store, run_id, "w1"),
    ],
    ids=["heartbeat", "finish", "lose"],
)
def test_a_worker_that_was_given_up_writes_nothing_any_more(
    store: Store, clock: SetClock, speak: Callable[[Store, str], object]
) -> None:
    run_id = begin(store)
    clock.pass_time(seconds=SILENT_SECONDS + 1)
    claim(store, "w2")
    before = get_run(store, run_id)

    speak(store, run_id)

    assert get_run(store, run_id) == before
    assert list_plans(store, before.scenario_id) == ()


def test_a_worker_that_was_given_up_is_told_to_leave(store: Store) -> None:
    run_id = begin(store)

    orders = [heartbeat(store, run_id, worker, None, None, 1.0) for worker in ("w1", "w2")]

    assert orders == ["go on", "leave"]
