"""Whether a scenario that was loaded is still as it is: nothing edited, and the same seats reserved."""

from datetime import timedelta

import pytest

from planner.model import Cohort
from planner.store import Store
from planner.store.edits import save_scenario
from planner.store.missing import NotInStoreError
from planner.store.reservations import Reserved, cancel_reservation, reserve
from planner.store.reserved_rows import Promise
from planner.store.scenarios import create_scenario, delete_scenario, is_newest, load_scenario
from tests.rules.build import cohort, scenario
from tests.store.conftest import SetClock

GROUP = Cohort.model_validate(cohort("x", locked=True).model_dump())


def hold(store: Store, scenario_id: str) -> str:
    """The id of a reservation of a week."""
    until = store.now() + timedelta(days=7)
    answer = reserve(store, scenario_id, Promise("q1", GROUP), until, "Kees", lambda before, after: None)
    assert isinstance(answer, Reserved)
    return answer.reservation.id


def test_a_scenario_that_nobody_touched_is_still_the_newest(store: Store) -> None:
    loaded = load_scenario(store, create_scenario(store, scenario(), "Ans"))

    assert is_newest(store, loaded) is True


def test_a_scenario_that_somebody_edited_is_not_the_newest_any_more(store: Store) -> None:
    loaded = load_scenario(store, create_scenario(store, scenario(), "Ans"))
    save_scenario(store, loaded.id, loaded.revision, scenario(name="Maart"), "Bo")

    assert is_newest(store, loaded) is False


def test_a_scenario_in_which_a_seat_was_reserved_is_not_the_newest_any_more(store: Store) -> None:
    loaded = load_scenario(store, create_scenario(store, scenario(), "Ans"))
    hold(store, loaded.id)

    assert is_newest(store, loaded) is False


def test_a_scenario_loaded_with_the_seat_is_the_newest_until_it_lapses(store: Store, clock: SetClock) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")
    hold(store, scenario_id)
    loaded = load_scenario(store, scenario_id)
    before = is_newest(store, loaded)
    clock.pass_time(days=8)

    assert (before, is_newest(store, loaded)) == (True, False)


def test_a_scenario_whose_seat_was_given_back_is_not_the_newest_any_more(store: Store) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")
    reservation_id = hold(store, scenario_id)
    loaded = load_scenario(store, scenario_id)
    cancel_reservation(store, reservation_id, "Kees")

    assert is_newest(store, loaded) is False


def test_a_seat_in_another_scenario_makes_no_difference(store: Store) -> None:
    loaded = load_scenario(store, create_scenario(store, scenario(), "Ans"))
    hold(store, create_scenario(store, scenario(), "Ans"))

    assert is_newest(store, loaded) is True


def test_a_scenario_that_was_put_away_is_not_there(store: Store) -> None:
    loaded = load_scenario(store, create_scenario(store, scenario(), "Ans"))
    delete_scenario(store, loaded.id, "Bo")

    with pytest.raises(NotInStoreError):
        is_newest(store, loaded)
