"""Writes the samples into `data/samples`, or into another folder: `python -m benchmarks.samples [FOLDER]`."""

import sys
from pathlib import Path

from benchmarks.samples import make_samples
from planner.exchange import write_scenario

SAMPLES_FOLDER = Path(__file__).parents[2] / "data" / "samples"


def main(folder: Path = SAMPLES_FOLDER) -> None:
    for name, scenario in make_samples().items():
        write_scenario(scenario, folder / name)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
