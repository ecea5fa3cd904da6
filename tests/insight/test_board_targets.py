"""Where a card may be put down: exactly where one of the forms it can take there passes the whole audit."""

import random

import pytest

from planner.insight.board import VIEWS, Column, View, lay_out_week, list_columns, list_rows
from planner.insight.board_moves import Target, list_cohorts_for, list_forms
from planner.insight.board_targets import DEPENDS_ON, list_cells, list_weeks_to_start
from planner.insight.new_breaches import Change, Neighbours, find_first_breach
from planner.model import Cohort, Plan, Scenario, monday_of
from planner.rules.audit import audit
from planner.rules.checks import CHECKS
from tests.insight.test_new_breaches import draw_form
from tests.rules import build
from tests.rules.legal_plans import draw_legal_plan

MONDAY_MORNING, TUESDAY_MORNING = Column(0, 540, 720), Column(1, 540, 720)


@pytest.mark.parametrize("view", VIEWS)
def test_a_cell_is_open_if_a_form_there_passes_the_whole_audit(view: View) -> None:
    differ = []

    for seed in range(12):
        scenario, plan = draw_legal_plan(seed)
        cohort, slot_id = find_free_card(scenario, plan)
        columns = list_columns(scenario)
        for cell in list_cells(Neighbours(scenario, plan), cohort, slot_id, view, row_ids(scenario, view)):
            target = Target(view, cell.row_id, cell.column)
            forms = list_forms(scenario, columns, cohort, slot_id, target)
            is_open = any(passes(scenario, plan, form) for form in forms)
            differ += [] if is_open == (not cell.why) else [(seed, target)]

    assert differ == []


def test_a_week_is_open_if_starting_then_passes_the_whole_audit() -> None:
    differ = []

    for seed in range(40):
        scenario, plan = draw_legal_plan(seed)
        cohort, _ = find_free_card(scenario, plan)
        for week in list_weeks_to_start(Neighbours(scenario, plan), cohort):
            is_open = passes(scenario, plan, cohort.model_copy(update={"start": week.start}))
            differ += [] if is_open == (not week.why) else [(seed, week)]

    assert differ == []


@pytest.mark.parametrize(("rules", "parts"), DEPENDS_ON)
def test_rules_depend_on_no_other_parts_of_a_cohort(rules: tuple[str, ...], parts: tuple[str, ...]) -> None:
    differ = []

    for seed in range(25):
        scenario, plan = draw_legal_plan(seed)
        cohort, _ = find_free_card(scenario, plan)
        chance, neighbours = random.Random(seed), Neighbours(scenario, plan)
        for _ in range(12):
            form = draw_form(chance, scenario, cohort)
            like_it = draw_form(chance, scenario, form).model_copy(update={part: getattr(form, part) for part in parts})
            one, other = (find_first_breach(neighbours, Change({row.cohort_id: row}), rules) for row in (form, like_it))
            differ += [] if one == other else [(seed, form, like_it)]

    assert differ == []


def test_every_rule_is_judged_once() -> None:
    assert sorted(rule for rules, _ in DEPENDS_ON for rule in rules) == sorted(CHECKS)


def test_a_closed_cell_says_what_is_in_the_way() -> None:
    scenario = build.scenario(teachers=(build.teacher("T1"), build.teacher("T2", skills=("zorg",))))

    cells = list_cells(Neighbours(scenario, build.plan()), build.cohort(), "ma-o", "teacher", ("T1", "T2"))

    why = {(cell.row_id, cell.column): cell.why for cell in cells}
    assert [fact.message.in_language("nl") for fact in why["T2", MONDAY_MORNING]] == [
        "Cohort x vraagt een docent met nt2, maar docent T2 heeft zorg."
    ]


def test_a_dagdeel_without_a_pattern_says_so() -> None:
    scenario = build.scenario(programmes=(build.programme(patterns=("ma-o",)),))

    cells = list_cells(Neighbours(scenario, build.plan()), build.cohort(), "ma-o", "teacher", ("T1", "T2"))

    why = {(cell.row_id, cell.column): cell.why for cell in cells}
    assert [fact.message.in_language("nl") for fact in why["T1", TUESDAY_MORNING]] == [
        "Programma taal heeft geen weekpatroon met een les op dinsdag om 9:00."
    ]


def test_the_patterns_with_most_of_the_other_lessons_come_first() -> None:
    scenario = build.scenario(programmes=(build.programme(patterns=("di-o", "ma-wo", "ma-hele-dag")),))
    cohort = build.cohort(pattern_id="ma-wo")

    target = Target("teacher", "T1", Column(0, 780, 960))
    forms = list_forms(scenario, list_columns(scenario), cohort, "wo-o", target)

    assert [form.pattern_id for form in forms] == ["ma-hele-dag"]


def test_another_location_takes_the_smallest_room_that_passes() -> None:
    small, large = (build.room(id_, location_id="N", capacity=size) for id_, size in (("N9", 1), ("N1", 4)))
    scenario = build.scenario(rooms=(build.room("C1"), large, small))

    forms = list_forms(
        scenario, list_columns(scenario), build.cohort(), "ma-o", Target("location", "N", MONDAY_MORNING)
    )

    assert [(form.location_id, form.room_id) for form in forms] == [("N", "N9"), ("N", "N1")]


def test_a_locked_cohort_may_go_nowhere_else() -> None:
    locked = build.cohort(locked=True)
    plan = build.plan(locked)

    cells = list_cells(Neighbours(build.scenario(), plan), locked, "ma-o", "teacher", ("T1", "T2"))

    assert [(cell.row_id, cell.column) for cell in cells if not cell.why] == [("T1", MONDAY_MORNING)]


def test_cohorts_for_a_request_are_of_a_programme_it_asks_for_and_have_not_begun() -> None:
    running = build.running("loopt")
    scenario = build.scenario(programmes=(build.programme(), build.programme("zorg")), cohorts=(running,))
    others = (build.cohort("z", programme_id="zorg"), build.cohort("later", start=build.january(11)))
    plan = build.plan(build.cohort(), running, *others, build.cohort("y"), placed="q1>x")

    assert [cohort.cohort_id for cohort in list_cohorts_for(scenario, plan, "q1")] == ["y", "later"]


def row_ids(scenario: Scenario, view: View) -> list[str]:
    return [row.row_id for row in list_rows(scenario, view)]


def find_free_card(scenario: Scenario, plan: Plan) -> tuple[Cohort, str]:
    """The first cohort that is neither running nor locked, and the slot of its first card on the board."""
    fixed = scenario.running_ids | {row.cohort_id for row in scenario.cohorts if row.locked}
    cohort = next((row for row in plan.cohorts if row.cohort_id not in fixed), None)
    if cohort is None:
        loose = tuple(row.model_copy(update={"locked": False}) for row in scenario.cohorts)
        return find_free_card(build.change(scenario, cohorts=loose), plan)
    monday = monday_of(scenario.sessions_of(cohort).held[0].day)
    cards = lay_out_week(scenario, plan, monday, "teacher").cards
    return cohort, next(card.session.slot_id for card in cards if card.cohort == cohort)


def passes(scenario: Scenario, plan: Plan, form: Cohort) -> bool:
    return form in plan.cohorts or audit(scenario, Change({form.cohort_id: form}).apply(plan)).legal
