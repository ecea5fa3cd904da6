"""Where a search writes the best plan and the best bound so far, and reads whether it should go on."""

from collections.abc import Callable

from planner.solver.bounds import Bounds, Source
from planner.solver.budget import Budget
from planner.solver.draft import Draft, cost_of
from planner.solver.guide import Guide
from planner.solver.instance import Instance


class Board:
    """The state of one search: it only ever gets better."""

    def __init__(
        self,
        instance: Instance,
        budget: Budget,
        tell: Callable[["Board"], None],
        look: Callable[["Board"], None],
        should_stop: Callable[[], bool],
    ) -> None:
        self.instance = instance
        self.budget = budget
        self.best: Draft | None = None
        self.cost: int | None = None
        self.locked: Draft = ()  # what locks prescribe, for plans that are constructed around it
        self.guide: Guide | None = None
        self.bounds = Bounds()
        self.bounds.post("places", loose_bound(instance))
        self.left_behind: Draft | None = None  # the best that was found here, once one of another search is better
        self._is_own = False
        self._tell = tell
        self._look = look
        self._should_stop = should_stop

    def post_plan(self, draft: Draft) -> bool:
        """Keeps the plan if it is better than the best, and tells; True if it was."""
        cost = cost_of(self.instance, draft)
        if self.cost is not None and cost >= self.cost:
            return False
        self.best, self.cost, self._is_own = draft, cost, True
        self._tell(self)
        return True

    def take_over(self, draft: Draft, cost: int) -> None:
        """Keeps a better plan of another search, without telling it again; what was found here is left behind."""
        if self.cost is None or cost < self.cost:
            self.left_behind = self.best if self._is_own else self.left_behind
            self.best, self.cost, self._is_own = draft, cost, False

    def post_guide(self, guide: Guide) -> None:
        """Keeps what the best prices tell about offers and options, and tells."""
        self.guide = guide
        self._tell(self)

    def take_over_guide(self, guide: Guide) -> None:
        """Keeps what the prices of another search tell, and the bound that they prove."""
        self.guide = guide
        self.bounds.post("prices", guide.bound)

    @property
    def bound(self) -> int:
        """The best proven bound for the whole problem."""
        return self.bounds.best(self.cost)

    def post_bound(self, source: Source, bound: int) -> None:
        """Keeps a proven bound if it is better than what the same source proved before, and tells."""
        if self.bounds.post(source, bound):
            self._tell(self)

    @property
    def is_done(self) -> bool:
        """True once the best plan is proven best, the work is used up, or somebody asked to stop."""
        self._look(self)
        proven = self.cost is not None and self.bound >= self.cost
        return proven or self.budget.left() <= 0 or self._should_stop()


def loose_bound(instance: Instance) -> int:
    """Nobody can do better than give every request its best place, free of charge."""
    best = (max(gains.values(), default=0) for gains in instance.gains)
    return instance.base_cost - sum(max(0, gain) for gain in best)
