"""The unlock card: its moves are the fewest that trying all plans says, and every line holds."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from planner.insight.unlock import UnlockCard, make_unlock_card
from planner.insight.unlock_chain import take_way
from planner.insight.unlock_words import tell_aloud, tell_progress, tell_sections
from planner.model import Plan, Scenario
from planner.rules.audit import audit
from tests.insight.drawn_plans import draw_case
from tests.rules.build import MONDAY, cohort, person, plan, programme, request, room, scenario, seats, teacher
from tests.tiny.fewest_moves import count_fewest_moves

BATCHES, PER_BATCH = 4, 15
MORNINGS = ("ma-o", "di-o")


def one_hour_each(**tables: object) -> Scenario:
    """A trajectory for one on Monday or Tuesday mornings with one teacher and one room, asked by two people."""
    defaults: dict[str, object] = {
        "starts_until": MONDAY,
        "programmes": (programme("taal", patterns=MORNINGS, max_size=1),),
        "rooms": (room("C1"),),
        "teachers": (teacher("T1", slots=MORNINGS),),
        "people": (person("p1", slots=("ma-o",), locations=("C",)), person("p2", locations=("C",))),
        "requests": (request("q1"), request("q2")),
    }
    return scenario(**{**defaults, **tables})


def ask(asked: Scenario, made: Plan, request_id: str = "q1") -> UnlockCard:
    return make_unlock_card(asked, made, request_id, 60)


def taken_by_p2() -> Plan:
    return plan(cohort("x"), placed="q2>x")


def read(asked: Scenario, card: UnlockCard) -> list[tuple[tuple[str, ...], str]]:
    """The lines and the proof of each section, in Dutch."""
    return [
        (tuple(line.in_language("nl") for line in section.lines), section.proof.in_language("nl"))
        for section in tell_sections(asked, card, str)
    ]


def find_wrong(seed: int) -> list[tuple[object, ...]]:
    """Where the card says another number of moves than trying all plans, or shows a plan that loses somebody."""
    drawn, made = draw_case(seed)
    wrong: list[tuple[object, ...]] = []
    for row in drawn.requests:
        card = ask(drawn, made, row.request_id)
        if card.moves is not None:
            expected = count_fewest_moves(drawn, made, row.request_id, card.sooner_than)
            found = card.moves.found
            is_proven = card.moves.is_fewest if found else card.moves.is_impossible
            if (len(found.moves) if found else None) != expected or not is_proven:
                wrong.append((seed, row.request_id, card.moves, expected))
            if found and not audit(drawn, found.plan).legal:
                wrong.append((seed, row.request_id, "not legal"))
    return wrong


@pytest.mark.parametrize("batch", range(BATCHES))
def test_the_card_moves_as_few_as_trying_all_plans_says(batch: int) -> None:
    wrong = [row for seed in range(batch * PER_BATCH, (batch + 1) * PER_BATCH) for row in find_wrong(seed)]

    assert wrong == []


def test_a_free_place_ends_the_looking() -> None:
    card = ask(one_hour_each(), Plan())

    assert [(free.seat.pattern_id, free.points < 0) for free in card.free] == [("ma-o", True)]
    assert (card.moves, card.changes, card.against) == (None, None, None)


def test_who_can_come_at_another_time_makes_room() -> None:
    card = ask(one_hour_each(), taken_by_p2())

    assert card.moves is not None
    assert card.moves.found is not None
    assert [(move.person_id, move.before.pattern_id, move.after.pattern_id) for move in card.moves.found.moves] == [
        ("p2", "ma-o", "di-o")
    ]
    assert card.moves.is_fewest


def in_a_row(dagdelen: Sequence[str], last: str) -> tuple[Scenario, Plan]:
    """Each dagdeel has one place, taken by who could also come at the next, and the last at `last`; p0 waits."""
    both = dict(zip(dagdelen, (*dagdelen[1:], last), strict=True))
    people = [person(f"p{number}", slots=slots, locations=("C",)) for number, slots in enumerate(both.items(), 1)]
    asked = one_hour_each(
        programmes=(programme("taal", patterns=(*dagdelen, last), max_size=1),),
        teachers=(teacher("T1", slots=(*dagdelen, last)),),
        people=(person("p0", slots=dagdelen[:1], locations=("C",)), *people),
        requests=(
            request("q0", person_id="p0"),
            *(request(f"q{n}", person_id=f"p{n}") for n in range(1, len(both) + 1)),
        ),
    )
    cohorts = [cohort(f"x{number}", pattern_id=pattern) for number, pattern in enumerate(dagdelen, 1)]
    return asked, plan(*cohorts, placed=" ".join(f"q{n}>x{n}" for n in range(1, len(both) + 1)))


def test_more_than_a_few_may_have_to_move() -> None:
    asked, made = in_a_row(("ma-o", "di-o", "wo-o", "do-o", "vr-o"), "ma-m")

    card = ask(asked, made, "q0")

    assert card.moves is not None
    assert card.moves.found is not None
    assert [(move.person_id, move.after.pattern_id) for move in card.moves.found.moves] == [
        ("p1", "di-o"),
        ("p2", "wo-o"),
        ("p3", "do-o"),
        ("p4", "vr-o"),
        ("p5", "ma-m"),
    ]
    assert card.moves.is_fewest


def test_where_nobody_can_make_room_that_is_proven_of_all() -> None:
    asked, made = in_a_row(("ma-o", "di-o", "wo-o", "do-o", "vr-o"), "ma-o")

    card = ask(asked, made, "q0")

    assert card.moves is not None
    assert (card.moves.found, card.moves.is_impossible) == (None, True)


def test_another_teacher_for_the_others_is_no_move() -> None:
    two = (teacher("T1", slots=("ma-o",), locations=("C",)), teacher("T2", slots=("ma-o",), locations=("C", "N")))
    asked = one_hour_each(
        teachers=two,
        rooms=(room("C1"), room("N1", location_id="N")),
        people=(person("p1", slots=("ma-o",), locations=("N",)), person("p2", slots=("ma-o",), locations=("C",))),
    )

    card = ask(asked, plan(cohort("x", teacher_id="T2"), placed="q2>x"))

    assert card.moves is not None
    assert card.moves.found is not None
    assert card.moves.found.moves == ()
    assert [(one.before.teacher_id, one.after.teacher_id) for one in card.moves.found.restaffed] == [("T2", "T1")]


def test_one_more_dagdeel_opens_a_place() -> None:
    card = ask(one_hour_each(), taken_by_p2())

    assert card.changes is not None
    assert [(one.change.kind, one.change.to) for one in card.changes.unlocks] == [("person-slot", "di-o")]
    assert card.changes.is_complete


def test_a_group_one_smaller_opens_a_place_where_the_room_is_too_small_for_a_larger_one() -> None:
    asked = one_hour_each(
        programmes=(programme("taal", patterns=MORNINGS, min_size=3, max_size=4),),
        rooms=(room("C1", capacity=2),),
        teachers=(teacher("T1", slots=("ma-o",)),),
        people=tuple(person(one, locations=("C",)) for one in ("p1", "p2", "p3")),
        requests=tuple(request(f"q{number}", person_id=f"p{number}") for number in (1, 2, 3)),
    )

    card = ask(asked, Plan())

    assert card.changes is not None
    assert [(one.change.kind, one.change.to, one.seat.waiting_with, one.helps) for one in card.changes.unlocks] == [
        ("room-seat", "3", ("q2", "q3"), ("q2", "q3")),
        ("smaller-group", "2", ("q2",), ("q2", "q3")),
    ]


def test_what_stands_in_the_way_is_said_in_one_sentence() -> None:
    card = ask(one_hour_each(), taken_by_p2())

    assert card.against is not None
    assert card.against.rules == ("person-available",)
    assert tell_aloud(card).in_language("nl") == (
        "Er is nu geen plaats voor u, want bij de plek die er het dichtst bij komt, kunt u niet op alle lesuren."
    )


def one_after_the_other(weeks: int = 4) -> Scenario:
    """Three steps of one person on Monday mornings, each in a group of two, for which there is nobody else."""
    return one_hour_each(
        starts_until=MONDAY + timedelta(weeks=weeks),
        programmes=(programme("taal", patterns=("ma-o",), min_size=2, max_size=2),),
        people=(person("p1", locations=("C",)), person("p2", slots=("di-o",), locations=("C",))),
        requests=(
            request("q1"),
            request("q3", person_id="p1", after="q2"),
            request("q2", person_id="p1", after="q1"),
            request("q4", person_id="p2"),
        ),
    )


def test_one_change_may_give_a_place_to_what_must_come_first_too() -> None:
    asked = one_after_the_other()

    card = ask(asked, Plan(), "q3")

    assert card.waits_for == ("q2", "q1")
    assert read(asked, card) == [
        (
            (),
            "Zolang q2 geen plaats heeft, is er ook voor q3 geen: q3 komt na q2. Vrije plaatsen voor beide zijn niet "
            "gevonden.",
        ),
        (
            (),
            "Bewezen: wie er ook verhuist, het kan niet zonder dat iemand een plaats verliest. Waar daarvoor gezocht "
            "moest worden, is dat twee keer op een andere manier gedaan.",
        ),
        (
            (
                "Als een groep taal met 1 mag beginnen: voor q1 nieuw: taal, maandag 9:00–12:00, C (C1, T1), vanaf "
                "ma 4 jan 2027; daarna voor q2 nieuw: taal, maandag 9:00–12:00, C (C1, T1), vanaf ma 18 jan 2027; "
                "daarna voor q3 nieuw: taal, maandag 9:00–12:00, C (C1, T1), vanaf ma 1 feb 2027.",
            ),
            "Alles wat hierbij hoort is geprobeerd, één voor één, terwijl de rest van het plan blijft zoals het is. "
            "Aantal wijzigingen dat een plaats opent: 1. Elk plan hierboven is gecontroleerd.",
        ),
        (
            (
                "Het dichtst bij: nieuw: taal, maandag 9:00–12:00, C (C1, T1), vanaf ma 4 jan 2027.",
                "Aanvraag q3 is geplaatst in cohort taal-001, maar komt na aanvraag q2 en die is niet geplaatst.",
                "Groep taal in cohort taal-001 heeft 1 deelnemer, maar minstens 2 is nodig.",
            ),
            "Nagegaan: van alle groepen en nieuwe starts die er zijn (15), met elke docent en elk lokaal, stuit er "
            "geen op minder regels, zolang iedereen zijn plaats houdt en q2 er geen heeft.",
        ),
    ]


def test_if_no_change_gives_a_place_to_both_the_first_is_to_be_asked_about() -> None:
    asked = one_after_the_other(weeks=2)

    card = ask(asked, Plan(), "q3")

    assert card.changes is not None
    assert (card.changes.unlocks, card.changes.is_complete) == ((), True)
    assert read(asked, card)[2][1] == (
        "Alles is geprobeerd (een dagdeel, een latere einddatum, een andere locatie, een niveau hoger of lager, een "
        "dagdeel van een docent, een stoel erbij, een groep één kleiner of groter): geen enkele wijziging geeft q2 en "
        "q3 allebei een plaats, zolang de rest blijft zoals het is. Vraag eerst wat q1 een plaats zou geven."
    )


def test_free_places_one_after_the_other_are_told_together() -> None:
    asked = one_hour_each(
        starts_until=MONDAY + timedelta(weeks=2),
        people=(person("p1", locations=("C",)),),
        requests=(request("q1"), request("q2", person_id="p1", after="q1")),
    )

    card = ask(asked, Plan(), "q2")

    assert [(free.seat.start, [(step.request_id, step.seat.start) for step in free.first]) for free in card.free] == [
        (MONDAY + timedelta(weeks=1), [("q1", MONDAY)])
    ]
    assert tell_aloud(card).in_language("nl") == (
        "Er is een plaats voor u vrij vanaf di 12 jan 2027, na het traject dat eerst moet; ook daarvoor is plaats."
    )
    assert audit(asked, take_way(asked, Plan(), ("q1", "q2"), (card.free[0].first[0].seat, card.free[0].seat))).legal


def test_a_fixed_place_is_told_and_nothing_else() -> None:
    fixed = one_hour_each(cohorts=(cohort("x"),), placements=seats(("q1>x",), "locked"))

    card = ask(fixed, plan(cohort("x"), placed="q1>x"))

    assert (card.bond, tell_sections(fixed, card, str)) == ("fixed", ())


def test_no_time_is_no_claim() -> None:
    asked = one_hour_each()

    card = make_unlock_card(asked, taken_by_p2(), "q1", 0.0)

    assert (card.was_stopped, card.moves, card.changes, card.against) == (True, None, None, None)
    assert (tell_sections(asked, card, str), tell_aloud(card).in_language("nl")) == ((), "Dat is nog niet uitgezocht.")


def test_while_looking_for_moves_it_is_said_how_many() -> None:
    said = [tell_progress("moves", moves, 2.2).in_language("nl") for moves in (0, 2, None)]

    assert said == [
        "Zoeken of het kan zonder dat iemand verhuist; nog 3 s.",
        "Zoeken of het kan als er hooguit 2 van de anderen verhuizen; nog 3 s.",
        "Zoeken of het kan als er meer anderen verhuizen; nog 3 s.",
    ]
