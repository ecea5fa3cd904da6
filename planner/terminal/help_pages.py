"""Help in the language of the reader: in the code, the help of a command or an option is the key of its text."""

import typer
from typer.core import TyperArgument, TyperGroup, TyperOption

from planner.terminal.screen import Screen


def translate_help(app: typer.Typer, screen: Screen) -> TyperGroup:
    """The command behind `app`, with its help texts in the screen's language."""
    group = typer.main.get_command(app)
    if not isinstance(group, TyperGroup):
        raise TypeError("an app of several commands is a group")
    for command in (group, *group.commands.values()):
        command.help = screen.read_text(command.help or "")
        for param in command.params:
            if isinstance(param, TyperArgument | TyperOption):
                param.help = screen.read_text(param.help or "")
    return group
