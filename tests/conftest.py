"""Hypothesis profiles: `fast` for every run, `deep` for a night; HYPOTHESIS_PROFILE=deep chooses."""

import os

from hypothesis import HealthCheck, settings

SLOW_BUT_FINE = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile(
    "fast", max_examples=100, deadline=None, derandomize=True, database=None, suppress_health_check=SLOW_BUT_FINE
)
settings.register_profile("deep", max_examples=4_000, deadline=None, suppress_health_check=SLOW_BUT_FINE)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))
