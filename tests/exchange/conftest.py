from pathlib import Path

import pytest

from tests.exchange.sample_folder import SampleFolder


@pytest.fixture
def sample(tmp_path: Path) -> SampleFolder:
    return SampleFolder(tmp_path / "scenario")
