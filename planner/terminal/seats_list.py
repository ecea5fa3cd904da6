"""What a klantmanager sees of the seats for one person: soonest first, or why there are none."""

from collections.abc import Iterable
from fractions import Fraction

from planner.insight.saying import list_some
from planner.insight.seats import Seat
from planner.rules.wording import list_ids
from planner.service.seat_finding import NoSuchId, Question, SeatsAnswer
from planner.terminal.screen import Screen
from planner.terminal.usage import MisuseError
from planner.texts import Message, message

MOST_ROWS = 20
UNKNOWN = {
    "request": "seats_unknown_request",
    "person": "seats_unknown_person",
    "programme": "seats_unknown_programme",
}


def choose_question(request: str | None, person: str | None, programme: str | None) -> Question:
    """A request, or a person with a programme; nothing else makes a question."""
    if request and not person and not programme:
        return Question(request_id=request)
    if person and programme and not request:
        return Question(person_id=person, programme_id=programme)
    raise MisuseError(message("usage_seats_question"))


def refuse_unknown(unknown: NoSuchId) -> MisuseError:
    near = message("seats_near", ids=list_ids(unknown.near)) if unknown.near else message("seats_near_none")
    return MisuseError(message(UNKNOWN[unknown.kind], id=unknown.asked, near=near))


def show_seats(screen: Screen, answer: SeatsAnswer) -> None:
    if not answer.is_legal:
        screen.say("seats_plan_not_legal")
    _tell_who(screen, answer)
    if answer.why is not None:
        screen.say_message(answer.why)
        return
    seats = answer.found.seats
    _show_table(screen, seats[:MOST_ROWS])
    if len(seats) > MOST_ROWS:
        screen.say("seats_more", count=screen.write_number(len(seats) - MOST_ROWS))


def seats_to_json(screen: Screen, answer: SeatsAnswer) -> dict[str, object]:
    """Who was asked about, and every seat; keys that mean nothing for a kind of seat are left out."""
    question, found = answer.question, answer.found
    head: dict[str, object] = {"request": question.request_id or None, "person": found.wish.person.person_id}
    if question.programme_id:
        head["programme"] = question.programme_id
    return {
        **head,
        "placed_in": found.placed_in or None,
        "legal": answer.is_legal,
        "seats": [_seat_to_json(seat) for seat in found.seats],
        "why": screen.read(answer.why) if answer.why else None,
    }


def tell_what(seat: Seat) -> Message:
    """The kind of seat in a few words."""
    if seat.kind == "open":
        return message("seats_open", cohort=seat.cohort_id, left=seat.seats_left)
    if seat.kind == "individual":
        return message("seats_individual")
    return message("seats_group", count=len(seat.waiting_with), ids=list_some(seat.waiting_with))


def _tell_who(screen: Screen, answer: SeatsAnswer) -> None:
    request, person = answer.found.wish
    about = {"person": person.person_id, "count": screen.write_number(len(answer.found.seats))}
    if answer.found.placed_in:
        screen.say("seats_for_placed", **about, request=request.request_id, cohort=answer.found.placed_in)
    elif answer.question.request_id:
        screen.say("seats_for_request", **about, request=request.request_id)
    else:
        screen.say("seats_for_person", **about, programme=answer.question.programme_id)


def _show_table(screen: Screen, seats: Iterable[Seat]) -> None:
    table = screen.start_table(
        "title_first_lesson",
        "title_last_lesson",
        "title_seat",
        "title_programme",
        "title_pattern",
        "title_location",
        "title_room",
        "title_teacher",
        "title_hours_a_week",
        words=8,
    )
    for seat in seats:
        table.add_row(
            screen.read(message("seats_day", day=seat.first_day)),
            screen.read(message("seats_day", day=seat.last_day)),
            screen.read(tell_what(seat)),
            seat.programme_id,
            seat.pattern_id,
            seat.location_id,
            seat.room_id,
            seat.teacher_id,
            screen.write_tenths(Fraction(seat.minutes_a_week, 60)),
        )
    screen.show_table(table)


def _seat_to_json(seat: Seat) -> dict[str, object]:
    return {
        "kind": seat.kind,
        **({"cohort_id": seat.cohort_id} if seat.kind == "open" else {}),
        "programme_id": seat.programme_id,
        "start": seat.start.isoformat(),
        "first_day": seat.first_day.isoformat(),
        "last_day": seat.last_day.isoformat(),
        "hours_a_week": round(seat.minutes_a_week / 60, 2),
        "location_id": seat.location_id,
        "room_id": seat.room_id,
        "teacher_id": seat.teacher_id,
        "pattern_id": seat.pattern_id,
        **({"seats_left": seat.seats_left} if seat.kind == "open" else {}),
        **({"waiting_with": list(seat.waiting_with)} if seat.kind == "group" else {}),
    }
