"""A bound counts only as long as no plan refutes it."""

from typing import cast

from planner.solver.bounds import Bounds, Source


def test_the_best_bound_of_all_sources_counts() -> None:
    bounds = Bounds()
    bounds.post("prices", 90)
    bounds.post("search", 95)

    best = bounds.best(cost=100)

    assert best == 95


def test_a_source_that_a_cheaper_plan_refutes_is_never_used_again() -> None:
    bounds = Bounds()
    bounds.post("prices", 90)
    bounds.post("search", 101)

    refuted = bounds.best(cost=100)
    bounds.post("search", 102)

    assert (refuted, bounds.best(cost=100)) == (90, 90)


def test_only_better_bounds_are_news() -> None:
    bounds = Bounds()
    posted = [bounds.post("prices", bound) for bound in (90, 89, 91)]

    news = bounds.news()

    assert (posted, news, bounds.news()) == ([True, False, True], [("prices", 91)], [])


def test_the_most_exact_of_those_who_proved_the_bound_is_told() -> None:
    bounds = Bounds()
    for source, bound in (("cuts", 100), ("prices", 90), ("search", 100), ("places", 40)):
        bounds.post(cast(Source, source), bound)

    assert bounds.proven_by(120) == "search"
    assert bounds.proven_by(95) == "prices"
    assert Bounds().proven_by(95) is None
