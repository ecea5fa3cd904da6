"""The page Waarom: ask about a request, see the card grow, and go on from there."""

from streamlit.testing.v1 import AppTest

from planner.model import Placement
from planner.store.edits import save_scenario
from planner.store.plans import save_plan
from planner.store.scenarios import load_scenario
from tests.ui.opening import open_page, press, store_with_sample
from tests.ui.sample_plan import plan_of_klein

LOOKS = 200


def open_why(**query: str) -> AppTest:
    page = open_page("waarom", **query)
    assert not page.exception
    return page


def ask(page: AppTest, request: str) -> AppTest:
    """The page after everything about this request was found out."""
    (box,) = [one for one in page.selectbox if one.label == "Over welke aanvraag?"]
    (option,) = [one for one in box.options if f" · {request} · " in one]
    page = press(box.select(option).run(), "Zoek het uit")
    for _ in range(LOOKS):
        if not any(button.label == "Stop met zoeken" for button in page.button):
            break
        page.session_state["planner:why-asked"].inquiry.wait(0.5)
        page = page.run()
    assert not page.exception
    return page


def test_without_a_scenario_the_page_says_what_to_do() -> None:
    page = open_why()

    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen scenario"]


def test_without_requests_the_page_says_what_to_do() -> None:
    store, scenario_id = store_with_sample()
    stored = load_scenario(store, scenario_id)
    empty = stored.scenario.with_tables(requests=(), cohorts=(), placements=())
    save_scenario(store, scenario_id, stored.revision, empty, "Bo")

    page = open_why()

    assert [row.value.split(".")[0] for row in page.info] == ["Dit scenario heeft nog geen aanvragen"]


def test_a_request_with_a_free_place_is_told_where_and_can_go_on_to_hold_it() -> None:
    store_with_sample()

    page = ask(open_why(), "Q05")

    assert [row.value for row in page.subheader] == ["Nu vrij"]
    assert page.success[0].value.startswith("Er is een plaats voor u vrij, vanaf")
    assert [button.label for button in page.button if button.label == "Houd een plaats vast"] == [
        "Houd een plaats vast"
    ]


def test_of_free_places_one_after_the_other_the_first_is_gone_on_to() -> None:
    store, scenario_id = store_with_sample()
    stored = load_scenario(store, scenario_id)
    first = stored.scenario.request_by_id["Q05"]
    later = first.model_copy(update={"request_id": "Q05-later", "after": "Q05", "finish_by": None})
    longer = stored.scenario.with_tables(requests=(*stored.scenario.requests, later))
    save_scenario(store, scenario_id, stored.revision, longer, "Bo")

    page = ask(open_why(), "Q05-later")

    assert "na het traject dat eerst moet; ook daarvoor is plaats" in page.success[0].value
    assert any(row.value.startswith("- voor Q05 ") for row in page.markdown)
    page = press(page, "Houd een plaats vast")
    (box,) = [one for one in page.selectbox if one.label == "Aanvraag"]
    assert " · Q05 · " in box.options[box.index or 0]


def test_a_request_without_a_free_place_is_told_all_there_is() -> None:
    store_with_sample()

    page = ask(open_why(), "Q10")

    assert [row.value for row in page.subheader] == [
        "Nu vrij",
        "Als anderen verhuizen",
        "Als er één ding anders is",
        "Wat in de weg staat",
    ]
    assert page.info[-1].value.startswith("Er is nu geen plaats voor u, want")


def test_a_question_from_the_page_with_seats_is_asked_at_once() -> None:
    store_with_sample()
    page = open_page("beschikbaarheid")
    (box,) = [one for one in page.selectbox if one.label == "Klantmanager"]
    page = box.select("K2 Klantmanager 2").run()
    (box,) = [one for one in page.selectbox if one.label == "Aanvraag"]
    (option,) = [one for one in box.options if " · Q10 · " in one]

    page = press(box.select(option).run(), "Wat zou helpen?")

    assert not page.exception
    assert page.session_state["planner:why-asked"].question.request_id == "Q10"


def test_a_question_from_the_waiting_list_of_a_plan_is_about_that_plan() -> None:
    store, scenario_id = store_with_sample()
    plan, summary = plan_of_klein()
    plan_id = save_plan(store, scenario_id, 1, plan, summary, "Ans")

    page = press(open_page("plannen"), "Waarom, en wat helpt?")

    assert not page.exception
    question = page.session_state["planner:why-asked"].question
    assert (question.key[1], question.plan) == (plan_id, plan)


def test_of_a_plan_that_breaks_a_rule_nothing_is_said() -> None:
    store, scenario_id = store_with_sample()
    stored = load_scenario(store, scenario_id)
    first, *_ = [row for row in stored.scenario.cohorts if row.status != "running"]
    crowded = (Placement(request_id="Q10", cohort_id=first.cohort_id),)
    kept = tuple(row for row in stored.scenario.placements if row.request_id != "Q10")
    broken = stored.scenario.with_tables(placements=(*kept, *crowded))
    save_scenario(store, scenario_id, stored.revision, broken, "Bo")

    page = open_why()

    assert [row.value.split(";")[0] for row in page.warning] == ["Dit plan houdt zich niet aan alle regels"]
    assert [button.label for button in page.button if button.label == "Zoek het uit"] == []


def test_the_page_speaks_english() -> None:
    store_with_sample()

    page = open_why(lang="en")

    assert [row.value for row in page.title] == ["Why"]
    assert [button.label for button in page.button if button.label == "Find out"] == ["Find out"]
