"""The chosen card on the page Planbord: who is in it, moving them, its form and its lock."""

from tests.rules import build
from tests.ui.board_page import DESK, board_of, store_with_plan, tell
from tests.ui.opening import open_page, press


def test_the_chosen_card_shows_who_is_in_it() -> None:
    store_with_plan()

    page = tell(open_page("planbord"), "opened", "x")

    assert list(page.dataframe[0].value["person"]) == ["p1", "p3"]


def test_a_person_moves_to_a_cohort_that_fits() -> None:
    store_with_plan()
    page = tell(open_page("planbord"), "opened", "x")

    page.selectbox(key="board-who-x-0").set_value("q1").run()
    press(page, "Verplaats de deelnemer")

    assert page.session_state[DESK].board.plan.placements == build.seats(["q1>y", "q2>y", "q3>x"])


def test_a_person_who_fits_nowhere_else_stays() -> None:
    store_with_plan(build.plan())
    page = tell(open_page("planbord"), "opened", "x")

    page.selectbox(key="board-who-x-0").set_value("q1").run()

    assert [row.value[:27] for row in page.info] == ["Er is geen ander cohort waa"]


def test_a_cohort_is_changed_from_its_form() -> None:
    store_with_plan()
    page = tell(open_page("planbord"), "opened", "x")

    page.selectbox(key="board-room_id-x-0").set_value("N1")
    page.selectbox(key="board-pattern_id-x-0").set_value("di-o")
    press(page, "Verander het cohort")

    assert page.session_state[DESK].board.plan.cohort_by_id["x"] == build.cohort(
        "x", room_id="N1", location_id="N", pattern_id="di-o"
    )


def test_a_cohort_is_locked_and_unlocked() -> None:
    store_with_plan()
    page = tell(open_page("planbord"), "opened", "x")

    press(page, "Zet vast")
    is_locked = [card["locked"] for card in board_of(page)["cards"]]
    press(page, "Maak los")

    assert (is_locked, [card["locked"] for card in board_of(page)["cards"]]) == ([True, False], [False, False])


def test_a_running_cohort_can_only_be_looked_at() -> None:
    running = build.running("r")
    store_with_plan(build.plan(running, placed="q1>r"), cohorts=(running,), placements=build.seats(["q1>r"]))

    page = tell(open_page("planbord"), "opened", "r")

    assert [button.label for button in page.button if "vast" in button.label or "Verander" in button.label] == []
