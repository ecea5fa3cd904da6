"""The unlock card in words: a sentence to say aloud, and per kind of way out what it is and how that was proven."""

from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil
from typing import Final, NamedTuple

from planner.insight.saying import WriteNumber, in_one_line, list_some
from planner.insight.seats import Bond, Seat
from planner.insight.seats_why import BONDS
from planner.insight.unlock import FreeSeat, Stage, UnlockCard
from planner.insight.unlock_because import tell_because
from planner.insight.unlock_chain import Step
from planner.insight.unlock_change import ChangeKind
from planner.insight.unlock_changes import Unlock, Unlocks
from planner.insight.unlock_moves import FewestMoves, MovedPlan
from planner.insight.unlock_rules import Against
from planner.model import Cohort, Scenario
from planner.rules.week_words import tell_pattern, tell_slots
from planner.texts import Message, message

BUSY: Final = {"rules": "why_busy_rules", "changes": "why_busy_changes"}
CHANGES: Final[dict[ChangeKind, str]] = {
    "person-slot": "why_change_person_slot",
    "finish-by": "why_change_finish_by",
    "person-location": "why_change_location",
    "person-level": "why_change_level",
    "teacher-slot": "why_change_teacher_slot",
    "room-seat": "why_change_room_seat",
    "smaller-group": "why_change_smaller_group",
    "larger-group": "why_change_larger_group",
}


class Section(NamedTuple):
    """One way out: its heading, what there is, and how it was proven."""

    title: Message
    lines: tuple[Message, ...]
    proof: Message


def tell_progress(stage: Stage, moves: int | None, left: float) -> Message:
    """What is being tried now: so many moves, or any number; `left` are the seconds that are left."""
    if stage != "moves":
        return message(BUSY.get(stage, "why_busy_seats"))
    if moves is None:
        return message("why_busy_any", left=ceil(left))
    if moves == 0:
        return message("why_busy_nobody", left=ceil(left))
    return message("why_busy_moves", moves=moves, left=ceil(left))


def tell_standing(card: UnlockCard) -> Message:
    """Whom it is about, and the place that they have, if any."""
    about = {"request": card.request_id, "person": card.person_id}
    if card.placed_in is None or card.sooner_than is None:
        return message("why_unplaced", **about)
    return message("why_placed", **about, cohort=card.placed_in.cohort_id, first=card.sooner_than)


def tell_aloud(card: UnlockCard) -> Message:
    """The card in one sentence that can be said to the person."""
    if card.bond:
        return _tell_bond(card, card.bond)
    if card.free:
        key = "why_aloud_free_after" if card.waits_for else "why_aloud_free"
        return message(key, first=card.free[0].seat.first_day)
    if card.moves is not None and card.moves.found is not None and not card.moves.found.moves:
        key = "why_aloud_nobody_moves_after" if card.waits_for else "why_aloud_nobody_moves"
        return message(key, first=_first_day_of(card.moves.found))
    if card.against is None and card.was_stopped:
        return message("why_aloud_unknown")
    if card.against is None:
        return message("why_aloud_nothing") if card.stage == "done" else message("why_aloud_busy")
    because = tell_because(card.against)
    key = "why_aloud_not_now" if card.placed_in is None else "why_aloud_not_sooner"
    return message(key, because=because)


def tell_sections(scenario: Scenario, card: UnlockCard, write: WriteNumber) -> tuple[Section, ...]:
    """The ways out that were looked at, from easy to hard."""
    sections = []
    if card.is_free_known:
        sections.append(_tell_free(scenario, card, write))
    if card.moves is not None:
        sections.append(_tell_moves(scenario, card.moves))
    if card.changes is not None:
        sections.append(_tell_changes(scenario, card, card.changes, write))
    if card.against is not None:
        sections.append(_tell_against(card, scenario, card.against, write))
    return tuple(sections)


def _tell_order(card: UnlockCard) -> dict[str, str]:
    """What comes after what, of a request that waits for another."""
    return {"request": card.request_id, "before": card.waits_for[0]}


def _tell_bond(card: UnlockCard, bond: Bond) -> Message:
    cohort_id = card.placed_in.cohort_id if card.placed_in else ""
    return message(BONDS[bond], request=card.request_id, cohort=cohort_id)


def _tell_free(scenario: Scenario, card: UnlockCard, write: WriteNumber) -> Section:
    title = message("why_free")
    if not card.free:
        return Section(title, (), _tell_no_free(card))
    lines = tuple(
        message("why_one_of", seat=_tell_way(scenario, card, free.first, free.seat), points=_tell_points(free, write))
        for free in card.free
    )
    if card.waits_for:
        return Section(title, lines, message("why_free_proof_after", **_tell_order(card)))
    return Section(title, lines, message("why_free_proof", count=write(card.free_count)))


def _tell_no_free(card: UnlockCard) -> Message:
    if card.waits_for:
        return message("why_free_none_after", **_tell_order(card))
    return message("why_free_none") if card.placed_in is None else message("why_free_none_sooner")


def _tell_way(scenario: Scenario, card: UnlockCard, first: Sequence[Step], seat: Seat) -> Message:
    """A place, after those for what must come before it, if there are any."""
    if not first:
        return tell_seat(scenario, seat)
    told = message("why_in_turn", request=card.request_id, seat=tell_seat(scenario, seat))
    for step in reversed(first):
        before = message("why_in_turn", request=step.request_id, seat=tell_seat(scenario, step.seat))
        told = message("why_then", first=before, then=told)
    return told


