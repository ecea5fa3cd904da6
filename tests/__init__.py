"""The tests, arranged as the planner is."""
