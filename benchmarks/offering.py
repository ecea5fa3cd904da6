"""The programmes of the made-up scenarios: taalboost per level band, training per sector, the rest."""

from benchmarks.recipe import Length, Recipe
from benchmarks.week import EVENING_PAIRS, HALF_PAIRS, PAIRS, SINGLES, TRIPLES
from planner.model import Programme

SECTORS = ("zorg", "techniek", "horeca", "bouw", "logistiek", "schoonmaak")
NO_PRACTICE_ROOM = frozenset({"horeca", "schoonmaak"})
WEEKS: dict[Length, dict[str, int]] = {
    "short": {"vaktaal": 4, "leerwerktraject": 6, "tov": 4, "participatie": 4},
    "mixed": {"vaktaal": 6, "leerwerktraject": 10, "tov": 8, "participatie": 6},
    "long": {"vaktaal": 10, "leerwerktraject": 20, "tov": 13, "participatie": 12},
}


def programmes(recipe: Recipe) -> tuple[Programme, ...]:
    sectors = SECTORS[: recipe.sector_count]
    weeks = WEEKS[recipe.length]
    return (
        *taalboost(),
        *(vaktaal(sector, weeks["vaktaal"], four_of(PAIRS, number)) for number, sector in enumerate(sectors)),
        *(
            leerwerktraject(sector, weeks["leerwerktraject"], four_of((*TRIPLES, *PAIRS), number))
            for number, sector in enumerate(sectors)
        ),
        *towards_work(),
        *taking_part(weeks["tov"], weeks["participatie"]),
    )


def four_of(patterns: tuple[str, ...], number: int) -> tuple[str, ...]:
    """The set hours of a trade: each sector has its own four patterns."""
    return tuple(patterns[(3 * number + step) % len(patterns)] for step in (0, 1, 4, 7))


def taalboost() -> tuple[Programme, ...]:
    alone = Programme(
        programme_id="TBI",
        name="Taalboost individueel",
        kind="taalboost_individueel",
        weeks=4,
        patterns=(*HALF_PAIRS, *EVENING_PAIRS),
        min_size=1,
        max_size=1,
        skill="nt2",
    )
    return (alone, *(band(*levels) for levels in (("A0", "A1"), ("A1", "A2"), ("A2", "B1"))))


def band(lowest: str, highest: str) -> Programme:
    """A group taalboost for two neighbouring levels."""
    return Programme.model_validate(
        {
            "programme_id": f"TBG-{highest}",
            "name": f"Taalboost groep {lowest}-{highest}",
            "kind": "taalboost_groep",
            "weeks": 4,
            "patterns": (*PAIRS, *EVENING_PAIRS),
            "min_size": 4,
            "max_size": 10,
            "level_from": lowest,
            "level_to": highest,
            "skill": "nt2",
        }
    )


def vaktaal(sector: str, weeks: int, patterns: tuple[str, ...]) -> Programme:
    return Programme(
        programme_id=f"VT-{sector}",
        name=f"Vaktaal {sector}",
        kind="vaktaal",
        sector=sector,
        weeks=weeks,
        patterns=patterns,
        min_size=4,
        max_size=12,
        level_from="A2",
        level_to="B2",
        skill=f"vak-{sector}",
    )


def leerwerktraject(sector: str, weeks: int, patterns: tuple[str, ...]) -> Programme:
    return Programme(
        programme_id=f"LWT-{sector}",
        name=f"Leerwerktraject {sector}",
        kind="leerwerktraject",
        sector=sector,
        weeks=weeks,
        patterns=patterns,
        min_size=5,
        max_size=14,
        level_from="A2",
        skill=f"vak-{sector}",
        room_features=() if sector in NO_PRACTICE_ROOM else ("praktijk",),
        max_lost_sessions=2,
        max_missed_sessions=2,
    )


def towards_work() -> tuple[Programme, ...]:
    training = Programme(
        programme_id="SOL",
        name="Sollicitatietraining",
        kind="sollicitatietraining",
        weeks=4,
        patterns=SINGLES,
        min_size=4,
        max_size=12,
        level_from="A2",
        skill="werk",
        room_features=("pc",),
    )
    table = Programme(
        programme_id="MT",
        name="Matchingtafel",
        kind="matchingtafel",
        weeks=1,
        patterns=SINGLES,
        min_size=3,
        max_size=8,
        level_from="A2",
        skill="werk",
        max_lost_sessions=0,
        max_missed_sessions=0,
    )
    return training, table


def taking_part(tov_weeks: int, participation_weeks: int) -> tuple[Programme, ...]:
    tov = Programme(
        programme_id="TOV",
        name="TOV",
        kind="tov",
        weeks=tov_weeks,
        patterns=four_of(PAIRS, 1),
        min_size=4,
        max_size=12,
        level_to="A2",
        skill="tov",
        max_missed_sessions=2,
    )
    participation = Programme(
        programme_id="PART",
        name="Participatie",
        kind="participatie",
        weeks=participation_weeks,
        patterns=SINGLES,
        min_size=4,
        max_size=12,
        skill="tov",
        max_missed_sessions=2,
    )
    return tov, participation
