"""The command `planner import`."""

from pathlib import Path
from typing import Annotated

import typer

from planner.cli.app import BAD_INPUT, DONE, AsJson, Lang, app
from planner.service.importing import ImportOrder, NotImported, import_scenario
from planner.terminal.data_list import list_problems, problems_to_json, tell_reading
from planner.terminal.screen import Screen, print_json

Source = Annotated[Path, typer.Argument(metavar="BOOK.xlsx", help="help_import_source", show_default=False)]
Out = Annotated[Path, typer.Option("--out", metavar="SCENARIO", help="help_import_out", show_default=False)]
Marked = Annotated[
    Path | None, typer.Option("--annotated", metavar="OUT.xlsx", help="help_annotated", show_default=False)
]


@app.command(name="import", help="help_import")
def import_(
    context: typer.Context,
    book: Source,
    out: Out,
    annotated: Marked = None,
    as_json: AsJson = False,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    result = import_scenario(ImportOrder(book, out, annotated, screen.language))
    if isinstance(result, NotImported):
        _tell_problems(screen, result, annotated)
    else:
        tell_reading(screen, result.read)
        screen.say("import_written", folder=str(out))
        if annotated is not None:
            screen.say("import_not_annotated", file=str(annotated))
    if as_json:
        problems = result.error.problems if isinstance(result, NotImported) else ()
        print_json(problems_to_json(problems, screen.language))
    return BAD_INPUT if isinstance(result, NotImported) else DONE


def _tell_problems(screen: Screen, result: NotImported, annotated: Path | None) -> None:
    list_problems(screen, result.error)
    if result.is_annotated:
        screen.say("import_annotated", file=str(annotated))
    if result.why_not_annotated is not None:
        screen.say_message(result.why_not_annotated)
