import pytest

from planner.model import Cohort, Placement, Plan, Scenario
from planner.service.kept_words import keep_words
from tests.rules.build import MONDAY, cohort, january, running, scenario, seats

PUBLISHED = cohort("x", status="published")


def words(before: Scenario, after: Plan) -> dict[str, str]:
    """The status of each row of the plan, `+` for a lock."""
    kept = keep_words(before, after)
    cohorts = {row.cohort_id: row.status + "+" * row.locked for row in kept.cohorts}
    return {**cohorts, **{row.request_id: row.status for row in kept.placements}}


def last_plan(*cohorts: Cohort, placed: str, status: str) -> Scenario:
    return scenario(cohorts=cohorts, placements=seats(placed.split(), status))


def test_what_is_new_is_a_draft() -> None:
    after = Plan(cohorts=(cohort("n", status="published", locked=True),), placements=seats(["q1>n"], "locked"))

    assert words(scenario(), after) == {"n": "draft", "q1": "draft"}


def test_what_is_kept_stays_published() -> None:
    before = last_plan(PUBLISHED, placed="q1>x", status="published")

    assert words(before, Plan(cohorts=(cohort("x"),), placements=seats(["q1>x"]))) == {
        "x": "published",
        "q1": "published",
    }


def test_a_newcomer_in_a_published_cohort_is_a_draft() -> None:
    before = last_plan(PUBLISHED, placed="q1>x", status="published")

    assert words(before, Plan(cohorts=(cohort("x"),), placements=seats(["q2>x"]))) == {"x": "published", "q2": "draft"}


def test_a_published_cohort_with_another_teacher_and_room_stays_published() -> None:
    before = last_plan(PUBLISHED, placed="q1>x", status="published")
    after = Plan(cohorts=(cohort("x", teacher_id="T2", room_id="C2"),), placements=seats(["q1>x"]))

    assert words(before, after) == {"x": "published", "q1": "published"}


@pytest.mark.parametrize(
    "moved",
    [{"start": january(11)}, {"pattern_id": "wo-o"}, {"location_id": "N"}, {"programme_id": "other"}],
    ids=lambda moved: next(iter(moved)),
)
def test_what_moves_is_a_draft_again(moved: dict[str, object]) -> None:
    before = last_plan(PUBLISHED, placed="q1>x", status="published")
    after = Plan(cohorts=(cohort("x", **moved),), placements=seats(["q1>x"]))

    assert words(before, after) == {"x": "draft", "q1": "draft"}


def test_who_goes_to_another_published_cohort_is_a_draft() -> None:
    before = last_plan(PUBLISHED, cohort("y", status="published"), placed="q1>x", status="published")
    after = Plan(cohorts=(cohort("x"), cohort("y")), placements=seats(["q1>y"]))

    assert words(before, after) == {"x": "published", "y": "published", "q1": "draft"}


def test_a_locked_placement_stays_locked_though_its_cohort_moves() -> None:
    before = last_plan(PUBLISHED, placed="q1>x", status="locked")
    after = Plan(cohorts=(cohort("x", start=january(11)),), placements=seats(["q1>x"]))

    assert words(before, after) == {"x": "draft", "q1": "locked"}


def test_a_locked_cohort_stays_locked() -> None:
    before = last_plan(cohort("x", status="published", locked=True), placed="q1>x", status="published")

    assert words(before, Plan(cohorts=(cohort("x"),)))["x"] == "published+"


def test_a_running_cohort_keeps_running_with_its_people() -> None:
    before = last_plan(running("r"), placed="q1>r", status="published")

    assert words(before, Plan(cohorts=(cohort("r"),), placements=seats(["q1>r"]))) == {
        "r": "running",
        "q1": "published",
    }


def test_rows_are_sorted_by_id() -> None:
    after = Plan(cohorts=(cohort("b"), cohort("a", start=MONDAY)), placements=seats(["q2>a", "q1>b"]))

    kept = keep_words(scenario(), after)

    assert [row.cohort_id for row in kept.cohorts] == ["a", "b"]
    assert kept.placements == (
        Placement(request_id="q1", cohort_id="b"),
        Placement(request_id="q2", cohort_id="a"),
    )
