"""What the running cohorts occupy: they are not planned, but all else is planned around them."""

from dataclasses import dataclass, field

from planner.model import Scenario
from planner.solver.clock import Clock
from planner.solver.numbering import Numbering


@dataclass
class Running:
    """Occupation per teacher, room and person (by number), and the last day of the requests that are running."""

    teacher_cells: list[int]
    teacher_days: list[dict[str, int]]
    teacher_minutes: list[dict[int, int]]
    room_cells: list[int]
    person_cells: list[int]
    person_minutes: list[dict[int, int]]
    last_day_of: dict[int, int] = field(default_factory=dict)


def occupied_by_running(scenario: Scenario, clock: Clock, numbers: Numbering) -> Running:
    """Adds up the running cohorts of the scenario."""
    teachers, rooms, people = numbers.teachers, numbers.rooms, numbers.people
    running = Running(
        teacher_cells=[0] * len(teachers),
        teacher_days=[{} for _ in teachers],
        teacher_minutes=[{} for _ in teachers],
        room_cells=[0] * len(rooms),
        person_cells=[0] * len(people),
        person_minutes=[{} for _ in people],
    )
    for cohort in scenario.cohorts:
        if cohort.status == "running":
            time = clock.time_use(scenario.sessions_of(cohort))
            teacher = teachers[cohort.teacher_id]
            running.teacher_cells[teacher] |= time.cells
            _add_minutes(running.teacher_minutes[teacher], time.minutes_by_week)
            if scenario.location_by_id[cohort.location_id].kind != "online":
                days = running.teacher_days[teacher]
                days[cohort.location_id] = days.get(cohort.location_id, 0) | time.days
            running.room_cells[rooms[cohort.room_id]] |= time.cells
    for placement in scenario.placements:
        if placement.cohort_id in scenario.running_ids:
            time = clock.time_use(scenario.sessions_of(scenario.cohort_by_id[placement.cohort_id]))
            person = people[scenario.request_by_id[placement.request_id].person_id]
            running.person_cells[person] |= time.cells
            _add_minutes(running.person_minutes[person], time.minutes_by_week)
            running.last_day_of[numbers.requests[placement.request_id]] = time.last_day
    return running


def _add_minutes(total: dict[int, int], minutes_by_week: tuple[tuple[int, int], ...]) -> None:
    for week, minutes in minutes_by_week:
        total[week] = total.get(week, 0) + minutes
