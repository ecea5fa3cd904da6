"""What is ours of the contestant that needs Java: the problem in numbers, and its plans read back."""

import io
import json
from pathlib import Path

from benchmarks.instances import make_scenario
from benchmarks.peers.telling import Teller
from benchmarks.peers.timefold_solver.plan import hear, is_installed, strip, write_problem
from benchmarks.recipe import Recipe
from planner.model import Plan
from planner.rules.audit import audit
from planner.solver.build import build_instance
from planner.solver.draft import plan_of
from planner.solver.instance import Instance
from planner.solver.offer import Offer

SMALL = Recipe(requests=60, weeks=4, seed=2, running=0.1, published=0.3, locked=0.3)


def make_instance() -> Instance:
    return build_instance(make_scenario(SMALL))


def first_come_to(instance: Instance, offer: Offer) -> list[int]:
    """As many as the smallest group takes, of those who come after nobody."""
    return [request for request in offer.requests if request not in instance.follows][: offer.min_size]


def test_timefold_is_left_out_where_it_is_not_installed(tmp_path: Path) -> None:
    assert is_installed(tmp_path / "python") is False


def test_a_python_without_timefold_does_not_do(tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\nexit 1\n")
    python.chmod(0o755)

    assert is_installed(python) is False


def test_every_copy_of_an_offer_is_a_cohort_that_everyone_it_suits_could_be_in() -> None:
    instance = make_instance()

    problem = json.loads(json.dumps(write_problem(instance)))

    assert len(problem["cohorts"]) == sum(offer.copies for offer in instance.offers)
    assert len(problem["seats"]) == len(instance.open_requests)
    assert sum(len(seat["gains"]) for seat in problem["seats"]) == sum(
        offer.copies * len(offer.requests) for offer in instance.offers
    )


def test_locked_people_must_have_a_place_and_cohorts_keep_their_names() -> None:
    instance = make_instance()

    problem = write_problem(instance)

    must = {seat["id"] for seat in problem["seats"] if seat["must"]}
    names = {cohort["name"] for cohort in problem["cohorts"]} - {""}
    assert (must, names) == (set(instance.lock_of), set(instance.offers_of_cohort))


def test_a_group_that_is_too_small_is_no_plan() -> None:
    instance = make_instance()
    group = next(offer for offer in instance.offers if offer.min_size > 1)

    draft = strip(instance, [(group.index, group.teachers[0], group.rooms[0], list(group.requests[:1]))])

    assert draft == ()


def test_who_comes_after_somebody_without_a_place_has_none_either() -> None:
    instance = build_instance(make_scenario(Recipe(requests=150, seed=1)))
    later, offer, others = next(
        (request, instance.offers[number], first)
        for request in sorted(instance.follows)
        for number in instance.gains[request]
        if len(first := first_come_to(instance, instance.offers[number])) == instance.offers[number].min_size
    )

    draft = strip(instance, [(offer.index, offer.teachers[0], offer.rooms[0], [later, *others])])

    assert [cohort.requests for cohort in draft] == [tuple(sorted(others))]


def test_a_score_is_told_with_the_clock_of_timefold_and_the_plan_with_what_it_costs() -> None:
    instance = build_instance(make_scenario(Recipe(requests=60, weeks=4, seed=2)))
    one = next(offer for offer in instance.offers if offer.is_individual)
    out = io.StringIO()
    teller = Teller(out, 1_000_000.0)

    hear(instance, {"spent": 5_000.0, "saved": 100}, teller)
    hear(instance, {"cohorts": [[one.index, one.teachers[0], one.rooms[0], [one.requests[0]]]]}, teller)

    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    plan = Plan.model_validate(lines[-1]["plan"])
    found = audit(instance.scenario, plan)
    assert [line["cost"] for line in lines if "cost" in line] == [instance.base_cost - 100, found.cost]
    assert (found.broken, lines[-1]["seconds"] >= 5_000.0) == ((), True)
    assert plan == plan_of(instance, strip(instance, [(one.index, one.teachers[0], one.rooms[0], [one.requests[0]])]))
