"""Two plans side by side: in figures, then person by person and cohort by cohort, and what they cost."""

from collections.abc import Iterable
from typing import Final

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from planner.insight.difference_counts import count_differences
from planner.insight.plan_differences import DAYS_A_WEEK, CohortDifference, PlaceDifference
from planner.insight.words_for_kinds import COST_NAMES
from planner.model import Cohort
from planner.rules.audit import Audit
from planner.rules.catalogue import CARD_BY_ID
from planner.service.comparing import Compared
from planner.service.difference_words import (
    list_counts,
    name_table,
    tell_cohort_difference,
    tell_data,
    tell_differences,
    tell_place_difference,
    tell_sides,
)
from planner.service.plan_words import PlanWords
from ui import state
from ui.parts import layout
from ui.parts.escape import plain
from ui.parts.words import number, t, tell

EVERYONE: Final = ""
WIDTHS: Final = {
    "result_request": 72,
    "result_person": 82,
    "result_klantmanager": 98,
    "compare_title_cohort": 100,
    "compare_title_what": 126,
}
"""In pixels; both sides share what is left, and what is longer goes on in the next line."""
PAGE: Final = 656
"""As wide as the page is on a screen of 1024."""
SIDES: Final = ("compare_title_in_a", "compare_title_in_b")
LINES: Final = 114
HIGHEST: Final = 620


def show_sides(compared: Compared) -> None:
    """What each plan is by itself, and whether the data differs."""
    found, language = compared.found, state.language()
    for sentence in tell_sides(found, language):
        st.markdown(plain(tell(sentence)))
    _show_breaches("comparing_broken_a", found.before.result)
    _show_breaches("comparing_broken_b", found.after.result)
    for sentence in tell_data(found, language):
        st.markdown(plain(tell(sentence)))
    if found.data.tables:
        with st.expander(t("comparing_data")):
            _draw(
                (
                    {
                        t("compare_title_table"): tell(name_table(row.table)),
                        t("compare_title_only_a"): len(row.only_before),
                        t("compare_title_only_b"): len(row.only_after),
                        t("compare_title_changed"): len(row.changed),
                    }
                    for row in found.data.tables
                ),
                t("comparing_data"),
            )


def show_differences(compared: Compared) -> None:
    found = compared.found
    if found.is_empty:
        st.success(t("compare_equal"), icon=":material/check_circle:")
    else:
        _show_figures(compared)
        for sentence in tell_differences(found, state.language()):
            st.markdown(plain(tell(sentence)))
        _show_counts(compared)
        _show_people(compared)
        _show_cohorts(compared)
    if found.before.result.cost_by != found.after.result.cost_by:
        _show_costs(compared)


def _show_breaches(key: str, result: Audit) -> None:
    if not result.legal:
        rules = (CARD_BY_ID[rule].in_language(state.language()) for rule in result.broken)
        st.warning("\n".join([t(key), *(f"- {plain(rule)}" for rule in rules)]), icon=":material/warning:")


def _show_figures(compared: Compared) -> None:
    found = compared.found
    counts = count_differences(found.cohorts, found.places)
    points = found.after.result.cost - found.before.result.cost
    row = st.container(horizontal=True)
    row.metric(t("comparing_placed"), number(counts.placed), border=True)
    row.metric(t("comparing_lost"), number(counts.lost), border=True)
    row.metric(t("comparing_earlier"), number(counts.earlier), border=True)
    row.metric(t("comparing_later"), number(counts.later), border=True)
    row.metric(t("comparing_cohorts"), number(len(found.cohorts)), border=True)
    row.metric(t("comparing_points"), f"{'+' if points > 0 else ''}{number(points)}", border=True)


def _show_counts(compared: Compared) -> None:
    counts = count_differences(compared.found.cohorts, compared.found.places)
    with st.expander(t("comparing_counts")):
        _draw(
            (
                {
                    t("compare_title_counts"): tell(label),
                    t("compare_title_number"): count,
                    t("compare_title_weeks"): "" if days is None else number(days / DAYS_A_WEEK, 1),
                }
                for label, count, days in list_counts(counts)
            ),
            t("comparing_counts"),
        )


