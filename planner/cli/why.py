"""The command `planner why`."""

from typing import Annotated

import typer

from planner.cli.app import DONE, NOT_LEGAL, AsJson, Lang, PlanFolder, ScenarioFolder, app
from planner.service.seat_finding import NoSuchId
from planner.service.unlocking import NotLegal, Unlocked, explain_request
from planner.terminal import usage
from planner.terminal.screen import Screen, print_json
from planner.terminal.search_line import open_line
from planner.terminal.seats_list import refuse_unknown
from planner.terminal.stop_signal import listen_for_stop
from planner.terminal.why_card import WhyLine, card_to_json, show_card

OfRequest = Annotated[str, typer.Option("--request", metavar="Q", help="help_why_request", show_default=False)]
Seconds = Annotated[
    float | None,
    typer.Option("--seconds", metavar="N", help="help_why_seconds", parser=usage.read_seconds, show_default=False),
]


@app.command(help="help_why")
def why(
    context: typer.Context,
    scenario: ScenarioFolder,
    plan: PlanFolder,
    request: OfRequest,
    seconds: Seconds = None,
    as_json: AsJson = False,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    with listen_for_stop() as wish, open_line(screen) as show:
        line = WhyLine(screen, show, wish.is_asked)
        answer = explain_request(scenario, plan, request, seconds, line.tell, wish.is_asked)
    if isinstance(answer, NoSuchId):
        raise refuse_unknown(answer)
    if isinstance(answer, NotLegal):
        screen.say("why_plan_not_legal")
        return NOT_LEGAL
    return _show(screen, answer, as_json)


def _show(screen: Screen, answer: Unlocked, as_json: bool) -> int:
    show_card(screen, answer)
    if as_json:
        print_json(card_to_json(screen, answer))
    return DONE
