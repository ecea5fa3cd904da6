"""Holidays become closures: once each, for the region and the locations that were asked for."""

from datetime import date

from planner.model import Closure, Location, Scenario
from planner.service.holiday_closures import HolidayWish, propose_closures

PERIOD = Scenario(
    name="x",
    starts_from=date(2027, 1, 4),
    starts_until=date(2027, 1, 25),
    locations=(Location(location_id="west", kind="centrum"), Location(location_id="azc", kind="azc")),
)


def days_of(found: tuple[Closure, ...]) -> list[tuple[str, str, str, str]]:
    return [(row.starts_on.isoformat(), row.ends_on.isoformat(), row.name, row.location_id) for row in found]


def test_public_holidays_close_everything() -> None:
    found = propose_closures(PERIOD, HolidayWish("Noord", is_public=True, is_school=False))

    assert days_of(found) == [
        ("2027-03-26", "2027-03-26", "Goede vrijdag", ""),
        ("2027-03-29", "2027-03-29", "Tweede paasdag", ""),
        ("2027-04-27", "2027-04-27", "Koningsdag", ""),
        ("2027-05-06", "2027-05-06", "Hemelvaartsdag", ""),
        ("2027-05-17", "2027-05-17", "Tweede pinksterdag", ""),
    ]


def test_spring_comes_earlier_in_the_south() -> None:
    first_days = {
        region: [row.starts_on.isoformat() for row in propose_closures(PERIOD, wish) if row.name == "Voorjaarsvakantie"]
        for region, wish in {
            "Noord": HolidayWish("Noord", is_public=False, is_school=True),
            "Zuid": HolidayWish("Zuid", is_public=False, is_school=True),
        }.items()
    }

    assert first_days == {"Noord": ["2027-02-20"], "Zuid": ["2027-02-13"]}


def test_a_location_can_close_alone() -> None:
    found = propose_closures(PERIOD, HolidayWish("Noord", is_public=False, is_school=True, locations=("azc",)))

    assert {row.location_id for row in found} == {"azc"}


def test_what_is_closed_already_is_not_proposed_again() -> None:
    wish = HolidayWish("Noord", is_public=True, is_school=True)
    closed = PERIOD.with_tables(closures=propose_closures(PERIOD, wish))

    assert propose_closures(closed, wish) == ()


def test_what_is_closed_in_one_place_is_proposed_for_the_others() -> None:
    wish = HolidayWish("Noord", is_public=False, is_school=True, locations=("azc",))
    closed = PERIOD.with_tables(closures=propose_closures(PERIOD, wish))

    everywhere = propose_closures(closed, HolidayWish("Noord", is_public=False, is_school=True))

    assert {row.location_id for row in everywhere} == {""}
