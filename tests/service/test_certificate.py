"""Certificates of small plans: what they say, and that whatever is changed afterwards is noticed."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from planner.model import Plan, Scenario
from planner.service.certificate import Certificate, find_seal, hash_plan, hash_scenario, seal
from planner.service.certificate_check import Verdict, check_certificate
from planner.service.certifying import Certified, EarlierProof, NotCertified, Onlooker, certify
from planner.solver.outcome import Options
from tests.insight.asking import small, taal
from tests.rules.build import MONDAY, cohort, location, person, plan, request, room, teacher

OPTIONS = Options(seconds=20, workers=1, seed=1)
AT_NOON = Onlooker(clock=lambda: datetime(2027, 1, 4, 12, 0, tzinfo=UTC))


def two_for_one_seat() -> Scenario:
    """Two people want the only trajectory there is; a third can only come on a day on which there is nothing."""
    people = (person("p1", locations=("C",)), person("p2", locations=("C",)), person("p3", slots=("di-o",)))
    return small(programmes=(taal(max_size=1),), people=people, requests=tuple(request(f"q{n}") for n in (1, 2, 3)))


def make(scenario: Scenario | None = None, made: Plan | None = None) -> Certificate:
    certified = certify(scenario or two_for_one_seat(), made or plan(), OPTIONS, AT_NOON)
    assert isinstance(certified, Certified)
    return certified.certificate


@pytest.fixture(scope="module")
def certificate() -> Certificate:
    return make()


def check(
    certificate: Certificate, scenario: Scenario | None = None, made: Plan | None = None, *, is_hurried: bool = False
) -> dict[str, Verdict]:
    """What does not hold; in a hurry nothing is searched, and of what is not proven then nothing is said."""
    onlooker = Onlooker(should_stop=lambda: is_hurried)
    lines = check_certificate(certificate, scenario or two_for_one_seat(), made or plan(), onlooker)
    said = {line.about: line.verdict for line in lines if line.verdict != "holds"}
    return {about: verdict for about, verdict in said.items() if not (is_hurried and verdict == "unproven")}


def forge(certificate: Certificate, **fields: object) -> Certificate:
    """Another certificate, with a seal and sentences as if it had been made so."""
    return seal(certificate.model_copy(update=fields))


def test_it_says_what_is_proven_of_a_plan(certificate: Certificate) -> None:
    assert certificate.sentences["en"] == (
        "This plan keeps all 25 rules, places 1 of the 3 requests and costs 4,030 points. Counted from the tables.",
        "1 request can have a place in no timetable: q3. That was looked into.",
        "No timetable of this scenario places more than 1 of the 3 requests, and that is how many this plan places. "
        "Proven by a computation over all timetables, which anyone can do again.",
        "No plan that keeps every rule costs less than 4,030 points, and that is what this plan costs: there is none "
        "better. Proven by a computation over all timetables, which anyone can do again.",
    )
    assert (certificate.most_placed, certificate.most_placed_by, certificate.cost_bound) == (1, "search", 4030)
    assert (certificate.made_at, certificate.stopped) == ("2027-01-04T12:00:00Z", False)


def test_what_was_certified_holds_when_it_is_proven_again(certificate: Certificate) -> None:
    assert check(certificate) == {}


def test_where_counting_alone_proves_that_nobody_more_can_be_placed_it_says_so() -> None:
    scenario = two_for_one_seat()
    without_second = scenario.with_tables(requests=(scenario.requests[0], scenario.requests[2]))

    certificate = make(without_second)

    assert (certificate.most_placed, certificate.most_placed_by) == (1, "counting")


def test_a_plan_that_places_fewer_than_can_be_is_told_how_many_could() -> None:
    certified = certify(two_for_one_seat(), Plan(), OPTIONS, AT_NOON)

    assert isinstance(certified, Certified)
    assert (certified.certificate.placed, certified.certificate.most_placed, certified.placed) == (0, 1, 1)
    assert (certified.certificate.cost, certified.certificate.cost_bound, certified.cost) == (6000, 4030, 4030)


def test_nothing_is_certified_of_a_plan_that_breaks_rules() -> None:
    made = certify(two_for_one_seat(), plan(placed="q1>x q2>x"), OPTIONS, AT_NOON)

    assert isinstance(made, NotCertified)
    assert made.audit.broken == ("group-size",)


def test_who_stops_at_once_keeps_what_counting_proves() -> None:
    certified = certify(two_for_one_seat(), plan(), OPTIONS, Onlooker(should_stop=lambda: True))

    assert isinstance(certified, Certified)
    proven = certified.certificate
    assert (proven.never_placed, proven.most_placed, proven.cost_bound, proven.stopped) == (("q3",), 2, 0, True)
    assert proven.sentences["en"][-1] == "What a plan costs at least was not proven in this time."


def test_what_was_proven_when_the_plan_was_made_is_certified_with_the_time_it_took() -> None:
    certified = certify(two_for_one_seat(), plan(), OPTIONS, AT_NOON, EarlierProof(4000, seconds=300))

    assert isinstance(certified, Certified)
    assert (certified.certificate.cost_bound, certified.certificate.seconds) == (4000, 600)
    assert check(certified.certificate) == {}


def test_an_earlier_proof_that_the_plan_refutes_is_not_believed() -> None:
    certified = certify(two_for_one_seat(), plan(), OPTIONS, AT_NOON, EarlierProof(4031, seconds=300))

    assert isinstance(certified, Certified)
    assert (certified.certificate.cost_bound, certified.certificate.seconds) == (4030, 20)


def test_in_reproducible_mode_the_same_plan_gives_the_same_certificate() -> None:
    options = Options(seconds=5, workers=1, seed=1, reproducible=True)

    one, other = (certify(two_for_one_seat(), plan(), options, Onlooker()) for _ in range(2))

    assert one == other


Change = Callable[[Certificate], Certificate]
SLIPS: dict[str, Change] = {
    "a number": lambda made: made.model_copy(update={"placed": 2}),
    "a sentence": lambda made: made.model_copy(update={"sentences": {**made.sentences, "nl": ("Alles is goed.",)}}),
    "the seal": lambda made: made.model_copy(update={"seal": "0" * 64}),
}


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_a_certificate_that_was_changed_is_noticed(certificate: Certificate, slip: Change) -> None:
    assert check(slip(certificate), is_hurried=True)["seal"] == "broken"


def test_sentences_that_say_something_else_are_noticed_under_any_seal(certificate: Certificate) -> None:
    worded = certificate.model_copy(update={"sentences": {"nl": ("Beter kan niet.",), "en": ("No better.",)}})

    resealed = worded.model_copy(update={"seal": find_seal(worded)})

    assert check(resealed, is_hurried=True) == {"seal": "broken"}


FORGERIES: tuple[tuple[dict[str, object], dict[str, Verdict]], ...] = (
    ({"placed": 2}, {"audit": "broken"}),
    ({"cost": 4029}, {"audit": "broken"}),
    ({"cost_by": {}}, {"audit": "broken"}),
    ({"never_placed": ()}, {"never_placed": "broken"}),
    ({"never_placed": ("q2", "q3")}, {"never_placed": "broken"}),
    ({"most_placed": 0}, {"most_placed": "broken"}),
    ({"most_placed_by": "counting"}, {"most_placed": "broken"}),
    ({"cost_bound": 4031}, {"cost_bound": "broken"}),
    ({"scenario_sha256": "0" * 64}, {"scenario": "broken"}),
    ({"plan_sha256": "0" * 64}, {"plan": "broken"}),
    ({"scenario": "Ander"}, {"scenario": "broken"}),
    ({"planner": "9.9"}, {"versions": "note"}),
)


@pytest.mark.parametrize(("fields", "noticed"), FORGERIES, ids=[" ".join(fields) for fields, _ in FORGERIES])
def test_a_forged_certificate_does_not_hold(
    certificate: Certificate, fields: dict[str, object], noticed: dict[str, Verdict]
) -> None:
    assert check(forge(certificate, **fields), is_hurried=True) == noticed


@pytest.mark.parametrize(
    ("fields", "said"),
    [({"most_placed": 0}, "check.most-refuted"), ({"most_placed_by": "counting"}, "check.most-not-counted")],
)
def test_only_a_plan_that_places_more_refutes_how_many_can_be(
    certificate: Certificate, fields: dict[str, object], said: str
) -> None:
    lines = check_certificate(
        forge(certificate, **fields), two_for_one_seat(), plan(), Onlooker(should_stop=lambda: True)
    )

    assert [line.what.key for line in lines if line.about == "most_placed"] == [said]


def test_a_bound_that_is_not_proven_in_the_time_is_told_so(certificate: Certificate) -> None:
    lines = check_certificate(certificate, two_for_one_seat(), plan(), Onlooker(should_stop=lambda: True))

    assert {line.about: line.verdict for line in lines if line.verdict != "holds"} == {
        "most_placed": "unproven",
        "cost_bound": "unproven",
    }


def test_a_bound_that_a_plan_found_on_the_way_refutes_does_not_hold() -> None:
    poor = make(made=Plan())

    boasting = forge(poor, cost_bound=5999, most_placed=0, most_placed_by="search")

    assert check(boasting, made=Plan()) == {"most_placed": "broken", "cost_bound": "broken"}


def test_another_scenario_is_noticed(certificate: Certificate) -> None:
    scenario = two_for_one_seat()
    fuller = scenario.with_tables(rooms=(*scenario.rooms, room("C2")))

    assert check(certificate, scenario=fuller, is_hurried=True) == {"scenario": "broken"}


def test_another_plan_is_noticed(certificate: Certificate) -> None:
    assert check(certificate, made=plan(placed="q2>x"), is_hurried=True) == {"plan": "broken"}


def test_the_order_of_rows_is_no_change() -> None:
    scenario = two_for_one_seat()
    turned = scenario.with_tables(people=scenario.people[::-1], requests=scenario.requests[::-1])
    one, other = cohort("x"), cohort("y", start=MONDAY)

    assert hash_scenario(turned) == hash_scenario(scenario)
    assert hash_plan(Plan(cohorts=(one, other))) == hash_plan(Plan(cohorts=(other, one)))


@pytest.mark.parametrize(
    "tables",
    [
        {"name": "Ander"},
        {"starts_until": MONDAY.replace(day=11)},
        {"locations": (location("C"), location("N"))},
        {"teachers": (teacher("T1", locations=("C",), max_hours_week=3),)},
        {"requests": (request("q1"), request("q2"))},
        {"closures": ()},
    ],
    ids=str,
)
def test_any_other_row_or_setting_is_another_hash(tables: dict[str, object]) -> None:
    scenario = two_for_one_seat()
    is_same = scenario.with_tables(**tables) == scenario

    assert (hash_scenario(scenario.with_tables(**tables)) == hash_scenario(scenario)) == is_same
