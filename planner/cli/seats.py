"""The command `planner seats`."""

from typing import Annotated

import typer

from planner.cli.app import DONE, AsJson, Lang, PlanFolder, ScenarioFolder, app
from planner.service.seat_finding import NoSuchId, find_seats
from planner.terminal.screen import Screen, print_json
from planner.terminal.seats_list import choose_question, refuse_unknown, seats_to_json, show_seats

OfRequest = Annotated[str | None, typer.Option("--request", metavar="Q", help="help_seats_request")]
OfPerson = Annotated[str | None, typer.Option("--person", metavar="P", help="help_seats_person")]
InProgramme = Annotated[str | None, typer.Option("--programme", metavar="X", help="help_seats_programme")]


@app.command(help="help_seats")
def seats(
    context: typer.Context,
    scenario: ScenarioFolder,
    plan: PlanFolder,
    request: OfRequest = None,
    person: OfPerson = None,
    programme: InProgramme = None,
    as_json: AsJson = False,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    answer = find_seats(scenario, plan, choose_question(request, person, programme))
    if isinstance(answer, NoSuchId):
        raise refuse_unknown(answer)
    show_seats(screen, answer)
    if as_json:
        print_json(seats_to_json(screen, answer))
    return DONE
