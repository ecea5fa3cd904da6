"""An edit is one event; it can be undone and redone, and never goes over what somebody else did."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model import Closure, Person, Scenario
from planner.store import Store
from planner.store.changes import invert
from planner.store.edits import (
    NothingToUndo,
    Saved,
    Stale,
    apply_changes,
    difference,
    history,
    redo,
    save_scenario,
    undo,
)
from planner.store.scenarios import create_scenario, load_scenario
from tests.rules.build import change, closure, cohort, january, person, room, scenario, seats
from tests.store.conftest import MORNING


def begin(store: Store) -> str:
    return create_scenario(store, scenario(), "Ans")


def with_level(level: str, person_id: str = "p2") -> Scenario:
    rows = scenario().people
    return scenario(
        people=tuple(person(row.person_id, level=level) if row.person_id == person_id else row for row in rows)
    )


def test_saving_says_the_new_revision_and_keeps_what_was_saved(store: Store) -> None:
    scenario_id = begin(store)

    answer = save_scenario(store, scenario_id, 1, with_level("B1"), "Bo")

    assert answer == Saved(2)
    assert load_scenario(store, scenario_id).scenario == with_level("B1")


def test_an_event_says_who_did_what_when_with_the_rows_before_and_after(store: Store) -> None:
    scenario_id = begin(store)

    save_scenario(store, scenario_id, 1, with_level("B1"), "Bo")

    event = history(store, scenario_id)[-1]
    (row,) = event.changes
    assert (event.number, event.revision, event.who, event.what, event.undone) == (2, 2, "Bo", "edited_people", False)
    assert (event.at - MORNING).total_seconds() < 1
    assert (row.table, row.key, row.position) == ("people", "p2", None)
    assert row.before == person("p2").model_dump(mode="json")
    assert row.after == person("p2", level="B1").model_dump(mode="json")


def test_saving_what_is_there_already_is_no_event(store: Store) -> None:
    scenario_id = begin(store)

    answer = save_scenario(store, scenario_id, 1, scenario(), "Bo")

    assert answer == Saved(1)
    assert [event.kind for event in history(store, scenario_id)] == ["created"]


def test_another_order_of_rows_is_no_edit(store: Store) -> None:
    scenario_id = begin(store)

    answer = save_scenario(store, scenario_id, 1, scenario(people=tuple(reversed(scenario().people))), "Bo")

    assert answer == Saved(1)
    assert load_scenario(store, scenario_id).scenario == scenario()


def test_rows_that_are_added_come_where_they_stand(store: Store) -> None:
    scenario_id = begin(store)
    ids = ("p0", "p1", "p1a", "p1b", "p3", "p4")

    save_scenario(store, scenario_id, 1, scenario(people=tuple(map(person, ids))), "Bo")

    assert tuple(row.person_id for row in load_scenario(store, scenario_id).scenario.people) == ids


def test_rows_find_a_place_between_two_others_however_often(store: Store) -> None:
    scenario_id = begin(store)
    ids = ["p1", "p3"]
    save_scenario(store, scenario_id, 1, scenario(people=tuple(map(person, ids))), "Bo")

    for revision in range(2, 32):
        ids.insert(1, f"p1-{revision}")
        save_scenario(store, scenario_id, revision, scenario(people=tuple(map(person, ids))), "Bo")

    assert [row.person_id for row in load_scenario(store, scenario_id).scenario.people] == ids


def test_settings_are_edited_like_any_row(store: Store) -> None:
    scenario_id = begin(store)
    weights = scenario().cost.model_copy(update={"teaching_hour": 9})

    save_scenario(store, scenario_id, 1, change(scenario(), cost=weights, name="Anders"), "Bo")

    event = history(store, scenario_id)[-1]
    assert load_scenario(store, scenario_id).scenario == change(scenario(), cost=weights, name="Anders")
    assert [(row.table, row.key) for row in event.changes] == [("scenario", "settings")]
    assert event.what == "edited_settings"


def test_who_comes_second_is_told_what_the_first_did_and_nothing_is_written(store: Store) -> None:
    scenario_id = begin(store)
    save_scenario(store, scenario_id, 1, with_level("B1"), "Ans")

    answer = save_scenario(store, scenario_id, 1, with_level("C1"), "Bo")

    assert isinstance(answer, Stale)
    assert (answer.revision, [event.who for event in answer.theirs]) == (2, ["Ans"])
    assert [(row.table, row.key) for row in answer.overlapping] == [("people", "p2")]
    assert load_scenario(store, scenario_id).scenario == with_level("B1")
    assert len(history(store, scenario_id)) == 2


def test_edits_of_different_rows_do_not_overlap_and_can_be_laid_over_one_another(store: Store) -> None:
    scenario_id = begin(store)
    save_scenario(store, scenario_id, 1, with_level("B1", "p1"), "Ans")

    answer = save_scenario(store, scenario_id, 1, with_level("C1", "p3"), "Bo")
    assert isinstance(answer, Stale)
    merged = apply_changes(load_scenario(store, scenario_id).scenario, answer.mine)

    assert answer.overlapping == ()
    assert [row.level for row in merged.people] == ["B1", "A1", "C1"]
    assert save_scenario(store, scenario_id, answer.revision, merged, "Bo") == Saved(3)


def test_changing_a_closure_overlaps_with_removing_it(store: Store) -> None:
    closed = closure(january(11), january(12))
    scenario_id = create_scenario(store, scenario(closures=(closed,)), "Ans")
    save_scenario(store, scenario_id, 1, scenario(), "Ans")

    answer = save_scenario(store, scenario_id, 1, scenario(closures=(closure(january(11), january(15)),)), "Bo")

    assert isinstance(answer, Stale)
    assert [row.before for row in answer.overlapping] == [closed.model_dump(mode="json")]


def test_undoing_brings_back_the_rows_at_their_places(store: Store) -> None:
    scenario_id = begin(store)
    save_scenario(store, scenario_id, 1, scenario(people=(person("p9"), person("p3", level="B1")), requests=()), "Bo")

    answer = undo(store, scenario_id, 2, "Ans")

    assert answer == Saved(3)
    assert load_scenario(store, scenario_id).scenario == scenario()


def test_undone_edits_are_redone_in_the_order_in_which_they_were_made(store: Store) -> None:
    scenario_id = begin(store)
    for revision, level in ((1, "B1"), (2, "B2"), (3, "C1")):
        save_scenario(store, scenario_id, revision, with_level(level), "Bo")
    levels = []

    for revision, turn in enumerate((undo, undo, redo, undo, undo, redo, redo, redo), start=4):
        turn(store, scenario_id, revision, "Bo")
        levels.append(load_scenario(store, scenario_id).scenario.people[1].level)

    assert levels == ["B2", "B1", "B2", "B1", "A1", "B1", "B2", "C1"]


def test_undoing_is_an_event_that_names_what_it_undid(store: Store) -> None:
    scenario_id = begin(store)
    save_scenario(store, scenario_id, 1, with_level("B1"), "Bo")

    undo(store, scenario_id, 2, "Ans")

    told = [(event.who, event.kind, event.target, event.undone) for event in history(store, scenario_id)]
    assert told == [("Ans", "created", None, False), ("Bo", "edited", None, True), ("Ans", "undone", 2, False)]


def test_what_was_never_done_cannot_be_undone_or_redone(store: Store) -> None:
    scenario_id = begin(store)

    answers = [undo(store, scenario_id, 1, "Bo"), redo(store, scenario_id, 1, "Bo")]

    assert answers == [NothingToUndo(), NothingToUndo()]


def test_after_a_new_edit_there_is_nothing_to_redo(store: Store) -> None:
    scenario_id = begin(store)
    save_scenario(store, scenario_id, 1, with_level("B1"), "Bo")
    undo(store, scenario_id, 2, "Bo")
    save_scenario(store, scenario_id, 3, with_level("C1"), "Bo")

    answer = redo(store, scenario_id, 4, "Bo")

    assert answer == NothingToUndo()


def test_undoing_what_one_has_not_seen_is_refused(store: Store) -> None:
    scenario_id = begin(store)
    save_scenario(store, scenario_id, 1, with_level("B1"), "Ans")

    answer = undo(store, scenario_id, 1, "Bo")

    assert isinstance(answer, Stale)
    assert load_scenario(store, scenario_id).scenario == with_level("B1")


@pytest.mark.parametrize(
    ("after", "summary"),
    [
        ({}, "edited_nothing"),
        ({"name": "Anders"}, "edited_settings"),
        ({"rooms": (room("C9"),)}, "edited_rooms"),
        ({"cohorts": (cohort(),), "placements": seats(["q1>x"])}, "edited_plan"),
        ({"name": "Anders", "rooms": (room("C9"),)}, "edited_several"),
    ],
)
def test_an_edit_says_which_table_it_is_about(after: dict[str, object], summary: str) -> None:
    assert difference(scenario(), scenario(**after)).summary_key == summary


PEOPLE = st.lists(st.sampled_from("abcdefgh"), unique=True).flatmap(
    lambda ids: st.tuples(
        *(st.builds(Person, person_id=st.just(one), level=st.sampled_from(("A0", "A1"))) for one in ids)
    )
)
DAYS = st.dates(date(2027, 1, 1), date(2027, 1, 3))
CLOSURES = st.lists(st.builds(Closure, starts_on=DAYS, ends_on=DAYS), max_size=4).map(tuple)
SCENARIOS = st.builds(lambda people, closures: scenario(people=people, closures=closures), PEOPLE, CLOSURES)


@given(SCENARIOS, SCENARIOS)
def test_a_difference_applied_gives_the_other_scenario_and_inverted_the_first(one: Scenario, other: Scenario) -> None:
    changes = difference(one, other).changes

    there = apply_changes(one, changes)

    assert contents(there) == contents(other)
    assert apply_changes(there, invert(changes)) == one


def contents(one: Scenario) -> tuple[list[str], list[str]]:
    """Rows without their order: an edit does not move rows that stay."""
    return sorted(row.model_dump_json() for row in one.people), sorted(row.model_dump_json() for row in one.closures)
