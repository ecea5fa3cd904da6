"""Where a picked-up card may be put down, and for every other place the rule that is in the way."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from planner.insight.board import Column, View, list_columns, list_starts
from planner.insight.board_moves import Target, find_pin, list_patterns_at, list_places_at, shape, tell_no_form
from planner.insight.new_breaches import Change, Neighbours, find_first_breach, list_new_findings
from planner.model import Cohort
from planner.rules.finding import Finding

TIME = ("start", "pattern_id", "location_id")
DEPENDS_ON = (
    (("programme-asked", "level-fits", "person-tags", "group-size"), ("programme_id",)),
    (("teacher-qualified",), ("programme_id", "teacher_id", "location_id")),
    (("person-reaches",), ("location_id",)),
    (("room-fits", "needs-met"), ("programme_id", "room_id", "location_id")),
    (("cohort-pattern", "cohort-start", "person-available", "start-window", "lost-sessions"), ("programme_id", *TIME)),
    (("person-overlap", "person-week-load", "after-request", "care-partners"), ("programme_id", *TIME)),
    (("teacher-available", "teacher-overlap"), ("programme_id", "teacher_id", *TIME)),
    (("teacher-week-load", "teacher-one-location-a-day"), ("programme_id", "teacher_id", *TIME)),
    (("room-available", "room-overlap"), ("programme_id", "room_id", *TIME)),
    (("one-cohort-per-request", "locks-kept"), ("programme_id", "teacher_id", "room_id", *TIME)),
)
"""Rules by the parts of a cohort that they depend on, while who is in it stays the same; the cheap ones first."""


class Cell(NamedTuple):
    """A place on the board; `why` is empty if the card may be put down there, and where it stands now (`is_own`)."""

    row_id: str
    column: Column
    why: tuple[Finding, ...]
    is_own: bool = False


class Week(NamedTuple):
    """A Monday on which the cohort could start; `why` is empty if it may, and for the one it has now (`is_own`)."""

    start: date
    why: tuple[Finding, ...]
    is_own: bool = False


class Fit(NamedTuple):
    """What the cohort becomes: the first form that breaks no rule, or else what the closest one breaks."""

    form: Cohort | None
    why: tuple[Finding, ...]


class Judge:
    """Judges what one cohort could become, with memory: no rule depends on every part of it."""

    def __init__(self, neighbours: Neighbours) -> None:
        self._neighbours = neighbours
        self._known: dict[tuple[object, ...], tuple[Finding, ...]] = {}

    def find_breach(self, form: Cohort) -> tuple[Finding, ...]:
        """What the form newly breaks of the first rule it breaks; empty if none."""
        for number, (rules, parts) in enumerate(DEPENDS_ON):
            key = (form.cohort_id, number, *(getattr(form, part) for part in parts))
            if key not in self._known:
                self._known[key] = find_first_breach(self._neighbours, _become(form), rules)
            if self._known[key]:
                return self._known[key]
        return ()

    def find_breach_of_all(self, forms: tuple[Cohort, ...]) -> tuple[Finding, ...]:
        """What the closest form breaks, if every form breaks something."""
        first: tuple[Finding, ...] = ()
        for form in forms:
            why = self.find_breach(form)
            if not why:
                return ()
            first = first or why
        return first


def list_cells(
    neighbours: Neighbours, cohort: Cohort, slot_id: str, view: View, row_ids: Collection[str]
) -> tuple[Cell, ...]:
    """All places in these rows for the card that is the cohort's lesson in `slot_id`."""
    scenario, judge = neighbours.scenario, Judge(neighbours)
    columns = list_columns(scenario)
    patterns = {column: list_patterns_at(scenario, columns, cohort, slot_id, column) for column in columns}
    pin = find_pin(scenario, cohort)
    cells = []
    for row_id in row_ids:
        places = list_places_at(scenario, cohort, view, row_id)
        for column in columns:
            forms = shape(cohort, patterns[column], places)
            if forms == (cohort,):
                why: tuple[Finding, ...] = ()
            elif pin is not None:
                why = (pin,)
            elif not forms:
                target = Target(view, row_id, column)
                why = (tell_no_form(scenario, cohort, target, has_pattern=bool(patterns[column])),)
            else:
                why = judge.find_breach_of_all(forms)
            cells.append(Cell(row_id, column, why, forms == (cohort,)))
    return tuple(cells)


def list_weeks_to_start(neighbours: Neighbours, cohort: Cohort) -> tuple[Week, ...]:
    """All Mondays on which the cohort's programme may start, with what is in the way of each."""
    pin, judge = find_pin(neighbours.scenario, cohort), Judge(neighbours)
    weeks = []
    for start in list_starts(neighbours.scenario, cohort):
        form = cohort.model_copy(update={"start": start})
        why = () if form == cohort else (pin,) if pin else judge.find_breach(form)
        weeks.append(Week(start, why, form == cohort))
    return tuple(weeks)


def fit(neighbours: Neighbours, forms: tuple[Cohort, ...]) -> Fit:
    """The first of the forms that breaks no rule; of the closest one all that it breaks, if none does."""
    judge = Judge(neighbours)
    for form in forms:
        if not judge.find_breach(form):
            return Fit(form, ())
    return Fit(None, list_new_findings(neighbours, _become(forms[0])))


def _become(form: Cohort) -> Change:
    return Change({form.cohort_id: form})
