"""The certificate on the page Plannen: made when asked for, and true of what is taken home."""

import io
import time
import zipfile
from pathlib import Path

from streamlit.testing.v1 import AppTest

from planner.exchange import write_scenario
from planner.service.certificate_worker import CertificateWork
from planner.service.certificates import Subject, verify_certificate, write_certificate
from planner.service.certifying import Onlooker
from planner.service.plan_downloads import zip_plan
from planner.store import Store
from planner.store.plans import list_plans, load_plan, save_plan
from planner.store.scenarios import load_scenario
from tests.ui.opening import open_page, press, store_with_sample
from tests.ui.sample_plan import plan_of_klein

PATIENCE = 90.0


def store_with_plan() -> tuple[Store, str]:
    store, scenario_id = store_with_sample()
    return store, save_plan(store, scenario_id, 1, *plan_of_klein(), "Ans")


def make(store: Store, plan_id: str) -> CertificateWork:
    work = CertificateWork(store, plan_id, seconds=60)
    wait_for(work)
    return work


def wait_for(work: CertificateWork) -> None:
    until = time.monotonic() + PATIENCE
    while not work.is_over and time.monotonic() < until:
        time.sleep(0.1)


def open_plans() -> AppTest:
    page = open_page("plannen")
    assert not page.exception
    return page


def test_the_certificate_of_a_plan_says_what_is_proven_of_it() -> None:
    store_with_plan()
    page = press(open_plans(), "Maak een certificaat")
    work = page.session_state["planner:certificate-work"]
    wait_for(work)

    page = page.run()

    assert not page.exception
    assert [row.value for row in page.markdown if "bewezen is" in row.value] == ["**Wat er van dit plan bewezen is**"]
    assert sum("Geen enkel rooster van dit scenario plaatst meer dan" in row.value for row in page.markdown) == 1


def test_before_it_is_asked_for_nothing_is_made() -> None:
    store_with_plan()

    page = open_plans()

    assert [button.label for button in page.button if "certificaat" in button.label] == ["Maak een certificaat"]
    assert "planner:certificate-work" not in page.session_state


def test_it_holds_for_the_scenario_and_the_plan_that_are_taken_home(tmp_path: Path) -> None:
    store, plan_id = store_with_plan()
    certificate = make(store, plan_id).certificate
    assert certificate is not None
    (line,) = list_plans(store, load_plan(store, plan_id).scenario_id)
    (tmp_path / "certificate.json").write_bytes(write_certificate(certificate))
    write_scenario(load_scenario(store, line.scenario_id, line.revision).scenario, tmp_path / "scenario")
    zipfile.ZipFile(io.BytesIO(zip_plan(store, line, "nl"))).extractall(tmp_path / "plan")

    subject = Subject(tmp_path / "scenario", tmp_path / "plan")
    lines = verify_certificate(subject, tmp_path / "certificate.json", None, Onlooker())

    assert {line.verdict for line in lines} == {"holds"}


def test_a_plan_that_is_gone_gives_no_certificate() -> None:
    store, _ = store_with_plan()

    work = make(store, "no-such-plan")

    assert (work.is_over, work.certificate) == (True, None)
