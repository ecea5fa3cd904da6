"""Every command is known by the file it is in, so that only that file is loaded."""

import importlib
import json
import subprocess
import sys
from pathlib import Path

from planner import cli
from planner.cli.app import app

HERE = Path(cli.__file__).parent
KLEIN = Path(__file__).parents[2] / "data" / "samples" / "klein"
HEAVY = ("ortools", "pandas", "sqlalchemy", "streamlit")


def test_the_table_names_every_command_of_every_file() -> None:
    files = {path.stem for path in HERE.glob("*.py")} - {"__init__", "app"}
    found: dict[str, set[str]] = {file: set() for file in files}
    for file in files:
        importlib.import_module(f"planner.cli.{file}")
    for command in app.registered_commands:
        assert command.callback is not None
        file = command.callback.__module__.rsplit(".", 1)[1]
        found[file].add(command.name or command.callback.__name__)

    assert found == {file: set(commands) for file, commands in cli.COMMANDS_IN.items()}


def test_validating_loads_neither_the_search_nor_the_database() -> None:
    program = (
        "import json, sys; from planner.cli import run; run(sys.argv[1:]);"
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, "validate", str(KLEIN)], capture_output=True, text=True, check=True, timeout=60
    )

    assert json.loads(done.stdout.splitlines()[-1]) == []
