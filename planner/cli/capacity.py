"""The command `planner capacity`."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.app import DONE, NOT_LEGAL, AsJson, Lang, PlanFolder, ScenarioFolder, app
from planner.service.capacity import Capacity, CapacityWatch, PlanBreaksRules, ask_capacity
from planner.terminal import usage
from planner.terminal.audit_list import show_audit
from planner.terminal.capacity_json import capacity_to_json
from planner.terminal.capacity_options import read_by, refuse_day_alone
from planner.terminal.capacity_report import report_capacity, tell_progress
from planner.terminal.data_list import tell_reading
from planner.terminal.screen import Screen, print_json
from planner.terminal.search_line import open_line
from planner.terminal.stop_signal import listen_for_stop

Seconds = Annotated[
    float | None,
    typer.Option("--seconds", metavar="N", help="help_capacity_seconds", parser=usage.read_seconds, show_default=False),
]
Changes = Annotated[
    Path | None, typer.Option("--changes", metavar="FILE.csv", help="help_capacity_changes", show_default=False)
]
By = Annotated[
    date | None,
    typer.Option("--by", metavar="DATE", help="help_capacity_by", parser=read_by, show_default=False),
]


@app.command(help="help_capacity")
def capacity(
    context: typer.Context,
    scenario: ScenarioFolder,
    plan: PlanFolder,
    seconds: Seconds = None,
    changes: Changes = None,
    by: By = None,
    as_json: AsJson = False,
    lang: Lang = "nl",
) -> int:
    screen: Screen = context.obj
    refuse_day_alone(changes, by)
    with listen_for_stop() as wish, open_line(screen) as show:

        def tell(known: Capacity, left: float) -> None:
            if screen.console.is_terminal:
                show(tell_progress(known, left))

        watch = CapacityWatch(partial(tell_reading, screen), tell, wish.is_asked)
        answer = ask_capacity(scenario, plan, seconds, changes, by, watch)
    if isinstance(answer, PlanBreaksRules):
        screen.say("capacity_plan_not_legal")
        show_audit(screen, answer.audit)
        return NOT_LEGAL
    report_capacity(screen, answer)
    if as_json:
        print_json(capacity_to_json(answer, screen.language))
    return DONE
