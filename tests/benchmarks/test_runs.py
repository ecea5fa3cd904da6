from pathlib import Path

from benchmarks.contest.runs import Entry, keep_run, read_runs, still_to_do
from tests.benchmarks.make_runs import make_points, make_run


def test_runs_are_read_as_they_were_kept(tmp_path: Path) -> None:
    runs = [make_run(cost=400, points=make_points((1.0, None, 3), (2.0, 400, 3)), cost_by={"unplaced": 400})]
    runs.append(make_run("highs", ended="broke", broken=("group-size",)))

    for run in runs:
        keep_run(tmp_path / "results" / "kept.jsonl", run)

    assert read_runs(tmp_path / "results" / "kept.jsonl") == runs


def test_a_line_that_was_cut_off_is_no_run_and_spoils_none_after_it(tmp_path: Path) -> None:
    path = tmp_path / "kept.jsonl"
    keep_run(path, make_run(seed=1))
    with path.open("a", encoding="utf-8") as file:
        file.write('{"entry": ["plain", 150, 2, "ou')
    before = read_runs(path)

    keep_run(path, make_run(seed=3))

    assert (before, read_runs(path)) == ([make_run(seed=1)], [make_run(seed=1), make_run(seed=3)])


def test_what_was_run_is_not_run_again() -> None:
    entries = [Entry("plain", 150, seed, "ours", 10.0) for seed in (1, 2, 2, 3)]

    left = still_to_do(entries, [make_run(seed=2)])

    assert left == [entries[0], entries[3]]


def test_another_time_is_another_run() -> None:
    longer = make_run().entry._replace(seconds=20.0)

    assert still_to_do([longer], [make_run()]) == [longer]


def test_the_first_plan_is_the_first_that_costs_something_known() -> None:
    run = make_run(points=make_points((1.0, None, 3), (2.0, 400, 3), (3.0, 300, 3)))

    assert (run.first_at, run.cost_at(1.9), run.cost_at(2.5), run.cost_at(3.0)) == (2.0, None, 400, 300)
