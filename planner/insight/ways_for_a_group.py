"""What can be done about a group that is a few people short: fill it, merge it, run it or let it wait.

- fill: people with a place elsewhere, whose own group can spare them, come over. Keeps every rule.
- merge: people without a place come along whom one thing keeps from it, such as the level or the location.
- run: the group starts as it is, an exception to its minimum that somebody has to allow.
- wait: for new requests, at the pace of the last half year.

Points are what the whole plan would cost more (less than 0: it saves), counted by the audit of that plan; it must keep
every rule but those that would have to be agreed. Waiting costs what the others cost, and its weeks on top of that.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from math import ceil
from typing import Literal

from planner.insight.full_plan import FullPlan
from planner.model import Cohort, Placement, Plan, Scenario
from planner.model.records import Record
from planner.rules.audit import audit
from planner.solver import rulebook
from planner.solver.offer import Offer

WayKind = Literal["fill", "merge", "run", "wait"]
WEEKS_LOOKED_BACK = 26
MOST_WEEKS_TO_WAIT = 26
OBSTACLES = ("level-fits", "person-reaches", "person-available", "start-window", "programme-asked", "needs-met")
"""What one may have to agree on to let somebody in, the easiest first."""


class Way(Record):
    """`requests` come along, `rules` would have to be agreed on, `weeks` is how long waiting is expected to take."""

    kind: WayKind
    points: int
    requests: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    weeks: int = 0

    @property
    def keeps_rules(self) -> bool:
        return not self.rules


def list_ways(
    full: FullPlan, plan: Plan, offer: Offer, teacher: int, room: int, members: tuple[int, ...], missing: int
) -> tuple[Way, ...]:
    """The ways that there are, cheapest first."""
    trial = _Trial(full, plan, offer, teacher, room, members)
    ways = [
        trial.judge("fill", _pick_movers(full, offer, room, members, missing), ()),
        trial.judge("merge", *_pick_nearly_fitting(full, offer, room, members, missing)),
        trial.judge("run", (), ("group-size",)),
        _wait(full, offer, members, missing),
    ]
    enough = [way for way in ways if way is not None and (way.kind in ("run", "wait") or len(way.requests) == missing)]
    return tuple(sorted(enough, key=lambda way: (way.points, way.kind)))


class _Trial:
    """The plan with the group in it."""

    def __init__(
        self, full: FullPlan, plan: Plan, offer: Offer, teacher: int, room: int, members: tuple[int, ...]
    ) -> None:
        self.scenario = full.possibilities.scenario
        self.instance = full.instance
        self.plan = plan
        self.members = members
        self.cost = audit(self.scenario, plan).cost
        self.cohort = Cohort(
            cohort_id=_free_id(self.scenario, plan),
            programme_id=offer.programme.programme_id,
            start=offer.start,
            pattern_id=offer.pattern_id,
            location_id=offer.location_id,
            room_id=self.instance.rooms[room].room_id,
            teacher_id=self.instance.teachers[teacher].teacher_id,
        )

    def judge(self, kind: WayKind, others: tuple[int, ...], may_break: Iterable[str]) -> Way | None:
        """The plan with these others in the group too; None if more rules would be broken than may be."""
        joined = {self.instance.requests[one].request_id for one in (*self.members, *others)}
        placements = [row for row in self.plan.placements if row.request_id not in joined]
        placements += [Placement(request_id=one, cohort_id=self.cohort.cohort_id) for one in sorted(joined)]
        made = audit(self.scenario, Plan(cohorts=(*self.plan.cohorts, self.cohort), placements=tuple(placements)))
        if not set(made.broken) <= set(may_break):
            return None
        come = tuple(self.instance.requests[one].request_id for one in others)
        return Way(kind=kind, points=made.cost - self.cost, requests=come, rules=made.broken)


def _pick_movers(full: FullPlan, offer: Offer, room: int, members: tuple[int, ...], missing: int) -> tuple[int, ...]:
    """People with a place that depends on nobody else's, for whom moving costs least; their own groups stay whole."""
    instance, possibilities = full.instance, full.possibilities
    cohort_of = {one: cohort for cohort in full.timetable.cohorts for one in cohort.requests}
    spare = {
        cohort: len(cohort.requests) - max(1, possibilities.smallest_group(cohort.offer))
        for cohort in full.timetable.cohorts
    }
    people = {instance.person_of[one] for one in members}
    costs = sorted(
        (instance.gains[one][cohort_of[one].offer.index] - instance.gains[one][offer.index], one)
        for one in offer.requests
        if one in cohort_of
        and one not in instance.lock_of
        and instance.is_alone[one]
        and instance.person_of[one] not in people
        and possibilities.suits(one, room)
    )
    picked: list[int] = []
    for _, one in costs:
        if len(picked) < missing and spare[cohort_of[one]] > 0:
            spare[cohort_of[one]] -= 1
            picked.append(one)
    return tuple(picked)


