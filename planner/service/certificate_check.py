"""Proves a certificate again: is it about this scenario and this plan, and does all that it says hold?"""

import os
from dataclasses import dataclass
from typing import Literal

from planner.model import Plan, Scenario
from planner.rules.audit import Audit, audit
from planner.service.certificate import (
    Certificate,
    find_seal,
    hash_plan,
    hash_scenario,
    name_versions,
    tell_in,
)
from planner.service.certifying import Goal, Onlooker, ProvenBounds, prove_bounds
from planner.solver.outcome import Options
from planner.texts import LANGUAGES, Message, message

Verdict = Literal["holds", "note", "unproven", "broken"]


@dataclass(frozen=True)
class Line:
    """One thing that a certificate says, and whether it holds: not so if it was changed or a plan refutes it."""

    about: str
    verdict: Verdict
    what: Message


def check_certificate(
    certificate: Certificate, scenario: Scenario, plan: Plan, onlooker: Onlooker, seconds: float | None = None
) -> tuple[Line, ...]:
    """Line by line; nothing is searched if it is about something else or if the plan breaks rules.

    Searches as long, with the same seed and in the same way as was done for the certificate, unless told otherwise.
    """
    lines = [
        _check_seal(certificate),
        _compare(
            "scenario",
            certificate.scenario_sha256 == hash_scenario(scenario) and certificate.scenario == scenario.name,
            message("check.scenario-same"),
            message("check.scenario-other"),
        ),
        _compare(
            "plan",
            certificate.plan_sha256 == hash_plan(plan),
            message("check.plan-same"),
            message("check.plan-other"),
        ),
        *_note_versions(certificate),
    ]
    if any(line.about in ("scenario", "plan") and line.verdict == "broken" for line in lines):
        return (*lines, Line("proof", "unproven", message("check.not-searched")))
    result = audit(scenario, plan)
    lines.append(_check_audit(certificate, scenario, plan, result))
    if not result.legal:
        return tuple(lines)
    workers = min(certificate.workers, os.cpu_count() or 1)  # whoever wrote it may have said a thousand
    options = Options(seconds or certificate.seconds, workers, certificate.seed, reproducible=certificate.reproducible)
    goal = Goal(certificate.most_placed, certificate.cost_bound)
    proven = prove_bounds(scenario, result, goal, options, onlooker)
    return (
        *lines,
        _check_never_placed(certificate, proven),
        _check_most_placed(certificate, proven, options.seconds),
        _check_cost(certificate, proven, options.seconds),
    )


def _check_seal(certificate: Certificate) -> Line:
    told = {language: tell_in(certificate, language) for language in LANGUAGES}
    is_whole = find_seal(certificate) == certificate.seal and certificate.sentences == told
    return _compare("seal", is_whole, message("check.seal-whole"), message("check.seal-broken"))


def _note_versions(certificate: Certificate) -> list[Line]:
    then = {"planner": certificate.planner, "ortools": certificate.ortools, "python": certificate.python}
    if then == name_versions():
        return []
    now = {f"{name}_now": value for name, value in name_versions().items()}
    return [Line("versions", "note", message("check.versions", **then, **now))]


def _check_audit(certificate: Certificate, scenario: Scenario, plan: Plan, result: Audit) -> Line:
    counted = (len(scenario.requests), len(plan.cohorts), result.placed, result.cost, result.cost_by)
    said = (certificate.requests, certificate.cohorts, certificate.placed, certificate.cost, certificate.cost_by)
    about = {"placed": result.placed, "cost": result.cost}
    return _compare(
        "audit",
        result.legal and counted == said,
        message("check.audit-same", **about),
        message("check.audit-other", **about) if result.legal else message("check.not-legal"),
    )


def _check_never_placed(certificate: Certificate, proven: ProvenBounds) -> Line:
    count = len(certificate.never_placed)
    return _compare(
        "never_placed",
        certificate.never_placed == proven.never_placed,
        message("check.never-same", count=count),
        message("check.never-other", count=count, counted=len(proven.never_placed)),
    )


def _check_most_placed(certificate: Certificate, proven: ProvenBounds, seconds: float) -> Line:
    said = certificate.most_placed
    about = {"most": said, "requests": certificate.requests}
    counted = certificate.requests - len(certificate.never_placed)
    if said < proven.placed:
        return Line("most_placed", "broken", message("check.most-refuted", placed=proven.placed, **about))
    if certificate.most_placed_by == "counting" and said != counted:
        return Line("most_placed", "broken", message("check.most-not-counted", counted=counted, **about))
    if proven.most_placed <= said:
        return Line("most_placed", "holds", message("check.most-proven", **about))
    found = message("check.most-unproven", found=proven.most_placed, seconds=f"{seconds:g}", **about)
    return Line("most_placed", "unproven", found)


def _check_cost(certificate: Certificate, proven: ProvenBounds, seconds: float) -> Line:
    said = certificate.cost_bound
    if said > proven.cost:
        return Line("cost_bound", "broken", message("check.cost-refuted", bound=said, cost=proven.cost))
    if proven.cost_bound >= said:
        return Line("cost_bound", "holds", message("check.cost-proven", bound=said))
    found = message("check.cost-unproven", bound=said, found=proven.cost_bound, seconds=f"{seconds:g}")
    return Line("cost_bound", "unproven", found)


def _compare(about: str, is_same: bool, same: Message, other: Message) -> Line:
    return Line(about, "holds", same) if is_same else Line(about, "broken", other)
