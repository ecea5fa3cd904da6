"""A workbook written by hand, part by part, so that a test can put anything in it."""

import io
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "xl/worksheets/sheet1.xml"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def types(*more: tuple[str, str], book: str = BOOK_TYPE) -> str:
    parts = (("xl/workbook.xml", book), (SHEET, SHEET_TYPE), *more)
    overrides = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in parts)
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="text/xml"/>{overrides}</Types>'
    )


def relations(*rows: tuple[str, str, str, bool]) -> str:
    """Rows of id, kind, target and whether the target lies outside."""
    said = "".join(
        f'<Relationship Id="{id_}" Type="{RELATION}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if is_outside else "/>")
        for id_, kind, target, is_outside in rows
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{said}</Relationships>'


def sheet(rows: str, after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def workbook(inside: str = "", title: str = "Blad1") -> str:
    sheets = f'<sheets><sheet name="{title}" sheetId="1" r:id="rId1"/></sheets>'
    return f'<workbook xmlns="{MAIN}" xmlns:r="{RELATION}">{sheets}{inside}</workbook>'


BASE: Mapping[str, str | bytes] = {
    "[Content_Types].xml": types(),
    "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml", False)),
    "xl/workbook.xml": workbook(),
    "xl/_rels/workbook.xml.rels": relations(("rId1", "worksheet", "worksheets/sheet1.xml", False)),
    SHEET: sheet(f'<row r="1">{text_cell("A1", "Naam")}</row>'),
}


def zip_parts(parts: Mapping[str, str | bytes]) -> bytes:
    place = io.BytesIO()
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return place.getvalue()


def make_book(**changed: str | bytes) -> bytes:
    """The smallest sound workbook with other parts; a name is written with `__` for `/` and `_dot_` for `.`."""
    return zip_parts({**BASE, **{part_name(name): content for name, content in changed.items()}})


def part_name(name: str) -> str:
    return name.replace("__", "/").replace("_dot_", ".")


def with_parts(parts: Mapping[str, str | bytes]) -> bytes:
    return zip_parts({**BASE, **parts})
