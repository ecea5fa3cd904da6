"""Publishing makes a plan the one that holds: never a stale one, never one that breaks a rule."""

from datetime import timedelta

from planner.model import Plan
from planner.rules.audit import audit
from planner.service.publishing import NotLegal, preview_publication, publish
from planner.service.reserving import reserve_seat
from planner.store import Store
from planner.store.edits import Saved, history, save_scenario, undo
from planner.store.plans import list_plans, load_plan, save_plan
from planner.store.publishing import Published, StalePlan
from planner.store.scenarios import create_scenario, load_scenario
from tests.rules.build import change, cohort, person, plan, running, scenario, seats
from tests.service.begin_planned import SUMMARY, begin
from tests.service.last_seat import LAST_SEAT
from tests.store.conftest import SetClock


def test_a_plan_is_listed_with_what_was_said_of_it(store: Store) -> None:
    scenario_id, plan_id = begin(store, plan())

    (line,) = list_plans(store, scenario_id)

    assert (line.id, line.revision, line.status, line.cost, line.bound) == (plan_id, 1, "feasible", 100, 90)
    assert (line.placed, line.requests, line.published_at, line.is_current_published) == (1, 3, None, False)
    assert load_plan(store, plan_id).plan == plan()
    assert load_plan(store, plan_id).summary == SUMMARY


def test_what_is_published_is_the_last_plan_of_the_scenario(store: Store) -> None:
    scenario_id, plan_id = begin(store, plan())

    answer = publish(store, plan_id, "Bo")

    loaded = load_scenario(store, scenario_id)
    assert answer == Published(plan_id, 2)
    assert loaded.scenario.cohorts == (cohort("x", status="published"),)
    assert loaded.scenario.placements == seats(["q1>x"], "published")
    assert [(event.kind, event.who) for event in history(store, scenario_id)] == [
        ("created", "Ans"),
        ("published", "Bo"),
    ]
    assert list_plans(store, scenario_id)[0].is_current_published


def test_what_runs_or_is_locked_keeps_its_word(store: Store) -> None:
    kept = scenario(
        cohorts=(running("r", pattern_id="di-o", teacher_id="T2"), cohort("x", locked=True)),
        placements=(*seats(["q2>r"]), *seats(["q1>x"], "locked")),
    )
    scenario_id, plan_id = begin(store, kept.last_plan, kept)

    publish(store, plan_id, "Bo")

    loaded = load_scenario(store, scenario_id).scenario
    assert [(row.status, row.locked) for row in loaded.cohorts] == [("running", False), ("published", True)]
    assert [(row.request_id, row.status) for row in loaded.placements] == [("q2", "published"), ("q1", "locked")]


def test_publishing_twice_is_publishing_once(store: Store) -> None:
    scenario_id, plan_id = begin(store, plan())

    answers = [publish(store, plan_id, "Bo") for _ in range(2)]

    assert answers == [Published(plan_id, 2)] * 2
    assert len(history(store, scenario_id)) == 2


def test_a_plan_of_a_scenario_that_changed_is_refused_with_what_changed(store: Store) -> None:
    scenario_id, plan_id = begin(store, plan())
    changed = change(scenario(), people=(person("p1", level="B1"), person("p2"), person("p3")))
    save_scenario(store, scenario_id, 1, changed, "Bo")

    answer = publish(store, plan_id, "Ans")

    assert isinstance(answer, StalePlan)
    assert [(row.table, row.key) for row in answer.changes] == [("people", "p1")]
    assert [event.who for event in answer.theirs] == ["Bo"]
    assert load_scenario(store, scenario_id).scenario == changed
    assert preview_publication(store, plan_id).stale == answer


def test_a_change_that_was_undone_is_no_change(store: Store) -> None:
    scenario_id, plan_id = begin(store, plan())
    save_scenario(store, scenario_id, 1, change(scenario(), people=scenario().people[1:], requests=()), "Bo")
    undo(store, scenario_id, 2, "Bo")

    answer = publish(store, plan_id, "Ans")

    assert answer == Published(plan_id, 4)


def test_of_two_plans_of_one_revision_the_second_is_stale_once_the_first_is_published(store: Store) -> None:
    scenario_id, first = begin(store, plan())
    second = save_plan(store, scenario_id, 1, plan(cohort("y")), SUMMARY, "Ans")
    publish(store, first, "Ans")

    answer = publish(store, second, "Ans")

    assert isinstance(answer, StalePlan)
    assert [event.kind for event in answer.theirs] == ["published"]


def test_a_plan_that_breaks_a_rule_is_not_published(store: Store) -> None:
    scenario_id, plan_id = begin(store, plan(cohort("x", teacher_id="T9")))

    answer = publish(store, plan_id, "Ans")

    assert isinstance(answer, NotLegal)
    assert {finding.rule for finding in answer.findings} == {"teacher-qualified"}
    assert len(history(store, scenario_id)) == 1


