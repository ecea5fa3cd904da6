"""Where a picked-up card may be put down, and for every other place the rule that is in the way."""

from datetime import date
from typing import NamedTuple

from planner.insight.board import Column, View, list_columns, list_rows, list_starts
from planner.insight.board_moves import Target, find_pin, list_patterns_at, list_places_at, shape, tell_no_form
from planner.insight.new_breaches import Change, Neighbours, find_first_breach, list_new_findings
from planner.model import Cohort
from planner.rules.finding import Finding


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


def list_cells(neighbours: Neighbours, cohort: Cohort, slot_id: str, view: View) -> tuple[Cell, ...]:
    """All places of a board for the card that is the cohort's lesson in `slot_id`, row by row."""
    scenario = neighbours.scenario
    columns = list_columns(scenario)
    patterns = {column: list_patterns_at(scenario, columns, cohort, slot_id, column) for column in columns}
    pin = find_pin(scenario, cohort)
    cells = []
    for row in list_rows(scenario, view):
        places = list_places_at(scenario, cohort, view, row.row_id)
        for column in columns:
            forms = shape(cohort, patterns[column], places)
            if forms == (cohort,):
                why: tuple[Finding, ...] = ()
            elif pin is not None:
                why = (pin,)
            elif not forms:
                target = Target(view, row.row_id, column)
                why = (tell_no_form(scenario, cohort, target, has_pattern=bool(patterns[column])),)
            else:
                why = _find_breach_of_all(neighbours, forms)
            cells.append(Cell(row.row_id, column, why, forms == (cohort,)))
    return tuple(cells)


def list_weeks_to_start(neighbours: Neighbours, cohort: Cohort) -> tuple[Week, ...]:
    """All Mondays on which the cohort's programme may start, with what is in the way of each."""
    pin = find_pin(neighbours.scenario, cohort)
    weeks = []
    for start in list_starts(neighbours.scenario, cohort):
        form = cohort.model_copy(update={"start": start})
        why = () if form == cohort else (pin,) if pin else find_first_breach(neighbours, _become(form))
        weeks.append(Week(start, why, form == cohort))
    return tuple(weeks)


def fit(neighbours: Neighbours, forms: tuple[Cohort, ...]) -> Fit:
    """The first of the forms that breaks no rule; of the closest one all that it breaks, if none does."""
    for form in forms:
        if not find_first_breach(neighbours, _become(form)):
            return Fit(form, ())
    return Fit(None, list_new_findings(neighbours, _become(forms[0])))


def _find_breach_of_all(neighbours: Neighbours, forms: tuple[Cohort, ...]) -> tuple[Finding, ...]:
    """What the closest form breaks, if every form breaks something."""
    first: tuple[Finding, ...] = ()
    for form in forms:
        why = find_first_breach(neighbours, _become(form))
        if not why:
            return ()
        first = first or why
    return first


def _become(form: Cohort) -> Change:
    return Change({form.cohort_id: form})
