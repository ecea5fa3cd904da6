"""What the summary beside a plan says is proven of it: believed only where it agrees with what the audit counts."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from planner.model import Scenario
from planner.rules.audit import Audit

SUMMARY: Final = "summary.json"
MOST_BYTES: Final = 1_000_000


@dataclass(frozen=True)
class ClaimedProof:
    """No plan that keeps every rule costs less than `bound`."""

    cost: int
    bound: int

    @property
    def is_optimal(self) -> bool:
        return self.cost == self.bound


def read_claimed_proof(plan_folder: Path, scenario: Scenario, result: Audit) -> ClaimedProof | None:
    """None if there is no summary, or if it is not about this plan, or does not agree with itself."""
    said = _read_summary(plan_folder / SUMMARY)
    counted = {
        "scenario": scenario.name,
        "requests": len(scenario.requests),
        "placed": result.placed,
        "cost": result.cost,
        "cost_by": result.cost_by,
    }
    bound = said.get("bound")
    if not result.legal or type(bound) is not int or any(said.get(key) != value for key, value in counted.items()):
        return None
    if not 0 <= bound <= result.cost or said.get("status") != ("optimal" if bound == result.cost else "feasible"):
        return None
    return ClaimedProof(result.cost, bound)


def _read_summary(file: Path) -> dict[str, object]:
    try:
        if not file.is_file():
            return {}
        with file.open("rb") as stream:
            said = json.loads(stream.read(MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
