"""Of a list of measures with prices the cheapest that place everyone who can be placed by a day.

Everyone who can be: as many as begin by that day in the best plan with all measures taken, in which nobody loses the
place that they have. The cheapest: first a set that the model of `planner.solver.purchase` allows, then a plan of the
scenario with just these measures taken, which the audit judges; if there is none the set is ruled out and the next
is tried. Sets come in order of price: the first that does is the cheapest, if everything was searched to the end.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner.insight.room_to_gain import draft_of_plan
from planner.insight.stopwatch import Stopwatch
from planner.model import Plan, Scenario
from planner.model.measures import Measure, take_measures
from planner.rules.audit import audit
from planner.rules.facts import find_cohort_by_request
from planner.solver.again import fits_into_one_search
from planner.solver.build import build_instance
from planner.solver.draft import Draft, plan_of
from planner.solver.extent import option_count
from planner.solver.instance import Instance
from planner.solver.placing import Aim, MostPlaced, place_most, place_so_many
from planner.solver.purchase import Shop, cover_cheapest
from planner.solver.skeleton import NoDraft

MOST_OPTIONS = 60_000  # of a scenario that can be searched as a whole; in a larger one the cohorts of the plan stay
SHARE_FOR_GOAL = 0.4
SHARE_TO_BUY = 0.4
SHARE_AROUND = 0.4
LEAST_SECONDS = 2.0  # for one try
WORKERS = 2


@dataclass(frozen=True)
class Choice:
    """`now` begin by the day in the plan, `goal` could with all measures; `measures` are enough, None: not found yet.

    `goal` is the most if it equals `at_most`; no set with which the goal is reached is cheaper than `at_least`.
    """

    by: date
    now: int
    goal: int
    at_most: int
    measures: tuple[Measure, ...] | None = None
    at_least: int = 0
    plan: Plan | None = None
    gained: tuple[str, ...] = ()
    is_done: bool = False

    @property
    def price(self) -> int:
        return sum(measure.price for measure in self.measures or ())

    @property
    def is_goal_proven(self) -> bool:
        return self.goal == self.at_most

    @property
    def is_cheapest(self) -> bool:
        return self.measures is not None and self.price <= self.at_least


def choose_measures(
    scenario: Scenario,
    plan: Plan,
    measures: Sequence[Measure],
    by: date,
    seconds: float,
    should_stop: Callable[[], bool] = lambda: False,
) -> Iterator[Choice]:
    """What is known so far, time and again; the last one `is_done`. The plan is legal."""
    question = _Question(scenario, plan, tuple(measures), by, Stopwatch(seconds, should_stop))
    latest = question.find_goal(SHARE_FOR_GOAL * seconds)
    yield latest
    for better in question.list_choices(latest):
        latest = better
        yield latest
    yield replace(latest, is_done=True)


class _Question:
    def __init__(
        self, scenario: Scenario, plan: Plan, measures: tuple[Measure, ...], by: date, watch: Stopwatch
    ) -> None:
        self.scenario = scenario
        self.plan = plan
        self.measures = measures
        self.by = by
        self.watch = watch
        self.wide = build_instance(take_measures(scenario, measures))
        self.is_whole = option_count(self.wide) <= MOST_OPTIONS
        self.running = _running_in_time(scenario, by)
        self.wide_draft: Draft = ()
        self.refused: list[frozenset[int]] = []

    def find_goal(self, seconds: float) -> Choice:
        """The most people who begin in time with all measures, and the measures that this plan cannot do without."""
        now = _placed_in_time(self.scenario, self.plan, self.by)
        known = draft_of_plan(self.wide, self.plan)
        most = self._place_most(known, seconds)
        self.wide_draft = most.draft or known
        at_most = most.at_most + self.running if self.is_whole else len(self.scenario.requests)
        widest = plan_of(self.wide, self.wide_draft)
        if not audit(take_measures(self.scenario, self.measures), widest).legal:
            return Choice(self.by, len(now), len(now), max(len(now), at_most))
        goal = max(len(now), len(_placed_in_time(take_measures(self.scenario, self.measures), widest, self.by)))
        known_choice = Choice(self.by, len(now), goal, max(goal, at_most))
        return self._with(known_choice, self._drop_unneeded(widest), widest)

    def _place_most(self, known: Draft, seconds: float) -> MostPlaced:
        """In a scenario that is not small first around the cohorts of the plan, which gives the search a good start."""
        aim = self._aim(self.wide)
        if fits_into_one_search(self.wide):
            return place_most(self.wide, known, aim, seconds, WORKERS)
        around = place_most(self.wide, known, aim, SHARE_AROUND * seconds, WORKERS, known)
        if not self.is_whole:
            return around
        start = around.draft or known
        whole = place_most(self.wide, start, aim, (1 - SHARE_AROUND) * seconds, WORKERS)
        best = max(around, whole, key=lambda one: one.count)
        return MostPlaced(best.draft, best.count, whole.at_most)

    def list_choices(self, known: Choice) -> Iterator[Choice]:
        """Ever cheaper sets, with ever better bounds on the price, until one is proven cheapest or the time is over."""
        latest = known
        for choose in (self._buy, self._thin_out, self._rule_out):
            for better in choose(latest):
                latest = better
                yield latest
            if latest.is_cheapest or self.watch.is_over:
                return

    def _buy(self, known: Choice) -> Iterator[Choice]:
        """Asks for the cheapest set in one model; each set that turns out not to do is ruled out."""
        aim, held = self._aim(self.wide), self._held(draft_of_plan(self.wide, self.plan))
        shop = Shop(self.scenario, self.wide, self.measures, aim, known.goal - self.running, held, self.refused)
        until = (1 - SHARE_TO_BUY) * self.watch.left
        while self.watch.left > until and not self.watch.should_stop():
            bought = shop.buy(self.wide_draft, self.watch.left - until, WORKERS)
            if self.is_whole:
                known = replace(known, at_least=max(known.at_least, min(bought.at_least, known.price)))
            if bought.chosen is None:
                return
            known = self._try(known, frozenset(bought.chosen))
            yield known
            if frozenset(bought.chosen) not in self.refused:
                return

    def _thin_out(self, known: Choice) -> Iterator[Choice]:
        """Leaves out one measure after another, dearest first, as long as the rest is enough."""
        left = sorted(self._numbers(known), key=lambda number: (-self.measures[number].price, number))
        for place, number in enumerate(left):
            if self.watch.is_over:
                return
            seconds = max(LEAST_SECONDS, self.watch.left / (len(left) - place + 2))
            if number in self._numbers(known):
                known = self._try(known, self._numbers(known) - {number}, seconds)
                yield known

    def _rule_out(self, known: Choice) -> Iterator[Choice]:
        """The cheapest set with something outside each that is ruled out, until one does: it is the cheapest."""
        while self.is_whole and not self.watch.is_over:
            cheapest = cover_cheapest([measure.price for measure in self.measures], self.refused)
            if cheapest is None:
                return
            price = sum(self.measures[number].price for number in cheapest)
            known = replace(known, at_least=max(known.at_least, min(price, known.price)))
            yield known
            if known.is_cheapest:
                return
            ruled_out = len(self.refused)
            known = self._try(known, frozenset(cheapest))
            if len(self.refused) == ruled_out:
                return
            self._grow_refused(known)

    def _grow_refused(self, known: Choice) -> None:
        """Adds to the set that was ruled out last what still is not enough with it: that rules out more at once."""
        few = self.refused[-1]
        for number in sorted(set(range(len(self.measures))) - few, key=lambda number: self.measures[number].price):
            if self.watch.is_over:
                return
            more = few | {number}
            if self._plan_with(more, known, self.watch.left / 4) is NoDraft.IMPOSSIBLE:
                few = self.refused[-1] = more

    def _numbers(self, known: Choice) -> frozenset[int]:
        return frozenset(self.measures.index(measure) for measure in known.measures or ())

    def _try(self, known: Choice, numbers: frozenset[int], seconds: float | None = None) -> Choice:
        """Better if these measures are enough and cost no more; notes if they are proven not to be."""
        plan = self._plan_with(numbers, known, self.watch.left if seconds is None else seconds)
        if plan is NoDraft.IMPOSSIBLE:
            self.refused.append(numbers)
        chosen = tuple(self.measures[number] for number in sorted(numbers))
        is_cheaper = known.measures is None or sum(row.price for row in chosen) <= known.price
        return self._with(known, chosen, plan) if isinstance(plan, Plan) and is_cheaper else known

    def _plan_with(self, numbers: frozenset[int], known: Choice, seconds: float) -> Plan | NoDraft:
        """A legal plan of the scenario with these measures taken that reaches the goal."""
        scenario = take_measures(self.scenario, [self.measures[number] for number in sorted(numbers)])
        instance = build_instance(scenario)
        own, goal = draft_of_plan(instance, self.plan), known.goal
        nearest = own if known.plan is None or not self.is_whole else draft_of_plan(instance, known.plan)
        aim, held = self._aim(instance), self._held(own)
        found: Draft | NoDraft = NoDraft.UNDECIDED
        if self.is_whole and not fits_into_one_search(instance):
            found = place_so_many(instance, nearest, aim, goal - self.running, seconds / 2, WORKERS, nearest)
        if isinstance(found, NoDraft):
            found = place_so_many(instance, nearest, aim, goal - self.running, seconds, WORKERS, held)
        if isinstance(found, NoDraft):
            return found
        plan = plan_of(instance, found)
        is_sound = audit(scenario, plan).legal and len(_placed_in_time(scenario, plan, self.by)) >= goal
        return plan if is_sound else NoDraft.UNDECIDED

    def _with(self, known: Choice, chosen: tuple[Measure, ...], plan: Plan) -> Choice:
        before = set(_placed_in_time(self.scenario, self.plan, self.by))
        gained = set(_placed_in_time(take_measures(self.scenario, chosen), plan, self.by)) - before
        return replace(known, measures=chosen, plan=plan, gained=tuple(sorted(gained)))

    def _drop_unneeded(self, plan: Plan) -> tuple[Measure, ...]:
        """The measures that this plan needs: each is left out, dearest first, if the plan is legal without it."""
        needed = list(self.measures)
        for measure in sorted(self.measures, key=lambda row: (-row.price, row.measure_id)):
            fewer = [row for row in needed if row is not measure]
            if _is_legal(take_measures(self.scenario, fewer), plan):
                needed = fewer
        return tuple(needed)

    def _aim(self, instance: Instance) -> Aim:
        placed = find_cohort_by_request(self.scenario, self.plan)
        open_ones = set(instance.open_requests)
        numbers = (instance.numbers.requests[request_id] for request_id in placed)
        return Aim(frozenset(one for one in numbers if one in open_ones), self.by.toordinal())

    def _held(self, known: Draft) -> Draft:
        return () if self.is_whole else known


def _is_legal(scenario: Scenario, plan: Plan) -> bool:
    """Also if the plan names a teacher or a room that the scenario does not have."""
    return audit(scenario, plan).legal


def _placed_in_time(scenario: Scenario, plan: Plan, by: date) -> list[str]:
    return sorted(
        request_id
        for request_id, cohort in find_cohort_by_request(scenario, plan).items()
        if (first_day := scenario.sessions_of(cohort).first_day) is not None and first_day <= by
    )


def _running_in_time(scenario: Scenario, by: date) -> int:
    in_time = set(_placed_in_time(scenario, scenario.last_plan, by))
    return sum(row.cohort_id in scenario.running_ids and row.request_id in in_time for row in scenario.placements)
