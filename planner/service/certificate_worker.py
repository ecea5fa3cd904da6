"""A certificate of a plan in the store, made by a process of its own: `python -m planner.service.certificate_worker`.

What it has to do comes over standard input, so that no address or password stands in a list of processes; the input
stays open for as long as the parent wants the certificate. It comes over standard output; nothing comes if it fails.
"""

import json
import os
import subprocess
import sys
import threading
from typing import Final

from pydantic import ValidationError

from planner.model import Plan, Scenario
from planner.service.certificate import Certificate
from planner.service.certificates import write_certificate
from planner.service.certifying import Certified, EarlierProof, Onlooker, certify
from planner.solver.outcome import Options
from planner.store import Store, open_store
from planner.store.plans import StoredPlan, load_plan
from planner.store.scenarios import load_scenario

SECONDS: Final = 30.0
WORKERS: Final = 2
KINDNESS: Final = 10


class CertificateWork:
    """A certificate that is being made of a plan, or was; `certificate` is None until then and if it failed."""

    def __init__(self, store: Store, plan_id: str, seconds: float = SECONDS) -> None:
        self.plan_id = plan_id
        self.certificate: Certificate | None = None
        self.is_over = False
        self._process = subprocess.Popen(
            [sys.executable, "-m", "planner.service.certificate_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        errand = {"url": store.url, "plan_id": plan_id, "seconds": seconds}
        threading.Thread(target=self._wait, args=(json.dumps(errand).encode() + b"\n",), daemon=True).start()

    def drop(self) -> None:
        """Nobody waits for it any more."""
        self._process.kill()

    def _wait(self, errand: bytes) -> None:
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError("both were asked for")
        try:
            self._process.stdin.write(errand)
            self._process.stdin.flush()
            self.certificate = Certificate.model_validate_json(self._process.stdout.read())
        except (OSError, ValidationError):
            self.certificate = None
        finally:
            self._process.wait()
            self._process.stdin.close()
            self._process.stdout.close()
            self.is_over = True


def main() -> None:
    errand = json.loads(sys.stdin.readline())
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    os.nice(KINDNESS)
    store = open_store(errand["url"])
    stored = load_plan(store, errand["plan_id"])
    scenario = load_scenario(store, stored.scenario_id, stored.revision).scenario
    options = Options(seconds=errand["seconds"], workers=WORKERS)
    made = certify(scenario, stored.plan, options, Onlooker(clock=store.now), _find_earlier(scenario, stored))
    store.close()
    if isinstance(made, Certified):
        sys.stdout.buffer.write(write_certificate(made.certificate))
        sys.stdout.buffer.flush()


def _find_earlier(scenario: Scenario, stored: StoredPlan) -> EarlierProof | None:
    """What the search that made the plan proved; nothing if other seats were held then, or if it was made by hand."""
    bound, seconds = stored.summary.get("bound"), stored.summary.get("seconds")
    if not isinstance(bound, int) or not isinstance(seconds, int | float):
        return None
    return EarlierProof(bound, float(seconds)) if _locked(stored.plan) == _locked(scenario.last_plan) else None


def _locked(plan: Plan) -> set[tuple[str, str]]:
    return {(row.request_id, row.cohort_id) for row in plan.placements if row.status == "locked"}


def _leave_with_parent() -> None:
    sys.stdin.read()
    os._exit(1)


if __name__ == "__main__":
    main()
