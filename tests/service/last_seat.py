"""One seat that many want at once: from threads of one program, and from programs of their own.

Run as a program it tries for some of the requests, all at the same moment, and prints who got the seat.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Barrier

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.event import listen

from planner.insight.seats import Seat
from planner.model import Scenario
from planner.service.reserving import reserve_seat
from planner.store import Store, open_store
from planner.store.reservations import Reserved
from tests.rules.build import MONDAY, january, person, request, scenario, seats
from tests.rules.build import cohort as build_cohort

UNTIL = datetime(2099, 1, 1, tzinfo=UTC)
LAST_SEAT = Seat(
    kind="open",
    programme_id="taal",
    start=MONDAY,
    pattern_id="ma-o",
    location_id="C",
    room_id="C1",
    teacher_id="T1",
    first_day=MONDAY,
    last_day=january(11),
    minutes_a_week=180,
    cohort_id="x",
    seats_left=1,
)


def one_seat_left(wanted_by: int) -> Scenario:
    """Cohort x has four seats and three people; the requests from q4 on all want the last seat."""
    numbers = range(1, 4 + wanted_by)
    return scenario(
        people=tuple(person(f"p{number}") for number in numbers),
        requests=tuple(request(f"q{number}") for number in numbers),
        cohorts=(build_cohort("x"),),
        placements=seats(["q1>x", "q2>x", "q3>x"]),
    )


def without_lock(url: str, together: int) -> Store:
    """A store that takes no lock to write: so many read the scenario before the first of them writes."""
    have_read = Barrier(together, timeout=60)

    @contextmanager
    def write_among_others(engine: Engine) -> Iterator[Connection]:
        with engine.connect() as connection, connection.begin():
            listen(connection, "before_cursor_execute", wait_before_first_write(have_read))
            yield connection

    return Store(create_engine(url, isolation_level="AUTOCOMMIT"), begin_writing=write_among_others)


def wait_before_first_write(have_read: Barrier) -> Callable[..., None]:
    """Called before every statement of one connection: reading goes on, the first that writes waits for the others."""
    waited = False

    def wait(connection: Connection, cursor: object, statement: str, *rest: object) -> None:
        nonlocal waited
        if not waited and not statement.startswith("SELECT"):
            waited = True
            have_read.wait()

    return wait


def try_at_once(store: Store, scenario_id: str, requests: Sequence[str]) -> list[str]:
    """The requests that got the seat, when all of these try at the same moment."""
    together = Barrier(len(requests))

    def take(request_id: str) -> str | None:
        together.wait()
        answer = reserve_seat(store, scenario_id, 1, LAST_SEAT, request_id, UNTIL, request_id)
        return request_id if isinstance(answer, Reserved) else None

    with ThreadPoolExecutor(len(requests)) as threads:
        return [request_id for request_id in threads.map(take, requests) if request_id is not None]


if __name__ == "__main__":
    url, scenario_id, moment, *wanted = sys.argv[1:]
    opened = open_store(url)
    time.sleep(max(0.0, float(moment) - time.time()))
    print(json.dumps(try_at_once(opened, scenario_id, wanted)))