def _show_people(compared: Compared) -> None:
    places = compared.found.places
    layout.draw_heading("comparing_people")
    if not places:
        st.markdown(t("compare_nobody"))
        return
    managers = sorted({one for row in places for one in row.klantmanagers})
    chosen = EVERYONE
    if len(managers) > 1:
        chosen = st.selectbox(
            t("comparing_of"),
            [EVERYONE, *managers],
            format_func=lambda id_: id_ or t("comparing_all"),
            key="compared-klantmanager",
        )
    words = _words_of(compared)
    _draw(
        (_tell_place(row, *words) for row in places if chosen in (EVERYONE, *row.klantmanagers)),
        t("comparing_people"),
    )


def _tell_place(row: PlaceDifference, words_a: PlanWords, words_b: PlanWords) -> dict[str, object]:
    return {
        t("result_request"): row.request_id,
        t("result_person"): row.person_id,
        t("result_klantmanager"): ", ".join(row.klantmanagers) or "–",
        t("compare_title_what"): tell(tell_place_difference(row)),
        t("compare_title_in_a"): _tell_seat(row.before, words_a),
        t("compare_title_in_b"): _tell_seat(row.after, words_b),
    }


def _show_cohorts(compared: Compared) -> None:
    layout.draw_heading("comparing_groups")
    if not compared.found.cohorts:
        st.markdown(t("compare_no_cohort"))
        return
    words = _words_of(compared)
    _draw((_tell_cohort(row, *words) for row in compared.found.cohorts), t("comparing_groups"))


def _tell_cohort(row: CohortDifference, words_a: PlanWords, words_b: PlanWords) -> dict[str, object]:
    return {
        t("compare_title_cohort"): row.cohort_id,
        t("compare_title_what"): tell(tell_cohort_difference(row)),
        t("compare_title_in_a"): _tell_whole(row.before, words_a),
        t("compare_title_in_b"): _tell_whole(row.after, words_b),
    }


def _show_costs(compared: Compared) -> None:
    layout.draw_heading("comparing_costs")
    found = compared.found
    rows = [(t(COST_NAMES[kind]), old, new) for kind, old, new in found.list_costs()]
    rows.append((t("total"), found.before.result.cost, found.after.result.cost))
    _draw(
        (
            {
                t("title_cost"): name,
                t("compare_title_in_a"): old,
                t("compare_title_in_b"): new,
                t("compare_title_difference"): new - old,
            }
            for name, old, new in rows
        ),
        t("comparing_costs"),
    )


def _words_of(compared: Compared) -> tuple[PlanWords, PlanWords]:
    language = state.language()
    before, after = compared.before.scenario, compared.after.scenario
    return PlanWords(before, language, with_names=False), PlanWords(after, language, with_names=False)


def _tell_where(cohort: Cohort | None, words: PlanWords) -> str:
    return "–" if cohort is None else tell(words.place_and_time(cohort))


def _tell_seat(cohort: Cohort | None, words: PlanWords) -> str:
    return "–" if cohort is None else f"{cohort.cohort_id}: {_tell_where(cohort, words)}"


def _tell_whole(cohort: Cohort | None, words: PlanWords) -> str:
    if cohort is None:
        return "–"
    return ", ".join((_tell_where(cohort, words), words.room(cohort.room_id), words.teacher(cohort.teacher_id)))


def _draw(rows: Iterable[dict[str, object]], alt: str) -> None:
    frame = pd.DataFrame(list(rows))
    numbers = [name for name in frame.columns if pd.api.types.is_numeric_dtype(frame[name])]
    config: dict[str, ColumnConfig] = {name: st.column_config.NumberColumn(format="localized") for name in numbers}
    widths = {name: width for key, width in WIDTHS.items() if (name := t(key)) in frame.columns}
    if widths:
        widths |= dict.fromkeys((t(side) for side in SIDES), (PAGE - sum(widths.values())) // len(SIDES))
    config |= {name: st.column_config.TextColumn(width=width) for name, width in widths.items()}
    lines = LINES if widths else None
    st.dataframe(
        frame,
        column_config=config,
        hide_index=True,
        row_height=lines,
        height=HIGHEST if lines and len(frame) * lines > HIGHEST else "auto",
        alt=alt,
        key=f"{alt}:{state.language()}",
    )
