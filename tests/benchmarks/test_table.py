from benchmarks.contest.figures import best_known
from benchmarks.contest.table import group_runs, write_group, write_notes, write_ratio, write_table, write_verdict
from tests.benchmarks.make_runs import make_points, make_run

MB = 1024 * 1024
OURS = make_run(
    processors=2, cost=400, bound=200, points=make_points((1.0, 600, 100), (4.0, 400, 200)), memory=300 * MB
)
PEER = make_run("highs", processors=2, cost=600, bound=100, points=make_points((6.0, 600, 100)), memory=90 * MB)
MISSING = make_run("cp-sat", ended="missing")


def test_a_group_tells_who_captures_how_much_when_and_at_what_price() -> None:
    runs = [PEER, OURS]

    lines = write_group(("plain", 150, 10.0), runs, best_known(runs))

    assert lines == [
        "## 150 requests, plain, 10 seconds, seeds 1",
        "",
        "| contestant | captured | worst | left over, times ours | first plan | captured at 1 s | captured at 2.5 s"
        " | captured at 5 s | bound short of best | memory | plans |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
        "| Taalboost-planner | 75.0 % | 75.0 % | 1.0 | 1.0 s | 50.0 % | 50.0 % | 75.0 % | 0.0 % | 300 MB"
        " | 1 of 1 legal |",
        "| HiGHS | 50.0 % | 50.0 % | 2.0 | 6.0 s | 0.0 % | 0.0 % | 0.0 % | 12.5 % | 90 MB | 1 of 1 legal |",
        "",
        "| scenario | placing nobody | best bound (whose) | Taalboost-planner | HiGHS |",
        "| --- | --- | --- | --- | --- |",
        "| plain-150-1 | 1,000 | 200 (Taalboost-planner) | 400 | 600 |",
        "",
    ]


def test_who_could_not_take_part_is_named_with_the_reason() -> None:
    runs = [OURS, MISSING]

    lines = write_group(("plain", 150, 10.0), runs, best_known(runs))

    assert lines[5] == (
        "| CP-SAT, straightforward | left out: its software is not on this machine |  |  |  |  |  |  |  |  |  |"
    )


def test_runs_of_one_kind_size_and_time_stand_together() -> None:
    other = make_run(seed=2)

    assert group_runs([other, PEER]) == {("plain", 150, 10.0): [PEER, other]}


def test_a_verdict_tells_how_runs_without_a_legal_plan_ended() -> None:
    runs = [OURS, make_run(seed=2, broken=("group-size",)), make_run(seed=3, ended="stopped")]

    assert write_verdict(runs) == "1 of 3 legal; no plan: stopped; breaks group-size"


def test_claims_that_are_not_so_are_told() -> None:
    runs = [OURS, make_run("highs", cost=500, claimed=450, bound=450, processors=4)]

    notes = write_notes(runs, best_known(runs))

    assert notes[4:] == [
        "A wrong bound: HiGHS claims 450 for plain-150-1, and there is a legal plan of 400. It counts for nothing.",
        "",
        "A wrong cost: HiGHS claims 450 for plain-150-1, the audit counts 500.",
        "",
    ]


def test_a_machine_that_was_busy_is_told() -> None:
    runs = [make_run(busy=0.2, processors=2), make_run("highs", busy=0.6, processors=2)]

    notes = write_notes(runs, best_known(runs))

    assert notes[2:] == [
        "Code: . Processors: 2; at work on other things just before a run: 0.2 to 0.6.",
        "",
        "The machine was busy with other things before 1 of 2 runs: seconds mean little here.",
        "",
    ]


def test_a_ratio_to_nothing_is_not_told() -> None:
    assert [write_ratio(0.2, 0.1), write_ratio(0.2, 0.0), write_ratio(None, 0.1)] == ["2.0", "–", "–"]


def test_short_rows_are_filled_up() -> None:
    assert write_table(["a", "b"], [["1"]]) == ["| a | b |", "| --- | --- |", "| 1 |  |"]
