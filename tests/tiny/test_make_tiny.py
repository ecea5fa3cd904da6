from pathlib import Path

from planner.exchange import read_scenario, write_scenario
from tests.tiny.make_tiny import make_tiny


def test_a_tiny_scenario_is_good_data(tmp_path: Path) -> None:
    scenarios = [make_tiny(seed) for seed in range(150)]

    for seed, scenario in enumerate(scenarios):
        write_scenario(scenario, tmp_path / str(seed))

    assert [read_scenario(tmp_path / str(seed)).scenario for seed in range(150)] == scenarios
