"""Lets one contestant plan a scenario folder in this process: `python -m benchmarks.peers NAME SCENARIO SECONDS`.

Reading the scenario does not count: the clock of the lines that come out starts when it has been read.
"""

import os
import sys
import traceback
from pathlib import Path

from benchmarks.peers.contestants import CONTESTANTS
from benchmarks.peers.telling import Teller
from planner.exchange import read_scenario


def main() -> None:
    name, folder, seconds = sys.argv[1:]
    scenario = read_scenario(Path(folder)).scenario
    lines = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a solver prints by itself is no line of ours
    teller = Teller(lines, float(seconds))
    try:
        how = CONTESTANTS[name].plan(scenario, teller)
    except Exception:
        traceback.print_exc()
        how = "broke"
    teller.ended(how)


if __name__ == "__main__":
    main()
