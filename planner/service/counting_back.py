"""The use case of keeping deadlines: by when must each step begin, and for whom is it getting too late?"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planner.exchange import read_plan, read_scenario
from planner.exchange.written_tables import write_table
from planner.insight.backward import WEEKS_SOON, Facing, count_back
from planner.insight.latest_starts import LEVELS, RED, Chain, Level, Step
from planner.insight.telling_chains import name_level, tell_why
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from planner.texts import Language, message

COLUMNS = (
    "title_asked",
    "title_who",
    "title_manager",
    "title_urgency",
    "title_step",
    "title_done_by",
    "title_earliest",
    "title_latest",
    "title_with_staff",
    "title_in_plan",
    "title_slack",
    "title_reason_late",
)


@dataclass(frozen=True)
class RedList:
    """All chains, the most urgent first; `is_legal` says whether the plan keeps every rule, None without a plan."""

    facing: Facing
    is_legal: bool | None
    chains: tuple[Chain, ...]

    @property
    def red(self) -> tuple[Chain, ...]:
        """Those for whom something must be done by now."""
        return tuple(chain for chain in self.chains if chain.level in RED)

    @property
    def counts(self) -> dict[Level, int]:
        """How many there are of each level that there is, the most urgent first."""
        counted = Counter(chain.level for chain in self.chains)
        return {level: counted[level] for level in LEVELS if counted[level]}


def read_red_list(scenario_folder: Path, plan_folder: Path | None, today: date | None, weeks_soon: int) -> RedList:
    """Raises DataError if the scenario or the plan cannot be read."""
    scenario = read_scenario(scenario_folder).scenario
    plan = read_plan(plan_folder, scenario) if plan_folder else None
    return make_red_list(scenario, plan, today, weeks_soon)


def make_red_list(
    scenario: Scenario, plan: Plan | None, today: date | None = None, weeks_soon: int = WEEKS_SOON
) -> RedList:
    """Of today if no day is given."""
    facing = Facing(today or date.today(), plan, weeks_soon)
    is_legal = audit(scenario, plan).legal if plan is not None else None
    return RedList(facing, is_legal, count_back(scenario, facing))


def write_red_list(listed: RedList, chains: tuple[Chain, ...], language: Language) -> bytes:
    """These chains as a CSV file, a row per step, with days as the data format writes them."""
    header = [message(key).in_language(language) for key in COLUMNS]
    return write_table(header, [_row_of(listed, chain, step, language) for chain in chains for step in chain.steps])


def _row_of(listed: RedList, chain: Chain, step: Step, language: Language) -> list[str]:
    return [
        chain.request_id,
        step.person_id,
        chain.klantmanager_id,
        name_level(chain.level, listed.facing.weeks_soon).in_language(language),
        step.request_id,
        _write(step.finish_by),
        _write(step.earliest),
        _write(step.latest),
        _write(step.latest_with_staff),
        _write(step.begins),
        "" if step.slack_weeks is None else str(step.slack_weeks),
        tell_why(chain, listed.facing.today).in_language(language),
    ]


def _write(day: date | None) -> str:
    return day.isoformat() if day else ""
