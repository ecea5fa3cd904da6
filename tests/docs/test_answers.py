"""The page about answers as data: what a command says stands there, and what stands there is said."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copytree

from planner.insight.cheapest_measures import Choice
from planner.insight.demand_and_supply import Demand
from planner.insight.pinch_points import PinchPoints, Priced
from planner.insight.room_to_gain import Found, Gain
from planner.insight.scarce_things import Scarce
from planner.insight.short_groups import ShortGroup
from planner.insight.tightness import measure_tightness
from planner.insight.unlock import FreeSeat, UnlockCard
from planner.insight.unlock_chain import Step
from planner.insight.unlock_change import Change
from planner.insight.unlock_changes import Unlock, Unlocks
from planner.insight.unlock_moves import FewestMoves, Move, MovedPlan, Restaffed
from planner.insight.unlock_rules import Against
from planner.insight.ways_for_a_group import Way
from planner.model.measures import Measure
from planner.rules.audit import audit
from planner.service.capacity import Capacity, CapacityAnswer
from planner.service.changing import Changed, ChangeOrder, change_scenario
from planner.service.plan_summary import sum_up_without_plan
from planner.service.unlocking import Unlocked
from planner.service.wanted_changes import WantedChanges
from planner.solver.outcome import Impossible, Lock, Options, SearchBroke
from planner.terminal.capacity_json import capacity_to_json
from planner.terminal.change_report import change_to_json
from planner.terminal.screen import Screen
from planner.terminal.why_card import card_to_json
from tests.commands.conftest import Ask
from tests.exchange.busy.written import CALENDARS
from tests.exchange.workbooks.sample_book import SampleBook
from tests.rules.build import MONDAY, cohort, plan, request, scenario, teacher
from tests.service.last_seat import LAST_SEAT

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "answers.md"
KLEIN = ROOT / "tests" / "cases" / "klein"
SCENARIO, LEGAL, BROKEN = KLEIN / "scenario", KLEIN / "plans" / "legal", KLEIN / "plans" / "room-fits"

HEADING = re.compile(r"^##+ (.+)$", re.MULTILINE)
KEY = re.compile(r"`([^`]+)`")
PIECE = re.compile(r"\[[^]]*\]\(#an?-([a-z-]+)\)")
ANY = re.compile(r"\b[A-Z]+\b")


def read_page() -> dict[str, set[str]]:
    """By command the keys that stand in its section, with those of the pieces that it names."""
    parts = HEADING.split(PAGE.read_text(encoding="utf-8"))
    rows = {
        heading.strip("`").lower().replace(" ", "-"): [
            line.removeprefix("| ").split(" | ", 1) for line in text.splitlines() if line.startswith("| `")
        ]
        for heading, text in zip(parts[1::2], parts[2::2], strict=True)
    }
    return {
        heading.removeprefix("planner-"): {key.removesuffix("[]") for key in _list_keys(named, rows)}
        for heading, named in rows.items()
        if heading.startswith("planner-")
    }


def _list_keys(named: Iterable[list[str]], rows: dict[str, list[list[str]]]) -> Iterator[str]:
    for keys, meaning in named:
        for key in KEY.findall(keys):
            yield key
            for piece in PIECE.findall(meaning):
                articled = next(name for name in rows if name in (f"a-{piece}", f"an-{piece}"))
                yield from (f"{key}.{inner}" for cell, _ in rows[articled] for inner in KEY.findall(cell))


def list_said(value: object, path: str = "") -> Iterator[str]:
    """Of every key in an answer where it stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield f"{path}.{key}".removeprefix(".")
            yield from list_said(inner, f"{path}.{key}")
    if isinstance(value, list | tuple):
        for inner in value:
            yield from list_said(inner, f"{path}[]")


def match(key: str) -> re.Pattern[str]:
    return re.compile(ANY.sub("[^.]+", re.escape(key)))


