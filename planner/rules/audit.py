"""The audit: every check over a plan, and its cost recomputed from raw facts; no plan leaves without it."""

from dataclasses import dataclass

from planner.model import Plan, Scenario
from planner.rules.checks import CHECKS
from planner.rules.costs import price_plan
from planner.rules.facts import find_cohort_by_request
from planner.rules.finding import Finding


@dataclass(frozen=True)
class Audit:
    """What is wrong with a plan, what it costs by kind (kinds of 0 points left out), and how many are placed."""

    findings: tuple[Finding, ...]
    cost_by: dict[str, int]
    placed: int

    @property
    def legal(self) -> bool:
        return not self.findings

    @property
    def broken(self) -> tuple[str, ...]:
        """The ids of the rules that are broken, sorted, each once."""
        return tuple(sorted({finding.rule for finding in self.findings}))

    @property
    def cost(self) -> int:
        return sum(self.cost_by.values())


def audit(scenario: Scenario, plan: Plan) -> Audit:
    """Check every rule and recompute the cost; findings are sorted, so that the order of rows does not matter."""
    findings = [finding for check in CHECKS.values() for finding in check(scenario, plan)]
    return Audit(
        findings=tuple(sorted(findings, key=_order)),
        cost_by=price_plan(scenario, plan),
        placed=len(find_cohort_by_request(scenario, plan)),
    )


def _order(finding: Finding) -> tuple[str, ...]:
    return finding.rule, finding.about, finding.message.key, *map(str, finding.message.values.values())
