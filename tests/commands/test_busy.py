import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from planner.exchange import read_scenario
from planner.exchange.calendars.events import identify_session
from planner.exchange.calendars.plan_sessions import SessionKey
from planner.service.busy_times import find_days_of_planning
from tests.commands.conftest import Ask
from tests.exchange.busy.written import CALENDARS, write_calendar
from tests.exchange.sample_folder import KLEIN, SampleFolder

SOMEONE_AWAY = "person,P01,2027-01-12,2027-01-13,op reis,,"
GOOGLE = CALENDARS / "google.ics"


@pytest.fixture
def sample(tmp_path: Path) -> SampleFolder:
    folder = SampleFolder(tmp_path / "scenario")
    folder.write("absences.csv", f"kind,id,from,until,reason,start,end\n{SOMEONE_AWAY}\n")
    return folder


@pytest.fixture
def calendar(tmp_path: Path) -> Path:
    """Whole days, an hour, and something free."""
    file = tmp_path / "agenda.ics"
    file.write_bytes(
        write_calendar(
            "SUMMARY:Geheim|DTSTART;VALUE=DATE:20270118|DTEND;VALUE=DATE:20270120",
            "DTSTART:20270121T080000Z|DTEND:20270121T093000Z",
            "DTSTART:20270122T080000Z|DTEND:20270122T093000Z|TRANSP:TRANSPARENT",
        )
    )
    return file


def test_the_absences_come_into_the_scenario(ask: Ask, sample: SampleFolder, calendar: Path) -> None:
    before = sample.text("absences.csv")

    answer = ask("busy", sample.path, "--teacher", "T1", calendar)

    assert answer == (
        0,
        "",
        "Gelezen: de agenda van docent T1 van di 17 nov 2026 tot en met vr 12 mrt 2027, de dagen waarop dit scenario "
        "lessen kan hebben.\n"
        "Bezet: 2 hele dagen en daarbuiten 1,5 uur, uit 2 afspraken.\n"
        "Niet meegeteld:\n"
        "- afspraken waarbij de docent beschikbaar is: 1\n"
        f"Nu in {sample.path}: 2 rijen van absences.csv met de reden 'eigen agenda' voor deze docent; 0 rijen van de "
        "vorige keer zijn vervangen.\n",
    )
    assert sample.text("absences.csv") == before + (
        "teacher,T1,2027-01-18,2027-01-19,eigen agenda,,\nteacher,T1,2027-01-21,2027-01-21,eigen agenda,09:00,10:30\n"
    )
    read_scenario(sample.path)


def test_the_answer_has_exactly_these_parts(ask: Ask, sample: SampleFolder, calendar: Path) -> None:
    answer = ask("busy", sample.path, "--teacher", "T1", calendar, "--json")

    assert json.loads(answer.out) == {
        "teacher": "T1",
        "period": {"from": "2026-11-17", "until": "2027-03-12"},
        "absences": [
            {"from": "2027-01-18", "until": "2027-01-19", "start": None, "end": None},
            {"from": "2027-01-21", "until": "2027-01-21", "start": "09:00", "end": "10:30"},
        ],
        "skipped": {"free": 1},
    }


def test_reading_a_calendar_again_changes_nothing(ask: Ask, sample: SampleFolder, calendar: Path) -> None:
    ask("busy", sample.path, "--teacher", "T1", calendar)
    once = sample.text("absences.csv")

    answer = ask("busy", sample.path, "--teacher", "T1", calendar, "--lang", "en")

    assert sample.text("absences.csv") == once
    assert "2 rows of last time have been replaced" in answer.err


