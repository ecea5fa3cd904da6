"""Sixty-four reservations at once for the last seat give exactly one."""

import json
import subprocess
import sys
import time
from pathlib import Path

from planner.store import Store, open_store
from planner.store.reservations import list_reservations
from planner.store.scenarios import create_scenario, load_scenario
from tests.service.last_seat import one_seat_left, try_at_once, without_lock
from tests.store.addresses import new_address

MANY = 64
PROGRAMS = 4
ROOT = Path(__file__).parents[2]


def begin(folder: Path) -> tuple[Store, str, list[str]]:
    store = open_store(new_address(folder))
    scenario_id = create_scenario(store, one_seat_left(MANY), "Ans")
    return store, scenario_id, [f"q{number}" for number in range(4, 4 + MANY)]


def test_of_many_threads_one_gets_the_seat(tmp_path: Path) -> None:
    store, scenario_id, wanted = begin(tmp_path)

    got = try_at_once(store, scenario_id, wanted)

    assert len(got) == 1
    assert [row.request_id for row in list_reservations(store, scenario_id)] == got
    assert load_scenario(store, scenario_id).scenario.placement_by_request[got[0]].status == "locked"


def test_of_many_programs_one_gets_the_seat(tmp_path: Path) -> None:
    store, scenario_id, wanted = begin(tmp_path)
    moment = str(time.time() + 5)
    command = [sys.executable, "-m", "tests.service.last_seat", store.url, scenario_id, moment]

    programs = [
        subprocess.Popen([*command, *wanted[number::PROGRAMS]], stdout=subprocess.PIPE, cwd=ROOT)
        for number in range(PROGRAMS)
    ]
    got = [request_id for program in programs for request_id in json.loads(program.communicate(timeout=60)[0])]

    assert [program.returncode for program in programs] == [0] * PROGRAMS
    assert len(got) == 1
    assert [row.request_id for row in list_reservations(store, scenario_id)] == got


def test_without_the_lock_more_than_one_gets_the_seat(tmp_path: Path) -> None:
    store, scenario_id, wanted = begin(tmp_path)

    got = try_at_once(without_lock(store.url, together=2), scenario_id, wanted[:2])

    assert got == wanted[:2]
