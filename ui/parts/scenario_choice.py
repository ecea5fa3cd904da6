"""The scenario and the plan that a visitor works with, and what to do where there is none."""

from typing import Final

import streamlit as st

from planner.store import Store
from planner.store.missing import NotInStoreError
from planner.store.scenarios import ScenarioLine, StoredScenario, is_newest, list_scenarios, load_scenario
from ui import state
from ui.parts.escape import plain
from ui.parts.page_links import link_to
from ui.parts.storage import the_store
from ui.parts.telling_apart import tell_apart
from ui.parts.words import t

_WIDGET: Final = "choice-of-scenario"
FITS: Final = 24
"""Letters that the list in the side bar has room for; a longer name is written out below it."""


def pick_scenario() -> None:
    """The list of scenarios in the side bar; nothing if there are none."""
    lines = {line.id: line for line in list_scenarios(the_store())}
    chosen = _sound_choice(lines)
    if chosen is None:
        return
    state.fill_widget(_WIDGET, chosen)
    write = tell_apart(lines, lambda id_: lines[id_].name)
    st.selectbox(t("choice_scenario"), list(lines), format_func=write, key=_WIDGET, on_change=_take)
    if len(name := write(chosen)) > FITS:
        st.markdown(plain(name))


def open_scenario() -> StoredScenario | None:
    """The scenario chosen, as it is now; without one the page says what to do, and None comes back."""
    scenario_id = state.chosen_scenario()
    loaded = None if scenario_id is None else _load(the_store(), scenario_id)
    if loaded is None:
        st.info(t("choice_no_scenario"), icon=":material/info:")
        link_to("scenarios", t("choice_go_to_scenarios"))
    return loaded


def _take() -> None:
    chosen = state.widget(_WIDGET)
    state.choose_scenario(chosen if isinstance(chosen, str) else None)


def _sound_choice(lines: dict[str, ScenarioLine]) -> str | None:
    """What is chosen if it exists, else the scenario that was changed last."""
    chosen = state.chosen_scenario()
    if chosen not in lines:
        chosen = next(iter(lines), None)
        state.choose_scenario(chosen)
    return chosen


def _load(store: Store, scenario_id: str) -> StoredScenario | None:
    """From this visitor's own memory as long as nothing changed: 4,000 people take a quarter of a second to read."""
    known = state.kept("loaded", StoredScenario)
    try:
        if known is not None and known.id == scenario_id and is_newest(store, known):
            return known
        loaded = load_scenario(store, scenario_id)
    except NotInStoreError:
        return None
    state.keep("loaded", loaded)
    return loaded
