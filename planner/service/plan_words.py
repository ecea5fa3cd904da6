"""How the sheets of a plan name things: ids, with names where they are no personal data or were asked for."""

from dataclasses import dataclass

from planner.exchange.workbook_layout import label_of
from planner.model import Cohort, Scenario
from planner.rules.week_words import tell_pattern
from planner.texts import Language, Message, message, write_time


@dataclass(frozen=True)
class PlanWords:
    """Locations, rooms and programmes are always named; teachers and klantmanagers only `with_names`."""

    scenario: Scenario
    language: Language
    with_names: bool

    def programme(self, programme_id: str) -> str:
        return _join(programme_id, self.scenario.programme_by_id.get(programme_id))

    def location(self, location_id: str) -> str:
        return _join(location_id, self.scenario.location_by_id.get(location_id))

    def room(self, room_id: str) -> str:
        return _join(room_id, self.scenario.room_by_id.get(room_id))

    def teacher(self, teacher_id: str) -> str:
        return _join(teacher_id, self.scenario.teacher_by_id.get(teacher_id) if self.with_names else None)

    def klantmanager(self, klantmanager_id: str) -> str:
        known = {row.klantmanager_id: row for row in self.scenario.klantmanagers} if self.with_names else {}
        return _join(klantmanager_id, known.get(klantmanager_id))

    def times(self, pattern_id: str) -> str:
        """The times of a pattern in a week; its id if it does not exist."""
        pattern = self.scenario.pattern_by_id.get(pattern_id)
        if pattern is None:
            return pattern_id
        slots = [self.scenario.timeslot_by_id[slot_id] for slot_id in pattern.slots]
        return ", ".join(
            f"{label_of(slot.weekday).in_language(self.language)} {write_time(slot.start)}-{write_time(slot.end)}"
            for slot in slots
        )

    def place_and_time(self, cohort: Cohort) -> Message:
        """What a cohort is, when and where."""
        return message(
            "plan_cohort_place",
            programme=cohort.programme_id,
            start=cohort.start,
            pattern=tell_pattern(self.scenario, cohort.pattern_id),
            location=self.location(cohort.location_id),
        )


def _join(id_: str, named: object) -> str:
    """Id and name; one of them where they say the same."""
    name = str(getattr(named, "name", ""))
    return name if _plainly(name) == _plainly(id_) else f"{id_} {name}".strip()


def _plainly(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalnum())
