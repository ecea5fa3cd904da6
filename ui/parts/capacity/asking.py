"""A question about capacity while it is worked out: begun, watched, stopped, and its answer kept for this visitor."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

import streamlit as st

from planner.service.errands import Errand, Work
from ui import state
from ui.parts.escape import plain
from ui.parts.words import number, t

SECONDS_BETWEEN_LOOKS: Final = 1.0
Known = TypeVar("Known")


@dataclass(frozen=True)
class Asked(Generic[Known]):
    """What is being worked out about a plan, since when and for how long at most."""

    plan_id: str
    errand: Errand[Known]
    seconds: float
    started: float


def begin(name: str, plan_id: str, seconds: float, work: Work[Known], *arguments: object) -> None:
    """Drops what was asked before under this name, and asks anew."""
    forget(name)
    state.keep(name, Asked(plan_id, Errand(work, *arguments), seconds, time.monotonic()))


def forget(name: str) -> None:
    """Drops what was asked under this name, and its answer."""
    before = state.kept(name, Asked)
    if before is not None:
        before.errand.drop()
    state.forget(name)


def find(name: str, plan_id: str) -> Asked[object] | None:
    """What was asked about this plan, if anything was."""
    asked = state.kept(name, Asked)
    return asked if asked is not None and asked.plan_id == plan_id else None


@st.fragment(run_every=SECONDS_BETWEEN_LOOKS)
def watch(name: str, tell_so_far: Callable[[object], Iterable[str]] = lambda _: ()) -> None:
    """Shows how far it is and what is known, every second; when it is over the whole page is drawn."""
    asked = state.kept(name, Asked)
    if asked is None or asked.errand.is_over:
        st.rerun()
    seconds = time.monotonic() - asked.started
    words = t("pcap_working", seconds=number(seconds), most=number(asked.seconds))
    st.progress(min(1.0, seconds / asked.seconds), words)
    if st.button(t("pcap_stop"), icon=":material/stop_circle:", key=f"stop-{name}"):
        asked.errand.drop()
        st.rerun()
    for sentence in tell_so_far(asked.errand.latest):
        st.markdown(plain(sentence))


def tell_trouble(asked: Asked[object]) -> None:
    if asked.errand.trouble:
        st.warning(t("pcap_trouble", detail=plain(asked.errand.trouble)), icon=":material/warning:")
