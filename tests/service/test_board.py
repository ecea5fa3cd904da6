"""Moves on the week board: accepted, refused with a sentence, undone, and kept when the rest is planned."""

from planner.insight.board import Column
from planner.insight.board_moves import Target
from planner.rules.audit import audit
from planner.service.board import (
    Board,
    Moved,
    Refused,
    change_cohort,
    find_weeks,
    keep_what_was_put_in_place,
    list_fitting_cohorts,
    lock_card,
    move_card,
    move_seat,
    move_start,
    open_board,
    undo,
    unlock_card,
)
from tests.rules import build

MONDAY_MORNING, TUESDAY_MORNING = Column(0, 540, 720), Column(1, 540, 720)


def board_of_two() -> Board:
    plan = build.plan(build.cohort("x"), build.cohort("y", teacher_id="T2", room_id="C2"), placed="q1>x q2>y")
    return open_board(build.scenario(), plan)


def after(answer: Moved | Refused) -> Board:
    assert isinstance(answer, Moved)
    return answer.board


def sentences(answer: Moved | Refused) -> list[str]:
    assert isinstance(answer, Refused)
    return [finding.message.in_language("nl") for finding in answer.findings]


def test_a_card_moves_to_another_dagdeel() -> None:
    board = after(move_card(board_of_two(), "x", "ma-o", Target("teacher", "T1", TUESDAY_MORNING)))

    assert board.plan.cohort_by_id["x"] == build.cohort("x", pattern_id="di-o")


def test_a_move_says_what_the_cohort_has_become() -> None:
    board = after(move_card(board_of_two(), "x", "ma-o", Target("teacher", "T1", TUESDAY_MORNING)))

    assert board.said is not None
    assert board.said.in_language("nl") == "Cohort x begint op ma 4 jan 2027, lessen di-o, lokaal C1, docent T1."


def test_a_move_that_breaks_a_rule_is_refused_with_the_sentence_of_the_audit() -> None:
    board = board_of_two()
    answer = move_card(board, "x", "ma-o", Target("teacher", "T2", MONDAY_MORNING))

    assert sentences(answer) == [
        "Docent T2 geeft 2 keer tegelijk les aan cohort x en cohort y, voor het eerst op ma 4 jan 2027 9:00–12:00."
    ]


def test_a_card_put_down_where_it_was_is_no_move() -> None:
    board = board_of_two()

    assert after(move_card(board, "x", "ma-o", Target("teacher", "T1", MONDAY_MORNING))) == board


def test_another_room_brings_its_location_along() -> None:
    board = after(move_card(board_of_two(), "x", "ma-o", Target("room", "N1", MONDAY_MORNING)))

    assert board.plan.cohort_by_id["x"] == build.cohort("x", room_id="N1", location_id="N")


def test_a_location_without_rooms_is_refused() -> None:
    locations = (*build.scenario().locations, build.location("Z"))
    board = open_board(build.scenario(locations=locations), build.plan())

    answer = move_card(board, "x", "ma-o", Target("location", "Z", MONDAY_MORNING))

    assert sentences(answer) == ["Cohort x kan niet naar locatie Z: daar is geen lokaal."]


def test_a_cohort_starts_in_another_week() -> None:
    board = after(move_start(board_of_two(), "x", build.january(11)))

    assert board.plan.cohort_by_id["x"].start == build.january(11)


def test_the_weeks_to_start_are_all_weeks_of_the_period() -> None:
    weeks = find_weeks(board_of_two(), "x")

    assert (weeks[0].start, weeks[-1].start, len(weeks)) == (build.MONDAY, build.scenario().starts_until, 13)


def test_several_fields_change_in_one_move() -> None:
    board = after(change_cohort(board_of_two(), "x", teacher_id="T2", room_id="N1", pattern_id="di-o"))

    form = build.cohort("x", teacher_id="T2", room_id="N1", location_id="N", pattern_id="di-o")
    assert (board.plan.cohort_by_id["x"], board.moves) == (form, 1)


def test_a_running_cohort_does_not_move() -> None:
    board = open_board(build.scenario(cohorts=(build.running("r"),)), build.plan(build.running("r"), placed=""))

    assert sentences(move_start(board, "r", build.january(11))) == ["Cohort r loopt al en blijft zoals het is."]


def test_a_card_locked_on_the_board_does_not_move() -> None:
    board = after(lock_card(board_of_two(), "x"))

    assert sentences(move_start(board, "x", build.january(11))) == ["Cohort x is vastgezet. Maak het eerst los."]


