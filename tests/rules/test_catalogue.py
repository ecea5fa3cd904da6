"""A rule has a card, a check, an encoding and a test of the same name; a failure here names what is missing."""

import importlib
import re
from pathlib import Path

import pytest

from planner.rules import checks
from planner.rules.catalogue import CARD_BY_ID, COSTS, FAMILIES, RULES
from planner.rules.checks import CHECKS
from planner.rules.costs import PRICES
from planner.texts.rules import RULES as SENTENCES

TESTS = Path(__file__).parent
CHECK_FILES = Path(checks.__file__).parent
RULES_FOLDER = CHECK_FILES.parent
ENCODING_FILES = RULES_FOLDER.parent / "solver" / "rules"
STEMS = {card.stem for card in RULES}


def stems(folder: Path, pattern: str) -> set[str]:
    return {path.stem for path in folder.glob(pattern)}


def test_every_rule_has_a_check_in_a_file_of_its_name_and_every_check_a_rule() -> None:
    found = stems(CHECK_FILES, "*.py") - {"__init__"}

    assert found == STEMS


def test_every_rule_has_its_check_registered() -> None:
    registered = {rule: check.__module__.removeprefix("planner.rules.checks.") for rule, check in CHECKS.items()}

    assert registered == {card.id: card.stem for card in RULES}


def test_every_rule_has_an_encoding_in_a_file_of_its_name_and_every_encoding_a_rule() -> None:
    found = stems(ENCODING_FILES, "*.py") - {"__init__"}

    assert found == STEMS


def test_every_rule_has_a_test_of_its_name() -> None:
    without = [stem for stem in sorted(STEMS) if not (TESTS / f"test_{stem}.py").exists()]

    assert without == []


@pytest.mark.parametrize("stem", sorted(STEMS))
def test_every_rule_has_a_case_that_is_allowed_and_one_that_is_forbidden(stem: str) -> None:
    module = importlib.import_module(f"tests.rules.test_{stem}")

    verdicts = {module.RULE in case.breaks for case in module.CASES}

    assert verdicts == {True, False}


def test_every_cost_has_a_price_and_every_price_a_card() -> None:
    assert sorted(PRICES) == sorted(card.id for card in COSTS)


def test_the_book_has_all_rules_and_costs_each_once() -> None:
    assert (len(RULES), len(COSTS), len(CARD_BY_ID)) == (25, 7, 32)


def test_cards_are_in_order_of_their_families() -> None:
    order = [FAMILIES.index(card.family) for card in RULES]

    assert order == sorted(order)


def test_every_sentence_of_the_rules_is_said_somewhere() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in RULES_FOLDER.rglob("*.py"))

    said = set(re.findall(r'"([a-z-]+\.[a-z-]+)"', code))

    assert said == set(SENTENCES)


@pytest.mark.parametrize("key", sorted(SENTENCES))
def test_both_languages_say_the_same_values(key: str) -> None:
    dutch, english = (set(re.findall(r"{(\w+)}", sentence)) for sentence in SENTENCES[key])

    assert dutch == english
