"""How full a plan makes the week: a heat map with the number in each cell, and the same as tables."""

from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd
import streamlit as st

from planner.exchange.workbook_layout import label_of
from planner.insight.occupancy import DagdeelUse, SubjectUse, list_dagdelen
from planner.model import Scenario
from planner.texts import write_time
from ui import state
from ui.parts import colours
from ui.parts.words import day, number, t, tell
from ui.parts.worked_out import work_out

FULL: Final = 100
NOBODY: Final = "–"
ROW_HEIGHT: Final = 30
STEPS: Final = (0, 25, 50, 75, 99)
"""Per cent up to which a cell has each of the first colours."""


def write_cells(scenario: Scenario, cells: Sequence[DagdeelUse]) -> pd.DataFrame:
    """The cells in the words and colours of the heat map; worked out once, for a year has thousands of them."""
    things, language = (scenario, cells), state.language()
    return work_out("cells-of-use", things, language, lambda: _frame_of(name_dagdelen(scenario), cells))


def draw_heat_map(frame: pd.DataFrame) -> None:
    """Weeks from left to right, dagdelen from top to bottom, and per cent in the cells."""
    weeks, dagdelen = (list(dict.fromkeys(frame[name])) for name in ("week", "dagdeel"))
    st.vega_lite_chart(
        frame,
        _describe_chart(weeks, dagdelen),
        width="stretch",
        alt=t("use_chart", weeks=number(len(weeks)), dagdelen=number(len(dagdelen))),
    )
    st.markdown(t("use_legend"))


def show_cells(frame: pd.DataFrame) -> None:
    """The numbers of the heat map as a table."""
    weeks, dagdelen = (list(dict.fromkeys(frame[name])) for name in ("week", "dagdeel"))
    table = frame.pivot_table(index="dagdeel", columns="week", values="share", aggfunc="first", sort=False)
    rows = table.reindex(index=dagdelen, columns=weeks).reset_index()
    config = {"dagdeel": st.column_config.TextColumn(t("use_dagdeel"), pinned=True)}
    per_week = {week: st.column_config.TextColumn(week, width="small", alignment="right") for week in weeks}
    st.dataframe(
        rows,
        column_config={**config, **per_week},
        hide_index=True,
        key="table-of-use",
        alt=t("use_table", count=number(len(rows))),
    )


def show_subjects(rows: Sequence[SubjectUse]) -> None:
    """Everyone or everything of a kind, in one row each; who has most time left first."""
    in_order = sorted(rows, key=lambda row: (row.minutes - row.minutes_available, row.id))
    whole = st.column_config.NumberColumn
    st.dataframe(
        pd.DataFrame(
            [
                {
                    "id": row.id,
                    "sessions": row.sessions,
                    "used": round(row.minutes / 60, 1),
                    "available": round(row.minutes_available / 60, 1),
                    "left": round(max(0, row.minutes_available - row.minutes) / 60, 1),
                    "share": share_of(row.minutes, row.minutes_available),
                }
                for row in in_order
            ]
        ),
        column_config={
            "id": st.column_config.TextColumn(t("use_who")),
            "sessions": whole(t("use_sessions"), format="localized"),
            "used": whole(t("use_used_hours"), format="localized"),
            "available": whole(t("use_available_hours"), format="localized"),
            "left": whole(t("use_left_hours"), format="localized"),
            "share": st.column_config.TextColumn(t("use_share"), alignment="right"),
        },
        hide_index=True,
        key="table-of-subjects",
        alt=t("use_table", count=number(len(rows))),
    )


def name_dagdelen(scenario: Scenario) -> dict[str, str]:
    """What to call each dagdeel, in order of the week."""
    return {
        row.slot_id: f"{tell(label_of(row.weekday))} {write_time(row.start)}–{write_time(row.end)}"
        for row in list_dagdelen(scenario)
    }


def share_of(minutes: int, available: int) -> str:
    """Whole per cents; a dash if nobody is there, more than a hundred if what is used is more than there is."""
    if available == 0:
        return f">{FULL}" if minutes else NOBODY
    return number((200 * minutes + available) // (2 * available))


def _describe_chart(weeks: list[str], dagdelen: list[str]) -> dict[str, object]:
    """In Vega-Lite; made without altair, which takes as long to check it as the rest of the page takes."""
    shown = {"dagdeel": "use_dagdeel", "week": "use_week_of", "used": "use_used", "available": "use_available"}
    tips = [{"field": field, "type": "nominal", "title": t(key)} for field, key in shown.items()]
    axis = {"labelFontSize": 13, "titleFontSize": 13, "labelColor": colours.TEXT, "titleColor": colours.TEXT}
    return {
        "height": ROW_HEIGHT * len(dagdelen) + 60,
        "encoding": {
            "x": {
                "field": "week",
                "type": "nominal",
                "sort": weeks,
                "title": t("use_week_of"),
                "axis": {"orient": "top", "labelAngle": -45},
            },
            "y": {"field": "dagdeel", "type": "nominal", "sort": dagdelen, "title": None, "axis": {"labelLimit": 180}},
            "tooltip": [*tips, {"field": "sessions", "type": "quantitative", "title": t("use_sessions")}],
        },
        "layer": [
            {
                "mark": {"type": "rect", "stroke": colours.PAPER, "strokeWidth": 2},
                "encoding": {"color": {"field": "colour", "type": "nominal", "scale": None}},
            },
            {
                "mark": {"type": "text", "fontSize": 13},
                "encoding": {
                    "text": {"field": "share", "type": "nominal"},
                    "color": {"field": "on", "type": "nominal", "scale": None},
                },
            },
        ],
        "config": {"axis": axis},
    }


def _frame_of(names: Mapping[str, str], cells: Sequence[DagdeelUse]) -> pd.DataFrame:
    rows = []
    for cell in cells:
        colour = _colour_of(cell)
        rows.append(
            {
                "week": " ".join(day(cell.monday).split()[1:3]),
                "dagdeel": names[cell.slot_id],
                "share": share_of(cell.minutes, cell.minutes_available),
                "used": t("use_hours", hours=number(cell.minutes / 60, 1)),
                "available": t("use_hours", hours=number(cell.minutes_available / 60, 1)),
                "sessions": cell.sessions,
                "colour": colour,
                "on": colours.on(colour),
            }
        )
    return pd.DataFrame(rows)


def _colour_of(cell: DagdeelUse) -> str:
    if cell.minutes_available == 0:
        return colours.HEAT[-1] if cell.minutes else colours.PAPER
    per_cent = 100 * cell.minutes / cell.minutes_available
    return next(
        (colour for colour, most in zip(colours.HEAT, STEPS, strict=False) if per_cent <= most), colours.HEAT[-1]
    )
