"""The command `planner compare`."""

from pathlib import Path
from typing import Annotated

import typer

from planner.cli.app import DONE, AsJson, Lang, app
from planner.service.comparing import ComparisonWish, PlanFolders, compare_folders
from planner.terminal.comparison_report import comparison_to_json, report_comparison
from planner.terminal.screen import Screen, print_json

ScenarioA = Annotated[Path, typer.Argument(metavar="SCENARIO_A", help="help_compare_scenario_a", show_default=False)]
PlanA = Annotated[Path, typer.Argument(metavar="PLAN_A", help="help_compare_plan_a", show_default=False)]
ScenarioB = Annotated[Path, typer.Argument(metavar="SCENARIO_B", help="help_compare_scenario_b", show_default=False)]
PlanB = Annotated[Path, typer.Argument(metavar="PLAN_B", help="help_compare_plan_b", show_default=False)]
Out = Annotated[Path | None, typer.Option("--out", metavar="BOOK.xlsx", help="help_compare_out", show_default=False)]


@app.command(help="help_compare")
def compare(
    context: typer.Context,
    scenario_a: ScenarioA,
    plan_a: PlanA,
    scenario_b: ScenarioB,
    plan_b: PlanB,
    out: Out = None,
    as_json: AsJson = False,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    sides = PlanFolders(scenario_a, plan_a), PlanFolders(scenario_b, plan_b)
    compared = compare_folders(ComparisonWish(*sides, out, screen.language))
    report_comparison(screen, compared, out)
    if as_json:
        print_json(comparison_to_json(compared))
    return DONE
