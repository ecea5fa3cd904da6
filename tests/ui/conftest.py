from pathlib import Path

import pytest

from tests.ui.opening import address_in
from ui.parts import storage


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test has a store of its own."""
    monkeypatch.setenv(storage.ADDRESS, address_in(tmp_path))
