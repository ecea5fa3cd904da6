"""The answer about capacity as data."""

from planner.insight.cheapest_measures import Choice
from planner.insight.measure_words import tell_measure
from planner.insight.occupancy import KINDS, DagdeelUse, SubjectUse, WeekUse
from planner.insight.pinch_points import PinchPoints
from planner.insight.short_groups import ShortGroup
from planner.insight.tightness import Tightness, count_slack
from planner.model import Scenario
from planner.service.capacity import CapacityAnswer
from planner.texts import Language


def capacity_to_json(answer: CapacityAnswer, language: Language) -> dict[str, object]:
    """Null is what was not looked at before the time was over; `complete` says that everything was."""
    known = answer.known
    return {
        "complete": known.is_done,
        "use": _use_to_json(known.tightness),
        "demand": None if known.demand is None else [row.model_dump() for row in known.demand],
        "short_groups": None if known.short_groups is None else [_group_to_json(row) for row in known.short_groups],
        "scarce": None if known.pinch is None else _pinch_to_json(known.pinch, answer.scenario, language),
        "measures": None if known.choice is None else _choice_to_json(known.choice),
    }


def _use_to_json(tightness: Tightness) -> dict[str, object]:
    kinds: dict[str, object] = {
        kind: {
            "subjects": [
                {**_used(row), "weeks": [_week_to_json(week) for week in row.weeks]} for row in tightness.subjects[kind]
            ],
            "dagdelen": [_used(row) for row in tightness.dagdelen[kind]],
        }
        for kind in KINDS
    }
    return {**kinds, "agreed_hours": [row.model_dump() for row in tightness.agreed]}


def _used(row: SubjectUse | DagdeelUse) -> dict[str, object]:
    return {**row.model_dump(mode="json", exclude={"weeks"}), "minutes_left": count_slack(row)}


def _week_to_json(week: WeekUse) -> dict[str, object]:
    return {**week._asdict(), "monday": week.monday.isoformat(), "minutes_left": count_slack(week)}


def _group_to_json(group: ShortGroup) -> dict[str, object]:
    ways = [{**way.model_dump(mode="json"), "keeps_rules": way.keeps_rules} for way in group.ways]
    return {**group.model_dump(mode="json"), "ways": ways}


def _pinch_to_json(pinch: PinchPoints, scenario: Scenario, language: Language) -> dict[str, object]:
    return {
        "cost": pinch.before.cost,
        "bound": pinch.before.bound,
        "placed": pinch.before.placed,
        "candidates": pinch.candidates,
        "tried": [
            {
                "kind": row.scarce.measure.kind,
                "id": row.scarce.measure.id,
                "slots": list(row.scarce.measure.slots),
                "amount": None if row.scarce.measure.amount is None else float(row.scarce.measure.amount),
                "what": tell_measure(row.scarce.measure, scenario).in_language(language),
                "estimate": round(row.scarce.estimate),
                "saves": row.gain.saved,
                "saves_at_least": row.gain.at_least,
                "saves_at_most": row.gain.at_most,
                "proven": row.gain.is_exact,
                "more_placed": row.gain.more_placed,
            }
            for row in pinch.priced
        ],
    }


def _choice_to_json(choice: Choice) -> dict[str, object]:
    return {
        "by": choice.by.isoformat(),
        "now": choice.now,
        "goal": choice.goal,
        "goal_at_most": choice.at_most,
        "goal_proven": choice.is_goal_proven,
        "chosen": None if choice.measures is None else [measure.measure_id for measure in choice.measures],
        "price": choice.price if choice.measures is not None else None,
        "price_at_least": choice.at_least,
        "proven_cheapest": choice.is_cheapest,
        "gained": list(choice.gained),
    }
