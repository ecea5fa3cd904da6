"""Who has a trajectory of their own may hold a seat elsewhere: it ends, and comes back when the seat is given back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from planner.insight.seats import Seat, SeatIndex
from planner.model import Scenario
from planner.rules.audit import audit
from planner.service.reserving import reserve_seat
from planner.store import Store, open_store
from planner.store.edits import history, save_scenario
from planner.store.reservations import Reserved, Taken, cancel_reservation
from planner.store.scenarios import create_scenario, load_scenario, load_stored_rows
from tests.rules.build import change, cohort, person, request, scenario, seats, teacher
from tests.store.addresses import new_address
from tests.store.conftest import SetClock


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path, clock: SetClock) -> Iterator[Store]:
    opened = open_store(new_address(tmp_path), clock)
    yield opened
    opened.close()


def alone() -> Scenario:
    """Request q1 has a trajectory of its own in `own`; q2 and q3 are in `group`, with room for more; q4 waits."""
    return scenario(
        people=tuple(person(f"p{number}") for number in range(1, 5)),
        requests=tuple(request(f"q{number}") for number in range(1, 5)),
        cohorts=(cohort("own"), cohort("group", pattern_id="di-o", teacher_id="T2", room_id="C2")),
        placements=seats(["q1>own", "q2>group", "q3>group"]),
    )


def seat_in(kept: Scenario, request_id: str, cohort_id: str) -> Seat:
    found = SeatIndex(kept, kept.last_plan).find(request_id)
    return next(row for row in found.seats if row.cohort_id == cohort_id)


def own_seat_at(kept: Scenario, request_id: str, pattern_id: str, teacher_id: str) -> Seat:
    """A trajectory of this request's own, at this time and with this teacher."""
    offered = SeatIndex(kept, kept.last_plan).find(request_id).seats
    like = next(row for row in offered if row.pattern_id == pattern_id and not row.cohort_id)
    return Seat.model_validate({**like.model_dump(), "teacher_id": teacher_id})


def hold(store: Store, scenario_id: str, seat: Seat, request_id: str = "q1") -> str:
    """The id of the reservation."""
    answer = ask(store, scenario_id, seat, request_id)
    assert isinstance(answer, Reserved)
    return answer.reservation.id


def ask(store: Store, scenario_id: str, seat: Seat, request_id: str) -> Reserved | Taken:
    loaded = load_scenario(store, scenario_id)
    return reserve_seat(store, scenario_id, loaded.revision, seat, request_id, store.now() + timedelta(days=7), "Kees")


def cohorts_of(kept: Scenario) -> list[str]:
    return [row.cohort_id for row in kept.cohorts]


def test_the_trajectory_that_is_left_ends_and_the_plan_stays_legal(store: Store) -> None:
    scenario_id = create_scenario(store, alone(), "Ans")

    hold(store, scenario_id, seat_in(alone(), "q1", "group"))

    shown = load_scenario(store, scenario_id).scenario
    assert (cohorts_of(shown), shown.placement_by_request["q1"].cohort_id) == (["group"], "group")
    assert audit(shown, shown.last_plan).broken == ()


def test_it_comes_back_when_the_seat_is_given_back(store: Store) -> None:
    scenario_id = create_scenario(store, alone(), "Ans")
    reservation_id = hold(store, scenario_id, seat_in(alone(), "q1", "group"))

    cancel_reservation(store, reservation_id, "Kees")

    assert load_scenario(store, scenario_id).scenario == alone()


def test_it_comes_back_when_the_seat_lapses(store: Store, clock: SetClock) -> None:
    scenario_id = create_scenario(store, alone(), "Ans")
    hold(store, scenario_id, seat_in(alone(), "q1", "group"))

    clock.pass_time(days=8)

    assert load_scenario(store, scenario_id).scenario == alone()


def test_a_trajectory_that_is_locked_stays_with_nobody_in_it(store: Store) -> None:
    locked = change(alone(), cohorts=(cohort("own", locked=True), alone().cohorts[1]))
    scenario_id = create_scenario(store, locked, "Ans")

    hold(store, scenario_id, seat_in(locked, "q1", "group"))

    assert cohorts_of(load_scenario(store, scenario_id).scenario) == ["own", "group"]


