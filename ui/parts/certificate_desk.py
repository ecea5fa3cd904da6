"""The certificate of a plan: made when asked for, told in sentences, and taken home as a file."""

from typing import Final

import streamlit as st

from planner.service.certificate_worker import SECONDS, CertificateWork
from planner.service.certificates import write_certificate
from planner.store.plans import StoredPlan
from ui import state
from ui.parts.escape import plain
from ui.parts.storage import the_store
from ui.parts.words import number, t

SECONDS_BETWEEN_LOOKS: Final = 1.0
FILE: Final = "certificaat.json"
_WORK: Final = "certificate-work"


def offer_certificate(stored: StoredPlan) -> None:
    """The way to a certificate of this plan, or the one that was made of it."""
    work = state.kept(_WORK, CertificateWork)
    if work is None or work.plan_id != stored.id:
        if st.button(t("pcert_make"), icon=":material/verified_user:", help=t("pcert_help", seconds=number(SECONDS))):
            _begin(stored, work)
        return
    if work.is_over:
        _show(work)
    else:
        _watch(work)


def _begin(stored: StoredPlan, before: CertificateWork | None) -> None:
    if before is not None:
        before.drop()
    state.keep(_WORK, CertificateWork(the_store(), stored.id))
    st.rerun()


@st.fragment(run_every=SECONDS_BETWEEN_LOOKS)
def _watch(work: CertificateWork) -> None:
    """Looks again every second; when it is over the whole page is drawn."""
    if work.is_over:
        st.rerun()
    st.info(t("pcert_going", seconds=number(SECONDS)), icon=":material/hourglass_top:")


def _show(work: CertificateWork) -> None:
    certificate = work.certificate
    if certificate is None:
        st.warning(t("pcert_failed"), icon=":material/warning:")
        return
    with st.container(border=True):
        st.markdown(f"**{t('pcert_head')}**")
        st.markdown("\n".join(f"- {plain(sentence)}" for sentence in certificate.sentences[state.language()]))
        st.download_button(
            t("pcert_download"),
            lambda: write_certificate(certificate),
            FILE,
            "application/json",
            on_click="ignore",
            icon=":material/download:",
        )
        st.markdown(t("pcert_verify", file=FILE))
