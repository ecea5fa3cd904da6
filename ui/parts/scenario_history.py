"""What was done to a scenario, by whom and when, with undo and redo."""

import pandas as pd
import streamlit as st

from planner.store.edits import Event, NothingToUndo, Saved, Stale, history, redo, undo
from planner.store.events import REDONE, UNDONE, find_turns
from planner.store.scenarios import StoredScenario
from planner.texts.catalogue import TEXTS
from ui import state
from ui.parts import layout
from ui.parts.notices import notify
from ui.parts.storage import the_store
from ui.parts.words import moment, number, t


def show_history(stored: StoredScenario) -> None:
    events = history(the_store(), stored.id)
    turns = find_turns((event.number, event.kind, event.target) for event in events)
    layout.draw_heading("history_head")
    row = st.container(horizontal=True)
    if row.button(t("history_undo"), icon=":material/undo:", disabled=not turns.to_undo):
        _tell(undo(the_store(), stored.id, stored.revision, state.who()), t("history_undone"))
    if row.button(t("history_redo"), icon=":material/redo:", disabled=not turns.to_redo):
        _tell(redo(the_store(), stored.id, stored.revision, state.who()), t("history_redone"))
    _show_events(events)


def _tell(outcome: Saved | Stale | NothingToUndo, done: str) -> None:
    match outcome:
        case Saved():
            notify(done)
        case Stale():
            notify(t("history_stale"))
        case NothingToUndo():
            notify(t("history_nothing"))
    st.rerun()


def _show_events(events: tuple[Event, ...]) -> None:
    rows = [
        {
            "when": moment(event.at),
            "who": event.who,
            "what": _say_what(event),
            "rows": len(event.changes) or None,
            "stands": t("history_turned_back") if event.undone else "",
        }
        for event in reversed(events)
    ]
    st.dataframe(
        pd.DataFrame(rows).astype({"rows": "Int64"}),
        column_config={
            "when": st.column_config.TextColumn(t("history_when")),
            "who": st.column_config.TextColumn(t("history_who")),
            "what": st.column_config.TextColumn(t("history_what"), width="medium"),
            "rows": st.column_config.NumberColumn(t("history_rows"), format="localized"),
            "stands": st.column_config.TextColumn(t("history_stands")),
        },
        hide_index=True,
        placeholder="–",
        alt=t("history_table", count=number(len(events))),
    )


def _say_what(event: Event) -> str:
    said = t(event.what) if event.what in TEXTS else event.what
    if event.kind not in {UNDONE, REDONE}:
        return said
    return t("history_did_undo", what=said) if event.kind == UNDONE else t("history_did_redo", what=said)
