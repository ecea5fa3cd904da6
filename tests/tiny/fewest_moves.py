"""The fewest places that must move so that one request has one too, found by trying all plans, judged by the audit."""

from datetime import date

from planner.model import Cohort, Plan, Scenario
from planner.rules.audit import audit
from planner.rules.facts import find_cohort_by_request, stands_as_before
from tests.tiny.brute_force import Search
from tests.tiny.judge import Group, Judge

WITHOUT_A_PLACE = 1_000


def count_fewest_moves(scenario: Scenario, before: Plan, request_id: str, sooner_than: date | None) -> int | None:
    """None if no legal plan places the request and everyone whom the plan places."""
    search = Search(MoveJudge(scenario, before, request_id, sooner_than))
    search.open_missing(0, search.judge.price())
    return search.best.cost if search.best is not None and search.best.cost < WITHOUT_A_PLACE else None


class MoveJudge(Judge):
    """Prices a plan by the places that move, and far more for each that is missing."""

    def __init__(self, scenario: Scenario, before: Plan, request_id: str, sooner_than: date | None) -> None:
        self.request_id = request_id
        self.sooner_than = sooner_than
        self.home = {
            one: cohort
            for one, cohort in find_cohort_by_request(scenario, before).items()
            if cohort.cohort_id not in scenario.running_ids and one != request_id
        }
        super().__init__(scenario)

    def price(self, *groups: Group) -> int:
        return self._count(self.plan(groups))

    def price_if_legal(self, plan: Plan) -> int | None:
        return self._count(plan) if audit(self.scenario, plan).legal else None

    def _count(self, plan: Plan) -> int:
        now = find_cohort_by_request(self.scenario, plan)
        moved = sum(one in now and self._key(now[one]) != self._key(cohort) for one, cohort in self.home.items())
        missing = sum(one not in now for one in self.home) + (not self._is_served(now.get(self.request_id)))
        return moved + WITHOUT_A_PLACE * missing

    def _is_served(self, cohort: Cohort | None) -> bool:
        if cohort is None:
            return False
        first_day = self.scenario.sessions_of(cohort).first_day
        return self.sooner_than is None or (first_day is not None and first_day < self.sooner_than)

    def _key(self, cohort: Cohort) -> tuple[object, ...]:
        """Where and when; and which cohort, if that was announced."""
        rows = [row for row in self.scenario.placements if row.cohort_id == cohort.cohort_id]
        known = self.scenario.cohort_by_id.get(cohort.cohort_id)
        is_promised = known is not None and (
            known.status == "published" or known.locked or any(row.status in ("published", "locked") for row in rows)
        )
        is_named = is_promised and (
            stands_as_before(self.scenario, cohort) or any(row.status == "locked" for row in rows)
        )
        place = (cohort.programme_id, cohort.start, cohort.pattern_id, cohort.location_id)
        return (*place, cohort.cohort_id if is_named else "")
