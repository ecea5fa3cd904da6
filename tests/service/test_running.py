"""Planning in the background with real processes: they deliver, stop when asked, and outlive nobody."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.exchange import read_scenario
from planner.model import Scenario
from planner.rules.audit import audit
from planner.service.run_worker import describe_fault
from planner.service.running import Runner, start_worker
from planner.store import Store, open_store
from planner.store.edits import save_scenario
from planner.store.plans import load_plan
from planner.store.runs import Run, ask_stop, claim_next_run, get_run, points, queue_run, start_again
from planner.store.scenarios import create_scenario
from tests.exchange.sample_folder import KLEIN
from tests.rules.build import change, cohort, scenario
from tests.store.addresses import new_address

ROOT = Path(__file__).parents[2]
PATIENCE = 90.0


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(new_address(tmp_path))
    yield opened
    opened.close()


@pytest.fixture
def runner(store: Store) -> Iterator[Runner]:
    started = Runner(store)
    started.start()
    yield started
    started.stop()


def klein() -> Scenario:
    return read_scenario(KLEIN / "scenario").scenario


def ask(store: Store, kept: Scenario, seconds: float = 60.0, reproducible: bool = False) -> str:
    return queue_run(store, create_scenario(store, kept, "Ans"), 1, seconds, 1, 1, reproducible, "Ans")


def wait_until(holds: Callable[[], bool]) -> None:
    started = time.monotonic()
    while not holds():
        assert time.monotonic() - started < PATIENCE
        time.sleep(0.05)


def wait_for(store: Store, run_id: str, is_reached: Callable[[Run], bool]) -> Run:
    wait_until(lambda: is_reached(get_run(store, run_id)))
    return get_run(store, run_id)


def endless(store: Store) -> str:
    """A run that goes on for as long as a test may last: too many scarce hours to prove in minutes."""
    city = make_scenario(Recipe(requests=400))
    return queue_run(store, create_scenario(store, city, "Ans"), 1, 100 * PATIENCE, 1, 1, False, "Ans")


def processes_of(pid: int) -> list[int]:
    """This process and all that it started, as the system knows them."""
    found, left = [], [pid]
    while left:
        one = left.pop()
        found.append(one)
        for thread in Path(f"/proc/{one}/task").iterdir():
            left += [int(child) for child in (thread / "children").read_text().split()]
    return found


def is_at_work(pid: int) -> bool:
    """False if there is no such process, or only what is left of one that has ended."""
    status = Path(f"/proc/{pid}/stat")
    try:
        return status.read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_a_run_delivers_a_plan_with_reasons_in_both_languages(store: Store, runner: Runner) -> None:
    run_id = ask(store, klein())

    run = wait_for(store, run_id, lambda row: row.is_over)

    assert (run.state, run.revision) == ("done", 1)
    stored = load_plan(store, run.plan_id or "")
    result = audit(klein(), stored.plan)
    assert (result.broken, result.cost) == ((), run.cost)
    assert run.cost == run.bound == stored.summary["cost"]
    assert points(store, run_id)[-1][1:] == (run.cost, run.bound)
    unplaced = json.loads(json.dumps(stored.summary["unplaced"]))
    assert len(unplaced) == len(klein().requests) - result.placed
    assert {language for row in unplaced for language in row["detail"]} == {"nl", "en"}


def test_a_run_plans_the_scenario_as_it_was_when_it_was_asked(store: Store, runner: Runner) -> None:
    run_id = ask(store, klein())
    emptied = change(klein(), people=(), requests=(), placements=(), cohorts=(), absences=())
    save_scenario(store, get_run(store, run_id).scenario_id, 1, emptied, "Bo")

    run = wait_for(store, run_id, lambda row: row.is_over)

    assert load_plan(store, run.plan_id or "").summary["requests"] == len(klein().requests)


def test_what_is_impossible_is_an_answer_without_a_plan(store: Store, runner: Runner) -> None:
    impossible = scenario(cohorts=(cohort("x", locked=True), cohort("y", locked=True)))

    run = wait_for(store, ask(store, impossible), lambda row: row.is_over)

    assert (run.state, run.plan_id, run.answer["status"]) == ("done", None, "impossible")


def test_a_run_that_is_stopped_keeps_the_best_plan_so_far(store: Store, runner: Runner) -> None:
    run_id = endless(store)
    wait_for(store, run_id, lambda row: row.cost is not None)

    ask_stop(store, run_id)

    run = wait_for(store, run_id, lambda row: row.is_over)
    assert run.plan_id is not None
    assert run.state in ("stopped", "done")
    assert load_plan(store, run.plan_id).summary["cost"] == run.cost


def test_a_killed_worker_is_shown_as_such_and_the_run_can_be_started_again(store: Store, runner: Runner) -> None:
    run_id = endless(store)
    wait_for(store, run_id, lambda row: row.cost is not None)
    (pid,) = runner.list_process_ids()
    all_of_it = processes_of(pid)
    killed_at = time.monotonic()

    os.kill(pid, signal.SIGKILL)
    run = wait_for(store, run_id, lambda row: row.state == "lost")
    seconds = time.monotonic() - killed_at
    again = start_again(store, run_id, "Bo")
    wait_for(store, again, lambda row: row.state == "running")

    assert run.plan_id is None
    assert seconds < 15
    assert len(all_of_it) > 1
    wait_until(lambda: not any(map(is_at_work, all_of_it)))


def test_a_worker_killed_before_it_began_is_shown_as_such(store: Store, runner: Runner) -> None:
    run_id = endless(store)
    wait_until(lambda: len(runner.list_process_ids()) > 0)
    (pid,) = runner.list_process_ids()
    killed_at = time.monotonic()

    os.kill(pid, signal.SIGKILL)
    wait_for(store, run_id, lambda row: row.state == "lost")

    assert time.monotonic() - killed_at < 15


def test_a_search_does_not_outlive_the_program_that_asked_for_it(store: Store) -> None:
    run_id = endless(store)
    code = (
        "import sys, time; from planner.service.running import start_runner; from planner.store import open_store; "
        "start_runner(open_store(sys.argv[1])); time.sleep(600)"
    )
    program = subprocess.Popen([sys.executable, "-c", code, store.url], cwd=ROOT)
    wait_for(store, run_id, lambda row: row.cost is not None)
    all_of_it = processes_of(program.pid)

    program.kill()
    program.wait()

    assert len(all_of_it) > 2
    wait_until(lambda: not any(map(is_at_work, all_of_it)))


def test_stopping_the_runner_ends_what_is_at_work(store: Store) -> None:
    runner = Runner(store)
    runner.start()
    run_id = endless(store)
    wait_for(store, run_id, lambda row: row.state == "running")
    all_of_it = [one for pid in runner.list_process_ids() for one in processes_of(pid)]

    runner.stop()

    assert get_run(store, run_id).state == "lost"
    wait_until(lambda: not any(map(is_at_work, all_of_it)))


def test_a_worker_that_was_given_up_goes_away(store: Store) -> None:
    run_id = endless(store)
    claim_next_run(store, "the one")

    process = start_worker(store, run_id, "another")

    assert process.wait(PATIENCE) == 1
    assert get_run(store, run_id).worker == "the one"


def test_a_fault_is_told_without_what_it_says() -> None:
    try:
        raise ValueError("Fatima Voorbeeld, 12345")
    except ValueError as fault:
        told = describe_fault(fault)

    assert told.startswith("ValueError: test_a_fault_is_told_without_what_it_says (test_running.py:")
    assert "Fatima" not in told
