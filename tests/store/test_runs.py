"""A run waits its turn, is kept alive by one worker, and ends once."""

import threading

import pytest

from planner.model import Plan
from planner.store import Store
from planner.store.edits import save_scenario
from planner.store.plans import load_plan
from planner.store.runs import (
    Run,
    RunState,
    ask_stop,
    finish_run,
    get_run,
    heartbeat,
    list_runs,
    lose_run,
    points,
    start_again,
)
from planner.store.scenarios import create_scenario, delete_scenario
from tests.rules.build import change, plan, scenario
from tests.store.runs import begin, claim, queue

SUMMARY: dict[str, object] = {"status": "optimal", "cost": 70, "bound": 70, "placed": 1, "requests": 3}


def test_a_run_waits_until_it_is_taken_up(store: Store) -> None:
    run_id = queue(store, create_scenario(store, scenario(), "Ans"))
    before = get_run(store, run_id)

    taken = claim(store)

    assert (before.state, before.seconds, before.workers, before.who) == ("queued", 60.0, 2, "Ans")
    assert taken == get_run(store, run_id)
    assert (get_run(store, run_id).state, get_run(store, run_id).worker) == ("running", "w1")


def test_who_waits_longest_goes_first(store: Store) -> None:
    scenarios = [create_scenario(store, scenario(), "Ans") for _ in range(3)]
    queued = [queue(store, scenario_id) for scenario_id in scenarios]

    taken = [claim(store, worker, most_active=3) for worker in ("w1", "w2", "w3")]

    assert [run.id for run in taken if run is not None] == queued


def test_no_more_run_at_once_than_may(store: Store) -> None:
    for _ in range(3):
        queue(store, create_scenario(store, scenario(), "Ans"))

    taken = [claim(store, worker, most_active=2) for worker in ("w1", "w2", "w3")]

    assert [run is None for run in taken] == [False, False, True]


def test_a_scenario_has_one_run_at_a_time(store: Store) -> None:
    one, other = (create_scenario(store, scenario(), "Ans") for _ in range(2))
    queued = [queue(store, one), queue(store, one), queue(store, other)]

    taken = [claim(store, worker, most_active=9) for worker in ("w1", "w2", "w3")]

    assert [run and run.id for run in taken] == [queued[0], queued[2], None]


def test_many_who_claim_at_once_get_one_run(store: Store) -> None:
    queue(store, create_scenario(store, scenario(), "Ans"))
    taken: list[Run | None] = []

    threads = [threading.Thread(target=lambda: taken.append(claim(store, "w", most_active=9))) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len([run for run in taken if run is not None]) == 1


def test_a_heartbeat_says_what_is_known_and_a_point_only_what_is_new(store: Store) -> None:
    run_id = begin(store)

    told: list[tuple[int | None, int | None, float]] = [
        (None, None, 0.1),
        (None, 0, 1.0),
        (None, 0, 2.0),
        (90, 10, 3.0),
        (90, 10, 4.0),
        (80, 10, 5.0),
    ]
    for cost, bound, seconds in told:
        heartbeat(store, run_id, "w1", cost, bound, seconds)

    run = get_run(store, run_id)
    assert (run.cost, run.bound) == (80, 10)
    assert points(store, run_id) == ((1.0, None, 0), (3.0, 90, 10), (5.0, 80, 10))


def test_who_is_asked_to_stop_hears_it_with_the_next_heartbeat(store: Store) -> None:
    run_id = begin(store)

    ask_stop(store, run_id)

    assert get_run(store, run_id).is_stop_asked
    assert heartbeat(store, run_id, "w1", None, None, 1.0) == "stop"


def test_a_run_that_still_waits_is_stopped_at_once(store: Store) -> None:
    run_id = queue(store, create_scenario(store, scenario(), "Ans"))

    ask_stop(store, run_id)

    assert get_run(store, run_id).state == "stopped"
    assert claim(store) is None


def test_a_run_that_is_over_is_not_stopped(store: Store) -> None:
    run_id = begin(store)
    finish_run(store, run_id, "w1", "done", plan(), SUMMARY)

    ask_stop(store, run_id)

    assert not get_run(store, run_id).is_stop_asked


def test_a_run_ends_with_its_plan(store: Store) -> None:
    run_id = begin(store)

    plan_id = finish_run(store, run_id, "w1", "done", plan(), SUMMARY)

    run = get_run(store, run_id)
    assert plan_id is not None
    assert (run.state, run.plan_id, run.cost, run.bound, run.is_over) == ("done", plan_id, 70, 70, True)
    assert load_plan(store, plan_id).plan == plan()
    assert (load_plan(store, plan_id).revision, load_plan(store, plan_id).made_by) == (1, "Ans")
    assert points(store, run_id)[-1][1:] == (70, 70)


@pytest.mark.parametrize("state", ["done", "stopped", "failed"])
def test_a_run_without_a_plan_ends_with_an_answer(store: Store, state: RunState) -> None:
    run_id = begin(store)

    finish_run(store, run_id, "w1", state, None, {"status": "impossible", "rules": ["locks-kept"]})

    run = get_run(store, run_id)
    assert (run.state, run.plan_id) == (state, None)
    assert run.answer == {"status": "impossible", "rules": ["locks-kept"]}


def test_a_run_whose_worker_died_is_lost_at_once_and_can_be_started_again(store: Store) -> None:
    run_id = begin(store)
    scenario_id = get_run(store, run_id).scenario_id
    save_scenario(store, scenario_id, 1, change(scenario(), name="Anders"), "Ans")

    lose_run(store, run_id, "w1")
    again = start_again(store, run_id, "Bo")

    old, new = get_run(store, run_id), get_run(store, again)
    assert (old.state, new.state, new.revision, new.who) == ("lost", "queued", 2, "Bo")
    assert (new.seconds, new.workers, new.seed) == (old.seconds, old.workers, old.seed)
    assert [run.id for run in list_runs(store, scenario_id)] == [again, run_id]


def test_nobody_plans_a_scenario_that_was_put_away(store: Store) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")
    queue(store, scenario_id)

    delete_scenario(store, scenario_id, "Ans")

    assert claim(store) is None


def test_a_run_that_ends_twice_keeps_its_first_plan(store: Store) -> None:
    run_id = begin(store)
    first = finish_run(store, run_id, "w1", "done", plan(), SUMMARY)

    second = finish_run(store, run_id, "w1", "done", Plan(), SUMMARY)

    assert (second, get_run(store, run_id).plan_id) == (None, first)
