"""Sentences of the workbooks that the planner writes: explanations, titles of sheets with a plan, and the commands."""

WORKBOOK_WRITING: dict[str, tuple[str, str]] = {}
