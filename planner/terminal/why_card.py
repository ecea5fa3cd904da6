"""What is seen of an unlock card: a line while it is made, then the card, or the same as data."""

from collections.abc import Callable, Iterable

from planner.insight.seats import Seat
from planner.insight.unlock import UnlockCard
from planner.insight.unlock_chain import Step
from planner.insight.unlock_moves import FewestMoves
from planner.insight.unlock_words import is_undecided, tell_aloud, tell_progress, tell_sections, tell_standing
from planner.model import Cohort
from planner.service.unlocking import Glimpse, Unlocked
from planner.terminal.screen import Screen
from planner.texts import Message, message


class WhyLine:
    """Says what is being tried: each time on a terminal, elsewhere when it is something new."""

    def __init__(self, screen: Screen, show: Callable[[Message], None], is_stopping: Callable[[], bool]) -> None:
        self._screen = screen
        self._show = show
        self._is_stopping = is_stopping
        self._told: tuple[object, ...] = ()

    def tell(self, glimpse: Glimpse) -> None:
        stage = glimpse.card.stage if glimpse.card else "seats"
        news = (stage, glimpse.moves, self._is_stopping())
        if stage == "done":
            return
        if self._screen.console.is_terminal or news != self._told:
            self._told = news
            self._show(
                message("why_stopping") if self._is_stopping() else tell_progress(stage, glimpse.moves, glimpse.left)
            )


def show_card(screen: Screen, unlocked: Unlocked) -> None:
    card = unlocked.card
    screen.say_message(tell_standing(card))
    screen.say("why_aloud", sentence=tell_aloud(card))
    for section in tell_sections(unlocked.scenario, card, screen.write_number):
        screen.leave_line()
        screen.say_message(section.title)
        for line in section.lines:
            screen.say_message(message("why_line", line=line))
        screen.say_message(message("why_proof", proof=section.proof))
    if card.was_stopped:
        screen.leave_line()
        screen.say("why_was_stopped")
    if is_undecided(card):
        screen.leave_line()
        screen.say("why_look_longer")


def card_to_json(screen: Screen, unlocked: Unlocked) -> dict[str, object]:
    """The card as data, with the sentences in the language of the reader; null is for what was not looked at."""
    card = unlocked.card
    return {
        "request": card.request_id,
        "person": card.person_id,
        "placed_in": card.placed_in.cohort_id if card.placed_in else None,
        "sooner_than": card.sooner_than.isoformat() if card.sooner_than else None,
        "bond": card.bond or None,
        "waits_for": list(card.waits_for),
        "stopped": card.was_stopped,
        "aloud": screen.read(tell_aloud(card)),
        "free": [
            {**_seat_to_json(free.seat), "points": free.points, "first": _first_to_json(free.first)}
            for free in card.free
        ],
        "moves": _moves_to_json(card.moves) if card.moves else None,
        "changes": _changes_to_json(card),
        "against": _against_to_json(screen, card),
        "sections": [
            {
                "title": screen.read(section.title),
                "lines": [screen.read(line) for line in section.lines],
                "proof": screen.read(section.proof),
            }
            for section in tell_sections(unlocked.scenario, card, screen.write_number)
        ],
    }


def _moves_to_json(moves: FewestMoves) -> dict[str, object]:
    found = moves.found
    return {
        "found": found is not None,
        "fewest": moves.is_fewest,
        "at_least": moves.at_least,
        "impossible": moves.is_impossible,
        "moved": len(found.moves) if found else None,
        "place": _cohort_to_json(found.place) if found else None,
        "moves": [
            {
                "request": move.request_id,
                "person": move.person_id,
                "from": _cohort_to_json(move.before),
                "to": _cohort_to_json(move.after),
            }
            for move in (found.moves if found else ())
        ],
        "restaffed": [
            {"from": _cohort_to_json(one.before), "to": _cohort_to_json(one.after)}
            for one in (found.restaffed if found else ())
        ],
        "along": list(found.along) if found else [],
    }


def _changes_to_json(card: UnlockCard) -> dict[str, object] | None:
    if card.changes is None:
        return None
    return {
        "found": card.changes.found,
        "complete": card.changes.is_complete,
        "changes": [
            {
                "kind": one.change.kind,
                "about": one.change.about,
                "to": one.change.to,
                "seat": _seat_to_json(one.seat),
                "first": _first_to_json(one.first),
                "helps": list(one.helps),
            }
            for one in card.changes.unlocks
        ],
    }


def _first_to_json(first: Iterable[Step]) -> list[dict[str, object]]:
    return [{"request": step.request_id, "seat": _seat_to_json(step.seat)} for step in first]


def _against_to_json(screen: Screen, card: UnlockCard) -> dict[str, object] | None:
    if card.against is None:
        return None
    return {
        "rules": list(card.against.rules),
        "fewest": card.against.is_fewest,
        "looked_at": card.against.looked_at,
        "seat": _seat_to_json(card.against.seat),
        "findings": [screen.read(found.message) for found in card.against.findings],
    }


def _seat_to_json(seat: Seat) -> dict[str, object]:
    return {
        "kind": seat.kind,
        "cohort_id": seat.cohort_id or None,
        "programme_id": seat.programme_id,
        "start": seat.start.isoformat(),
        "pattern_id": seat.pattern_id,
        "location_id": seat.location_id,
        "room_id": seat.room_id,
        "teacher_id": seat.teacher_id,
        "first_day": seat.first_day.isoformat(),
        "last_day": seat.last_day.isoformat(),
        "waiting_with": list(seat.waiting_with),
    }


def _cohort_to_json(row: Cohort) -> dict[str, object]:
    return {
        "cohort_id": row.cohort_id,
        "programme_id": row.programme_id,
        "start": row.start.isoformat(),
        "pattern_id": row.pattern_id,
        "location_id": row.location_id,
        "room_id": row.room_id,
        "teacher_id": row.teacher_id,
    }
