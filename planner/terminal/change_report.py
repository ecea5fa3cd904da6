"""What a person sees of a change that was taken in: what runs, what an absence hits, and who could take a free seat."""

from pathlib import Path

from planner.exchange.workbook_layout import label_of
from planner.insight.freed_seats import Taker
from planner.rules.wording import list_ids, tell_lessons
from planner.service.changing import AbsenceToTell, Changed, FreedSeat, PlanNotLegal
from planner.terminal.screen import Screen
from planner.texts import Language, Message, message

MOST_TAKERS = 10


def report_change(screen: Screen, changed: Changed, out: Path) -> None:
    for assumption in changed.assumptions:
        screen.say("assumption", sentence=assumption.sentence(screen.language))
    _tell_published(screen, changed)
    for absence in changed.absences:
        for sentence in tell_absence(absence):
            screen.say_message(sentence)
    if changed.withdrawn:
        screen.say("change_withdrawn", ids=list_ids(changed.withdrawn))
    for freed in changed.freed:
        _tell_freed(screen, freed)
    if changed.new_requests or changed.new_people:
        requests, people = list_ids(changed.new_requests), list_ids(changed.new_people)
        screen.say("change_added", requests=requests, people=people)
    screen.leave_line()
    screen.say("change_written", folder=str(out))


def report_not_legal(screen: Screen, refused: PlanNotLegal) -> None:
    screen.say("change_not_legal")
    for finding in refused.findings:
        screen.say("list_item", item=finding.message.in_language(screen.language))


def change_to_json(changed: Changed, out: Path) -> dict[str, object]:
    return {
        "folder": str(out),
        "today": changed.today.isoformat(),
        "starts_from": changed.after.starts_from.isoformat(),
        "cohorts": len(changed.after.cohorts),
        "placed": len(changed.after.placements),
        "begun": list(changed.running),
        "absences": [_absence_to_json(row) for row in changed.absences],
        "withdrawn": list(changed.withdrawn),
        "freed": [_freed_to_json(row) for row in changed.freed],
        "new_requests": list(changed.new_requests),
        "new_people": list(changed.new_people),
        "forgotten_today": _forgotten_to_json(changed),
    }


def not_legal_to_json(refused: PlanNotLegal, language: Language) -> dict[str, object]:
    return {
        "legal": False,
        "findings": [
            {"rule": row.rule, "about": row.about, "message": row.message.in_language(language)}
            for row in refused.findings
        ],
    }


def tell_absence(row: AbsenceToTell) -> list[Message]:
    """Who or what is away, which lessons that hits, and in which of them somebody must step in."""
    absence = row.absence
    is_teacher = absence.kind == "teacher"
    key = "change_teacher_away" if is_teacher else "change_room_closed"
    told = [message(key, id=absence.id, first=absence.starts_on, last=absence.ends_on)]
    if not row.hit:
        return [*told, message("change_hits_nothing")]
    hits = [message("change_hit", lessons=tell_lessons(one.lessons), cohort=one.cohort_id) for one in row.hit]
    line = hits[0]
    for hit in hits[1:]:
        line = message("change_hit_and", one=line, next=hit)
    told.append(message("change_hits", cohorts=line))
    begun = [one.cohort_id for one in row.hit if one.is_running]
    if begun:
        told.append(message("change_needs_substitute" if is_teacher else "change_needs_room", ids=list_ids(begun)))
    return told


def _tell_published(screen: Screen, changed: Changed) -> None:
    after = changed.after
    cohorts, placed = screen.write_number(len(after.cohorts)), screen.write_number(len(after.placements))
    screen.say("change_published", cohorts=cohorts, placed=placed)
    if changed.running:
        screen.say("change_running", today=changed.today, ids=list_ids(changed.running))
    else:
        screen.say("change_none_running", today=changed.today)
    if after.starts_from != changed.before.starts_from:
        screen.say("change_starts_from", day=after.starts_from)
    if changed.forgotten_day is not None:
        day = changed.forgotten_day
        screen.say("change_forgotten_today", day=day, iso=day.isoformat(), ids=list_ids(changed.would_run))


def _tell_freed(screen: Screen, freed: FreedSeat) -> None:
    about = {"requests": list_ids(freed.withdrawn), "cohort": freed.cohort_id}
    seats = freed.seats
    if seats is None:
        screen.say("change_freed_begun", **about)
        return
    if not seats.takers:
        screen.say("change_freed_nobody", **about)
    else:
        screen.say("change_freed", **about, seats=screen.write_number(seats.seats_left))
        _show_takers(screen, seats.takers)
    if seats.too_few:
        screen.say("change_too_few", cohort=freed.cohort_id, count=screen.write_number(seats.too_few))


def _show_takers(screen: Screen, takers: tuple[Taker, ...]) -> None:
    titles = ("title_change_request", "title_change_person", "title_change_klantmanager", "title_change_priority")
    table = screen.start_table(*titles, "title_change_waited", words=4)
    for row in takers[:MOST_TAKERS]:
        priority = screen.read(label_of(row.priority))
        weeks = screen.write_number(row.weeks_waited)
        table.add_row(row.request_id, row.person_id, row.klantmanager_id, priority, weeks)
    screen.show_table(table)
    if len(takers) > MOST_TAKERS:
        screen.say("change_more_takers", count=screen.write_number(len(takers) - MOST_TAKERS))


def _absence_to_json(row: AbsenceToTell) -> dict[str, object]:
    return {
        "kind": row.absence.kind,
        "id": row.absence.id,
        "from": row.absence.starts_on.isoformat(),
        "until": row.absence.ends_on.isoformat(),
        "lessons": [{"cohort_id": one.cohort_id, "lessons": one.lessons, "begun": one.is_running} for one in row.hit],
    }


def _freed_to_json(freed: FreedSeat) -> dict[str, object]:
    seats = freed.seats
    return {
        "cohort_id": freed.cohort_id,
        "withdrawn": list(freed.withdrawn),
        "begun": seats is None,
        "seats_left": seats.seats_left if seats else 0,
        "too_few": seats.too_few if seats else 0,
        "takers": [
            {
                "request": row.request_id,
                "person": row.person_id,
                "klantmanager": row.klantmanager_id,
                "priority": row.priority,
                "weeks_waited": row.weeks_waited,
            }
            for row in (seats.takers if seats else ())
        ],
    }


def _forgotten_to_json(changed: Changed) -> dict[str, object] | None:
    if changed.forgotten_day is None:
        return None
    return {"day": changed.forgotten_day.isoformat(), "begun": list(changed.would_run)}
