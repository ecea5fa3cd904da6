"""The rules that a choice of cohorts, teachers and rooms has to keep, and the points that it saves."""

from timefold.solver.score import ConstraintCollectors, HardSoftScore, Joiners, constraint_provider

from benchmarks.peers.timefold_solver.domain import Cohort, Seat, Teacher


@constraint_provider
def list_constraints(factory):
    """Streams that several constraints need are made once, so that they are kept up to date once."""
    opened = factory.for_each(Cohort).filter(lambda cohort: cohort.is_open())
    on_site = opened.filter(lambda cohort: not cohort.is_online)
    announced = opened.filter(lambda cohort: cohort.name != "")
    placed = factory.for_each(Seat)
    with_partners = placed.filter(lambda seat: len(seat.partners) > 0)
    with_everyone = factory.for_each_including_unassigned(Seat)
    return [
        teacher_overlap(opened),
        one_location_a_day(on_site),
        teacher_week_load(opened),
        room_overlap(opened),
        room_fits(opened),
        needs_met(opened),
        person_overlap(factory),
        care_partners(with_partners),
        person_week_load(placed),
        after_request(placed, with_everyone),
        locked_seats(with_everyone),
        one_place_per_name(announced),
        saved(opened),
    ]


def teacher_overlap(opened):
    return (
        opened.join(opened, Joiners.equal(lambda one: one.teacher), Joiners.less_than(lambda one: one.id))
        .filter(lambda one, other: one.cells & other.cells != 0)
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("teacher-overlap")
    )


def one_location_a_day(on_site):
    return (
        on_site.join(
            on_site,
            Joiners.equal(lambda one: one.teacher),
            Joiners.less_than(lambda one: one.id),
        )
        .filter(lambda one, other: one.location != other.location and one.days & other.days != 0)
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("teacher-one-location-a-day")
    )


def hours_too_many(teacher: Teacher, cohorts: list[Cohort]) -> int:
    """Started hours beyond the maximum, over all weeks."""
    if teacher.allowed < 0:
        return 0
    total: dict[int, int] = {}
    for cohort in cohorts:
        for index in range(len(cohort.weeks)):
            week = cohort.weeks[index]
            total[week] = total.get(week, teacher.used.get(week, 0)) + cohort.minutes[index]
    over = 0
    for minutes in total.values():
        if minutes > teacher.allowed:
            over += (minutes - teacher.allowed + 59) // 60
    return over


def teacher_week_load(opened):
    return (
        opened.group_by(lambda cohort: cohort.teacher, ConstraintCollectors.to_list(lambda cohort: cohort))
        .penalize(HardSoftScore.ONE_HARD, hours_too_many)
        .as_constraint("teacher-week-load")
    )


def room_overlap(opened):
    return (
        opened.join(opened, Joiners.equal(lambda one: one.room), Joiners.less_than(lambda one: one.id))
        .filter(lambda one, other: one.cells & other.cells != 0)
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("room-overlap")
    )


def room_fits(opened):
    return (
        opened.filter(lambda cohort: cohort.too_many() > 0)
        .penalize(HardSoftScore.ONE_HARD, lambda cohort: cohort.too_many())
        .as_constraint("room-fits")
    )


def needs_met(opened):
    return (
        opened.filter(lambda cohort: cohort.in_unsuitable_room() > 0)
        .penalize(HardSoftScore.ONE_HARD, lambda cohort: cohort.in_unsuitable_room())
        .as_constraint("needs-met")
    )


def person_overlap(factory):
    return (
        factory.for_each_unique_pair(Seat, Joiners.equal(lambda seat: seat.person))
        .filter(lambda one, other: one.cohort.cells & other.cohort.cells != 0)
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("person-overlap")
    )


def care_partners(with_partners):
    return (
        with_partners.join(with_partners, Joiners.less_than(lambda seat: seat.id))
        .filter(lambda one, other: other.person in one.partners and one.cohort.cells & other.cohort.cells != 0)
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("care-partners")
    )


def person_hours_too_many(seats: list[Seat]) -> int:
    """Started hours beyond the person's maximum, over all weeks."""
    total: dict[int, int] = {}
    allowed = -1
    for seat in seats:
        allowed = seat.allowed
        for index in range(len(seat.cohort.weeks)):
            week = seat.cohort.weeks[index]
            total[week] = total.get(week, seat.used.get(week, 0)) + seat.cohort.minutes[index]
    over = 0
    for minutes in total.values():
        if minutes > allowed:
            over += (minutes - allowed + 59) // 60
    return over


def person_week_load(placed):
    return (
        placed.filter(lambda seat: seat.allowed >= 0)
        .group_by(lambda seat: seat.person, ConstraintCollectors.to_list(lambda seat: seat))
        .penalize(HardSoftScore.ONE_HARD, lambda person, seats: person_hours_too_many(seats))
        .as_constraint("person-week-load")
    )


def after_request(placed, with_everyone):
    return (
        placed.filter(lambda seat: seat.after >= 0)
        .join(with_everyone, Joiners.equal(lambda seat: seat.after, lambda seat: seat.id))
        .filter(lambda later, earlier: earlier.cohort is None or earlier.cohort.last_day >= later.cohort.first_day)
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("after-request")
    )


def locked_seats(with_everyone):
    return (
        with_everyone.filter(lambda seat: seat.must and seat.cohort is None)
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("locks-kept")
    )


def one_place_per_name(announced):
    return (
        announced.join(
            announced,
            Joiners.equal(lambda cohort: cohort.name),
            Joiners.less_than(lambda cohort: cohort.id),
        )
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("one place per announced cohort")
    )


def saved(opened):
    return opened.impact(HardSoftScore.ONE_SOFT, lambda cohort: cohort.worth()).as_constraint("points saved")
