"""The command `planner change`: the plan is published, what began runs, and the data is as it is now."""

import json
from datetime import date
from pathlib import Path

import pytest

from planner.exchange import read_plan, read_scenario
from planner.model import Absence, Scenario
from planner.service.announced_changes import changes_to_data, find_announced_changes
from planner.service.changing import Changed, ChangeOrder, change_scenario
from planner.service.wanted_changes import WantedChanges
from tests.commands.conftest import Ask

KLEIN = Path(__file__).parents[1] / "cases" / "klein"
SCENARIO, LEGAL = KLEIN / "scenario", KLEIN / "plans" / "legal"
HEADER = "request_id,person_id,programmes,priority,waiting_since,earliest_start,finish_by,after"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "veranderd"


def read(folder: Path) -> Scenario:
    return read_scenario(folder).scenario


def test_the_plan_is_published_and_the_rest_of_the_data_stays(ask: Ask, out: Path) -> None:
    answer = ask("change", SCENARIO, "--plan", LEGAL, "--out", out)

    before, after = read(SCENARIO), read(out)
    plan = read_plan(LEGAL, before)
    assert answer.code == 0
    assert {row.cohort_id: row.status for row in after.cohorts} == {
        "LOK-1": "published",
        "N-1": "published",
        "N-2": "published",
        "N-3": "published",
        "N-9": "published",
        "PUB-1": "published",
        "RUN-1": "running",
    }
    assert {row.request_id: row.cohort_id for row in after.placements} == {
        row.request_id: row.cohort_id for row in plan.placements
    }
    assert {row.status for row in after.placements if row.request_id != "Q12"} == {"published"}
    assert after.placement_by_request["Q12"].status == "locked"
    assert after.cohort_by_id["LOK-1"].locked
    assert after.with_tables(cohorts=(), placements=()) == before.with_tables(cohorts=(), placements=())


def test_without_a_plan_the_last_plan_of_the_scenario_is_published(ask: Ask, out: Path) -> None:
    ask("change", SCENARIO, "--out", out)

    assert read(out).last_plan == read(SCENARIO).last_plan.model_copy(
        update={
            "cohorts": tuple(sorted(read(SCENARIO).cohorts, key=lambda row: row.cohort_id)),
            "placements": tuple(sorted(read(SCENARIO).placements, key=lambda row: row.request_id)),
        }
    )


@pytest.mark.parametrize(
    ("today", "begun", "starts_from"),
    [
        ("2026-12-07", [], "2026-12-14"),
        ("2026-12-08", ["N-2", "N-3"], "2026-12-14"),
        ("2026-12-09", ["N-1", "N-2", "N-3"], "2026-12-14"),
        ("2027-01-04", ["N-1", "N-2", "N-3", "PUB-1"], "2027-01-11"),
        ("2027-01-26", ["LOK-1", "N-1", "N-2", "N-3", "N-9", "PUB-1"], "2027-02-01"),
    ],
)
def test_what_has_had_a_lesson_by_today_runs_and_new_starts_are_after_it(
    ask: Ask, out: Path, today: str, begun: list[str], starts_from: str
) -> None:
    answer = ask("change", SCENARIO, "--plan", LEGAL, "--out", out, "--today", today, "--json")

    after, said = read(out), json.loads(answer.out)
    assert (said["begun"], said["starts_from"]) == (begun, starts_from)
    assert sorted(after.running_ids - {"RUN-1"}) == begun
    assert after.starts_from == date.fromisoformat(starts_from)


def test_a_day_on_which_nothing_can_begin_any_more_is_refused(ask: Ask, out: Path) -> None:
    answer = ask("change", SCENARIO, "--plan", LEGAL, "--out", out, "--today", "2027-02-01")

    assert (answer.code, out.exists()) == (2, False)
    assert answer.err.splitlines()[1].startswith("- --today: na ma 1 feb 2027 kan niets nieuws meer beginnen")


def test_absences_of_teachers_and_rooms_come_in_once(ask: Ask, out: Path) -> None:
    words = "--teacher-away T1 --teacher-away T2 --from 2027-01-05 --until 2027-01-06 --close-room N2:2026-12-07 "
    words += "--teacher-away T1:2027-01-05..2027-01-06"

    ask("change", SCENARIO, "--out", out, *words.split())

    days = date(2027, 1, 5), date(2027, 1, 6)
    assert read(out).absences == (
        *read(SCENARIO).absences,
        Absence(kind="teacher", id="T1", starts_on=days[0], ends_on=days[1]),
        Absence(kind="teacher", id="T2", starts_on=days[0], ends_on=days[1]),
        Absence(kind="room", id="N2", starts_on=date(2026, 12, 7), ends_on=date(2026, 12, 7)),
    )


