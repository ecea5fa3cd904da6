"""A list of what is wrong with data, each problem with its place and what to do."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from planner.exchange import Problem
from ui import state
from ui.parts.words import number, t, tell


def show_problems(problems: Sequence[Problem]) -> None:
    """In a workbook the place is a sheet and a cell, elsewhere a file and a row."""
    rows = [
        {
            "file": problem.sheet or problem.file,
            "cell": problem.cell or "",
            "row": None if problem.row is None else problem.row,
            "column": problem.column or "",
            "value": problem.value or "",
            "what": tell(problem.message),
        }
        for problem in problems
    ]
    in_book = any(problem.sheet for problem in problems)
    st.dataframe(
        pd.DataFrame(rows).astype({"row": "Int64"}),
        column_config={
            "file": st.column_config.TextColumn(t("problems_sheet") if in_book else t("problems_file")),
            "cell": st.column_config.TextColumn(t("problems_cell"), width="small") if in_book else None,
            "row": st.column_config.NumberColumn(t("problems_row"), format="%d"),
            "column": st.column_config.TextColumn(t("problems_column")),
            "value": st.column_config.TextColumn(t("problems_value")),
            "what": st.column_config.TextColumn(t("problems_what"), width="large"),
        },
        hide_index=True,
        alt=t("problems_table", count=number(len(problems))),
        key=f"problems-{state.language()}",
    )