@pytest.mark.parametrize(
    ("language", "busy", "written"),
    [
        ("nl", "1 hele dag en daarbuiten 1 uur, uit 2 afspraken.", "1 rij van de vorige keer is vervangen."),
        ("en", "1 whole day and 1 hour besides, from 2 events.", "1 row of last time has been replaced."),
    ],
)
def test_of_one_thing_is_spoken_as_of_one(
    ask: Ask, sample: SampleFolder, calendar: Path, language: str, busy: str, written: str
) -> None:
    calendar.write_bytes(write_calendar("DTSTART;VALUE=DATE:20270118"))
    ask("busy", sample.path, "--teacher", "T1", calendar)
    calendar.write_bytes(write_calendar("DTSTART;VALUE=DATE:20270118", "DTSTART:20270121T080000Z|DURATION:PT1H"))

    answer = ask("busy", sample.path, "--teacher", "T1", calendar, "--lang", language)

    _, found, last = answer.err.splitlines()
    assert (found.partition(": ")[2], last.partition("; ")[2]) == (busy, written)


def test_what_has_gone_from_the_calendar_goes_from_the_scenario(ask: Ask, sample: SampleFolder, calendar: Path) -> None:
    before = sample.text("absences.csv")
    ask("busy", sample.path, "--teacher", "T1", calendar)
    calendar.write_bytes(write_calendar())

    ask("busy", sample.path, "--teacher", "T1", calendar)

    assert sample.text("absences.csv") == before


def test_all_other_rows_stay_in_their_order(ask: Ask, sample: SampleFolder, calendar: Path) -> None:
    rows = (
        "kind,id,from,until,reason,start,end\n"
        "teacher,T2,2027-01-18,2027-01-18,eigen agenda,,\n"
        "teacher,T1,2027-01-18,2027-01-18,eigen agenda,,\n"
        "teacher,T1,2027-01-11,2027-01-11,cursus,09:00,24:00\n"
    )
    sample.write("absences.csv", rows + f"{SOMEONE_AWAY}\n")

    ask("busy", sample.path, "--teacher", "T1", calendar)

    assert sample.text("absences.csv").splitlines() == [
        "kind,id,from,until,reason,start,end",
        "teacher,T2,2027-01-18,2027-01-18,eigen agenda,,",
        "teacher,T1,2027-01-11,2027-01-11,cursus,09:00,24:00",
        SOMEONE_AWAY,
        "teacher,T1,2027-01-18,2027-01-19,eigen agenda,,",
        "teacher,T1,2027-01-21,2027-01-21,eigen agenda,09:00,10:30",
    ]


def test_a_table_of_excel_is_written_as_the_data_format_asks(ask: Ask, sample: SampleFolder, calendar: Path) -> None:
    table = "kind;id;from;until;reason\r\nperson;P01;12-1-2027;13-1-2027;één week\r\n"
    (sample.path / "absences.csv").write_bytes(table.encode("cp1252"))

    answer = ask("busy", sample.path, "--teacher", "T1", calendar)

    assert sample.text("absences.csv").splitlines()[:2] == [
        "kind,id,from,until,reason,start,end",
        "person,P01,2027-01-12,2027-01-13,één week,,",
    ]
    assert "Aangenomen: absences.csv: " in answer.err


def test_a_scenario_without_absences_gets_some(ask: Ask, sample: SampleFolder, calendar: Path) -> None:
    (sample.path / "absences.csv").unlink()

    ask("busy", sample.path, "--teacher", "T1", calendar)

    assert len(read_scenario(sample.path).scenario.absences) == 2


def test_a_copy_leaves_the_scenario_as_it_was(ask: Ask, sample: SampleFolder, calendar: Path, tmp_path: Path) -> None:
    before = {file.name: file.read_bytes() for file in sample.path.iterdir()}

    ask("busy", sample.path, "--teacher", "T1", calendar, "--out", tmp_path / "copy")

    assert {file.name: file.read_bytes() for file in sample.path.iterdir()} == before
    old, new = (read_scenario(folder).scenario for folder in (sample.path, tmp_path / "copy"))
    assert new.with_tables(absences=old.absences) == old
    assert len(new.absences) == len(old.absences) + 2


