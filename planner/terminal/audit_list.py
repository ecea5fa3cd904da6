"""What a person sees of an audit: the rules that are broken with each finding, or that all are kept, and the cost."""

from itertools import groupby

from planner.insight.words_for_kinds import COST_NAMES
from planner.rules.audit import Audit
from planner.rules.catalogue import CARD_BY_ID
from planner.terminal.screen import Screen
from planner.texts import Language


def show_audit(screen: Screen, result: Audit) -> None:
    if result.legal:
        screen.say("plan_legal")
    else:
        screen.say("plan_not_legal", rules=screen.write_number(len(result.broken)))
    for rule, findings in groupby(result.findings, key=lambda row: row.rule):
        screen.say("rule_sentence", rule=rule, sentence=CARD_BY_ID[rule].in_language(screen.language))
        for finding in findings:
            screen.say("list_item", item=finding.message.in_language(screen.language))
    screen.say("plan_cost", cost=screen.write_number(result.cost), placed=screen.write_number(result.placed))
    show_costs(screen, result.cost_by)


def show_costs(screen: Screen, cost_by: dict[str, int]) -> None:
    """The points per kind of cost, dearest first."""
    if not cost_by:
        return
    table = screen.start_table("title_cost", "title_points")
    for kind, points in sorted(cost_by.items(), key=lambda item: (-item[1], item[0])):
        table.add_row(screen.read_text(COST_NAMES[kind]), screen.write_number(points))
    screen.show_table(table)


def audit_to_json(result: Audit, language: Language) -> dict[str, object]:
    return {
        "legal": result.legal,
        "broken": list(result.broken),
        "findings": [
            {"rule": row.rule, "about": row.about, "message": row.message.in_language(language)}
            for row in result.findings
        ],
        "cost": result.cost,
        "cost_by": dict(sorted(result.cost_by.items())),
        "placed": result.placed,
    }
