"""Ways to spoil the sample scenario, drawn from a seed: faults in a known cell, and garbage anywhere."""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import NamedTuple

Folder = dict[str, bytes]
NO_ID = ("a b", "-x", "x!", "é", "x" * 65, " T1")
NO_DAY = ("2027-02-30", "2027-13-01", "gisteren", "27-01-04", "2027-1-4", "0000-00-00", "31-4-2027", "46391")
NO_MONDAY = (*NO_DAY, "2027-01-05", "06-01-2027")
NO_TIME = ("25:00", "09:61", "9", "negen uur", "-1:00", "09:00:30")
NO_WHOLE = ("-1", "1.5", "drie", "1e3", "9999999999", "0x1")
NO_HOURS = ("-0.5", "veel", "1/2", "NaN", "1e2", "inf")
NO_CODE = ("zzz", "RUNNING", "Draft", "1")
NO_REFERENCE = ("BESTAAT-NIET", "xx9")
NO_LIST = ("a  b", " a", "a ", "a a")
BSN = ("123456782", "1234.56.782", "bel 111222333")

REQUIRED_ID = (*NO_ID, *BSN, "")
REQUIRED_REFERENCE = (*REQUIRED_ID, *NO_REFERENCE)
REFERENCE = (*NO_ID, *NO_REFERENCE, *BSN)
REFERENCES = (*REFERENCE, *NO_LIST)
REQUIRED_REFERENCES = (*REFERENCES, "")
WORDS = (*NO_LIST, "!x", *BSN)
TEXT = BSN

FAULTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "timeslots.csv": {
        "slot_id": REQUIRED_ID,
        "weekday": (*NO_CODE, ""),
        "start": (*NO_TIME, ""),
        "end": (*NO_TIME, ""),
    },
    "patterns.csv": {"pattern_id": REQUIRED_ID, "slots": (*REQUIRED_REFERENCES, "ma-o ma-o1")},
    "programmes.csv": {
        "programme_id": REQUIRED_ID,
        "name": TEXT,
        "kind": (*NO_CODE, ""),
        "sector": TEXT,
        "weeks": (*NO_WHOLE, "", "0", "521"),
        "patterns": REQUIRED_REFERENCES,
        "min_size": (*NO_WHOLE, "", "99"),
        "max_size": (*NO_WHOLE, "", "0"),
        "level_from": (*NO_CODE, "A9"),
        "level_to": (*NO_CODE, "b1"),
        "skill": ("", "a b", *BSN),
        "room_features": WORDS,
        "person_tags": WORDS,
        "starts": (*NO_MONDAY, *NO_LIST),
        "max_lost_sessions": NO_WHOLE,
        "max_missed_sessions": NO_WHOLE,
    },
    "locations.csv": {"location_id": REQUIRED_ID, "name": TEXT, "kind": (*NO_CODE, "")},
    "rooms.csv": {
        "room_id": REQUIRED_ID,
        "location_id": REQUIRED_REFERENCE,
        "name": TEXT,
        "capacity": (*NO_WHOLE, ""),
        "features": WORDS,
        "slots": REFERENCES,
    },
    "teachers.csv": {
        "teacher_id": REQUIRED_ID,
        "email": TEXT,
        "skills": (*WORDS, ""),
        "locations": REQUIRED_REFERENCES,
        "slots": REFERENCES,
        "max_hours_week": NO_HOURS,
    },
    "klantmanagers.csv": {"klantmanager_id": REQUIRED_ID, "name": TEXT, "email": TEXT},
    "people.csv": {
        "person_id": REQUIRED_ID,
        "klantmanager_id": REQUIRED_REFERENCE,
        "level": NO_CODE,
        "slots": REFERENCES,
        "locations": REQUIRED_REFERENCES,
        "needs": WORDS,
        "tags": WORDS,
        "max_hours_week": NO_HOURS,
        "care_partner": REFERENCE,
    },
    "requests.csv": {
        "request_id": REQUIRED_ID,
        "person_id": REQUIRED_REFERENCE,
        "programmes": REQUIRED_REFERENCES,
        "priority": NO_CODE,
        "waiting_since": NO_DAY,
        "earliest_start": NO_DAY,
        "finish_by": NO_DAY,
        "after": REFERENCE,
    },
    "closures.csv": {
        "from": (*NO_DAY, ""),
        "until": (*NO_DAY, "", "1999-01-01"),
        "location_id": REFERENCE,
        "name": TEXT,
    },
    "absences.csv": {
        "kind": (*NO_CODE, ""),
        "id": REQUIRED_REFERENCE,
        "from": (*NO_DAY, ""),
        "until": (*NO_DAY, "", "1999-01-01"),
        "reason": TEXT,
    },
    "cohorts.csv": {
        "cohort_id": REQUIRED_ID,
        "programme_id": REQUIRED_REFERENCE,
        "start": (*NO_MONDAY, ""),
        "pattern_id": REQUIRED_REFERENCE,
        "location_id": REQUIRED_REFERENCE,
        "room_id": REQUIRED_REFERENCE,
        "teacher_id": REQUIRED_REFERENCE,
        "status": (*NO_CODE, "", "locked"),
        "locked": ("1", "true", "misschien"),
    },
    "placements.csv": {
        "request_id": REQUIRED_REFERENCE,
        "cohort_id": REQUIRED_REFERENCE,
        "status": (*NO_CODE, "", "running"),
    },
}