def test_a_card_that_is_unlocked_moves_again() -> None:
    scenario = build.scenario(cohorts=(build.cohort("x", locked=True),))
    board = open_board(scenario, build.plan(build.cohort("x", locked=True)))

    board = after(unlock_card(board, "x"))

    assert isinstance(move_start(board, "x", build.january(11)), Moved)


def test_a_running_cohort_is_not_unlocked() -> None:
    board = open_board(build.scenario(cohorts=(build.running("r"),)), build.plan(build.running("r"), placed=""))

    assert sentences(unlock_card(board, "r")) == ["Cohort r loopt al en blijft zoals het is."]


def test_a_group_that_is_too_small_without_its_lock_stays_locked() -> None:
    locked = build.cohort("x", locked=True)
    board = open_board(build.scenario(programmes=(build.programme(min_size=2),), cohorts=(locked,)), build.plan(locked))

    assert sentences(unlock_card(board, "x")) == ["Groep taal in cohort x heeft 1 deelnemer, maar minstens 2 is nodig."]


def test_a_seat_moves_to_another_cohort() -> None:
    plan = build.plan(build.cohort("x"), build.cohort("y", teacher_id="T2", room_id="C2"), placed="q1>x q2>y q3>x")

    board = after(move_seat(open_board(build.scenario(), plan), "q1", "y"))

    assert board.plan.placements == build.seats(["q1>y", "q2>y", "q3>x"])


def test_a_seat_that_leaves_a_group_too_small_stays() -> None:
    assert sentences(move_seat(board_of_two(), "q1", "y")) == [
        "Groep taal in cohort x heeft 0 deelnemers, maar minstens 1 is nodig."
    ]


def test_only_cohorts_that_pass_the_audit_fit() -> None:
    cohorts = (
        build.cohort("x"),
        build.cohort("vol", teacher_id="T2", room_id="C2", pattern_id="di-o"),
        build.cohort("ruim", teacher_id="T2", room_id="C2", pattern_id="wo-o"),
    )
    rooms = (build.room("C1"), build.room("C2", capacity=2))
    requests = tuple(build.request(f"q{number}") for number in range(1, 6))
    people = tuple(build.person(f"p{number}") for number in range(1, 6))
    scenario = build.scenario(rooms=rooms, requests=requests, people=people)
    board = open_board(scenario, build.plan(*cohorts, placed="q1>x q2>x q3>vol q4>vol q5>ruim"))

    assert [cohort.cohort_id for cohort in list_fitting_cohorts(board, "q1")] == ["ruim"]


def test_undo_gives_the_board_before_each_move() -> None:
    first = board_of_two()
    second = after(lock_card(first, "x"))
    third = after(move_start(second, "y", build.january(11)))

    assert (undo(third), undo(second), undo(first)) == (second, first, first)


def test_the_rest_is_planned_around_what_was_moved_or_locked() -> None:
    plan = build.plan(
        *(build.cohort(id_, teacher_id=f"T{n}", room_id=f"C{n}") for n, id_ in enumerate(("x", "y"), start=1)),
        build.cohort("z", pattern_id="do-o"),
        placed="q1>x q2>y q3>z",
    )
    board = after(move_start(after(lock_card(open_board(build.scenario(), plan), "x")), "y", build.january(11)))

    scenario = keep_what_was_put_in_place(board)

    assert [(row.cohort_id, row.start, row.locked) for row in scenario.cohorts] == [
        ("x", build.MONDAY, True),
        ("y", build.january(11), True),
        ("z", build.MONDAY, False),
    ]


def test_a_person_who_was_seated_by_hand_keeps_that_seat() -> None:
    plan = build.plan(build.cohort("x"), build.cohort("y", teacher_id="T2", room_id="C2"), placed="q1>x q2>y q3>x")
    board = after(move_seat(open_board(build.scenario(), plan), "q1", "y"))

    scenario = keep_what_was_put_in_place(board)

    assert [(row.request_id, row.cohort_id, row.status) for row in scenario.placements] == [
        ("q1", "y", "locked"),
        ("q2", "y", "draft"),
        ("q3", "x", "draft"),
    ]


def test_the_board_is_legal_in_the_scenario_that_keeps_it() -> None:
    board = after(move_start(board_of_two(), "x", build.january(11)))

    assert audit(keep_what_was_put_in_place(board), board.plan).findings == ()


def test_published_and_running_words_are_kept() -> None:
    cohorts = (build.running("r"), build.cohort("x", status="published", pattern_id="di-o"))
    scenario = build.scenario(cohorts=cohorts, placements=build.seats(["q1>x"], status="published"))
    board = open_board(scenario, build.plan(*cohorts))

    kept = keep_what_was_put_in_place(board)

    assert ([row.status for row in kept.cohorts], kept.placements) == (["running", "published"], scenario.placements)
