"""The week board: dagdelen as columns, a card for every lesson of the week, and the weeks there are."""

from datetime import date

from planner.insight.board import Column, Row, lay_out_week, list_columns, list_starts, list_weeks
from planner.model import Pattern
from tests.rules import build

MORNING, AFTERNOON, EVENING = (540, 720), (780, 960), (1110, 1260)


def test_half_dagdelen_have_no_column_of_their_own() -> None:
    columns = list_columns(build.scenario())

    assert columns == tuple(Column(day, *part) for day in range(5) for part in (MORNING, AFTERNOON, EVENING))


def test_a_dagdeel_that_no_pattern_uses_has_no_column() -> None:
    scenario = build.scenario(patterns=(Pattern(pattern_id="half", slots=("di-o1",)),))

    assert list_columns(scenario) == (Column(1, 540, 630),)


def test_a_cohort_has_a_card_for_each_lesson_of_the_week() -> None:
    plan = build.plan(build.cohort(pattern_id="ma-wo"))

    cards = lay_out_week(build.scenario(), plan, build.january(11), "teacher").cards

    assert [(card.key, card.session.day, card.row_id, card.week, card.weeks) for card in cards] == [
        ("x@ma-o", build.january(11), "T1", 2, 2),
        ("x@wo-o", build.january(13), "T1", 2, 2),
    ]


def test_a_lesson_in_half_a_dagdeel_stands_in_the_whole_one() -> None:
    plan = build.plan(build.cohort(pattern_id="di-o2"))

    (card,) = lay_out_week(build.scenario(), plan, build.MONDAY, "teacher").cards

    assert card.column == Column(1, *MORNING)


def test_a_lesson_that_a_closure_takes_away_has_no_card() -> None:
    scenario = build.scenario(closures=(build.closure(build.january(6), build.january(6)),))
    plan = build.plan(build.cohort(pattern_id="ma-wo"))

    cards = lay_out_week(scenario, plan, build.MONDAY, "teacher").cards

    assert [card.key for card in cards] == ["x@ma-o"]


def test_a_card_counts_the_people_in_its_cohort() -> None:
    plan = build.plan(build.cohort("x"), build.cohort("y", teacher_id="T2", room_id="C2"), placed="q1>x q2>x q3>y")

    cards = lay_out_week(build.scenario(), plan, build.MONDAY, "teacher").cards

    assert [(card.cohort.cohort_id, card.people) for card in cards] == [("x", 2), ("y", 1)]


def test_by_room_the_rows_stand_by_location() -> None:
    board = lay_out_week(build.scenario(), build.plan(), build.MONDAY, "room")

    assert board.rows == (Row("C1", "C1", "C"), Row("C2", "C2", "C"), Row("N1", "N1", "N"), Row("W1", "W1", "W"))


def test_by_location_the_card_stands_at_the_location_of_its_cohort() -> None:
    (card,) = lay_out_week(build.scenario(), build.plan(), build.MONDAY, "location").cards

    assert card.row_id == "C"


def test_a_teacher_that_only_the_plan_knows_has_a_row() -> None:
    plan = build.plan(build.cohort(teacher_id="weg"))

    board = lay_out_week(build.scenario(), plan, build.MONDAY, "teacher")

    assert [row.row_id for row in board.rows] == ["T1", "T2", "weg"]


def test_a_running_cohort_is_marked() -> None:
    scenario = build.scenario(cohorts=(build.running("r"),))

    (card,) = lay_out_week(scenario, build.plan(build.running("r"), placed=""), build.MONDAY, "teacher").cards

    assert card.is_running


def test_the_weeks_are_those_of_starts_and_of_sessions() -> None:
    scenario = build.scenario(starts_until=build.january(11))
    plan = build.plan(build.cohort(start=build.january(11)), build.cohort("y", start=date(2026, 12, 21)), placed="")

    weeks = list_weeks(scenario, plan)

    assert weeks == (date(2026, 12, 21), date(2026, 12, 28), build.january(4), build.january(11), build.january(18))


def test_a_programme_with_starts_of_its_own_starts_on_those() -> None:
    programmes = (build.programme(starts=(build.january(11), date(2028, 1, 3))),)

    assert list_starts(build.scenario(programmes=programmes), build.cohort()) == (build.january(11),)
