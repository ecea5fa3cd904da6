"""Where it pinches: what is tried, what is told of it, and what was searched without."""

from decimal import Decimal

import pytest

from planner.insight.built_once import BuiltOnce
from planner.insight.diary import what_stays
from planner.insight.gain_nearby import Surroundings
from planner.insight.pinch_points import PinchPoints, Priced, find_pinch_points, keep_measured, pick_next
from planner.insight.room_to_gain import Gain, put_together, search_again
from planner.insight.scarce_limits import more_hours, one_seat_more
from planner.insight.scarce_things import Scarce, list_scarce
from planner.model import Plan, Scenario
from planner.model.measures import Measure, MeasureKind, take_measures
from tests.insight.asking import small, taal
from tests.rules.build import person, request, room, scenario, teacher
from tests.tiny.brute_force import try_all
from tests.tiny.make_tiny import make_tiny


def two_for_one_seat() -> Scenario:
    """Two people on Monday mornings, one at a time, and a teacher with Monday mornings alone."""
    return small(
        programmes=(taal(max_size=1, patterns=("ma-o", "di-o")),),
        teachers=(teacher("T1", locations=("C",), slots=("ma-o",), max_hours_week=Decimal(3)),),
        people=(person("p1", locations=("C",)), person("p2", locations=("C",))),
        requests=(request("q1"), request("q2")),
    )


def pinch(asked: Scenario, plan: Plan | None = None) -> PinchPoints:
    (*_, last) = find_pinch_points(BuiltOnce(asked), what_stays(asked) if plan is None else plan, 30.0)
    return last


def test_one_more_dagdeel_saves_the_place_of_the_other() -> None:
    found = pinch(two_for_one_seat())

    (best,) = [row for row in found.best if row.scarce.measure.slots == ("di-o",)]
    assert (best.scarce.measure.amount, best.gain.saved, best.gain.more_placed) == (Decimal(3), 2000 - 30, 1)
    assert (best.gain.at_least, best.gain.at_most) == (1970, 1970)


def test_what_more_searching_gives_is_no_saving() -> None:
    """The plan places nobody though one can be placed; that is not the merit of any measure."""
    asked = two_for_one_seat()

    found = pinch(asked)

    assert (found.before.cost, found.before.is_optimal) == (try_all(asked).cost, True)


def test_where_nothing_is_scarce_nothing_is_told() -> None:
    found = pinch(scenario(rooms=(room("C1"), room("N1", location_id="N"), room("W1", location_id="W"))))

    assert (found.best, found.is_nothing_scarce) == ((), True)


def test_one_more_seat_is_a_candidate_where_a_full_room_keeps_somebody_out() -> None:
    asked = small(
        rooms=(room("C1", capacity=1),),
        people=(person("p1", locations=("C",)), person("p2", locations=("C",))),
        requests=(request("q1"), request("q2")),
    )
    best = try_all(asked).best
    assert best is not None

    scarce = list_scarce(BuiltOnce(asked), best.plan, 5.0)

    seat = next(row for row in scarce if row.measure.kind == "room-seats")
    assert (seat.measure.id, seat.measure.amount, seat.estimate) == ("C1", Decimal(1), 2000.0)


def test_two_searches_together_know_the_best_of_both() -> None:
    one, other = (
        Gain(saved=10, more_placed=1, at_least=0, at_most=40),
        Gain(saved=5, more_placed=2, at_least=3, at_most=90),
    )

    both = put_together(one, other)

    assert both == Gain(saved=10, more_placed=1, at_least=3, at_most=40)


def scarce_thing(kind: MeasureKind, name: str, estimate: float) -> Scarce:
    return Scarce(Measure(measure_id=name, kind=kind, id=name), estimate)


def tried(scarce: Scarce, saved: int) -> Priced:
    return Priced(scarce, Gain(saved=saved, more_placed=0, at_least=0, at_most=saved))


def test_the_dearest_is_tried_first() -> None:
    room, dagdeel = scarce_thing("new-room", "r", 90.0), scarce_thing("teacher-slots", "t", 60.0)

    assert pick_next([dagdeel, room], []) == room


