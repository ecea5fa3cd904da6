"""Two thousand spoilt calendars: each gives absences or sentences, never a traceback, and never a word of a title."""

from random import Random

import pytest

from planner.exchange import DataError
from planner.exchange.busy_times import read_calendar
from planner.texts import LANGUAGES
from tests.exchange.busy.test_programs import PROGRAMS
from tests.exchange.busy.written import CALENDARS, NAME, WANTED

PER_SEED = 100
ODD_VALUES = (
    b"",
    b"GEHEIM",
    b"20270230T250000",
    b"99991231T235959Z",
    b"00000000",
    b"PT99999999999H",
    b"-P1D",
    b"FREQ=DAILY",
    b"FREQ=SECONDLY;COUNT=1000000000",
    b"FREQ=YEARLY;BYDAY=-54SU",
    b"FREQ=MONTHLY;BYSETPOS=-366;BYDAY=MO;UNTIL=20270101",
    b"20270101T000000Z/20260101T000000Z",
    b"20270105T093000Z,20270106",
    b"+9999",
    b"\xff\xfe\x00GEHEIM",
)


def mutate(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\r\n")
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(lines))
        match random.randrange(9):
            case 0:
                lines[at] = lines[at].partition(b":")[0] + b":" + random.choice(ODD_VALUES)
            case 1:
                lines.insert(at, random.choice(lines))
            case 2:
                del lines[at]
            case 3:
                other = random.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            case 4:
                lines[at] = bytes(byte if random.random() > 0.1 else random.randrange(256) for byte in lines[at])
            case 5:
                lines = lines[: at + 1]
            case 6:
                digits = [number for number, byte in enumerate(lines[at]) if 48 <= byte <= 57] or [0]
                place = random.choice(digits)
                lines[at] = lines[at][:place] + bytes([random.randrange(48, 58)]) + lines[at][place + 1 :]
            case 7:
                lines[at] = lines[at].replace(b":", b";TZID=GEHEIM:", 1)
            case _:
                lines[at] = lines[at].replace(b":", random.choice((b"", b";", b"\r\n ", b";VALUE=DATE:")), 1)
        lines = lines or [b""]
    return b"\r\n".join(lines)


@pytest.mark.parametrize("seed", range(20))
def test_a_spoilt_calendar_gives_absences_or_sentences(seed: int) -> None:
    random = Random(seed)
    originals = [(CALENDARS / f"{program}.ics").read_bytes() for program in PROGRAMS]

    answers = [answer_to(mutate(random.choice(originals), random)) for _ in range(PER_SEED)]

    assert [answer for answer in answers if "geheim" in answer.lower()] == []
    assert len([answer for answer in answers if answer.startswith("BusyTimes")]) not in (0, PER_SEED)


def answer_to(data: bytes) -> str:
    """All that anyone would see of it."""
    try:
        return repr(read_calendar(data, NAME, WANTED))
    except DataError as error:
        rows = [row.as_json(language) for row in error.problems for language in LANGUAGES]
        assert rows
        assert all(row["message"] for row in rows)
        return repr(rows)
