"""The page Gegevens: what is typed is judged before it is kept, and never lost."""

import pandas as pd
from streamlit.testing.v1 import AppTest

from planner.store import Store
from planner.store.edits import history, save_scenario
from planner.store.scenarios import load_scenario
from tests.ui.opening import open_page, press, store_with_sample
from ui.parts.table_editor import Draft


def type_into(page: AppTest, row: int, column: str, text: str) -> AppTest:
    """The page after this text was typed into the table that is being edited."""
    key = page.data_editor[0].key or ""
    page.session_state[key] = {"edited_rows": {row: {column: text}}, "added_rows": [], "deleted_rows": []}
    return page.run()


def typed_in(page: AppTest, scenario_id: str) -> pd.DataFrame:
    draft: Draft = page.session_state[f"planner:draft:{scenario_id}:people"]
    return draft.now


def table_below(page: AppTest) -> pd.DataFrame:
    """The table on the page that cannot be edited."""
    return next(table.value for table in page.dataframe if table.editing_mode == "read_only")


def level_of_first(store: Store, scenario_id: str) -> str:
    return load_scenario(store, scenario_id).scenario.people[0].level


def test_without_a_scenario_the_page_says_what_to_do() -> None:
    page = open_page("gegevens")

    assert not page.exception
    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen scenario"]


def test_nothing_can_be_saved_before_anything_is_typed() -> None:
    store_with_sample()

    page = open_page("gegevens")

    assert not page.exception
    assert [button.disabled for button in page.button if button.label == "Bewaar"] == [True]


def test_what_is_typed_is_saved() -> None:
    store, scenario_id = store_with_sample()
    page = type_into(open_page("gegevens"), 0, "level", "B2")

    page = press(page, "Bewaar")

    assert not page.exception
    assert level_of_first(store, scenario_id) == "B2"
    assert [event.what for event in history(store, scenario_id)] == ["scenario_created", "edited_people"]


def test_what_is_wrong_is_named_and_kept() -> None:
    store, scenario_id = store_with_sample()
    before = level_of_first(store, scenario_id)
    page = type_into(open_page("gegevens"), 0, "level", "B5")

    page = press(page, "Bewaar")

    table = table_below(page)
    assert (table["row"][0].split(" ")[0], table["column"][0], table["value"][0]) == ("1", "Niveau", "B5")
    assert level_of_first(store, scenario_id) == before
    assert typed_in(page, scenario_id)["level"][0] == "B5"


def test_what_is_typed_survives_a_look_at_another_page() -> None:
    _, scenario_id = store_with_sample()
    page = type_into(open_page("gegevens"), 0, "level", "B5")

    del page.session_state[page.data_editor[0].key or ""]
    page = page.run()

    assert typed_in(page, scenario_id)["level"][0] == "B5"
    assert [button.disabled for button in page.button if button.label == "Bewaar"] == [False]


def test_what_others_did_elsewhere_is_kept_too() -> None:
    store, scenario_id = store_with_sample()
    page = type_into(open_page("gegevens"), 0, "level", "B2")
    theirs = load_scenario(store, scenario_id).scenario
    save_scenario(store, scenario_id, 1, theirs.with_tables(name="Anders"), "Bo")

    page = press(page, "Bewaar")

    after = load_scenario(store, scenario_id).scenario
    assert (after.name, after.people[0].level) == ("Anders", "B2")
    assert [row.value.split(":")[0] for row in page.success] == ["Bewaard, samen met wat Bo intussen deed"]


def clash() -> tuple[Store, str, AppTest]:
    """Two people give the first person another level; the second is looking at the page."""
    store, scenario_id = store_with_sample()
    page = type_into(open_page("gegevens"), 0, "level", "B2")
    theirs = load_scenario(store, scenario_id).scenario
    first = theirs.people[0].model_copy(update={"level": "C1"})
    save_scenario(store, scenario_id, 1, theirs.with_tables(people=(first, *theirs.people[1:])), "Bo")
    return store, scenario_id, press(page, "Bewaar")


def test_who_comes_second_is_shown_both() -> None:
    store, scenario_id, page = clash()

    table = table_below(page)
    assert not page.exception
    assert (table["theirs"][0], table["mine"][0]) == ("level: C1", "level: B2")
    assert level_of_first(store, scenario_id) == "C1"


def test_who_comes_second_may_save_their_own() -> None:
    store, scenario_id, page = clash()

    press(page, "Bewaar wat ik maakte")

    assert level_of_first(store, scenario_id) == "B2"


def test_who_comes_second_may_leave_it() -> None:
    store, scenario_id, page = clash()

    press(page, "Laat staan wat er nu staat")

    assert level_of_first(store, scenario_id) == "C1"


def choose(page: AppTest, part: str) -> AppTest:
    page.session_state["data-part"] = part
    return page.run()


def test_a_box_that_is_ticked_is_a_dagdeel_more() -> None:
    store, scenario_id = store_with_sample()
    page = choose(open_page("gegevens"), "week")
    before = load_scenario(store, scenario_id).scenario.people[0].slots
    box = next(box for box in page.checkbox if not box.value)

    box.check()
    page = press(page, "Bewaar deze week")

    after = load_scenario(store, scenario_id).scenario.people[0].slots
    assert not page.exception
    assert (after[: len(before)], len(after)) == (before, len(before) + 1)


def test_holidays_are_added_in_one_click() -> None:
    store, scenario_id = store_with_sample()
    page = choose(open_page("gegevens"), "holidays")
    count = len(table_below(page))
    before = len(load_scenario(store, scenario_id).scenario.closures)

    page = press(page, f"Voeg {count} sluitingen toe")

    assert not page.exception
    assert len(load_scenario(store, scenario_id).scenario.closures) == before + count
    assert [row.value for row in page.info] == ["Alle gekozen dagen staan al bij Sluitingen."]


def test_a_weight_is_said_in_words_and_saved() -> None:
    store, scenario_id = store_with_sample()
    page = choose(open_page("gegevens"), "weights")
    slider = next(slider for slider in page.slider if (slider.key or "").endswith(":teaching_hour"))

    page = slider.set_value(10).run()
    said = [row.value for row in page.markdown if "lesuren extra" in row.value]
    page = press(page, "Bewaar de gewichten")

    assert not page.exception
    assert said == ["- Voor een gewone plaats mag een groep tot 200 lesuren extra kosten."]
    assert load_scenario(store, scenario_id).scenario.cost.teaching_hour == 10
