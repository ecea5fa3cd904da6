"""Sentences on why a request is not placed and why a scenario is impossible."""

REASONS: dict[str, tuple[str, str]] = {}
