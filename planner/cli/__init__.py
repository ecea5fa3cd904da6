"""The command `planner`: it reads options, calls a use case and says what came of it; one file per group of commands.

What is said goes to standard error, in Dutch or with `--lang en` in English; `--json` prints data to standard output.
Exit codes: 0 done, 1 plan not legal, 2 bad data or usage, 3 impossible, 4 nothing found in the time.
"""

import importlib
from collections.abc import Sequence

from typer.exceptions import TyperException

from planner.cli.app import BAD_INPUT, DONE, NOT_LEGAL, app
from planner.exchange import DataError
from planner.exchange.whole_folder import FolderError
from planner.exchange.workbooks.book_file import BookError
from planner.service.refused_plan import PlanRefusedError
from planner.terminal import usage
from planner.terminal.data_list import list_problems, problems_to_json
from planner.terminal.help_pages import translate_help
from planner.terminal.no_plan_report import report_refusal
from planner.terminal.screen import Screen, print_json

COMMANDS_IN: dict[str, tuple[str, ...]] = {
    "backward": ("backward",),
    "busy_times": ("busy",),
    "calendars": ("calendar",),
    "capacity": ("capacity",),
    "certificate": ("certificate",),
    "changing": ("change",),
    "comparing": ("compare",),
    "importing": ("import",),
    "planning": ("plan", "check", "validate"),
    "seats": ("seats",),
    "ui": ("ui",),
    "why": ("why",),
    "workbooks": ("template", "export"),
}


def load_commands(arguments: Sequence[str]) -> None:
    """Loads the command that is named, so that it starts at once; all of them where help or a misuse needs them."""
    named = {file for file, commands in COMMANDS_IN.items() if not set(commands).isdisjoint(arguments)}
    for file in sorted(named if len(named) == 1 and "--help" not in arguments else COMMANDS_IN):
        importlib.import_module(f"planner.cli.{file}")


def run(arguments: Sequence[str]) -> int:
    """Runs one command line and returns its exit code; what a user can mend is said in a sentence."""
    load_commands(arguments)
    screen = Screen(usage.find_language(arguments))
    command = translate_help(app, screen)
    try:
        return command.main(list(arguments), prog_name="planner", standalone_mode=False, obj=screen) or DONE
    except DataError as error:
        list_problems(screen, error)
        if "--json" in arguments:
            print_json(problems_to_json(error.problems, screen.language))
        return BAD_INPUT
    except (FolderError, BookError, usage.MisuseError) as fault:
        screen.say_message(fault.what)
        return BAD_INPUT
    except TyperException as fault:
        screen.say_message(usage.describe_misuse(fault))
        return BAD_INPUT
    except PlanRefusedError as refused:
        report_refusal(screen, refused)
        return NOT_LEGAL
