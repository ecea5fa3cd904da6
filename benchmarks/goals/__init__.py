"""Our own planner alone, held to the goals it was given: sizes, first plans, planning again, reproducible, scaling."""
