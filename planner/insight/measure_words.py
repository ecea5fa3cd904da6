"""A measure in words, as a coordinator would say it."""

from planner.model import Scenario
from planner.model.measures import Measure
from planner.rules.week_words import tell_slots
from planner.rules.wording import list_ids
from planner.texts import Message, message


def tell_measure(measure: Measure, scenario: Scenario) -> Message:
    """What is done, and for a teacher or room of the scenario what they can and where they are; ids only."""
    id_, amount = _name(measure, scenario), _number(measure)
    match measure.kind:
        case "teacher-slots":
            return message("measure_teacher_slots", id=id_, slots=tell_slots(scenario, measure.slots))
        case "teacher-hours":
            return message("measure_teacher_hours", id=id_, amount=amount)
        case "teacher-skill":
            return message("measure_teacher_skill", id=id_, skills=list_ids(measure.skills))
        case "teacher-location":
            return message("measure_teacher_location", id=id_, locations=list_ids(measure.locations))
        case "new-teacher":
            return message(
                "measure_new_teacher",
                id=id_,
                skills=list_ids(measure.skills),
                locations=list_ids(measure.locations),
                slots=tell_slots(scenario, measure.slots),
            )
        case "new-room":
            return message("measure_new_room", id=id_, location=measure.locations[0], amount=amount)
        case "room-slots":
            return message("measure_room_slots", id=id_, slots=tell_slots(scenario, measure.slots))
        case "room-seats":
            return message("measure_room_seats", id=id_, amount=amount)
        case "smaller-group":
            return message("measure_smaller_group", id=id_, amount=amount)
        case "larger-group":
            return message("measure_larger_group", id=id_, amount=amount)


def _name(measure: Measure, scenario: Scenario) -> str:
    teacher, room = scenario.teacher_by_id.get(measure.id), scenario.room_by_id.get(measure.id)
    if teacher is not None and measure.kind.startswith("teacher-"):
        return f"{measure.id} ({list_ids((*teacher.skills, *teacher.locations))})"
    if room is not None and measure.kind.startswith("room-"):
        return f"{measure.id} ({room.location_id})"
    return measure.id


def _number(measure: Measure) -> Message | str:
    """Whole, or with the sign for decimals that the language has."""
    if measure.amount is None:
        return ""
    whole, _, part = f"{measure.amount.normalize():f}".partition(".")
    return message("measure_decimals", whole=whole, part=part) if part else whole
