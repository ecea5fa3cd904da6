"""Requests are counted with the klantmanager of the person, groups with their people and seats."""

from pathlib import Path

from planner.exchange import read_scenario
from planner.insight.places_by_klantmanager import KlantmanagerFigures, count_by_klantmanager, fill_groups
from planner.model import Plan

KLEIN = read_scenario(Path(__file__).parents[2] / "data" / "samples" / "klein").scenario


def test_every_request_counts_with_its_klantmanager() -> None:
    found = count_by_klantmanager(KLEIN, KLEIN.last_plan)

    assert sum(row.requests for row in found) == len(KLEIN.requests)
    assert sum(row.placed for row in found) == len(KLEIN.placements)


def test_a_klantmanager_without_places_is_counted_too() -> None:
    found = count_by_klantmanager(KLEIN, Plan())

    assert {row.placed for row in found} == {0}
    assert [row.klantmanager_id for row in found] == sorted(
        {KLEIN.person_by_id[row.person_id].klantmanager_id for row in KLEIN.requests}
    )


def test_one_klantmanager_counts_their_own_people_only() -> None:
    request = KLEIN.requests[0]
    alone = KLEIN.with_tables(requests=(request,))

    found = count_by_klantmanager(alone, Plan())

    owner = KLEIN.person_by_id[request.person_id].klantmanager_id
    assert found == (KlantmanagerFigures(klantmanager_id=owner, requests=1, placed=0),)


def test_a_group_has_no_more_seats_than_its_room() -> None:
    found = fill_groups(KLEIN, KLEIN.last_plan)

    expected = {
        row.cohort_id: min(KLEIN.programme_by_id[row.programme_id].max_size, KLEIN.room_by_id[row.room_id].capacity)
        for row in KLEIN.cohorts
    }
    assert {row.cohort_id: row.seats for row in found} == expected


def test_groups_come_in_order_of_their_first_lesson() -> None:
    days = [row.first_day for row in fill_groups(KLEIN, KLEIN.last_plan) if row.first_day is not None]

    assert days == sorted(days)
    assert len(days) > 1
