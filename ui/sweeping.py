"""Keeps clicks from waiting for the search for garbage, in which Streamlit looks through all of memory after each one.

Modules and scenarios that visitors look at stay for long: hundreds of thousands of objects, a fifth of a second to look
through, in which nobody is answered. They are set aside, and looked through only when as many have come again.

How much there is, is told by the blocks of memory in use. To list the objects themselves (`gc.get_objects`) would hold
those that another thread is just making, and Python ends the making of a tuple with an error if somebody holds it.
"""

import gc
import sys
from typing import Final

MANY: Final = 100_000
"""Blocks of memory; a click that loads nothing leaves a fiftieth of this."""


class Sweeper:
    """Knows how much there was when it last looked through everything; `Sweeper()` begins with nothing."""

    def __init__(self) -> None:
        self._blocks = 0

    def set_aside_what_stays(self) -> None:
        """Looks through everything once if much has come since the last time, and after that no more."""
        blocks = sys.getallocatedblocks()
        self._blocks = min(self._blocks, blocks)
        if blocks - self._blocks > MANY:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._blocks = sys.getallocatedblocks()


set_aside_what_stays: Final = Sweeper().set_aside_what_stays
