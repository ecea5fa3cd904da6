"""A seat is held for somebody until a moment: the plan keeps to it while it lasts, and forgets it afterwards."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from planner.exchange import read_scenario
from planner.insight.seats import Seat, SeatIndex
from planner.model import Placement, Scenario
from planner.rules.audit import audit
from planner.service.reserving import reserve_seat
from planner.store import Store, open_store
from planner.store.edits import Saved, save_scenario
from planner.store.reservations import Reserved, Taken, cancel_reservation, list_reservations
from planner.store.scenarios import create_scenario, load_scenario
from tests.exchange.sample_folder import KLEIN
from tests.rules.build import change, cohort, person, programme, request, running, scenario, seats
from tests.service.last_seat import LAST_SEAT, one_seat_left
from tests.store.addresses import new_address
from tests.store.conftest import SetClock


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path, clock: SetClock) -> Iterator[Store]:
    opened = open_store(new_address(tmp_path), clock)
    yield opened
    opened.close()


def new_seat(kind: str = "individual", waiting_with: tuple[str, ...] = ()) -> Seat:
    fields = {"kind": kind, "cohort_id": "", "seats_left": None, "waiting_with": waiting_with}
    return Seat.model_validate({**LAST_SEAT.model_dump(), **fields})


def hold(store: Store, scenario_id: str, seat: Seat, request_id: str = "q4", revision: int = 1) -> Reserved | Taken:
    return reserve_seat(store, scenario_id, revision, seat, request_id, store.now() + timedelta(days=7), "Kees")


def reason(answer: Reserved | Taken) -> str:
    assert isinstance(answer, Taken)
    return answer.reason.in_language("nl")


def test_a_held_seat_is_a_locked_placement_of_the_scenario(store: Store) -> None:
    scenario_id = create_scenario(store, one_seat_left(1), "Ans")

    answer = hold(store, scenario_id, LAST_SEAT)

    loaded = load_scenario(store, scenario_id)
    assert isinstance(answer, Reserved)
    assert loaded.scenario.placement_by_request["q4"] == Placement(request_id="q4", cohort_id="x", status="locked")
    assert loaded.revision == 1
    assert audit(loaded.scenario, loaded.scenario.last_plan).broken == ()


def test_a_held_seat_lapses_by_itself(store: Store, clock: SetClock) -> None:
    scenario_id = create_scenario(store, one_seat_left(1), "Ans")
    hold(store, scenario_id, LAST_SEAT)

    clock.pass_time(days=8)

    assert load_scenario(store, scenario_id).scenario == one_seat_left(1)
    assert list_reservations(store, scenario_id) == ()


def test_a_seat_that_lapsed_can_be_held_for_somebody_else(store: Store, clock: SetClock) -> None:
    scenario_id = create_scenario(store, one_seat_left(2), "Ans")
    hold(store, scenario_id, LAST_SEAT, "q4")
    before = hold(store, scenario_id, LAST_SEAT, "q5")

    clock.pass_time(days=8)

    assert isinstance(before, Taken)
    assert isinstance(hold(store, scenario_id, LAST_SEAT, "q5"), Reserved)


def test_a_seat_that_is_given_back_is_free(store: Store) -> None:
    scenario_id = create_scenario(store, one_seat_left(2), "Ans")
    answer = hold(store, scenario_id, LAST_SEAT, "q4")
    assert isinstance(answer, Reserved)

    cancel_reservation(store, answer.reservation.id, "Kees")

    assert load_scenario(store, scenario_id).scenario == one_seat_left(2)
    assert isinstance(hold(store, scenario_id, LAST_SEAT, "q5"), Reserved)


def test_who_comes_too_late_is_told_by_the_rule(store: Store) -> None:
    scenario_id = create_scenario(store, one_seat_left(2), "Ans")
    hold(store, scenario_id, LAST_SEAT, "q4")

    answer = hold(store, scenario_id, LAST_SEAT, "q5")

    assert reason(answer) == "Groep taal in cohort x heeft 5 deelnemers, maar hooguit 4 mag."


def test_a_request_holds_one_seat_at_a_time(store: Store) -> None:
    two = change(one_seat_left(1), cohorts=(cohort("x"), cohort("y", pattern_id="di-o", teacher_id="T2")))
    scenario_id = create_scenario(store, change(two, placements=seats(["q1>x", "q2>x", "q3>y"])), "Ans")
    hold(store, scenario_id, LAST_SEAT)

    hold(store, scenario_id, Seat.model_validate({**LAST_SEAT.model_dump(), "cohort_id": "y", "pattern_id": "di-o"}))

    assert [row.cohort.cohort_id for row in list_reservations(store, scenario_id)] == ["y"]
    assert load_scenario(store, scenario_id).scenario.placement_by_request["q4"].cohort_id == "y"


def test_a_seat_of_its_own_opens_a_cohort_that_stays_as_promised(store: Store) -> None:
    scenario_id = create_scenario(store, change(one_seat_left(1), cohorts=(), placements=()), "Ans")

    hold(store, scenario_id, new_seat())

    loaded = load_scenario(store, scenario_id).scenario
    assert loaded.cohorts == (cohort("taal-q4", locked=True),)
    assert loaded.placements == seats(["q4>taal-q4"], "locked")


def test_a_group_opens_with_who_waits_too_but_does_not_tie_them(store: Store) -> None:
    waiting = change(one_seat_left(1), cohorts=(), placements=(), programmes=(programme(min_size=3),))
    scenario_id = create_scenario(store, waiting, "Ans")

    hold(store, scenario_id, new_seat("group", ("q1", "q2")))

    loaded = load_scenario(store, scenario_id).scenario
    assert {row.request_id: row.status for row in loaded.placements} == {"q4": "locked", "q1": "draft", "q2": "draft"}


def test_a_group_that_has_become_too_small_does_not_open(store: Store) -> None:
    waiting = change(
        one_seat_left(1),
        cohorts=(cohort("y", pattern_id="di-o", teacher_id="T2"),),
        placements=seats(["q1>y", "q3>y"]),
        programmes=(programme(min_size=3),),
    )
    scenario_id = create_scenario(store, waiting, "Ans")

    answer = hold(store, scenario_id, new_seat("group", ("q1", "q2")))

    assert reason(answer) == (
        "De groep taal kan niet meer beginnen: van wie ook wacht is er intussen iemand elders geplaatst."
    )


def test_what_was_wrong_before_is_not_held_against_a_seat(store: Store) -> None:
    wrong = change(one_seat_left(1), programmes=(programme(min_size=4),), placements=seats(["q1>x", "q2>x"]))
    scenario_id = create_scenario(store, wrong, "Ans")

    answer = hold(store, scenario_id, LAST_SEAT)

    assert audit(wrong, wrong.last_plan).broken == ("group-size",)
    assert isinstance(answer, Reserved)


def test_a_cohort_that_was_moved_is_another_seat(store: Store) -> None:
    scenario_id = create_scenario(store, one_seat_left(1), "Ans")
    moved = change(one_seat_left(1), cohorts=(cohort("x", pattern_id="di-o"),))
    save_scenario(store, scenario_id, 1, moved, "Bo")

    answer = hold(store, scenario_id, LAST_SEAT)

    assert reason(answer) == (
        "Het scenario is gewijzigd sinds deze plaats werd gevonden. "
        "Cohort x is intussen verplaatst. Zoek opnieuw om te zien wat er nu vrij is."
    )


@pytest.mark.parametrize(
    ("kept", "seat", "said"),
    [
        (
            change(one_seat_left(1), cohorts=(running("x"),)),
            LAST_SEAT,
            "Deze plaats kan niet worden vastgehouden: "
            "de aanvraag heeft al een vaste plaats, of het cohort is veranderd.",
        ),
        (
            change(one_seat_left(1), cohorts=(), placements=()),
            LAST_SEAT,
            "Cohort x staat nog niet in het scenario. Publiceer eerst het plan waarin dit cohort staat.",
        ),
        (
            scenario(cohorts=(cohort("x"),)),
            LAST_SEAT,
            "Aanvraag q4 bestaat niet meer, dus er valt geen plaats voor vast te houden.",
        ),
    ],
    ids=["running cohort", "unknown cohort", "unknown request"],
)
def test_a_seat_that_cannot_be_held_is_refused(store: Store, kept: Scenario, seat: Seat, said: str) -> None:
    scenario_id = create_scenario(store, kept, "Ans")

    answer = hold(store, scenario_id, seat)

    assert reason(answer) == said
    assert list_reservations(store, scenario_id) == ()


def test_saving_a_table_does_not_make_a_held_seat_last(store: Store, clock: SetClock) -> None:
    scenario_id = create_scenario(store, change(one_seat_left(1), cohorts=(), placements=()), "Ans")
    hold(store, scenario_id, new_seat())
    shown = load_scenario(store, scenario_id).scenario

    answer = save_scenario(store, scenario_id, 1, change(shown, people=(*shown.people, person("p9"))), "Bo")
    clock.pass_time(days=8)

    loaded = load_scenario(store, scenario_id).scenario
    assert answer == Saved(2)
    assert (loaded.cohorts, loaded.placements, len(loaded.people)) == ((), (), 5)


def test_a_browser_that_does_not_show_a_held_seat_yet_does_not_take_it_away(store: Store) -> None:
    scenario_id = create_scenario(store, one_seat_left(1), "Ans")
    shown = load_scenario(store, scenario_id).scenario
    hold(store, scenario_id, LAST_SEAT)

    save_scenario(store, scenario_id, 1, change(shown, people=(*shown.people, person("p9"))), "Bo")

    assert load_scenario(store, scenario_id).scenario.placement_by_request["q4"].status == "locked"


def test_a_seat_of_who_has_withdrawn_is_laid_over_nothing(store: Store) -> None:
    scenario_id = create_scenario(store, one_seat_left(1), "Ans")
    hold(store, scenario_id, LAST_SEAT)
    without = change(one_seat_left(1), requests=tuple(request(f"q{number}") for number in (1, 2, 3)))

    save_scenario(store, scenario_id, 1, without, "Bo")

    assert load_scenario(store, scenario_id).scenario == without


def test_every_seat_that_is_offered_can_be_held(store: Store) -> None:
    kept = read_scenario(KLEIN / "scenario").scenario
    scenario_id = create_scenario(store, kept, "Ans")
    index = SeatIndex(kept, kept.last_plan)
    offered = [(row.request_id, seat) for row in kept.requests for seat in index.find(row.request_id).seats[:3]]

    refused = []
    for request_id, seat in offered:
        answer = hold(store, scenario_id, seat, request_id)
        if isinstance(answer, Taken):
            refused.append((request_id, seat, reason(answer)))
        else:
            cancel_reservation(store, answer.reservation.id, "Kees")

    assert len(offered) > 5
    assert refused == []