def compare(command: str, answers: Iterable[object]) -> tuple[list[str], list[str]]:
    """The keys that are said and do not stand on the page, and those that stand there and are not said."""
    on_page = {key: match(key) for key in read_page()[command]}
    said = {path.removesuffix("[]") for answer in answers for path in list_said(answer)}
    unknown = [path for path in said if not any(pattern.fullmatch(path) for pattern in _with_all_above(on_page))]
    unsaid = [key for key, pattern in on_page.items() if not any(pattern.fullmatch(path) for path in said)]
    return sorted(unknown), sorted(unsaid)


def _with_all_above(keys: Iterable[str]) -> set[re.Pattern[str]]:
    """These keys and those that they lie in, which need no row of their own."""
    paths = [key.split(".") for key in keys]
    return {match(".".join(path[:end]).removesuffix("[]")) for path in paths for end in range(1, len(path) + 1)}


def answer_all(ask: Ask, *lines: Iterable[object]) -> list[object]:
    return [json.loads(ask(*line, "--json").out) for line in lines]


def test_plan(ask: Ask, tmp_path: Path) -> None:
    made = answer_all(ask, ("plan", SCENARIO, "--out", tmp_path / "plan", "--seconds", 60, "--workers", 1))
    lock = Lock("locked-cohort", "x")
    without = [
        sum_up_without_plan(scenario(), outcome, Options(), 1.0, was_stopped=False)
        for outcome in (Impossible(("room-fits",), (lock,), True), SearchBroke("no memory"))
    ]

    assert compare("plan", [*made, *without]) == ([], [])


def test_check(ask: Ask) -> None:
    assert compare("check", answer_all(ask, ("check", SCENARIO, BROKEN))) == ([], [])


def test_validate_and_import(ask: Ask, tmp_path: Path) -> None:
    spoilt = SampleBook()
    spoilt.put("Deelnemers", "C14", "B5")
    book = spoilt.save(tmp_path / "fout.xlsx")
    answers = answer_all(ask, ("validate", tmp_path / "none"), ("import", book, "--out", tmp_path / "scenario"))

    assert compare("validate", answers) == ([], [])


def test_seats(ask: Ask, tmp_path: Path) -> None:
    ask("change", SCENARIO, "--plan", LEGAL, "--out", tmp_path / "one-left", "--withdraw", "Q04", "--withdraw", "Q10")
    lines = [
        ("seats", tmp_path / "one-left", tmp_path / "one-left", "--request", "Q17"),
        ("seats", SCENARIO, KLEIN / "plans" / "fewest", "--request", "Q02"),
        ("seats", SCENARIO, LEGAL, "--person", "P10", "--programme", "TBI"),
    ]

    assert compare("seats", answer_all(ask, *lines)) == ([], [])


def test_why() -> None:
    asked = scenario(requests=(request("q1"), request("q2")))
    here = cohort("x")
    first = (Step("q0", LAST_SEAT),)
    findings = audit(asked, plan(here, placed="q1>y")).findings
    card = UnlockCard(
        "q1",
        "p1",
        None,
        None,
        "",
        stage="done",
        free=(FreeSeat(LAST_SEAT, -5, first),),
        free_count=1,
        moves=FewestMoves(
            MovedPlan(plan(here), here, (Move("q2", "p2", here, here),), (Restaffed(here, here),), ()), 1
        ),
        changes=Unlocks((Unlock(Change("person-slot", "p1", "ma-o"), LAST_SEAT, (), first),), 1, True),
        against=Against(("room-overlap",), findings, LAST_SEAT, 9, True),
    )

    assert compare("why", [card_to_json(Screen("nl"), Unlocked(asked, card))]) == ([], [])


