"""Sentences about problems in the data: what is wrong, with the actual value, and what to do."""

DATA: dict[str, tuple[str, str]] = {}
