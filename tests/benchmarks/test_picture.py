from xml.etree import ElementTree

from benchmarks.contest.figures import best_known
from benchmarks.contest.picture import STYLES, curves_of, draw, spread
from benchmarks.contest.table import group_runs
from benchmarks.peers.contestants import CONTESTANTS
from tests.benchmarks.make_runs import make_points, make_run

SVG = "{http://www.w3.org/2000/svg}"
RUNS = [
    make_run(cost=400, bound=200, points=make_points((2.5, 600, 200), (5.0, 400, 200))),
    make_run("highs", ended="nothing"),
    make_run("cp-sat", ended="missing"),
]


def test_every_contestant_has_colours_for_white_and_black() -> None:
    assert CONTESTANTS.keys() <= STYLES.keys()


def test_a_curve_rises_when_a_better_plan_is_found() -> None:
    curve = curves_of(RUNS, 10.0, best_known(RUNS))[0]

    shares = {moment: share for moment, share in curve.points if moment in (0.0, 2.5, 5.0, 10.0)}

    assert shares == {0.0: 0.0, 2.5: 0.5, 5.0: 0.75, 10.0: 0.75}


def test_who_finds_nothing_is_drawn_and_who_is_missing_is_not() -> None:
    curves = curves_of(RUNS, 10.0, best_known(RUNS))

    assert [(curve.name, curve.points[-1][1]) for curve in curves] == [("ours", 0.75), ("highs", 0.0)]


def test_each_line_has_its_name_and_what_it_captured_at_its_end() -> None:
    picture = ElementTree.fromstring(draw(group_runs(RUNS), best_known(RUNS)))

    labels = [text.text for text in picture.iter(f"{SVG}text") if text.get("class") in CONTESTANTS]

    assert labels == ["Taalboost-planner 75.0 %", "HiGHS 0.0 %"]


def test_a_panel_for_every_size() -> None:
    larger = [run.model_copy(update={"entry": run.entry._replace(requests=600)}) for run in RUNS]

    picture = ElementTree.fromstring(draw(group_runs([*RUNS, *larger]), best_known([*RUNS, *larger])))

    assert (len(picture.findall(f"{SVG}g")), picture.get("viewBox")) == (2, "0 0 1000 800")


def test_labels_do_not_cover_one_another_nor_fall_off() -> None:
    assert spread([10.0, 12.0, 100.0, 99.0], apart=5.0, lowest=100.0) == [10.0, 15.0, 100.0, 95.0]
