"""The file of a certificate: written whole or not at all, and never over a file that is something else."""

import json
import os
from pathlib import Path
from typing import Final

from planner.exchange.file_faults import tell_fault
from planner.exchange.text_files import UnreadableTextError, read_bytes
from planner.exchange.whole_folder import FolderError
from planner.texts import Message, message

MOST_BYTES: Final = 20_000_000
_MARK: Final = "scenario_sha256"


class CertificateFileError(FolderError):
    """A file that is no certificate, or that no certificate can be written to; `what` says why and what to do."""


def read_certificate_file(file: Path) -> dict[str, object]:
    """What the file says, as it stands; raises CertificateFileError if it is no certificate at all."""
    try:
        said = json.loads(read_bytes(file, MOST_BYTES))
    except OSError as fault:
        raise CertificateFileError(_unreadable(file, fault)) from fault
    except (UnreadableTextError, ValueError, RecursionError) as fault:
        raise CertificateFileError(message("certificate.no-certificate", file=str(file))) from fault
    if not isinstance(said, dict) or _MARK not in said:
        raise CertificateFileError(message("certificate.no-certificate", file=str(file)))
    return said


def refuse_to_overwrite(file: Path) -> None:
    """Raises CertificateFileError if a certificate cannot be put here: asked before the work, not after."""
    if not file.resolve().parent.is_dir():
        raise CertificateFileError(message("certificate.no-folder", file=str(file)))
    if file.exists():
        try:
            read_certificate_file(file)
        except CertificateFileError as fault:
            raise CertificateFileError(message("certificate.of-others", file=str(file))) from fault


def write_certificate_file(file: Path, content: bytes) -> None:
    """Raises CertificateFileError if that does not succeed."""
    refuse_to_overwrite(file)
    beside = file.resolve().with_name(f".{file.name}-{os.getpid()}")
    try:
        try:
            with beside.open("xb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(file.resolve())
        finally:
            beside.unlink(missing_ok=True)
    except OSError as fault:
        raise CertificateFileError(_unwritable(file, fault)) from fault


def _unreadable(file: Path, fault: OSError) -> Message:
    return message("certificate.unreadable", file=str(file), reason=tell_fault(fault))


def _unwritable(file: Path, fault: OSError) -> Message:
    return message("certificate.unwritable", file=str(file), reason=tell_fault(fault))
