"""The command `planner backward`."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.app import DONE, AsJson, Lang, ScenarioFolder, app
from planner.service.counting_back import read_red_list
from planner.terminal.calendar_options import read_day
from planner.terminal.red_list import read_weeks, red_list_to_json, show_red_list
from planner.terminal.screen import Screen, print_json

InPlan = Annotated[Path | None, typer.Option("--plan", metavar="PLAN", help="help_backward_plan")]
Today = Annotated[date | None, typer.Option("--today", metavar="DATE", help="help_backward_today", parser=read_day)]
Weeks = Annotated[int, typer.Option("--weeks", metavar="N", help="help_backward_weeks", parser=read_weeks)]


@app.command(help="help_backward")
def backward(
    context: typer.Context,
    scenario: ScenarioFolder,
    plan: InPlan = None,
    today: Today = None,
    weeks: Weeks = 4,
    as_json: AsJson = False,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    listed = read_red_list(scenario, plan, today, weeks)
    show_red_list(screen, listed)
    if as_json:
        print_json(red_list_to_json(screen, listed))
    return DONE
