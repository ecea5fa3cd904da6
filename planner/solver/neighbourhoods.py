"""Which cohorts of a plan to take apart next, so that what is freed can be put together in a better way.

Each kind frees cohorts that compete: for the same teachers, at one location in the same weeks, for the same people, or
for the place of someone who has none; or those that cost more than the prices say they should, with what is in the way
of better ones. Rows are positions in the draft.
"""

from collections.abc import Callable
from itertools import accumulate
from random import Random

from planner.solver.draft import Draft
from planner.solver.instance import Instance
from planner.solver.losses import Losses
from planner.solver.offer import Offer

NEAR_EACH = 4  # cohorts in the way of a better place for somebody in a cohort that loses much

Pick = Callable[[Instance, Draft, Random, int], set[int]]


def by_teachers(instance: Instance, draft: Draft, draw: Random, size: int) -> set[int]:
    """All cohorts of a teacher, and of others who could stand in for them."""
    if not draft:
        return set()
    first = draw.choice(draft).teacher
    skills, places = set(instance.teachers[first].skills), set(instance.teachers[first].locations)
    alike = [
        number
        for number, teacher in enumerate(instance.teachers)
        if skills & set(teacher.skills) and places & set(teacher.locations) and number != first
    ]
    draw.shuffle(alike)
    return _rows_until(draft, size, [first, *alike], lambda row: row.teacher)


def by_place_and_weeks(instance: Instance, draft: Draft, draw: Random, size: int) -> set[int]:
    """Cohorts at one location that start in nearby weeks, nearest first."""
    if not draft:
        return set()
    anchor = instance.offers[draw.choice(draft).offer]
    rows = [n for n, row in enumerate(draft) if instance.offers[row.offer].location_id == anchor.location_id]
    return set(
        sorted(rows, key=lambda n: (_days_apart(instance, draft, n, anchor.start.toordinal()), draw.random()))[:size]
    )


def by_weeks(instance: Instance, draft: Draft, draw: Random, size: int) -> set[int]:
    """Cohorts that start in nearby weeks, anywhere."""
    if not draft:
        return set()
    start = instance.offers[draw.choice(draft).offer].start.toordinal()
    rows = range(len(draft))
    return set(sorted(rows, key=lambda n: (_days_apart(instance, draft, n, start) // 14, draw.random()))[:size])


def by_programme(instance: Instance, draft: Draft, draw: Random, size: int) -> set[int]:
    """Cohorts of a programme, and of programmes that share its skill."""
    if not draft:
        return set()
    anchor = instance.offers[draw.choice(draft).offer].programme
    rows = list(range(len(draft)))
    draw.shuffle(rows)

    def distance(n: int) -> int:
        programme = instance.offers[draft[n].offer].programme
        return 0 if programme.programme_id == anchor.programme_id else 1 if programme.skill == anchor.skill else 2

    return set(sorted(rows, key=distance)[:size])


def by_unplaced(instance: Instance, draft: Draft, draw: Random, size: int) -> set[int]:
    """Cohorts that stand where somebody without a place could have been."""
    placed = {request for row in draft for request in row.requests}
    waiting = [q for q in instance.open_requests if q not in placed and instance.gains[q]]
    if not waiting:
        return set()
    picked: list[int] = []
    while waiting and len(picked) < size:
        request = waiting.pop(draw.randrange(len(waiting)))
        index = draw.choice(sorted(instance.gains[request]))
        offer = instance.offers[index]
        near = [n for n, row in enumerate(draft) if _in_the_way(instance, row.teacher, row.room, row.offer, index)]
        draw.shuffle(near)
        picked += [n for n in near[: max(2, size // 3)] if n not in picked]
        waiting = [q for q in waiting if offer.index in instance.gains[q]] or waiting
    return set(picked[:size])


def by_chance(instance: Instance, draft: Draft, draw: Random, size: int) -> set[int]:
    """Any cohorts."""
    return set(draw.sample(range(len(draft)), min(size, len(draft))))


def by_losses(
    find_losses: Callable[[], Losses | None],
    times: Callable[[Offer], int],
    instance: Instance,
    draft: Draft,
    draw: Random,
    size: int,
) -> set[int]:
    """Cohorts that lose much at the prices, the more the likelier, and a few in the way of better places; else any."""
    losses, offers = find_losses(), instance.offers
    lost = list(accumulate(times(offers[row.offer]) * losses.of_row(row) for row in draft)) if losses else []
    if losses is None or not lost or not lost[-1]:
        return by_chance(instance, draft, draw, size)
    picked: dict[int, None] = {}
    for number in draw.choices(range(len(draft)), cum_weights=lost, k=size):
        if len(picked) >= size:
            break
        picked[number] = None
        row = draft[number]
        good = losses.good_offers(draw.choice(row.requests)) if row.requests else ()
        better = [index for index in good if index != row.offer]
        if better:
            wanted = draw.choice(better)
            near = [n for n, at in enumerate(draft) if _in_the_way(instance, at.teacher, at.room, at.offer, wanted)]
            picked.update(dict.fromkeys(draw.sample(near, min(NEAR_EACH, len(near)))))
    return set(list(picked)[:size])


PICKS: tuple[Pick, ...] = (by_teachers, by_place_and_weeks, by_unplaced, by_weeks, by_programme, by_chance)


def _in_the_way(instance: Instance, teacher: int, room: int, index: int, wanted: int) -> bool:
    offer, other = instance.offers[index], instance.offers[wanted]
    return bool(offer.time.cells & other.time.cells) and (teacher in other.teachers or room in other.rooms)


def _days_apart(instance: Instance, draft: Draft, row: int, day: int) -> int:
    return abs(instance.offers[draft[row].offer].start.toordinal() - day)


def _rows_until(draft: Draft, size: int, owners: list[int], owner_of: Callable[..., int]) -> set[int]:
    rows: set[int] = set()
    for owner in owners:
        rows |= {n for n, row in enumerate(draft) if owner_of(row) == owner}
        if len(rows) >= size:
            break
    return rows
