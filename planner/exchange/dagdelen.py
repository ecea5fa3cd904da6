"""Dagdelen as people write them, understood as slots: "ma ochtend, wo middag" becomes `ma-o wo-m`.

A slot belongs to the morning if it begins before 12:00 and ends by 13:00, to the afternoon if it begins from 12:00 and
before 17:00 and ends by 18:00, to the evening if it begins from 17:00. A slot across these borders is in none of them
and is meant only by its id, its times or the whole day. Of what is meant the largest slots are taken: half dagdelen
that lie inside one of them add nothing. Times are understood if slots fill them exactly. The id of a slot always means
that slot.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from planner.exchange.cells import CellError
from planner.exchange.dagdelen_words import Part, Said, UnclearError, read_phrases
from planner.exchange.workbook_layout import label_of
from planner.model import WEEKDAYS, Timeslot
from planner.texts import Message, message, write_time

MOST_SLOTS_NAMED: Final = 12
MOST_LETTERS: Final = 500
NOON: Final = 12 * 60
END_OF_MORNING: Final = 13 * 60
START_OF_EVENING: Final = 17 * 60
END_OF_AFTERNOON: Final = 18 * 60
_JOINTS: Final = {"en", "and", "/", "+", "&"}
_DASHES: Final = ("-", "–", "—")
_BETWEEN: Final = re.compile(r"[,;\r\n]+")


class Dagdelen:
    """The slots of one scenario, found by their ids or by what people say."""

    def __init__(self, slots: Iterable[Timeslot]) -> None:
        self._slots = tuple(slots)
        self._by_id = {slot.slot_id: slot for slot in self._slots}
        plain = [slot.slot_id.casefold() for slot in self._slots]
        self._by_plain_id = {
            slot.slot_id.casefold(): slot for slot in self._slots if plain.count(slot.slot_id.casefold()) == 1
        }

    def understand(self, text: str) -> tuple[str, ...]:
        """The ids of the slots that are meant, in the order of the text; raises CellError if that is not clear."""
        items = text.split(" ")
        if all(item in self._by_id for item in items):
            return tuple(items)
        try:
            if len(text) > MOST_LETTERS:
                raise UnclearError
            found = [slot for piece in _BETWEEN.split(text) for slot in self._understand_piece(piece, text)]
        except UnclearError:
            raise CellError(message("dagdeel_unclear", value=text, slots=self._name_slots(self._slots))) from None
        if not found:
            raise CellError(message("dagdeel_unclear", value=text, slots=self._name_slots(self._slots)))
        return tuple(dict.fromkeys(slot.slot_id for slot in found))

    def _understand_piece(self, piece: str, text: str) -> list[Timeslot]:
        """The slots meant between two commas: ids, and phrases between them."""
        found: list[Timeslot] = []
        words: list[str] = []
        for word in [*piece.split(), ""]:
            slot = self._by_id.get(word) or self._by_plain_id.get(word.casefold())
            if word and slot is None:
                words.append(word)
                continue
            is_bullet = not found and len(words) == 1 and words[0] in _DASHES
            if slot and words and words[-1].endswith(_DASHES) and not is_bullet:
                raise UnclearError  # from one slot to another may mean the two, and all between them
            if any(said.casefold() not in _JOINTS for said in words):
                found += [meant for said in read_phrases(" ".join(words)) for meant in self._resolve(said, text)]
            words.clear()
            found += [slot] if slot else []
        return found

    def _resolve(self, said: Said, text: str) -> list[Timeslot]:
        found: list[Timeslot] = []
        for day in said.days:
            on_day = [slot for slot in self._slots if slot.weekday == WEEKDAYS[day]]
            for part in said.parts or (None,):
                meant = _find_part(on_day, part)
                if not meant and not said.is_every:
                    raise CellError(self._explain(text, day, on_day))
                found += meant
        if not found:
            raise UnclearError
        return found

    def _explain(self, text: str, day: int, on_day: Sequence[Timeslot]) -> Message:
        weekday = label_of(WEEKDAYS[day])
        if not on_day:
            return message("dagdeel_on_no_day", value=text, weekday=weekday, slots=self._name_slots(self._slots))
        return message("dagdeel_on_day", value=text, weekday=weekday, slots=self._name_slots(on_day))

    def _name_slots(self, slots: Sequence[Timeslot]) -> str:
        named = [f"{slot.slot_id} ({slot.weekday} {_clock(slot)})" for slot in slots[:MOST_SLOTS_NAMED]]
        return ", ".join([*named, "…"] if len(slots) > MOST_SLOTS_NAMED else named) or "-"


def _find_part(slots: Sequence[Timeslot], part: Part | tuple[int, int] | None) -> list[Timeslot]:
    """The largest slots in a part of one day, or that fill these times exactly; none if it is not clear which."""
    if part is None:
        largest = _largest(slots)
        return largest if len(largest) == 1 else []
    if isinstance(part, tuple):
        inside = _largest([slot for slot in slots if part[0] <= slot.start and slot.end <= part[1]])
        return inside if _fill(inside, *part) else []
    return _largest([slot for slot in slots if part in ("hele dag", part_of_day(slot))])


def part_of_day(slot: Timeslot) -> Part | None:
    """The part of the day in which the slot lies; None if it lies across a border."""
    if slot.start < NOON:
        return "ochtend" if slot.end <= END_OF_MORNING else None
    if slot.start < START_OF_EVENING:
        return "middag" if slot.end <= END_OF_AFTERNOON else None
    return "avond"


def _largest(slots: Sequence[Timeslot]) -> list[Timeslot]:
    """The slots that lie inside no other; of slots with the same times the first."""
    found: list[Timeslot] = []
    for slot in sorted(slots, key=lambda row: (row.start, -row.end)):
        if not found or slot.end > found[-1].end:
            found.append(slot)
    return found


def _fill(slots: Sequence[Timeslot], start: int, end: int) -> bool:
    reached = start
    for slot in slots:
        if slot.start > reached:
            return False
        reached = max(reached, slot.end)
    return reached == end and bool(slots)


def _clock(slot: Timeslot) -> str:
    return f"{write_time(slot.start)}-{write_time(slot.end)}"
