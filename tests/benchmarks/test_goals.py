from pathlib import Path
from typing import Any

from benchmarks.contest.figures import best_known
from benchmarks.contest.runs import Entry, Point, Run
from benchmarks.first_come import plan_first_come
from benchmarks.goals.__main__ import list_entries, parse_arguments, tell
from benchmarks.goals.goals import GB, list_again, list_bounds, list_sizes
from benchmarks.goals.planning_again import make_changed
from benchmarks.goals.table import write_again, write_met, write_reproducible, write_scaling, write_sizes
from benchmarks.instances import make_scenario
from benchmarks.kinds import recipe_of
from planner.exchange import plan_to_files
from planner.rules.audit import audit


def make(contestant: str, requests: int, seconds: float, kind: str = "plain", seed: int = 1, **values: Any) -> Run:
    entry = Entry(kind, requests, seed, contestant, seconds)
    told = {"entry": entry, "ended": "done", "base": 1_000, "took": seconds, "memory": GB} | values
    return Run.model_validate(told)


def curve(*points: tuple[float, int]) -> tuple[Point, ...]:
    return tuple(Point(seconds, cost, 200) for seconds, cost in points)


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_a_size_that_meets_all_its_goals() -> None:
    runs = [
        make("ours", 600, 60, cost=204, bound=200, points=curve((0.5, 700), (2.0, 300), (50.0, 204))),
        make("by-hand", 600, 60, cost=400),
    ]

    row = write_sizes(runs, best_known(runs))[4]

    assert cells(row) == [
        *["600", "60", "99.0 %", "99.5 %", "99.5 %", "99.5 %", "0 of 1", "0.0 %"],
        *["3 s", "2.0 s", "2.0 s", "2,048 MB", "1,024 MB", "yes"],
    ]


def test_a_size_that_misses_every_goal_says_which() -> None:
    runs = [
        make("ours", 150, 30, cost=404, bound=100, points=curve((0.5, 700), (20.0, 404)), memory=2 * GB),
        make("by-hand", 150, 30, cost=400),
        make("cp-sat-tuned", 150, 60, cost=300, bound=200),
    ]

    row = write_sizes(runs, best_known(runs))[4]

    assert cells(row)[2:] == [
        *["proven optimal", "74.5 %", "74.5 %", "66.2 %", "0 of 1", "12.5 %"],
        *["3 s", "never", "never", "1,024 MB", "2,048 MB"],
        "no: captured, proven, bound, first plan, memory",
    ]


def test_the_median_of_the_seeds_has_to_be_proven() -> None:
    runs = [make("ours", 150, 30, seed=seed, cost=200, bound=200, points=curve((1.0, 200))) for seed in (1, 2)]
    runs.append(make("ours", 150, 30, seed=3, cost=300, bound=200, points=curve((1.0, 300))))
    runs += [make("by-hand", 150, 30, seed=seed, cost=400) for seed in (1, 2, 3)]

    row = write_sizes(runs, best_known(runs))[4]

    assert [cells(row)[place] for place in (3, 4, 6, -1)] == ["100.0 %", "87.5 %", "2 of 3", "yes"]


def test_planning_again_is_held_to_mending_by_hand_and_to_planning_afresh() -> None:
    again: dict[str, Any] = {"kind": "again-teacher-ill", "requests": 600}
    runs = [
        make("by-hand", seconds=10, cost=500, cost_by={"placement-moved": 600}, **again),
        make("ours", seconds=10, cost=400, cost_by={"placement-moved": 900}, **again),
        make("ours-afresh", seconds=10, cost=700, **again),
        make("ours-afresh", seconds=60, cost=390, **again),
        make("ours", seconds=60, cost=380, **again),
    ]

    row = write_again(runs)[4]

    assert cells(row) == ["teacher-ill", "1", "500", "400", "700", "390", "380", "2", "3", "yes"]


