"""A certificate: what a plan is proven to be, with all that is needed to prove it again.

It speaks of one scenario and one plan, known by a hash of what they say: other rows, another name or another order of
words in a list give another hash, another order of rows does not. Its seal is a hash of the certificate itself, and
shows a slip of the pen. That what it says is true is shown only by proving it again (`certificate_check`).
"""

import hashlib
import json
import platform
from importlib.metadata import version
from typing import Literal

from pydantic import Field

import planner
from planner.insight.saying import list_some
from planner.model import Plan, Scenario
from planner.model.records import Record
from planner.rules.catalogue import RULES
from planner.texts import LANGUAGES, Language, Message, message

Proof = Literal["counting", "search"]


class Certificate(Record):
    """`most_placed` and `cost_bound` hold for every legal plan of the scenario, the rest for this plan."""

    format: Literal[1] = 1
    scenario: str
    scenario_sha256: str
    plan_sha256: str
    requests: int
    cohorts: int
    placed: int
    cost: int
    cost_by: dict[str, int]
    never_placed: tuple[str, ...]
    most_placed: int
    most_placed_by: Proof
    cost_bound: int
    planner: str
    ortools: str
    python: str
    seconds: float = Field(gt=0, le=1_000_000)
    workers: int = Field(ge=1, le=1024)
    seed: int = Field(ge=0, le=2**31 - 1)
    reproducible: bool
    stopped: bool
    made_at: str
    sentences: dict[Language, tuple[str, ...]] = Field(default_factory=dict)
    seal: str = ""


def name_versions() -> dict[str, str]:
    """What a bound depends on beside scenario and seed."""
    return {
        "planner": planner.__version__,
        "ortools": version("ortools"),
        "python": platform.python_version(),
    }


def hash_scenario(scenario: Scenario) -> str:
    """Of all settings and all rows, whatever order the rows stand in."""
    return _hash({name: _canonical(getattr(scenario, name)) for name in Scenario.model_fields})


def hash_plan(plan: Plan) -> str:
    return _hash({"cohorts": _canonical(plan.cohorts), "placements": _canonical(plan.placements)})


def seal(certificate: Certificate) -> Certificate:
    """The certificate with its sentences in every language and the hash of all that it says."""
    told = {language: tell_in(certificate, language) for language in LANGUAGES}
    worded = certificate.model_copy(update={"sentences": told, "seal": ""})
    return worded.model_copy(update={"seal": find_seal(worded)})


def find_seal(certificate: Certificate) -> str:
    return _hash(certificate.model_dump(mode="json", exclude={"seal"}))


def tell_in(certificate: Certificate, language: Language) -> tuple[str, ...]:
    return tuple(write_numbers(sentence, language).in_language(language) for sentence in tell_certificate(certificate))


def write_numbers(sentence: Message, language: Language) -> Message:
    """The sentence with the thousands of its numbers apart, as people in the language write them."""
    mark = "." if language == "nl" else ","
    shown = {
        name: f"{value:,}".replace(",", mark) if isinstance(value, int) else value
        for name, value in sentence.values.items()
    }
    return Message(sentence.key, shown)


def tell_certificate(certificate: Certificate) -> tuple[Message, ...]:
    """What is proven, and how, a sentence each."""
    return (
        _tell_audit(certificate),
        *([_tell_never_placed(certificate)] if certificate.never_placed else ()),
        _tell_most_placed(certificate),
        _tell_cost(certificate),
    )


def _tell_audit(certificate: Certificate) -> Message:
    return message(
        "certificate.audit",
        rules=len(RULES),
        placed=certificate.placed,
        requests=certificate.requests,
        cost=certificate.cost,
    )


def _tell_never_placed(certificate: Certificate) -> Message:
    about = {"count": len(certificate.never_placed), "ids": list_some(certificate.never_placed)}
    return message("certificate.never-one" if about["count"] == 1 else "certificate.never", **about)


def _tell_most_placed(certificate: Certificate) -> Message:
    by_search = certificate.most_placed_by == "search"
    how = message("certificate.by-search" if by_search else "certificate.by-counting")
    about = {"most": certificate.most_placed, "requests": certificate.requests, "how": how}
    if certificate.most_placed == certificate.placed:
        return message("certificate.places-most", **about)
    return message("certificate.places-at-most", placed=certificate.placed, **about)


def _tell_cost(certificate: Certificate) -> Message:
    about = {"bound": certificate.cost_bound, "how": message("certificate.by-search")}
    if certificate.cost_bound == certificate.cost:
        return message("certificate.costs-least", **about)
    if certificate.cost_bound <= 0:
        return message("certificate.cost-unknown")
    left = certificate.cost - certificate.cost_bound
    return message("certificate.costs-at-least", cost=certificate.cost, left=left, **about)


def _canonical(value: object) -> object:
    """Rows as sorted texts, all else as it is in JSON."""
    if isinstance(value, tuple):
        return sorted(_write(row.model_dump(mode="json")) for row in value if isinstance(row, Record))
    return value.model_dump(mode="json") if isinstance(value, Record) else str(value)


def _hash(value: object) -> str:
    return hashlib.sha256(_write(value).encode("utf-8", "backslashreplace")).hexdigest()


def _write(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
