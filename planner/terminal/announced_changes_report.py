"""What a coordinator reads of a new plan where an earlier one was announced: what changes, and who must be told."""

from planner.model import Scenario
from planner.rules.wording import list_ids
from planner.service.announced_changes import AnnouncedChanges
from planner.terminal.comparison_report import WAS_BECOMES, show_cohorts, show_counts, show_places
from planner.terminal.screen import Screen


def report_announced_changes(screen: Screen, changes: AnnouncedChanges, scenario: Scenario) -> None:
    if changes.is_empty:
        screen.leave_line()
        screen.say("announced_kept")
        if changes.joined:
            _tell_whom(screen, changes)
        return
    show_counts(screen, "announced_title", changes.counts)
    scenarios = scenario, scenario
    show_places(screen, changes.places, scenarios, WAS_BECOMES, "announced_more_rows")
    show_cohorts(screen, changes.cohorts, scenarios, WAS_BECOMES, "announced_more_rows")
    _tell_whom(screen, changes)


def _tell_whom(screen: Screen, changes: AnnouncedChanges) -> None:
    whom = changes.whom
    screen.leave_line()
    if not whom.people:
        screen.say("announced_tell_staff", teachers=list_ids(whom.teachers))
        return
    screen.say(
        "announced_tell",
        people=screen.write_number(len(whom.people)),
        klantmanagers=list_ids(whom.klantmanagers),
        teachers=list_ids(whom.teachers),
    )
