"""An errand tells what it knows, ends when it is dropped, and says in what way it broke without what it was about."""

from pathlib import Path

from planner.service.errands import DIED, Errand
from tests.service.errands_run import break_after, count_to, die_after, never_end, print_something


def wait_until_over(errand: Errand[int]) -> None:
    while not errand.is_over:
        errand.wait(1.0)


def test_the_last_thing_told_is_kept() -> None:
    errand = Errand(count_to, 3)

    wait_until_over(errand)

    assert (errand.latest, errand.trouble) == (3, "")


def test_what_breaks_is_told_without_what_it_says() -> None:
    errand = Errand(break_after, 2)

    wait_until_over(errand)

    assert errand.latest == 2
    assert errand.trouble.partition(" > ")[0].partition(":")[0] == "ValueError"
    assert "geheim" not in errand.trouble


def test_a_process_that_dies_is_noticed() -> None:
    errand = Errand(die_after, 1)

    wait_until_over(errand)

    assert (errand.latest, errand.trouble) == (1, DIED)


def test_an_errand_that_is_dropped_ends_at_once() -> None:
    errand = Errand(never_end)
    while errand.latest is None:
        errand.wait(1.0)

    errand.drop()

    assert (errand.is_over, errand.trouble) == (True, "")
    assert not Path(f"/proc/{errand.latest}").exists()


def test_what_is_printed_is_no_answer() -> None:
    errand = Errand(print_something)
    while not errand.is_over:
        errand.wait(1.0)

    assert (errand.latest, errand.trouble) == ("dit wel", "")
