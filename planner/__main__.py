"""`python -m planner`, and the command `planner`."""

import sys

from planner.cli import run


def main() -> None:
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
