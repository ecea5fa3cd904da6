"""`person-week-load`: the hours of a person's sessions in a calendar week stay within their maximum."""

from planner.solver.load import minutes_allowed
from planner.solver.model import PlanModel
from planner.solver.offer import Offer
from planner.solver.timetable import Timetable


def is_free(timetable: Timetable, request: int, offer: Offer) -> bool:
    person = timetable.instance.person_of[request]
    allowed = minutes_allowed(timetable.instance.people[person].max_hours_week)
    if allowed is None:
        return True
    used = timetable.person_minutes[person]
    return all(used.get(week, 0) + minutes <= allowed for week, minutes in offer.time.minutes_by_week)


def add(model: PlanModel) -> None:
    for person, requests in model.requests_of_person.items():
        allowed = minutes_allowed(model.instance.people[person].max_hours_week)
        if allowed is not None and len(requests) > 1:
            options = [option for request in requests for option in model.options_of[request]]
            model.add_week_load(model.presences(options), allowed, model.fixed.person_minutes[person])
