"""What a visitor chose, and what a page keeps while the visitor looks elsewhere.

The only file that touches the session and the query of the address. Choices that others may be sent (scenario, plan,
run, language) stand in the address too, so that a reload or a copied address shows the same.
"""

import threading
from typing import Final, TypeVar

import streamlit as st

from planner.texts import LANGUAGES, Language, say

Kept = TypeVar("Kept")
_IN_ADDRESS: Final = {"scenario": "scenario", "plan": "plan", "run": "run", "language": "lang"}


class _Drawing(threading.local):
    """What is the same in one drawing of a page, each in a thread of its own: a page asks thousands of times."""

    language: Language | None = None


_DRAWING: Final = _Drawing()


def adopt_address() -> None:
    """Takes over what the address asks for, and writes what is chosen into it; once at the start of each drawing."""
    for name, asked in _IN_ADDRESS.items():
        if asked in st.query_params:
            st.session_state[_key(name)] = st.query_params[asked]
        elif value := st.session_state.get(_key(name)):
            st.query_params[asked] = value
    _DRAWING.language = _chosen_language()


def language() -> Language:
    return _DRAWING.language or _chosen_language()


def choose_language(chosen: Language) -> None:
    _choose("language", chosen)
    _DRAWING.language = _chosen_language()


def chosen_scenario() -> str | None:
    return _chosen("scenario")


def choose_scenario(scenario_id: str | None) -> None:
    """Another scenario has other plans and runs, so those are no longer chosen."""
    if chosen_scenario() not in {None, scenario_id}:
        _choose("plan", None)
        _choose("run", None)
    _choose("scenario", scenario_id)


def chosen_plan() -> str | None:
    return _chosen("plan")


def choose_plan(plan_id: str | None) -> None:
    _choose("plan", plan_id)


def chosen_run() -> str | None:
    return _chosen("run")


def choose_run(run_id: str | None) -> None:
    _choose("run", run_id)


def who() -> str:
    """The name under which changes are written down; not a login, which says little to colleagues."""
    return keep_or("who", "") or say("who_unnamed", language())


def keep(name: str, value: object) -> None:
    """Keeps a value for this visitor until the browser tab is closed."""
    st.session_state[_key(name)] = value


def keep_or(name: str, otherwise: Kept) -> Kept:
    """What was kept under this name, if it is of the same type as `otherwise`; else `otherwise`."""
    value = st.session_state.get(_key(name), otherwise)
    return value if isinstance(value, type(otherwise)) else otherwise


def kept(name: str, kind: type[Kept]) -> Kept | None:
    """What was kept under this name, if it is of this type."""
    value = st.session_state.get(_key(name))
    return value if isinstance(value, kind) else None


def forget(name: str) -> None:
    st.session_state.pop(_key(name), None)


def widget(key: str) -> object:
    """What a widget with this key holds now; for callbacks, which run before the page is drawn."""
    return st.session_state.get(key)


def fill_widget(key: str, value: object) -> None:
    """Puts a value into a widget before it is drawn."""
    st.session_state[key] = value


def _chosen_language() -> Language:
    asked = st.session_state.get(_key("language"))
    return next((known for known in LANGUAGES if known == asked), LANGUAGES[0])


def _chosen(name: str) -> str | None:
    value = st.session_state.get(_key(name))
    return value if isinstance(value, str) and value else None


def _choose(name: str, value: str | None) -> None:
    if value is None:
        st.session_state.pop(_key(name), None)
        st.query_params.pop(_IN_ADDRESS[name], None)
    else:
        st.session_state[_key(name)] = value
        st.query_params[_IN_ADDRESS[name]] = value


def _key(name: str) -> str:
    return f"planner:{name}"
