"""The planner in the browser: pages over the use cases of `planner`, in Dutch with an English toggle."""
