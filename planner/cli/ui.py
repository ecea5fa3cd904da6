"""The command `planner ui`."""

import importlib
from typing import Annotated

import typer
from sqlalchemy.exc import SQLAlchemyError

from planner.cli.app import BAD_INPUT, DONE, Lang, app
from planner.terminal import usage
from planner.terminal.screen import Screen

Port = Annotated[int | None, typer.Option("--port", metavar="N", help="help_port", parser=usage.read_port)]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="help_no_browser")]
Database = Annotated[str | None, typer.Option("--database", metavar="URL", help="help_database")]


@app.command(help="help_ui")
def ui(
    context: typer.Context,
    port: Port = None,
    no_browser: NoBrowser = False,
    database: Database = None,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    server = importlib.import_module("ui.server")  # only now: it takes a second that the other commands do without
    try:
        server.serve(port, database, not no_browser, lambda address: screen.say("ui_ready", address=address))
    except server.PortTakenError:
        if port is None:
            screen.say("ui_no_port", port=server.FIRST_PORT)
        else:
            screen.say("ui_port_taken", port=port)
        return BAD_INPUT
    except SQLAlchemyError as fault:
        screen.say("ui_bad_database", reason=type(fault).__name__)
        return BAD_INPUT
    screen.say("ui_stopped")
    return DONE
