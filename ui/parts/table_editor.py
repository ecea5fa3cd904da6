"""A table to edit: everything is text on the screen, and judged as a whole when it is saved.

What a visitor typed is theirs until it is saved or dropped: it survives a refusal, a look at another page and what
others do meanwhile.
"""

from dataclasses import dataclass, replace
from typing import Final

import pandas as pd
import streamlit as st

from planner.exchange import Problem
from planner.exchange.problems import count_problems
from planner.exchange.table_parts import Table
from planner.service.scenario_desk import Faulty
from planner.service.table_editing import judge_table, texts_of
from planner.store.scenarios import StoredScenario
from planner.texts import Language
from ui import state
from ui.parts.escape import plain
from ui.parts.saving import save_edit
from ui.parts.table_words import explain, header, title_of, title_of_file
from ui.parts.words import number, t, tell

HEIGHT: Final = 560


@dataclass(frozen=True)
class Draft:
    """A table being edited: what it was made from, the rows the editor began with, and the rows as they are now."""

    base: StoredScenario
    language: Language
    began: pd.DataFrame
    now: pd.DataFrame
    serial: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def is_touched(self) -> bool:
        return not self.now.equals(self.began) or self.serial > 0


def draft_name(stored: StoredScenario, table: Table) -> str:
    return f"draft:{stored.id}:{table.name}"


def edit_table(stored: StoredScenario, table: Table) -> None:
    """The table, the buttons to save or drop, and what is wrong with it if it was refused."""
    name = draft_name(stored, table)
    draft = _open_draft(stored, table, name)
    bar = st.container()
    now = _draw_editor(table, draft, key=f"{name}:{draft.serial}")
    draft = replace(draft, now=now)
    state.keep(name, draft)
    row = bar.container(horizontal=True, vertical_alignment="center")
    if row.button(t("table_save"), type="primary", disabled=not draft.is_touched):
        _save(draft, table, name)
    if row.button(t("table_drop"), disabled=not draft.is_touched):
        state.forget(name)
        st.rerun()
    row.markdown(t("table_unsaved") if draft.is_touched else t("table_rows", count=number(len(draft.now))))
    if draft.problems:
        with bar:
            _show_refusal(draft, table)


def _open_draft(stored: StoredScenario, table: Table, name: str) -> Draft:
    """What was being edited, the editor filled anew if it left the screen; else the table as it is stored."""
    draft = state.kept(name, Draft)
    if draft is None or (not draft.is_touched and draft.base.revision != stored.revision):
        return _begin(stored, table)
    if draft.language != state.language() and not draft.is_touched:
        return _begin(stored, table)
    if state.widget(f"{name}:{draft.serial}") is None and not draft.now.equals(draft.began):
        return replace(draft, began=draft.now, serial=draft.serial + 1)
    return draft


def _begin(stored: StoredScenario, table: Table) -> Draft:
    columns = [column.name for column in table.columns]
    frame = pd.DataFrame(texts_of(stored.scenario, table, state.language()), columns=columns, dtype="str")
    return Draft(stored, state.language(), frame, frame)


def _draw_editor(table: Table, draft: Draft, key: str) -> pd.DataFrame:
    config = {
        column.name: st.column_config.TextColumn(
            header(table, column), help=plain(explain(column)), pinned=column.name == table.id_column
        )
        for column in table.columns
    }
    edited = st.data_editor(
        draft.began,
        column_config=config,
        num_rows="dynamic",
        height=HEIGHT,
        width="stretch",
        key=key,
        alt=t("table_editor_alt", table=title_of(table.name)),
    )
    return edited.fillna("").astype("str").reset_index(drop=True)


def _save(draft: Draft, table: Table, name: str) -> None:
    rows = [{str(column): str(text) for column, text in row.items()} for row in draft.now.to_dict("records")]
    outcome = judge_table(draft.base.scenario, table, rows)
    if isinstance(outcome, Faulty):
        state.keep(name, replace(draft, problems=outcome.problems))
    elif save_edit(draft.base, outcome, name):
        state.forget(name)
    st.rerun()


def _show_refusal(draft: Draft, table: Table) -> None:
    st.error(t("table_refused", count=number(count_problems(draft.problems))), icon=":material/error:")
    rows = [_describe(problem, draft, table) for problem in draft.problems]
    st.dataframe(
        pd.DataFrame(rows),
        column_config={
            "table": st.column_config.TextColumn(t("problems_table_name")),
            "row": st.column_config.TextColumn(t("problems_row")),
            "column": st.column_config.TextColumn(t("problems_column")),
            "value": st.column_config.TextColumn(t("problems_value")),
            "what": st.column_config.TextColumn(t("problems_what"), width="large"),
        },
        hide_index=True,
        alt=t("problems_table", count=number(len(rows))),
    )


def _describe(problem: Problem, draft: Draft, table: Table) -> dict[str, str]:
    column = table.column_by_name.get(problem.column or "") if problem.file == table.file else None
    return {
        "table": title_of_file(problem.file),
        "row": _name_row(problem, draft, table),
        "column": header(table, column) if column is not None else problem.column or "",
        "value": problem.value or "",
        "what": tell(problem.message),
    }


def _name_row(problem: Problem, draft: Draft, table: Table) -> str:
    """The number of the row, and its id where it has one."""
    if problem.row is None:
        return ""
    if problem.file != table.file or table.id_column is None or problem.row > len(draft.now):
        return str(problem.row)
    return f"{problem.row} ({draft.now.iloc[problem.row - 1][table.id_column]})"
