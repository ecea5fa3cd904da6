"""Cases decided by hand, rule by rule, and a run of planted faults."""
