"""The command `planner calendar`."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.app import BAD_INPUT, DONE, AsJson, Lang, PlanFolder, ScenarioFolder, app
from planner.service.calendars import CalendarWish, NoSuchCalendar, make_calendars
from planner.terminal.calendar_options import choose_calendar, read_day
from planner.terminal.calendar_report import calendars_to_json, report_calendars, report_unknown
from planner.terminal.once import OnceCommand
from planner.terminal.screen import Screen, print_json

Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="help_calendar_out", show_default=False)]
Previous = Annotated[Path | None, typer.Option("--previous", metavar="PLAN", help="help_calendar_previous")]
OfTeacher = Annotated[str | None, typer.Option("--teacher", metavar="T", help="help_calendar_teacher")]
OfRoom = Annotated[str | None, typer.Option("--room", metavar="R", help="help_calendar_room")]
OfLocation = Annotated[str | None, typer.Option("--location", metavar="L", help="help_calendar_location")]
All = Annotated[bool, typer.Option("--all", help="help_calendar_all")]
Today = Annotated[date | None, typer.Option("--today", metavar="DATE", help="help_calendar_today", parser=read_day)]


@app.command(cls=OnceCommand, help="help_calendar")
def calendar(
    context: typer.Context,
    scenario: ScenarioFolder,
    plan: PlanFolder,
    out: Out,
    previous: Previous = None,
    teacher: OfTeacher = None,
    room: OfRoom = None,
    location: OfLocation = None,
    all_: All = False,
    today: Today = None,
    as_json: AsJson = False,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    only = choose_calendar(teacher, room, location, all_)
    made = make_calendars(CalendarWish(scenario, plan, out, only, previous, today, screen.language))
    if isinstance(made, NoSuchCalendar):
        report_unknown(screen, made)
        return BAD_INPUT
    report_calendars(screen, made, out)
    if as_json:
        print_json(calendars_to_json(made, screen.language))
    return DONE