def test_a_kind_that_promised_too_much_gives_way() -> None:
    rooms = [scarce_thing("new-room", f"r{number}", 90.0) for number in range(2)]
    dagdeel = scarce_thing("teacher-slots", "t", 60.0)

    assert pick_next([rooms[1], dagdeel], [tried(rooms[0], saved=0)]) == dagdeel


def test_a_kind_that_kept_what_it_promised_stays_first() -> None:
    rooms = [scarce_thing("new-room", f"r{number}", 90.0) for number in range(2)]
    dagdeel = scarce_thing("teacher-slots", "t", 60.0)

    assert pick_next([rooms[1], dagdeel], [tried(rooms[0], saved=80)]) == rooms[1]


def test_in_a_larger_scenario_the_plan_around_it_tells_what_is_saved() -> None:
    asked = two_for_one_seat()
    best = try_all(asked).best
    assert best is not None
    before = search_again(asked, best.plan, 5.0)
    built = BuiltOnce(asked)
    measure = Measure(measure_id="m", kind="teacher-slots", id="T1", slots=("di-o",), amount=Decimal(3))

    without, after = Surroundings(built.instance, built.demand).try_measure(before, measure, 10.0)

    assert (without.cost, without.cost - after.cost) == (before.cost, 2000 - 30)


def test_a_better_plan_elsewhere_takes_nothing_from_what_was_saved_here() -> None:
    row = Priced(scarce_thing("new-room", "r", 90.0), Gain(saved=50, more_placed=1, at_least=0, at_most=400))

    (kept,) = keep_measured([row], less=100)

    assert kept.gain == Gain(saved=50, more_placed=1, at_least=0, at_most=300)


def test_what_was_saved_is_never_more_than_the_most() -> None:
    row = Priced(scarce_thing("new-room", "r", 90.0), Gain(saved=50, more_placed=1, at_least=0, at_most=60))

    (kept,) = keep_measured([row], less=100)

    assert kept.gain.at_most == 50


def test_one_more_seat_opens_a_group_that_no_room_was_large_enough_for() -> None:
    asked = small(
        programmes=(taal(min_size=3, max_size=6, patterns=("ma-o",)),),
        rooms=(room("C1", capacity=2),),
        people=tuple(person(f"p{number}", locations=("C",)) for number in range(3)),
        requests=tuple(request(f"q{number}") for number in range(3)),
    )

    (best,) = pinch(asked).best

    assert (best.scarce.measure.kind, best.gain.more_placed) == ("room-seats", 3)
    assert best.gain.saved == best.gain.at_least == best.gain.at_most


def test_more_hours_make_possible_what_takes_more_in_a_week_than_was_agreed() -> None:
    asked = small(
        programmes=(taal(patterns=("ma-o",)),),
        teachers=(teacher("T1", locations=("C",), slots=("ma-o", "di-o"), max_hours_week=Decimal(2)),),
        people=(person("p1", locations=("C",)),),
        requests=(request("q1"),),
    )

    (best,) = pinch(asked).best

    assert (best.scarce.measure.kind, best.gain.more_placed) == ("teacher-hours", 1)


HOURS = Decimal(3)  # of the longest dagdeel
SMALL_SEEDS = tuple(range(0, 160))
AT_A_TIME = 20


def limits_that_were_missed(seed: int) -> list[str]:
    """Seats and hours that save something by trying all plans, which is not told."""
    asked = make_tiny(seed)
    best = try_all(asked).best
    if best is None:
        return []
    told = {row.scarce.measure.measure_id: row.gain.saved for row in pinch(asked, best.plan).best}
    measures = [one_seat_more(row.room_id) for row in asked.rooms] + [
        more_hours(row.teacher_id, HOURS) for row in asked.teachers
    ]
    saved = {row.measure_id: best.cost - (try_all(take_measures(asked, [row])).cost or 0) for row in measures}
    return [f"{seed}, {name}: {points}" for name, points in saved.items() if points > max(0, told.get(name, 0))]


@pytest.mark.parametrize("first", SMALL_SEEDS[::AT_A_TIME])
def test_no_seat_and_no_hours_that_save_something_are_missed(first: int) -> None:
    missed = [one for seed in range(first, first + AT_A_TIME) for one in limits_that_were_missed(seed)]

    assert missed == []
