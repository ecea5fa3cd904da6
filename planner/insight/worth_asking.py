"""What more of is worth an estimate in a large scenario: where the people without a place could be one group more.

Every dagdeel and room that an estimate looks at makes it slower, and beyond some hundreds the prices are not found in
the seconds there are. Told apart are they by what one group of those who wait would save, if only this were lacking.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from planner.model import Room, Scenario
from planner.solver.instance import Instance
from planner.solver.listing import Spot
from planner.solver.takers import Demand, unplaced_cost

MOST_DAGDELEN, MOST_ROOMS = 600, 40


def pick_dagdelen(
    instance: Instance,
    demand: Demand,
    placed: Iterable[str],
    dagdelen: Sequence[tuple[str, str]],
    most: int = MOST_DAGDELEN,
) -> list[tuple[str, str]]:
    """Of pairs of a teacher and a slot that is not theirs those for which most waits; all if there are not too many."""
    if len(dagdelen) <= most:
        return list(dagdelen)
    scenario, worth = instance.scenario, _worth_of_groups(instance, demand, placed)
    spots: defaultdict[tuple[str, str, str], list[Spot]] = defaultdict(list)
    for spot in sorted(worth, key=lambda spot: (-worth[spot], spot)):
        programme_id, pattern_id, location_id = spot
        for slot_id in scenario.pattern_by_id[pattern_id].slots:
            spots[scenario.programme_by_id[programme_id].skill, location_id, slot_id].append(spot)
    points = {pair: _best_for(scenario, *pair, spots, worth) for pair in dagdelen}
    return sorted(sorted(dagdelen, key=lambda pair: (-points[pair], pair))[:most])


def pick_rooms(
    instance: Instance, demand: Demand, placed: Iterable[str], room_ids: Sequence[str], most: int = MOST_ROOMS
) -> list[str]:
    """Of rooms to have a twin of those for which most waits; all if there are not too many."""
    if len(room_ids) <= most:
        return list(room_ids)
    worth = _worth_of_groups(instance, demand, placed)
    points = {one: _best_in(instance.scenario, instance.scenario.room_by_id[one], worth) for one in room_ids}
    return sorted(sorted(room_ids, key=lambda one: (-points[one], one))[:most])


def _worth_of_groups(instance: Instance, demand: Demand, placed: Iterable[str]) -> dict[Spot, int]:
    """Points that the largest group of people without a place would save in each programme, pattern and location."""
    seated = {instance.numbers.requests[request_id] for request_id in placed}
    worth = {}
    for spot, requests in demand.items():
        waiting = [unplaced_cost(instance.scenario, instance.requests[one]) for one in requests if one not in seated]
        most = instance.scenario.programme_by_id[spot[0]].max_size
        worth[spot] = sum(sorted(waiting, reverse=True)[:most])
    return worth


def _best_for(
    scenario: Scenario,
    teacher_id: str,
    slot_id: str,
    spots: Mapping[tuple[str, str, str], Sequence[Spot]],
    worth: Mapping[Spot, int],
) -> int:
    """The most that a group could save that the teacher could only teach with this slot on top of their own."""
    teacher = scenario.teacher_by_id[teacher_id]
    own = (*teacher.slots, slot_id)
    found = (
        next(
            (worth[spot] for spot in spots.get((skill, place, slot_id), ()) if scenario.covers_pattern(own, spot[1])), 0
        )
        for skill in teacher.skills
        for place in teacher.locations
    )
    return max(found, default=0)


def _best_in(scenario: Scenario, room: Room, worth: Mapping[Spot, int]) -> int:
    """The most that a group could save in a room like this one."""
    return max(
        (
            points
            for (programme_id, _, location_id), points in worth.items()
            if location_id == room.location_id
            and set(scenario.programme_by_id[programme_id].room_features) <= set(room.features)
            and scenario.programme_by_id[programme_id].min_size <= room.capacity
        ),
        default=0,
    )
