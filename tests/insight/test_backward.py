"""Latest starts in a small scenario: `q1` asks for `taal`, two Mondays; `q2` of the same person comes after it."""

from datetime import date
from decimal import Decimal
from typing import Any

from planner.insight.backward import Facing, count_back
from planner.insight.latest_starts import Chain
from planner.insight.telling_chains import tell_why
from planner.model import Plan, Scenario
from tests.insight.asking import small
from tests.insight.asking import taal as taal_on_mondays
from tests.rules.build import MONDAY, cohort, january, person, plan, request, room, running, seats, teacher

LAST_START = date(2027, 2, 1)


def taal(**fields: Any) -> Any:
    return taal_on_mondays(**fields)


def one(scenario: Scenario, today: date = MONDAY, in_plan: Plan | None = None, weeks: int = 4) -> Chain:
    (chain,) = count_back(scenario, Facing(today, in_plan, weeks))
    return chain


def in_time(finish_by: date, **tables: Any) -> Scenario:
    return small(**{"starts_until": LAST_START, "requests": (request("q1", finish_by=finish_by),), **tables})


def in_a_row(**tables: Any) -> Scenario:
    requests = (request("q1"), request("q2", person_id="p1", after="q1"))
    return small(**{"starts_until": LAST_START, "requests": requests, **tables})


def test_the_latest_start_is_the_last_from_which_it_is_done_in_time() -> None:
    chain = one(in_time(january(26)))

    (step,) = chain.steps
    assert (step.earliest, step.latest, step.slack_weeks, step.limited_by) == (
        MONDAY,
        january(18),
        2,
        "finish-by",
    )
    assert (chain.level, chain.latest, chain.weeks_left, chain.binding) == ("soon", january(18), 2, "q1")


def test_without_an_end_date_or_a_follow_up_there_is_nothing_to_count_back_from() -> None:
    assert count_back(small(), Facing(MONDAY)) == ()


def test_who_must_begin_this_week_is_told_so() -> None:
    assert one(in_time(january(26)), today=january(18)).level == "now"


def test_before_the_first_week_of_the_scenario_its_first_week_is_what_counts() -> None:
    assert one(in_time(january(12)), today=date(2026, 11, 2)).level == "now"


def test_the_weeks_within_which_it_is_soon_can_be_chosen() -> None:
    assert one(in_time(january(26)), weeks=1).level == "later"


def test_what_can_no_longer_begin_in_time_is_too_late() -> None:
    chain = one(in_time(january(26)), today=january(19))

    assert (chain.level, chain.latest) == ("too-late", january(18))
    assert tell_why(chain, january(19)).in_language("nl") == (
        "q1 had uiterlijk ma 18 jan 2027 moeten beginnen; vanaf di 19 jan 2027 komt dat niet meer goed."
    )


def test_what_could_never_be_done_in_time_says_when_it_could_be() -> None:
    chain = one(in_time(january(5)))

    assert (chain.level, chain.blocked, chain.why, chain.ready) == ("never", "q1", "finish-by", january(11))


def test_what_this_person_cannot_do_at_all_is_told() -> None:
    chain = one(in_time(january(26), people=(person("p1", locations=("C",), slots=("di-o",)),)))

    assert (chain.level, chain.why) == ("never", "nothing")


def test_each_step_of_a_chain_leaves_room_for_the_next() -> None:
    chain = one(in_a_row())

    assert [(step.latest, step.limited_by) for step in chain.steps] == [(january(18), "next"), (LAST_START, "period")]
    assert (chain.next_step, chain.binding) == ("q1", "q2")
    assert tell_why(chain, MONDAY).in_language("nl") == (
        "q1 moet uiterlijk ma 18 jan 2027 beginnen om klaar te zijn voor wat volgt. q2 moet uiterlijk ma 1 feb 2027 "
        "beginnen: in dit scenario is er daarna geen start meer die past."
    )


def test_a_follow_up_without_room_left_in_the_scenario_is_told() -> None:
    chain = one(in_a_row(starts_until=january(11)))

    assert (chain.level, chain.blocked, chain.why) == ("never", "q2", "period")


