"""Sentences of the commands: progress, tables, errors of use."""

COMMANDS: dict[str, tuple[str, str]] = {}
