"""Workbooks of Excel: a scenario with a sheet per table, and a plan with sheets to print."""
