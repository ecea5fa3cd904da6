"""Counting back: when each step must begin at the latest, and for whom it is getting too late.

A chain is a request with those that must come before it. It is looked at if it must be done by a day, or if several
requests follow one another; then the last weeks of the scenario are what it must stay within. What is said about the
person alone is proven whoever teaches: later, or at all, no legal plan has it. With the teachers, rooms and people of
the scenario it can only be sooner, and that is proven too. That a date is possible is not a promise of a seat.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from planner.insight.chains import Link, Span, can_begin, keep_possible
from planner.insight.latest_starts import LEVELS, Chain, Level, Limit, Step, Why
from planner.insight.possible_times import PossibleTimes
from planner.insight.seats import SeatIndex
from planner.model import Cohort, Plan, Request, Scenario, monday_of
from planner.rules.facts import find_cohort_by_request

WEEKS_SOON = 4
Times = tuple[tuple[Span, ...], ...]


@dataclass(frozen=True)
class Facing:
    """The day it is, the plan that is looked at if any, and the weeks within which it is soon."""

    today: date
    plan: Plan | None = None
    weeks_soon: int = WEEKS_SOON


def count_back(scenario: Scenario, facing: Facing) -> tuple[Chain, ...]:
    """All chains that still have something to decide, the most urgent first."""
    found = list(list_chains(scenario))
    counting = Counting(scenario, facing, frozenset(row.request_id for chain in found for row in chain))
    chains = [counting.judge(chain) for chain in found]
    return tuple(sorted((chain for chain in chains if chain is not None), key=_by_urgency))


def list_chains(scenario: Scenario) -> Iterator[tuple[Request, ...]]:
    """Each request that must be done by a day, and each that is the last of several, behind those before it.

    What has begun is no longer held against what should have come before it.
    """
    running = {row.request_id for row in scenario.placements if row.cohort_id in scenario.running_ids}
    followed = {row.after for row in scenario.requests if row.request_id not in running}
    for row in sorted(scenario.requests, key=lambda row: row.request_id):
        if row.finish_by is not None or (row.after and row.request_id not in followed):
            chain = [row]
            while chain[0].after and chain[0].request_id not in running:
                chain.insert(0, scenario.request_by_id[chain[0].after])
            yield tuple(chain)


class Counting:
    """Of one scenario on one day; asks each world about one chain after another."""

    def __init__(self, scenario: Scenario, facing: Facing, asked: frozenset[str]) -> None:
        self.scenario = scenario
        self.plan = facing.plan
        self.today = facing.today.toordinal()
        self.from_week = monday_of(max(facing.today, scenario.starts_from))
        self.weeks_soon = facing.weeks_soon
        self.placed = find_cohort_by_request(scenario, facing.plan) if facing.plan else {}
        self.alone = PossibleTimes(scenario, asked, for_person_alone=True)
        self.staffed = PossibleTimes(scenario, asked, for_person_alone=False)

    def judge(self, chain: tuple[Request, ...]) -> Chain | None:
        """None if every step has begun or is locked."""
        fixed = [self.alone.fixed_span(row.request_id) is not None for row in chain]
        if all(fixed):
            return None
        once, now = self._keep_alone(chain, today=0), self._keep_alone(chain, today=self.today)
        staffed = keep_possible(self._links(chain, self.staffed, self.today))
        steps = tuple(self._describe(chain, number, now if now[0] else once, staffed) for number in range(len(chain)))
        last = chain[-1]
        person = self.scenario.person_by_id[last.person_id]
        told = Chain(
            request_id=last.request_id,
            person_id=last.person_id,
            klantmanager_id=person.klantmanager_id,
            priority=last.priority,
            level="planned",
            steps=steps,
        )
        waiting = [step for step in steps if not step.is_fixed and step.request_id not in self.placed]
        if not waiting:
            return told
        told = told.model_copy(update={"next_step": waiting[0].request_id, "binding": _find_binding(steps, waiting[0])})
        return told.model_copy(update=self._grade(chain, steps.index(waiting[0]), once, now, staffed))

    def _grade(
        self,
        chain: tuple[Request, ...],
        waiting: int,
        once: Times,
        now: Times,
        staffed: Times,
    ) -> dict[str, object]:
        """How urgent the chain is, whose step number `waiting` is the first without a place."""
        begun = any(row.request_id in self.placed for row in chain)
        in_plan = self._keep_alone(chain, self.today, in_plan=True) if begun else now
        if not in_plan[0]:
            if now[0]:
                return {"level": "by-plan", "latest": _latest(now[waiting])}
            return {"level": "too-late", "latest": _latest(once[waiting])} if once[0] else self._tell_never(chain)
        with_staff = keep_possible(self._links(chain, self.staffed, self.today, in_plan=True)) if begun else staffed
        if not with_staff[0]:
            return {"level": "no-staff", "latest": _latest(in_plan[waiting])}
        latest = date.fromordinal(max(span.first for span in with_staff[waiting]))
        weeks = (monday_of(latest) - self.from_week).days // 7
        level: Level = "now" if weeks <= 0 else "soon" if weeks <= self.weeks_soon else "later"
        told = {"level": level, "latest": latest, "weeks_left": max(0, weeks)}
        return {**told, **self._find_seats(chain[waiting].request_id, in_plan[waiting])}

    def _find_seats(self, request_id: str, in_time: tuple[Span, ...]) -> dict[str, object]:
        """What the plan still has for a request at times that leave room for what follows."""
        if self.plan is None:
            return {}
        days = {(span.first, span.last) for span in in_time}
        found = self._seat_index.find(request_id).seats
        seats = [row for row in found if (row.first_day.toordinal(), row.last_day.toordinal()) in days]
        return {"seats": len(seats), "first_seat": seats[0].first_day if seats else None}

    def _tell_never(self, chain: tuple[Request, ...]) -> dict[str, object]:
        """Which step has no time whatever the day is: because of the day it must be done by, or altogether."""
        behind_earlier = can_begin(self._links(chain, self.alone, 0))
        blocked = next((number for number, spans in enumerate(behind_earlier) if not spans), len(chain) - 1)
        unhurried = can_begin([self.alone.link(row.request_id) for row in chain[: blocked + 1]])[-1]
        ready = date.fromordinal(min(span.last for span in unhurried)) if unhurried else None
        has_times = bool(self.alone.link(chain[blocked].request_id).spans)
        why: Why = "finish-by" if unhurried else "period" if has_times else "nothing"
        return {"level": "never", "blocked": chain[blocked].request_id, "why": why, "ready": ready}

    @cached_property
    def _seat_index(self) -> SeatIndex:
        return SeatIndex(self.scenario, self.plan or Plan())

    def _keep_alone(self, chain: tuple[Request, ...], today: int, *, in_plan: bool = False) -> Times:
        return keep_possible(self._links(chain, self.alone, today, in_plan=in_plan))

    def _links(
        self, chain: tuple[Request, ...], times: PossibleTimes, today: int, *, in_plan: bool = False
    ) -> list[Link]:
        """What is fixed as it is, what a plan has as the plan has it if asked, all else from today and in time."""
        return [self._link(row, times, today, in_plan=in_plan) for row in chain]

    def _link(self, row: Request, times: PossibleTimes, today: int, *, in_plan: bool) -> Link:
        link = times.link(row.request_id)
        if times.fixed_span(row.request_id) is not None:
            return link
        if in_plan and row.request_id in self.placed:
            return times.planned_link(row.request_id, self.placed[row.request_id])
        done_by = row.finish_by.toordinal() if row.finish_by else date.max.toordinal()
        return link._replace(spans=tuple(span for span in link.spans if span.first >= today and span.last <= done_by))

    def _describe(
        self,
        chain: tuple[Request, ...],
        number: int,
        kept: Times,
        staffed: Times,
    ) -> Step:
        row = chain[number]
        fixed = self.alone.fixed_span(row.request_id)
        cohort = self._cohort_of(row.request_id)
        sessions = self.scenario.sessions_of(cohort) if cohort else None
        return Step(
            request_id=row.request_id,
            person_id=row.person_id,
            programmes=row.programmes,
            finish_by=row.finish_by,
            is_fixed=fixed is not None,
            begins=sessions.first_day if sessions else None,
            ends=sessions.last_day if sessions else None,
            earliest=None if fixed else _soonest(self._from_today(kept[number])),
            latest=None if fixed else _latest(kept[number]),
            latest_with_staff=None if fixed else _latest(staffed[number]),
            limited_by="" if fixed or not kept[number] else self._find_limit(chain, number, kept[number]),
        )

    def _from_today(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(span for span in spans if span.first >= self.today)

    def _find_limit(self, chain: tuple[Request, ...], number: int, kept: tuple[Span, ...]) -> Limit:
        """What stands against a later start: nothing is offered, it would be done too late, or else what comes next."""
        latest = max(span.first for span in kept)
        row = chain[number]
        behind = self._links(chain[:number], self.alone, 0)
        whenever = can_begin([*behind, self.alone.link(row.request_id)])[-1]
        if all(span.first <= latest for span in whenever):
            return "period"
        in_time = can_begin([*behind, self._link(row, self.alone, 0, in_plan=False)])[-1]
        return "finish-by" if all(span.first <= latest for span in in_time) else "next"

    def _cohort_of(self, request_id: str) -> Cohort | None:
        """The cohort a plan has it in, or the running or locked one that it is bound to."""
        if request_id in self.placed:
            return self.placed[request_id]
        placement = self.scenario.placement_by_request.get(request_id)
        if placement is None or self.alone.fixed_span(request_id) is None:
            return None
        return self.scenario.cohort_by_id[placement.cohort_id]


def _find_binding(steps: tuple[Step, ...], waiting: Step) -> str:
    """The step whose own dates leave no more room, for it itself and for all before it."""
    number = steps.index(waiting)
    while steps[number].limited_by == "next" and number + 1 < len(steps):
        number += 1
    return steps[number].request_id


def _soonest(spans: tuple[Span, ...]) -> date | None:
    return date.fromordinal(min(span.first for span in spans)) if spans else None


def _latest(spans: tuple[Span, ...]) -> date | None:
    return date.fromordinal(max(span.first for span in spans)) if spans else None


def _by_urgency(chain: Chain) -> tuple[object, ...]:
    slack = [step.slack_weeks for step in chain.steps if step.slack_weeks is not None]
    return LEVELS.index(chain.level), chain.latest or date.min, min(slack, default=0), chain.request_id
