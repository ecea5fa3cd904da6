"""What must hold of every plan that is published into a scenario, and of what changes after it."""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exchange import read_scenario, write_scenario
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from planner.service.changed_scenario import add_absences, publish_into, withdraw
from tests.rules import build
from tests.rules.legal_plans import draw_legal_plan

SEEDS, DAYS = st.integers(0, 2**31), st.integers(-20, 60)


def published(seed: int, days: int) -> tuple[Scenario, Plan, date, Scenario]:
    scenario, plan = draw_legal_plan(seed)
    today = scenario.starts_from + timedelta(days=days)
    return scenario, plan, today, publish_into(scenario, plan, today)


@settings(max_examples=60, deadline=None)
@given(SEEDS, DAYS)
def test_the_plan_that_is_published_is_legal_there_and_changes_nothing(seed: int, days: int) -> None:
    *_, after = published(seed, days)

    found = audit(after, after.last_plan)

    assert found.findings == ()
    assert {"placement-moved", "staff-changed"} & set(found.cost_by) == set()


@settings(max_examples=60, deadline=None)
@given(SEEDS, DAYS)
def test_everyone_keeps_their_place_and_what_had_a_lesson_runs(seed: int, days: int) -> None:
    scenario, plan, today, after = published(seed, days)

    first_days = {row.cohort_id: scenario.sessions_of(row).first_day for row in plan.cohorts}
    begun = {cohort_id for cohort_id, first in first_days.items() if first is not None and first <= today}
    assert after.running_ids == begun | scenario.running_ids
    assert seats(after.last_plan) == seats(plan)
    assert {row.status for row in after.cohorts} <= {"published", "running"}
    assert {row.status for row in after.placements} <= {"published", "locked"}


def seats(plan: Plan) -> set[tuple[str, str]]:
    return {(row.request_id, row.cohort_id) for row in plan.placements}


@settings(max_examples=60, deadline=None)
@given(SEEDS, DAYS)
def test_publishing_again_on_the_same_day_changes_nothing(seed: int, days: int) -> None:
    _, _, today, after = published(seed, days)

    assert publish_into(after, after.last_plan, today) == after


@settings(max_examples=30, deadline=None)
@given(SEEDS, DAYS, st.data())
def test_what_is_written_reads_the_same(seed: int, days: int, data: st.DataObject) -> None:
    *_, after = published(seed, days)
    waited_for = {row.after for row in after.requests}
    free = [row.request_id for row in after.requests if row.request_id not in waited_for]
    gone = frozenset(data.draw(st.sets(st.sampled_from(free))))
    away = build.absence("teacher", after.teachers[0].teacher_id, date(2027, 1, 4), date(2027, 1, 8))

    changed = add_absences(withdraw(after, gone), [away])
    with TemporaryDirectory() as folder:
        write_scenario(changed, Path(folder))
        read = read_scenario(Path(folder)).scenario

    assert read == changed


def test_an_absence_that_is_known_is_not_added_again() -> None:
    away = build.absence("teacher", "T1", date(2027, 1, 4), date(2027, 1, 8))
    scenario = build.scenario(absences=(away,))

    assert add_absences(scenario, [away]) == scenario


def test_a_cohort_of_which_all_withdraw_stays_for_others_to_join() -> None:
    scenario = publish_into(build.scenario(), build.plan(), date(2027, 1, 1))

    after = withdraw(scenario, frozenset({"q1"}))

    assert ([row.cohort_id for row in after.cohorts], after.placements) == (["x"], ())