class Planted(NamedTuple):
    """A fault that was planted: where reading must point."""

    file: str
    row: int
    column: str
    value: str


def load(folder: Path) -> Folder:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def plant_fault(folder: Folder, random: Random) -> Planted:
    """Puts a value that cannot be right into a random cell of a random table."""
    file = random.choice(sorted(FAULTS))
    lines = [line.split(",") for line in folder[file].decode().splitlines()]
    row = random.randrange(1, len(lines))
    column = random.choice(sorted(FAULTS[file]))
    value = random.choice(FAULTS[file][column])
    lines[row][lines[0].index(column)] = value
    folder[file] = "".join(",".join(line) + "\n" for line in lines).encode()
    return Planted(file, row + 1, column, value)


def misspell_column(folder: Folder, random: Random) -> Planted:
    """Changes the name of a random column."""
    file = random.choice(sorted(FAULTS))
    names, rest = folder[file].decode().split("\n", maxsplit=1)
    columns = names.split(",")
    at = random.randrange(len(columns))
    lost, columns[at] = columns[at], columns[at] + random.choice(("x", "_", " ", "2"))
    folder[file] = (",".join(columns) + "\n" + rest).encode()
    return Planted(file, 1, lost, columns[at])


def repeat_row(folder: Folder, random: Random) -> Planted:
    """Repeats a row of a table whose first column is unique, at the end."""
    file = random.choice([name for name in sorted(FAULTS) if name not in ("closures.csv", "absences.csv")])
    lines = folder[file].decode().splitlines()
    lines.append(random.choice(lines[1:]))
    folder[file] = ("\n".join(lines) + "\n").encode()
    return Planted(file, len(lines), lines[0].split(",")[0], lines[-1].split(",")[0])


def spoil(folder: Folder, random: Random) -> None:
    """Does something senseless to a random file, a few times over."""
    for _ in range(random.randint(1, 3)):
        if folder:
            random.choice(SPOILERS)(folder, random.choice(sorted(folder)), random)


def _remove_file(folder: Folder, file: str, random: Random) -> None:
    del folder[file]


def _cut_off(folder: Folder, file: str, random: Random) -> None:
    folder[file] = folder[file][: random.randrange(len(folder[file]) + 1)]


def _flip_bytes(folder: Folder, file: str, random: Random) -> None:
    data = bytearray(folder[file])
    for _ in range(random.randint(1, 5) if data else 0):
        data[random.randrange(len(data))] = random.randrange(256)
    folder[file] = bytes(data)


def _insert_bytes(folder: Folder, file: str, random: Random) -> None:
    at = random.randrange(len(folder[file]) + 1)
    odd = random.choice(ODD_BYTES)
    folder[file] = folder[file][:at] + odd + folder[file][at:]


def _swap_lines(folder: Folder, file: str, random: Random) -> None:
    lines = folder[file].split(b"\n")
    random.shuffle(lines)
    folder[file] = b"\n".join(lines)


def _drop_separators(folder: Folder, file: str, random: Random) -> None:
    folder[file] = folder[file].replace(b",", random.choice((b";", b"\t", b"|", b" ", b"")))


def _save_otherwise(folder: Folder, file: str, random: Random) -> None:
    text = folder[file].decode("utf-8", "replace")
    folder[file] = text.encode(random.choice(("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "utf-7")))


def _copy_over(folder: Folder, file: str, random: Random) -> None:
    folder[file] = folder[random.choice(sorted(folder))]


ODD_BYTES = (
    b"\x00",
    b'"',
    b'""',
    b"\n",
    b"\r",
    b",",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xf0\x9f\x98\x80",
    b"'",
    b"[" * 500,
    b"=",
)
Spoiler = Callable[[Folder, str, Random], None]
SPOILERS: tuple[Spoiler, ...] = (
    _remove_file,
    _cut_off,
    _flip_bytes,
    _insert_bytes,
    _swap_lines,
    _drop_separators,
    _save_otherwise,
    _copy_over,
)
