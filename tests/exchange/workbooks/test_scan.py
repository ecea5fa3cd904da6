"""What is refused before anything is read from a workbook, and what is not."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner.exchange.problems import DataError
from planner.exchange.workbook_reading import read_workbook
from planner.exchange.workbook_scan import scan_workbook
from planner.exchange.workbook_scan_parts import RefusedBookError
from tests.exchange.workbooks.raw_book import (
    BASE,
    BOOK_TYPE,
    MAIN,
    SHEET,
    relations,
    sheet,
    text_cell,
    types,
    with_parts,
    workbook,
    zip_parts,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels"
BOOK_RELATIONS = "xl/_rels/workbook.xml.rels"
TO_SHEET = ("rId1", "worksheet", "worksheets/sheet1.xml", False)
FAR = sheet(f'<row r="250001">{text_cell("A250001", "x")}</row>')


def under_another_name(content: str | bytes, kind: str = "worksheet") -> bytes:
    """The sheet in a part with a name that does not tell what it is."""
    rest = {name: part for name, part in BASE.items() if name != SHEET}
    hidden = relations(("rId1", kind, "worksheets/sheet1.dat", False))
    return zip_parts({**rest, BOOK_RELATIONS: hidden, "xl/worksheets/sheet1.dat": content})


REFUSED: dict[str, tuple[bytes, list[str]]] = {
    "an empty file": (b"", ["book_empty_file"]),
    "a text": (b"Naam;Niveau\n", ["book_is_no_workbook"]),
    "an old Excel": (OLE, ["book_is_old_excel"]),
    "an encrypted workbook": (OLE + "EncryptedPackage".encode("utf-16-le"), ["book_has_password"]),
    "a cut-off file": (with_parts({})[:300], ["book_broken"]),
    "a document of LibreOffice": (
        zip_parts({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}),
        ["book_is_open_document"],
    ),
    "a document of Word": (
        zip_parts({"[Content_Types].xml": types(), "word/document.xml": "<a/>"}),
        ["book_is_no_workbook"],
    ),
    "a binary workbook": (
        zip_parts(
            {
                "[Content_Types].xml": types(book="application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
                "xl/workbook.bin": b"\x83\x01",
            }
        ),
        ["book_is_binary"],
    ),
    "a DTD": (with_parts({SHEET: f"<!DOCTYPE a>{sheet('')}"}), ["book_has_doctype"]),
    "an external entity": (
        with_parts({"docProps/core.xml": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a>&b;</a>'}),
        ["book_has_doctype"],
    ),
    "a DTD in another encoding": (
        with_parts({SHEET: f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a>{sheet("")}'.encode("utf-16")}),
        ["book_has_doctype"],
    ),
    "an odd encoding": (
        with_parts({SHEET: f'<?xml version="1.0" encoding="utf-7"?>{sheet("")}'}),
        ["book_is_odd_xml"],
    ),
    "XML that is not closed": (with_parts({SHEET: sheet("")[:-3]}), ["book_broken"]),
    "a macro project": (with_parts({"xl/vbaProject.bin": b"x"}), ["book_has_macros"]),
    "a macro project under another name": (
        with_parts({BOOK_RELATIONS: relations(TO_SHEET, ("rId9", "vbaProject", "media/image1.png", False))}),
        ["book_has_macros"],
    ),
    "a workbook for macros under another name": (
        with_parts({"[Content_Types].xml": types(book="application/vnd.ms-excel.sheet.macroEnabled.main+xml")}),
        ["book_has_macros"],
    ),
    "a macro sheet": (
        with_parts({"xl/other.xml": '<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"/>'}),
        ["book_has_macros"],
    ),
    "a hidden macro name": (
        with_parts(
            {"xl/workbook.xml": workbook('<definedNames><definedName name="a" xlm="1">b</definedName></definedNames>')}
        ),
        ["book_has_macros"],
    ),
    "an embedded file": (with_parts({"xl/embeddings/oleObject1.bin": b"x"}), ["book_has_objects"]),
    "a control": (with_parts({"xl/activeX/activeX1.xml": "<a/>"}), ["book_has_objects"]),
    "a link to another workbook": (with_parts({"xl/externalLinks/externalLink1.xml": "<a/>"}), ["book_has_links"]),
    "a link under another name": (
        with_parts({"xl/a.xml": f'<externalLink xmlns="{MAIN}"><ddeLink/></externalLink>'}),
        ["book_has_links"],
    ),
    "a relation that leads outside": (
        with_parts({SHEET_RELATIONS: relations(("rId1", "image", "file:///c:/geheim.png", True))}),
        ["book_has_links"],
    ),
    "a connection": (with_parts({"xl/connections.xml": f'<connections xmlns="{MAIN}"/>'}), ["book_has_links"]),
    "a formula that runs a program": (
        with_parts({SHEET: sheet("<row><c><f>cmd|'/c calc'!A1</f><v>0</v></c></row>")}),
        ["book_has_links"],
    ),
    "a formula that asks the internet, as the last element": (
        with_parts({SHEET: sheet('<row><c><f>WEBSERVICE("http://example.org")</f></c></row>')}),
        ["book_has_links"],
    ),
    "a far row": (
        with_parts({SHEET: sheet(f'<row r="250001">{text_cell("A250001", "x")}</row>')}),
        ["book_has_far_cell"],
    ),
    "a far row under another name, after much space": (under_another_name(" " * 300_000 + FAR), ["book_has_far_cell"]),
    "a far row under another name, in another encoding": (
        under_another_name(b"\xff\xfe" + (" " + FAR).encode("utf-16-le")),
        ["book_has_far_cell"],
    ),
    "a DTD under another name": (under_another_name(f"{' ' * 300_000}<!DOCTYPE a>{FAR}"), ["book_has_doctype"]),
    "a far row in a part that only its content type calls XML": (
        with_parts({"[Content_Types].xml": types(("xl/a.dat", "text/xml")), "xl/a.dat": " " * 300_000 + FAR}),
        ["book_has_far_cell"],
    ),
    "a far column": (with_parts({SHEET: sheet(f'<row r="1">{text_cell("GS1", "x")}</row>')}), ["book_has_far_cell"]),
    "far cells that do not say where they are": (
        with_parts({SHEET: sheet("<row>" + "<c><v>1</v></c>" * 201 + "</row>")}),
        ["book_has_far_cell"],
    ),
    "a cell that comes twice": (
        with_parts({SHEET: sheet(f'<row r="1">{text_cell("A1", "x")}{text_cell("A1", "y")}</row>')}),
        ["book_has_cell_twice"],
    ),
    "a row that comes twice": (
        with_parts({SHEET: sheet(f'<row r="2">{text_cell("A2", "x")}</row><row r="2">{text_cell("B2", "y")}</row>')}),
        ["book_has_cell_twice"],
    ),
    "a far text that does not say in which way it is stored": (
        with_parts({SHEET: sheet('<row r="250001"><c r="A250001" t="inlineStr"><t>x</t></c></row>')}),
        ["book_has_far_cell"],
    ),
    "a cell that is nowhere": (with_parts({SHEET: sheet('<row><c r="1A"><v>1</v></c></row>')}), ["book_is_odd_xml"]),
    "a name that leads out of the folder": (with_parts({"../../a.xml": "<a/>"}), ["book_is_odd_zip"]),
}
ALLOWED = {
    "a sound workbook": with_parts({}),
    "rows in any order": with_parts(
        {SHEET: sheet(f'<row r="2">{text_cell("A2", "x")}</row><row r="1">{text_cell("A1", "y")}</row><row r="1"/>')}
    ),
    "a hyperlink": with_parts({SHEET_RELATIONS: relations(("rId1", "hyperlink", "https://example.org", True))}),
    "a far cell without content": with_parts(
        {SHEET: sheet('<row r="1048576" hidden="1"><c r="XFD1048576" s="0"/></row>')}
    ),
    "the last row and column": with_parts({SHEET: sheet(f'<row r="250000">{text_cell("GR250000", "x")}</row>')}),
    "a formula with a bar in a text": with_parts({SHEET: sheet('<row><c><f>A1&amp;"|!"</f><v>0</v></c></row>')}),
    "values that look like formulas": with_parts(
        {SHEET: sheet("<row><c t='str'><f t='shared' si='0'/><v>a|b!c</v></c></row>")}
    ),
    "bytes that a relation calls a picture": with_parts(
        {SHEET_RELATIONS: relations(("rId1", "image", "../media/a", False)), "xl/media/a": b"\x89PNG"}
    ),
    "settings of a printer": with_parts(
        {
            "[Content_Types].xml": types(
                ("xl/p.bin", "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings")
            ),
            SHEET_RELATIONS: relations(("rId1", "printerSettings", "../p.bin", False)),
            "xl/p.bin": b"\0\1",
        }
    ),
    "a picture": with_parts({"xl/media/image1.png": b"\x89PNG" + b"\0" * 1000}),
}


def reasons_of(content: bytes) -> list[str]:
    try:
        scan_workbook(content)
    except RefusedBookError as refused:
        return [reason.key for reason in refused.reasons]
    return []


@pytest.mark.parametrize("what", REFUSED)
def test_what_can_do_harm_is_refused(what: str) -> None:
    content, reasons = REFUSED[what]

    assert reasons_of(content) == reasons


@pytest.mark.parametrize("what", ALLOWED)
def test_what_is_harmless_is_not_refused(what: str) -> None:
    assert reasons_of(ALLOWED[what]) == []


def test_all_reasons_are_told_at_once() -> None:
    content = with_parts(
        {
            "xl/vbaProject.bin": b"x",
            "xl/embeddings/a.docx": b"x",
            "xl/connections.xml": "<a/>",
            SHEET: sheet(text_cell("A300000", "x")),
            "docProps/app.xml": "<!DOCTYPE a><a/>",
        }
    )

    assert sorted(reasons_of(content)) == [
        "book_has_doctype",
        "book_has_far_cell",
        "book_has_links",
        "book_has_macros",
        "book_has_objects",
    ]


def test_a_sheet_that_is_said_to_be_a_picture_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "planning.xlsx"
    path.write_bytes(under_another_name(FAR, "image"))

    with pytest.raises(DataError) as refused:
        read_workbook(path)

    assert [problem.message.key for problem in refused.value.problems] == ["book_broken"]


def test_two_parts_with_one_name_are_refused() -> None:
    place = io.BytesIO()
    with zipfile.ZipFile(place, "w") as book:
        for name, content in (*BASE.items(), (SHEET.upper(), "<a/>")):
            book.writestr(name, content)

    assert reasons_of(place.getvalue()) == ["book_is_odd_zip"]


def test_an_encrypted_part_is_refused() -> None:
    content = bytearray(with_parts({}))
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1

    assert reasons_of(bytes(content)) == ["book_has_password"]


def test_a_workbook_for_macros_that_has_none_is_what_its_content_says(tmp_path: Path) -> None:
    path = tmp_path / "planning.xlsm"
    path.write_bytes(with_parts({"[Content_Types].xml": types(book=BOOK_TYPE)}))

    assert reasons_of(path.read_bytes()) == []


def test_a_workbook_of_another_program_is_not_refused() -> None:
    place = io.BytesIO()
    Workbook().save(place)

    assert reasons_of(place.getvalue()) == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nergens.xlsx", "nergens.xlsx: dit bestand bestaat niet. Controleer de naam."),
        (
            "oud.xls",
            "oud.xls: dit is een werkmap van een oude Excel (.xls). Open hem in Excel en sla hem op als "
            "'Excel-werkmap (.xlsx)'.",
        ),
    ],
)
def test_a_refusal_is_a_problem_of_the_file(tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / "oud.xls").write_bytes(OLE)

    with pytest.raises(DataError) as refused:
        read_workbook(tmp_path / name)

    assert [problem.sentence("nl") for problem in refused.value.problems] == [sentence]
