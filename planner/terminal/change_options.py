"""The options of `planner change` of which the order counts: `--from` and `--until` belong to what is before them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from planner.service.wanted_changes import AWAY, CLOSED
from planner.terminal.usage import MisuseError
from planner.texts import message

FROM, UNTIL = "--from", "--until"


@dataclass
class _Run:
    """Teachers and rooms without days (by their place among the words), and the days that come after them."""

    places: list[int] = field(default_factory=list)
    days: dict[str, str] = field(default_factory=dict)


def join_days(words: Sequence[str]) -> list[str]:
    """The same words with the days behind who or what they are of: `--teacher-away T3:2027-01-05..2027-01-16`.

    Days hold for all before them that have none yet. Days that come first hold for all that follow, if there are no
    others.
    """
    kept: list[str] = []
    runs = [_Run()]
    for option, value in _pair_up(words):
        if option in (FROM, UNTIL) and value is not None:
            _note_day(runs[-1], option, value)
            continue
        if option in (AWAY, CLOSED) and value is not None and ":" not in value:
            if runs[-1].days:
                runs.append(_Run())
            runs[-1].places.append(len(kept) + 1)
        kept += [option] if value is None else [option, value]
    for place, days in _give_days(runs):
        kept[place] = f"{kept[place]}:{days}"
    return kept


def _pair_up(words: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """The options that matter here with their values, and every other word by itself."""
    rest = iter(words)
    for word in rest:
        option, equals, value = word.partition("=")
        if option not in (AWAY, CLOSED, FROM, UNTIL):
            yield word, None
        elif equals:
            yield option, value
        else:
            yield option, next(rest, None)


def _note_day(run: _Run, option: str, day: str) -> None:
    if option in run.days:
        raise MisuseError(message("usage_change_days_twice", option=option))
    run.days[option] = day


def _give_days(runs: list[_Run]) -> Iterator[tuple[int, str]]:
    if len(runs) == 2 and not runs[0].places and not runs[1].days:
        runs = [_Run(runs[1].places, runs[0].days)]
    for run in runs:
        if run.days and not run.places:
            option, day = next(iter(run.days.items()))
            raise MisuseError(message("usage_change_days_of_what", option=option, day=day))
        if run.days:
            days = f"{run.days.get(FROM, '')}..{run.days.get(UNTIL, '')}"
            yield from ((place, days) for place in run.places)
