"""Lets a contestant plan in this process and tells what came out."""

import io
import json
from typing import NamedTuple

from benchmarks.peers.contestants import CONTESTANTS
from benchmarks.peers.telling import Teller
from planner.model import Plan, Scenario
from planner.rules.audit import audit


class Came(NamedTuple):
    """How a contestant ended; `cost` is counted by the audit, `claimed` by the contestant."""

    ended: str
    broken: tuple[str, ...] = ()
    cost: int | None = None
    claimed: int | None = None
    bound: int | None = None


def plan_with(name: str, scenario: Scenario, seconds: float = 120) -> Came:
    out = io.StringIO()
    teller = Teller(out, seconds)
    ended = CONTESTANTS[name].plan(scenario, teller)
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    plans = [line["plan"] for line in lines if "plan" in line]
    if not plans:
        return Came(ended)
    found = audit(scenario, Plan.model_validate(plans[-1]))
    return Came(ended, found.broken, found.cost, teller.cost, teller.bound)