def test_nothing_is_written_if_an_event_cannot_be_read(ask: Ask, sample: SampleFolder, calendar: Path) -> None:
    calendar.write_bytes(write_calendar("SUMMARY:Geheim|DTSTART:Feest", "DTSTART:20270118"))
    before = sample.text("absences.csv")

    answer = ask("busy", sample.path, "--teacher", "T1", calendar, "--json")

    assert (answer.code, sample.text("absences.csv")) == (2, before)
    assert [(row["file"], row["row"], row["column"]) for row in json.loads(answer.out)["problems"]] == [
        ("agenda.ics", 5, "DTSTART")
    ]


@pytest.mark.parametrize(
    ("teacher", "remedy"), [("t1", "Bedoel je T1"), ("Docent", "Gebruik een id uit teachers.csv.")]
)
def test_an_unknown_teacher_is_told_in_a_sentence(
    ask: Ask, sample: SampleFolder, calendar: Path, teacher: str, remedy: str
) -> None:
    answer = ask("busy", sample.path, "--teacher", teacher, calendar)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"--teacher: het scenario heeft geen docent '{teacher}'. {remedy}")


def test_a_scenario_that_cannot_be_read_is_told_first(ask: Ask, sample: SampleFolder, calendar: Path) -> None:
    sample.set_cell("teachers.csv", 2, "locations", "X")

    answer = ask("busy", sample.path, "--teacher", "T1", calendar, "--json")

    assert [row["file"] for row in json.loads(answer.out)["problems"]] == ["teachers.csv"]


def test_a_copy_never_takes_the_place_of_a_plan(ask: Ask, sample: SampleFolder, calendar: Path, tmp_path: Path) -> None:
    plan = shutil.copytree(KLEIN / "plans" / "legal", tmp_path / "plan")
    before = (plan / "cohorts.csv").read_bytes()

    answer = ask("busy", sample.path, "--teacher", "T1", calendar, "--out", plan)

    assert (answer.code, (plan / "scenario.toml").exists()) == (2, False)
    assert (plan / "cohorts.csv").read_bytes() == before


@pytest.mark.parametrize("out", [".", "scenario"])
def test_a_copy_never_overwrites_a_scenario(
    ask: Ask, sample: SampleFolder, calendar: Path, tmp_path: Path, out: str
) -> None:
    answer = ask("busy", sample.path, "--teacher", "T1", calendar, "--out", tmp_path / out)

    assert (answer.code, answer.err[:7]) == (2, "--out: ")


def test_the_scenarios_own_lessons_do_not_count(ask: Ask, sample: SampleFolder, calendar: Path) -> None:
    scenario = read_scenario(sample.path).scenario
    uids = [identify_session(SessionKey(cohort.cohort_id, 1)) for cohort in scenario.cohorts]
    calendar.write_bytes(write_calendar(*(f"UID:{uid}|DTSTART:20270121T080000Z|DURATION:PT1H" for uid in uids)))

    answer = ask("busy", sample.path, "--teacher", "T1", calendar, "--json")

    assert json.loads(answer.out)["skipped"] == {"own_lesson": len(uids)}


def test_our_calendar_of_a_plan_that_the_scenario_does_not_know_does_not_count(
    ask: Ask, sample: SampleFolder, tmp_path: Path
) -> None:
    plan = shutil.copytree(KLEIN / "plans" / "legal", tmp_path / "plan")
    ask("calendar", sample.path, plan, "--out", tmp_path / "agendas")
    for table in ("cohorts.csv", "placements.csv"):
        (sample.path / table).unlink()
    before = sample.text("absences.csv")
    lessons = (tmp_path / "agendas" / "teacher-T3.ics").read_bytes().count(b"BEGIN:VEVENT")

    answer = ask("busy", sample.path, "--teacher", "T3", tmp_path / "agendas" / "teacher-T3.ics", "--json")

    assert json.loads(answer.out)["skipped"] == {"own_lesson": lessons}
    assert sample.text("absences.csv") == before
    assert lessons > 1


