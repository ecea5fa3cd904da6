"""What is known of capacity, as pictures with the same numbers as tables beside them."""

from collections.abc import Sequence

import altair as alt
import pandas as pd
import streamlit as st

from planner.insight.demand_and_supply import Demand
from planner.insight.measure_words import tell_measure
from planner.insight.pinch_points import PinchPoints, Priced
from planner.insight.pinch_words import tell_no_savings
from planner.insight.short_group_words import tell_advice, tell_group, tell_way
from planner.insight.short_groups import ShortGroup
from planner.model import Scenario
from ui.parts import colours, layout
from ui.parts.escape import plain
from ui.parts.words import number, t, tell

ROW_HEIGHT = 34
MOST_LETTERS = 420
ROOM_FOR_NUMBERS = 1.15  # behind the longest bar


def show_pinch(pinch: PinchPoints, scenario: Scenario) -> None:
    """What one more of each scarce thing would save."""
    layout.draw_heading("pcap_more")
    before = {"cost": number(pinch.before.cost), "bound": number(pinch.before.bound)}
    st.markdown(t("capacity_before_proven", **before) if pinch.before.is_optimal else t("capacity_before", **before))
    if not pinch.best:
        st.info(tell(tell_no_savings(pinch, number)), icon=":material/info:")
        return
    names = [tell(tell_measure(row.scarce.measure, scenario)) for row in pinch.best]
    chart = _draw_savings(pinch.best, names)
    st.altair_chart(chart, width="stretch", alt=t("pcap_chart", count=number(len(names))))
    _list_savings(pinch.best, names)
    st.markdown(t("capacity_tried", tried=number(len(pinch.priced)), candidates=number(pinch.candidates)))


def _draw_savings(rows: Sequence[Priced], names: Sequence[str]) -> alt.LayerChart | alt.FacetChart:
    saved = [row.gain.saved for row in rows]
    frame = pd.DataFrame({"what": names, "saved": saved, "written": [number(points) for points in saved]})
    base = alt.Chart(frame).encode(
        y=alt.Y(
            "what:N",
            sort=None,
            title=None,
            axis=alt.Axis(labelLimit=MOST_LETTERS, labelFontSize=13, labelColor=colours.TEXT),
        ),
        x=alt.X("saved:Q", title=None, axis=None, scale=alt.Scale(domainMax=ROOM_FOR_NUMBERS * max(saved))),
    )
    bars = base.mark_bar(color=colours.BLUE)
    numbers = base.mark_text(align="left", dx=4, fontSize=13, color=colours.TEXT).encode(text="written:N")
    return alt.layer(bars, numbers).properties(height=ROW_HEIGHT * len(rows) + 40)


def _list_savings(rows: Sequence[Priced], names: Sequence[str]) -> None:
    st.dataframe(
        pd.DataFrame(
            [
                {
                    "what": name,
                    "saved": row.gain.saved,
                    "placed": row.gain.more_placed,
                    "proof": _tell_proof(row),
                }
                for row, name in zip(rows, names, strict=True)
            ]
        ),
        column_config={
            "what": st.column_config.TextColumn(t("capacity_more_of"), width=335),
            "saved": st.column_config.NumberColumn(t("capacity_saves"), format="localized", width="small"),
            "placed": st.column_config.NumberColumn(t("pcap_more_placed"), format="%+d", width="small"),
            "proof": st.column_config.TextColumn(t("capacity_proof")),
        },
        hide_index=True,
        alt=t("pcap_table_savings", count=number(len(rows))),
        key="table-of-savings",
    )


def _tell_proof(row: Priced) -> str:
    if row.gain.is_exact:
        return t("capacity_proven")
    return t("capacity_between", least=number(row.gain.at_least), most=number(row.gain.at_most))


def show_short_groups(scenario: Scenario, groups: Sequence[ShortGroup]) -> None:
    """Groups that are a few people short, each with what could be done, cheapest first."""
    layout.draw_heading("pcap_groups")
    if not groups:
        st.markdown(t("pcap_no_groups"))
        return
    for group in groups:
        with st.container(border=True):
            st.markdown(plain(tell(tell_group(scenario, group))))
            ways = [f"- {plain(tell(tell_way(way, group, number(abs(way.points)))))}" for way in group.ways]
            st.markdown("\n".join(ways))
            st.markdown(f"**{plain(tell(tell_advice(group)))}**")


def show_demand(rows: Sequence[Demand]) -> None:
    """Who asks, who could, how many at once and how many have a place, per programme and level."""
    layout.draw_heading("pcap_demand")
    st.markdown(t("capacity_demand_explained"))
    whole = st.column_config.NumberColumn
    st.dataframe(
        pd.DataFrame([row.model_dump() for row in rows]),
        column_config={
            "programme_id": st.column_config.TextColumn(t("title_programme")),
            "level": st.column_config.TextColumn(t("capacity_level")),
            "asked": whole(t("capacity_asked"), format="localized"),
            "first_choice": whole(t("title_first_choice"), format="localized"),
            "with_offer": whole(t("capacity_with_offer"), format="localized"),
            "placed": whole(t("title_placed"), format="localized"),
            "at_most": whole(t("capacity_at_most"), format="localized"),
        },
        column_order=("programme_id", "level", "asked", "first_choice", "with_offer", "at_most", "placed"),
        hide_index=True,
        alt=t("pcap_table_demand", count=number(len(rows))),
        key="table-of-demand",
    )
