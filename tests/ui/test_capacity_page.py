"""The page Capaciteit: what it asks, what it shows once that is worked out, and what is kept as a scenario."""

import time

from streamlit.testing.v1 import AppTest

from planner.model import Plan
from planner.store import Store
from planner.store.plans import save_plan
from planner.store.scenarios import list_scenarios, load_scenario
from tests.ui.opening import open_page, press, store_with_sample
from tests.ui.sample_plan import plan_of_klein

LONG = 120.0
HEADER = "measure_id,name,price,kind,id,amount,skills,locations,slots"
DEAR = "duur,,900,new-teacher,T8,9,nt2,centrum,ma-o wo-o"
CHEAP = "goedkoop,,300,new-teacher,T9,9,nt2,centrum,ma-o wo-o"
FIND = "Zoek de goedkoopste maatregelen"


def open_capacity(**query: str) -> AppTest:
    page = open_page("capaciteit", **query)
    assert not page.exception
    return page


def with_plan() -> tuple[Store, str]:
    store, scenario_id = store_with_sample()
    save_plan(store, scenario_id, 1, *plan_of_klein(), "Ans")
    return store, scenario_id


def send_measures(page: AppTest, *rows: str) -> AppTest:
    content = "\n".join((HEADER, *rows, "")).encode()
    return page.file_uploader[0].set_value(("maatregelen.csv", content, "text/csv")).run()


def can_press(page: AppTest, label: str) -> bool:
    return any(button.label == label and not button.disabled for button in page.button)


def headings(page: AppTest) -> list[str]:
    return [row.value for row in page.header]


def wait_for(page: AppTest, label: str) -> AppTest:
    """The page once its button to stop is gone; looks again as the browser would."""
    until = time.monotonic() + LONG
    while any(button.label == label for button in page.button) and time.monotonic() < until:
        time.sleep(0.3)
        page.run()
    assert not page.exception
    return page


def test_without_a_scenario_the_page_says_what_to_do() -> None:
    page = open_capacity()

    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen scenario"]


def test_without_a_plan_the_page_says_what_to_do() -> None:
    store_with_sample()

    page = open_capacity()

    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen plan van dit scenario"]


def test_of_a_plan_that_breaks_rules_nothing_is_worked_out() -> None:
    store, scenario_id = store_with_sample()
    plan, summary = plan_of_klein()
    save_plan(store, scenario_id, 1, Plan(cohorts=plan.cohorts, placements=()), summary, "Ans")

    page = open_capacity()

    assert [row.value.split(".")[0] for row in page.warning] == ["Dit plan houdt zich niet aan alle regels"]


def test_nothing_is_worked_out_before_it_is_asked_for() -> None:
    with_plan()

    page = open_capacity()

    assert headings(page) == ["Wat als?", "De goedkoopste maatregelen"]
    assert [button.label for button in page.button if not button.disabled] == ["Reken uit waar het knelt"]


def test_where_it_pinches_is_shown_once_it_is_known() -> None:
    with_plan()

    page = wait_for(press(open_capacity(), "Reken uit waar het knelt"), "Stop met rekenen")

    assert headings(page) == [
        "Wat één keer extra zou geven",
        "Groepen die mensen tekortkomen",
        "Vraag en aanbod",
        "Wat als?",
        "De goedkoopste maatregelen",
    ]
    assert [row.value for row in page.error] == []


def test_what_was_stopped_says_that_there_is_more() -> None:
    with_plan()
    page = press(open_capacity(), "Reken uit waar het knelt")

    page = press(page, "Stop met rekenen")

    assert [button.label for button in page.button if not button.disabled] == ["Reken uit waar het knelt"]


