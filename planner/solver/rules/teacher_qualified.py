"""`teacher-qualified`: only teachers with the skill who work at the location."""

from planner.model import Programme, Teacher


def fits(teacher: Teacher, programme: Programme, location_id: str) -> bool:
    return programme.skill in teacher.skills and location_id in teacher.locations
