"""Sentences of the findings: subject, fact, both numbers."""

RULES: dict[str, tuple[str, str]] = {}
