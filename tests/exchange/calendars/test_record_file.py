"""The record of what was announced: it comes back as it was, names nobody, and is believed only whole."""

import hashlib
import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from planner.exchange.calendars import Announcements
from planner.exchange.calendars.plan_sessions import digest_plan
from planner.exchange.calendars.record_file import RECORD_FILE, DamagedRecordError, read_record, write_record
from planner.service.calendars import build_calendars
from tests.exchange.calendars.draw_chains import Step, draw_chains
from tests.exchange.calendars.test_chains import follow
from tests.rules.build import cohort, plan, scenario

LENGTH = 3


def announced() -> Announcements:
    """What is known after a teacher swap."""
    first = build_calendars(scenario(), plan()).announcements
    return build_calendars(scenario(), plan(cohort(teacher_id="T2")), previous=first).announcements


def put(folder: Path, content: bytes) -> Path:
    (folder / RECORD_FILE).write_bytes(content)
    return folder


@settings(max_examples=settings().max_examples // 3)
@given(steps=draw_chains(LENGTH))
def test_a_record_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, steps: list[Step]) -> None:
    told = follow(steps, [None] * LENGTH)[-1].announcements

    assert read_record(put(tmp_path_factory.mktemp("record"), write_record(told))) == told


def test_there_may_be_no_record(tmp_path: Path) -> None:
    assert read_record(tmp_path) is None


def test_a_record_holds_no_names() -> None:
    named = scenario(teachers=(), people=(), requests=(), rooms=())

    content = json.loads(write_record(build_calendars(named, plan()).announcements))

    assert list(content) == ["format", "plan", "after", "at", "zone", "calendars", "sessions", "withdrawn", "seal"]
    assert content["sessions"][0][:9] == ["x", 1, "2027-01-04", 540, 720, "taal", "C", "C1", "T1"]
    assert content["sessions"][0][9:12] == [True, 0, "2027-01-04T00:00:00Z"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"T2", true, 1', b'"T3", true, 1'),
        (b'"sessions"', b'"Sessions"'),
        (b'"format": 1', b'"format": 2'),
        (b"\n}", b""),
        (b"{\n", b"[{\n"),
        (b"{", b"\xff{"),
    ],
    ids=["another teacher", "another key", "another format", "cut off", "no object", "no text"],
)
def test_a_record_that_was_changed_is_damaged(tmp_path: Path, old: bytes, new: bytes) -> None:
    content = write_record(announced())
    assert old in content

    with pytest.raises(DamagedRecordError):
        read_record(put(tmp_path, content.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("at", "2027-01-04T00:00:00"),
        ("at", "9999-12-31T23:59:59Z"),
        ("at", 12),
        ("sessions", []),
        ("sessions", [["x", 0, "2027-01-04", 540, 720, "", "", "", "", True, 0, "2027-01-04T00:00:00Z", ""]]),
        ("sessions", [["x", 1, "2027-01-04", 540, 1441, "", "", "", "", True, 0, "2027-01-04T00:00:00Z", ""]]),
        ("sessions", [["x", 1, "2027-01-04", 540, 720, "", "", "", "", True, -1, "2027-01-04T00:00:00Z", ""]]),
        ("calendars", [["teacher", "T1"]]),
        ("calendars", [["everyone", "T1", False]]),
    ],
)
def test_a_forged_record_is_damaged_even_with_a_seal(tmp_path: Path, key: str, value: object) -> None:
    content = json.loads(write_record(announced()))

    with pytest.raises(DamagedRecordError):
        read_record(put(tmp_path, seal_again({**content, key: value})))


def seal_again(content: dict[str, object]) -> bytes:
    """The content with the seal that a forger would give it."""
    unsealed = {key: value for key, value in content.items() if key != "seal"}
    seal = hashlib.sha256(json.dumps(unsealed, sort_keys=True).encode()).hexdigest()
    return json.dumps({**unsealed, "seal": seal}).encode()


def test_a_seal_that_is_right_is_accepted(tmp_path: Path) -> None:
    told = announced()

    assert read_record(put(tmp_path, seal_again(json.loads(write_record(told))))) == told


def test_no_spoilt_record_is_more_than_damaged(tmp_path: Path) -> None:
    draw, content = Random(1), write_record(announced())

    for _ in range(500):
        at = draw.randrange(len(content))
        spoilt = content[:at] + bytes([draw.randrange(256)]) * draw.randrange(3) + content[at + draw.randrange(1, 9) :]
        if json_of(spoilt) != json_of(content):
            with pytest.raises(DamagedRecordError):
                read_record(put(tmp_path, spoilt))


def json_of(content: bytes) -> object:
    try:
        return json.loads(content)
    except ValueError:
        return None


def test_a_folder_in_its_place_is_damaged(tmp_path: Path) -> None:
    (tmp_path / RECORD_FILE).mkdir()

    with pytest.raises(DamagedRecordError):
        read_record(tmp_path)


def test_plans_that_differ_only_in_words_and_order_are_one() -> None:
    one = plan(cohort("x"), cohort("y", start=cohort().start.replace(day=11)), placed="q1>x q2>y")
    other = plan(*reversed(one.cohorts), placed="q2>y q1>x").model_copy(
        update={"cohorts": tuple(row.model_copy(update={"status": "published"}) for row in reversed(one.cohorts))}
    )

    assert digest_plan(one) == digest_plan(other)


def test_plans_that_differ_in_who_sits_where_are_two() -> None:
    assert digest_plan(plan(placed="q1>x")) != digest_plan(plan(placed="q2>x"))
