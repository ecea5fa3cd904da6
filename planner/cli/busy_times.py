"""The command `planner busy`."""

from pathlib import Path
from typing import Annotated

import typer

from planner.cli.app import BAD_INPUT, DONE, AsJson, Lang, ScenarioFolder, app
from planner.service.busy_times import BusyWish, NoSuchTeacher, import_busy_times
from planner.terminal.busy_times_report import busy_times_to_json, describe_unknown_teacher, report_busy_times
from planner.terminal.once import OnceCommand
from planner.terminal.screen import Screen, print_json

Calendar = Annotated[Path, typer.Argument(metavar="CALENDAR", help="help_busy_calendar", show_default=False)]
Teacher = Annotated[str, typer.Option("--teacher", metavar="T", help="help_busy_teacher", show_default=False)]
Out = Annotated[Path | None, typer.Option("--out", metavar="DIR", help="help_busy_out", show_default=False)]


@app.command(cls=OnceCommand, help="help_busy")
def busy(
    context: typer.Context,
    scenario: ScenarioFolder,
    calendar: Calendar,
    teacher: Teacher,
    out: Out = None,
    as_json: AsJson = False,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    done = import_busy_times(BusyWish(scenario, teacher, calendar, out))
    if isinstance(done, NoSuchTeacher):
        screen.say_message(describe_unknown_teacher(done))
        return BAD_INPUT
    report_busy_times(screen, done)
    if as_json:
        print_json(busy_times_to_json(done))
    return DONE