def test_the_lessons_that_an_absence_hits_are_told(ask: Ask, out: Path) -> None:
    words = "--today 2026-12-14 --teacher-away T1 --from 2026-12-15 --until 2026-12-16 --close-room N2:2026-12-07"

    answer = ask("change", SCENARIO, "--plan", LEGAL, "--out", out, *words.split())

    assert answer.err.splitlines()[3:8] == [
        "Docent T1 is er niet van di 15 dec 2026 tot en met wo 16 dec 2026.",
        "Dat raakt: 1 les van N-3, 1 les van PUB-1.",
        "Al begonnen, dus daar is vervanging nodig: N-3, PUB-1.",
        "Lokaal N2 is dicht van ma 7 dec 2026 tot en met ma 7 dec 2026.",
        "Dat raakt geen enkele les.",
    ]


def test_who_could_take_the_seat_of_who_withdraws_is_told_in_fair_order(ask: Ask, out: Path) -> None:
    answer = ask("change", SCENARIO, "--plan", LEGAL, "--out", out, "--withdraw", "Q10", "--withdraw", "Q04", "--json")

    said = json.loads(answer.out)
    assert said["withdrawn"] == ["Q04", "Q10"]
    assert [(row["cohort_id"], row["withdrawn"], row["begun"], row["seats_left"]) for row in said["freed"]] == [
        ("N-2", ["Q04"], False, 1),
        ("N-3", ["Q10"], False, 1),
    ]
    assert said["freed"][0]["takers"] == [
        {"request": "Q17", "person": "P10", "klantmanager": "K2", "priority": "low", "weeks_waited": 0}
    ]
    assert "In N-2 is de plaats van Q04 vrij. Vrije plaatsen daar: 1. Wie kan, in volgorde van" in answer.err
    assert {"Q04", "Q10"} & {*read(out).request_by_id, *read(out).placement_by_request} == set()


def test_a_seat_in_a_cohort_that_has_begun_is_for_nobody(ask: Ask, out: Path) -> None:
    answer = ask("change", SCENARIO, "--plan", LEGAL, "--out", out, "--withdraw", "Q06")

    assert "In RUN-1 is de plaats van Q06 vrij. Dat is al begonnen: er kan niemand meer bij." in answer.err.splitlines()


def test_a_group_that_becomes_too_small_is_told(ask: Ask, out: Path) -> None:
    answer = ask("change", SCENARIO, "--plan", LEGAL, "--out", out, "--withdraw", "Q08", "--withdraw", "Q14")

    assert "Let op: N-1 heeft er nu 1 te weinig om door te gaan." in answer.err.splitlines()


def test_new_requests_and_people_come_in(ask: Ask, out: Path, tmp_path: Path) -> None:
    new = tmp_path / "nieuw"
    new.mkdir()
    (new / "requests.csv").write_text(f"{HEADER}\nQ30,P30,TBI,high,,,,\n")
    people = "person_id,klantmanager_id,level,slots,locations,needs,tags,max_hours_week,care_partner"
    (new / "people.csv").write_text(f"{people}\nP30,K1,A1,di-m do-m,C,,,,\n")

    answer = ask(
        "change", SCENARIO, "--plan", LEGAL, "--out", out, "--add-requests", new, "--withdraw", "Q04", "--json"
    )

    said = json.loads(answer.out)
    assert (said["new_requests"], said["new_people"]) == (["Q30"], ["P30"])
    assert [row["request"] for row in said["freed"][0]["takers"]] == ["Q30"]
    assert read(out).requests[-1].request_id == "Q30"


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        ("request_id,person_id,programmes,priority,waiting_since,earliest_start,finish_by", "after"),
        ("Aanvraag,person_id,programmes,priority,waiting_since,earliest_start,finish_by", "Na aanvraag"),
    ],
)
def test_a_missing_column_is_named_as_the_others_in_the_file_are(
    ask: Ask, out: Path, tmp_path: Path, header: str, missing: str
) -> None:
    (tmp_path / "nieuw.csv").write_text(f"{header}\nQ30,P01,TBI,high,,,\n")

    answer = ask("change", SCENARIO, "--out", out, "--add-requests", tmp_path / "nieuw.csv")

    assert [line for line in answer.err.splitlines() if "ontbreekt" in line] == [
        f"- nieuw.csv rij 1: de kolom '{missing}' ontbreekt. Voeg hem toe; lege cellen mogen alleen waar dat in het "
        "dataformaat staat."
    ]


def test_a_column_that_nearly_is_one_of_the_data_format_is_named_so(ask: Ask, out: Path, tmp_path: Path) -> None:
    (tmp_path / "nieuw.csv").write_text(f"{HEADER.replace('finish_by', 'finish_bij')}\nQ30,P01,TBI,high,,,,\n")

    answer = ask("change", SCENARIO, "--out", out, "--add-requests", tmp_path / "nieuw.csv")

    assert "Bedoel je 'finish_by'?" in answer.err


