"""What must hold between the cells of one row, each rule as the fault it finds or None."""

from datetime import date

from planner.exchange.table_parts import RowRule, Values
from planner.model import LEVELS
from planner.texts import Message, message

WEEKS_OF_TAALBOOST = 4


def end_after_start(values: Values) -> Message | None:
    start, end = values["start"], values["end"]
    if isinstance(start, int) and isinstance(end, int) and end <= start:
        return message("end_not_after_start", start=_clock(start), end=_clock(end))
    return None


def start_given_with_end(values: Values) -> Message | None:
    return message("start_missing") if values["start"] is None and values["end"] is not None else None


def end_given_with_start(values: Values) -> Message | None:
    return message("end_missing") if values["end"] is None and values["start"] is not None else None


def until_not_before_from(values: Values) -> Message | None:
    first, last = values["starts_on"], values["ends_on"]
    if isinstance(first, date) and isinstance(last, date) and last < first:
        return message("until_before_from", first=str(first), last=str(last))
    return None


def sizes_in_order(values: Values) -> Message | None:
    least, most = values["min_size"], values["max_size"]
    if isinstance(least, int) and isinstance(most, int) and least > most:
        return message("sizes_not_in_order", least=least, most=most, least_column="min_size", most_column="max_size")
    return None


def levels_in_order(values: Values) -> Message | None:
    lowest, highest = str(values["level_from"]), str(values["level_to"])
    if lowest and highest and LEVELS.index(lowest) > LEVELS.index(highest):
        return message(
            "levels_not_in_order",
            lowest=lowest,
            highest=highest,
            lowest_column="level_from",
            highest_column="level_to",
        )
    return None


def weeks_of_taalboost(values: Values) -> Message | None:
    if str(values["kind"]).startswith("taalboost_") and values["weeks"] != WEEKS_OF_TAALBOOST:
        return message("weeks_of_taalboost", weeks=values["weeks"], right=WEEKS_OF_TAALBOOST)
    return None


def least_of_individual(values: Values) -> Message | None:
    if values["kind"] == "taalboost_individueel" and values["min_size"] != 1:
        return message("size_of_individual", size=values["min_size"])
    return None


def most_of_individual(values: Values) -> Message | None:
    if values["kind"] == "taalboost_individueel" and values["max_size"] != 1:
        return message("size_of_individual", size=values["max_size"])
    return None


def not_own_partner(values: Values) -> Message | None:
    if values["care_partner"] and values["care_partner"] == values["person_id"]:
        return message("own_partner", person=values["person_id"])
    return None


TIMESLOT_RULES = (RowRule("end", ("start", "end"), end_after_start),)
PROGRAMME_RULES = (
    RowRule("weeks", ("kind", "weeks"), weeks_of_taalboost),
    RowRule("min_size", ("kind", "min_size"), least_of_individual),
    RowRule("max_size", ("kind", "max_size"), most_of_individual),
    RowRule("min_size", ("min_size", "max_size"), sizes_in_order),
    RowRule("level_from", ("level_from", "level_to"), levels_in_order),
)
PERSON_RULES = (RowRule("care_partner", ("person_id", "care_partner"), not_own_partner),)
CLOSURE_RULES = (RowRule("until", ("starts_on", "ends_on"), until_not_before_from),)
ABSENCE_RULES = (
    RowRule("until", ("starts_on", "ends_on"), until_not_before_from),
    RowRule("start", ("start", "end"), start_given_with_end),
    RowRule("end", ("start", "end"), end_given_with_start),
    RowRule("end", ("start", "end"), end_after_start),
)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
