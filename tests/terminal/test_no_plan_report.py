import pytest

from planner.service.planning import NotPlanned
from planner.solver.outcome import Impossible, Lock, RanOutOfTime, SearchBroke
from planner.terminal.no_plan_report import report_no_plan
from planner.terminal.screen import Screen

Failure = Impossible | RanOutOfTime | SearchBroke


def read_report(capsys: pytest.CaptureFixture[str], outcome: Failure, was_stopped: bool = False) -> list[str]:
    report_no_plan(Screen("nl"), NotPlanned(outcome, was_stopped, {}), seconds=60.0)
    return capsys.readouterr().err.splitlines()


def test_a_contradiction_names_what_is_fixed_and_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    locks = (
        Lock("running-cohort", "R-1"),
        Lock("locked-cohort", "L-1"),
        Lock("locked-placement", "P-1", request_id="Q1"),
    )

    said = read_report(capsys, Impossible(("teacher-overlap",), locks, is_smallest=True))

    assert said == [
        "Er bestaat geen plan dat zich aan alle regels houdt: wat vastligt, is in strijd met de regels. "
        "Er is niets geschreven.",
        "Wat vastligt:",
        "- cohort R-1 loopt al",
        "- cohort L-1 is vastgezet",
        "- aanvraag Q1 heeft een vaste plaats in cohort P-1",
        "In strijd met:",
        "teacher-overlap: Een docent geeft nooit twee lessen tegelijk.",
        "Haal een van deze vaste dingen los of pas de gegevens erbij aan; alle zijn nodig voor deze strijdigheid.",
    ]


def test_that_not_all_of_it_may_be_needed_is_not_hidden(capsys: pytest.CaptureFixture[str]) -> None:
    said = read_report(capsys, Impossible(("room-fits",), (Lock("locked-cohort", "L-1"),), is_smallest=False))

    assert said[-1] == "Haal een of meer van deze vaste dingen los, of pas de gegevens erbij aan."


def test_too_little_time_is_told_with_the_bound(capsys: pytest.CaptureFixture[str]) -> None:
    assert read_report(capsys, RanOutOfTime(bound=12345)) == [
        "In 60 s is geen plan gevonden, en ook niet bewezen dat er geen is (elk plan kost minstens 12.345 punten). "
        "Er is niets geschreven. Geef meer tijd met --seconds."
    ]


def test_a_search_that_was_stopped_did_not_run_out_of_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert read_report(capsys, RanOutOfTime(bound=0), was_stopped=True) == [
        "Het zoeken is gestopt voordat er een plan was. Er is niets geschreven."
    ]


def test_of_a_search_that_broke_the_last_line_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert read_report(capsys, SearchBroke("Traceback\n  file\nMemoryError\n")) == [
        "Het zoeken is afgebroken voordat er een plan was (MemoryError); vaak is dan het geheugen op. "
        "Er is niets geschreven. Probeer --workers 1, of een kleiner scenario."
    ]
