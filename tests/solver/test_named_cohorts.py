from pathlib import Path

from planner.exchange import read_scenario
from planner.model import Scenario
from planner.solver.build import build_instance
from planner.solver.model import PlanModel
from planner.solver.timetable import Timetable

KLEIN = Path(__file__).parents[2] / "data" / "samples" / "klein"


def test_a_cohort_that_is_fixed_cannot_be_opened_a_second_time_in_another_week() -> None:
    instance = build_instance(_without_last_days(read_scenario(KLEIN).scenario))
    timetable = Timetable(instance)
    here = min(instance.offers_of_cohort["PUB-1"], key=lambda offer: offer.start)
    timetable.open(here, here.teachers[0], here.rooms[0])

    model = PlanModel(timetable, instance.open_requests, instance.offers)

    assert [offer.start for offer in model.free_offers if offer.cohort_id == "PUB-1"] == []


def _without_last_days(scenario: Scenario) -> Scenario:
    tables = {name: getattr(scenario, name) for name in Scenario.model_fields}
    requests = tuple(row.model_copy(update={"finish_by": None}) for row in scenario.requests)
    return Scenario.model_validate({**tables, "requests": requests})
