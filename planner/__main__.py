"""`python -m planner`, and the command `planner`.

The rest is loaded in `main`: so Ctrl-C while it loads ends it without a traceback, and the search processes, which
load this file too, do not load the commands.
"""

import importlib
import signal
import sys


def main() -> None:
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(importlib.import_module("planner.cli").run(sys.argv[1:]))


if __name__ == "__main__":
    main()