def test_a_try_is_kept_as_a_scenario() -> None:
    store, scenario_id = with_plan()
    page = open_capacity()
    page = page.segmented_control(key="kind-of-measure").set_value("new-room").run()

    page = wait_for(press(page, "Kijk wat het geeft"), "Stop met rekenen")
    press(page, "Bewaar als scenario")

    made = next(row for row in list_scenarios(store) if row.id != scenario_id)
    before, after = load_scenario(store, scenario_id).scenario, load_scenario(store, made.id).scenario
    assert set(after.room_by_id) - set(before.room_by_id) == {"lokaal-erbij"}
    assert made.name.endswith("voor 12 mensen")


def test_what_is_wrong_with_a_file_of_measures_is_told_at_once() -> None:
    with_plan()

    page = send_measures(open_capacity(), "a,,x,new-room,C9,4,,centrum,", "b,,1,teacher-hours,T99,2,,,")

    problems = page.dataframe[-1].value
    assert [(row["row"], row["column"]) for _, row in problems.iterrows()] == [(2, "price"), (3, "id")]
    assert [row.value.split(".")[0] for row in page.error] == ["Dit bestand kan niet worden gebruikt: 2 problemen"]
    assert not can_press(page, FIND)


def test_a_file_that_is_no_text_is_told() -> None:
    with_plan()

    page = open_capacity().file_uploader[0].set_value(("boek.csv", b"PK\x03\x04", "text/csv")).run()

    assert len(page.error) == 1
    assert not page.exception


def test_a_file_without_measures_is_told() -> None:
    with_plan()

    page = send_measures(open_capacity())

    assert [row.value for row in page.info] == [
        r"In maatregelen\.csv staat geen maatregel. Zet er een rij in voor elke maatregel."
    ]
    assert not can_press(page, FIND)


def test_the_cheapest_measures_are_kept_as_a_scenario() -> None:
    store, scenario_id = with_plan()
    page = send_measures(open_capacity(), DEAR, CHEAP)

    page = wait_for(press(page, FIND), "Stop met rekenen")
    chosen = page.dataframe[-1].value
    press(page, "Bewaar de maatregelen")

    made = next(row for row in list_scenarios(store) if row.id != scenario_id)
    assert [row["measure"] for _, row in chosen.iterrows()] == ["goedkoop"]
    assert "T9" in load_scenario(store, made.id).scenario.teacher_by_id


def test_another_file_takes_the_answer_away() -> None:
    with_plan()
    page = send_measures(open_capacity(), CHEAP)
    page = wait_for(press(page, FIND), "Stop met rekenen")

    page = send_measures(page, DEAR)

    assert not can_press(page, "Bewaar de maatregelen")
    assert can_press(page, FIND)


def test_a_search_for_the_cheapest_measures_can_be_stopped() -> None:
    with_plan()
    page = press(send_measures(open_capacity(), CHEAP), FIND)

    page = press(page, "Stop met rekenen")

    assert not page.exception
    assert can_press(page, FIND)


def test_own_measures_are_chosen_from_without_a_file() -> None:
    with_plan()
    page = open_capacity().segmented_control(key="kind-of-measure").set_value("new-room").run()
    page = press(page, "Zet bij de maatregelen")

    page = press(page, "Zet bij de maatregelen")
    listed = page.dataframe[-1].value
    page = wait_for(press(page, FIND), "Stop met rekenen")

    assert list(listed["measure"]) == ["eigen", "eigen-2"]
    assert list(listed["price"]) == [1000, 1000]
    assert [row.label for row in page.main.expander] == ["2 maatregelen om uit te kiezen"]


def test_own_measures_are_taken_off_the_list() -> None:
    with_plan()
    page = open_capacity().segmented_control(key="kind-of-measure").set_value("new-room").run()
    page = press(page, "Zet bij de maatregelen")

    page = press(page, "Haal eigen maatregelen weg")

    assert [row.label for row in page.main.expander] == []
    assert not can_press(page, FIND)


def test_the_page_speaks_english() -> None:
    with_plan()

    page = send_measures(open_capacity(lang="en"), CHEAP)

    assert headings(page) == ["What if?", "The cheapest measures"]
    assert can_press(page, "Find the cheapest measures")
