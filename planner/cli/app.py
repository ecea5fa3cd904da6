"""The app that all commands register with, and the arguments and options that several of them share."""

from pathlib import Path
from typing import Annotated, Final

import typer

from planner.terminal import usage

DONE: Final = 0
NOT_LEGAL: Final = 1
BAD_INPUT: Final = 2
IMPOSSIBLE: Final = 3
NOTHING_FOUND: Final = 4

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, help="help_planner")

ScenarioFolder = Annotated[Path, typer.Argument(metavar="SCENARIO", help="help_scenario", show_default=False)]
PlanFolder = Annotated[Path, typer.Argument(metavar="PLAN", help="help_plan_folder", show_default=False)]
Lang = Annotated[str, typer.Option("--lang", metavar="nl|en", help="help_lang", parser=usage.read_language)]
AsJson = Annotated[bool, typer.Option("--json", help="help_json")]


@app.callback()
def choose_language(lang: Lang = "nl") -> None:
    """`run` has read the language already, for it must be known before anything can go wrong."""
