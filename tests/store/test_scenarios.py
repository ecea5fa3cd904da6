"""Scenarios are kept row by row, in order, and come back as they were."""

from datetime import UTC, timedelta, timezone

import pytest
from pydantic import ValidationError
from sqlalchemy import update

from planner.exchange import read_scenario
from planner.model import Scenario
from planner.store import Store
from planner.store.edits import history, save_scenario
from planner.store.missing import NotInStoreError
from planner.store.scenarios import (
    copy_scenario,
    create_scenario,
    delete_scenario,
    list_scenarios,
    load_scenario,
)
from planner.store.schema import scenario_row
from tests.exchange.sample_folder import KLEIN
from tests.rules.build import absence, change, closure, january, person, scenario
from tests.store.conftest import SetClock


def klein() -> Scenario:
    return read_scenario(KLEIN / "scenario").scenario


def test_a_scenario_comes_back_as_it_was_kept(store: Store) -> None:
    kept = klein()

    loaded = load_scenario(store, create_scenario(store, kept, "Ans"))

    assert loaded.revision == 1
    assert loaded.scenario == kept


def test_rows_that_say_the_same_are_all_kept_in_their_order(store: Store) -> None:
    twice = (absence("teacher", "T1", january(4), january(5)), absence("teacher", "T1", january(4), january(5)))
    kept = scenario(absences=(*twice, absence("room", "C1", january(4), january(4)), twice[0]))

    loaded = load_scenario(store, create_scenario(store, kept, "Ans"))

    assert loaded.scenario.absences == kept.absences


def test_a_list_says_who_changed_what_last_and_how_large_it_is(store: Store, clock: SetClock) -> None:
    first = create_scenario(store, scenario(name="Januari"), "Ans")
    clock.pass_time(minutes=1)
    create_scenario(store, scenario(name="Februari", people=(), requests=()), "Bo")

    lines = list_scenarios(store)

    assert [(line.name, line.changed_by, line.revision, line.people, line.requests) for line in lines] == [
        ("Februari", "Bo", 1, 0, 0),
        ("Januari", "Ans", 1, 3, 3),
    ]
    assert lines[1].id == first


def test_times_are_aware_and_in_utc_whatever_zone_the_clock_has(store: Store, clock: SetClock) -> None:
    clock.at = clock.at.astimezone(timezone(timedelta(hours=1)))

    create_scenario(store, scenario(), "Ans")

    (line,) = list_scenarios(store)
    assert line.changed_at == clock.at
    assert line.changed_at.tzinfo == UTC


def test_a_copy_has_a_name_and_a_history_of_its_own(store: Store) -> None:
    original = create_scenario(store, scenario(name="Januari"), "Ans")
    copy = copy_scenario(store, original, "Wat als", "Bo")

    save_scenario(store, copy, 1, scenario(name="Wat als", people=(), requests=()), "Bo")

    assert load_scenario(store, original).scenario == scenario(name="Januari")
    assert load_scenario(store, copy).scenario.name == "Wat als"
    assert [event.what for event in history(store, copy)] == ["scenario_copied", "edited_several"]


def test_a_scenario_that_was_put_away_is_not_there_any_more(store: Store) -> None:
    gone = create_scenario(store, scenario(), "Ans")

    delete_scenario(store, gone, "Ans")

    assert list_scenarios(store) == ()
    with pytest.raises(NotInStoreError):
        load_scenario(store, gone)


@pytest.mark.parametrize("revision", [0, 4])
def test_a_revision_that_never_was_cannot_be_loaded(store: Store, revision: int) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")

    with pytest.raises(NotInStoreError):
        load_scenario(store, scenario_id, revision)


def test_what_is_missing_is_told_by_kind_and_id_only(store: Store) -> None:
    with pytest.raises(NotInStoreError) as missing:
        load_scenario(store, "nergens")

    assert str(missing.value) == "no scenario nergens"


def test_a_row_that_cannot_be_read_is_not_quoted(store: Store) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")
    with store.writing() as connection:
        private = '{"person_id": "p1", "level": "Fatima Voorbeeld"}'
        connection.execute(update(scenario_row).where(scenario_row.c.key == "p1").values(content=private))

    with pytest.raises(ValidationError) as fault:
        load_scenario(store, scenario_id)

    assert "Fatima" not in str(fault.value)
    assert "level" in str(fault.value)


def test_every_earlier_revision_can_be_loaded(store: Store) -> None:
    versions = [
        scenario(),
        scenario(people=(person("p3"), person("p9"), person("p1", level="B1"), person("p2"))),
        scenario(people=(person("p9"),), closures=(closure(january(4), january(5)),), name="Anders"),
        scenario(people=(person("p0"), person("p9")), closures=(closure(january(4), january(6)),)),
    ]
    scenario_id = create_scenario(store, versions[0], "Ans")
    for base, version in enumerate(versions[1:], start=1):
        save_scenario(store, scenario_id, base, version, "Ans")

    loaded = [load_scenario(store, scenario_id, number).scenario for number in (1, 2, 3, 4)]

    assert [in_key_order(one) for one in loaded] == [in_key_order(one) for one in versions]


def in_key_order(one: Scenario) -> Scenario:
    return change(one, people=tuple(sorted(one.people, key=lambda row: row.person_id)))
