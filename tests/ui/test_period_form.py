"""The part Naam en periode of the page Gegevens: judged before it is kept, never lost, and undone like any edit."""

from datetime import date

from streamlit.testing.v1 import AppTest

from planner.exchange.settings import list_timezones
from planner.store import Store
from planner.store.edits import save_scenario, undo
from planner.store.scenarios import list_scenarios, load_scenario
from tests.ui.opening import open_page, press, store_with_sample
from ui.parts.escape import plain

SAVE = "Bewaar naam en periode"
REFUSED = "Niet bewaard. Wat u heeft ingevuld staat er nog; verbeter dit:"


def open_form() -> AppTest:
    page = open_page("gegevens")
    page.session_state["data-part"] = "period"
    return page.run()


def enter(page: AppTest, name: str, first: date, last: date) -> AppTest:
    """The page after a name and the two weeks were filled in."""
    page.main.text_input[0].set_value(name)
    page.date_input[0].set_value(first)
    page.date_input[1].set_value(last)
    return page.run()


def shown(page: AppTest) -> tuple[object, ...]:
    return (page.main.text_input[0].value, page.date_input[0].value, page.date_input[1].value)


def kept(store: Store, scenario_id: str) -> tuple[object, ...]:
    scenario = load_scenario(store, scenario_id).scenario
    return (scenario.name, scenario.starts_from, scenario.starts_until)


def refusal(*sentences: tuple[str, str]) -> list[str]:
    """What the page says of these fields."""
    return [f"{REFUSED}\n\n" + "\n".join(f"- **{label}**: {plain(sentence)}" for label, sentence in sentences)]


def test_the_form_shows_what_stands() -> None:
    store, scenario_id = store_with_sample()

    page = open_form()

    assert not page.exception
    assert shown(page) == kept(store, scenario_id)


def test_name_period_and_time_zone_are_saved() -> None:
    store, scenario_id = store_with_sample()
    page = enter(open_form(), " Februari ", date(2027, 2, 1), date(2027, 4, 26))
    page.main.selectbox[0].set_value("America/Curacao").run()

    page = press(page, SAVE)

    assert not page.exception
    assert [row.value for row in page.success] == ["Bewaard."]
    assert kept(store, scenario_id) == ("Februari", date(2027, 2, 1), date(2027, 4, 26))
    assert load_scenario(store, scenario_id).scenario.timezone == "America/Curacao"
    assert [line.name for line in list_scenarios(store)] == ["Februari"]


def test_what_counts_how_heavily_stays_as_it_was() -> None:
    store, scenario_id = store_with_sample()
    before = load_scenario(store, scenario_id).scenario

    press(enter(open_form(), "Februari", before.starts_from, before.starts_until), SAVE)

    assert load_scenario(store, scenario_id).scenario == before.with_tables(name="Februari")


def test_every_time_zone_can_be_chosen_and_the_dutch_one_comes_first() -> None:
    store_with_sample()

    zones = open_form().main.selectbox[0].options

    assert zones[0] == "Europe/Amsterdam"
    assert sorted(zones) == sorted(list_timezones())


def test_a_day_that_is_no_monday_is_refused_and_what_was_typed_stays() -> None:
    store, scenario_id = store_with_sample()
    before = kept(store, scenario_id)
    typed = ("Februari", date(2027, 2, 2), date(2027, 4, 26))

    page = press(enter(open_form(), *typed), SAVE)

    sentence = "'2027-02-02' (di 2 feb 2027) is geen maandag. Gebruik 2027-02-01 of 2027-02-08."
    assert [row.value for row in page.error] == refusal(("Eerste startweek", sentence))
    assert (shown(page), kept(store, scenario_id)) == (typed, before)


def test_weeks_in_the_wrong_order_are_refused() -> None:
    store_with_sample()

    page = press(enter(open_form(), "Februari", date(2027, 2, 8), date(2027, 2, 1)), SAVE)

    sentence = "de laatste startweek 2027-02-01 is voor de eerste 2027-02-08. Verbeter een van beide."
    assert [row.value for row in page.error] == refusal(("Laatste startweek", sentence))


def test_a_period_of_more_than_ten_years_is_refused() -> None:
    store_with_sample()

    page = press(enter(open_form(), "Februari", date(2027, 2, 1), date(2037, 2, 2)), SAVE)

    sentence = "er liggen 522 weken tussen de eerste en de laatste startweek; 520 is het meeste. Controleer het jaar."
    assert [row.value for row in page.error] == refusal(("Laatste startweek", sentence))


