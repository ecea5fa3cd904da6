"""The fewest conditions that keep a request from every offer, held against what the checks find.

Every offer is put into a plan as a cohort with this one request in it; what the checks say about the person and the
dates of that cohort is counted. Teachers, rooms and company are not looked at.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import product

import pytest

from planner.insight.diary import what_stays
from planner.insight.possibilities import Possibilities
from planner.insight.standing_in_the_way import Obstacles
from planner.model import Cohort, Placement, Plan, Request, Scenario
from planner.rules.audit import audit
from planner.rules.finding import Finding
from tests.tiny.make_tiny import make_tiny

BATCHES, PER_BATCH = 10, 30
CONDITION_OF = {
    "level-fits.outside": "level",
    "person-tags.missing": "tags",
    "person-available.slots": "hours",
    "person-available.absent": "absence",
    "person-reaches.elsewhere": "location",
    "cohort-start.not-offered": "starts",
    "cohort-start.closed": "closure",
    "lost-sessions.over": "closure",
    "start-window.early": "earliest-start",
    "start-window.late": "finish-by",
    "person-overlap.sessions": "own-cohort",
    "person-overlap.requests": "own-cohort",
    "care-partners.sessions": "partner-cohort",
    "care-partners.together": "partner-cohort",
}


def list_cohorts(scenario: Scenario, request: Request) -> Iterator[Cohort]:
    """New cohorts of the programmes on the list, and those of the last plan that are not running."""
    weeks = (scenario.starts_until - scenario.starts_from).days // 7
    mondays = [scenario.starts_from + timedelta(weeks=week) for week in range(weeks + 1)]
    for programme_id, monday, location in product(request.programmes, mondays, scenario.locations):
        for pattern_id in scenario.programme_by_id[programme_id].patterns:
            yield Cohort(
                cohort_id="new",
                programme_id=programme_id,
                start=monday,
                pattern_id=pattern_id,
                location_id=location.location_id,
                room_id="none",
                teacher_id="none",
            )
    for cohort in scenario.cohorts:
        is_offered = cohort.pattern_id in scenario.programme_by_id[cohort.programme_id].patterns
        if cohort.status != "running" and is_offered and cohort.programme_id in request.programmes:
            yield cohort


def find_conditions(scenario: Scenario, request: Request, cohort: Cohort) -> frozenset[str]:
    """What the checks say in words of conditions; weeks that are too full are told apart by who fills them."""
    stays = what_stays(scenario)
    seat = Placement(request_id=request.request_id, cohort_id=cohort.cohort_id)
    others = tuple(row for row in stays.cohorts if row.cohort_id != cohort.cohort_id)
    alone = audit(scenario, Plan(cohorts=(cohort,), placements=(seat,))).findings
    beside = audit(scenario, Plan(cohorts=(*others, cohort), placements=(*stays.placements, seat))).findings
    conditions = {
        CONDITION_OF[found.message.key]
        for found in beside
        if found.message.key in CONDITION_OF and _is_about(found, request, cohort)
    }
    if any(found.rule == "person-week-load" for found in alone):
        conditions.add("week-load")
    elif any(found.rule == "person-week-load" and found.about == request.person_id for found in beside):
        conditions.add("own-cohort")
    return frozenset(conditions)


def _is_about(found: Finding, request: Request, cohort: Cohort) -> bool:
    values = found.message.values
    about_person = {found.about, values.get("person"), values.get("partner")} & {request.person_id, request.request_id}
    about_cohort = cohort.cohort_id in (values.get("cohort"), values.get("one"), values.get("other"))
    return about_cohort and (found.about == cohort.cohort_id or bool(about_person))


def find_fewest(scenario: Scenario, request: Request) -> set[frozenset[str]]:
    found = {find_conditions(scenario, request, cohort) for cohort in list_cohorts(scenario, request)}
    fewest = min((len(conditions) for conditions in found), default=0)
    return {conditions for conditions in found if len(conditions) == fewest}


def list_open_requests(scenario: Scenario) -> list[Request]:
    """Requests that run nowhere, are locked nowhere and wait for no other; none if what stays breaks a rule."""
    broken = audit(scenario, what_stays(scenario)).broken
    if set(broken) - {"locks-kept", "after-request"}:
        return []
    bound = {row.request_id for row in scenario.placements if row.status == "locked"}
    bound |= {row.request_id for row in scenario.placements if row.cohort_id in scenario.running_ids}
    return [row for row in scenario.requests if row.request_id not in bound and not row.after]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_fewer_conditions_and_no_others_open_an_offer(batch: int) -> None:
    wrong = []
    for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH):
        scenario = make_tiny(seed)
        possibilities = Possibilities(scenario)
        obstacles = Obstacles(possibilities)
        for request in list_open_requests(scenario):
            found = obstacles.find(possibilities.instance.numbers.requests[request.request_id])
            expected = find_fewest(scenario, request)
            if {frozenset(alternative.conditions) for alternative in found} != expected:
                wrong.append((seed, request.request_id, found, expected))

    assert wrong == []
