"""What publishing a plan would change, against what people know of now, and who must be told."""

from collections.abc import Iterable
from typing import Final

import pandas as pd
import streamlit as st

from planner.exchange.tables import COHORTS
from planner.model import Cohort, Scenario
from planner.rules.week_words import tell_pattern
from planner.service.publishing import CohortChange, Preview, SeatChange
from planner.store.publishing import StalePlan
from planner.texts.catalogue import TEXTS
from ui import state
from ui.parts.escape import plain
from ui.parts.page_links import link_to
from ui.parts.table_words import header, title_of
from ui.parts.words import day, number, t, tell

MOST_FINDINGS: Final = 20
MOST_IDS: Final = 30


def show_obstacles(preview: Preview) -> None:
    """Why the plan cannot be published, and what to do."""
    if preview.stale is not None:
        _show_stale(preview.stale)
    elif preview.findings:
        st.error(t("publish_not_legal"), icon=":material/block:")
        for finding in preview.findings[:MOST_FINDINGS]:
            st.markdown(f"- {plain(tell(finding.message))}")
        link_to("planbord", t("publish_to_board"))


def show_changes(scenario: Scenario, preview: Preview) -> None:
    """Who must be told, then every group and every person that changes."""
    if not preview.cohorts and not preview.seats:
        st.success(t("publish_nothing_changes"), icon=":material/check_circle:")
        return
    st.subheader(t("publish_who"), anchor=False)
    teachers, managers, people = st.columns(3)
    _list_ids(teachers, t("publish_teachers"), preview.teachers)
    _list_ids(managers, t("publish_klantmanagers"), preview.klantmanagers)
    _list_ids(people, t("publish_requests"), tuple(row.request_id for row in preview.seats))
    if preview.cohorts:
        st.subheader(t("publish_groups"), anchor=False)
        _draw((_tell_cohort(scenario, row) for row in preview.cohorts), t("publish_groups"))
    if preview.seats:
        st.subheader(t("publish_seats"), anchor=False)
        _draw((_tell_seat(row) for row in preview.seats), t("publish_seats"))


def _show_stale(stale: StalePlan) -> None:
    """Which rows changed since the plan was made, and by whom."""
    who = ", ".join(dict.fromkeys(event.who for event in stale.theirs))
    st.warning(t("publish_stale", who=plain(who)), icon=":material/history:")
    what = ", ".join(dict.fromkeys(t(event.what) if event.what in TEXTS else event.what for event in stale.theirs))
    rows = [{t("clash_table"): title_of(change.table), t("clash_row"): change.key} for change in stale.changes]
    st.markdown(t("publish_stale_what", what=plain(what), count=number(len(rows))))
    _draw(rows, t("publish_stale_table"))
    link_to("plannen", t("publish_plan_again"))


def _list_ids(place: st.delta_generator.DeltaGenerator, title: str, ids: tuple[str, ...]) -> None:
    with place.container(border=True, height="stretch"):
        st.metric(title, number(len(ids)))
        st.text(", ".join(ids[:MOST_IDS]) or "–")
        if len(ids) > MOST_IDS:
            st.text(t("publish_and_more", count=number(len(ids) - MOST_IDS)))


def _tell_cohort(scenario: Scenario, change: CohortChange) -> dict[str, str]:
    return {
        t("result_group"): change.cohort_id,
        t("publish_what"): _name_change(change),
        t("publish_was"): _describe(scenario, change.before, change.fields),
        t("publish_becomes"): _describe(scenario, change.after, change.fields),
    }


def _name_change(change: CohortChange) -> str:
    if change.before is None:
        return t("publish_new")
    if change.after is None:
        return t("publish_gone")
    columns = [column for column in COHORTS.columns if column.field_name in change.fields]
    return t("publish_other", what=", ".join(header(COHORTS, column).lower() for column in columns))


def _describe(scenario: Scenario, cohort: Cohort | None, fields: tuple[str, ...]) -> str:
    """The fields that changed; the whole group where it is new or falls away."""
    if cohort is None:
        return "–"
    wanted = fields or ("programme_id", "start", "pattern_id", "location_id", "teacher_id")
    first = scenario.sessions_of(cohort).first_day or cohort.start
    values = {"start": day(first), "pattern_id": tell(tell_pattern(scenario, cohort.pattern_id))}
    return " · ".join(values.get(name) or str(getattr(cohort, name)) for name in wanted)


def _tell_seat(change: SeatChange) -> dict[str, str]:
    return {
        t("result_request"): change.request_id,
        t("result_person"): change.person_id,
        t("result_klantmanager"): change.klantmanager_id or "–",
        t("publish_what"): _name_seat(change),
        t("publish_was"): change.before or "–",
        t("publish_becomes"): change.after or "–",
    }


def _name_seat(change: SeatChange) -> str:
    if change.is_moved:
        return t("publish_seat_moved")
    if not change.before:
        return t("publish_seat_new")
    return t("publish_seat_other") if change.after else t("publish_seat_lost")


def _draw(rows: Iterable[dict[str, str]], alt: str) -> None:
    st.dataframe(pd.DataFrame(list(rows)), hide_index=True, alt=alt, key=f"{alt}:{state.language()}")
