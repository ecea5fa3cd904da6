"""What stands in a list to choose from, each option in words of its own.

The browser sends back only the words that were chosen: of two options with the same words it would choose the last.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

Option = TypeVar("Option", bound=Hashable)


def tell_apart(options: Iterable[Option], write: Callable[[Option], str]) -> Callable[[Option], str]:
    """How these options are written; what another has been called already gets a number."""
    words: dict[str, Option] = {}
    for option in options:
        words[_find_free(write(option), words)] = option
    word_of = {option: word for word, option in words.items()}
    return lambda option: word_of[option]


def _find_free(word: str, taken: Iterable[str]) -> str:
    found, number = word, 1
    while found in taken:
        number += 1
        found = f"{word} ({number})"
    return found
