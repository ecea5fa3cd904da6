"""Timefold, a planner that improves a plan by small moves, in an environment of its own as it needs Java."""
