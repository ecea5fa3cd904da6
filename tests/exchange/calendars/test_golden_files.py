"""Two plans of one winter as the bytes of their calendars, read line by line by a person.

The lessons lie on both sides of each change of the clock (one in the very hour that is skipped), around Christmas and
in week 53. In December a teacher changes, a group moves to another room and one is called off.

To write the files again: WRITE_GOLDEN_FILES=1 pytest tests/exchange/calendars/test_golden_files.py; then read what
has changed.
"""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from planner.exchange.calendars.record_file import RECORD_FILE, write_record
from planner.model import Cohort, Pattern, Plan, Scenario, Timeslot
from planner.service.calendars import Calendars, build_calendars
from tests.rules.build import closure, cohort, location, programme, room, scenario, seats, teacher

GOLDEN = Path(__file__).parents[2] / "cases" / "calendars"
AUTUMN, MIDWINTER = datetime(2026, 10, 12, 8, 30, tzinfo=UTC), datetime(2026, 12, 28, 9, 15, 30, tzinfo=UTC)


def winter() -> Scenario:
    slots = {"ma-o": ("ma", 540, 720), "wo-a": ("wo", 1140, 1440), "di-m": ("di", 780, 960), "zo-n": ("zo", 150, 240)}
    return scenario(
        name="Winter",
        starts_from=date(2026, 10, 19),
        timeslots=tuple(
            Timeslot.model_validate({"slot_id": slot_id, "weekday": weekday, "start": start, "end": end})
            for slot_id, (weekday, start, end) in slots.items()
        ),
        patterns=(
            Pattern(pattern_id="ma-wo", slots=("ma-o", "wo-a")),
            Pattern(pattern_id="di", slots=("di-m",)),
            Pattern(pattern_id="zo", slots=("zo-n",)),
        ),
        programmes=(
            programme("TBG-A2", name="Taalboost groep A1-A2", kind="taalboost_groep", patterns=("ma-wo",)),
            programme("VT", name="Vaktaal: bakken, koken; afwassen", weeks=4, patterns=("di",)),
            programme("NACHT", patterns=("zo",)),
        ),
        locations=(
            location("C").model_copy(update={"name": "Centrum Oost"}),
            location("W", "online").model_copy(update={"name": "Beeldbellen"}),
        ),
        rooms=(room("C1", name="Zaal 1"), room("C2"), room("W1", location_id="W", name="Licentie 1")),
        teachers=tuple(teacher(id_, slots=(), locations=("C", "W")) for id_ in ("T1", "T2")),
        closures=(closure(date(2026, 12, 19), date(2026, 12, 27)),),
    )


def write_winter() -> tuple[Calendars, Calendars]:
    group = cohort("TBG-A2-01", programme_id="TBG-A2", start=date(2026, 10, 19), pattern_id="ma-wo")
    trade = cohort("VT-01", programme_id="VT", start=date(2026, 12, 14), pattern_id="di")
    night = cohort(
        "NACHT-01", programme_id="NACHT", start=date(2027, 3, 22), pattern_id="zo", location_id="W", room_id="W1"
    )
    before = build_calendars(winter(), plan_of(group, trade, night), AUTUMN)
    moved = trade.model_copy(update={"teacher_id": "T2", "room_id": "C2"})
    after = build_calendars(winter(), plan_of(group, moved), MIDWINTER, before.announcements, today=MIDWINTER.date())
    return before, after


def plan_of(*cohorts: Cohort) -> Plan:
    return Plan(cohorts=cohorts, placements=seats(["q1>TBG-A2-01", "q2>TBG-A2-01", "q3>VT-01"]))


def files_of(calendars: Calendars) -> dict[str, bytes]:
    return {**calendars.files, RECORD_FILE: write_record(calendars.announcements)}


@pytest.mark.parametrize("step", ["before", "after"])
def test_the_calendars_have_these_bytes(step: str) -> None:
    files = files_of(write_winter()[step == "after"])
    if os.environ.get("WRITE_GOLDEN_FILES"):
        for name, content in files.items():
            (GOLDEN / step).mkdir(parents=True, exist_ok=True)
            (GOLDEN / step / name).write_bytes(content)

    assert {file.name: file.read_bytes() for file in (GOLDEN / step).iterdir()} == files
