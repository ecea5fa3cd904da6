"""The standard week of the samples: ten dagdelen, their halves, four evenings, and the patterns cohorts use."""

from planner.model import Pattern, Timeslot

DAYS = ("ma", "di", "wo", "do", "vr")
DAGDELEN = tuple(f"{day}-{part}" for day in DAYS for part in "om")
EVENINGS = ("ma-a", "di-a", "wo-a", "do-a")
DAY_PAIRS = (("ma", "wo"), ("di", "do"), ("wo", "vr"), ("ma", "do"), ("di", "vr"))

TIMES = {
    "o": (9 * 60, 12 * 60),
    "o1": (9 * 60, 10 * 60 + 30),
    "o2": (10 * 60 + 30, 12 * 60),
    "m": (13 * 60, 16 * 60),
    "m1": (13 * 60, 14 * 60 + 30),
    "m2": (14 * 60 + 30, 16 * 60),
    "a": (18 * 60 + 30, 21 * 60),
}

PAIRS = tuple(f"{one}-{other}-{part}" for one, other in DAY_PAIRS for part in "om")
HALF_PAIRS = tuple(f"{one}-{other}-{half}" for one, other in DAY_PAIRS[:3] for half in ("o1", "o2", "m1", "m2"))
EVENING_PAIRS = ("ma-wo-a", "di-do-a")
SINGLES = DAGDELEN
TRIPLES = ("ma-wo-vr-o", "ma-wo-vr-m", "di-do-vr-o", "di-do-vr-m", "ma-di-do-o", "ma-di-do-m")


def timeslots() -> tuple[Timeslot, ...]:
    return tuple(
        Timeslot(slot_id=f"{day}-{part}", weekday=day, start=start, end=end)
        for day in DAYS
        for part, (start, end) in TIMES.items()
        if part != "a" or f"{day}-a" in EVENINGS
    )


def patterns() -> tuple[Pattern, ...]:
    """All patterns, named by days and part of the day: `ma-wo-o` is Monday and Wednesday morning."""
    named = (*PAIRS, *HALF_PAIRS, *EVENING_PAIRS, *TRIPLES, *SINGLES)
    return tuple(Pattern(pattern_id=name, slots=slots_of(name)) for name in named)


def slots_of(pattern_id: str) -> tuple[str, ...]:
    *days, part = pattern_id.split("-")
    return tuple(f"{day}-{part}" for day in days)
