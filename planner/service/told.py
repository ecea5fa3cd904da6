"""What subscribers of a scenario's calendars have been told last, and by which plan.

Only publishing tells anything, and undoing or redoing it. Each publication keeps a record of what had been told by
then; what was undone since is told on from there. So the counts in a calendar only go up, whatever is done and undone.
"""

from dataclasses import dataclass
from datetime import datetime

from planner.exchange.calendars import Announcements, announce_plan
from planner.exchange.calendars.plan_times import find_time_of
from planner.exchange.calendars.record_file import understand_record
from planner.insight.announced import announced_plan
from planner.model import Plan, Scenario
from planner.store import Store
from planner.store.publications import Publication, list_what_was_told
from planner.store.scenarios import FIRST_REVISION, load_stored_rows


@dataclass(frozen=True)
class Told:
    """The scenario and the announced part of its plan as they were told last, and all that was ever told."""

    scenario: Scenario
    plan: Plan
    announcements: Announcements


def find_told(store: Store, scenario_id: str) -> Told:
    """Before anything is published: what was running or announced already when the scenario was first stored."""
    publications, later = list_what_was_told(store, scenario_id)
    told = _tell_first(store, scenario_id) if not publications else _tell_publication(store, publications[-1])
    for event in later:
        scenario = load_stored_rows(store, scenario_id, event.number)
        told = tell(scenario, announced_plan(scenario), event.at, told.announcements)
    return told


def tell(scenario: Scenario, plan: Plan, at: datetime, previous: Announcements | None) -> Told:
    return Told(scenario, plan, announce_plan(scenario, plan, at.replace(microsecond=0), previous))


def _tell_first(store: Store, scenario_id: str) -> Told:
    scenario = load_stored_rows(store, scenario_id, FIRST_REVISION)
    return tell(scenario, announced_plan(scenario), find_time_of(scenario), None)


def _tell_publication(store: Store, publication: Publication) -> Told:
    scenario = load_stored_rows(store, publication.scenario_id, publication.number)
    return Told(scenario, announced_plan(scenario), understand_record(publication.record.encode()))
