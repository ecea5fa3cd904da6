"""Two browsers that edit one table lose nothing: who comes second is told, and saves on top of the newest."""

from threading import Barrier, Thread

from planner.store import Store
from planner.store.edits import Saved, Stale, apply_changes, history, save_scenario
from planner.store.scenarios import create_scenario, load_scenario
from tests.rules.build import change, person, scenario

EDITS = 25


class Browser:
    """Adds one row after another to the table of people, from what it shows: its own copy of the scenario."""

    def __init__(self, store: Store, scenario_id: str, name: str) -> None:
        self.store = store
        self.scenario_id = scenario_id
        self.name = name
        self.shown = load_scenario(store, scenario_id)
        self.times_told = 0

    def add_row(self, person_id: str) -> None:
        after = change(self.shown.scenario, people=(*self.shown.scenario.people, person(person_id)))
        answer = save_scenario(self.store, self.scenario_id, self.shown.revision, after, self.name)
        while isinstance(answer, Stale):
            self.times_told += 1
            newest = load_scenario(self.store, self.scenario_id)
            merged = apply_changes(newest.scenario, answer.mine)
            answer = save_scenario(self.store, self.scenario_id, newest.revision, merged, self.name)
        assert isinstance(answer, Saved)
        self.shown = load_scenario(self.store, self.scenario_id)


def test_two_browsers_that_add_rows_to_one_table_lose_none(store: Store) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")
    browsers = [Browser(store, scenario_id, name) for name in ("Ans", "Bo")]
    together = Barrier(2)

    def work(browser: Browser) -> None:
        together.wait()
        for number in range(EDITS):
            browser.add_row(f"{browser.name}-{number}")

    threads = [Thread(target=work, args=(browser,)) for browser in browsers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    loaded = load_scenario(store, scenario_id)
    added = {f"{name}-{number}" for name in ("Ans", "Bo") for number in range(EDITS)}
    assert {row.person_id for row in loaded.scenario.people} == {"p1", "p2", "p3"} | added
    assert loaded.revision == 1 + 2 * EDITS
    assert sorted(event.who for event in history(store, scenario_id)) == ["Ans"] * (EDITS + 1) + ["Bo"] * EDITS
    assert sum(browser.times_told for browser in browsers) > 0


def test_whoever_shows_an_old_copy_is_always_told(store: Store) -> None:
    scenario_id = create_scenario(store, scenario(), "Ans")
    one, other = (Browser(store, scenario_id, name) for name in ("Ans", "Bo"))

    one.add_row("p8")
    other.add_row("p9")

    assert (one.times_told, other.times_told) == (0, 1)
    added = [row.person_id for row in load_scenario(store, scenario_id).scenario.people[3:]]
    assert sorted(added) == ["p8", "p9"]
