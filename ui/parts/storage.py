"""The one store of this process: all visitors share the connection, and none of them the data."""

import os
from functools import cache
from typing import Final

from planner.store import Store, open_store

ADDRESS: Final = "PLANNER_DATABASE"
"""The environment variable that names the database; without it the store is a file of this user."""


def the_store() -> Store:
    return _open(os.environ.get(ADDRESS) or None)


@cache
def _open(address: str | None) -> Store:
    return open_store(address)
