"""Programs that nobody here wrote, reading what the planner writes: run by `make clients`."""
