"""Made-up scenarios of any size and the samples, from seeds; run by hand, nothing here is part of the planner."""
