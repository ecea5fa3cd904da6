"""TOML that reports all its bad lines: a line that cannot be read is told, left out, and the rest is read on."""

import re
import tomllib
from dataclasses import dataclass, field

from planner.exchange.problems import ReadingReport
from planner.texts import Message, message

MOST_BAD_LINES = 50
_AT_LINE = re.compile(r"at line (\d+)")
_KEY = re.compile(r"""\s*(?:["']?)([A-Za-z0-9_-]+)(?:["']?)\s*=\s*(.*)""", re.DOTALL)
_HEADING = re.compile(r"\s*\[\s*([A-Za-z0-9_.-]+)\s*\]")
_LIKE_A_DAY = re.compile(r"[\"']?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[\"']?")


@dataclass
class TomlText:
    """The content of a TOML file, and on which line every key stands; `bad_keys` stand on lines that were left out."""

    content: dict[str, object] = field(default_factory=dict)
    row_of_key: dict[tuple[str, str], int] = field(default_factory=dict)
    bad_keys: set[str] = field(default_factory=set)
    is_readable: bool = True


def read_toml(file: str, text: str, report: ReadingReport) -> TomlText:
    """The content with bad lines left out, each reported with its number; not readable if even that does not help."""
    lines = text.replace("\r\n", "\n").split("\n")
    found = TomlText(row_of_key=_find_rows(lines))
    for _ in range(MOST_BAD_LINES):
        try:
            found.content = tomllib.loads("\n".join(lines))
        except RecursionError:
            report.add(file, message("toml_too_deep"))
        except ValueError as error:
            if _leave_out_line(file, lines, str(error), found, report):
                continue
            report.add(file, message("bad_toml"))
        else:
            return found
        break
    found.is_readable = False
    return found


def _find_rows(lines: list[str]) -> dict[tuple[str, str], int]:
    heading = ""
    rows: dict[tuple[str, str], int] = {}
    for number, line in enumerate(lines, start=1):
        if opened := _HEADING.match(line):
            heading = opened[1]
            rows.setdefault((heading, ""), number)
        elif key := _KEY.match(line):
            rows.setdefault((heading, key[1]), number)
    return rows


def _leave_out_line(file: str, lines: list[str], reason: str, found: TomlText, report: ReadingReport) -> bool:
    at = _AT_LINE.search(reason)
    number = int(at[1]) if at else 0
    if not 1 <= number <= len(lines) or not lines[number - 1].strip():
        return False
    line = lines[number - 1]
    key = _KEY.match(line)
    what = _fault_of_line(reason, line, key)
    if key is not None:
        found.bad_keys.add(key[1])
        report.add(file, what, row=number, column=key[1], value=_without_remark(key[2]))
        lines[number - 1] = ""
        return True
    report.add(file, what, row=number, value=line.strip())
    lines[number - 1] = _stand_in(line, number, found)
    return True


def _stand_in(line: str, number: int, found: TomlText) -> str:
    """For a heading another one, so that the keys below it are not taken for keys of the heading above it."""
    if not line.lstrip().startswith("["):
        return ""
    heading = f"unread-{number}"
    found.bad_keys.add(heading)
    return f"[{heading}]"


def _fault_of_line(reason: str, line: str, key: re.Match[str] | None) -> Message:
    if "overwrite" in reason and key is not None:
        return message("toml_key_twice", name=key[1])
    if key is not None and _LIKE_A_DAY.fullmatch(_without_remark(key[2])):
        return message("bad_toml_day", value=_without_remark(key[2]))
    return message("bad_toml_line", value=line.strip())


def _without_remark(text: str) -> str:
    return text.split("#", maxsplit=1)[0].strip()
