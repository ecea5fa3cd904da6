"""What a person sees of a certificate: what is proven of a plan, or line by line whether that holds."""

from collections.abc import Callable
from pathlib import Path

from planner.service.certificate import Certificate, write_numbers
from planner.service.certificate_check import Line, Verdict
from planner.service.certifying import Certified, Proving
from planner.terminal.screen import Screen
from planner.terminal.search_line import SECONDS_BETWEEN_LINES, Show
from planner.texts import message

VERDICTS: dict[Verdict, str] = {
    "holds": "check.holds",
    "note": "check.note",
    "unproven": "check.unproven",
    "broken": "check.broken",
}
HASH_SHOWN = 12


class ProvingLine:
    """Says what is proven so far: each time on a terminal, elsewhere every few seconds."""

    def __init__(self, screen: Screen, show: Show, is_stopping: Callable[[], bool]) -> None:
        self._screen = screen
        self._show = show
        self._is_stopping = is_stopping
        self._told: tuple[str, int] | None = None

    def tell(self, proving: Proving) -> None:
        told = (proving.phase, int(proving.seconds_left // SECONDS_BETWEEN_LINES))
        if told == self._told and not self._screen.console.is_terminal:
            return
        self._told = told
        about = {"bound": self._screen.write_number(proving.bound), "left": proving.seconds_left}
        if self._is_stopping():
            self._show(message("certificate.stopping"))
        elif proving.phase == "places":
            self._show(message("certificate.places-going", **about))
        else:
            self._show(message("certificate.cost-going", **about))


def show_certificate(screen: Screen, certified: Certified, out: Path | None) -> None:
    certificate = certified.certificate
    for sentence in certificate.sentences[screen.language]:
        screen.say("list_item", item=sentence)
    if certificate.stopped:
        screen.say("certificate.was-stopped")
    if certified.placed > certificate.placed:
        screen.say("certificate.found-more", placed=screen.write_number(certified.placed))
    if certified.cost < certificate.cost:
        screen.say("certificate.found-cheaper", cost=screen.write_number(certified.cost))
    _tell_origin(screen, certificate)
    if out is not None:
        screen.say("certificate.written", file=str(out))


def _tell_origin(screen: Screen, certificate: Certificate) -> None:
    screen.say(
        "certificate.hashes",
        scenario=certificate.scenario_sha256[:HASH_SHOWN],
        plan=certificate.plan_sha256[:HASH_SHOWN],
    )
    screen.say(
        "certificate.made-with",
        planner=certificate.planner,
        ortools=certificate.ortools,
        python=certificate.python,
        seconds=f"{certificate.seconds:g}",
        workers=certificate.workers,
        seed=certificate.seed,
    )


def show_check(screen: Screen, lines: tuple[Line, ...]) -> None:
    for line in lines:
        what = write_numbers(line.what, screen.language)
        screen.say("check.line", verdict=screen.read_text(VERDICTS[line.verdict]), what=what)
    verdicts = {line.verdict for line in lines}
    if "broken" in verdicts:
        screen.say("check.some-broken")
    else:
        screen.say("check.some-unproven" if "unproven" in verdicts else "check.all-holds")


def check_to_json(screen: Screen, lines: tuple[Line, ...]) -> dict[str, object]:
    verdicts = {line.verdict for line in lines}
    return {
        "holds": not verdicts & {"broken", "unproven"},
        "lines": [
            {
                "about": line.about,
                "verdict": line.verdict,
                "what": screen.read(write_numbers(line.what, screen.language)),
            }
            for line in lines
        ],
    }