def test_a_group_in_which_somebody_stays_does_not_end(store: Store) -> None:
    both = change(alone(), placements=seats(["q1>own", "q4>own", "q2>group"]))
    scenario_id = create_scenario(store, both, "Ans")

    hold(store, scenario_id, seat_in(both, "q1", "group"))

    assert cohorts_of(load_scenario(store, scenario_id).scenario) == ["own", "group"]


def test_a_group_that_was_empty_already_does_not_end(store: Store) -> None:
    empty = change(alone(), cohorts=(*alone().cohorts, cohort("empty", pattern_id="do-o")))
    scenario_id = create_scenario(store, empty, "Ans")

    hold(store, scenario_id, seat_in(alone(), "q1", "group"))

    assert cohorts_of(load_scenario(store, scenario_id).scenario) == ["group", "empty"]


def test_saving_another_table_meanwhile_takes_nothing_away(store: Store, clock: SetClock) -> None:
    scenario_id = create_scenario(store, alone(), "Ans")
    hold(store, scenario_id, seat_in(alone(), "q1", "group"))
    shown = load_scenario(store, scenario_id).scenario

    save_scenario(store, scenario_id, 1, change(shown, name="Februari"), "Bo")
    clock.pass_time(days=8)

    assert load_scenario(store, scenario_id).scenario == change(alone(), name="Februari")
    assert [change.table for change in history(store, scenario_id)[-1].changes] == ["scenario"]


def test_a_browser_that_still_shows_a_seat_that_lapsed_takes_nothing_away(store: Store, clock: SetClock) -> None:
    scenario_id = create_scenario(store, alone(), "Ans")
    hold(store, scenario_id, seat_in(alone(), "q1", "group"))
    shown = load_scenario(store, scenario_id).scenario
    clock.pass_time(days=7, hours=1)

    save_scenario(store, scenario_id, 1, change(shown, name="Februari"), "Bo")

    assert load_scenario(store, scenario_id).scenario == change(alone(), name="Februari")


def test_a_trajectory_whose_teacher_left_meanwhile_does_not_come_back(store: Store) -> None:
    scenario_id = create_scenario(store, alone(), "Ans")
    reservation_id = hold(store, scenario_id, seat_in(alone(), "q1", "group"))
    shown = load_scenario(store, scenario_id).scenario

    save_scenario(store, scenario_id, 1, change(shown, teachers=(teacher("T2"),)), "Bo")
    cancel_reservation(store, reservation_id, "Kees")

    after = load_scenario(store, scenario_id).scenario
    assert (cohorts_of(after), after.placements) == (["group"], seats(["q2>group", "q3>group"]))


def test_taking_the_trajectory_away_before_the_seat_was_held_counts(store: Store) -> None:
    scenario_id = create_scenario(store, alone(), "Ans")
    shown = load_scenario(store, scenario_id).scenario
    without = change(shown, cohorts=shown.cohorts[1:], placements=shown.placements[1:])
    hold(store, scenario_id, seat_in(alone(), "q1", "group"))

    save_scenario(store, scenario_id, 1, without, "Bo")

    stored = load_stored_rows(store, scenario_id, 2)
    assert (cohorts_of(stored), stored.placements) == (["group"], seats(["q2>group", "q3>group"]))


def test_nobody_gets_the_time_that_is_free_only_while_the_seat_is_held(store: Store) -> None:
    scenario_id = create_scenario(store, alone(), "Ans")
    hold(store, scenario_id, seat_in(alone(), "q1", "group"))
    shown = load_scenario(store, scenario_id).scenario
    freed = own_seat_at(shown, "q4", "ma-o", "T1")

    answer = ask(store, scenario_id, freed, "q4")

    assert isinstance(answer, Taken)
    assert answer.reason.in_language("nl").startswith(
        "Deze plaats is alleen vrij zolang een ander een plaats elders vasthoudt. Als die vervalt: "
    )


def test_time_that_is_free_whatever_lapses_can_be_held(store: Store) -> None:
    scenario_id = create_scenario(store, alone(), "Ans")
    hold(store, scenario_id, seat_in(alone(), "q1", "group"))
    shown = load_scenario(store, scenario_id).scenario

    answer = ask(store, scenario_id, own_seat_at(shown, "q4", "wo-o", "T1"), "q4")

    assert isinstance(answer, Reserved)
