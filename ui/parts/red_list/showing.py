"""The red list on the page: how many of each, all in a table, and of one chain every step."""

from collections.abc import Sequence
from typing import Final

import pandas as pd
import streamlit as st

from planner.insight.latest_starts import LEVELS, Chain, Step
from planner.insight.telling_chains import name_level, tell_why
from planner.service.counting_back import RedList
from ui.parts.escape import plain
from ui.parts.words import day, number, t, tell

DAY_FORMAT = "DD-MM-YYYY"
WIDTHS: Final = {"urgency": 152, "person": 82, "request": 80, "latest": 98, "slack": 68, "seats": 88, "first": 92}
STEP_WIDTHS: Final = {
    "step": 62,
    "programmes": 96,
    "planned": 80,
    "earliest": 88,
    "latest": 96,
    "staffed": 92,
    "done": 74,
    "slack": 68,
}
"""In pixels: together as wide as the page is on a screen of 1024."""
LINES: Final = 72
"""In pixels: room for a day or a few programmes to go on in the next line."""


def show_counts(chains: Sequence[Chain], weeks_soon: int) -> None:
    """How many there are of each, the most urgent first."""
    row = st.container(horizontal=True, gap="xsmall")
    for level in LEVELS:
        count = sum(chain.level == level for chain in chains)
        if count:
            row.metric(tell(name_level(level, weeks_soon)), number(count), border=True, width="content")


def show_chains(listed: RedList, chains: Sequence[Chain]) -> None:
    rows = [
        {
            "urgency": tell(name_level(chain.level, listed.facing.weeks_soon)),
            "person": chain.person_id,
            "request": chain.next_step or chain.request_id,
            "latest": chain.latest,
            "slack": _slack_of(chain),
            "seats": chain.seats,
            "first": chain.first_seat,
            "klantmanager": chain.klantmanager_id,
            "why": tell(tell_why(chain, listed.facing.today)),
        }
        for chain in chains
    ]
    text, days = st.column_config.TextColumn, st.column_config.DateColumn
    whole = st.column_config.NumberColumn
    st.dataframe(
        pd.DataFrame(rows),
        column_config={
            "urgency": text(t("title_urgency"), width=WIDTHS["urgency"]),
            "person": text(t("title_who"), width=WIDTHS["person"]),
            "request": text(t("prl_to_arrange"), width=WIDTHS["request"]),
            "klantmanager": text(t("title_manager")),
            "latest": days(t("title_latest"), format=DAY_FORMAT, width=WIDTHS["latest"]),
            "slack": whole(t("prl_slack"), format="localized", help=t("title_slack"), width=WIDTHS["slack"]),
            "seats": whole(t("prl_seats"), format="localized", help=t("prl_seats_help"), width=WIDTHS["seats"]),
            "first": days(t("prl_first_seat"), format=DAY_FORMAT, width=WIDTHS["first"]),
            "why": text(t("title_reason_late"), width="large"),
        },
        hide_index=True,
        key="table-of-chains",
        placeholder="–",
        alt=t("prl_table", count=number(len(rows))),
    )


def show_steps(listed: RedList, chain: Chain) -> None:
    """Why, and a row for each step of the chain; a step of somebody else names them."""
    st.markdown(plain(tell(tell_why(chain, listed.facing.today))))
    text, whole = st.column_config.TextColumn, st.column_config.NumberColumn
    heads = {
        "step": t("title_step"),
        "programmes": t("prl_programmes"),
        "planned": t("title_in_plan"),
        "earliest": t("title_earliest"),
        "latest": t("title_latest"),
        "staffed": t("prl_staffed"),
        "done": t("title_done_by"),
    }
    st.dataframe(
        pd.DataFrame([_write_step(step, chain) for step in chain.steps]),
        column_config={
            **{name: text(head, width=STEP_WIDTHS[name]) for name, head in heads.items()},
            "slack": whole(t("prl_slack"), format="localized", help=t("title_slack"), width=STEP_WIDTHS["slack"]),
        },
        hide_index=True,
        row_height=LINES,
        key="table-of-steps",
        placeholder="–",
        alt=t("prl_steps_table", count=number(len(chain.steps))),
    )


def tell_chain(listed: RedList, chain: Chain) -> str:
    """A chain in a list to choose from."""
    urgency = tell(name_level(chain.level, listed.facing.weeks_soon))
    return " · ".join((chain.person_id, chain.next_step or chain.request_id, urgency))


def _write_step(step: Step, chain: Chain) -> dict[str, object]:
    planned = day(step.begins) if step.begins else ""
    return {
        "step": step.request_id if step.person_id == chain.person_id else f"{step.request_id} {step.person_id}",
        "programmes": ", ".join(step.programmes),
        "planned": t("backward.bound", day=planned) if step.is_fixed else planned or "–",
        "earliest": day(step.earliest) if step.earliest else "–",
        "latest": day(step.latest) if step.latest else "–",
        "staffed": day(step.latest_with_staff) if step.latest_with_staff else "–",
        "done": day(step.finish_by) if step.finish_by else "–",
        "slack": step.slack_weeks,
    }


def _slack_of(chain: Chain) -> int | None:
    return chain.step_by_id[chain.next_step].slack_weeks if chain.next_step else None
