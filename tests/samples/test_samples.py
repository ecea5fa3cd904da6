from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from benchmarks.first_come import plan_first_come
from benchmarks.possible import Offer, Possible
from benchmarks.samples import make_samples
from planner.exchange import read_scenario, scenario_to_files
from planner.model import Programme, Request, Scenario
from planner.rules.audit import audit

SAMPLES_FOLDER = Path(__file__).parents[2] / "data" / "samples"
NAMES = ("klein", "maand", "amsterdam")


@pytest.fixture(scope="module")
def samples() -> dict[str, Scenario]:
    return make_samples()


@pytest.mark.parametrize("name", NAMES)
def test_the_generator_writes_the_tables_of_the_sample_byte_for_byte(samples: dict[str, Scenario], name: str) -> None:
    written = {path.name: path.read_bytes() for path in (SAMPLES_FOLDER / name).iterdir() if path.name != "README.md"}

    made = scenario_to_files(samples[name])

    assert written == made


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_read_without_any_assumption(name: str) -> None:
    read = read_scenario(SAMPLES_FOLDER / name)

    assert read.assumptions == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_tells_its_story(name: str) -> None:
    story = (SAMPLES_FOLDER / name / "README.md").read_text(encoding="utf-8")

    assert story.startswith(f"# {name.capitalize()}: ")


def test_klein_has_a_dozen_people(samples: dict[str, Scenario]) -> None:
    people = samples["klein"].people

    assert len(people) == 12


def test_maand_has_150_requests_at_three_locations_in_one_month_of_starts(samples: dict[str, Scenario]) -> None:
    maand = samples["maand"]

    sizes = (len(maand.requests), len(maand.locations), maand.starts_from, maand.starts_until)

    assert sizes == (150, 3, date(2027, 1, 4), date(2027, 2, 1))


def test_amsterdam_counts_the_five_groups_of_the_published_year(samples: dict[str, Scenario]) -> None:
    groups = Counter(request.programmes[0][0] for request in samples["amsterdam"].requests)

    assert groups == {"W": 223, "O": 717, "V": 822, "P": 141, "T": 141}


def test_amsterdam_has_eighty_klantmanagers_with_fifty_people_each(samples: dict[str, Scenario]) -> None:
    people_each = Counter(person.klantmanager_id for person in samples["amsterdam"].people)

    assert (len(people_each), set(people_each.values())) == (80, {50})


def test_amsterdam_has_three_kinds_of_leerwerktraject_under_way_and_three_that_open(
    samples: dict[str, Scenario],
) -> None:
    amsterdam = samples["amsterdam"]
    running = {amsterdam.programme_by_id[cohort.programme_id].sector for cohort in amsterdam.cohorts}

    opening = {row.sector for row in amsterdam.programmes if row.kind == "leerwerktraject"} - running

    assert (running, opening) == (
        {"hospitality", "zorg", "vrachtwagentechniek"},
        {"bouw", "techniek", "woningcorporaties"},
    )


def test_a_morning_class_of_inburgering_leaves_at_most_two_mornings(samples: dict[str, Scenario]) -> None:
    mornings = {
        person.person_id: [slot for slot in person.slots if slot.endswith("-o")]
        for person in samples["amsterdam"].people
        if "inburgering-ochtend" in person.tags
    }

    most_free = max(len(slots) for slots in mornings.values())

    assert most_free == 2


@pytest.mark.parametrize("name", NAMES)
def test_christmas_closes_every_location(samples: dict[str, Scenario], name: str) -> None:
    closures = [row for row in samples[name].closures if row.name == "Kerstvakantie" and row.ends_on.year == 2027]

    first = closures[0]

    assert (first.starts_on, first.ends_on, first.location_id) == (date(2026, 12, 19), date(2027, 1, 3), "")


@pytest.mark.parametrize("name", NAMES)
def test_what_was_planned_before_is_legal(samples: dict[str, Scenario], name: str) -> None:
    found = audit(samples[name], samples[name].last_plan)

    assert found.broken == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_large_majority_of_the_requests_has_an_offer_with_a_teacher_and_a_room(
    samples: dict[str, Scenario], name: str
) -> None:
    scenario = samples[name]
    possible = Possible(scenario)

    with_offer = sum(_can_be_served(possible, request) for request in scenario.requests)

    assert with_offer >= 0.85 * len(scenario.requests)


@pytest.mark.parametrize("name", NAMES)
def test_every_programme_runs_or_can_gather_a_group_with_a_teacher_and_a_room(
    samples: dict[str, Scenario], name: str
) -> None:
    scenario = samples[name]
    running = {cohort.programme_id for cohort in scenario.cohorts if cohort.status == "running"}
    possible = Possible(scenario)

    never = [
        row.programme_id
        for row in scenario.programmes
        if row.programme_id not in running and not _can_open(possible, row)
    ]

    assert never == []


def test_planning_amsterdam_by_hand_opens_every_programme(samples: dict[str, Scenario]) -> None:
    amsterdam = samples["amsterdam"]

    plan = plan_first_come(amsterdam, amsterdam.last_plan)

    opened = {cohort.programme_id for cohort in plan.cohorts}
    assert opened == {row.programme_id for row in amsterdam.programmes}


def _can_be_served(possible: Possible, request: Request) -> bool:
    is_running = request.request_id in possible.scenario.placement_by_request
    offers = (offer for programme in request.programmes for offer in possible.offers(request, programme))
    return is_running or any(possible.teachers(offer) and possible.rooms(offer) for offer in offers)


def _can_open(possible: Possible, programme: Programme) -> bool:
    gathered: Counter[Offer] = Counter(
        offer
        for request in possible.scenario.requests
        if programme.programme_id in request.programmes
        for offer in possible.offers(request, programme.programme_id)
        if possible.teachers(offer) and possible.rooms(offer)
    )
    return max(gathered.values(), default=0) >= programme.min_size
