"""Scenarios of different kinds but of one size: what a planner is good at in one, it may be bad at in another."""

from dataclasses import replace
from typing import Any

from benchmarks.recipe import Recipe

KINDS: dict[str, dict[str, Any]] = {
    "plain": {},
    "roomy": {"tightness": 0.7},
    "tight": {"tightness": 1.4},
    "sparse-hours": {"hours": "sparse"},
    "dense-hours": {"hours": "dense"},
    "few-locations": {"locations": 2},
    "many-locations": {"locations": 12},
    "short-programmes": {"length": "short"},
    "long-programmes": {"length": "long"},
    "published": {"running": 0.1, "published": 0.3, "locked": 0.1},
    "teacher-ill": {"running": 0.1, "published": 0.5, "change": "teacher-ill"},
    "new-requests": {"running": 0.1, "published": 0.5, "change": "new-requests"},
}


def recipe_of(kind: str, requests: int, seed: int) -> Recipe:
    return replace(Recipe(requests=requests, seed=seed), **KINDS[kind])
