"""Where a search process begins.

The scenario comes over the connection and not with the start of the process: a process that dies while it starts (no
memory, say) would leave the parent waiting for ever to get rid of it. CP-SAT is loaded only here, so the parent, which
may have nothing to search at all, starts at once.
"""

import importlib
from multiprocessing.connection import Connection

from planner.model import Scenario
from planner.solver.outcome import Options


def begin(connection: Connection, options: Options, role: str) -> None:
    scenario: Scenario = connection.recv()
    importlib.import_module("planner.solver.child").run(connection, scenario, options, role, options.seconds)