def test_capacity() -> None:
    measure = Measure(measure_id="m", price=1, kind="room-seats", id="C1", amount=Decimal(1))
    asked = scenario(teachers=(teacher("T1", max_hours_week=Decimal(9)),))
    made = plan(cohort("x"))
    ways = (Way(kind="run", points=-5, rules=("group-size",)),)
    staff = {"pattern_id": "ma-o", "location_id": "C", "room_id": "C1", "teacher_id": "T1"}
    group = ShortGroup(programme_id="taal", start=MONDAY, waiting=("q1",), missing=1, ways=ways, **staff)
    numbers = {"asked": 1, "first_choice": 1, "with_offer": 1, "placed": 0, "at_most": 1}
    known = Capacity(
        measure_tightness(asked, made),
        short_groups=(group,),
        demand=(Demand(programme_id="taal", level="A1", **numbers),),
        pinch=PinchPoints(Found(made, 9, 1, 9), 1, (Priced(Scarce(measure, 5.0), Gain(5, 1, 5, 5)),), is_done=True),
        choice=Choice(MONDAY, 1, 2, 2, (measure,), 1),
        is_done=True,
    )

    assert compare("capacity", [capacity_to_json(CapacityAnswer(asked, known), "nl")]) == ([], [])


def test_compare(ask: Ask, tmp_path: Path) -> None:
    renamed = copytree(LEGAL, tmp_path / "renamed")
    for file in (renamed / "cohorts.csv", renamed / "placements.csv"):
        file.write_text(file.read_text(encoding="utf-8").replace("N-1", "N-7"), encoding="utf-8")
    ask("change", SCENARIO, "--plan", LEGAL, "--out", tmp_path / "changed", "--withdraw", "Q04")
    changed = tmp_path / "changed"
    answers = answer_all(
        ask,
        ("compare", SCENARIO, LEGAL, SCENARIO, renamed),
        ("compare", SCENARIO, SCENARIO, changed, changed),
    )

    assert compare("compare", answers) == ([], [])


def test_backward(ask: Ask) -> None:
    assert compare("backward", answer_all(ask, ("backward", SCENARIO, "--plan", LEGAL))) == ([], [])


def test_change(ask: Ask, tmp_path: Path) -> None:
    wanted = (WantedChanges(teachers_away=("T1:2026-12-15..2026-12-16",)), WantedChanges(withdrawn=("Q04", "Q10")))
    done = [
        change_scenario(ChangeOrder(SCENARIO, tmp_path / "changed", one, LEGAL, clock_day=date(2026, 12, 8)))
        for one in wanted
    ]
    refused = answer_all(ask, ("change", SCENARIO, "--plan", BROKEN, "--out", tmp_path / "refused"))

    said = [change_to_json(one, tmp_path) for one in done if isinstance(one, Changed)]
    assert compare("change", [*said, *refused]) == ([], [])


def test_certificate(ask: Ask, tmp_path: Path) -> None:
    asked = ("certificate", SCENARIO, LEGAL)
    made = answer_all(ask, (*asked, "--out", tmp_path / "c.json", "--seconds", 60, "--workers", 1))
    checked = answer_all(ask, (*asked, "--verify", tmp_path / "c.json", "--seconds", 60))

    assert compare("certificate", [*made, *checked]) == ([], [])


def test_export(ask: Ask, tmp_path: Path) -> None:
    assert compare("export", answer_all(ask, ("export", SCENARIO, BROKEN, "--out", tmp_path / "b.xlsx"))) == ([], [])


def test_calendar(ask: Ask, tmp_path: Path) -> None:
    plan_folder = copytree(LEGAL, tmp_path / "plan")

    answers = answer_all(ask, ("calendar", SCENARIO, plan_folder, "--out", tmp_path / "ics"))

    assert compare("calendar", answers) == ([], [])


def test_busy(ask: Ask, tmp_path: Path) -> None:
    line = ("busy", SCENARIO, CALENDARS / "google.ics", "--teacher", "T1", "--out", tmp_path / "copy")

    assert compare("busy", answer_all(ask, line)) == ([], [])


def test_a_key_that_the_page_lacks_is_found() -> None:
    unknown, unsaid = compare("busy", [{"teacher": "T1", "period": {"from": 1, "to": 2}}])

    assert unknown == ["period.to"]
    assert unsaid[-1] == "skipped.WHY"
