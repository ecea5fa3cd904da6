"""A folder of CSV tables as people keep them: Dutch names, semicolons, Dutch dates and dagdelen in words."""

import csv
import io
from pathlib import Path

import pytest

from planner.exchange import DataError, read_scenario
from planner.exchange.tables import SCENARIO_TABLES
from planner.exchange.workbook_layout import TITLES, header_of
from planner.exchange.workbook_reading_folder import read_loose_folder
from tests.exchange.sample_folder import KLEIN, SampleFolder

KLEIN_SCENARIO = read_scenario(KLEIN / "scenario").scenario


@pytest.fixture
def dutch(sample: SampleFolder) -> SampleFolder:
    """The sample with Dutch headers, semicolons and Dutch file names."""
    for table in SCENARIO_TABLES:
        header, *rows = sample.rows(table.file)
        heads = [header_of(table, table.column_by_name[name]).in_language("nl") for name in header]
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([heads, *rows])
        sample.write(f"{TITLES[table.name].in_language('nl')}.csv", text.getvalue())
        (sample.path / table.file).unlink()
    return sample


def sentences(folder: Path) -> list[str]:
    with pytest.raises(DataError) as fault:
        read_loose_folder(folder)
    return [problem.sentence("nl") for problem in fault.value.problems]


def test_a_plain_scenario_folder_is_read_as_it_is() -> None:
    read = read_loose_folder(KLEIN / "scenario")

    assert (read.scenario, read.assumptions) == (KLEIN_SCENARIO, ())


def test_dutch_tables_are_read(dutch: SampleFolder) -> None:
    read = read_loose_folder(dutch.path)

    assert read.scenario == KLEIN_SCENARIO
    assert [found.message.key for found in read.assumptions] == ["assumed_separator"] * 13
    assert (
        read.assumptions[0].sentence("nl")
        == "Afwezigheid.csv: gelezen met ; als scheidingsteken in plaats van een komma."
    )


def test_dates_dagdelen_and_codes_are_read_as_people_write_them(dutch: SampleFolder) -> None:
    dutch.replace("Deelnemers.csv", "ma-o wo-o di-m do-m", "ma ochtend, wo ochtend, di en do middag")
    dutch.replace("Aanvragen.csv", "high;2026-09-01", "Hoog ;1-9-2026")

    assert read_loose_folder(dutch.path).scenario == KLEIN_SCENARIO


def test_a_problem_names_the_file_and_its_header(dutch: SampleFolder) -> None:
    dutch.replace("Deelnemers.csv", "P13;K2;A1", "P13;K2;B5")
    dutch.replace("Aanvragen.csv", "Q02;P02", "Q02;Piet")

    assert sentences(dutch.path) == [
        "Aanvragen.csv rij 3, Deelnemer: 'Piet' staat niet in Deelnemers.csv. Voeg het daar toe of verbeter de id.",
        "Deelnemers.csv rij 14, Niveau: 'B5' is geen niveau. Gebruik A0, A1, A2, B1, B2 of C1.",
    ]


def test_settings_that_are_missing_are_told(dutch: SampleFolder) -> None:
    (dutch.path / "scenario.toml").unlink()

    assert sentences(dutch.path) == [
        "scenario.toml: dit bestand ontbreekt. Zet scenario.toml in de map, met de naam en de startweken van de "
        "planning."
    ]


def test_two_files_for_one_table_are_told(dutch: SampleFolder) -> None:
    dutch.write("people.csv", dutch.text("Deelnemers.csv"))

    assert sentences(dutch.path) == [
        "Deelnemers.csv: 'Deelnemers.csv' is dezelfde tabel als 'people.csv'. Zet alle rijen in één bestand en haal "
        "het andere weg."
    ]


def test_a_row_that_is_cut_short_is_told(dutch: SampleFolder) -> None:
    dutch.replace("Locaties.csv", "C;Centrum;centrum", "C;Centrum")

    assert sentences(dutch.path) == [
        "Locaties.csv rij 2: deze rij heeft 2 cellen, de kopregel 3. Vul de rij aan, zo nodig met lege cellen."
    ]


def test_the_strict_reading_stays_strict(sample: SampleFolder) -> None:
    sample.replace("people.csv", "ma-o wo-o di-m do-m", "ma ochtend")

    assert [problem.column for problem in sample.problems()] == ["slots", "slots"]
