"""`planner ui`: one command that serves the pages, says where, tells nobody what was asked, and leaves nothing."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError

from planner.service.first_start import fill_empty_store
from planner.store import open_store
from planner.store.runs import list_runs, queue_run
from planner.store.scenarios import list_scenarios

PATIENCE = 90.0


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def database_in(folder: Path) -> str:
    return f"sqlite:///{folder / 'planner.sqlite'}"


def start(folder: Path, port: int) -> subprocess.Popen[str]:
    """The command, started in an empty folder: it needs nothing of where it is started."""
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    command = [sys.executable, "-m", "planner", "ui", "--no-browser", "--port", str(port)]
    return subprocess.Popen(
        [*command, "--database", database_in(folder)], cwd=elsewhere, stderr=subprocess.PIPE, text=True
    )


@contextmanager
def serving(folder: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    process = start(folder, port)
    try:
        until(lambda: status_of(f"http://127.0.0.1:{port}/health") == 200)
        yield process
    finally:
        process.kill()
        process.wait()


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def status_of(url: str) -> int | None:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return int(answer.status)
    except HTTPError as refused:
        return refused.code
    except (URLError, OSError):
        return None


def stop(process: subprocess.Popen[str]) -> tuple[int, str]:
    """The exit code after Ctrl-C, and all that was said."""
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=PATIENCE)
    return process.returncode, said


def test_the_pages_are_served_until_ctrl_c_and_nothing_asked_is_told(tmp_path: Path) -> None:
    port = free_port()

    with serving(tmp_path, port) as process:
        feed = status_of(f"http://127.0.0.1:{port}/feeds/secret-token.ics")
        page = urllib.request.urlopen(f"http://127.0.0.1:{port}/gegevens", timeout=10).read()
        code, said = stop(process)

    assert (code, feed) == (0, 404)
    assert said.splitlines() == [
        f"De planner staat klaar op http://127.0.0.1:{port} (alleen op deze computer). Stop met Ctrl-C.",
        "De planner is gestopt.",
    ]
    assert page.count(b'<html lang="nl"') == 1
    assert len(list_scenarios(open_store(database_in(tmp_path)))) == 2


def test_a_search_that_is_going_on_leaves_no_process_behind(tmp_path: Path) -> None:
    store, port = open_store(database_in(tmp_path)), free_port()
    fill_empty_store(store)
    scenario_id = max(list_scenarios(store), key=lambda line: line.people).id
    queue_run(store, scenario_id, 1, 120.0, 1, 1, False, "Ans")

    with serving(tmp_path, port) as process:
        until(lambda: children_of(process.pid) != [])
        children = children_of(process.pid)
        code, _ = stop(process)

    until(lambda: not any(is_alive(pid) for pid in children))
    assert code == 0
    assert [run.state for run in list_runs(store)] == ["lost"]


def test_a_port_that_is_taken_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        process = start(tmp_path, port)
        _, said = process.communicate(timeout=PATIENCE)

    assert (process.returncode, said) == (
        2,
        f"Poort {port} is bezet. Kies een andere met --port, of laat --port weg.\n",
    )


def children_of(pid: int) -> list[int]:
    """Whoever of its threads started them."""
    lists = [file.read_text() for file in Path(f"/proc/{pid}/task").glob("*/children")]
    return [int(child) for line in lists for child in line.split()]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0] != "Z"
