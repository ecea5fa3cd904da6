"""What was worked out is kept for a visitor as long as it would come out the same."""

from streamlit.testing.v1 import AppTest

from tests.rules.build import scenario

SCRIPT = """
from ui import state
from ui.parts.worked_out import work_out

things = state.kept("things", tuple)
state.keep("done", [*state.keep_or("done", []), work_out("answer", things, state.keep_or("choice", ""), object)])
"""


def draw(page: AppTest, things: tuple[object, ...], choice: str) -> AppTest:
    page.session_state["planner:things"] = things
    page.session_state["planner:choice"] = choice
    return page.run()


def count_works(*drawings: tuple[tuple[object, ...], str]) -> int:
    """How many times it was worked out in these drawings of one visitor."""
    page = AppTest.from_string(SCRIPT)
    for things, choice in drawings:
        draw(page, things, choice)
    results = page.session_state["planner:done"]
    assert (len(results), page.exception.len) == (len(drawings), 0)
    return len({id(result) for result in results})


def test_the_very_same_things_and_choice_are_worked_out_once() -> None:
    one = scenario()

    assert count_works(((one,), "teacher"), ((one,), "teacher")) == 1


def test_another_choice_is_worked_out_again() -> None:
    one = scenario()

    assert count_works(((one,), "teacher"), ((one,), "room")) == 2


def test_things_that_only_say_the_same_are_worked_out_again() -> None:
    assert count_works(((scenario(),), "teacher"), ((scenario(),), "teacher")) == 2


def test_more_things_are_worked_out_again() -> None:
    one = scenario()

    assert count_works(((one,), "teacher"), ((one, one), "teacher")) == 2


def test_another_visitor_has_it_worked_out_again() -> None:
    one = scenario()
    pages = [draw(AppTest.from_string(SCRIPT), (one,), "teacher") for _ in range(2)]

    results = [page.session_state["planner:done"][0] for page in pages]

    assert len({id(result) for result in results}) == 2
