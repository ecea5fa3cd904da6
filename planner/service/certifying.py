"""The use case of certifying a plan: audit it, count, and search for bounds until the time is over or it is stopped."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from planner.exchange.moments import write_moment
from planner.insight.certainties import find_never_placed, let_only_places_count, most_placed
from planner.model import Plan, Scenario
from planner.rules.audit import Audit, audit
from planner.service.certificate import Certificate, Proof, hash_plan, hash_scenario, name_versions, seal
from planner.service.planning import read_clock
from planner.solver import find_plan
from planner.solver.outcome import Options, Outcome, Progress, RanOutOfTime, Solved

Phase = Literal["places", "cost"]


@dataclass(frozen=True)
class Proving:
    """What is known while bounds are sought: of how many can be placed, or of what a plan costs at least."""

    phase: Phase
    bound: int
    seconds_left: int


@dataclass(frozen=True)
class Onlooker:
    """Who looks on; `should_stop` ends the search and keeps what is proven by then."""

    on_progress: Callable[[Proving], None] = lambda proving: None
    should_stop: Callable[[], bool] = lambda: False
    now: Callable[[], float] = time.monotonic
    clock: Callable[[], datetime] = read_clock


@dataclass(frozen=True)
class Goal:
    """The bounds that suffice: fewer places or more points need not be proven."""

    placed: int
    cost: int


@dataclass(frozen=True)
class EarlierProof:
    """What our own search proved of the cost when it made the plan, and in how many seconds."""

    bound: int
    seconds: float


@dataclass(frozen=True)
class ProvenBounds:
    """What holds for every legal plan; `placed` and `cost` are the best of the plans that were found on the way."""

    never_placed: tuple[str, ...]
    most_placed: int
    most_placed_by: Proof
    cost_bound: int
    placed: int
    cost: int


@dataclass(frozen=True)
class Certified:
    """The certificate; `placed` and `cost` are better than the plan's if better plans were found on the way."""

    certificate: Certificate
    placed: int
    cost: int


@dataclass(frozen=True)
class NotCertified:
    """The plan breaks rules, so that nothing is certified of it."""

    audit: Audit


def certify(
    scenario: Scenario, plan: Plan, options: Options, onlooker: Onlooker, earlier: EarlierProof | None = None
) -> Certified | NotCertified:
    """Half of the time goes to how many can be placed, what is left of it to the cost.

    Where an earlier search has proven something of the cost, all goes to places; whoever verifies gets the time for it.
    """
    result = audit(scenario, plan)
    if not result.legal:
        return NotCertified(result)
    earlier = earlier if earlier is not None and 0 < earlier.bound <= result.cost else None
    proven = prove_bounds(scenario, result, Goal(result.placed, result.cost), options, onlooker, earlier)
    certificate = Certificate(
        scenario=scenario.name,
        scenario_sha256=hash_scenario(scenario),
        plan_sha256=hash_plan(plan),
        requests=len(scenario.requests),
        cohorts=len(plan.cohorts),
        placed=result.placed,
        cost=result.cost,
        cost_by=result.cost_by,
        never_placed=proven.never_placed,
        most_placed=proven.most_placed,
        most_placed_by=proven.most_placed_by,
        cost_bound=proven.cost_bound,
        **name_versions(),
        seconds=options.seconds if earlier is None else max(options.seconds, 2 * earlier.seconds),
        workers=options.workers,
        seed=options.seed,
        reproducible=options.reproducible,
        stopped=onlooker.should_stop(),
        made_at="" if options.reproducible else write_moment(onlooker.clock()),
    )
    return Certified(seal(certificate), proven.placed, proven.cost)


def prove_bounds(
    scenario: Scenario,
    result: Audit,
    goal: Goal,
    options: Options,
    onlooker: Onlooker,
    earlier: EarlierProof | None = None,
) -> ProvenBounds:
    """Proves until the goal is reached; `result` is the audit of a legal plan, which no bound may contradict."""
    started = onlooker.now()
    proven = _count(scenario, result)
    if proven.most_placed > goal.placed:
        share = options.seconds / 2 if earlier is None else options.seconds
        proven = _search_for_places(scenario, proven, goal, replace(options, seconds=share), onlooker)
    if earlier is not None:
        return replace(proven, cost_bound=earlier.bound if earlier.bound <= proven.cost else 0)
    spent = options.seconds / 2 if options.reproducible else onlooker.now() - started
    left = replace(options, seconds=options.seconds - spent)
    if left.seconds <= 0 or onlooker.should_stop():
        return proven
    return _search_for_cost(scenario, proven, goal, left, onlooker)


def _count(scenario: Scenario, result: Audit) -> ProvenBounds:
    never = find_never_placed(scenario)
    most = len(scenario.requests) - len(never)
    return ProvenBounds(never, most, "counting", 0, result.placed, result.cost)


def _search_for_places(
    scenario: Scenario, proven: ProvenBounds, goal: Goal, options: Options, onlooker: Onlooker
) -> ProvenBounds:
    counting = let_only_places_count(scenario)

    def read(bound: int) -> int:
        return min(proven.most_placed, most_placed(scenario, bound))

    outcome = _search(counting, options, onlooker, "places", read, lambda most: most <= goal.placed)
    proven = _keep_better(scenario, proven, outcome)
    most = read(_bound_of(outcome))
    if most < proven.placed or most == proven.most_placed:  # what a plan refutes is not told
        return proven
    return replace(proven, most_placed=most, most_placed_by="search")


def _search_for_cost(
    scenario: Scenario, proven: ProvenBounds, goal: Goal, options: Options, onlooker: Onlooker
) -> ProvenBounds:
    outcome = _search(scenario, options, onlooker, "cost", lambda bound: bound, lambda bound: bound >= goal.cost)
    proven = _keep_better(scenario, proven, outcome)
    bound = _bound_of(outcome)
    return replace(proven, cost_bound=bound if bound <= proven.cost else 0)


def _search(
    scenario: Scenario,
    options: Options,
    onlooker: Onlooker,
    phase: Phase,
    read: Callable[[int], int],
    suffices: Callable[[int], bool],
) -> Outcome:
    """Searches until what is read from the bound suffices."""
    known: list[int] = []

    def note(progress: Progress) -> None:
        known.append(read(progress.bound))
        onlooker.on_progress(Proving(phase, known[-1], max(0, round(options.seconds - progress.seconds))))

    def should_stop() -> bool:
        return onlooker.should_stop() or bool(known and suffices(known[-1]))

    return find_plan(scenario, options, note, should_stop)


def _bound_of(outcome: Outcome) -> int:
    return outcome.bound if isinstance(outcome, Solved | RanOutOfTime) else 0


def _keep_better(scenario: Scenario, proven: ProvenBounds, outcome: Outcome) -> ProvenBounds:
    """A plan that was found on the way counts only if the audit passes it."""
    if not isinstance(outcome, Solved):
        return proven
    found = audit(scenario, outcome.plan)
    if not found.legal:
        return proven
    return replace(proven, placed=max(proven.placed, found.placed), cost=min(proven.cost, found.cost))
