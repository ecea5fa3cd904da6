from collections.abc import Callable

import pytest

from planner.terminal.usage import MisuseError, find_language, read_language, read_seconds, read_seed, read_workers


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("validate x", "nl"),
        ("--lang en validate x", "en"),
        ("validate x --lang en", "en"),
        ("--lang=en validate x", "en"),
        ("--lang en validate x --lang nl", "nl"),
        ("--lang nl validate x --lang=en", "en"),
        ("--lang fr validate x", "nl"),
        ("validate x --lang", "nl"),
        ("validate en", "nl"),
    ],
)
def test_the_language_is_found_wherever_it_stands(line: str, language: str) -> None:
    assert find_language(line.split()) == language


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (read_seconds, "60", 60.0),
        (read_seconds, "0.5", 0.5),
        (read_seconds, "1000000", 1_000_000.0),
        (read_workers, "1", 1),
        (read_workers, "1024", 1024),
        (read_seed, "0", 0),
        (read_seed, "2147483647", 2_147_483_647),
        (read_language, "en", "en"),
    ],
)
def test_what_can_be_is_read(read: Callable[[str], object], text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "key"),
    [
        *(
            (read_seconds, text, "usage_seconds")
            for text in ("0", "-1", "0.0", "1000001", "nan", "inf", "1e3", "", "x")
        ),
        *((read_workers, text, "usage_workers") for text in ("0", "-1", "1025", "1.5", "", "x", "²")),
        *((read_seed, text, "usage_seed") for text in ("-1", "2147483648", "1.0", "", "x")),
        *((read_language, text, "usage_language") for text in ("fr", "EN", "")),
    ],
)
def test_what_cannot_be_is_refused_with_its_value(read: Callable[[str], object], text: str, key: str) -> None:
    with pytest.raises(MisuseError) as refused:
        read(text)

    assert (refused.value.what.key, refused.value.what.values["value"]) == (key, text)
