"""A bound counts only as long as no plan refutes it."""

from planner.solver.bounds import Bounds


def test_the_best_bound_of_all_sources_counts() -> None:
    bounds = Bounds()
    bounds.post("prices", 90)
    bounds.post("search of the whole", 95)

    best = bounds.best(cost=100)

    assert best == 95


def test_a_source_that_a_cheaper_plan_refutes_is_never_used_again() -> None:
    bounds = Bounds()
    bounds.post("prices", 90)
    bounds.post("search of the whole", 101)

    refuted = bounds.best(cost=100)
    bounds.post("search of the whole", 102)

    assert (refuted, bounds.best(cost=100)) == (90, 90)


def test_only_better_bounds_are_news() -> None:
    bounds = Bounds()
    posted = [bounds.post("prices", bound) for bound in (90, 89, 91)]

    news = bounds.news()

    assert (posted, news, bounds.news()) == ([True, False, True], [("prices", 91)], [])
