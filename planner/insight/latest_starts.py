"""What is said of requests that must be done in time: per step its latest start, per chain how urgent it is."""

from datetime import date
from typing import Literal

from planner.model.records import Record

Level = Literal["never", "too-late", "no-staff", "by-plan", "now", "soon", "later", "planned"]
LEVELS: tuple[Level, ...] = ("never", "too-late", "no-staff", "by-plan", "now", "soon", "later", "planned")
RED: frozenset[Level] = frozenset(LEVELS) - {"later", "planned"}
Limit = Literal["", "finish-by", "next", "period"]
Why = Literal["", "finish-by", "period", "nothing"]


class Step(Record):
    """One request of a chain: the days on which its first session could be, with all other steps before and after it.

    `latest` is for the person alone and proven, `latest_with_staff` for the teachers, rooms and people there are;
    `limited_by` says what keeps it from being later. `begins` is set if it has begun or is locked, or if a plan has it.
    """

    request_id: str
    person_id: str
    programmes: tuple[str, ...]
    finish_by: date | None
    is_fixed: bool
    begins: date | None
    ends: date | None
    earliest: date | None
    latest: date | None
    latest_with_staff: date | None
    limited_by: Limit

    @property
    def slack_weeks(self) -> int | None:
        """Full weeks between the soonest and the latest first session."""
        return None if self.earliest is None or self.latest is None else (self.latest - self.earliest).days // 7

    @property
    def slack_in_plan_weeks(self) -> int | None:
        """Full weeks by which the plan may let it slip; less than nothing if it comes too late for what follows."""
        return None if self.begins is None or self.latest is None else (self.latest - self.begins).days // 7


class Chain(Record):
    """A request and all that must come before it, first things first.

    `next_step` is the first without a place, `latest` when it must begin with the teachers, rooms and people there are,
    `weeks_left` the full weeks until that week. `binding` is the step whose own dates leave no more room.
    If nothing is possible, `blocked` is the first step without a time, `why` the reason and `ready` when it could be
    done at the earliest. `seats` counts what a plan still has for the next step that is in time; None without a plan.
    """

    request_id: str
    person_id: str
    klantmanager_id: str
    priority: str
    level: Level
    steps: tuple[Step, ...]
    next_step: str = ""
    latest: date | None = None
    weeks_left: int | None = None
    binding: str = ""
    blocked: str = ""
    why: Why = ""
    ready: date | None = None
    seats: int | None = None
    first_seat: date | None = None

    @property
    def step_by_id(self) -> dict[str, Step]:
        return {step.request_id: step for step in self.steps}
