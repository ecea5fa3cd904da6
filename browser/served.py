"""The planner served at a free port over a store of its own, and a browser to look at it with."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.error import URLError

from playwright.sync_api import Browser, sync_playwright

CHROMIUM: Final = "/usr/bin/chromium"
ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
SECONDS_TO_BEGIN: Final = 60.0


def address_of(folder: Path) -> str:
    """The store in this folder."""
    return f"sqlite:///{folder / 'planner.sqlite'}"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the pages over the store in this folder, for as long as they are looked at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "planner", "ui", "--no-browser", "--port", str(port)]
    server = subprocess.Popen(
        [*command, "--database", address_of(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/health")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


@contextmanager
def opened_browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


def _wait_for(address: str) -> None:
    until = time.monotonic() + SECONDS_TO_BEGIN
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()  # our own server on this computer
        except URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return
