"""Text from data made safe for places that render Markdown: it shows as it stands, and never as a link or a picture.

Most marks need a backslash. Addresses, e-mail addresses and words between colons are turned into links and symbols
after backslashes have been taken away, so those are broken up with a mark that cannot be seen.
"""

import re
import unicodedata
from typing import Final

_UNSEEN: Final = "\u2060"
_MARKS: Final = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>&$^=])")
_BROKEN_UP: Final = re.compile(r"(?<=:)(?=[/\w+\-])(?!\d)|(?<=www)(?=\.)|(?=@)|(?<=[-<])(?=[->])", re.IGNORECASE)


def plain(text: object) -> str:
    """One line of text that shows exactly as it is in every place that renders Markdown."""
    one_line = " ".join(_without_controls(str(text)).split())
    return _MARKS.sub(r"\\\1", _BROKEN_UP.sub(_UNSEEN, one_line))


def _without_controls(text: str) -> str:
    """Without the characters that turn text around or hide it; white space stays."""
    return "".join(c for c in text if c.isspace() or unicodedata.category(c) not in {"Cc", "Cf", "Co", "Cs"})
