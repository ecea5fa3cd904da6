"""Which rules a change of a plan breaks that the plan did not break before, found by auditing only what it touches.

A finding follows from the rows it speaks of. Those that no changed row has a part in stand in the old plan and in the
new one alike. For rules about one cohort and who is in it, the changed cohorts are enough; for the others it takes
all cohorts of their teachers and rooms, and all cohorts of their people, of these people's care partners and of
requests that wait for one another. Both plans are cut to that and checked; what only the new one says is new. Tests
hold this to the whole audit.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from planner.model import Cohort, Placement, Plan, Scenario
from planner.rules.checks import CHECKS
from planner.rules.finding import Finding

OF_ONE_COHORT = (
    "teacher-qualified",
    "room-fits",
    "cohort-pattern",
    "cohort-start",
    "programme-asked",
    "level-fits",
    "person-tags",
    "person-reaches",
    "person-available",
    "needs-met",
    "start-window",
    "group-size",
    "lost-sessions",
    "teacher-available",
    "room-available",
)
OF_SEVERAL = (
    "teacher-overlap",
    "teacher-week-load",
    "teacher-one-location-a-day",
    "room-overlap",
    "person-overlap",
    "person-week-load",
    "after-request",
    "one-cohort-per-request",
    "locks-kept",
    "care-partners",
)


class Change:
    """Cohorts and placements of a plan that get other rows; None takes a cohort out."""

    def __init__(self, cohorts: dict[str, Cohort | None], seats: dict[str, str] | None = None) -> None:
        self.cohorts = cohorts
        self.seats = seats or {}

    def apply(self, plan: Plan) -> Plan:
        """The plan with the other rows; a new cohort comes last, and so does a new placement."""
        known = {row.cohort_id for row in plan.cohorts}
        cohorts = [self.cohorts.get(row.cohort_id, row) for row in plan.cohorts]
        cohorts += [row for cohort_id, row in self.cohorts.items() if cohort_id not in known]
        return Plan(
            cohorts=tuple(row for row in cohorts if row is not None),
            placements=tuple(self._seat(plan.placements)),
        )

    def _seat(self, rows: Iterable[Placement]) -> Iterator[Placement]:
        """The rows, with one row for each request that changes seats."""
        left = dict(self.seats)
        for row in rows:
            if row.request_id not in self.seats:
                yield row
            elif row.request_id in left:
                yield Placement(request_id=row.request_id, cohort_id=left.pop(row.request_id))
        yield from (Placement(request_id=request_id, cohort_id=cohort_id) for request_id, cohort_id in left.items())


class Neighbours:
    """Who and what hangs together in a plan, looked up for one change after another."""

    def __init__(self, scenario: Scenario, plan: Plan) -> None:
        self.scenario = scenario
        self.plan = plan
        self._at = {row.cohort_id: number for number, row in enumerate(plan.cohorts)}
        self._rows: defaultdict[str, list[tuple[int, Placement]]] = defaultdict(list)
        self._seated: defaultdict[str, set[str]] = defaultdict(set)
        for number, row in enumerate(plan.placements):
            self._rows[row.request_id].append((number, row))
            self._seated[row.cohort_id].add(row.request_id)
        self._by_teacher: defaultdict[str, set[str]] = defaultdict(set)
        self._by_room: defaultdict[str, set[str]] = defaultdict(set)
        for cohort in plan.cohorts:
            self._by_teacher[cohort.teacher_id].add(cohort.cohort_id)
            self._by_room[cohort.room_id].add(cohort.cohort_id)
        self._look_up_people()

    def cut_to_cohorts(self, change: Change) -> Plan:
        """The changed cohorts with all who are in them or leave them."""
        return self._cut(self._find_moved(change), {*change.cohorts, *change.seats.values()})

    def cut_to_touched(self, change: Change) -> Plan:
        """All that the changed cohorts can clash with, or that must come before or after them."""
        cohort_ids = {*change.cohorts, *change.seats.values()}
        for row in (*change.cohorts.values(), *map(self.plan.cohort_by_id.get, change.cohorts)):
            if row is not None:
                cohort_ids |= self._by_teacher.get(row.teacher_id, set()) | self._by_room.get(row.room_id, set())
        return self._cut(self._find_connected(self._find_moved(change)), cohort_ids)

    def _cut(self, requests: Iterable[str], cohort_ids: set[str]) -> Plan:
        """All rows of these requests and every cohort they name, and these cohorts; rows keep their order."""
        rows = sorted((row for request_id in requests for row in self._rows.get(request_id, ())), key=itemgetter(0))
        named = cohort_ids.union(row.cohort_id for _, row in rows)
        known = sorted(self._at[cohort_id] for cohort_id in named if cohort_id in self._at)
        return Plan(
            cohorts=tuple(self.plan.cohorts[number] for number in known),
            placements=tuple(row for _, row in rows),
        )

    def _look_up_people(self) -> None:
        self._requests_of: defaultdict[str, set[str]] = defaultdict(set)
        self._linked: defaultdict[str, set[str]] = defaultdict(set)
        for request in self.scenario.requests:
            self._requests_of[request.person_id].add(request.request_id)
            if request.after:
                self._linked[request.after].add(request.request_id)
                self._linked[request.request_id].add(request.after)
        self._partners: defaultdict[str, set[str]] = defaultdict(set)
        for person in self.scenario.people:
            if person.care_partner:
                self._partners[person.person_id].add(person.care_partner)
                self._partners[person.care_partner].add(person.person_id)

    def _find_moved(self, change: Change) -> set[str]:
        """The requests in cohorts that change, that are joined or that are left."""
        left = (row.cohort_id for request_id in change.seats for _, row in self._rows.get(request_id, ()))
        changed = (*change.cohorts, *change.seats.values(), *left)
        return set(change.seats).union(*(self._seated.get(cohort_id, ()) for cohort_id in changed))

    def _find_connected(self, moved: set[str]) -> set[str]:
        """These requests, those that wait for them or go before, and all requests of their people and care partners."""
        linked = moved.union(*(self._linked.get(request_id, ()) for request_id in moved))
        known = (self.scenario.request_by_id.get(request_id) for request_id in linked)
        people = {request.person_id for request in known if request is not None}
        people = people.union(*(self._partners.get(person_id, ()) for person_id in people))
        return linked.union(*(self._requests_of.get(person_id, ()) for person_id in people))


def list_new_findings(neighbours: Neighbours, change: Change) -> tuple[Finding, ...]:
    """All findings that the audit has about the changed plan and not about the plan as it was."""
    every_rule = OF_ONE_COHORT + OF_SEVERAL
    return tuple(finding for found in _compare(neighbours, change, every_rule) for finding in found)


def find_first_breach(
    neighbours: Neighbours, change: Change, rules: Sequence[str] = OF_ONE_COHORT + OF_SEVERAL
) -> tuple[Finding, ...]:
    """The new findings of the first of these rules that the change breaks; none if it breaks none of them."""
    return next(_compare(neighbours, change, rules), ())


def list_what_is_new(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of `after` that `before` does not have, or not as often."""
    known = Counter(map(_identify, before))
    new = []
    for finding in after:
        key = _identify(finding)
        if known[key] == 0:
            new.append(finding)
        known[key] -= known[key] > 0
    return tuple(new)


def _compare(neighbours: Neighbours, change: Change, rules: Sequence[str]) -> Iterator[tuple[Finding, ...]]:
    """The new findings of each rule that the change breaks, the cheap rules first."""
    for group, cut in ((OF_ONE_COHORT, neighbours.cut_to_cohorts), (OF_SEVERAL, neighbours.cut_to_touched)):
        wanted = [rule for rule in group if rule in rules]
        if wanted:
            before = cut(change)
            yield from _check_both(neighbours.scenario, before, change.apply(before), wanted)


def _check_both(scenario: Scenario, before: Plan, after: Plan, rules: list[str]) -> Iterator[tuple[Finding, ...]]:
    for rule in rules:
        found = tuple(CHECKS[rule](scenario, after))
        new = list_what_is_new(CHECKS[rule](scenario, before), found) if found else ()
        if new:
            yield new


def _identify(finding: Finding) -> tuple[str, str, str]:
    """Two findings are one if they read the same."""
    return finding.rule, finding.about, finding.message.in_language("nl")
