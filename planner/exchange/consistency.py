"""What must hold across rows and tables beside references: patterns, waiting for one another, klantmanagers."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from planner.exchange.problems import ReadingReport
from planner.exchange.read_tables import ReadTable
from planner.exchange.tables import KLANTMANAGERS, PATTERNS, PEOPLE, REQUESTS, TIMESLOTS
from planner.model import Timeslot
from planner.texts import message, write_time

MOST_OVERLAPS_TOLD = 10
MOST_REQUESTS_SHOWN = 12


def check_consistency(tables: Mapping[str, ReadTable], report: ReadingReport) -> None:
    check_patterns(tables[PATTERNS.name], tables[TIMESLOTS.name], report)
    check_klantmanagers(tables[PEOPLE.name], tables[KLANTMANAGERS.name], report)
    check_cycles(tables[REQUESTS.name], report)


def check_patterns(patterns: ReadTable, timeslots: ReadTable, report: ReadingReport) -> None:
    """Reports the slots of one pattern that overlap."""
    names = ("slot_id", "weekday", "start", "end")
    sound = [row.values for row in timeslots.rows if all(name in row.values for name in names)]
    slot_by_id = {str(values["slot_id"]): Timeslot.model_validate(values) for values in reversed(sound)}
    for number, slots in patterns.sound("slots"):
        if not isinstance(slots, tuple):
            continue
        known = [slot_by_id[slot] for slot in slots if slot in slot_by_id]
        for one, other in islice(_overlaps(known), MOST_OVERLAPS_TOLD):
            what = message("slots_overlap", one=_described(one), other=_described(other))
            report.add(PATTERNS.file, what, row=number, column="slots", value=" ".join(slots))


def check_klantmanagers(people: ReadTable, klantmanagers: ReadTable, report: ReadingReport) -> None:
    """Reports people without a klantmanager where there are klantmanagers to choose from."""
    if not klantmanagers.rows:
        return
    for number, klantmanager in people.sound("klantmanager_id"):
        if not klantmanager:
            what = message("empty_klantmanager", file=KLANTMANAGERS.file)
            report.add(PEOPLE.file, what, row=number, column="klantmanager_id", value="")


def check_cycles(requests: ReadTable, report: ReadingReport) -> None:
    """Reports every ring of requests that wait for one another, once, at the row that comes first."""
    waits_for = _find_waits(requests)
    walk_of: dict[str, int] = {}
    for walk, start in enumerate(waits_for):
        path: list[str] = []
        request: str | None = start
        while request is not None and request not in walk_of:
            walk_of[request] = walk
            path.append(request)
            request = waits_for.get(request)
        if request is not None and walk_of[request] == walk:
            _report_cycle(path[path.index(request) :], requests, waits_for, report)


def _find_waits(requests: ReadTable) -> dict[str, str]:
    waits: dict[str, str] = {}
    for row in requests.rows:
        request, after = row.values.get("request_id"), row.values.get("after")
        if request and after and requests.row_of_id[str(request)] == row.number:
            waits[str(request)] = str(after)
    return waits


def _report_cycle(cycle: list[str], requests: ReadTable, waits_for: Mapping[str, str], report: ReadingReport) -> None:
    first = min(cycle, key=lambda request: requests.row_of_id[request])
    at = cycle.index(first)
    ring = [*cycle[at:], *cycle[:at], first]
    shown = ring if len(ring) <= MOST_REQUESTS_SHOWN else [*ring[: MOST_REQUESTS_SHOWN - 2], "...", first]
    chain = " > ".join(shown)
    if len(cycle) == 1:
        what = message("waits_for_itself", chain=chain)
    else:
        what = message("cycle", chain=chain, count=len(cycle), own_column="after")
    report.add(REQUESTS.file, what, row=requests.row_of_id[first], column="after", value=waits_for[first])


def _overlaps(slots: Iterable[Timeslot]) -> Iterator[tuple[Timeslot, Timeslot]]:
    """Every slot that overlaps one before it in the week, with the latest to end of those."""
    latest: Timeslot | None = None
    for slot in sorted(slots, key=lambda row: (row.weekday, row.start, row.end)):
        if latest is not None and latest.weekday == slot.weekday and slot.start < latest.end:
            yield latest, slot
        if latest is None or latest.weekday != slot.weekday or slot.end > latest.end:
            latest = slot


def _described(slot: Timeslot) -> str:
    return f"{slot.slot_id} ({slot.weekday} {write_time(slot.start)}-{write_time(slot.end)})"
