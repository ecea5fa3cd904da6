"""Where it pinches: what one more of each scarce thing would save, dearest estimate first, each solved again.

The plan is first searched again without any measure, so that what more searching would give is not taken for a saving.
Trying goes on until the time is over, or until what is left is estimated to save less than ten that were found; then
what is not proven yet is tried again with the time that is left.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from planner.insight.built_once import BuiltOnce
from planner.insight.gain_nearby import Surroundings
from planner.insight.room_to_gain import Found, Gain, measure_gain, put_together, search_again
from planner.insight.scarce_things import Scarce, list_scarce
from planner.insight.stopwatch import Stopwatch
from planner.model import Plan, Scenario
from planner.model.measures import take_measures
from planner.rules.audit import audit
from planner.solver.again import fits_into_one_search

MOST_TOLD = 10
SHARE_BEFORE, SHARE_ESTIMATES = 0.2, 0.15
LEAST_SECONDS = 2.0  # to try one again


@dataclass(frozen=True)
class Priced:
    """One more of a scarce thing: what it was estimated to save, and what came of trying it."""

    scarce: Scarce
    gain: Gain


@dataclass(frozen=True)
class PinchPoints:
    """`before` is the best plan known without measures; `priced` those that were tried, the greatest saving first."""

    before: Found
    candidates: int
    priced: tuple[Priced, ...] = ()
    is_done: bool = False

    @property
    def is_nothing_scarce(self) -> bool:
        """True if all that was tried is proven to save nothing."""
        return self.is_done and all(row.gain.at_most == 0 for row in self.priced)

    @property
    def best(self) -> tuple[Priced, ...]:
        return tuple(row for row in self.priced if row.gain.saved > 0)[:MOST_TOLD]


def find_pinch_points(
    built: BuiltOnce, plan: Plan, seconds: float, should_stop: Callable[[], bool] = lambda: False
) -> Iterator[PinchPoints]:
    """What is known so far, time and again; the last one is `is_done`. The plan is legal."""
    watch = Stopwatch(seconds, should_stop)
    scenario, instance = built.scenario, built.instance
    before = search_again(scenario, plan, SHARE_BEFORE * seconds, should_stop, instance)
    yield PinchPoints(before, 0)
    scarce = list_scarce(built, before.plan, SHARE_ESTIMATES * seconds, should_stop)
    known = PinchPoints(before, len(scarce))
    yield known
    if not fits_into_one_search(instance):
        yield from _try_nearby(known, scarce, Surroundings(instance, built.demand), watch)
        return
    for number, one in enumerate(scarce):
        if watch.is_over or _is_enough(known, one):
            break
        tries_left = min(len(scarce), max(MOST_TOLD, number + 3)) - number
        after = search_again(
            take_measures(scenario, [one.measure]), known.before.plan, watch.left / tries_left, should_stop
        )
        known = _add(scenario, known, one, after)
        yield known
    for better in _try_again(scenario, known, watch):
        known = better
        yield known
    yield replace(known, is_done=True)


def _try_nearby(
    known: PinchPoints, scarce: Sequence[Scarce], surroundings: Surroundings, watch: Stopwatch
) -> Iterator[PinchPoints]:
    """In large scenarios: the plan around each, without and with it."""
    waiting = list(scarce)
    while waiting and not watch.is_over:
        one = pick_next(waiting, known.priced)
        if _is_enough(known, one):
            break
        waiting.remove(one)
        tries_left = min(len(scarce), max(MOST_TOLD, len(known.priced) + 3)) - len(known.priced)
        before, after = surroundings.try_measure(known.before, one.measure, watch.left / tries_left)
        earlier = keep_measured(known.priced, known.before.cost - before.cost)
        priced = (*earlier, Priced(one, measure_gain(before, after)))
        known = PinchPoints(before, known.candidates, tuple(sorted(priced, key=_rank)))
        yield known
    yield replace(known, is_done=True)


def keep_measured(priced: Sequence[Priced], less: int) -> list[Priced]:
    """What was saved nearby, after the plan elsewhere was found to cost so much less without any measure.

    Both plans that were compared could have cost less by that, so the saving stays; how much it is at most is less.
    """
    return [
        replace(row, gain=replace(row.gain, at_most=max(row.gain.saved, row.gain.at_most - less))) for row in priced
    ]


def pick_next(waiting: Sequence[Scarce], tried: Sequence[Priced]) -> Scarce:
    """The dearest by its estimate, which counts for less if those of its kind promised more than they gave."""
    doubt = max(row.estimate for row in (*waiting, *(priced.scarce for priced in tried)))

    def correct(kind: str) -> float:
        alike = [row for row in tried if row.scarce.measure.kind == kind]
        saved = sum(min(row.gain.saved, row.scarce.estimate) for row in alike)
        return (doubt + saved) / (doubt + sum(row.scarce.estimate for row in alike))

    factors = {kind: correct(kind) for kind in {row.measure.kind for row in waiting}}
    return max(waiting, key=lambda row: row.estimate * factors[row.measure.kind])


def _try_again(scenario: Scenario, known: PinchPoints, watch: Stopwatch) -> Iterator[PinchPoints]:
    """Searches once more for those of which the saving is not proven, those that may save most first."""
    doubtful = sorted((row for row in known.priced if not row.gain.is_exact), key=lambda row: -row.gain.at_most)
    priced = {row.scarce.measure.measure_id: row for row in known.priced}
    for place, row in enumerate(doubtful):
        if watch.left < LEAST_SECONDS or watch.should_stop():
            return
        changed = take_measures(scenario, [row.scarce.measure])
        after = search_again(changed, known.before.plan, watch.left / (len(doubtful) - place), watch.should_stop)
        gain = put_together(row.gain, measure_gain(known.before, after))
        priced[row.scarce.measure.measure_id] = replace(row, gain=gain)
        yield replace(known, priced=tuple(sorted(priced.values(), key=_rank)))


def _is_enough(known: PinchPoints, next_one: Scarce) -> bool:
    best = known.best
    return len(known.priced) >= MOST_TOLD and len(best) == MOST_TOLD and best[-1].gain.saved >= next_one.estimate


def _add(scenario: Scenario, known: PinchPoints, scarce: Scarce, after: Found) -> PinchPoints:
    """With one more that was tried; a plan that does without the measure is a better plan before it too."""
    before = known.before
    if after.cost < before.cost:
        judged = _judge(scenario, after.plan)
        if judged is not None and judged[0] < before.cost:
            before = Found(after.plan, judged[0], judged[1], before.bound)
    tried = Priced(scarce, measure_gain(before, after))
    earlier = known.priced if before is known.before else _measure_anew(known.priced, known.before, before)
    return PinchPoints(before, known.candidates, tuple(sorted((*earlier, tried), key=_rank)))


def _judge(scenario: Scenario, plan: Plan) -> tuple[int, int] | None:
    """Cost and number of placed requests of a plan that is legal without any measure."""
    known = {row.teacher_id for row in plan.cohorts} <= set(scenario.teacher_by_id)
    known &= {row.room_id for row in plan.cohorts} <= set(scenario.room_by_id)
    judged = audit(scenario, plan) if known else None
    return (judged.cost, judged.placed) if judged is not None and judged.legal else None


def _measure_anew(priced: Sequence[Priced], was: Found, now: Found) -> list[Priced]:
    """Savings against a plan without measures that turned out to be better than the one they were measured against."""
    return [
        Priced(
            row.scarce,
            replace(
                row.gain,
                saved=row.gain.saved - (was.cost - now.cost),
                more_placed=row.gain.more_placed - (now.placed - was.placed),
                at_most=max(0, row.gain.at_most - (was.cost - now.cost)),
            ),
        )
        for row in priced
    ]


def _rank(row: Priced) -> tuple[int, float, str]:
    return -row.gain.saved, -row.scarce.estimate, row.scarce.measure.measure_id
