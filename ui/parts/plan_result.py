"""What a plan gives: who has a place and who has none, how long they wait, how groups are filled, what is proven."""

from collections.abc import Iterable, Mapping
from typing import Final

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from planner.insight.places_by_klantmanager import count_by_klantmanager, fill_groups
from planner.insight.summary import KeyFigures, Waiting, summarise
from planner.insight.words_for_kinds import COST_NAMES, REASON_NAMES
from planner.model import Plan, Scenario
from planner.store.plans import StoredPlan
from ui import state
from ui.parts import layout
from ui.parts.certificate_desk import offer_certificate
from ui.parts.why.linking import offer_why
from ui.parts.words import day, number, share, t

WIDE: Final = 540
NARROW: Final = 380
LINES_OF_REASON: Final = 146
HEIGHT_OF_REASONS: Final = 640


def show_result(scenario: Scenario, stored: StoredPlan) -> None:
    """`scenario` is as it was when the plan was made."""
    figures = summarise(scenario, stored.plan)
    _show_figures(figures)
    _tell_proof(stored)
    offer_certificate(stored)
    row = st.container(horizontal=True)  # one below the other where they do not fit side by side
    with row.container(width=WIDE):
        _show_programmes(figures)
    with row.container(width=NARROW):
        _show_priorities(figures)
        _show_klantmanagers(scenario, stored.plan)
    layout.draw_heading("result_groups")
    _show_groups(scenario, stored.plan)
    layout.draw_heading("result_unplaced")
    _show_unplaced(stored)
    with st.expander(t("result_points")):
        _show_points(stored)


def _show_figures(figures: KeyFigures) -> None:
    placed, requests = sum(row.placed for row in figures.priorities), sum(row.requests for row in figures.priorities)
    figures_in_words = (
        (t("result_placed"), t("result_of", part=number(placed), whole=number(requests))),
        (t("result_share"), share(placed, requests)),
        (t("result_wait"), _mean(figures.waited_placed)),
        (t("result_new_groups"), number(figures.new_cohorts)),
    )
    row = st.container(horizontal=True, gap="xsmall")  # wraps where it does not fit: nothing is cut
    for label, value in figures_in_words:
        row.metric(label, value, border=True, width="content")


def _mean(waited: Waiting) -> str:
    return t("result_weeks", count=number(waited.weeks / waited.people, 1)) if waited.people else "–"


def _tell_proof(stored: StoredPlan) -> None:
    cost, bound = stored.summary.get("cost"), stored.summary.get("bound")
    if not isinstance(cost, int) or not isinstance(bound, int):
        st.info(t("result_no_proof"), icon=":material/info:")
    elif cost == bound:
        st.success(t("proven_best", cost=number(cost)), icon=":material/verified:")
    else:
        gap = number(100 * (cost - bound) / max(1, cost), 1)
        st.info(
            t("proven_bound", cost=number(cost), bound=number(bound), gain=number(cost - bound), gap=gap),
            icon=":material/trending_down:",
        )


def _show_programmes(figures: KeyFigures) -> None:
    st.subheader(t("result_by_programme"), anchor=False)
    rows = [
        (
            f"{row.programme_id} {row.name}".strip(),
            row.first_choices,
            row.placed,
            row.cohorts,
            _percent(row.placed, row.seats),
        )
        for row in figures.programmes
    ]
    _draw(
        rows,
        (
            t("title_programme"),
            t("title_first_choice"),
            t("title_placed"),
            t("result_groups_count"),
            t("title_filling"),
        ),
        t("result_by_programme"),
    )


def _show_priorities(figures: KeyFigures) -> None:
    st.subheader(t("result_by_priority"), anchor=False)
    words = {"high": t("priority_high"), "normal": t("priority_normal"), "low": t("priority_low")}
    rows = [
        (words[row.priority], row.requests, row.placed, _percent(row.placed, row.requests))
        for row in figures.priorities
    ]
    _draw(
        rows, (t("title_priority"), t("title_requests"), t("title_placed"), t("title_share")), t("result_by_priority")
    )


