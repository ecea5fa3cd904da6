"""What lasts: scenarios and all that was done to them, plans, runs, reservations and feeds, in one database."""

from planner.store.database import Store, open_store

__all__ = ["Store", "open_store"]
