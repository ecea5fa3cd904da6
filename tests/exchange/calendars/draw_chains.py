"""Chains of plans as months bring them: cohorts that come, go and come back, move, and get other teachers and rooms."""

from datetime import timedelta
from typing import NamedTuple

from hypothesis import strategies as st

from planner.model import Closure, Cohort, Plan, Scenario
from tests.rules.build import MONDAY, closure, cohort, programme, scenario, seats

COHORTS = ("a", "b", "c")
PLACES = (("C", "C1"), ("C", "C2"), ("N", "N1"), ("W", "W1"))
REQUESTS = ("q1", "q2", "q3")


class Step(NamedTuple):
    """A plan, and the scenario as it is by then."""

    scenario: Scenario
    plan: Plan

    def __repr__(self) -> str:
        """What is drawn, for the rest is the same in every step."""
        name, closures = self.scenario.programmes[0].name, self.scenario.closures
        rows = [*self.plan.cohorts, *self.plan.placements, *closures]
        return f"Step({name}, {', '.join(map(str, rows))})"


@st.composite
def draw_cohort(draw: st.DrawFn, cohort_id: str) -> Cohort:
    location, room = draw(st.sampled_from(PLACES))
    return cohort(
        cohort_id,
        programme_id=draw(st.sampled_from(["taal", "taal", "werk"])),
        start=MONDAY + timedelta(weeks=draw(st.integers(0, 2))),
        pattern_id=draw(st.sampled_from(["ma-o", "ma-wo", "di-m"])),
        location_id=location,
        room_id=room,
        teacher_id=draw(st.sampled_from(["T1", "T2", "t1"])),
    )


@st.composite
def draw_closure(draw: st.DrawFn) -> Closure:
    first = MONDAY + timedelta(days=draw(st.integers(0, 27)))
    return closure(first, first + timedelta(days=draw(st.integers(0, 8))), draw(st.sampled_from(["", "C", "N"])))


@st.composite
def draw_scenario(draw: st.DrawFn) -> Scenario:
    name = draw(st.sampled_from(["Taal", "Taal", "Taal", "Nederlands"]))
    return scenario(
        programmes=(programme(name=name), programme("werk", weeks=1)),
        closures=tuple(draw(st.lists(draw_closure(), max_size=2))),
    )


@st.composite
def draw_chains(draw: st.DrawFn, length: int) -> list[Step]:
    """Each step keeps most of the one before: whole cohorts change, seats change, and now and then the scenario."""
    now, cohorts, gone, steps = draw(draw_scenario()), dict[str, Cohort](), dict[str, Cohort](), list[Step]()
    for _ in range(length):
        for cohort_id in COHORTS:
            match draw(st.sampled_from(["keep", "keep", "change", "drop", "bring back"])):
                case "change":
                    cohorts[cohort_id] = draw(draw_cohort(cohort_id))
                case "drop" if cohort_id in cohorts:
                    gone[cohort_id] = cohorts.pop(cohort_id)
                case "bring back" if cohort_id in gone:
                    cohorts[cohort_id] = gone[cohort_id]
        if draw(st.integers(0, 3)) == 0:
            now = draw(draw_scenario())
        placed = [f"{request}>{draw(st.sampled_from(sorted(cohorts)))}" for request in REQUESTS if cohorts]
        steps.append(Step(now, Plan(cohorts=tuple(cohorts.values()), placements=seats(placed))))
    return steps
