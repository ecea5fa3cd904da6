"""Saving an edit of a scenario: kept, refused, or asked about because somebody else was there in the meantime.

Rows that nobody else touched are put together with what others did, and that is told. Where both touched a row, the
visitor sees both and chooses; until then what they made is kept for them.
"""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from planner.model import Scenario
from planner.service.scenario_desk import Faulty, lay_over_newest
from planner.store.edits import Saved, Stale, save_scenario
from planner.store.scenarios import StoredScenario
from planner.texts.catalogue import TEXTS
from ui import state
from ui.parts.escape import plain
from ui.parts.notices import notify
from ui.parts.problem_list import show_problems
from ui.parts.storage import the_store
from ui.parts.table_words import title_of
from ui.parts.words import number, t


@dataclass(frozen=True)
class Clash:
    """An edit that waits for the visitor to choose; `draft` is the name of what they were editing."""

    scenario_id: str
    stale: Stale
    draft: str


def save_edit(base: StoredScenario, after: Scenario, draft: str) -> bool:
    """Saves what the visitor made of `base`; False if they have to choose first. Draw the page again afterwards."""
    outcome = save_scenario(the_store(), base.id, base.revision, after, state.who())
    if isinstance(outcome, Stale):
        return _settle(Clash(base.id, outcome, draft), is_forced=not outcome.overlapping)
    notify(t("saved") if outcome.revision > base.revision else t("saved_nothing"))
    return True


def show_clash() -> None:
    """The choice that is still open, if there is one."""
    clash = state.kept("clash", Clash)
    if clash is None or clash.scenario_id != state.chosen_scenario():
        return
    st.warning(
        t("clash_told", who=plain(_who(clash.stale)), count=number(len(clash.stale.overlapping))),
        icon=":material/call_split:",
    )
    _show_both(clash.stale)
    mine, theirs, _ = st.columns([1, 1, 1])
    if mine.button(t("clash_mine"), type="primary", width="stretch"):
        state.forget("clash")
        if _settle(clash, is_forced=True):
            state.forget(clash.draft)
        st.rerun()
    if theirs.button(t("clash_theirs"), width="stretch"):
        state.forget("clash")
        state.forget(clash.draft)
        notify(t("clash_dropped"))
        st.rerun()


def _settle(clash: Clash, is_forced: bool) -> bool:
    """Lays the visitor's rows over the newest scenario, if they may; else keeps the clash for them to choose."""
    newest, merged = lay_over_newest(the_store(), clash.scenario_id, clash.stale.mine)
    if isinstance(merged, Faulty):
        state.keep("clash_problems", merged)
    if not is_forced or isinstance(merged, Faulty):
        state.keep("clash", clash)
        return False
    outcome = save_scenario(the_store(), clash.scenario_id, newest, merged, state.who())
    if not isinstance(outcome, Saved):
        state.keep("clash", Clash(clash.scenario_id, outcome, clash.draft))
        return False
    notify(t("saved_together", who=plain(_who(clash.stale)), what=plain(_what(clash.stale))))
    return True


def _show_both(stale: Stale) -> None:
    """The rows that both touched: what stands there now, and what the visitor would make of them."""
    now = {change.place: change for event in stale.theirs for change in event.changes}
    rows = [
        {
            "table": title_of(change.table),
            "row": change.key,
            "theirs": _tell(now[change.place].after, change.after) if change.place in now else "",
            "mine": _tell(change.after, now[change.place].after) if change.place in now else "",
        }
        for change in stale.overlapping
    ]
    if rows:
        st.dataframe(
            pd.DataFrame(rows),
            column_config={
                "table": st.column_config.TextColumn(t("clash_table")),
                "row": st.column_config.TextColumn(t("clash_row")),
                "theirs": st.column_config.TextColumn(t("clash_there_now")),
                "mine": st.column_config.TextColumn(t("clash_of_mine")),
            },
            hide_index=True,
            alt=t("clash_table_alt"),
        )
    refused = state.kept("clash_problems", Faulty)
    if refused is not None:
        st.error(t("clash_refused"), icon=":material/error:")
        show_problems(refused.problems)
        state.forget("clash_problems")


def _tell(row: dict[str, object] | None, other: dict[str, object] | None) -> str:
    """What a row says that the other does not."""
    if row is None:
        return t("clash_removed")
    differing = {name: value for name, value in row.items() if other is None or other.get(name) != value}
    return ", ".join(f"{name}: {_plainly(value)}" for name, value in differing.items())


def _plainly(value: object) -> str:
    if isinstance(value, list):
        return " ".join(str(one) for one in value)
    return "–" if value in (None, "") else str(value)


def _who(stale: Stale) -> str:
    return ", ".join(sorted({event.who for event in stale.theirs}))


def _what(stale: Stale) -> str:
    return ", ".join(dict.fromkeys(t(event.what) if event.what in TEXTS else event.what for event in stale.theirs))
