from planner.solver.alone import plan_alone
from planner.solver.outcome import Options, Solved
from tests.rules.build import cohort, programme, request, scenario


def test_a_locked_cohort_that_nobody_could_join_does_not_stop_the_pricing() -> None:
    locked_and_empty = scenario(
        programmes=(programme("taal"), programme("vak")),
        requests=(request("q1"),),
        cohorts=(cohort("x", programme_id="vak", locked=True),),
    )
    hours_of_x, hours_of_q1 = 6, 3

    outcome = plan_alone(locked_and_empty, Options(seconds=20, reproducible=True))

    assert isinstance(outcome, Solved)
    assert (outcome.cost, outcome.bound) == (5 * (hours_of_x + hours_of_q1), 5 * (hours_of_x + hours_of_q1))
