"""Sentences of calendars: what a lesson is called in one, and what the command says."""

CALENDARS: dict[str, tuple[str, str]] = {}
