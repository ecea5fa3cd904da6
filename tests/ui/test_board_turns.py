"""The moves on the page Planbord: undone, made again, kept, and planned around."""

from planner.store.edits import save_scenario
from planner.store.plans import list_plans, load_plan, save_plan
from planner.store.runs import list_runs
from planner.store.scenarios import load_scenario
from tests.rules import build
from tests.ui.board_page import DESK, NEXT_WEEK, PLAN, store_with_plan, tell
from tests.ui.opening import open_page, press


def test_a_move_is_undone() -> None:
    store_with_plan()
    page = tell(open_page("planbord"), "started", NEXT_WEEK)

    press(page, "Zet terug")

    assert page.session_state[DESK].board.plan == PLAN


def test_a_move_that_was_undone_is_made_again() -> None:
    store_with_plan()
    page = tell(open_page("planbord"), "started", NEXT_WEEK)
    moved = page.session_state[DESK].board

    press(press(page, "Zet terug"), "Zet opnieuw")

    assert page.session_state[DESK].board == moved
    assert page.session_state[DESK].said.sentence.in_language("nl").startswith("Opnieuw gedaan. Cohort x ")


def test_moves_are_made_again_in_the_order_in_which_they_were_made() -> None:
    store_with_plan()
    page = tell(tell(open_page("planbord"), "started", NEXT_WEEK), "locked", {"cohort": "y"})
    press(press(page, "Zet terug"), "Zet terug")

    press(page, "Zet opnieuw")

    board = page.session_state[DESK].board
    assert (board.plan.cohort_by_id["x"].start, board.is_locked("y")) == (build.january(11), False)


def test_another_move_forgets_what_was_undone() -> None:
    store_with_plan()
    page = press(tell(open_page("planbord"), "started", NEXT_WEEK), "Zet terug")

    tell(page, "locked", {"cohort": "y"})

    assert [button.disabled for button in page.button if button.label == "Zet opnieuw"] == [True]


def test_a_move_that_is_refused_forgets_nothing() -> None:
    store_with_plan()
    page = press(tell(open_page("planbord"), "started", NEXT_WEEK), "Zet terug")

    tell(page, "dropped", {"cohort": "x", "slot": "ma-o", "row": "T2", "column": "ma-540-720"})

    assert [button.disabled for button in page.button if button.label == "Zet opnieuw"] == [False]


def test_a_moved_plan_is_kept() -> None:
    store, scenario_id = store_with_plan()
    page = tell(open_page("planbord"), "started", NEXT_WEEK)

    press(page, "Bewaar")

    newest, first = list_plans(store, scenario_id)
    assert [row.value for row in page.success] == ["Het plan van het bord is bewaard."]
    assert load_plan(store, newest.id).plan.cohort_by_id["x"].start == build.january(11)
    assert load_plan(store, first.id).plan == PLAN


def test_a_kept_plan_is_the_one_that_is_moved_on() -> None:
    store_with_plan()
    page = tell(open_page("planbord"), "started", NEXT_WEEK)

    press(page, "Bewaar")

    desk = page.session_state[DESK]
    assert (desk.board.moves, desk.board.moved, desk.board.plan.cohort_by_id["x"].start) == (
        0,
        {"x"},
        build.january(11),
    )


def test_the_rest_is_planned_around_the_board() -> None:
    store, scenario_id = store_with_plan()
    page = tell(open_page("planbord"), "started", NEXT_WEEK)

    press(page, "Plan de rest eromheen")

    (run,) = list_runs(store, scenario_id)
    scenario = load_scenario(store, scenario_id).scenario
    assert (run.state, run.revision, run.seconds) == ("queued", 2, 60)
    assert [(row.cohort_id, row.locked) for row in scenario.cohorts] == [("x", True), ("y", False)]


def test_nothing_is_kept_over_what_somebody_else_changed() -> None:
    store, scenario_id = store_with_plan()
    page = tell(open_page("planbord"), "started", NEXT_WEEK)
    save_scenario(store, scenario_id, 1, load_scenario(store, scenario_id).scenario.with_tables(name="Anders"), "Bo")

    page.run()

    assert [row.value[:54] for row in page.warning] == ["De gegevens van dit scenario zijn gewijzigd sinds u be"]
    press(page, "Begin opnieuw met de nieuwe gegevens")
    assert (page.session_state[DESK].revision, page.session_state[DESK].board.moves) == (2, 0)


def test_a_desk_without_moves_follows_another_plan() -> None:
    store, scenario_id = store_with_plan()
    page = open_page("planbord")
    newer = save_plan(store, scenario_id, 1, build.plan(), {"cost": 2}, "Bo")

    page.run()

    assert page.session_state[DESK].plan_id == newer
