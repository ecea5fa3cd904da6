"""A folder that the planner wrote and may write again: a fingerprint of each file tells whether anybody touched it.

What people change in it by hand is theirs, and is never lost.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path


def mark_files(files: Mapping[str, bytes], marker: str) -> dict[str, bytes]:
    """The files with one more, named `marker`, that holds their fingerprints."""
    prints = {name: _fingerprint(content) for name, content in sorted(files.items())}
    return {**files, marker: (json.dumps({"files": prints}, indent=1) + "\n").encode("utf-8")}


def is_untouched(folder: Path, marker: str) -> bool:
    """True if the files in this folder are still as they were when they were marked."""
    try:
        prints = json.loads((folder / marker).read_text(encoding="utf-8"))
        files = dict(prints["files"])
        return bool(files) and all(_fingerprint((folder / str(name)).read_bytes()) == files[name] for name in files)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _fingerprint(content: bytes) -> str:
    return sha256(content).hexdigest()
