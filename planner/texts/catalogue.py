"""The one catalogue: key -> (Dutch, English), put together from one file per room so that each stays readable."""

from planner.texts.command_line import COMMAND_LINE
from planner.texts.commands import COMMANDS
from planner.texts.data import DATA
from planner.texts.reasons import REASONS
from planner.texts.rules import RULES

TEXTS: dict[str, tuple[str, str]] = {**RULES, **DATA, **REASONS, **COMMAND_LINE, **COMMANDS}