def test_a_seat_that_is_held_must_be_in_the_plan(store: Store) -> None:
    kept = scenario(cohorts=(cohort("x"),), placements=seats(["q1>x"]))
    scenario_id, plan_id = begin(store, kept.last_plan, kept)
    until = store.now() + timedelta(days=1)
    reserve_seat(store, scenario_id, 1, LAST_SEAT, "q2", until, "Kees")

    answer = publish(store, plan_id, "Ans")

    assert isinstance(answer, NotLegal)
    assert {finding.rule for finding in answer.findings} == {"locks-kept"}


def test_a_held_seat_that_is_published_is_no_lock_for_ever(store: Store, clock: SetClock) -> None:
    kept = scenario(cohorts=(cohort("x"),), placements=seats(["q1>x"]))
    scenario_id = create_scenario(store, kept, "Ans")
    reserve_seat(store, scenario_id, 1, LAST_SEAT, "q2", store.now() + timedelta(days=1), "Kees")
    made = load_scenario(store, scenario_id).scenario.last_plan
    plan_id = save_plan(store, scenario_id, 1, made, SUMMARY, "Ans")

    publish(store, plan_id, "Ans")
    held = load_scenario(store, scenario_id).scenario.placement_by_request["q2"].status
    clock.pass_time(days=2)
    lapsed = load_scenario(store, scenario_id).scenario.placement_by_request["q2"].status

    assert (held, lapsed) == ("locked", "published")


def test_a_preview_says_what_changes_and_whom_it_concerns(store: Store) -> None:
    kept = scenario(
        people=(person("p1", klantmanager_id="K1"), person("p2", klantmanager_id="K2"), person("p3")),
        cohorts=(cohort("x", status="published"), cohort("y", pattern_id="di-o", status="published")),
        placements=seats(["q1>x", "q3>y"], "published"),
    )
    made = Plan(
        cohorts=(cohort("x", pattern_id="wo-o"), cohort("z", pattern_id="do-o", room_id="C2")),
        placements=seats(["q1>x", "q2>z"]),
    )
    _, plan_id = begin(store, made, kept)

    preview = preview_publication(store, plan_id)

    assert [(row.cohort_id, row.before is None, row.after is None, row.fields) for row in preview.cohorts] == [
        ("x", False, False, ("pattern_id",)),
        ("y", False, True, ()),
        ("z", True, False, ()),
    ]
    assert [(row.request_id, row.before, row.after, row.is_moved) for row in preview.seats] == [
        ("q1", "x", "x", True),
        ("q2", "", "z", False),
        ("q3", "y", "", False),
    ]
    assert (preview.teachers, preview.rooms) == (("T1",), ("C1", "C2"))
    assert (preview.klantmanagers, preview.people) == (("K1", "K2"), ("p1", "p2", "p3"))
    assert preview.can_be_published


def test_a_seat_that_is_held_is_news_until_it_is_published(store: Store) -> None:
    kept = scenario(cohorts=(cohort("x", status="published"),), placements=seats(["q1>x"], "published"))
    scenario_id = create_scenario(store, kept, "Ans")
    reserve_seat(store, scenario_id, 1, LAST_SEAT, "q2", store.now() + timedelta(days=1), "Kees")
    made = load_scenario(store, scenario_id).scenario.last_plan

    preview = preview_publication(store, save_plan(store, scenario_id, 1, made, SUMMARY, "Ans"))

    assert [(row.request_id, row.before, row.after) for row in preview.seats] == [("q2", "", "x")]


def test_a_plan_that_is_published_changes_nothing_any_more(store: Store) -> None:
    _, plan_id = begin(store, plan())
    publish(store, plan_id, "Ans")

    preview = preview_publication(store, plan_id)

    assert (preview.cohorts, preview.seats, preview.teachers, preview.people) == ((), (), (), ())


def test_undoing_a_publication_makes_the_one_before_hold_again(store: Store) -> None:
    scenario_id, first = begin(store, plan())
    publish(store, first, "Ans")
    second = save_plan(store, scenario_id, 2, plan(cohort("x", pattern_id="di-o")), SUMMARY, "Ans")
    publish(store, second, "Ans")

    answer = undo(store, scenario_id, 3, "Ans")

    assert answer == Saved(4)
    assert {line.id: line.is_current_published for line in list_plans(store, scenario_id)} == {
        first: True,
        second: False,
    }
    assert load_scenario(store, scenario_id).scenario.cohorts == (cohort("x", status="published"),)


def test_what_is_published_is_legal(store: Store) -> None:
    scenario_id, plan_id = begin(store, plan())

    publish(store, plan_id, "Ans")

    loaded = load_scenario(store, scenario_id).scenario
    assert audit(loaded, loaded.last_plan).broken == ()
