"""What a new plan changes of what was announced, and who must hear of it."""

from datetime import date

from planner.model import Cohort, Plan, Scenario
from planner.service.announced_changes import changes_to_data, find_announced_changes
from tests.rules import build

TELL = ("people", "klantmanagers", "teachers", "rooms")
PEOPLE = tuple(build.person(f"p{number}", klantmanager_id=f"K{number}") for number in range(1, 4))


def announced(*cohorts: Cohort, placed: str = "q1>x q2>x") -> Scenario:
    cohorts = cohorts or (build.cohort("x", status="published"),)
    return build.scenario(cohorts=cohorts, placements=build.seats(placed.split(), "published"), people=PEOPLE)


def told(scenario: Scenario, plan: Plan) -> dict[str, object]:
    changes = find_announced_changes(scenario, plan)
    return {} if changes is None else {name: value for name, value in changes_to_data(changes).items() if value}


def test_where_nothing_was_announced_there_is_nothing_to_tell() -> None:
    drafts = build.scenario(cohorts=(build.cohort("x"),), placements=build.seats(["q1>x"]))

    assert find_announced_changes(drafts, build.plan()) is None


def test_what_is_kept_is_no_change_and_a_first_place_is_only_counted() -> None:
    scenario = announced()

    changes = find_announced_changes(scenario, build.plan(placed="q1>x q2>x q3>x"))

    assert changes is not None
    assert (changes.is_empty, changes.newly_placed, changes.whom.people) == (True, 1, ())


def test_who_loses_a_place_and_who_moves_are_told_with_their_klantmanagers_and_teachers() -> None:
    after = build.plan(build.cohort("y", start=date(2027, 1, 18), teacher_id="T2", room_id="C2"), placed="q1>y")

    assert told(announced(), after) == {
        "lost": ["q2"],
        "moved": ["q1"],
        "cohorts_moved": ["x"],
        "teachers_swapped": ["x"],
        "rooms_swapped": ["x"],
        "tell": {
            "people": ["p1", "p2"],
            "klantmanagers": ["K1", "K2"],
            "teachers": ["T1", "T2"],
            "rooms": ["C1", "C2"],
        },
    }


def test_another_teacher_concerns_the_teachers_and_nobody_elses_place() -> None:
    after = build.plan(build.cohort("x", teacher_id="T2"), placed="q1>x q2>x")

    assert told(announced(), after) == {
        "teachers_swapped": ["x"],
        "tell": {"people": [], "klantmanagers": [], "teachers": ["T1", "T2"], "rooms": ["C1"]},
    }


def test_a_cohort_that_was_only_a_draft_may_change_unheard() -> None:
    scenario = announced(build.cohort("x", status="published"), build.cohort("d", pattern_id="di-o"), placed="q1>x")

    assert told(scenario, build.plan(build.cohort("x"), placed="q1>x")) == {"tell": {name: [] for name in TELL}}


def test_an_announced_cohort_that_falls_away_is_told() -> None:
    assert told(announced(), Plan()) == {
        "lost": ["q1", "q2"],
        "cohorts_cancelled": ["x"],
        "tell": {"people": ["p1", "p2"], "klantmanagers": ["K1", "K2"], "teachers": ["T1"], "rooms": ["C1"]},
    }


def test_the_teacher_of_an_announced_cohort_hears_of_who_joins_it() -> None:
    changes = find_announced_changes(announced(), build.plan(placed="q1>x q2>x q3>x"))

    assert changes is not None
    assert changes.whom == ((), (), ("T1",), ())


def test_the_teacher_of_a_cohort_that_stays_hears_of_who_leaves_it() -> None:
    assert told(announced(), build.plan(placed="q1>x")) == {
        "lost": ["q2"],
        "tell": {"people": ["p2"], "klantmanagers": ["K2"], "teachers": ["T1"], "rooms": []},
    }


def test_a_new_cohort_is_no_change_that_a_teacher_must_hear_of() -> None:
    after = build.plan(
        build.cohort("x"), build.cohort("y", start=date(2027, 1, 18), teacher_id="T2"), placed="q1>x q2>x q3>y"
    )

    changes = find_announced_changes(announced(), after)

    assert changes is not None
    assert changes.whom.teachers == ()
