"""What subscribers read follows what is published, undone and done again, and nothing else."""

from icalendar import Calendar

from planner.service.feeding import read_feed
from planner.service.publishing import publish
from planner.store import Store
from planner.store.edits import redo, save_scenario, undo
from planner.store.feeds import make_feed, revoke_feed
from planner.store.plans import save_plan
from planner.store.scenarios import load_scenario
from tests.rules.build import change, cohort, plan
from tests.service.begin_planned import SUMMARY, begin


def show_feed(store: Store, token: str) -> list[tuple[str, int, str]]:
    """Day, count of changes and status of every session in the feed."""
    content = read_feed(store, token)
    assert content is not None
    events = Calendar.from_ical(content).walk("VEVENT")
    return sorted(
        (str(event.decoded("DTSTART").date()), event.decoded("SEQUENCE"), str(event.get("STATUS", "CONFIRMED")))
        for event in events
    )


def test_a_feed_follows_what_is_published_undone_and_done_again(store: Store) -> None:
    scenario_id, plan_id = begin(store, plan())
    _, token = make_feed(store, "teacher", "T1", scenario_id, "Ans")
    shown = [show_feed(store, token)]

    publish(store, plan_id, "Ans")
    shown.append(show_feed(store, token))
    undo(store, scenario_id, 2, "Ans")
    shown.append(show_feed(store, token))
    redo(store, scenario_id, 3, "Ans")
    shown.append(show_feed(store, token))

    assert shown == [
        [],
        [("2027-01-04", 0, "CONFIRMED"), ("2027-01-11", 0, "CONFIRMED")],
        [("2027-01-04", 1, "CANCELLED"), ("2027-01-11", 1, "CANCELLED")],
        [("2027-01-04", 2, "CONFIRMED"), ("2027-01-11", 2, "CONFIRMED")],
    ]


def test_the_count_in_a_feed_goes_on_with_the_next_plan(store: Store) -> None:
    scenario_id, first = begin(store, plan())
    _, token = make_feed(store, "coordinator", "", scenario_id, "Ans")
    publish(store, first, "Ans")
    undo(store, scenario_id, 2, "Ans")
    second = save_plan(store, scenario_id, 3, plan(cohort("x", pattern_id="di-o")), SUMMARY, "Ans")

    publish(store, second, "Ans")

    assert show_feed(store, token) == [("2027-01-05", 2, "CONFIRMED"), ("2027-01-12", 2, "CONFIRMED")]


def test_an_edit_tells_subscribers_nothing_until_a_plan_is_published(store: Store) -> None:
    scenario_id, plan_id = begin(store, plan())
    _, token = make_feed(store, "room", "C1", scenario_id, "Ans")
    publish(store, plan_id, "Ans")
    before = show_feed(store, token)
    moved = change(load_scenario(store, scenario_id).scenario, cohorts=(cohort("x", pattern_id="di-o"),))

    save_scenario(store, scenario_id, 2, moved, "Bo")

    assert show_feed(store, token) == before


def test_a_feed_gives_the_same_bytes_as_long_as_nothing_changes(store: Store) -> None:
    scenario_id, plan_id = begin(store, plan())
    _, token = make_feed(store, "location", "C", scenario_id, "Ans")
    publish(store, plan_id, "Ans")

    answers = {read_feed(store, token) for _ in range(3)}

    assert len(answers) == 1


def test_nobody_reads_a_feed_without_its_token(store: Store) -> None:
    scenario_id, _ = begin(store, plan())
    feed_id, token = make_feed(store, "teacher", "T1", scenario_id, "Ans")
    revoke_feed(store, feed_id, "Ans")

    answers = [read_feed(store, asked) for asked in (token, token[:-1], "", "\ud800", feed_id)]

    assert answers == [None] * 5
