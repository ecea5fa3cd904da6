"""Characters that nobody sees and a screen obeys: they can end a line, turn a text around, or hide what is in it."""

import re

CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def leave_out_control_characters(text: str) -> str:
    """A space stays for what ends a line somewhere, such as the line break of a word processor."""
    return CONTROL_CHARACTER.sub(lambda found: " " if found.group().isspace() else "", text)
