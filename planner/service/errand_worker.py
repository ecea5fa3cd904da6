"""The process of an errand: `python -m planner.service.errand_worker`, started by `errands`.

The question comes over standard input, which stays open for as long as the parent lives; what is known goes back over
standard output, and nothing else does.
"""

import os
import pickle
import sys
import threading
import traceback
from typing import BinaryIO, Final

from planner.service.errands import Told

FRAMES_TOLD: Final = 8


def main() -> None:
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as line:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what anything here would print is no answer
        carry_out(line)


def carry_out(line: BinaryIO) -> None:
    work, arguments = pickle.load(sys.stdin.buffer)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    try:
        for known in work(*arguments):
            _tell(line, Told(known))
        _tell(line, Told(is_over=True))
    except MemoryError:
        _tell(line, Told(is_over=True, trouble="MemoryError"))
    except Exception as fault:  # told without what it says, which may quote a row
        frames = traceback.extract_tb(fault.__traceback__)[-FRAMES_TOLD:]
        places = " > ".join(f"{frame.name}:{frame.lineno}" for frame in frames)
        _tell(line, Told(is_over=True, trouble=f"{type(fault).__name__}: {places}"))


def _tell(line: BinaryIO, told: Told) -> None:
    pickle.dump(told, line)
    line.flush()


def _leave_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


if __name__ == "__main__":
    main()
