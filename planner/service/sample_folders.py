"""Where the samples are: beside the code in a checkout, or where the installation put them."""

from importlib import metadata
from pathlib import Path
from typing import Final

import planner

FIRST_SAMPLES: Final = ("maand", "klein")
_DISTRIBUTION: Final = "taalboost-planner"


def find_sample(name: str) -> Path | None:
    """The folder of the sample with this name; None if this installation has no samples."""
    beside_code = Path(planner.__file__).parents[1] / "data" / "samples" / name
    if (beside_code / "scenario.toml").is_file():
        return beside_code
    return next(
        (file.parent for file in _installed_files() if file.parts[-3:] == ("samples", name, "scenario.toml")), None
    )


def _installed_files() -> list[Path]:
    try:
        files = metadata.files(_DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return []
    return [Path(str(file.locate())).resolve() for file in files if file.name == "scenario.toml"]