def test_a_scenario_keeps_a_name() -> None:
    store, scenario_id = store_with_sample()
    before = kept(store, scenario_id)

    page = press(enter(open_form(), "  ", date(2027, 2, 2), date(2027, 4, 26)), SAVE)

    no_name = "het scenario heeft nog geen naam. Vul er een in, dan vindt u het terug in de lijst."
    no_monday = "'2027-02-02' (di 2 feb 2027) is geen maandag. Gebruik 2027-02-01 of 2027-02-08."
    expected = refusal(("Naam van de planning", no_name), ("Eerste startweek", no_monday))
    assert [row.value for row in page.error] == expected
    assert kept(store, scenario_id) == before


def test_what_is_mended_after_a_refusal_is_saved() -> None:
    store, scenario_id = store_with_sample()
    page = press(enter(open_form(), "Februari", date(2027, 2, 2), date(2027, 4, 26)), SAVE)

    page.date_input[0].set_value(date(2027, 2, 1)).run()
    page = press(page, SAVE)

    assert not page.error
    assert kept(store, scenario_id) == ("Februari", date(2027, 2, 1), date(2027, 4, 26))


def test_what_is_typed_survives_a_look_at_another_part() -> None:
    store_with_sample()
    typed = ("Februari", date(2027, 2, 1), date(2027, 4, 26))
    page = enter(open_form(), *typed)

    page.session_state["data-part"] = "weights"
    page.run()
    page.session_state["data-part"] = "period"
    page.run()

    assert shown(page) == typed


def test_what_is_typed_can_be_dropped() -> None:
    store, scenario_id = store_with_sample()
    page = enter(open_form(), "Februari", date(2027, 2, 1), date(2027, 4, 26))

    page = press(page, "Wijzigingen weggooien")

    assert not page.exception
    assert shown(page) == kept(store, scenario_id)


def test_undo_restores_what_stood() -> None:
    store, scenario_id = store_with_sample()
    before = kept(store, scenario_id)
    press(enter(open_form(), "Februari", date(2027, 2, 1), date(2027, 4, 26)), SAVE)

    press(open_page("scenarios"), "Ongedaan maken")

    assert kept(store, scenario_id) == before
    assert shown(open_form()) == before


def test_undo_by_another_shows_on_a_page_that_is_open() -> None:
    store, scenario_id = store_with_sample()
    before = kept(store, scenario_id)
    page = press(enter(open_form(), "Februari", date(2027, 2, 1), date(2027, 4, 26)), SAVE)

    undo(store, scenario_id, 2, "Bo")
    page.run()

    assert shown(page) == before


def test_what_others_did_in_the_tables_is_kept_too() -> None:
    store, scenario_id = store_with_sample()
    page = enter(open_form(), "Februari", date(2027, 2, 1), date(2027, 4, 26))
    theirs = load_scenario(store, scenario_id).scenario
    save_scenario(store, scenario_id, 1, theirs.with_tables(closures=()), "Bo")

    page = press(page, SAVE)

    after = load_scenario(store, scenario_id).scenario
    assert (after.name, after.closures) == ("Februari", ())
    assert [row.value.split(":")[0] for row in page.success] == ["Bewaard, samen met wat Bo intussen deed"]


def clash() -> tuple[Store, str, AppTest]:
    """Two people give the scenario another name; the second is looking at the page."""
    store, scenario_id = store_with_sample()
    page = enter(open_form(), "Februari", date(2027, 2, 1), date(2027, 4, 26))
    theirs = load_scenario(store, scenario_id).scenario
    save_scenario(store, scenario_id, 1, theirs.with_tables(name="Van Bo"), "Bo")
    return store, scenario_id, press(page, SAVE)


def test_who_comes_second_is_asked_and_keeps_what_was_typed() -> None:
    store, scenario_id, page = clash()

    assert len(page.warning) == 1
    assert shown(page)[0] == "Februari"
    assert kept(store, scenario_id)[0] == "Van Bo"


def test_who_comes_second_may_save_their_own() -> None:
    store, scenario_id, page = clash()

    page = press(page, "Bewaar wat ik maakte")

    assert kept(store, scenario_id) == ("Februari", date(2027, 2, 1), date(2027, 4, 26))
    assert shown(page) == kept(store, scenario_id)


def test_who_comes_second_may_leave_it() -> None:
    store, scenario_id, page = clash()

    page = press(page, "Laat staan wat er nu staat")

    assert kept(store, scenario_id)[0] == "Van Bo"
    assert shown(page) == kept(store, scenario_id)
