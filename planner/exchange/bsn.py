"""Finding a citizen service number (BSN) in text, so that it is refused and never shown.

A BSN has nine digits; the digits times 9, 8, ... 2, -1 add up to a multiple of eleven. People write it as one number
or in groups: 1234.56.782, 123 456 782, 123-45-6782.
"""

import re

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_IN_GROUPS = "|".join(
    rf"(?<!\d{mark})\d{{2,4}}(?:{mark}\d{{2,4}}){{2,3}}(?!\d)(?!{mark}\d)" for mark in (r"\.", "-", "[ \u00a0]")
)
_NINE_DIGITS = re.compile(rf"(?<!\d)(?=\d\d)(?:\d{{9}}(?!\d)|{_IN_GROUPS})")
_MAYBE = re.compile(r"\d{9}|\d{2}[.\- \u00a0]\d{2}")


def holds_bsn(text: str) -> bool:
    """True if a nine-digit number in the text passes the eleven-test."""
    return _MAYBE.search(text) is not None and any(_passes(found.group()) for found in _NINE_DIGITS.finditer(text))


def mask_bsn(text: str) -> str:
    """The text with every digit of a BSN replaced by a star."""
    return _NINE_DIGITS.sub(lambda found: _stars(found.group()), text) if _MAYBE.search(text) else text


def _passes(number: str) -> bool:
    digits = [int(character) for character in number if character.isdigit()]
    if len(digits) != len(WEIGHTS):
        return False
    return sum(weight * digit for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11 == 0


def _stars(number: str) -> str:
    if not _passes(number):
        return number
    return "".join("*" if character.isdigit() else character for character in number)
