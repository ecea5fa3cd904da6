"""The rules that a choice of cohorts, teachers and rooms has to keep, and the points that it saves."""

from timefold.solver.score import ConstraintCollectors, HardSoftScore, Joiners, constraint_provider

from benchmarks.peers.timefold_solver.domain import Cohort, Seat, Teacher


@constraint_provider
def list_constraints(factory):
    return [
        teacher_overlap(factory),
        one_location_a_day(factory),
        teacher_week_load(factory),
        room_overlap(factory),
        room_fits(factory),
        needs_met(factory),
        person_overlap(factory),
        care_partners(factory),
        person_week_load(factory),
        after_request(factory),
        locked_seats(factory),
        one_place_per_name(factory),
        saved(factory),
    ]


def open_cohorts(factory):
    return factory.for_each(Cohort).filter(lambda cohort: cohort.is_open())


def teacher_overlap(factory):
    return (
        open_cohorts(factory)
        .join(open_cohorts(factory), Joiners.equal(lambda one: one.teacher), Joiners.less_than(lambda one: one.id))
        .filter(lambda one, other: one.cells & other.cells != 0)
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("teacher-overlap")
    )


def one_location_a_day(factory):
    return (
        open_cohorts(factory)
        .filter(lambda one: not one.is_online)
        .join(
            open_cohorts(factory).filter(lambda one: not one.is_online),
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


def teacher_week_load(factory):
    return (
        open_cohorts(factory)
        .group_by(lambda cohort: cohort.teacher, ConstraintCollectors.to_list(lambda cohort: cohort))
        .penalize(HardSoftScore.ONE_HARD, hours_too_many)
        .as_constraint("teacher-week-load")
    )


def room_overlap(factory):
    return (
        open_cohorts(factory)
        .join(open_cohorts(factory), Joiners.equal(lambda one: one.room), Joiners.less_than(lambda one: one.id))
        .filter(lambda one, other: one.cells & other.cells != 0)
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("room-overlap")
    )


def room_fits(factory):
    return (
        open_cohorts(factory)
        .filter(lambda cohort: cohort.too_many() > 0)
        .penalize(HardSoftScore.ONE_HARD, lambda cohort: cohort.too_many())
        .as_constraint("room-fits")
    )


def needs_met(factory):
    return (
        open_cohorts(factory)
        .filter(lambda cohort: cohort.in_unsuitable_room() > 0)
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


def care_partners(factory):
    return (
        factory.for_each(Seat)
        .filter(lambda seat: len(seat.partners) > 0)
        .join(
            factory.for_each(Seat).filter(lambda seat: len(seat.partners) > 0), Joiners.less_than(lambda seat: seat.id)
        )
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


def person_week_load(factory):
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.allowed >= 0)
        .group_by(lambda seat: seat.person, ConstraintCollectors.to_list(lambda seat: seat))
        .penalize(HardSoftScore.ONE_HARD, lambda person, seats: person_hours_too_many(seats))
        .as_constraint("person-week-load")
    )


def after_request(factory):
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.after >= 0)
        .join(factory.for_each_including_unassigned(Seat), Joiners.equal(lambda seat: seat.after, lambda seat: seat.id))
        .filter(lambda later, earlier: earlier.cohort is None or earlier.cohort.last_day >= later.cohort.first_day)
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("after-request")
    )


def locked_seats(factory):
    return (
        factory.for_each_including_unassigned(Seat)
        .filter(lambda seat: seat.must and seat.cohort is None)
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("locks-kept")
    )


def one_place_per_name(factory):
    return (
        open_cohorts(factory)
        .filter(lambda cohort: cohort.name != "")
        .join(
            open_cohorts(factory).filter(lambda cohort: cohort.name != ""),
            Joiners.equal(lambda cohort: cohort.name),
            Joiners.less_than(lambda cohort: cohort.id),
        )
        .penalize(HardSoftScore.ONE_HARD)
        .as_constraint("one place per announced cohort")
    )


def saved(factory):
    return (
        open_cohorts(factory)
        .impact(HardSoftScore.ONE_SOFT, lambda cohort: cohort.worth())
        .as_constraint("points saved")
    )
