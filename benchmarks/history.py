"""What was planned before: running, published and locked parts of a plan made by first come, first served."""

from collections import defaultdict
from datetime import timedelta
from random import Random

from benchmarks.first_come import plan_first_come
from benchmarks.recipe import Recipe
from planner.model import Cohort, Placement, Plan, Scenario

RUNNING_WEEKS = 5


def with_tables(scenario: Scenario, **tables: object) -> Scenario:
    """The scenario with other tables; not `model_copy`, which would carry remembered look-ups along."""
    return Scenario.model_validate({name: getattr(scenario, name) for name in Scenario.model_fields} | tables)


def with_history(scenario: Scenario, recipe: Recipe) -> Scenario:
    """The scenario with the shares of the recipe running, published and locked; a legal plan, so never impossible."""
    draw = recipe.draw("history")
    scenario = with_running(scenario, recipe.running, draw)
    return with_published(scenario, recipe.published, recipe.locked, draw)


def with_running(scenario: Scenario, share: float, draw: Random) -> Scenario:
    """Cohorts that began in the weeks before; who is in them asked for an earlier start than the rest."""
    wanted = round(len(scenario.requests) * share)
    if not wanted:
        return scenario
    began = scenario.starts_from - timedelta(weeks=RUNNING_WEEKS)
    earlier = {"earliest_start": began, "finish_by": None}
    early = {
        row.request_id
        for row in draw.sample(scenario.requests, min(len(scenario.requests), wanted * 2))
        if not row.after
    }
    moved = tuple(row.model_copy(update=earlier) if row.request_id in early else row for row in scenario.requests)
    past = with_tables(
        scenario,
        requests=tuple(row for row in moved if row.request_id in early),
        starts_from=began,
        starts_until=scenario.starts_from - timedelta(weeks=1),
    )
    plan = _first_cohorts(plan_first_come(past, prefix="RUN"), wanted)
    placed = {row.request_id for row in plan.placements}
    requests = zip(scenario.requests, moved, strict=True)
    return with_tables(
        scenario,
        requests=tuple(begun if begun.request_id in placed else fresh for fresh, begun in requests),
        cohorts=tuple(row.model_copy(update={"status": "running"}) for row in plan.cohorts),
        placements=tuple(row.model_copy(update={"status": "published"}) for row in plan.placements),
    )


def with_published(scenario: Scenario, share: float, locked: float, draw: Random) -> Scenario:
    """The first cohorts of a plan on top of what runs; of these a share is locked, of the other places too."""
    wanted = round(len(scenario.requests) * share)
    if not wanted:
        return scenario
    before = scenario.last_plan
    plan = plan_first_come(scenario, before, prefix="PUB")
    kept = {row.cohort_id for row in before.cohorts}
    new = Plan(
        cohorts=tuple(row for row in plan.cohorts if row.cohort_id not in kept),
        placements=tuple(row for row in plan.placements if row.cohort_id not in kept),
    )
    first = _first_cohorts(new, wanted)
    cohorts = tuple(_publish(row, draw.random() < locked) for row in first.cohorts)
    are_locked = {row.cohort_id for row in cohorts if row.locked}
    placements = (
        row.model_copy(
            update={"status": "locked" if row.cohort_id not in are_locked and draw.random() < locked else "published"}
        )
        for row in first.placements
    )
    return with_tables(scenario, cohorts=before.cohorts + cohorts, placements=before.placements + tuple(placements))


def _publish(cohort: Cohort, is_locked: bool) -> Cohort:
    return cohort.model_copy(update={"status": "published", "locked": is_locked})


def _first_cohorts(plan: Plan, wanted: int) -> Plan:
    """The cohorts that start first until `wanted` have a place; what must come first in a chain starts first."""
    members: defaultdict[str, list[Placement]] = defaultdict(list)
    for placement in plan.placements:
        members[placement.cohort_id].append(placement)
    cohorts: list[Cohort] = []
    placements: list[Placement] = []
    for cohort in sorted(plan.cohorts, key=lambda row: (row.start, row.cohort_id)):
        if len(placements) < wanted:
            cohorts.append(cohort)
            placements += members[cohort.cohort_id]
    return Plan(cohorts=tuple(cohorts), placements=tuple(placements))
