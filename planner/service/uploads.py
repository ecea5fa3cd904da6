"""The use case of a file that somebody sends: a scenario folder in a zip."""

from planner.exchange import ScenarioRead, read_scenario
from planner.service.zipped_folder import unzipped


def read_upload(name: str, content: bytes) -> ScenarioRead:
    """The scenario in this file; raises DataError with all that is wrong with it."""
    with unzipped(name, content) as folder:
        return read_scenario(folder)
