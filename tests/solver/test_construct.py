from planner.solver.build import build_instance
from planner.solver.construct import construct
from planner.solver.draft import plan_of
from tests.rules.build import MONDAY, cohort, january, programme, room, scenario


def test_an_announced_cohort_is_opened_once_though_others_want_a_place_in_it_too() -> None:
    only_announced = scenario(
        starts_from=january(11),
        programmes=(programme(max_size=1, starts=(MONDAY,)),),
        rooms=(room("C1"), room("C2")),
        cohorts=(cohort("x", status="published"),),
    )
    instance = build_instance(only_announced)

    plan = plan_of(instance, construct(instance, ()))

    assert [row.cohort_id for row in plan.cohorts] == ["x"]