def test_a_lesson_that_fell_away_from_a_cohort_is_known_by_its_uid(
    ask: Ask, sample: SampleFolder, calendar: Path
) -> None:
    cohort = read_scenario(sample.path).scenario.cohorts[0]
    uids = [identify_session(SessionKey(cohort.cohort_id, ordinal)) for ordinal in (1, 12, 28)]
    calendar.write_bytes(write_calendar(*(f"UID:{uid}|DTSTART:20270121T080000Z|DURATION:PT1H" for uid in uids)))

    answer = ask("busy", sample.path, "--teacher", "T1", calendar, "--json")

    assert json.loads(answer.out)["skipped"] == {"own_lesson": 3}


def test_nothing_of_the_calendar_but_times_is_kept(ask: Ask, sample: SampleFolder) -> None:
    answer = ask("busy", sample.path, "--teacher", "T1", GOOGLE, "--json")

    written = "".join(file.read_text(encoding="utf-8") for file in sample.path.iterdir())
    assert "geheim" not in (answer.out + answer.err + written).lower()


def test_the_days_of_planning_reach_from_the_first_cohort_to_the_last_possible_session(sample: SampleFolder) -> None:
    scenario = read_scenario(sample.path).scenario
    first = min(scenario.sessions_of(cohort).held[0].day for cohort in scenario.cohorts)

    first_day, last_day = find_days_of_planning(scenario)

    assert (first_day, last_day) == (first, date(2027, 3, 12))


def test_the_days_of_planning_have_an_end_though_a_location_is_closed_for_good(sample: SampleFolder) -> None:
    sample.write("closures.csv", "from,until,location_id,name\n2027-01-30,2999-12-31,,\n")

    first_day, last_day = find_days_of_planning(read_scenario(sample.path).scenario)

    assert (last_day - first_day).days < 365 * 5


def test_a_workbook_imported_again_leaves_busy_times(ask: Ask, tmp_path: Path, calendar: Path) -> None:
    book, folder = tmp_path / "boek.xlsx", tmp_path / "scenario"
    ask("export", KLEIN / "scenario", "--out", book)
    ask("import", book, "--out", folder)
    ask("busy", folder, "--teacher", "T1", calendar)
    after_busy = read_scenario(folder).scenario

    answer = ask("import", book, "--out", folder, "--lang", "en")

    assert answer.code == 0
    assert "absences.csv: what 'planner busy' read from the calendar of T1 has stayed." in answer.err
    assert read_scenario(folder).scenario == after_busy
    assert len(after_busy.absences) > len(read_scenario(KLEIN / "scenario").scenario.absences)


def test_a_workbook_with_busy_times_takes_their_place(ask: Ask, tmp_path: Path, calendar: Path) -> None:
    folder, fewer = tmp_path / "scenario", tmp_path / "fewer.ics"
    fewer.write_bytes(write_calendar("DTSTART:20270121T080000Z|DTEND:20270121T093000Z"))
    ask("import", KLEIN / "scenario", "--out", folder)
    ask("busy", folder, "--teacher", "T1", fewer)
    ask("export", folder, "--out", tmp_path / "boek.xlsx")
    exported = read_scenario(folder).scenario
    ask("busy", folder, "--teacher", "T1", calendar)

    ask("import", tmp_path / "boek.xlsx", "--out", folder)

    assert read_scenario(folder).scenario == exported


def test_busy_times_do_not_hide_a_change_by_hand(ask: Ask, tmp_path: Path, calendar: Path) -> None:
    folder = tmp_path / "scenario"
    ask("import", KLEIN / "scenario", "--out", folder)
    rooms = folder / "rooms.csv"
    rooms.write_text(rooms.read_text(encoding="utf-8").replace(",Centrum 1,", ",Zaal 1,"), encoding="utf-8")
    busy = ask("busy", folder, "--teacher", "T1", calendar)

    answer = ask("import", KLEIN / "scenario", "--out", folder)

    assert (busy.code, answer.code) == (0, 2)
    assert "Zaal 1" in rooms.read_text(encoding="utf-8")