def test_every_problem_is_told_at_once_and_nothing_is_written(ask: Ask, out: Path, tmp_path: Path) -> None:
    (tmp_path / "nieuw.csv").write_text(f"{HEADER}\nQ30,P99,TBI,,,,,\n")
    words = "--teacher-away T9 --close-room C1:2027-01-40 --teacher-away T1:2027-01-06..2027-01-05 --withdraw Q09"

    answer = ask("change", SCENARIO, "--out", out, *words.split(), "--add-requests", tmp_path / "nieuw.csv", "--json")

    said = json.loads(answer.out)
    assert (answer.code, out.exists(), said["ok"]) == (2, False, False)
    assert [(row["file"], row["value"]) for row in said["problems"]] == [
        ("--close-room", "C1:2027-01-40"),
        ("--teacher-away", "T1:2027-01-06..2027-01-05"),
        ("--teacher-away", "T9"),
        ("--teacher-away", "T9"),
        ("--withdraw", "Q09"),
        ("nieuw.csv", "P99"),
    ]


def test_a_request_that_another_waits_for_goes_only_together_with_it(ask: Ask, out: Path) -> None:
    answer = ask("change", SCENARIO, "--plan", LEGAL, "--out", out, "--withdraw", "Q09", "--withdraw", "Q11")

    assert (answer.code, {"Q09", "Q11"} & set(read(out).request_by_id)) == (0, set())


def test_a_plan_that_breaks_rules_is_not_published(ask: Ask, out: Path) -> None:
    answer = ask("change", SCENARIO, "--plan", KLEIN / "plans" / "person-overlap", "--out", out)

    assert (answer.code, out.exists()) == (1, False)
    assert answer.err.splitlines()[0] == (
        "Dit plan houdt zich niet aan alle regels en kan dus niet bekendgemaakt worden. Er is niets geschreven."
    )


def test_one_change_goes_on_top_of_another(ask: Ask, out: Path, tmp_path: Path) -> None:
    ask("change", SCENARIO, "--plan", LEGAL, "--out", out, "--today", "2026-12-08", "--withdraw", "Q04")

    answer = ask("change", out, "--out", tmp_path / "later", "--today", "2026-12-09", "--withdraw", "Q17", "--json")

    assert json.loads(answer.out)["begun"] == ["N-1"]
    assert sorted(read(tmp_path / "later").running_ids) == ["N-1", "N-2", "N-3", "RUN-1"]


def test_planning_again_touches_nothing_that_has_begun(ask: Ask, out: Path, tmp_path: Path) -> None:
    words = "--today 2026-12-15 --teacher-away T4:2027-01-04..2027-01-29 --withdraw Q04"
    ask("change", SCENARIO, "--plan", LEGAL, "--out", out, *words.split())

    answer = ask("plan", out, "--out", tmp_path / "nieuw", "--seconds", 60, "--workers", 1)

    changed = read(out)
    plan = read_plan(tmp_path / "nieuw", changed)
    begun = [row for row in changed.cohorts if row.status == "running"]
    assert (answer.code, len(begun)) == (0, 5)
    assert [plan.cohort_by_id[row.cohort_id] for row in begun] == begun
    in_begun = {row for row in changed.placements if row.cohort_id in changed.running_ids}
    assert in_begun <= set(plan.placements)


def test_planning_again_says_what_changes_and_who_must_be_told(ask: Ask, out: Path, tmp_path: Path) -> None:
    ask("change", SCENARIO, "--plan", LEGAL, "--out", out, "--teacher-away", "T4:2027-01-04..2027-01-29")

    answer = ask("plan", out, "--out", tmp_path / "nieuw", "--seconds", 60, "--workers", 1, "--json")

    changed = read(out)
    changes = find_announced_changes(changed, read_plan(tmp_path / "nieuw", changed))
    assert changes is not None
    assert not changes.is_empty
    assert json.loads(answer.out)["changes"] == changes_to_data(changes)
    assert [line.split(";")[-1] for line in answer.err.splitlines() if line.startswith("Te informeren:")] == [
        f" docenten {', '.join(changes.whom.teachers)}."
    ]


def test_planning_again_without_any_change_keeps_all_that_was_announced(ask: Ask, out: Path, tmp_path: Path) -> None:
    ask("change", SCENARIO, "--plan", LEGAL, "--out", out)

    answer = ask("plan", out, "--out", tmp_path / "nieuw", "--seconds", 60, "--workers", 1)

    assert "Alles wat was bekendgemaakt, blijft zoals het is." in answer.err.splitlines()


def test_whoever_forgets_the_day_is_told_what_has_begun_by_now(out: Path) -> None:
    order = ChangeOrder(SCENARIO, out, WantedChanges(), LEGAL, clock_day=date(2026, 12, 8))

    done = change_scenario(order)

    assert isinstance(done, Changed)
    assert (done.forgotten_day, done.would_run) == (date(2026, 12, 8), ("N-2", "N-3"))


@pytest.mark.parametrize("clock_day", [date(2026, 1, 1), date(2030, 1, 1)])
def test_a_day_outside_the_period_is_nothing_to_tell(out: Path, clock_day: date) -> None:
    done = change_scenario(ChangeOrder(SCENARIO, out, WantedChanges(), LEGAL, clock_day=clock_day))

    assert isinstance(done, Changed)
    assert (done.forgotten_day, done.would_run) == (None, ())
