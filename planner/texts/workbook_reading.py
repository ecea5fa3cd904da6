"""Sentences of reading a workbook: what is wrong with it, and how cells were understood."""

WORKBOOK_READING: dict[str, tuple[str, str]] = {}
