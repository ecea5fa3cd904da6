"""The commands `planner template` and `planner export`."""

from pathlib import Path
from typing import Annotated

import typer

from planner.cli.app import DONE, AsJson, Lang, ScenarioFolder, app
from planner.service.workbooks import PlanExport, export_plan, export_scenario, make_template
from planner.terminal.book_report import exported_to_json, refuse_without_plan, report_exported_plan
from planner.terminal.data_list import tell_reading
from planner.terminal.screen import Screen, print_json

NewBook = Annotated[Path, typer.Argument(metavar="OUT.xlsx", help="help_template_out", show_default=False)]
PlanToPrint = Annotated[Path | None, typer.Argument(metavar="PLAN", help="help_book_plan", show_default=False)]
Out = Annotated[Path, typer.Option("--out", metavar="BOOK.xlsx", help="help_book_out", show_default=False)]
Names = Annotated[bool, typer.Option("--names", help="help_book_names")]
Previous = Annotated[Path | None, typer.Option("--previous", metavar="PLAN", help="help_book_previous")]


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
    context: typer.Context,
    scenario: ScenarioFolder,
    out: Out,
    plan: PlanToPrint = None,
    names: Names = False,
    previous: Previous = None,
    as_json: AsJson = False,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    if plan is None:
        refuse_without_plan({"--names": names, "--previous": previous is not None})
        tell_reading(screen, export_scenario(scenario, out, screen.language))
        screen.say("scenario_exported", file=str(out))
        said: dict[str, object] = {"file": str(out)}
    else:
        exported = export_plan(PlanExport(scenario, plan, out, screen.language, names, previous))
        report_exported_plan(screen, exported, out)
        said = exported_to_json(exported, out, screen.language)
    if as_json:
        print_json(said)
    return DONE
