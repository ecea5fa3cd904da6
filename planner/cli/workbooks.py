"""The commands `planner template` and `planner export`."""

from pathlib import Path
from typing import Annotated

import typer

from planner.cli.app import DONE, AsJson, Lang, ScenarioFolder, app
from planner.service.workbooks import export_scenario, make_template
from planner.terminal.data_list import tell_reading
from planner.terminal.screen import Screen, print_json

NewBook = Annotated[Path, typer.Argument(metavar="OUT.xlsx", help="help_template_out", show_default=False)]
Out = Annotated[Path, typer.Option("--out", metavar="BOOK.xlsx", help="help_book_out", show_default=False)]


@app.command(help="help_template")
def template(context: typer.Context, out: NewBook, as_json: AsJson = False, lang: Lang = "nl") -> int:
    screen: Screen = context.obj
    make_template(out, screen.language)
    screen.say("template_written", file=str(out))
    if as_json:
        print_json({"file": str(out)})
    return DONE


@app.command(help="help_export")
def export(
    context: typer.Context, scenario: ScenarioFolder, out: Out, as_json: AsJson = False, lang: Lang = "nl"
) -> int:
    screen: Screen = context.obj
    tell_reading(screen, export_scenario(scenario, out, screen.language))
    screen.say("scenario_exported", file=str(out))
    if as_json:
        print_json({"file": str(out)})
    return DONE
