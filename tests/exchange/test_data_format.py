from pathlib import Path

from planner.exchange.data_format import write_data_format
from planner.exchange.settings import COSTS
from planner.exchange.tables import SCENARIO_TABLES
from planner.model import CostWeights, Scenario

PAGE = Path(__file__).parents[2] / "docs" / "data-format.md"


def test_the_page_is_up_to_date() -> None:
    """If not: python -m planner.exchange.data_format > docs/data-format.md"""
    assert PAGE.read_text(encoding="utf-8") == write_data_format()


def test_every_field_of_a_record_is_a_column() -> None:
    fields = {table.name: list(table.record.model_fields) for table in SCENARIO_TABLES}

    columns = {table.name: [column.field_name for column in table.columns] for table in SCENARIO_TABLES}

    assert columns == fields


def test_every_table_of_the_scenario_is_described() -> None:
    not_tables = {"name", "timezone", "starts_from", "starts_until", "cost"}

    assert {table.name for table in SCENARIO_TABLES} == set(Scenario.model_fields) - not_tables


def test_every_cost_is_a_setting() -> None:
    assert list(COSTS) == list(CostWeights.model_fields)
