"""What changes between two plans, decided by hand."""

from datetime import date

from planner.insight.plan_changes import list_changed_cohorts, list_changed_places
from planner.model import Cohort, Person, Placement, Plan, Request, Scenario

MONDAY, LATER = date(2027, 1, 4), date(2027, 1, 11)


def cohort(cohort_id: str = "A", **other: object) -> Cohort:
    given = {"programme_id": "P", "start": MONDAY, "pattern_id": "p", "location_id": "L", "room_id": "R"}
    return Cohort.model_validate({"cohort_id": cohort_id, "teacher_id": "T", **given, **other})


def plan(*cohorts: Cohort, **placed: str) -> Plan:
    rows = (Placement(request_id=request, cohort_id=cohort_id) for request, cohort_id in placed.items())
    return Plan(cohorts=cohorts, placements=tuple(rows))


def changed(before: Plan, after: Plan) -> list[tuple[str, str]]:
    return [(row.what, row.cohort_id) for row in list_changed_cohorts(before, after)]


def test_a_cohort_that_comes_and_one_that_goes() -> None:
    assert changed(plan(cohort("A")), plan(cohort("B"))) == [("gone", "A"), ("new", "B")]


def test_what_stays_is_no_change_whatever_its_words() -> None:
    assert changed(plan(cohort(status="published")), plan(cohort(status="draft", locked=True))) == []


def test_a_cohort_that_moves_and_gets_other_staff() -> None:
    after = plan(cohort(start=LATER, teacher_id="U", room_id="S"))

    assert changed(plan(cohort()), after) == [("moved", "A"), ("teacher", "A"), ("room", "A")]


def test_what_was_announced_is_read_from_the_plan_before() -> None:
    before = plan(cohort("A", status="published"), cohort("B"), cohort("C", status="running"))

    rows = list_changed_cohorts(before, plan())

    assert [row.was_announced for row in rows] == [True, False, True]


def test_people_who_get_lose_or_change_their_place() -> None:
    requests = tuple(Request(request_id=f"q{at}", person_id="P1", programmes=("P",)) for at in range(4))
    scenario = Scenario(
        name="x", starts_from=MONDAY, starts_until=MONDAY, people=(Person(person_id="P1"),), requests=requests
    )
    before = plan(cohort("A"), cohort("B"), q0="A", q1="A", q2="A", withdrawn="A")
    after = plan(cohort("A", start=LATER), cohort("B"), q0="A", q1="B", q3="A")

    rows = list(list_changed_places(scenario, before, after))

    assert [(row.what, row.request.request_id) for row in rows] == [("moved", "q1"), ("lost", "q2"), ("placed", "q3")]
