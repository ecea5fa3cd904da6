"""LibreOffice without a screen, with a profile of its own: a workbook as the texts that its sheets show."""

import csv
import io
import subprocess
from pathlib import Path

ALL_SHEETS_AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def open_book(book: Path, folder: Path) -> dict[str, list[list[str]]]:
    """The rows of every sheet by its name, cells as they are shown; fails if LibreOffice cannot open the workbook."""
    convert(book, folder, ALL_SHEETS_AS_SHOWN)
    files = sorted(folder.glob(f"{book.stem}-*.csv"))
    return {file.stem.removeprefix(f"{book.stem}-"): _read(file) for file in files}


def convert(book: Path, folder: Path, to: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    command = ["soffice", profile, "--headless", "--norestore", "--convert-to", to, "--outdir", str(folder), str(book)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    assert b"Error" not in done.stdout + done.stderr, (done.stdout + done.stderr).decode("utf-8", "replace")


def _read(file: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"), newline="")))
