"""Keeps clicks from waiting for the search for garbage, in which Streamlit looks through all of memory after each one.

Modules and scenarios that visitors look at stay for long: hundreds of thousands of objects, a fifth of a second to look
through, in which nobody is answered. They are set aside, and looked through only when as many have come again.
"""

import gc
from typing import Final

MANY: Final = 50_000
"""A click that loads nothing leaves a tenth of this."""


def set_aside_what_stays() -> None:
    """Looks through everything once if much has come since the last time, and after that no more."""
    if len(gc.get_objects()) > MANY:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
