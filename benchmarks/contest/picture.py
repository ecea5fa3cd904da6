"""Draws how much each contestant has captured as time goes on, as SVG that can be read on white and on black.

The colours are those of Okabe and Ito, which people with any kind of colour blindness tell apart; dashes and the names
at the ends of the lines say the same without colour.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from benchmarks.contest.figures import Best, captured_at, middle
from benchmarks.contest.runs import Run
from benchmarks.contest.table import Group, by_contestant, write_share
from benchmarks.peers.contestants import CONTESTANTS

WIDE, HIGH = 1000, 400
LEFT, RIGHT, TOP, BOTTOM = 64, 300, 56, 52
LINE_HIGH = 17
STEPS = 240
STYLES = {
    "ours": ("#0072b2", "#56b4e9", ""),
    "ours-reproducible": ("#005a8c", "#a6d8f5", "2 3"),
    "ours-afresh": ("#3d6d8a", "#8fb8cf", "14 4"),
    "ours-cuts": ("#4a5a9b", "#a9b6ea", "4 6"),
    "by-hand": ("#595959", "#bdbdbd", "8 4"),
    "cp-sat": ("#a85600", "#e69f00", ""),
    "cp-sat-tuned": ("#b0420a", "#ff9a5c", "10 3 2 3"),
    "highs": ("#00694d", "#33c79b", "4 3"),
    "timefold": ("#9b3f78", "#e39ac6", "12 4"),
}


class Curve(NamedTuple):
    """What a contestant has captured: the median of the seeds at a number of moments."""

    name: str
    points: list[tuple[float, float]]


def draw(groups: Mapping[Group, Sequence[Run]], best: dict[str, Best]) -> str:
    """One panel per group, one below the other."""
    panels = [line for number, group in enumerate(groups) for line in _panel(number, group, groups[group], best)]
    high = HIGH * len(groups)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high}" role="img"'
            ' font-family="system-ui, sans-serif" font-size="13">',
            "<title>What each contestant has captured of what is possible, second by second</title>",
            _style_sheet(),
            f'<rect class="paper" width="{WIDE}" height="{high}"/>',
            *panels,
            "</svg>",
            "",
        ]
    )


def curves_of(runs: Sequence[Run], seconds: float, best: dict[str, Best]) -> list[Curve]:
    """A curve for everyone who takes part, those who find nothing included."""
    moments = [seconds * step / STEPS for step in range(STEPS + 1)]
    found = []
    for name, of_one in by_contestant(runs).items():
        if any(run.ended != "missing" for run in of_one):
            shares = [middle(captured_at(run, moment, best) for run in of_one) or 0.0 for moment in moments]
            found.append(Curve(name, list(zip(moments, shares, strict=True))))
    return found


def spread(tops: Sequence[float], apart: float, lowest: float) -> list[float]:
    """Moves labels so that they are this far apart and none is below the lowest; order and number stay."""
    order = sorted(range(len(tops)), key=lambda index: tops[index])
    placed = list(tops)
    for before, index in pairwise(order):
        placed[index] = max(placed[index], placed[before] + apart)
    below = lowest
    for index in reversed(order):
        placed[index] = min(placed[index], below)
        below = placed[index] - apart
    return placed


def _panel(number: int, group: Group, runs: Sequence[Run], best: dict[str, Best]) -> Iterator[str]:
    kind, requests, seconds = group
    seeds = len({run.entry.seed for run in runs})
    yield f'<g transform="translate(0 {HIGH * number})">'
    of_seeds = "" if seeds == 1 else f", median of {seeds} seeds"
    yield _text(LEFT, 24, f"{requests:,} requests, {kind}{of_seeds}", "bold")
    yield _text(LEFT, 43, "captured: part of what could at best be saved against placing nobody", "soft")
    yield from _axes(seconds)
    curves = curves_of(runs, seconds, best)
    labels = spread([_y(curve.points[-1][1]) for curve in curves], LINE_HIGH, HIGH - BOTTOM + 4)
    for curve, label in zip(curves, labels, strict=True):
        yield from _curve(curve, seconds, label)
    yield "</g>"


def _axes(seconds: float) -> Iterator[str]:
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        top = _y(share)
        yield f'<line class="grid" x1="{LEFT}" y1="{top:.1f}" x2="{WIDE - RIGHT}" y2="{top:.1f}"/>'
        yield _text(LEFT - 8, top + 4, f"{100 * share:.0f} %", "soft end")
    for part in (0.0, 0.25, 0.5, 0.75, 1.0):
        left = _x(part * seconds, seconds)
        yield f'<line class="grid" x1="{left:.1f}" y1="{HIGH - BOTTOM}" x2="{left:.1f}" y2="{HIGH - BOTTOM + 5}"/>'
        yield _text(left, HIGH - BOTTOM + 20, f"{part * seconds:g}", "soft middle")
    yield _text((LEFT + WIDE - RIGHT) / 2, HIGH - BOTTOM + 38, "seconds", "soft middle")


def _curve(curve: Curve, seconds: float, label: float) -> Iterator[str]:
    """Steps, for a plan stays until there is a better one; what captures less than nothing runs along the bottom."""
    moments = iter(curve.points)
    moment, share = next(moments)
    path = [f"M{_x(moment, seconds):.1f} {_y(share):.1f}"]
    for (_, before), (moment, share) in pairwise(curve.points):
        if share != before:
            path.append(f"H{_x(moment, seconds):.1f} V{_y(share):.1f}")
    end = curve.points[-1][1]
    right = WIDE - RIGHT
    yield f'<path class="line {curve.name}" d="{" ".join(path)} H{right}"/>'
    yield f'<path class="lead {curve.name}" d="M{right} {_y(end):.1f} L{right + 16} {label - 4:.1f}"/>'
    yield _text(right + 20, label, f"{CONTESTANTS[curve.name].title} {write_share(end)}", curve.name)


def _x(moment: float, seconds: float) -> float:
    return LEFT + (WIDE - RIGHT - LEFT) * moment / seconds


def _y(share: float) -> float:
    return TOP + (HIGH - BOTTOM - TOP) * (1 - min(1.0, max(0.0, share)))


def _text(left: float, top: float, words: str, kind: str) -> str:
    return f'<text class="{kind}" x="{left:.1f}" y="{top:.1f}">{escape(words)}</text>'


def _style_sheet() -> str:
    plain = [".paper{fill:#fff}", "text{fill:#1a1a1a}", ".soft{fill:#555}", ".grid{stroke:#ddd}"]
    dark = [".paper{fill:#111}", "text{fill:#eee}", ".soft{fill:#aaa}", ".grid{stroke:#333}"]
    for name, (on_white, on_black, dashes) in STYLES.items():
        plain.append(
            f"text.{name}{{fill:{on_white}}}path.{name}{{stroke:{on_white};stroke-dasharray:{dashes or 'none'}}}"
        )
        dark.append(f"text.{name}{{fill:{on_black}}}path.{name}{{stroke:{on_black}}}")
    shapes = ".line{fill:none;stroke-width:2.5}.line.ours{stroke-width:4}"
    shapes += "path.lead{stroke-width:1;stroke-dasharray:none;opacity:.6}.bold{font-weight:700;font-size:15px}"
    anchors = ".end{text-anchor:end}.middle{text-anchor:middle}"
    darkness = f"@media (prefers-color-scheme:dark){{{''.join(dark)}}}"
    return f"<style>{''.join(plain)}{shapes}{anchors}{darkness}</style>"