def _show_klantmanagers(scenario: Scenario, plan: Plan) -> None:
    st.subheader(t("result_by_klantmanager"), anchor=False)
    names = {row.klantmanager_id: row.name for row in scenario.klantmanagers}
    rows = [
        (
            f"{row.klantmanager_id} {names.get(row.klantmanager_id, '')}".strip() or "–",
            row.requests,
            row.placed,
            _percent(row.placed, row.requests),
        )
        for row in count_by_klantmanager(scenario, plan)
    ]
    _draw(
        rows,
        (t("result_klantmanager"), t("title_requests"), t("title_placed"), t("title_share")),
        t("result_by_klantmanager"),
    )


def _show_groups(scenario: Scenario, plan: Plan) -> None:
    rows = [
        (
            row.cohort_id,
            row.programme_id,
            day(row.first_day) if row.first_day else "–",
            row.location_id,
            row.teacher_id,
            row.people,
            row.seats,
            _percent(row.people, row.seats),
        )
        for row in fill_groups(scenario, plan)
    ]
    heads = (
        t("result_group"),
        t("title_programme"),
        t("result_first_day"),
        t("result_location"),
        t("result_teacher"),
        t("result_people"),
        t("result_seats"),
        t("title_filling"),
    )
    _draw(rows, heads, t("result_groups"))


def _show_unplaced(stored: StoredPlan) -> None:
    found = stored.summary.get("unplaced")
    unplaced = [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []
    if not unplaced:
        st.success(t("everyone_placed"), icon=":material/celebration:")
        return
    words = {"high": t("priority_high"), "normal": t("priority_normal"), "low": t("priority_low")}
    rows = [
        (
            str(row["request_id"]),
            str(row["person_id"]),
            str(row["klantmanager_id"]),
            words.get(str(row["priority"]), ""),
            t(REASON_NAMES[row["reason"]]),
            str(row["detail"][state.language()]),
        )
        for row in unplaced
    ]
    heads = (
        t("result_request"),
        t("result_person"),
        t("result_klantmanager"),
        t("title_priority"),
        t("result_why"),
        t("result_in_the_way"),
    )
    _draw(rows, heads, t("result_unplaced"), row_height=LINES_OF_REASON, widths={4: 115, 5: 212})
    offer_why(stored.id, [(row[0], f"{row[1]} · {row[0]}") for row in rows])


def _show_points(stored: StoredPlan) -> None:
    found = stored.summary.get("cost_by")
    by_kind = found if isinstance(found, dict) else {}
    rows = [
        (t(COST_NAMES[kind]), value)
        for kind, value in sorted(by_kind.items(), key=lambda row: -row[1])
        if kind in COST_NAMES
    ]
    _draw(rows, (t("result_points_of"), t("curve_points")), t("result_points"))


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None


def _draw(
    rows: Iterable[tuple[object, ...]],
    heads: tuple[str, ...],
    alt: str,
    row_height: int | None = None,
    widths: Mapping[int, int] | None = None,
) -> None:
    """A table; what is a number stands at the right, parts are shown in per cent; in high rows text goes on below."""
    frame = pd.DataFrame(list(rows), columns=range(len(heads)))
    st.dataframe(
        frame.rename(columns=str),
        column_config={str(at): _column(frame, at, head, (widths or {}).get(at)) for at, head in enumerate(heads)},
        hide_index=True,
        row_height=row_height,
        placeholder="–",
        height="auto" if row_height is None or len(frame) * row_height < HEIGHT_OF_REASONS else HEIGHT_OF_REASONS,
        alt=alt,
    )


def _column(frame: pd.DataFrame, at: int, head: str, width: int | None) -> ColumnConfig:
    if pd.api.types.is_float_dtype(frame[at]):
        return st.column_config.NumberColumn(head, format="%.0f %%", width="small")
    if pd.api.types.is_integer_dtype(frame[at]):
        return st.column_config.NumberColumn(head, format="localized", width="small")
    return st.column_config.TextColumn(head, width=width)
