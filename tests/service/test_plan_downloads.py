"""A plan taken home holds its five tables, and one calendar for each who has one."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

from planner.exchange import read_scenario
from planner.service.plan_downloads import write_book, zip_calendars, zip_plan
from planner.service.publishing import Published, publish
from planner.store import Store, open_store
from planner.store.plans import list_plans, save_plan
from planner.store.scenarios import create_scenario
from tests.ui.opening import SAMPLES
from tests.ui.sample_plan import plan_of_klein


def store_with_plan(folder: Path) -> tuple[Store, str]:
    store = open_store(f"sqlite:///{folder / 'planner.sqlite'}")
    scenario_id = create_scenario(store, read_scenario(SAMPLES / "klein").scenario, "Ans")
    save_plan(store, scenario_id, 1, *plan_of_klein(), "Ans")
    return store, scenario_id


def names_in(content: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(content)).namelist()


def test_a_plan_is_five_files(tmp_path: Path) -> None:
    store, scenario_id = store_with_plan(tmp_path)

    content = zip_plan(store, list_plans(store, scenario_id)[0], "nl")

    assert names_in(content) == ["cohorts.csv", "placements.csv", "sessions.csv", "summary.json", "unplaced.csv"]


def test_everybody_who_teaches_has_a_calendar(tmp_path: Path) -> None:
    store, scenario_id = store_with_plan(tmp_path)
    (line,) = list_plans(store, scenario_id)

    draft = names_in(zip_calendars(store, line, "nl"))
    outcome = publish(store, line.id, "Ans")
    (line,) = list_plans(store, scenario_id)
    published = names_in(zip_calendars(store, line, "nl"))

    teachers = {row.teacher_id for row in plan_of_klein()[0].cohorts}
    assert isinstance(outcome, Published)
    assert {name for name in draft if name.startswith("teacher")} == {f"teacher-{id_}.ics" for id_ in teachers}
    assert published == draft


def test_the_workbook_says_what_is_proven(tmp_path: Path) -> None:
    store, scenario_id = store_with_plan(tmp_path)
    (line,) = list_plans(store, scenario_id)

    with_proof = write_book(store, line, "nl")
    without = write_book(store, replace(line, cost=None), "nl")

    assert with_proof[:2] == without[:2] == b"PK"
    assert with_proof != without
