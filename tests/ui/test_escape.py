"""Text from data shows exactly as it stands wherever Markdown is rendered."""

import pytest

from ui.parts.escape import plain

UNSEEN = "\u2060"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Fatma", "Fatma"),
        ("**vet**", r"\*\*vet\*\*"),
        ("[hier](x)", r"\[hier\]\(x\)"),
        ("<b>", r"\<b\>"),
        ("# kop", r"\# kop"),
        ("$x$", r"\$x\$"),
        ("a\nb", "a b"),
        (":smile:", f":{UNSEEN}smile:"),
        (":red[x]", f":{UNSEEN}red\\[x\\]"),
        ("9:00", "9:00"),
        ("http://x", f"http:{UNSEEN}//x"),
        ("www.x.nl", f"www{UNSEEN}\\.x\\.nl"),
        ("a@b.nl", f"a{UNSEEN}@b\\.nl"),
        ("abc\u202ecba", "abccba"),
        ("->", f"\\-{UNSEEN}\\>"),
    ],
)
def test_text_shows_as_it_stands(text: str, safe: str) -> None:
    assert plain(text) == safe
