"""The page Planbord: what it shows without a plan and with one, and what comes of the moves."""

from planner.store.scenarios import create_scenario
from tests.rules import build
from tests.ui.board_page import DESK, PLAN, board_of, store_with_plan, tell
from tests.ui.opening import open_page
from ui.parts.board import desk as deeds
from ui.parts.board.hearing import answer
from ui.parts.escape import plain
from ui.parts.storage import the_store


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


def test_names_reach_the_board_as_they_are_and_the_page_escaped() -> None:
    name = "<img src=x> **[klik](http://x)**"
    store_with_plan(
        teachers=(build.teacher("T1", name=name), build.teacher("T2")), programmes=(build.programme(name=name),)
    )

    page = tell(open_page("planbord"), "opened", "x")

    assert board_of(page)["rows"][0]["name"] == name
    assert [row.value.splitlines()[0].strip() for row in page.markdown if "img" in row.value] == [plain(name)]


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