def tell_seat(scenario: Scenario, seat: Seat) -> Message:
    """A place as people say it: what, when in the week, where and from which day."""
    about = {
        "programme": seat.programme_id,
        "pattern": tell_pattern(scenario, seat.pattern_id),
        "location": seat.location_id,
        "first": seat.first_day,
        "teacher": seat.teacher_id,
        "room": seat.room_id,
    }
    if seat.cohort_id:
        return message("why_seat_open", **about, cohort=seat.cohort_id)
    if seat.waiting_with:
        return message("why_seat_group", **about, others=list_some(seat.waiting_with))
    return message("why_seat_new", **about)


def _tell_points(free: FreeSeat, write: WriteNumber) -> Message:
    if free.points > 0:
        return message("why_points_more", points=write(free.points))
    return message("why_points_less", points=write(-free.points)) if free.points < 0 else message("why_points_same")


def _tell_moves(scenario: Scenario, moves: FewestMoves) -> Section:
    title = message("why_moves")
    if moves.found is None:
        return Section(title, (), _tell_no_moves(moves))
    return Section(title, tuple(_list_moves(scenario, moves.found)), _prove_moves(moves, len(moves.found.moves)))


def is_undecided(card: UnlockCard) -> bool:
    """True if a longer search might find fewer moves, or prove that there are none."""
    moves = card.moves
    return moves is not None and not moves.is_fewest and not moves.is_impossible


def _tell_no_moves(moves: FewestMoves) -> Message:
    if moves.is_impossible:
        return message("why_moves_never")
    if moves.at_least == 0:
        return message("why_moves_unknown")
    if moves.at_least == 1:
        return message("why_moves_not_without")
    return message("why_moves_not_found", most=moves.at_least - 1)


def _prove_moves(moves: FewestMoves, count: int) -> Message:
    if count == 0:
        return message("why_moves_nobody")
    if moves.is_fewest:
        return message("why_moves_fewest", count=count)
    return message("why_moves_smallest_found", count=count, least=moves.at_least)


def _list_moves(scenario: Scenario, found: MovedPlan) -> Iterator[Message]:
    place = found.place
    yield message("why_moves_place", cohort=tell_cohort(scenario, place), teacher=place.teacher_id, room=place.room_id)
    for move in found.moves:
        yield message(
            "why_move",
            person=move.person_id,
            request=move.request_id,
            before=tell_cohort(scenario, move.before),
            after=tell_cohort(scenario, move.after),
        )
    for before, after in found.restaffed:
        if before.teacher_id != after.teacher_id:
            staff = {"teacher": after.teacher_id, "was_teacher": before.teacher_id}
            yield message("why_other_teacher", cohort=before.cohort_id, **staff)
        if before.room_id != after.room_id:
            rooms = {"room": after.room_id, "was_room": before.room_id}
            yield message("why_other_room", cohort=before.cohort_id, **rooms)
    if found.along:
        yield message("why_along", ids=list_some(found.along))


def tell_cohort(scenario: Scenario, row: Cohort) -> Message:
    return message(
        "why_cohort",
        cohort=row.cohort_id,
        programme=row.programme_id,
        pattern=tell_pattern(scenario, row.pattern_id),
        location=row.location_id,
        start=row.start,
    )


def _first_day_of(found: MovedPlan) -> date:
    return found.place.start


def _tell_changes(scenario: Scenario, card: UnlockCard, changes: Unlocks, write: WriteNumber) -> Section:
    lines = tuple(_tell_unlock(scenario, card, one) for one in changes.unlocks)
    if not changes.is_complete:
        return Section(message("why_changes"), lines, message("why_changes_unfinished"))
    if not lines:
        none = message("why_changes_none")
        if card.waits_for:
            none = message("why_changes_none_after", **_tell_order(card), first=card.waits_for[-1])
        return Section(message("why_changes"), lines, none)
    return Section(message("why_changes"), lines, message("why_changes_proof", count=write(changes.found)))


def _tell_unlock(scenario: Scenario, card: UnlockCard, unlock: Unlock) -> Message:
    """What could be otherwise, which place that opens, and whom it helps too."""
    kind, about, to = unlock.change
    shown: object = to
    if kind in ("person-slot", "teacher-slot"):
        shown = tell_slots(scenario, [to])
    elif kind == "finish-by":
        shown = date.fromisoformat(to)
    line = message(CHANGES[kind], about=about, to=shown, seat=_tell_way(scenario, card, unlock.first, unlock.seat))
    if not unlock.helps:
        return line
    return in_one_line([line, message("why_helps", count=len(unlock.helps), ids=list_some(unlock.helps))])


def _tell_against(card: UnlockCard, scenario: Scenario, against: Against, write: WriteNumber) -> Section:
    """The first finding about each person, teacher, room or cohort; the same again in other weeks says no more."""
    first: dict[tuple[str, str], Message] = {}
    for found in against.findings:
        first.setdefault((found.rule, found.about), found.message)
    lines = (message("why_nearest", seat=tell_seat(scenario, against.seat)), *first.values())
    return Section(message("why_against"), lines, _prove_against(card, against, write))


def _prove_against(card: UnlockCard, against: Against, write: WriteNumber) -> Message:
    if not against.is_fewest:
        return message("why_against_found")
    if card.waits_for:
        return message("why_against_proof_after", count=write(against.looked_at), before=card.waits_for[0])
    return message("why_against_proof", count=write(against.looked_at))
