"""Who takes part in the contest: ways of planning that others would choose, and our own planner, each in a process."""
