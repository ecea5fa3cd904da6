"""The use cases of the planner, for whoever calls it: a command, a page or a program."""
