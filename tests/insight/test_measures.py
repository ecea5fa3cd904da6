"""A scenario with measures taken: what each kind makes of it."""

from decimal import Decimal

import pytest

from planner.model import Scenario
from planner.model.measures import Measure, take_measures
from tests.insight.drawn_measures import measure
from tests.rules.build import programme, room, scenario, teacher


def known() -> Scenario:
    return scenario(
        teachers=(teacher("T1", slots=("ma-o",), max_hours_week=Decimal(6)),),
        rooms=(room("C1", slots=("ma-o",), capacity=4),),
        programmes=(programme("taal", min_size=3, max_size=4),),
    )


@pytest.mark.parametrize(
    ("taken", "table", "field", "value"),
    [
        (measure("teacher-slots", "T1", slots=("ma-o", "di-o"), amount=3), "teachers", "slots", ("ma-o", "di-o")),
        (measure("teacher-slots", "T1", slots=("di-o",), amount=3), "teachers", "max_hours_week", Decimal(9)),
        (measure("teacher-hours", "T1", amount=2), "teachers", "max_hours_week", Decimal(8)),
        (measure("teacher-skill", "T1", skills=("tov",)), "teachers", "skills", ("nt2", "tov")),
        (measure("teacher-location", "T1", locations=("X",)), "teachers", "locations", ("C", "N", "W", "X")),
        (measure("room-slots", "C1", slots=("di-o",)), "rooms", "slots", ("ma-o", "di-o")),
        (measure("room-seats", "C1", amount=2), "rooms", "capacity", 6),
        (measure("smaller-group", "taal", amount=2), "programmes", "min_size", 2),
        (measure("larger-group", "taal", amount=6), "programmes", "max_size", 6),
    ],
)
def test_a_measure_changes_one_row(taken: Measure, table: str, field: str, value: object) -> None:
    changed = take_measures(known(), [taken])

    assert getattr(getattr(changed, table)[0], field) == value


def test_a_room_that_is_always_free_stays_so() -> None:
    always = known().with_tables(rooms=(room("C1"),))

    changed = take_measures(always, [measure("room-slots", "C1", slots=("di-o",))])

    assert changed.rooms == (room("C1"),)


def test_a_new_teacher_and_a_new_room_stand_behind_the_others() -> None:
    new_teacher = measure("new-teacher", "T9", skills=("nt2",), locations=("C",), slots=("ma-o",))
    new_room = measure("new-room", "C9", locations=("C",), amount=8)

    changed = take_measures(known(), [new_teacher, new_room])

    assert [row.teacher_id for row in changed.teachers] == ["T1", "T9"]
    assert [(row.room_id, row.location_id, row.capacity) for row in changed.rooms] == [("C1", "C", 4), ("C9", "C", 8)]


def test_measures_about_the_same_teacher_add_up_in_any_order() -> None:
    one, other = measure("teacher-hours", "T1", amount=2), measure("teacher-slots", "T1", slots=("di-o",), amount=3)

    changed = take_measures(known(), [one, other])

    assert changed == take_measures(known(), [other, one])
    assert changed.teachers[0].max_hours_week == Decimal(11)
