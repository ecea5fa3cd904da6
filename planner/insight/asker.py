"""A request with its person and the possibilities around it, as the sentences about it need them."""

from functools import cached_property

from planner.insight.possibilities import Possibilities
from planner.model import Person, Programme, Request, Scenario
from planner.solver.instance import Instance
from planner.texts import Message


class Asker:
    """`number` is the request's in the instance; `why_not_earlier` is set if what must come before never can."""

    def __init__(self, possibilities: Possibilities, number: int, why_not_earlier: Message | None = None) -> None:
        self.possibilities = possibilities
        self.number = number
        self.why_not_earlier = why_not_earlier

    @property
    def instance(self) -> Instance:
        return self.possibilities.instance

    @property
    def scenario(self) -> Scenario:
        return self.possibilities.scenario

    @property
    def request(self) -> Request:
        return self.instance.requests[self.number]

    @property
    def person(self) -> Person:
        return self.instance.people[self.instance.person_of[self.number]]

    @cached_property
    def programmes(self) -> list[Programme]:
        """The programmes on the request's list, in its order."""
        return [self.scenario.programme_by_id[programme_id] for programme_id in self.request.programmes]
