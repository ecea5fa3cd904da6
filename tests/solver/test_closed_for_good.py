"""Cohorts of the last plan without any session, as their location closes and never opens again."""

from datetime import date

from planner.model import Scenario
from planner.rules.audit import audit
from planner.solver.alone import plan_alone
from planner.solver.outcome import Options, Solved
from tests.rules.build import MONDAY, closure, cohort, person, programme, request, room, scenario, seats


def close_for_good(**tables: object) -> Scenario:
    """Location `C`, the only one, is closed from the first Monday on; cohort `x` there has been announced."""
    return scenario(
        rooms=(room("C1"),),
        cohorts=(cohort("x", status="published"),),
        closures=(closure(MONDAY, date.max, "C"),),
        **tables,
    )


def placed(scenario: Scenario) -> int:
    outcome = plan_alone(scenario, Options(seconds=2, reproducible=True))
    if not isinstance(outcome, Solved):
        raise AssertionError(f"no plan: {outcome}")
    judged = audit(scenario, outcome.plan)
    assert (judged.broken, judged.cost) == ((), outcome.cost)
    return judged.placed


def test_who_was_placed_there_stays() -> None:
    assert placed(close_for_good(placements=seats(["q1>x", "q2>x"], status="published"))) == 3


def test_nobody_is_there_for_two_requests() -> None:
    two_of_one = (request("q1"), request("q2", person_id="p1"))

    assert placed(close_for_good(requests=two_of_one)) == 1


def test_care_partners_are_not_there_together() -> None:
    partners = (person("p1", care_partner="p2"), person("p2"))

    assert placed(close_for_good(people=partners, requests=(request("q1"), request("q2")))) == 1


def test_what_comes_after_it_need_not_wait() -> None:
    in_order = (request("q1", programmes=("taal",)), request("q2", after="q1"))

    assert placed(close_for_good(requests=in_order, programmes=(programme(max_size=2),))) == 2
