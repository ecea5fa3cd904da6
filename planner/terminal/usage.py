"""Options that cannot be: read strictly, refused in a sentence of the reader's language."""

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from typer.exceptions import TyperException

from planner.texts import LANGUAGES, Language, Message, message

MOST_SECONDS = 1_000_000
MOST_WORKERS = 1024
MOST_SEED = 2**31 - 1
FIRST_PORT = 1024
LAST_PORT = 65535
_WHOLE = re.compile(r"[0-9]{1,18}")
_DECIMAL = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


class MisuseError(Exception):
    """An option or argument that cannot be; `what` says why and what to do."""

    def __init__(self, what: Message) -> None:
        super().__init__(what)
        self.what = what


def find_language(arguments: Sequence[str]) -> Language:
    """The language asked for anywhere on the command line; the last word on it counts, Dutch if there is none."""
    found: Language = "nl"
    for word, next_word in pairwise([*arguments, ""]):
        asked = next_word if word == "--lang" else word.partition("--lang=")[2]
        found = next((language for language in LANGUAGES if language == asked), found)
    return found


def read_language(text: str) -> str:
    if text not in LANGUAGES:
        raise MisuseError(message("usage_language", value=text))
    return text


def read_seconds(value: object) -> float:
    text = str(value)
    seconds = float(text) if _DECIMAL.fullmatch(text) else math.nan
    if not 0 < seconds <= MOST_SECONDS:
        raise MisuseError(message("usage_seconds", value=text, most=MOST_SECONDS))
    return seconds


def read_workers(value: object) -> int:
    text = str(value)
    if not _WHOLE.fullmatch(text) or not 1 <= int(text) <= MOST_WORKERS:
        raise MisuseError(message("usage_workers", value=text, most=MOST_WORKERS))
    return int(text)


def read_seed(value: object) -> int:
    text = str(value)
    if not _WHOLE.fullmatch(text) or int(text) > MOST_SEED:
        raise MisuseError(message("usage_seed", value=text, most=MOST_SEED))
    return int(text)


def read_port(value: object) -> int:
    text = str(value)
    if not _WHOLE.fullmatch(text) or not FIRST_PORT <= int(text) <= LAST_PORT:
        raise MisuseError(message("usage_port", value=text))
    return int(text)


def describe_misuse(fault: TyperException) -> Message:
    """What is wrong with a command line that could not be read at all."""
    option = getattr(fault, "option_name", None)
    text = fault.format_message()
    match type(fault).__name__:
        case "NoSuchOption":
            return message("usage_no_such_option", option=option)
        case "BadOptionUsage":
            return message("usage_option_value", option=option)
        case "MissingParameter":
            return message("usage_missing", name=_name_of(getattr(fault, "param", None)))
        case "UsageError" if text.startswith("Missing command"):
            return message("usage_no_command")
        case "UsageError" if text.startswith("No such command"):
            return message("usage_unknown_command", word=text.partition("'")[2].partition("'")[0])
        case "UsageError" if text.startswith("Got unexpected extra argument"):
            return message("usage_too_many", words=text.partition("(s) (")[2].removesuffix(")"))
        case _:
            return message("usage_misread", detail=text)


def _name_of(param: object) -> str:
    """The name by which a person knows a parameter: `--out`, or `SCENARIO` for what has a place instead of a name."""
    return next((str(name) for name in getattr(param, "opts", []) if str(name).startswith("-")), _metavar_of(param))


def _metavar_of(param: object) -> str:
    return str(getattr(param, "metavar", None) or "")
