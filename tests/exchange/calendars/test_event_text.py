"""What an event says, and that nothing a person can type into a name gets out of its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from planner.exchange.calendars.content_lines import clean_text
from planner.model import Klantmanager, Scenario, Teacher
from planner.service.calendars import build_calendars
from tests.exchange.calendars.read_ics import read_events, read_properties, unfold
from tests.rules.build import SLOT_IDS, cohort, location, person, plan, programme, request, room, scenario

ANY_TEXT = st.text(
    st.characters(exclude_categories=[]) | st.sampled_from(list('\r\n\\;,:"\u2028\u0085\u202e\ud800nN ')), max_size=60
)


def write(given: Scenario, name: str = "coordinator.ics", language: str = "nl") -> bytes:
    return build_calendars(given, plan(), language="en" if language == "en" else "nl").files[name]


def first_event(given: Scenario, name: str = "coordinator.ics", language: str = "nl") -> dict[str, str]:
    return read_properties(read_events(write(given, name, language))[0].lines)


def named(programme_name: str = "", room_name: str = "", location_name: str = "", kind: str = "centrum") -> Scenario:
    return scenario(
        programmes=(programme(name=programme_name),),
        rooms=(room("C1", name=room_name),),
        locations=(location("C", kind).model_copy(update={"name": location_name}),),
    )


def test_an_event_says_what_where_and_with_how_many() -> None:
    found = first_event(named("Taal op het werk", "Zaal 1", "Centrum Oost"))

    said = {name: found[name] for name in ("SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES", "STATUS", "TRANSP")}
    assert said == {
        "SUMMARY": "Taal op het werk (x)",
        "LOCATION": "Zaal 1\\, Centrum Oost",
        "DESCRIPTION": "Deelnemers: 1\\nLes 1 van 2\\nDocent: T1",
        "CATEGORIES": "vaktaal",
        "STATUS": "CONFIRMED",
        "TRANSP": "OPAQUE",
    }


def test_a_teacher_is_not_told_who_teaches() -> None:
    assert first_event(named(), "teacher-T1.ics")["DESCRIPTION"] == "Deelnemers: 1\\nLes 1 van 2"


def test_a_reader_of_english_reads_english() -> None:
    found = first_event(named(), language="en")

    assert found["DESCRIPTION"] == "Participants: 1\\nSession 1 of 2\\nTeacher: T1"
    assert found["CATEGORIES"] == "language of a trade"


def test_an_id_stands_where_a_name_is_empty() -> None:
    found = first_event(named())

    assert (found["SUMMARY"], found["LOCATION"]) == ("taal (x)", "C1\\, C")


def test_online_is_said() -> None:
    assert first_event(named("", "Licentie 1", "Teams", "online"))["LOCATION"] == "Online: Licentie 1\\, Teams"


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("coordinator.ics", "Alle lessen"),
        ("teacher-T1.ics", "Lessen van docent T1"),
        ("room-C1.ics", "Lessen in Zaal 1\\, Centrum Oost"),
        ("location-C.ics", "Lessen op Centrum Oost"),
    ],
)
def test_a_calendar_has_a_name_twice(file: str, name: str) -> None:
    lines = unfold(write(named("", "Zaal 1", "Centrum Oost"), file))

    assert [line.partition(":")[2] for line in lines if line.startswith(("NAME:", "X-WR-CALNAME:"))] == [name, name]


def test_a_calendar_tells_clients_what_they_need_and_no_more() -> None:
    lines = unfold(write(named()))

    head = lines[: lines.index("BEGIN:VTIMEZONE")]
    assert head == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Taalboost-planner//planner//NL",
        "CALSCALE:GREGORIAN",
        "NAME:Alle lessen",
        "X-WR-CALNAME:Alle lessen",
        "X-WR-TIMEZONE:Europe/Amsterdam",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
    ]


def test_no_person_is_in_any_calendar() -> None:
    secret = scenario(
        teachers=(
            Teacher(
                teacher_id="T1",
                name="Naam-van-docent",
                email="docent@example.org",
                skills=("nt2",),
                locations=("C",),
                slots=SLOT_IDS,
            ),
        ),
        klantmanagers=(Klantmanager(klantmanager_id="KM-geheim", name="Naam-van-km", email="km@example.org"),),
        people=(person("P-geheim", klantmanager_id="KM-geheim", needs=("rolstoel-geheim",), tags=("tag-geheim",)),),
        requests=(request("Q-geheim", person_id="P-geheim"),),
        rooms=(room("C1", features=("rolstoel-geheim",)),),
    )

    files = build_calendars(secret, plan(placed="Q-geheim>x")).files

    text = b"".join(files.values()).decode().lower()
    assert "deelnemers: 1" in text
    assert [
        word for word in ("geheim", "naam-van", "example.org", "organizer", "attendee", "method") if word in text
    ] == []


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_no_name_changes_the_lines_of_a_calendar(one: str, two: str, three: str) -> None:
    wild = named(one, two, three)

    for name, content in build_calendars(wild, plan()).files.items():
        plain = unfold(build_calendars(named("a", "b", "c"), plan()).files[name])
        assert [line.partition(":")[0] for line in unfold(content)] == [line.partition(":")[0] for line in plain]


@given(ANY_TEXT.filter(lambda text: "\\" not in text))
def test_another_library_reads_the_name_as_it_is(name: str) -> None:
    (event, *_) = Calendar.from_ical(write(named(name))).walk("VEVENT")

    assert str(event["SUMMARY"]) == f"{clean_text(name) or 'taal'} (x)"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Zaal 1\r\nATTENDEE:mailto:x@example.org", "Zaal 1 ATTENDEE:mailto:x@example.org"),
        ("Zaal\u2028twee\u2029drie\u0085vier\x00\x1b", "Zaal twee drie vier"),
        ("\u202eksav\u202c \u2066x\u2069\u200f", "ksav x"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\ud800 \ufffe \ufdd0 \ufeff", ""),
        ("  Café  \U0001f4da ", "Café \U0001f4da"),
    ],
    ids=["line ends", "other line ends", "direction", "a joiner of letters", "no characters", "spaces"],
)
def test_what_a_screen_would_obey_is_taken_out(text: str, cleaned: str) -> None:
    assert clean_text(text) == cleaned


def test_signs_of_the_format_are_escaped() -> None:
    assert first_event(named('A;B,C\\D\\Nieuw:"E"'))["SUMMARY"] == 'A\\;B\\,C\\\\D\\\\Nieuw:"E" (x)'


def test_a_long_name_is_folded_between_characters() -> None:
    name = "é" * 200 + "\U0001f4da" * 100

    content = write(named(name))

    assert f"SUMMARY:{name} (x)" in unfold(content)


def test_what_only_a_plan_names_is_cleaned_too() -> None:
    odd = cohort(teacher_id="T\r\nX:1", room_id="../C1", location_id="nergens", programme_id="taal")

    files = build_calendars(scenario(), plan(odd)).files

    found = read_properties(read_events(files["coordinator.ics"])[0].lines)
    assert (found["DESCRIPTION"], found["LOCATION"]) == (
        "Deelnemers: 1\\nLes 1 van 2\\nDocent: T X:1",
        "../C1\\, nergens",
    )
    assert [name for name in files if "/" in name or "\r" in name] == []
    assert len(read_events(files["location-nergens.ics"])) == 2


def test_a_cohort_of_an_unknown_programme_or_pattern_has_no_sessions() -> None:
    unknown = plan(cohort("x", programme_id="weg"), cohort("y", pattern_id="weg"))

    assert read_events(build_calendars(scenario(), unknown).files["coordinator.ics"]) == []


def test_a_calendar_without_lessons_and_zone_still_holds_something() -> None:
    lines = unfold(write(scenario(timezone="UTC"), "room-C2.ics"))

    assert [line for line in lines if line.startswith("BEGIN")] == [
        "BEGIN:VCALENDAR",
        "BEGIN:VTIMEZONE",
        "BEGIN:STANDARD",
    ]
    assert "BEGIN:VTIMEZONE" not in unfold(write(scenario(timezone="UTC")))
