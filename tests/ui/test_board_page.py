"""The page Planbord: what it shows without a plan and with one, and what its controls do."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from planner.model import Plan
from planner.store import Store
from planner.store.edits import save_scenario
from planner.store.plans import list_plans, load_plan, save_plan
from planner.store.runs import list_runs
from planner.store.scenarios import create_scenario, load_scenario
from tests.rules import build
from tests.ui.opening import open_page, press
from ui.parts.board import desk as deeds
from ui.parts.board.hearing import answer
from ui.parts.escape import plain
from ui.parts.storage import the_store

DESK = "planner:desk"
PLAN = build.plan(build.cohort("x"), build.cohort("y", teacher_id="T2", room_id="C2"), placed="q1>x q2>y q3>x")
NEXT_WEEK = {"cohort": "x", "slot": "ma-o", "start": "2027-01-11"}


def store_with_plan(plan: Plan = PLAN, **tables: Any) -> tuple[Store, str]:
    """A store with a scenario, and a plan of two cohorts that do not get in each other's way."""
    store = the_store()
    scenario_id = create_scenario(store, build.scenario(**tables), "Ans")
    save_plan(store, scenario_id, 1, plan, {"cost": 1}, "Ans")
    return store, scenario_id


def board_of(page: AppTest) -> dict[str, Any]:
    """What the component was told."""
    (found,) = [element for element in page.main if element.type == "bidi_component"]
    told: dict[str, Any] = json.loads(found.proto.json or found.proto.mixed.json)
    return told


def tell(page: AppTest, event: str, value: object) -> AppTest:
    """The page after the component told this, as it does in a browser."""
    page.session_state[DESK] = answer(page.session_state[DESK], event, value)
    return page.run()


def test_without_a_scenario_the_page_says_where_to_get_one() -> None:
    page = open_page("planbord")

    assert not page.exception
    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen scenario"]


def test_without_a_plan_the_page_says_to_have_one_made() -> None:
    create_scenario(the_store(), build.scenario(), "Ans")

    page = open_page("planbord")

    assert [row.value for row in page.info] == ["Er is nog geen plan om te verschuiven. Laat eerst een plan maken."]


def test_the_board_shows_the_cards_of_the_first_week() -> None:
    store_with_plan()

    board = board_of(open_page("planbord"))

    assert [(card["key"], card["row"], card["column"], card["count"]) for card in board["cards"]] == [
        ("x@ma-o", "T1", "ma-540-720", "2/4"),
        ("y@ma-o", "T2", "ma-540-720", "1/4"),
    ]


def test_the_last_plan_of_a_scenario_is_shown_where_no_plan_was_made() -> None:
    create_scenario(the_store(), build.scenario(cohorts=PLAN.cohorts, placements=PLAN.placements), "Ans")

    board = board_of(open_page("planbord"))

    assert [card["cohort"] for card in board["cards"]] == ["x", "y"]


def test_the_list_beside_the_board_says_the_same() -> None:
    store_with_plan()

    page = open_page("planbord")

    assert list(page.dataframe[0].value["cohort"]) == [card["cohort"] for card in board_of(page)["cards"]]


def test_the_page_speaks_english_when_asked() -> None:
    store_with_plan()

    page = open_page("planbord", lang="en")

    assert (page.title[0].value, board_of(page)["columns"][0]["label"]) == ("Board", "Monday morning")


def test_another_view_has_other_rows() -> None:
    store_with_plan()
    page = open_page("planbord")

    page.radio(key="board-view").set_value("room").run()

    assert [row["id"] for row in board_of(page)["rows"]] == ["C1", "C2", "N1", "W1"]


def test_rows_that_are_free_are_left_out_when_asked() -> None:
    store_with_plan()
    page = open_page("planbord")

    page.radio(key="board-view").set_value("room").run()
    page.toggle[0].set_value(False).run()

    assert [row["id"] for row in board_of(page)["rows"]] == ["C1", "C2"]


def test_another_week_has_its_own_cards() -> None:
    store_with_plan()
    page = open_page("planbord")

    page.selectbox(key="board-week").set_value(build.january(18)).run()

    assert (board_of(page)["monday"], board_of(page)["cards"]) == ("2027-01-18", [])