def _pick_nearly_fitting(
    full: FullPlan, offer: Offer, room: int, members: tuple[int, ...], missing: int
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """People without a place whom one rule keeps from the group, and these rules; the easiest to agree on first."""
    instance = full.instance
    people = {instance.person_of[one] for one in members}
    near = []
    for one in instance.open_requests:
        if one in full.timetable.offer_of or one in members or instance.person_of[one] in people:
            continue
        in_the_way = _what_keeps(full, one, offer, room)
        if len(in_the_way) == 1 and in_the_way[0] in OBSTACLES and full.timetable.request_can(one, offer):
            near.append((OBSTACLES.index(in_the_way[0]), one))
    picked: list[int] = []
    rules: list[str] = []
    for obstacle, one in sorted(near):
        if len(picked) < missing and instance.person_of[one] not in people:
            people.add(instance.person_of[one])
            people.update(instance.partners[instance.person_of[one]])
            picked.append(one)
            rules.append(OBSTACLES[obstacle])
    return tuple(picked), tuple(sorted(set(rules)))


def _what_keeps(full: FullPlan, request: int, offer: Offer, room: int) -> list[str]:
    """The rules that keep a request from an offer, whoever else is in it."""
    instance = full.instance
    scenario, wish = instance.scenario, instance.requests[request]
    person = instance.people[instance.person_of[request]]
    found = [name for name, fits in rulebook.PROGRAMME_FITS.items() if not fits(wish, person, offer.programme)]
    found += [name for name, fits in rulebook.LOCATION_FITS.items() if not fits(person, offer.location_id)]
    found += [name for name, fits in rulebook.PATTERN_FITS.items() if not fits(scenario, person, offer.pattern_id)]
    found += [name for name, fits in rulebook.OFFER_FITS.items() if not fits(scenario, wish, person, offer)]
    if not full.possibilities.suits(request, room):
        found.append("needs-met")
    return sorted(set(found))


def _wait(full: FullPlan, offer: Offer, members: tuple[int, ...], missing: int) -> Way | None:
    """None if at the pace of the last half year not enough new people come within half a year."""
    instance = full.instance
    scenario = full.possibilities.scenario
    since = scenario.starts_from - timedelta(weeks=WEEKS_LOOKED_BACK)
    came = Counter(
        row.waiting_since is not None and since <= row.waiting_since < scenario.starts_from
        for row in (instance.requests[one] for one in offer.requests)
    )[True]
    weeks = ceil(missing * WEEKS_LOOKED_BACK / came) if came else MOST_WEEKS_TO_WAIT + 1
    if weeks > MOST_WEEKS_TO_WAIT:
        return None
    saved = sum(instance.gains[one][offer.index] for one in members) - offer.teaching_cost
    a_week = scenario.cost.unplaced_week_waited + scenario.cost.start_week_later
    return Way(kind="wait", points=len(members) * weeks * a_week - saved, weeks=weeks)


def _free_id(scenario: Scenario, plan: Plan) -> str:
    number = 1
    while f"groep-{number}" in plan.cohort_by_id or f"groep-{number}" in scenario.cohort_by_id:
        number += 1
    return f"groep-{number}"
