"""Measures how fast the week board is: `python -m benchmarks.board [--cohorts 60] [--requests 4300] [--seed 1]`.

The plan is made first come, first served; from its busiest week so many cohorts are kept, with all that is elsewhere.
Measured are laying the week out, picking a card up (where may it go?), putting one down, the cohorts that fit a person,
and the whole page with its list and details, as the server makes it for one click. The browser comes on top: see
`browser/`.
"""

import argparse
import os
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from benchmarks.first_come import plan_first_come
from benchmarks.instances import make_scenario
from benchmarks.recipe import Recipe
from planner.insight.board import VIEWS, Card, View, lay_out_week, list_people_in
from planner.insight.board_moves import Target
from planner.model import Cohort, Plan, Scenario, monday_of
from planner.rules.audit import audit
from planner.service.board import Board, find_cells, find_weeks, list_fitting_cohorts, move_card, open_board
from planner.store import open_store
from planner.store.plans import save_plan
from planner.store.scenarios import create_scenario

CARDS, TIMES = 20, 5


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.board", description=__doc__)
    parser.add_argument("--cohorts", type=int, default=60)
    parser.add_argument("--requests", type=int, default=4_300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    scenario = make_scenario(Recipe(requests=asked.requests, seed=asked.seed, running=0.02, published=0.1, locked=0.02))
    plan = plan_first_come(scenario, scenario.last_plan)
    monday, plan = thin_out(scenario, plan, asked.cohorts)
    print(f"{len(scenario.people):,} people, {len(plan.cohorts):,} cohorts, {len(plan.placements):,} placed")
    board = open_board(scenario, plan)
    tell("the whole audit, for comparison", lambda: audit(scenario, plan), TIMES)
    for view in VIEWS:
        measure_view(board, monday, view)
    measure_people(board)
    measure_page(scenario, plan)


def thin_out(scenario: Scenario, plan: Plan, most: int) -> tuple[date, Plan]:
    """The busiest week, and the plan with so many of its cohorts: those of the scenario first."""
    by_week: defaultdict[date, list[Cohort]] = defaultdict(list)
    for cohort in plan.cohorts:
        for monday in {monday_of(session.day) for session in scenario.sessions_of(cohort).held}:
            by_week[monday].append(cohort)
    monday = max(by_week, key=lambda one: (len(by_week[one]), one))
    fixed = {row.cohort_id for row in scenario.cohorts}
    there = sorted(by_week[monday], key=lambda row: (row.cohort_id not in fixed, row.cohort_id))
    away = {row.cohort_id for row in there[most:]}
    cohorts = tuple(row for row in plan.cohorts if row.cohort_id not in away)
    return monday, Plan(cohorts=cohorts, placements=tuple(row for row in plan.placements if row.cohort_id not in away))


def measure_view(board: Board, monday: date, view: View) -> None:
    week = lay_out_week(board.scenario, board.plan, monday, view)
    cohorts = {card.cohort.cohort_id for card in week.cards}
    print(f"by {view}: {len(cohorts)} cohorts, {len(week.cards)} cards, {len(week.rows)} rows")
    tell("  lay out", lambda: lay_out_week(board.scenario, board.plan, monday, view), TIMES)
    cards = [card for card in week.cards if not board.is_locked(card.cohort.cohort_id) and not card.is_running][:CARDS]
    busy = sorted({card.row_id for card in week.cards})
    tell_each("  pick up, among rows in use", [picking(board, card, view, busy) for card in cards])
    every = [row.row_id for row in week.rows]
    tell_each("  pick up, among all rows", [picking(board, card, view, every) for card in cards])
    targets = [Target(view, row.row_id, column) for row in week.rows[:4] for column in week.columns[:5]]
    tell_each("  put down", [putting(board, card, target) for card in cards for target in targets])


def picking(board: Board, card: Card, view: View, row_ids: list[str]) -> Callable[[], object]:
    cohort_id, slot_id = card.cohort.cohort_id, card.session.slot_id
    return lambda: (find_cells(board, cohort_id, slot_id, view, row_ids), find_weeks(board, cohort_id))


def putting(board: Board, card: Card, target: Target) -> Callable[[], object]:
    return lambda: move_card(board, card.cohort.cohort_id, card.session.slot_id, target)


def measure_people(board: Board) -> None:
    cohorts = [row.cohort_id for row in board.plan.cohorts if row.cohort_id not in board.scenario.running_ids][:CARDS]
    seats = [seat for id_ in cohorts for seat in list_people_in(board.scenario, board.plan, id_)[:2]]
    requests = [seat.request.request_id for seat in seats]
    tell_each("cohorts that fit a person", [fitting(board, id_) for id_ in requests])


def fitting(board: Board, request_id: str) -> Callable[[], object]:
    return lambda: list_fitting_cohorts(board, request_id)


def measure_page(scenario: Scenario, plan: Plan) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLANNER_DATABASE"] = f"sqlite:///{Path(folder) / 'planner.sqlite'}"
        store = open_store(os.environ["PLANNER_DATABASE"])
        scenario_id = create_scenario(store, scenario, "benchmark")
        save_plan(store, scenario_id, 1, plan, {}, "benchmark")
        tell("the page, opened by the first visitor since the start", open_page, 1)
        tell("the page, opened by the next visitor", open_page, TIMES)
        page = open_page()
        tell("the page, after a click", page.run, TIMES)
        shown = [element.type for element in page.main]
        print(f"  it shows the board: {'bidi_component' in shown and not page.exception}")


def open_page() -> AppTest:
    page = AppTest.from_string("from ui.streamlit_app import main\n\nmain()\n", default_timeout=60)
    page._page_hash = calc_hash("planbord")  # AppTest itself can go to pages in files only, ours are functions
    return page.run()


def tell(what: str, do: Callable[[], object], times: int) -> None:
    tell_each(what, [do] * times)


def tell_each(what: str, deeds: list[Callable[[], object]]) -> None:
    seconds = []
    for deed in deeds:
        started = time.perf_counter()
        deed()
        seconds.append(time.perf_counter() - started)
    if seconds:
        print(f"{what}: median {1000 * median(seconds):,.0f} ms, longest {1000 * max(seconds):,.0f} ms")


if __name__ == "__main__":
    main()
