"""The command `planner certificate`."""

from pathlib import Path
from typing import Annotated

import typer

from planner.cli.app import DONE, NOT_LEGAL, NOTHING_FOUND, AsJson, Lang, PlanFolder, ScenarioFolder, app
from planner.cli.planning import ALL_PROCESSORS, Reproducible, Seed, Workers
from planner.service.certificate_check import Line
from planner.service.certificates import Subject, make_certificate, verify_certificate
from planner.service.certifying import NotCertified, Onlooker
from planner.solver.outcome import Options
from planner.terminal import usage
from planner.terminal.certificate_report import ProvingLine, check_to_json, show_certificate, show_check
from planner.terminal.screen import Screen, print_json
from planner.terminal.search_line import open_line
from planner.terminal.stop_signal import listen_for_stop
from planner.texts import message

Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="help_certificate_out")]
Verify = Annotated[Path | None, typer.Option("--verify", metavar="FILE", help="help_certificate_verify")]
Seconds = Annotated[
    float | None,
    typer.Option("--seconds", metavar="N", help="help_certificate_seconds", parser=usage.read_seconds),
]


@app.command(help="help_certificate")
def certificate(
    context: typer.Context,
    scenario: ScenarioFolder,
    plan: PlanFolder,
    out: Out = None,
    verify: Verify = None,
    seconds: Seconds = None,
    workers: Workers = ALL_PROCESSORS,
    seed: Seed = 1,
    reproducible: Reproducible = False,
    as_json: AsJson = False,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    subject = Subject(scenario, plan)
    if verify is not None:
        if out is not None:
            raise usage.MisuseError(message("usage_certificate_both"))
        return _verify(screen, subject, verify, seconds, as_json)
    options = Options(workers=workers, seed=seed, reproducible=reproducible)
    return _make(screen, subject, out, options, seconds, as_json)


def _make(
    screen: Screen, subject: Subject, out: Path | None, options: Options, seconds: float | None, as_json: bool
) -> int:
    with listen_for_stop() as wish, open_line(screen) as show:
        line = ProvingLine(screen, show, wish.is_asked)
        made = make_certificate(subject, out, options, seconds, Onlooker(line.tell, wish.is_asked))
    if isinstance(made, NotCertified):
        screen.say("certificate.not-legal")
        return NOT_LEGAL
    show_certificate(screen, made, out)
    if as_json:
        print_json(made.certificate.model_dump(mode="json"))
    return DONE


def _verify(screen: Screen, subject: Subject, file: Path, seconds: float | None, as_json: bool) -> int:
    with listen_for_stop() as wish, open_line(screen) as show:
        line = ProvingLine(screen, show, wish.is_asked)
        lines = verify_certificate(subject, file, seconds, Onlooker(line.tell, wish.is_asked))
    show_check(screen, lines)
    if as_json:
        print_json(check_to_json(screen, lines))
    return _exit_code_of(lines)


def _exit_code_of(lines: tuple[Line, ...]) -> int:
    verdicts = {line.verdict for line in lines}
    if "broken" in verdicts:
        return NOT_LEGAL
    return NOTHING_FOUND if "unproven" in verdicts else DONE
