"""`planner calendar` from plan to plan: what moved, what fell away, and the record that is kept in between."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.commands.conftest import Ask
from tests.exchange.sample_folder import KLEIN

SCENARIO = KLEIN / "scenario"
LEGAL = KLEIN / "plans" / "legal"


def calendars_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*.ics"))}


class Chain:
    """Copies of the legal plan with one change, each in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def plan(self, name: str, change: tuple[str, str] = ("", "")) -> Path:
        """The legal plan, with some text of its cohorts replaced."""
        plan = self.folder / name
        shutil.copytree(LEGAL, plan)
        cohorts = (plan / "cohorts.csv").read_text(encoding="utf-8")
        (plan / "cohorts.csv").write_text(cohorts.replace(*change), encoding="utf-8")
        return plan


SWAP = ("PUB-1,TBG-A2,2026-12-14,ma-wo-o,C,C1,T1", "PUB-1,TBG-A2,2026-12-14,ma-wo-o,C,C1,T2")
CANCELLED = b"STATUS:CANCELLED"


@pytest.fixture
def chain(tmp_path: Path) -> Chain:
    return Chain(tmp_path)


def test_a_teacher_swap_cancels_at_one_and_adds_at_the_other(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    first, second = chain.plan("first"), chain.plan("second", SWAP)
    ask("calendar", SCENARIO, first, "--out", tmp_path / "agenda")
    before = calendars_in(tmp_path / "agenda")

    ask("calendar", SCENARIO, second, "--out", tmp_path / "agenda", "--previous", first)

    after = calendars_in(tmp_path / "agenda")
    held = {name: content.count(b"STATUS:CONFIRMED") for name, content in after.items()}
    assert after["teacher-T1.ics"].count(b"SUMMARY:VERVALT: Taalboost groep A2 (PUB-1)") == 7
    assert after["teacher-T1.ics"].count(CANCELLED) == 7
    assert held["teacher-T1.ics"] == before["teacher-T1.ics"].count(b"STATUS:CONFIRMED") - 7
    assert held["teacher-T2.ics"] == before["teacher-T2.ics"].count(b"STATUS:CONFIRMED") + 7
    assert [name for name, content in after.items() if CANCELLED in content] == ["teacher-T1.ics"]
    assert before["teacher-T3.ics"] == after["teacher-T3.ics"]


def test_a_plan_written_again_gives_the_same_bytes(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    first, second = chain.plan("first"), chain.plan("second", SWAP)
    ask("calendar", SCENARIO, first, "--out", tmp_path / "agenda")
    ask("calendar", SCENARIO, second, "--out", tmp_path / "agenda", "--previous", first)
    once = {file.name: file.read_bytes() for file in (tmp_path / "agenda").iterdir()}

    ask("calendar", SCENARIO, second, "--out", tmp_path / "agenda", "--previous", first)
    ask("calendar", SCENARIO, second, "--out", tmp_path / "agenda")
    ask("calendar", SCENARIO, second, "--out", tmp_path / "elsewhere")

    assert {file.name: file.read_bytes() for file in (tmp_path / "agenda").iterdir()} == once
    assert {file.name: file.read_bytes() for file in (tmp_path / "elsewhere").iterdir()} == once


def test_the_chain_holds_where_plans_cannot_keep_a_record(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    plans = [chain.plan("first"), chain.plan("second", SWAP), chain.plan("third")]
    ask("calendar", SCENARIO, plans[0], "--out", tmp_path / "kept")
    ask("calendar", SCENARIO, plans[1], "--out", tmp_path / "kept", "--previous", plans[0])
    ask("calendar", SCENARIO, plans[2], "--out", tmp_path / "kept", "--previous", plans[1])
    for plan in plans:
        (plan / "agenda-stand.json").unlink()
        (plan / "agenda-stand.json").mkdir()

    ask("calendar", SCENARIO, plans[0], "--out", tmp_path / "agenda")
    ask("calendar", SCENARIO, plans[1], "--out", tmp_path / "agenda", "--previous", plans[0])
    for _ in range(2):
        answer = ask("calendar", SCENARIO, plans[2], "--out", tmp_path / "agenda", "--previous", plans[1], "--json")

    assert calendars_in(tmp_path / "agenda") == calendars_in(tmp_path / "kept")
    assert calendars_in(tmp_path / "agenda")["teacher-T1.ics"].count(b"SEQUENCE:2") == 7
    assert answer.code == 0
    assert [warning.split(" ")[0] for warning in json.loads(answer.out)["warnings"]] == [
        str(plans[1] / "agenda-stand.json"),
        str(plans[2] / "agenda-stand.json"),
        "In",
    ]


def test_one_teacher_at_a_time_comes_to_the_same(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    first, second = chain.plan("first"), chain.plan("second", SWAP)
    ask("calendar", SCENARIO, first, "--out", tmp_path / "whole")
    ask("calendar", SCENARIO, second, "--out", tmp_path / "whole", "--previous", first)
    for plan in (first, second):
        (plan / "agenda-stand.json").unlink()

    ask("calendar", SCENARIO, first, "--out", tmp_path / "one", "--teacher", "T3")
    ask("calendar", SCENARIO, second, "--out", tmp_path / "one", "--teacher", "T1", "--previous", first)

    assert sorted(calendars_in(tmp_path / "one")) == ["teacher-T1.ics", "teacher-T3.ics"]
    assert calendars_in(tmp_path / "one").items() <= calendars_in(tmp_path / "whole").items()
    assert (tmp_path / "one" / "agenda-stand.json").read_bytes() == (
        tmp_path / "whole" / "agenda-stand.json"
    ).read_bytes()


def sequences_of(folder: Path, cohort: str = "PUB-1") -> set[bytes]:
    """How often the sessions of a cohort have changed, as teachers T1 and T2 are told."""
    told = calendars_in(folder)
    events = (told["teacher-T1.ics"] + told["teacher-T2.ics"]).split(b"BEGIN:VEVENT")
    own = [event for event in events if b"(%s)" % cohort.encode() in event]
    return {number for event in own for number in re.findall(rb"SEQUENCE:(\d+)", event)}


def test_what_was_shown_last_counts_where_no_previous_is_named(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    first, second, third = chain.plan("first"), chain.plan("second", SWAP), chain.plan("third")
    ask("calendar", SCENARIO, first, "--out", tmp_path / "agenda")
    ask("calendar", SCENARIO, second, "--out", tmp_path / "agenda", "--previous", first)
    ask("calendar", SCENARIO, third, "--out", tmp_path / "named", "--previous", second, "--lang", "en")
    (third / "agenda-stand.json").unlink()

    answer = ask("calendar", SCENARIO, third, "--out", tmp_path / "agenda", "--lang", "en", "--json")

    assert json.loads(answer.out)["warnings"] == [
        f"{tmp_path / 'agenda'} held calendars of another plan. What falls away or moves of that is now told as a "
        "change. If you did not mean that, choose another folder; otherwise name that plan with --previous from now on."
    ]
    assert sequences_of(tmp_path / "agenda") == {b"2"}
    assert calendars_in(tmp_path / "agenda") == calendars_in(tmp_path / "named")


def test_what_was_shown_last_counts_where_another_previous_is_named(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    first, second, third = chain.plan("first"), chain.plan("second", SWAP), chain.plan("third", (",T4,", ",T3,"))
    ask("calendar", SCENARIO, first, "--out", tmp_path / "agenda")
    ask("calendar", SCENARIO, second, "--out", tmp_path / "agenda", "--previous", first)

    answer = ask("calendar", SCENARIO, third, "--out", tmp_path / "agenda", "--previous", first, "--lang", "en")

    assert (
        "Note: " + str(tmp_path / "agenda") + " held calendars of another plan than that of --previous." in answer.err
    )
    assert sequences_of(tmp_path / "agenda") == {b"2"}
    assert calendars_in(tmp_path / "agenda")["teacher-T2.ics"].count(CANCELLED) == 7


def test_a_previous_plan_that_nobody_was_shown_leaves_what_was_shown(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    first, second, third = chain.plan("first"), chain.plan("second"), chain.plan("third", SWAP)
    (second / "cohorts.csv").write_text((second / "cohorts.csv").read_text().replace("PUB-1,", "NEW-1,"))
    (second / "placements.csv").write_text((second / "placements.csv").read_text().replace(",PUB-1,", ",NEW-1,"))
    ask("calendar", SCENARIO, first, "--out", tmp_path / "agenda")

    ask("calendar", SCENARIO, third, "--out", tmp_path / "agenda", "--previous", second)

    assert sequences_of(tmp_path / "agenda") == {b"1"}
    assert sequences_of(tmp_path / "agenda", "NEW-1") == {b"1"}
    assert calendars_in(tmp_path / "agenda")["teacher-T1.ics"].count(CANCELLED) == 14


def test_the_calendars_of_another_scenario_leave_nothing_with_the_plan(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    first = chain.plan("first")
    ask("calendar", SCENARIO, first, "--out", tmp_path / "agenda")
    kept = (first / "agenda-stand.json").read_bytes()
    other = tmp_path / "other"
    shutil.copytree(SCENARIO, other)
    for table in ("requests.csv", "placements.csv", "cohorts.csv"):
        header = (other / table).read_text().splitlines()[0]
        (other / table).write_text(header + "\n")

    answer = ask("calendar", other, first, "--out", tmp_path / "elsewhere", "--lang", "en")

    assert "This plan names requests or programmes that this scenario does not have." in answer.err
    assert (first / "agenda-stand.json").read_bytes() == kept


def test_a_record_changed_by_hand_does_not_count_and_is_told(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    first = chain.plan("first")
    ask("calendar", SCENARIO, first, "--out", tmp_path / "agenda", "--lang", "en")
    once = calendars_in(tmp_path / "agenda")
    record = first / "agenda-stand.json"
    record.write_text(record.read_text().replace("true, 0", "true, 7"))
    (tmp_path / "agenda" / "agenda-stand.json").unlink()

    answer = ask("calendar", SCENARIO, first, "--out", tmp_path / "agenda", "--lang", "en")

    assert answer.code == 0
    assert answer.err.splitlines()[0] == (
        f"Note: {record} is damaged or was changed by hand, so it does not count: what was told before is not known. "
        "If you have a copy from before, put it back; otherwise name with --previous the plan that people have now."
    )
    assert calendars_in(tmp_path / "agenda") == once


def test_what_was_cancelled_is_shown_until_its_day_has_passed(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    first, second = chain.plan("first"), chain.plan("second", SWAP)
    ask("calendar", SCENARIO, first, "--out", tmp_path / "agenda")
    shown = {}

    for today in ("2027-01-06", "2027-01-07", "2027-01-20", "2027-01-21", "2027-01-06"):
        ask("calendar", SCENARIO, second, "--out", tmp_path / "agenda", "--previous", first, "--today", today)
        shown[today] = calendars_in(tmp_path / "agenda")["teacher-T1.ics"].count(CANCELLED)

    assert shown == {"2027-01-06": 4, "2027-01-07": 3, "2027-01-20": 1, "2027-01-21": 0}


def test_the_day_on_which_the_plan_was_made_is_today_if_nothing_is_said(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    first, second = chain.plan("first"), chain.plan("second", SWAP)
    (second / "summary.json").write_text('{"made_at": "2027-01-07T00:00:00Z"}')
    ask("calendar", SCENARIO, first, "--out", tmp_path / "agenda")

    ask("calendar", SCENARIO, second, "--out", tmp_path / "agenda", "--previous", first)

    of_teacher = calendars_in(tmp_path / "agenda")["teacher-T1.ics"]
    assert (of_teacher.count(CANCELLED), of_teacher.count(b"DTSTAMP:20270107T000000Z")) == (3, 3)


def test_a_day_has_passed_when_it_has_where_the_lessons_are(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    first, second = chain.plan("first"), chain.plan("second", SWAP)
    (second / "summary.json").write_text('{"made_at": "2027-01-06T23:30:00Z"}')
    ask("calendar", SCENARIO, first, "--out", tmp_path / "agenda")

    ask("calendar", SCENARIO, second, "--out", tmp_path / "agenda", "--previous", first)

    assert calendars_in(tmp_path / "agenda")["teacher-T1.ics"].count(CANCELLED) == 3


def test_going_back_to_an_earlier_plan_counts_on(ask: Ask, chain: Chain, tmp_path: Path) -> None:
    first, second = chain.plan("first"), chain.plan("second", SWAP)
    ask("calendar", SCENARIO, first, "--out", tmp_path / "agenda")
    counted = []

    for plan, previous in ((second, first), (first, second), (second, first), (first, second)):
        ask("calendar", SCENARIO, plan, "--out", tmp_path / "agenda", "--previous", previous)
        lines = calendars_in(tmp_path / "agenda")["coordinator.ics"].splitlines()
        counted.append(sorted({line for line in lines if line.startswith(b"SEQUENCE")}))

    assert counted == [[b"SEQUENCE:0", b"SEQUENCE:%d" % number] for number in (1, 2, 3, 4)]
