"""What a person sees of a plan that was put in a workbook, above all if it breaks rules."""

from collections.abc import Mapping
from pathlib import Path

from planner.service.workbooks import PlanExported
from planner.terminal.audit_list import audit_to_json, show_audit
from planner.terminal.screen import Screen
from planner.terminal.usage import MisuseError
from planner.texts import Language, message


def refuse_without_plan(options: Mapping[str, bool]) -> None:
    """Raises MisuseError if an option is given that says something only about a plan."""
    given = [option for option, is_given in options.items() if is_given]
    if given:
        raise MisuseError(message("book_option_needs_plan", option=given[0]))


def report_exported_plan(screen: Screen, exported: PlanExported, out: Path) -> None:
    show_audit(screen, exported.result)
    screen.leave_line()
    screen.say("plan_exported", file=str(out))
    if not exported.result.legal:
        screen.say("plan_book_warning")


def exported_to_json(exported: PlanExported, out: Path, language: Language) -> dict[str, object]:
    return {"file": str(out), **audit_to_json(exported.result, language)}
