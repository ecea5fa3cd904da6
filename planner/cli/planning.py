"""The commands `planner plan`, `planner check` and `planner validate`."""

import os
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import typer

from planner.cli.app import DONE, IMPOSSIBLE, NOT_LEGAL, NOTHING_FOUND, AsJson, Lang, PlanFolder, ScenarioFolder, app
from planner.exchange import read_scenario
from planner.service.checking import check_plan
from planner.service.planning import Assignment, NotPlanned, Planned, Watch, plan_scenario
from planner.solver.outcome import Impossible, Options
from planner.terminal import usage
from planner.terminal.audit_list import audit_to_json, show_audit
from planner.terminal.data_list import problems_to_json, tell_reading
from planner.terminal.no_plan_report import report_no_plan
from planner.terminal.plan_report import report_plan
from planner.terminal.screen import Screen, print_json
from planner.terminal.search_line import SearchLine, open_line
from planner.terminal.stop_signal import listen_for_stop

ALL_PROCESSORS: Final = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="help_out", show_default=False)]
Seconds = Annotated[float, typer.Option("--seconds", metavar="N", help="help_seconds", parser=usage.read_seconds)]
Workers = Annotated[int, typer.Option("--workers", metavar="N", help="help_workers", parser=usage.read_workers)]
Seed = Annotated[int, typer.Option("--seed", metavar="N", help="help_seed", parser=usage.read_seed)]
Reproducible = Annotated[bool, typer.Option("--reproducible", help="help_reproducible")]


@app.command(help="help_plan")
def plan(
    context: typer.Context,
    scenario: ScenarioFolder,
    out: Out,
    seconds: Seconds = 60.0,
    workers: Workers = ALL_PROCESSORS,
    seed: Seed = 1,
    reproducible: Reproducible = False,
    as_json: AsJson = False,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    options = Options(seconds=seconds, workers=workers, seed=seed, reproducible=reproducible)
    result = _plan_watched(screen, Assignment(scenario, out, options, screen.language))
    if isinstance(result, Planned):
        report_plan(screen, result, out)
    else:
        report_no_plan(screen, result, seconds)
    if as_json:
        print_json(result.summary)
    return _exit_code_of(result)


@app.command(help="help_check")
def check(
    context: typer.Context, scenario: ScenarioFolder, plan: PlanFolder, as_json: AsJson = False, lang: Lang = "nl"
) -> int:
    screen: Screen = context.obj
    result = check_plan(scenario, plan)
    show_audit(screen, result)
    if as_json:
        print_json(audit_to_json(result, screen.language))
    return DONE if result.legal else NOT_LEGAL


@app.command(help="help_validate")
def validate(context: typer.Context, scenario: ScenarioFolder, as_json: AsJson = False, lang: Lang = "nl") -> int:
    screen: Screen = context.obj
    tell_reading(screen, read_scenario(scenario))
    screen.say("data_is_sound")
    if as_json:
        print_json(problems_to_json((), screen.language))
    return DONE


def _plan_watched(screen: Screen, assignment: Assignment) -> Planned | NotPlanned:
    with listen_for_stop() as wish, open_line(screen) as show:
        line = SearchLine(screen, show, assignment.options, wish.is_asked)
        watch = Watch(partial(tell_reading, screen), line.tell, line.tell_found, wish.is_asked)
        return plan_scenario(assignment, watch)


def _exit_code_of(result: Planned | NotPlanned) -> int:
    if isinstance(result, Planned):
        return DONE
    return IMPOSSIBLE if isinstance(result.outcome, Impossible) else NOTHING_FOUND
