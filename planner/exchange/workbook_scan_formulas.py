"""The scan of formulas, wherever a workbook has them: whether they reach out of the workbook.

A formula is judged as text, in time that grows with its length: texts between double quotes, names of sheets between
single quotes and columns of tables between brackets are told apart, and what is left may hold nothing that leads out.
"""

import re
from collections.abc import Callable
from typing import Final

from planner.exchange.workbook_scan_xml import Attributes, KeptText, XmlWalk
from planner.texts import Message, message

MOST_IN_FORMULA: Final = 8192
ROOTS_WITH_FORMULAS: Final = {"worksheet", "workbook", "table", "chartsheet"}
_FORMULAS: Final = {
    "f",
    "formula",
    "formula1",
    "formula2",
    "definedName",
    "calculatedColumnFormula",
    "totalsRowFormula",
}
_FUNCTIONS: Final = (
    r"\b(?:DDE|RTD|WEBSERVICE|CALL|REGISTER(?:\.ID)?|EXEC|IMAGE|STOCKHISTORY|SQL\.REQUEST|CUBE\w+|_xlws\.PY)\s*\("
)
_MAY_REACH_OUT: Final = re.compile(rf"[|\[\\/]|file:|{_FUNCTIONS}", re.IGNORECASE)
_TEXT: Final = re.compile(r'"[^"]*"')
_TEXT_LEADS_OUT: Final = re.compile(r'"\s*(?:\\\\|//|file:)', re.IGNORECASE)
_NAME: Final = re.compile(r"'(?:[^']|'')*+'(!?)")
_PATH: Final = re.compile(r"[\[\]\\/]")
_OF_TABLE: Final = re.compile(r"(?<=[\w.])\[(?:[^\[\]]|\[[^\[\]]*+\])*+\](?![\w!'])")
_REST_LEADS_OUT: Final = re.compile(rf"[|\[]|\\\\|\b[a-z]:\\|file:|https?:|{_FUNCTIONS}", re.IGNORECASE)


def leads_out(formula: str) -> bool:
    """True if the formula takes something from another file, another program or the internet, or opens a file."""
    if not _MAY_REACH_OUT.search(formula):
        return False
    if any(map(_TEXT_LEADS_OUT.match, _TEXT.findall(formula))):
        return True
    rest = _TEXT.sub('""', formula)
    if "|" in rest or any(name[1] and _PATH.search(name[0]) for name in _NAME.finditer(rest)):
        return True
    return _REST_LEADS_OUT.search(_OF_TABLE.sub("", _NAME.sub(r"\1", rest))) is not None


class FormulaScan:
    """Judges the formulas of one part while it is walked through."""

    def __init__(self, walk: XmlWalk, refuse: Callable[[Message], None]) -> None:
        self._walk = walk
        self._refuse = refuse
        self._text = KeptText(MOST_IN_FORMULA)

    def start(self, name: str, attributes: Attributes) -> None:
        if name in _FORMULAS:
            self._text.hand_over()
            self._walk.listen(self._text.take)
        elif name == "cfvo":
            self.judge(attributes.get("val", ""))

    def end(self, name: str) -> None:
        if name in _FORMULAS:
            self._walk.listen(None)
            self.judge(self._text.hand_over())

    def judge(self, formula: str) -> None:
        if len(formula) > MOST_IN_FORMULA:
            self._refuse(message("book_has_long_formula", most=MOST_IN_FORMULA))
        elif leads_out(formula):
            self._refuse(message("book_has_links"))
