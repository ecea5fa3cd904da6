"""What keeps a file from being read is said in the language of the reader."""

import errno
import os
from pathlib import Path

import pytest

from planner.exchange.file_faults import tell_fault


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "bestaat niet"),
        (errno.EACCES, "geen toegang"),
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EXDEV, os.strerror(errno.EXDEV)),
    ],
)
def test_a_fault_is_told_in_words_where_there_are_any(number: int, said: str) -> None:
    assert tell_fault(OSError(number, os.strerror(number))).in_language("nl") == said


def test_a_fault_of_another_kind_is_told_as_it_is() -> None:
    assert tell_fault(ValueError("embedded null byte")).in_language("nl") == "embedded null byte"


def test_a_file_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="niets") as fault:
        (tmp_path / "niets").open()

    assert tell_fault(fault.value).in_language("en") == "it does not exist"
