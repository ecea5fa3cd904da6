"""The use cases of certificates in files: make one of a scenario and a plan, or prove one again."""

from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from planner.exchange import read_plan, read_scenario
from planner.exchange.certificate_file import (
    CertificateFileError,
    read_certificate_file,
    refuse_to_overwrite,
    write_certificate_file,
)
from planner.exchange.plan_files import write_json
from planner.service.certificate import Certificate
from planner.service.certificate_check import Line, check_certificate
from planner.service.certifying import Certified, NotCertified, Onlooker, certify
from planner.service.usual_time import seconds_of_coffee
from planner.solver.outcome import Options
from planner.texts import message


@dataclass(frozen=True)
class Subject:
    """The folders of the scenario and the plan that a certificate is about."""

    scenario_folder: Path
    plan_folder: Path


def make_certificate(
    subject: Subject, out: Path | None, options: Options, seconds: float | None, onlooker: Onlooker
) -> Certified | NotCertified:
    """Proof is sought for so many seconds, or as long as is usual, whatever the options say of time.

    Written to `out` if there is one. Raises DataError, or CertificateFileError before the work if it cannot be.
    """
    if out is not None:
        refuse_to_overwrite(out)
    scenario = read_scenario(subject.scenario_folder).scenario
    options = replace(options, seconds=seconds or seconds_of_coffee(scenario))
    made = certify(scenario, read_plan(subject.plan_folder, scenario), options, onlooker)
    if out is not None and isinstance(made, Certified):
        write_certificate_file(out, write_certificate(made.certificate))
    return made


def verify_certificate(subject: Subject, file: Path, seconds: float | None, onlooker: Onlooker) -> tuple[Line, ...]:
    """Raises DataError, or CertificateFileError if the file is no certificate."""
    certificate = read_certificate(file)
    scenario = read_scenario(subject.scenario_folder).scenario
    return check_certificate(certificate, scenario, read_plan(subject.plan_folder, scenario), onlooker, seconds)


def read_certificate(file: Path) -> Certificate:
    """Raises CertificateFileError if the file is no certificate, or one with something missing or malformed."""
    said = read_certificate_file(file)
    try:
        return Certificate.model_validate(said)
    except ValidationError as fault:
        fields = ", ".join(sorted({".".join(map(str, error["loc"])) for error in fault.errors()}))
        raise CertificateFileError(message("certificate.malformed", file=str(file), fields=fields)) from fault


def write_certificate(certificate: Certificate) -> bytes:
    return write_json(certificate.model_dump(mode="json"))