def test_a_picked_up_card_comes_with_the_places_it_can_go() -> None:
    store_with_plan()

    page = tell(open_page("planbord"), "picked", {"cohort": "x", "slot": "ma-o"})

    picked = board_of(page)["picked"]
    why = picked["cells"]["T2"]["ma-540-720"]
    assert (picked["card"], picked["cells"]["T1"]["ma-540-720"], picked["cells"]["T1"]["di-540-720"]) == (
        "x@ma-o",
        -2,
        -1,
    )
    assert picked["reasons"][why] == (
        "Docent T2 geeft 2 keer tegelijk les aan cohort x en cohort y, voor het eerst op ma 4 jan 2027 9:00–12:00."
    )


def test_a_refused_move_says_the_fact_and_the_rule() -> None:
    store_with_plan()

    page = tell(open_page("planbord"), "dropped", {"cohort": "x", "slot": "ma-o", "row": "T2", "column": "ma-540-720"})

    assert board_of(page)["said"] == {
        "number": 1,
        "refused": True,
        "text": "Kan niet. Docent T2 geeft 2 keer tegelijk les aan cohort x en cohort y, voor het eerst op "
        "ma 4 jan 2027 9:00–12:00. De regel: Een docent geeft nooit twee lessen tegelijk.",
    }


def test_all_that_is_in_the_way_is_listed() -> None:
    store_with_plan(teachers=(build.teacher("T1"), build.teacher("T2", locations=("N",), skills=("nt2",))))

    page = tell(open_page("planbord"), "dropped", {"cohort": "x", "slot": "ma-o", "row": "T2", "column": "ma-540-720"})

    assert [box.label for box in page.expander if box.label.startswith("Alles")] == ["Alles wat in de weg staat (2)"]


def test_a_move_is_undone() -> None:
    store_with_plan()
    page = tell(open_page("planbord"), "started", NEXT_WEEK)

    press(page, "Zet terug")

    assert page.session_state[DESK].board.plan == PLAN


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


def test_names_reach_the_board_as_they_are_and_the_page_escaped() -> None:
    name = "<img src=x> **[klik](http://x)**"
    store_with_plan(
        teachers=(build.teacher("T1", name=name), build.teacher("T2")), programmes=(build.programme(name=name),)
    )

    page = tell(open_page("planbord"), "opened", "x")

    assert board_of(page)["rows"][0]["name"] == name
    assert [row.value.splitlines()[0].strip() for row in page.markdown if "img" in row.value] == [plain(name)]


def test_a_desk_without_moves_follows_another_plan() -> None:
    store, scenario_id = store_with_plan()
    page = open_page("planbord")
    newer = save_plan(store, scenario_id, 1, build.plan(), {"cost": 2}, "Bo")

    page.run()

    assert page.session_state[DESK].plan_id == newer


def test_nonsense_from_a_browser_changes_nothing() -> None:
    store_with_plan()
    desk = open_page("planbord").session_state[DESK]
    nonsense: list[tuple[str, object]] = [
        ("dropped", None),
        ("dropped", {"cohort": "x", "slot": "weg", "row": "T2", "column": "ma-540-720"}),
        ("dropped", {"cohort": "weg", "slot": "ma-o", "row": "T2", "column": "ma-540-720"}),
        ("dropped", {"cohort": "x", "slot": "ma-o", "row": "T2", "column": "weg"}),
        ("picked", {"cohort": ["x"]}),
        ("started", {"cohort": "x", "start": "2027-01-12"}),
        ("started", {"cohort": "x", "start": "morgen"}),
        ("locked", {"cohort": "weg"}),
        ("shown", {"week": 1}),
        ("weg", 1),
    ]

    assert [event for event, value in nonsense if answer(desk, event, value).board is not desk.board] == []


def test_a_card_put_down_at_a_row_that_is_not_there_is_refused() -> None:
    store_with_plan()
    desk = open_page("planbord").session_state[DESK]

    after = deeds.put_down(desk, "x", "ma-o", "weg", "ma-540-720")

    assert (after.board is desk.board, [finding.rule for finding in after.said.refused]) == (
        True,
        ["teacher-qualified"],
    )
