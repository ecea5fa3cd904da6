"""The page Scenario's: what is there, a copy, a farewell, and turning back what was done."""

from planner.store import Store
from planner.store.edits import save_scenario
from planner.store.scenarios import list_scenarios, load_scenario
from tests.ui.opening import open_page, press, store_with_sample
from ui.parts.storage import the_store


def names_in(store: Store) -> list[str]:
    return sorted(line.name for line in list_scenarios(store))


def test_without_scenarios_the_page_says_what_to_do() -> None:
    page = open_page("scenarios")

    assert not page.exception
    assert [row.value for row in page.title] == ["Scenario's"]
    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen scenario"]


def test_the_page_lists_the_scenarios() -> None:
    store_with_sample()

    page = open_page("scenarios")

    assert list(page.dataframe[0].value["people"]) == [12]


def test_the_page_speaks_english_when_asked() -> None:
    page = open_page("scenarios", lang="en")

    assert [row.value for row in page.title] == ["Scenarios"]


def test_a_copy_is_made_under_a_name() -> None:
    store, _ = store_with_sample()
    page = open_page("scenarios")

    page.text_input(key="name-of-copy").input("Februari").run()
    press(page, "Maak de kopie")

    assert not page.exception
    assert "Februari" in names_in(store)


def test_a_scenario_is_deleted_when_sure() -> None:
    store_with_sample()
    page = open_page("scenarios")

    press(page, "Ja, verwijder")

    assert names_in(the_store()) == []
    assert [row.value.split(".")[0] for row in page.info] == ["Er is nog geen scenario"]


def test_an_edit_is_undone_and_done_again() -> None:
    store, scenario_id = store_with_sample()
    before = load_scenario(store, scenario_id).scenario
    save_scenario(store, scenario_id, 1, before.with_tables(name="Anders"), "Bo")
    page = open_page("scenarios")

    press(page, "Ongedaan maken")
    undone = names_in(store)
    press(page, "Opnieuw doen")

    assert (undone, names_in(store)) == ([before.name], ["Anders"])


def test_what_changed_no_rows_counts_none() -> None:
    store, scenario_id = store_with_sample()
    before = load_scenario(store, scenario_id).scenario
    save_scenario(store, scenario_id, 1, before.with_tables(requests=(), placements=()), "Bo")

    page = open_page("scenarios")

    rows = page.dataframe[1].value["rows"]
    assert [int(rows.iloc[0]) > 0, rows.isna().iloc[1]] == [True, True]


def test_who_gives_no_name_is_not_named_in_the_history() -> None:
    store, _ = store_with_sample()

    press(open_page("scenarios"), "Maak de kopie")

    assert [line.changed_by for line in list_scenarios(store)] == ["niet genoemd", "Ans"]


def test_a_name_that_the_list_cuts_off_is_written_out_below_it() -> None:
    store_with_sample("maand")

    page = open_page("scenarios")

    assert [row.value for row in page.sidebar.markdown] == ["Maand: januari 2027 van een team"]