def test_two_steps_in_one_week_are_no_more_than_the_person_can_bear() -> None:
    programmes = (taal(weeks=1, patterns=("ma-o", "di-o")),)
    people = (person("p1", locations=("C",), max_hours_week=Decimal(3)),)

    chain = one(in_a_row(programmes=programmes, people=people))

    assert [step.latest for step in chain.steps] == [january(26), date(2027, 2, 2)]


def test_two_steps_fit_in_one_week_for_who_can_bear_that() -> None:
    programmes = (taal(weeks=1, patterns=("ma-o", "di-o")),)

    chain = one(in_a_row(programmes=programmes))

    assert [step.latest for step in chain.steps] == [LAST_START, date(2027, 2, 2)]


def test_a_week_without_a_teacher_is_no_matter_for_the_person_but_for_who_is_there() -> None:
    chain = one(in_time(january(26), teachers=(teacher("T1", locations=("C",), slots=()),)))

    (step,) = chain.steps
    assert (chain.level, step.latest, step.latest_with_staff) == ("no-staff", january(18), None)


def test_a_group_that_can_never_fill_is_not_possible_with_who_is_there() -> None:
    assert one(in_time(january(26), programmes=(taal(min_size=2),))).level == "no-staff"


def test_a_step_that_has_begun_is_fixed_and_the_next_begins_after_it() -> None:
    scenario = in_a_row(cohorts=(running(),), placements=seats(["q1>r"], "published"))

    chain = one(scenario)

    first, second = chain.steps
    assert (first.is_fixed, first.begins, first.latest) == (True, MONDAY, None)
    assert (second.earliest, second.latest, chain.next_step) == (january(18), LAST_START, "q2")


def test_what_has_begun_wholly_is_not_on_the_list() -> None:
    scenario = in_time(january(26), cohorts=(running(),), placements=seats(["q1>r"], "published"))

    assert count_back(scenario, Facing(MONDAY)) == ()


def test_what_a_plan_has_placed_is_arranged_and_its_slack_is_told() -> None:
    chain = one(in_time(january(26)), in_plan=plan(cohort(start=january(11))))

    (step,) = chain.steps
    assert (chain.level, step.begins, step.slack_in_plan_weeks) == ("planned", january(11), 1)


def test_a_plan_that_leaves_no_room_for_what_follows_stands_in_the_way() -> None:
    chain = one(in_a_row(), in_plan=plan(cohort(start=january(25))))

    assert (chain.level, chain.next_step, chain.steps[0].slack_in_plan_weeks) == ("by-plan", "q2", -1)
    assert tell_why(chain, MONDAY).in_language("nl") == (
        "Na q1, die in dit plan op ma 1 feb 2027 klaar is, past q2 niet meer op tijd. Daarvoor moet q1 eerder."
    )


def test_the_seats_a_plan_still_has_in_time_are_counted() -> None:
    scenario = in_time(january(26), rooms=(room("C1"), room("C2")), teachers=(teacher("T1", locations=("C",)),))

    chain = one(scenario, in_plan=Plan())

    assert (chain.seats, chain.first_seat) == (3, MONDAY)


def test_where_others_took_all_there_is_no_seat_in_time() -> None:
    scenario = in_time(
        january(12),
        programmes=(taal(max_size=1),),
        people=(person("p1", locations=("C",)), person("p2", locations=("C",))),
        requests=(request("q1", finish_by=january(12)), request("q2")),
    )

    chain = one(scenario, in_plan=plan(placed="q2>x"))

    assert (chain.level, chain.seats) == ("now", 0)
    assert tell_why(chain, MONDAY).in_language("en") == (
        "q1 must begin on Mon 4 Jan 2027 at the latest to be done by Tue 12 Jan 2027. "
        "For q1 this plan has no free seat in time."
    )


def test_the_most_urgent_comes_first() -> None:
    people = (person("p1", locations=("C",)), person("p2", locations=("C",)))
    requests = (request("q1", finish_by=january(26)), request("q2", finish_by=january(12)))

    chains = count_back(in_time(january(26), people=people, requests=requests), Facing(MONDAY))

    assert [chain.request_id for chain in chains] == ["q2", "q1"]
