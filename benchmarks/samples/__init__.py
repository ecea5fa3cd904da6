"""The samples that the repository carries, each made from a seed; `python -m benchmarks.samples` rewrites them."""

from benchmarks.samples.amsterdam import make_amsterdam
from benchmarks.samples.klein import make_klein
from benchmarks.samples.maand import make_maand
from planner.model import Scenario


def make_samples() -> dict[str, Scenario]:
    return {"klein": make_klein(), "maand": make_maand(), "amsterdam": make_amsterdam()}
