"""A run as it goes: waiting, searching with its curve and a way to stop it, or over and how it ended."""

from typing import Final

import streamlit as st

from planner.rules.catalogue import CARD_BY_ID
from planner.store.missing import NotInStoreError
from planner.store.runs import Run, ask_stop, get_run, points, start_again
from ui import state
from ui.parts.escape import plain
from ui.parts.run_curve import draw_curve
from ui.parts.storage import the_store
from ui.parts.words import number, t

SECONDS_BETWEEN_LOOKS: Final = 1.0


def find_run(run_id: str) -> Run | None:
    try:
        return get_run(the_store(), run_id)
    except NotInStoreError:
        return None


def show_run(run: Run) -> None:
    if run.is_over:
        _show_end(run)
    else:
        _watch(run.id)


@st.fragment(run_every=SECONDS_BETWEEN_LOOKS)
def _watch(run_id: str) -> None:
    """Looks again every second, at the run alone; when it is over the whole page is drawn."""
    run = find_run(run_id)
    if run is None or run.is_over:
        st.rerun()
    if run.state == "queued":
        st.info(t("run_waits"), icon=":material/hourglass:")
    else:
        _show_progress(run)
        draw_curve(points(the_store(), run.id))
    if st.button(t("run_stop"), icon=":material/stop_circle:", disabled=run.is_stop_asked, key=f"stop:{run.id}"):
        ask_stop(the_store(), run.id)
        st.rerun(scope="fragment")


def _show_progress(run: Run) -> None:
    started = run.started_at or run.queued_at
    seconds = max(0.0, (the_store().now() - started).total_seconds())
    words = (
        t("run_stopping") if run.is_stop_asked else t("run_searches", seconds=number(seconds), most=number(run.seconds))
    )
    st.progress(min(1.0, seconds / run.seconds), words)
    if run.cost is not None and run.bound is not None:
        st.markdown(t("run_so_far", cost=number(run.cost), bound=number(run.bound)))


def _show_end(run: Run) -> None:
    """How it ended, where that is more than a plan; and the way to try again."""
    match run.state:
        case "done" | "stopped" if run.plan_id is not None:
            st.success(
                t("run_done") if run.state == "done" else t("run_stopped_with_plan"), icon=":material/check_circle:"
            )
        case "lost":
            st.warning(t("run_lost"), icon=":material/warning:")
        case "failed":
            st.error(t("run_failed"), icon=":material/error:")
        case _ if run.answer.get("status") == "impossible":
            _show_conflict(run)
        case "stopped":
            st.info(t("run_stopped"), icon=":material/info:")
        case _:
            st.warning(t("run_found_nothing", seconds=number(run.seconds)), icon=":material/warning:")
    if run.plan_id is not None:
        with st.expander(t("run_curve")):
            draw_curve(points(the_store(), run.id))
    elif st.button(t("run_again"), icon=":material/replay:"):
        state.choose_run(start_again(the_store(), run.id, state.who()))
        st.rerun()


def _show_conflict(run: Run) -> None:
    """What is locked or running contradicts the rules: which, and what can be done."""
    st.error(t("run_impossible"), icon=":material/block:")
    for lock in _list(run.answer.get("locks")):
        st.markdown(f"- {plain(_name_lock(lock))}")
    for rule in _list(run.answer.get("rules")):
        if str(rule) in CARD_BY_ID:
            st.markdown(f"- {plain(CARD_BY_ID[str(rule)].in_language(state.language()))}")


def _name_lock(lock: object) -> str:
    if not isinstance(lock, dict):
        return ""
    cohort, request = lock.get("cohort_id", ""), lock.get("request_id", "")
    match lock.get("kind"):
        case "running-cohort":
            return t("lock_running_cohort", cohort=cohort)
        case "locked-cohort":
            return t("lock_locked_cohort", cohort=cohort)
        case _:
            return t("lock_locked_placement", cohort=cohort, request=request)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
