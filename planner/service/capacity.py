"""The use case of a coordinator: where does it pinch, what would more give, and what is the cheapest way out?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from planner.exchange import ScenarioRead, read_plan, read_scenario
from planner.exchange.measures_file import read_measures
from planner.insight.built_once import BuiltOnce
from planner.insight.cheapest_measures import Choice, choose_measures
from planner.insight.demand_and_supply import Demand, measure_demand
from planner.insight.pinch_points import PinchPoints, find_pinch_points
from planner.insight.room_to_gain import Gain, measure_gain, search_again
from planner.insight.short_groups import ShortGroup, find_short_groups
from planner.insight.stopwatch import Stopwatch
from planner.insight.tightness import Tightness, measure_tightness
from planner.model import Plan, Scenario
from planner.model.measures import Measure, take_measures
from planner.rules.audit import Audit, audit
from planner.rules.facts import find_cohort_by_request
from planner.service.errands import Errand
from planner.service.usual_time import seconds_of_coffee
from planner.store import Store
from planner.store.scenarios import create_scenario, load_stored_rows

SHARE_FOR_GROUPS = 0.15
SHARE_FOR_DEMAND = 0.15
SHARE_BEFORE = 0.4
SHARE_FOR_MEASURES = 0.5
SECONDS_BETWEEN_LOOKS = 0.5
GRACE = 0.1  # of the time, to end what was begun


@dataclass(frozen=True)
class CapacityOrder:
    """What is asked: in so many seconds; the measures to choose from, if any, and the day by which people begin."""

    seconds: float
    measures: tuple[Measure, ...] = ()
    by: date | None = None


@dataclass(frozen=True)
class Capacity:
    """What is known so far; None is not known yet. `is_done` says that all was asked that was to be asked."""

    tightness: Tightness
    short_groups: tuple[ShortGroup, ...] | None = None
    demand: tuple[Demand, ...] | None = None
    pinch: PinchPoints | None = None
    choice: Choice | None = None
    is_done: bool = False
    was_stopped: bool = False
    trouble: str = ""


@dataclass(frozen=True)
class CapacityAnswer:
    """What is known at the end, and the scenario that it is about."""

    scenario: Scenario
    known: Capacity


@dataclass(frozen=True)
class PlanBreaksRules:
    """Of a plan that breaks rules it makes no sense to ask what more would give."""

    audit: Audit


@dataclass(frozen=True)
class CapacityWatch:
    """Who looks on: what was read, what is known so far with the seconds that are left, and the wish to stop."""

    on_read: Callable[[ScenarioRead], None]
    on_news: Callable[[Capacity, float], None]
    should_stop: Callable[[], bool]


def ask_capacity(
    scenario_folder: Path,
    plan_folder: Path,
    seconds: float | None,
    changes: Path | None,
    by: date | None,
    watch: CapacityWatch,
) -> CapacityAnswer | PlanBreaksRules:
    """For so many seconds or as long as is usual; stopped by a wish or the clock, it tells what it knows by then.

    Raises DataError if something cannot be read.
    """
    reading = read_scenario(scenario_folder)
    scenario = reading.scenario
    plan = read_plan(plan_folder, scenario)
    measures = () if changes is None else read_measures(changes, scenario)
    watch.on_read(reading)
    judged = audit(scenario, plan)
    if not judged.legal:
        return PlanBreaksRules(judged)
    seconds = seconds or seconds_of_coffee(scenario)
    errand = Errand(answer_capacity, scenario, plan, CapacityOrder(seconds, measures, by))
    clock = Stopwatch(seconds + GRACE * seconds, watch.should_stop)
    try:
        while not errand.is_over and not clock.is_over:
            errand.wait(SECONDS_BETWEEN_LOOKS)
            if errand.latest is not None:
                watch.on_news(errand.latest, max(0.0, clock.left - GRACE * seconds))
    finally:
        errand.drop()
    known = errand.latest or Capacity(measure_tightness(scenario, plan))
    was_stopped = not known.is_done and not errand.trouble
    return CapacityAnswer(scenario, replace(known, was_stopped=was_stopped, trouble=errand.trouble))


def answer_capacity(scenario: Scenario, plan: Plan, order: CapacityOrder) -> Iterator[Capacity]:
    """What is known so far, time and again: first what is counted, then what has to be searched. The plan is legal."""
    watch = Stopwatch(order.seconds)
    known = Capacity(measure_tightness(scenario, plan))
    yield known
    built = BuiltOnce(scenario)
    known = replace(known, short_groups=find_short_groups(built, plan, SHARE_FOR_GROUPS * order.seconds))
    yield known
    known = replace(known, demand=measure_demand(built, plan, SHARE_FOR_DEMAND * watch.left))
    yield known
    share = 1 - SHARE_FOR_MEASURES if order.measures else 1.0
    for pinch in find_pinch_points(built, plan, share * watch.left):
        known = replace(known, pinch=pinch)
        yield known
    if order.measures:
        for choice in answer_choice(scenario, plan, replace(order, seconds=watch.left)):
            known = replace(known, choice=choice)
            yield known
    yield replace(known, is_done=True)


def answer_choice(scenario: Scenario, plan: Plan, order: CapacityOrder) -> Iterator[Choice]:
    """Only the cheapest of the measures: what is known so far, time and again. The plan is legal."""
    by = order.by or last_start(scenario)
    return choose_measures(scenario, plan, order.measures, by, order.seconds)


@dataclass(frozen=True)
class WhatIf:
    """What measures would give; `gained` have a place only then, `lost` only without; None is not known yet."""

    measures: tuple[Measure, ...]
    gain: Gain | None = None
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def answer_what_if(scenario: Scenario, plan: Plan, measures: tuple[Measure, ...], seconds: float) -> Iterator[WhatIf]:
    """Plans again without and with the measures, from a legal plan."""
    yield WhatIf(measures)
    before = search_again(scenario, plan, SHARE_BEFORE * seconds)
    changed = take_measures(scenario, measures)
    after = search_again(changed, before.plan, (1 - SHARE_BEFORE) * seconds)
    then = set(find_cohort_by_request(changed, after.plan))
    now = set(find_cohort_by_request(scenario, before.plan))
    yield WhatIf(measures, measure_gain(before, after), tuple(sorted(then - now)), tuple(sorted(now - then)))


def keep_as_scenario(
    store: Store, scenario_id: str, revision: int, name: str, measures: tuple[Measure, ...], who: str
) -> str:
    """Makes a copy of a scenario as it was at a revision, with the measures taken, and returns its id."""
    rows = take_measures(load_stored_rows(store, scenario_id, revision), measures)
    return create_scenario(store, rows.with_tables(name=name), who, "scenario_copied")


def last_start(scenario: Scenario) -> date:
    """The last day of the last week in which a new cohort may start."""
    return scenario.starts_until + timedelta(days=6)
