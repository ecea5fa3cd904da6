"""How a search goes: the cost of the best plan coming down, and what is proven coming up to meet it."""

from collections.abc import Sequence

import altair as alt
import pandas as pd
import streamlit as st

from ui.parts import colours
from ui.parts.words import number, t

Point = tuple[float, int | None, int]


def draw_curve(points: Sequence[Point]) -> None:
    """The chart, with the same numbers as a table beside it."""
    if not points:
        st.markdown(t("curve_nothing_yet"))
        return
    st.altair_chart(_chart(points), width="stretch", alt=_describe(points[-1]))
    with st.expander(t("curve_as_table")):
        st.dataframe(
            pd.DataFrame(points, columns=["seconds", "cost", "bound"]).astype({"cost": "Int64"}),
            column_config={
                "seconds": st.column_config.NumberColumn(t("curve_seconds"), format="%.1f"),
                "cost": st.column_config.NumberColumn(t("curve_cost"), format="localized"),
                "bound": st.column_config.NumberColumn(t("curve_bound"), format="localized"),
            },
            hide_index=True,
            alt=t("curve_table_alt"),
        )


def _chart(points: Sequence[Point]) -> alt.LayerChart | alt.FacetChart:
    cost, bound = t("curve_cost"), t("curve_bound")
    rows = [{"at": at, "points": value, "line": cost} for at, value, _ in points if value is not None]
    rows += [{"at": at, "points": value, "line": bound} for at, _, value in points]
    shared = alt.Chart(pd.DataFrame(rows)).encode(
        x=alt.X("at:Q", title=t("curve_seconds"), axis=alt.Axis(grid=False, labelColor=colours.QUIET)),
        y=alt.Y(
            "points:Q", title=t("curve_points"), scale=alt.Scale(zero=False), axis=alt.Axis(labelColor=colours.QUIET)
        ),
        color=alt.Color(
            "line:N",
            scale=alt.Scale(domain=[cost, bound], range=[colours.BLUE, colours.ORANGE]),
            legend=alt.Legend(title=None, orient="top", labelLimit=400),
        ),
        strokeDash=alt.StrokeDash("line:N", scale=alt.Scale(domain=[cost, bound], range=[[1, 0], [6, 4]]), legend=None),
    )
    line = shared.mark_line(interpolate="step-after", strokeWidth=2.5)
    return alt.layer(line, shared.mark_point(filled=True, size=30)).properties(height=260)


def _describe(last: Point) -> str:
    at, cost, bound = last
    best = t("curve_no_plan") if cost is None else number(cost)
    return t("curve_alt", seconds=number(at), cost=best, bound=number(bound))
