"""A scenario with what several answers are worked out from, each part built when it is first asked for."""

from functools import cached_property

from planner.insight.possibilities import Possibilities
from planner.model import Scenario
from planner.solver.build import build_instance
from planner.solver.instance import Instance
from planner.solver.takers import Demand, spots_in_demand


class BuiltOnce:
    """In large scenarios building takes seconds, so answers about one scenario share this."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario

    @cached_property
    def possibilities(self) -> Possibilities:
        return Possibilities(self.scenario)

    @cached_property
    def instance(self) -> Instance:
        return build_instance(self.scenario)

    @cached_property
    def demand(self) -> Demand:
        return spots_in_demand(self.instance)
