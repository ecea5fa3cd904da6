"""Calendars to subscribe to: made here, shown once, and revoked when somebody leaves."""

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from planner.model import Scenario
from planner.store.feeds import Feed, FeedKind, list_feeds, make_feed, revoke_feed
from planner.store.plans import list_plans
from planner.store.scenarios import StoredScenario
from ui import state
from ui.parts.escape import plain
from ui.parts.notices import notify
from ui.parts.storage import the_store
from ui.parts.telling_apart import tell_apart
from ui.parts.words import moment, number, t

THIS_COMPUTER: Final = frozenset({"127.0.0.1", "::1", "localhost"})
KINDS: Final[tuple[FeedKind, ...]] = ("teacher", "room", "location", "coordinator")


def show_feeds(stored: StoredScenario) -> None:
    st.markdown(t("feeds_lead"))
    if works_only_here(_address()):
        st.warning(t("feeds_only_here"), icon=":material/computer:")
    if not any(line.published_at for line in list_plans(the_store(), stored.id)):
        st.info(t("feeds_before_publishing"), icon=":material/schedule:")
    _make_one(stored)
    _show_new(stored)
    feeds = [feed for feed in list_feeds(the_store(), stored.id) if feed.revoked_at is None]
    if not feeds:
        st.info(t("feeds_none"), icon=":material/info:")
        return
    _list(feeds)
    _revoke_one(feeds)


def works_only_here(address: str) -> bool:
    """Whether only programs on the computer of the planner itself can read from this address."""
    return urlsplit(address).hostname in THIS_COMPUTER


def _make_one(stored: StoredScenario) -> None:
    words = _kind_words()
    choosing, owning = st.columns([1, 2])
    kind: FeedKind = choosing.selectbox(t("feeds_kind"), KINDS, format_func=lambda one: words[one], key="feed-kind")
    names = _subjects(stored.scenario, kind)
    subject = owning.selectbox(
        t("feeds_subject"),
        list(names),
        format_func=tell_apart(names, names.__getitem__),
        key=f"feed-subject-{kind}",
        disabled=not any(names),
    )
    if st.button(t("feeds_make"), icon=":material/add_link:", disabled=subject is None):
        feed_id, token = make_feed(the_store(), kind, subject or "", stored.id, state.who())
        state.keep("new-feed", (feed_id, f"{_address()}/feeds/{token}.ics"))


def _show_new(stored: StoredScenario) -> None:
    """The address, until the visitor says that they have it: it cannot be shown again."""
    known = state.kept("new-feed", tuple)
    if known is None or known[0] not in {feed.id for feed in list_feeds(the_store(), stored.id)}:
        return
    with st.container(border=True):
        st.markdown(t("feeds_copy_now"))
        st.code(str(known[1]), language=None, wrap_lines=True)
        if st.button(t("feeds_have_it")):
            state.forget("new-feed")
            st.rerun()


def _list(feeds: Sequence[Feed]) -> None:
    words = _kind_words()
    rows = [
        {
            t("feeds_kind"): words[feed.kind],
            t("feeds_subject"): feed.subject_id or "–",
            t("feeds_made"): moment(feed.made_at),
            t("scenarios_by"): feed.made_by,
        }
        for feed in feeds
    ]
    st.dataframe(pd.DataFrame(rows), hide_index=True, alt=t("feeds_table", count=number(len(feeds))))


def _revoke_one(feeds: Sequence[Feed]) -> None:
    words = _kind_words()
    names = {feed.id: f"{words[feed.kind]} {feed.subject_id} · {moment(feed.made_at)}" for feed in feeds}
    write = tell_apart(names, names.__getitem__)
    chosen = st.selectbox(t("feeds_revoke_which"), list(names), format_func=write, key="feed-revoke")
    if st.button(t("feeds_revoke"), icon=":material/link_off:") and chosen is not None:
        revoke_feed(the_store(), chosen, state.who())
        state.forget("new-feed")
        notify(t("feeds_revoked", name=plain(write(chosen))))
        st.rerun()


def _kind_words() -> dict[FeedKind, str]:
    return {
        "teacher": t("feeds_teacher"),
        "room": t("feeds_room"),
        "location": t("feeds_location"),
        "coordinator": t("feeds_coordinator"),
    }


def _subjects(scenario: Scenario, kind: FeedKind) -> dict[str, str]:
    match kind:
        case "teacher":
            return {row.teacher_id: f"{row.teacher_id} {row.name}".strip() for row in scenario.teachers}
        case "room":
            return {row.room_id: f"{row.room_id} {row.name}".strip() for row in scenario.rooms}
        case "location":
            return {row.location_id: f"{row.location_id} {row.name}".strip() for row in scenario.locations}
        case "coordinator":
            return {"": t("feeds_everything")}


def _address() -> str:
    """Where this server is, as the visitor's browser sees it."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
