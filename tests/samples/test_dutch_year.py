from datetime import date

from benchmarks.samples.dutch_year import closed_days


def test_christmas_closes_every_location_and_other_school_holidays_the_schools() -> None:
    found = closed_days(date(2026, 12, 1), date(2027, 3, 1), ["noord", "west"])

    rows = [
        (row.starts_on.isoformat(), row.ends_on.isoformat(), row.location_id) for row in found if len(row.name) > 12
    ]
    assert rows == [
        ("2026-12-19", "2027-01-03", ""),
        ("2026-12-25", "2026-12-25", ""),
        ("2027-01-01", "2027-01-01", ""),
        ("2027-02-20", "2027-02-28", "noord"),
        ("2027-02-20", "2027-02-28", "west"),
    ]


def test_holidays_in_a_weekend_are_left_out() -> None:
    found = closed_days(date(2027, 3, 20), date(2027, 4, 1), ["noord"])

    assert [(row.starts_on.isoformat(), row.name) for row in found] == [
        ("2027-03-26", "Goede vrijdag"),
        ("2027-03-29", "Tweede paasdag"),
    ]
