"""A feed is known by its token alone, which the store does not know."""

import pytest
from sqlalchemy import select

from planner.store import Store
from planner.store.feeds import find_feed, list_feeds, make_feed, revoke_feed
from planner.store.missing import NotInStoreError
from planner.store.scenarios import create_scenario, delete_scenario
from planner.store.schema import feed
from tests.rules.build import scenario


def test_who_has_the_token_finds_the_feed(store: Store) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")

    feed_id, token = make_feed(store, "teacher", "T1", scenario_id, "Ans")

    found = find_feed(store, token)
    assert found is not None
    assert (found.id, found.kind, found.subject_id, found.scenario_id) == (feed_id, "teacher", "T1", scenario_id)


def test_the_database_does_not_hold_the_token(store: Store) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")

    _, token = make_feed(store, "teacher", "T1", scenario_id, "Ans")

    with store.reading() as connection:
        written = [str(value) for row in connection.execute(select(feed)) for value in row]
    assert len(token) == 43
    assert "T1" in written
    assert all(token not in value for value in written)


def test_every_token_is_another(store: Store) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")

    tokens = {make_feed(store, "room", "C1", scenario_id, "Ans")[1] for _ in range(50)}

    assert len(tokens) == 50


def test_a_revoked_feed_is_found_no_more_but_stays_listed(store: Store) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")
    feed_id, token = make_feed(store, "room", "C1", scenario_id, "Ans")
    _, other = make_feed(store, "room", "C1", scenario_id, "Ans")

    revoke_feed(store, feed_id, "Bo")

    assert find_feed(store, token) is None
    assert find_feed(store, other) is not None
    assert [row.revoked_at is None for row in sorted(list_feeds(store, scenario_id), key=lambda row: row.made_at)] == [
        False,
        True,
    ]


def test_a_feed_that_never_was_cannot_be_revoked(store: Store) -> None:
    with pytest.raises(NotInStoreError):
        revoke_feed(store, "geen", "Bo")


def test_the_feeds_of_a_scenario_that_was_put_away_are_silent(store: Store) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")
    _, token = make_feed(store, "coordinator", "", scenario_id, "Ans")

    delete_scenario(store, scenario_id, "Ans")

    assert find_feed(store, token) is None
