"""Asks the audit about parts of plans of one scenario, and remembers the answers."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planner.model import Cohort, Placement, Plan, Scenario
from planner.rules.audit import audit
from planner.rules.checks import CHECKS
from planner.rules.costs import price_plan

UNKNOWN = "unknown"
UNKNOWN_STAFF = frozenset({"room-fits.unknown", "teacher-qualified.unknown"})
FEW = "group-size.few"
UNPLACED_BEFORE = "after-request.unplaced"


class Group(NamedTuple):
    """A cohort with some requests in it; its room or teacher may be unknown."""

    cohort: Cohort
    request_ids: tuple[str, ...] = ()

    def list_placements(self) -> list[Placement]:
        return [Placement(request_id=one, cohort_id=self.cohort.cohort_id) for one in self.request_ids]


class Breach(NamedTuple):
    """A finding in short; `cohort_id` is the one cohort that it names, if it names one."""

    rule: str
    about: str
    key: str
    cohort_id: str


class Judge:
    """Judges and prices groups beside the running cohorts; breaches of the rules `ignoring` do not count.

    `weeks_around` says how far from the starting weeks cohorts are tried.
    """

    def __init__(self, scenario: Scenario, ignoring: Iterable[str] = (), weeks_around: int = 1) -> None:
        self.scenario = scenario
        self.ignoring = frozenset(ignoring)
        self.weeks_around = weeks_around
        running = scenario.running_ids
        self._cohorts = tuple(row for row in scenario.cohorts if row.cohort_id in running)
        self._placements = tuple(row for row in scenario.placements if row.cohort_id in running)
        in_running = {row.request_id for row in self._placements}
        self.open_ids = tuple(row.request_id for row in scenario.requests if row.request_id not in in_running)
        self._bare: frozenset[Breach] = frozenset()
        self.rules_met: set[str] = set()
        self._bare = self.breaches([])
        self._wrong: dict[tuple[tuple[int, tuple[str, ...]], ...], tuple[tuple[Group, ...], frozenset[str]]] = {}

    @property
    def missing(self) -> frozenset[str]:
        """The cohorts and requests that a rule misses if only the running cohorts stand."""
        return frozenset(breach.about for breach in self._bare)

    def plan(self, groups: Iterable[Group]) -> Plan:
        groups = list(groups)
        placements = [seat for group in groups for seat in group.list_placements()]
        return Plan(
            cohorts=(*self._cohorts, *(group.cohort for group in groups)), placements=(*self._placements, *placements)
        )

    def price(self, *groups: Group) -> int:
        return sum(price_plan(self.scenario, self.plan(groups)).values())

    def price_if_legal(self, plan: Plan) -> int | None:
        """What the audit says a whole plan costs; None if it breaks a rule."""
        report = audit(self.scenario, plan)
        self.rules_met.update(report.broken)
        return None if set(report.broken) - self.ignoring else report.cost

    def breaches(self, groups: Iterable[Group]) -> frozenset[Breach]:
        """What is wrong with this part of a plan that is not wrong with the running cohorts alone."""
        plan = self.plan(groups)
        breaches = {
            Breach(found.rule, found.about, found.message.key, str(found.message.values.get("cohort", "")))
            for rule, check in CHECKS.items()
            if rule not in self.ignoring
            for found in check(self.scenario, plan)
            if found.message.key not in UNKNOWN_STAFF
        }
        self.rules_met.update(breach.rule for breach in breaches)
        return frozenset(breaches - self._bare)

    def may_grow(self, *groups: Group) -> bool:
        """True if nothing is wrong with this part of a plan that more people could not heal."""
        return self._find_wrong(groups) <= {FEW, UNPLACED_BEFORE}

    def may_stay(self, group: Group) -> bool:
        """True if nothing is wrong with this cohort that people in other cohorts could not heal."""
        return self._find_wrong((group,)) <= {UNPLACED_BEFORE}

    def concern_each_other(self, one_id: str, other_id: str) -> bool:
        """True if two requests are of one person or of care partners, or one comes after the other."""
        one, other = self.scenario.request_by_id[one_id], self.scenario.request_by_id[other_id]
        person, partner = (self.scenario.person_by_id[row.person_id] for row in (one, other))
        return (
            person == partner
            or person.care_partner == partner.person_id
            or partner.care_partner == person.person_id
            or one.after == other_id
            or other.after == one_id
        )

    def _find_wrong(self, groups: tuple[Group, ...]) -> frozenset[str]:
        """The keys of what is wrong; remembered by identity, so the groups are kept with the answer."""
        part = tuple((id(group.cohort), group.request_ids) for group in groups)
        if part not in self._wrong:
            breaches = self.breaches(_tell_apart(groups))
            self._wrong[part] = groups, frozenset(breach.key for breach in breaches)
        return self._wrong[part][1]


def _tell_apart(groups: tuple[Group, ...]) -> Iterator[Group]:
    """Gives the second of two groups with one id another id: new cohorts side by side at one place and time."""
    for number, group in enumerate(groups):
        cohort_id = group.cohort.cohort_id
        if any(other.cohort.cohort_id == cohort_id for other in groups[:number]):
            yield group._replace(cohort=group.cohort.model_copy(update={"cohort_id": f"{cohort_id}-{number}"}))
        else:
            yield group
