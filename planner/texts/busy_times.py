"""Sentences of reading a teacher's own calendar."""

BUSY_TIMES: dict[str, tuple[str, str]] = {}
