"""The texts and the code that says them belong together: no key is missing or left over, no value is forgotten."""

import ast
import string
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import planner
import ui
from planner.texts import LANGUAGES, say
from planner.texts.catalogue import TEXTS

PACKAGE = Path(planner.__file__).parent
PAGES = Path(ui.__file__ or "").parent
SAYING = {"message", "say", "read_text", "Message", "t"}
FILLED_LATER = {"Code"}
CODE = {
    file: ast.parse(file.read_text(encoding="utf-8"))
    for file in sorted([*PACKAGE.rglob("*.py"), *PAGES.rglob("*.py")])
    if file.parent != PACKAGE / "texts"
}


class Said(NamedTuple):
    """A call that says a text: its key, and the names of the values, or None if they come from elsewhere."""

    where: str
    key: str
    values: frozenset[str] | None


def placeholders(sentence: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None)


def find_calls() -> Iterator[Said]:
    for file, tree in CODE.items():
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        filled_later = {id(part) for call in calls if name_of(call) in FILLED_LATER for part in call.args}
        for call in calls:
            key = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None
            if name_of(call) in SAYING and isinstance(key, str):
                names = {keyword.arg for keyword in call.keywords}
                is_known = None not in names and len(call.args) == 1 and id(call) not in filled_later
                values = frozenset(name for name in names if name is not None) if is_known else None
                yield Said(f"{file.relative_to(PACKAGE.parent)}:{call.lineno}", key, values)


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


CALLS = list(find_calls())
WORDS = {node.value for tree in CODE.values() for node in ast.walk(tree) if isinstance(node, ast.Constant)}


def test_the_code_says_something() -> None:
    assert len(CALLS) > 100


def test_every_text_that_is_said_exists() -> None:
    assert [said for said in CALLS if said.key not in TEXTS] == []


def test_every_text_that_is_said_gets_its_values() -> None:
    given = [said for said in CALLS if said.key in TEXTS and said.values is not None]

    assert [said for said in given if placeholders(TEXTS[said.key][0]) - (said.values or frozenset())] == []


def test_no_text_is_left_over() -> None:
    assert [key for key in TEXTS if key not in WORDS] == []


def test_a_text_asks_for_the_same_values_in_every_language() -> None:
    assert [key for key, (dutch, english) in TEXTS.items() if placeholders(dutch) != placeholders(english)] == []


def test_a_text_says_something_in_every_language() -> None:
    assert [key for key, sentences in TEXTS.items() if not all(sentence.strip() for sentence in sentences)] == []


def test_no_key_stands_in_two_files() -> None:
    keys = [key for file in sorted((PACKAGE / "texts").glob("*.py")) for key in list_keys(file)]

    assert sorted(keys) == sorted(TEXTS)


def list_keys(file: Path) -> list[str]:
    """The keys of all dictionaries of texts in a file, doubles included."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    dictionaries = [node for node in ast.walk(tree) if isinstance(node, ast.Dict)]
    pairs = [(key, value) for node in dictionaries for key, value in zip(node.keys, node.values, strict=True)]
    return [
        key.value
        for key, value in pairs
        if isinstance(key, ast.Constant)
        and isinstance(key.value, str)
        and isinstance(value, ast.Tuple)
        and len(value.elts) == len(LANGUAGES)
    ]


def test_a_language_speaks_with_its_own_days() -> None:
    said = [say("assumption", language, sentence=date(2027, 3, 3)) for language in LANGUAGES]

    assert said == ["Aangenomen: wo 3 mrt 2027", "Assumed: Wed 3 Mar 2027"]
