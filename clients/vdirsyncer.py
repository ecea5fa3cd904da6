"""vdirsyncer, which keeps a folder of one file per event in step with a calendar on the web."""

import functools
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from clients.readers import ROOT

PROGRAM = ROOT / ".venv-clients" / "bin" / "vdirsyncer"
SETTINGS = """
[general]
status_path = "{folder}/status/"

[pair lessons]
a = "web"
b = "here"
collections = null
conflict_resolution = "a wins"
partial_sync = "revert"

[storage web]
{source}

[storage here]
type = "filesystem"
path = "{folder}/items/"
fileext = ".ics"
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Tests speak for themselves."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address at which the files of a folder can be fetched while this lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def from_web(url: str) -> str:
    """A subscription; of this, vdirsyncer passes over the UIDs and takes a digest of each item instead."""
    return f'type = "http"\nurl = "{url}"'


def from_file(file: Path) -> str:
    """A file; of this, vdirsyncer keeps the UIDs."""
    return f'type = "singlefile"\npath = "{file}"\nread_only = true'


def sync(folder: Path, source: str) -> dict[str, bytes]:
    """The items that `folder` holds afterwards, by name."""
    folder.mkdir(exist_ok=True)
    settings = folder / "config"
    settings.write_text(SETTINGS.format(folder=folder, source=source), encoding="utf-8")
    (folder / "items").mkdir(exist_ok=True)
    is_known = (folder / "status").exists()
    for words in (["sync"],) if is_known else (["discover"], ["sync"]):
        done = subprocess.run(
            [str(PROGRAM), "-c", str(settings), *words], capture_output=True, check=False, timeout=120, input=b"y\n"
        )
        assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return {file.name: file.read_bytes() for file in sorted((folder / "items").iterdir())}
