"""A measure in words, as a coordinator would say it."""

from planner.model.measures import Measure
from planner.rules.wording import list_ids
from planner.texts import Message, message


def tell_measure(measure: Measure) -> Message:
    """What is done; ids only."""
    id_, amount = measure.id, _number(measure)
    match measure.kind:
        case "teacher-slots":
            return message("measure_teacher_slots", id=id_, slots=list_ids(measure.slots))
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
                slots=list_ids(measure.slots),
            )
        case "new-room":
            return message("measure_new_room", id=id_, location=measure.locations[0], amount=amount)
        case "room-slots":
            return message("measure_room_slots", id=id_, slots=list_ids(measure.slots))
        case "room-seats":
            return message("measure_room_seats", id=id_, amount=amount)
        case "smaller-group":
            return message("measure_smaller_group", id=id_, amount=amount)
        case "larger-group":
            return message("measure_larger_group", id=id_, amount=amount)


def _number(measure: Measure) -> str:
    return "" if measure.amount is None else f"{measure.amount.normalize():f}"
