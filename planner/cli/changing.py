"""The command `planner change`."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from planner.cli.app import DONE, NOT_LEGAL, AsJson, Lang, ScenarioFolder, app
from planner.service.changing import ChangeOrder, PlanNotLegal, change_scenario
from planner.service.wanted_changes import AWAY, CLOSED, TODAY, WITHDRAW, WantedChanges
from planner.terminal.calendar_options import read_day
from planner.terminal.change_options import FROM, UNTIL, join_days
from planner.terminal.change_report import change_to_json, not_legal_to_json, report_change, report_not_legal
from planner.terminal.screen import Screen, print_json

Out = Annotated[Path, typer.Option("--out", metavar="SCENARIO2", help="help_change_out", show_default=False)]
Plan = Annotated[Path | None, typer.Option("--plan", metavar="PLAN", help="help_change_plan")]
Today = Annotated[date | None, typer.Option(TODAY, metavar="DATE", help="help_change_today", parser=read_day)]
Away = Annotated[list[str] | None, typer.Option(AWAY, metavar="T", help="help_change_away", show_default=False)]
Closed = Annotated[list[str] | None, typer.Option(CLOSED, metavar="R", help="help_change_close", show_default=False)]
First = Annotated[str | None, typer.Option(FROM, metavar="DATE", help="help_change_from")]
Last = Annotated[str | None, typer.Option(UNTIL, metavar="DATE", help="help_change_until")]
Withdraw = Annotated[
    list[str] | None, typer.Option(WITHDRAW, metavar="Q", help="help_change_withdraw", show_default=False)
]
Add = Annotated[
    list[Path] | None, typer.Option("--add-requests", metavar="FILE", help="help_change_add", show_default=False)
]


class ChangeCommand(TyperCommand):
    """Puts the days behind who or what they are of before anything is parsed, for parsing forgets the order."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # typer keeps the type of `ctx` to itself
        return super().parse_args(ctx, join_days(args))


@app.command(cls=ChangeCommand, help="help_change")
def change(
    context: typer.Context,
    scenario: ScenarioFolder,
    out: Out,
    plan: Plan = None,
    today: Today = None,
    teacher_away: Away = None,
    close_room: Closed = None,
    from_: First = None,
    until: Last = None,
    withdraw: Withdraw = None,
    add_requests: Add = None,
    as_json: AsJson = False,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    wanted = WantedChanges(
        teachers_away=tuple(teacher_away or ()),
        rooms_closed=tuple(close_room or ()),
        withdrawn=tuple(withdraw or ()),
        added=tuple(add_requests or ()),
    )
    done = change_scenario(ChangeOrder(scenario, out, wanted, plan, today, date.today()))
    if isinstance(done, PlanNotLegal):
        report_not_legal(screen, done)
        if as_json:
            print_json(not_legal_to_json(done, screen.language))
        return NOT_LEGAL
    report_change(screen, done, out)
    if as_json:
        print_json(change_to_json(done, out))
    return DONE
