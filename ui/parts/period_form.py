"""Name and period: what a scenario is called, in which weeks a cohort may start, and the time zone of all times.

What a visitor typed is theirs until it is saved or dropped, as in a table.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

import streamlit as st

from planner.exchange import Problem
from planner.exchange.cells import FIRST_YEAR
from planner.exchange.settings import FILE, MOST_WEEKS_OF_STARTS, list_timezones
from planner.exchange.workbook_layout import SETTING_LABELS
from planner.model import Scenario
from planner.service.scenario_desk import Faulty, judge
from planner.store.scenarios import StoredScenario
from planner.texts import message
from ui import state
from ui.parts.escape import plain
from ui.parts.saving import save_edit
from ui.parts.table_words import title_of_file
from ui.parts.words import t, tell

HOME: Final = "Europe/Amsterdam"
FIELDS: Final = ("name", "starts_from", "starts_until", "timezone")
EARLIEST: Final = date(FIRST_YEAR, 1, 1)
BEYOND: Final = timedelta(weeks=2 * MOST_WEEKS_OF_STARTS)
"""How far past the last week a day can be chosen: past what may be, so that it is told why it may not."""

Typed = dict[str, object]


@dataclass(frozen=True)
class PeriodDraft:
    """What is being typed, and what it was made from; `serial` counts how often it was dropped."""

    base: StoredScenario
    typed: Typed
    serial: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def is_touched(self) -> bool:
        return self.typed != _settings_of(self.base.scenario)


def edit_period(stored: StoredScenario) -> None:
    name = f"period:{stored.id}"
    draft = _open_draft(stored, name)
    st.markdown(t("period_lead"))
    typed = _draw_fields(draft, f"{name}:{draft.base.revision}:{draft.serial}")
    draft = replace(draft, typed=typed)
    state.keep(name, draft)
    if draft.problems:
        _show_refusal(draft.problems)
    row = st.container(horizontal=True, vertical_alignment="center")
    if row.button(t("period_save"), type="primary"):
        _save(draft, name)
    if row.button(t("table_drop"), disabled=not draft.is_touched):
        state.keep(name, PeriodDraft(stored, _settings_of(stored.scenario), draft.serial + 1))
        st.rerun()
    if draft.is_touched:
        row.markdown(t("table_unsaved"))


def _open_draft(stored: StoredScenario, name: str) -> PeriodDraft:
    """What was being typed; the settings as they are stored if that was nothing."""
    draft = state.kept(name, PeriodDraft)
    if draft is None or (not draft.is_touched and draft.base.revision != stored.revision):
        return PeriodDraft(stored, _settings_of(stored.scenario))
    return draft


def _settings_of(scenario: Scenario) -> Typed:
    return {key: getattr(scenario, key) for key in FIELDS}


def _draw_fields(draft: PeriodDraft, key: str) -> Typed:
    """The fields, filled with what was typed where they were not on the screen before."""
    keys = {one: f"{key}:{one}" for one in FIELDS}
    for one in FIELDS:
        if state.widget(keys[one]) is None:
            state.fill_widget(keys[one], draft.typed[one])
    name = st.text_input(_label("name"), key=keys["name"])
    first, last = st.columns(2)
    with first:
        starts_from = _draw_day("starts_from", keys, draft)
    with last:
        starts_until = _draw_day("starts_until", keys, draft)
    zones = _list_zones(draft.base.scenario.timezone)
    timezone = st.selectbox(_label("timezone"), zones, key=keys["timezone"], help=t("period_timezone_help"))
    return {"name": name, "starts_from": starts_from, "starts_until": starts_until, "timezone": timezone}


def _draw_day(one: str, keys: dict[str, str], draft: PeriodDraft) -> object:
    last = draft.base.scenario.starts_until
    latest = last + BEYOND if date.max - last > BEYOND else date.max
    return st.date_input(
        _label(one),
        min_value=EARLIEST,
        max_value=latest,
        format="DD-MM-YYYY",
        key=keys[one],
        help=t("period_monday_help"),
    )


def _list_zones(now: str) -> list[str]:
    """The time zone that most have comes first."""
    return [HOME, *sorted((list_timezones() | {now}) - {HOME})]


def _save(draft: PeriodDraft, name: str) -> None:
    before = draft.base.scenario
    typed = {**draft.typed, "name": str(draft.typed["name"]).strip()}
    outcome = judge(before, {}, {**typed, "cost": before.cost.model_dump()})
    problems = outcome.problems if isinstance(outcome, Faulty) else ()
    if not typed["name"]:
        problems = (Problem(FILE, None, "name", None, message("period_no_name")), *problems)
    state.keep(name, replace(draft, problems=problems))
    if isinstance(outcome, Scenario) and not problems and save_edit(draft.base, outcome, name):
        state.forget(name)
    st.rerun()


def _show_refusal(problems: tuple[Problem, ...]) -> None:
    lines = "\n".join(f"- {_place(problem)}: {plain(tell(problem.message))}" for problem in problems)
    st.error(f"{t('period_refused')}\n\n{lines}", icon=":material/error:")


def _place(problem: Problem) -> str:
    if problem.file == FILE and problem.column in SETTING_LABELS:
        return f"**{_label(problem.column)}**"
    return f"**{plain(title_of_file(problem.file))}**"


def _label(one: str) -> str:
    return tell(SETTING_LABELS[one])
