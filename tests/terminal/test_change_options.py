"""Days on the command line of `planner change` go to who or what stands before them."""

import pytest

from planner.terminal.change_options import join_days
from planner.terminal.usage import MisuseError


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        ("--teacher-away T3 --from A --until B", "--teacher-away T3:A..B"),
        ("--teacher-away=T3 --until=B --from=A", "--teacher-away T3:A..B"),
        (
            "--teacher-away T3 --from A --until B --close-room R1 --from C --until D",
            "--teacher-away T3:A..B --close-room R1:C..D",
        ),
        (
            "--teacher-away T3 --teacher-away T4 --close-room R1 --from A --until B",
            "--teacher-away T3:A..B --teacher-away T4:A..B --close-room R1:A..B",
        ),
        ("--from A --until B --teacher-away T3 --close-room R1", "--teacher-away T3:A..B --close-room R1:A..B"),
        ("--teacher-away T3 --withdraw Q1 --from A S --until B", "--teacher-away T3:A..B --withdraw Q1 S"),
        ("--teacher-away T3:C --close-room R1 --from A --until B", "--teacher-away T3:C --close-room R1:A..B"),
        ("--teacher-away T3 --from A", "--teacher-away T3:A.."),
        ("--teacher-away T3 --until B", "--teacher-away T3:..B"),
        ("--teacher-away T3 --from A --until B --close-room R1", "--teacher-away T3:A..B --close-room R1"),
        ("S --out S2 --withdraw Q1", "S --out S2 --withdraw Q1"),
        ("--teacher-away T3 --from", "--teacher-away T3 --from"),
    ],
)
def test_days_are_joined_to_what_they_are_of(words: str, joined: str) -> None:
    assert join_days(words.split()) == joined.split()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--from A --until B", "--from A hoort nergens bij."),
        ("--withdraw Q1 --until B", "--until B hoort nergens bij."),
        ("--teacher-away T3:C --from A --until B", "--from A hoort nergens bij."),
        ("--from A --teacher-away T3 --until B", "--from A hoort nergens bij."),
        ("--teacher-away T3 --from A --from B", "--from staat er twee keer achter elkaar."),
    ],
)
def test_days_of_nothing_are_refused(words: str, sentence: str) -> None:
    with pytest.raises(MisuseError) as refused:
        join_days(words.split())

    assert refused.value.what.in_language("nl").startswith(sentence)
