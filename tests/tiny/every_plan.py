"""Every plan of a few cohorts in a tiny scenario, legal or not: all sets of these cohorts, with everyone anywhere."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import comb

from planner.model import Cohort, Placement, Plan, Scenario
from tests.tiny.candidates import list_new, list_spots
from tests.tiny.draws import Draw
from tests.tiny.judge import Judge


def list_every_cohort(scenario: Scenario) -> list[Cohort]:
    """Every cohort there could be, with a new id and with each id of the scenario that is not running."""
    staff = list(product(scenario.rooms, scenario.teachers))
    names = [cohort.cohort_id for cohort in scenario.cohorts if cohort.status != "running"]
    places = [*list_new(scenario), *(cohort for cohort in scenario.cohorts if cohort.cohort_id in names)]
    everywhere = {_put(place, "", room.room_id, teacher.teacher_id) for place in places for room, teacher in staff}
    ordered = sorted(everywhere, key=_place_and_staff)
    new = [row.model_copy(update={"cohort_id": f"n{number}"}) for number, row in enumerate(ordered)]
    return [*new, *(row.model_copy(update={"cohort_id": name}) for name in names for row in ordered)]


def draw_cohorts(draw: Draw, scenario: Scenario, count: int) -> list[Cohort]:
    """The last plan's cohorts, some that an audit has nothing against by themselves, and a few others."""
    last = [cohort for cohort in scenario.cohorts if cohort.status != "running"]
    fitting = [row.cohort for spot in list_spots(Judge(scenario)) for row in spot.rows]
    chosen = [*draw.some(fitting, count - 1), *draw.some(list_every_cohort(scenario), 1)]
    named = [row if row.cohort_id in scenario.cohort_by_id else _rename(row, n) for n, row in enumerate(chosen)]
    return list({(row.cohort_id, *_place_and_staff(row)): row for row in [*last, *named]}.values())


def list_plans(scenario: Scenario, cohorts: Sequence[Cohort], most: int) -> Iterator[Plan]:
    """All plans of at most so many of the cohorts beside the running ones, whose people stay or are joined."""
    running = tuple(cohort for cohort in scenario.cohorts if cohort.status == "running")
    seated = tuple(row for row in scenario.placements if row.cohort_id in scenario.running_ids)
    waiting = [row.request_id for row in scenario.requests if row.request_id not in {one.request_id for one in seated}]
    for count in range(most + 1):
        for chosen in combinations(cohorts, count):
            ids = [cohort.cohort_id for cohort in chosen]
            if len(set(ids)) < len(ids):
                continue
            for places in product(["", *ids, *sorted(scenario.running_ids)], repeat=len(waiting)):
                chosen_places = zip(waiting, places, strict=True)
                seats = [Placement(request_id=one, cohort_id=place) for one, place in chosen_places if place]
                yield Plan(cohorts=(*running, *chosen), placements=(*seated, *seats))


def count_plans(scenario: Scenario, cohorts: Sequence[Cohort], most: int) -> int:
    """At most so many plans come from `list_plans`."""
    seated = sum(row.cohort_id in scenario.running_ids for row in scenario.placements)
    waiting, running = len(scenario.requests) - seated, len(scenario.running_ids)
    return sum(comb(len(cohorts), count) * (1 + count + running) ** waiting for count in range(most + 1))


def _put(place: Cohort, cohort_id: str, room_id: str, teacher_id: str) -> Cohort:
    return Cohort(
        cohort_id=cohort_id,
        programme_id=place.programme_id,
        start=place.start,
        pattern_id=place.pattern_id,
        location_id=place.location_id,
        room_id=room_id,
        teacher_id=teacher_id,
    )


def _rename(row: Cohort, number: int) -> Cohort:
    return row.model_copy(update={"cohort_id": f"n{number}"})


def _place_and_staff(row: Cohort) -> tuple[str, ...]:
    return row.programme_id, str(row.start), row.pattern_id, row.location_id, row.room_id, row.teacher_id
