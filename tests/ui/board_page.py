"""The page Planbord under test: a plan to show on it, and what its component is told and tells."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from planner.model import Plan
from planner.store import Store
from planner.store.plans import save_plan
from planner.store.scenarios import create_scenario
from tests.rules import build
from ui.parts.board.hearing import answer
from ui.parts.storage import the_store

DESK = "planner:desk"
PLAN = build.plan(build.cohort("x"), build.cohort("y", teacher_id="T2", room_id="C2"), placed="q1>x q2>y q3>x")
NEXT_WEEK = {"cohort": "x", "slot": "ma-o", "start": "2027-01-11"}


def store_with_plan(plan: Plan = PLAN, **tables: Any) -> tuple[Store, str]:
    """A store with a scenario, and a plan of two cohorts that do not get in each other's way."""
    store = the_store()
    scenario_id = create_scenario(store, build.scenario(**tables), "Ans")
    save_plan(store, scenario_id, 1, plan, {"cost": 1}, "Ans")
    return store, scenario_id


def board_of(page: AppTest) -> dict[str, Any]:
    """What the component was told."""
    (found,) = [element for element in page.main if element.type == "bidi_component"]
    told: dict[str, Any] = json.loads(found.proto.json or found.proto.mixed.json)
    return told


def tell(page: AppTest, event: str, value: object) -> AppTest:
    """The page after the component told this, as it does in a browser."""
    page.session_state[DESK] = answer(page.session_state[DESK], event, value)
    return page.run()