def test_moves_that_are_not_worth_their_cost_are_told() -> None:
    again: dict[str, Any] = {"kind": "again-new-requests", "requests": 600, "seconds": 10}
    runs = [make("by-hand", cost=500, **again), make("ours", cost=501, **again), make("ours-afresh", cost=400, **again)]

    row = write_again(runs)[4]

    assert cells(row)[-1] == "no: as good as afresh, moves worth their cost"


def test_reproducible_is_held_to_what_quick_captures() -> None:
    runs = [
        make("ours", 600, 60, cost=200, bound=200),
        make("ours-reproducible", 600, 60, cost=280, took=70),
    ]

    row = write_reproducible(runs, best_known(runs))[4]

    assert cells(row) == ["600", "60", "100.0 %", "90.0 %", "95.0 %", "90.0 %", "70.0 s", "no: of quick"]


def test_twice_the_requests_may_take_two_and_a_half_times_as_long() -> None:
    runs = [
        make("ours", 300, 60, cost=200, bound=200, points=curve((2.0, 280), (4.0, 240), (20.0, 200))),
        make("ours", 600, 60, cost=210, bound=200, points=curve((5.0, 280), (11.0, 240), (60.0, 210))),
    ]

    rows = [cells(line) for line in write_scaling(runs, best_known(runs))[4:9]]

    assert [(row[0], row[2], row[4], *row[6:]) for row in rows] == [
        ("90.0 %", "2.0 s", "5.0 s", "2.5", "yes"),
        ("95.0 %", "4.0 s", "11.0 s", "2.8", "no: ratio"),
        ("97.0 %", "20.0 s", "60.0 s", "3.0", "no: ratio"),
        ("98.0 %", "20.0 s", "60.0 s", "3.0", "no: ratio"),
        ("99.0 %", "20.0 s", "never", "–", "no: ratio"),
    ]


def test_what_is_met_needs_no_words() -> None:
    assert [write_met({"a": True}), write_met({"a": False, "b": True, "c": False})] == ["yes", "no: a, c"]


def test_half_of_a_size_is_measured_too_and_never_by_hand() -> None:
    entries = list(list_sizes([600], [1]))

    assert entries == [
        ("plain", 300, 1, "ours", 60.0),
        ("plain", 600, 1, "ours", 60.0),
        ("plain", 600, 1, "by-hand", 60.0),
    ]


def test_bounds_are_proven_for_the_sizes_that_cuts_can_manage_and_for_their_halves() -> None:
    entries = list(list_bounds([150, 600, 4_000], [1]))

    assert entries == [("plain", 300, 1, "ours-cuts", 300.0), ("plain", 600, 1, "ours-cuts", 240.0)]


def test_the_parts_that_are_asked_for_are_measured() -> None:
    asked = parse_arguments(["--parts", "again", "reproducible", "--seeds", "7", "--reproducible", "150"])

    entries = list(list_entries(asked))

    assert entries == [*list_again([7]), ("plain", 150, 7, "ours-reproducible", 30.0)]


def test_the_change_comes_after_the_plan_that_was_kept(tmp_path: Path) -> None:
    scenario = make_scenario(recipe_of("plain", 60, seed=1))
    plan = plan_first_come(scenario)
    (tmp_path / "plain-60-1").mkdir()
    for name, content in plan_to_files(plan).items():
        (tmp_path / "plain-60-1" / name).write_bytes(content)

    changed = {
        change: make_changed(Entry(f"again-{change}", 60, 1, "ours", 10.0), tmp_path)
        for change in ("teacher-ill", "new-requests")
    }

    found = {change: audit(after, after.last_plan).broken for change, after in changed.items()}
    assert found == {"teacher-ill": ("teacher-available",), "new-requests": ()}
    assert {len(after.requests) for after in changed.values()} == {60, 70}
    assert {row.status for after in changed.values() for row in after.cohorts} == {"published"}


def test_the_page_has_only_the_parts_that_were_measured() -> None:
    again = make("ours", 600, 10, kind="again-new-requests", cost=400)
    other = make("ours", 600, 60, cost=400, bound=400)

    text = tell("vandaag", [again, other], {again.entry})

    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert headings == ["# Goals, measured vandaag", "## Planning again after one change"]
