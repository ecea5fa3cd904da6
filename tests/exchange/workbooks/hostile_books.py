"""Files that would fill the memory or take for ever, if a reader believed what they say of themselves."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping

from openpyxl.worksheet.table import Table

from planner.exchange.workbook_reading_book import open_book
from planner.exchange.workbook_scan import scan_workbook
from tests.exchange.workbooks.raw_book import (
    BASE,
    MAIN,
    RELATION,
    SHEET,
    SHEET_TYPE,
    relations,
    sheet,
    text_cell,
    with_parts,
    workbook,
    zip_parts,
)
from tests.exchange.workbooks.sample_book import KLEIN_BOOK, SampleBook

MEGABYTE = 1_000_000
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")


def zip_by_hand(entries: list[tuple[str, bytes, int, int]], shared: bool = False) -> bytes:
    """A zip of (name, packed bytes, claimed size, checksum); `shared` lets all entries use the bytes of the first."""
    body, directory = bytearray(), bytearray()
    offsets: list[int] = []
    for name, packed, size, check in entries:
        offsets.append(offsets[0] if shared and offsets else len(body))
        if not shared or len(offsets) == 1:
            body += _LOCAL.pack(b"PK\3\4", 20, 0, 8, 0, 0, check, len(packed), size, len(name), 0)
            body += name.encode() + packed
    for (name, packed, size, check), at in zip(entries, offsets, strict=True):
        directory += _CENTRAL.pack(
            b"PK\1\2", 20, 20, 0, 8, 0, 0, check, len(packed), size, len(name), 0, 0, 0, 0, 0, at
        )
        directory += name.encode()
    end = struct.pack(
        "<4s4H2LH", b"PK\5\6", 0, 0, len(entries) % 65536, len(entries) % 65536, len(directory), len(body), 0
    )
    return bytes(body + directory + end)


def pack(pieces: Iterator[bytes]) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return b"".join([*(packer.compress(piece) for piece in pieces), packer.flush()])


def spaces(megabytes: int) -> Iterator[bytes]:
    for _ in range(megabytes):
        yield b" " * MEGABYTE


def honest_bomb() -> bytes:
    return zip_by_hand([(SHEET, pack(spaces(200)), 200 * MEGABYTE, 0)])


def lying_bomb() -> bytes:
    """Says it unpacks to a thousand bytes."""
    return zip_by_hand([(SHEET, pack(spaces(200)), 1000, 0)])


def bomb_of_many_parts() -> bytes:
    packed = pack(spaces(40))
    return zip_by_hand([(f"xl/media/image{at}.bin", packed, 1_000_000, 0) for at in range(100)])


def overlapping_parts() -> bytes:
    packed = pack(spaces(1))
    check = zlib.crc32(b" " * MEGABYTE)
    return zip_by_hand([(f"xl/part{at}.xml", packed, MEGABYTE, check) for at in range(1000)], shared=True)


def very_many_parts() -> bytes:
    return zip_by_hand([(f"p{at}", b"\3\0", 0, 0) for at in range(300_000)])


def laughing_entities() -> bytes:
    laughs = "".join(f'<!ENTITY a{at + 1} "{f"&a{at};" * 10}">' for at in range(10))
    return with_parts({SHEET: f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]>' + sheet("<row><c><v>&a10;</v></c></row>")})


def far_cell() -> bytes:
    return with_parts({SHEET: sheet(f'<row r="1048576">{text_cell("XFD1048576", "x")}</row>')})


def millions_of_cells() -> bytes:
    return with_parts(
        {SHEET: sheet("<row>" + "<c><v>1</v></c>" * 100 + "</row>" + "<row><c><v>1</v></c></row>" * 1_000_000)}
    )


def cells_without_content() -> bytes:
    return with_parts({SHEET: sheet("<row>" + "<c/>" * 4_000_000 + "</row>")})


def deep_nesting() -> bytes:
    return with_parts({SHEET: sheet("<a>" * 4_000_000)})


def long_attribute() -> bytes:
    return with_parts({SHEET: sheet(f'<row r="{"1" * 60 * MEGABYTE}"/>')})


def long_remark() -> bytes:
    return with_parts({SHEET: sheet(f"<!--{'-x' * 30 * MEGABYTE}-->")})


def many_attributes() -> bytes:
    attributes = " ".join(f'a{at}="1"' for at in range(500_000))
    return with_parts({SHEET: sheet(f"<row {attributes}/>")})


def one_long_string() -> bytes:
    strings = f'<sst xmlns="{MAIN}"><si><t>{"x" * 120 * MEGABYTE}</t></si></sst>'
    return with_parts({"xl/sharedStrings.xml": strings})


def brackets_in_a_formula() -> bytes:
    return with_parts({SHEET: sheet(f"<row><c><f>{'[' * 300_000}</f><v>1</v></c></row>")})


def formulas_of_brackets() -> bytes:
    cells = f"<c><f>{'[' * 8000}</f><v>1</v></c>" * 10
    return with_parts({SHEET: sheet(f"<row>{cells}</row>" * 200)})


def vast_formula() -> bytes:
    return with_parts({SHEET: sheet(f"<row><c><f>😀{'a' * 98 * MEGABYTE}</f><v>1</v></c></row>")})


def vast_string_with_a_smile() -> bytes:
    strings = parts_of(KLEIN_BOOK)["xl/sharedStrings.xml"]
    vast = f"<si><t>😀_x0041_{'x' * 98 * MEGABYTE}</t></si></sst>".encode()
    content = sample_with_row(f'<c r="A900" t="s"><v>{strings.count(b"<si>")}</v></c>')
    return zip_parts({**parts_of(content), "xl/sharedStrings.xml": strings.replace(b"</sst>", vast)})


def many_long_strings() -> bytes:
    strings = f'<sst xmlns="{MAIN}">{("<si><t>😀" + "_x0041_" * 4000 + "</t></si>") * 3000}</sst>'
    return sample_with({"xl/sharedStrings.xml": strings.encode()})


def vast_error() -> bytes:
    return sample_with_row(f'<c r="A900" t="e"><v>{"11.11-" * 3 * MEGABYTE}</v></c>')


def vast_day() -> bytes:
    return sample_with_row(f'<c r="A900" t="d"><v>{"11 " * 6 * MEGABYTE}</v></c>')


def numbers_in_groups() -> bytes:
    cells = (f"<c t='inlineStr'><is><t>{'11.30 ' * 5400}</t></is></c>" * 9 for _ in range(65))
    return sample_with_rows("".join(f'<row r="{at}">{row}</row>' for at, row in enumerate(cells, start=900)))


def format_of_brackets() -> bytes:
    styles = f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="1" formatCode="{"[" * 200_000}"/></numFmts>'
    return sample_with({"xl/styles.xml": f"{styles}</styleSheet>".encode()})


def formats_of_brackets() -> bytes:
    formats = f'<numFmt numFmtId="1" formatCode="{"[" * 255}"/>' * 300_000
    return sample_with(
        {"xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts></styleSheet>'.encode()}
    )


def elements_with_many_attributes() -> bytes:
    attributes = " ".join(f'a{at}="1"' for at in range(90_000))
    return with_parts({SHEET: sheet(f"<row {attributes}/>" * 90)})


def many_unknown_settings() -> bytes:
    rows = (
        f'<row r="{at}">{text_cell(f"A{at}", f"kosten {at} per weekk later")}{text_cell(f"B{at}", "1")}</row>'
        for at in range(100, 40_100)
    )
    return sample_with_rows("".join(rows), "Instellingen")


def many_strings() -> bytes:
    return with_parts({"xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{"<si><t/></si>" * 3_000_000}</sst>'})


def vast_merged_block() -> bytes:
    return with_parts({SHEET: sheet("", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')})


def vast_link() -> bytes:
    return with_parts({SHEET: sheet("", '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>')})


def links_of_whole_rows() -> bytes:
    return with_parts({SHEET: sheet("", '<hyperlinks><hyperlink ref="1:1048576" location="A1"/></hyperlinks>')})


def vast_note() -> bytes:
    note = '<comment ref="A1:XFD1048576" authorId="0"><text><t>x</t></text></comment>'
    return with_parts({"xl/notes.xml": f'<comments xmlns="{MAIN}"><commentList>{note}</commentList></comments>'})


def sample_with(changed: Mapping[str, bytes]) -> bytes:
    """The workbook of the sample with other parts."""
    return zip_parts({**parts_of(KLEIN_BOOK), **changed})


def sample_with_rows(rows: str, title: str = "Aanvragen") -> bytes:
    """The workbook of the sample with these rows below those of one of its sheets."""
    book = open_book(scan_workbook(KLEIN_BOOK))
    part = next(sheet.part for sheet in book.sheets if sheet.title == title)
    content = parts_of(KLEIN_BOOK)[part]
    return sample_with({part: content.replace(b"</sheetData>", rows.encode() + b"</sheetData>")})


def sample_with_row(cells: str) -> bytes:
    return sample_with_rows(f'<row r="900">{cells}</row>')


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def with_own_sheet(content: bytes, xml: str, leads_to: Mapping[str, str], count: int = 1) -> bytes:
    """The workbook with sheets of the user beside its own, all alike; by kind what their relations lead to."""
    parts = parts_of(content)
    added = {}
    for at in range(900, 900 + count):
        added[f"xl/worksheets/sheet{at}.xml"] = xml.encode()
        rows = ((f"rId{row}", kind, target, False) for row, (kind, target) in enumerate(leads_to.items(), start=1))
        added[f"xl/worksheets/_rels/sheet{at}.xml.rels"] = relations(*rows).encode()
        said = f'<sheet name="Eigen {at}" sheetId="{at}" r:id="own{at}"/></sheets>'
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"</sheets>", said.encode())
        said = f'<Relationship Id="own{at}" Type="{RELATION}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        said += "</Relationships>"
        book_relations = parts["xl/_rels/workbook.xml.rels"].replace(b"</Relationships>", said.encode())
        parts["xl/_rels/workbook.xml.rels"] = book_relations
        said = f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{SHEET_TYPE}"/></Types>'
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", said.encode())
    return zip_parts({**parts, **added})


def formula_shared_by_many_cells(content: bytes) -> bytes:
    first = f'<row><c><f t="shared" ref="A1:A9999" si="0">{"+".join(["A1"] * 2000)}</f><v>1</v></c></row>'
    return with_own_sheet(content, sheet(first + '<row><c><f t="shared" si="0"/><v>1</v></c></row>' * 20_000), {})


def notes_shared_by_many_sheets(content: bytes) -> bytes:
    notes = "".join(f'<comment ref="A{at}" authorId="0"><text><t>x</t></text></comment>' for at in range(1, 2001))
    xml = f'<comments xmlns="{MAIN}"><authors><author>x</author></authors><commentList>{notes}</commentList></comments>'
    content = with_own_sheet(content, sheet(""), {"comments": "../notes.xml"}, count=50)
    return zip_parts({**parts_of(content), "xl/notes.xml": xml})


def lists_to_choose_from(content: bytes) -> bytes:
    lists = '<dataValidation sqref="A1:XFD1048576"/>' * 200_000
    return with_own_sheet(content, sheet("", f"<dataValidations>{lists}</dataValidations>"), {})


def styles_by_the_thousand(content: bytes) -> bytes:
    parts = parts_of(content)
    styles = parts["xl/styles.xml"].replace(b"</cellXfs>", b"<xf/>" * 300_000 + b"</cellXfs>")
    return zip_parts({**parts, "xl/styles.xml": styles})


def names_by_the_thousand(content: bytes) -> bytes:
    parts = parts_of(content)
    names = b'<definedName name="a">A1</definedName>' * 400_000
    main = parts["xl/workbook.xml"].replace(b"<definedNames>", b"<definedNames>" + names)
    return zip_parts({**parts, "xl/workbook.xml": main})


def cells_with_only_a_format(content: bytes) -> bytes:
    return with_own_sheet(content, sheet('<row><c s="3"/></row>' * 500_000), {})


def long_text_in_many_cells(content: bytes) -> bytes:
    strings = parts_of(content)["xl/sharedStrings.xml"]
    long = f"<si><r><t>{'x' * 32_000}</t></r><r><t>y</t></r></si></sst>".encode()
    xml = sheet(f'<row><c t="s"><v>{strings.count(b"<si>")}</v></c></row>' * 60_000)
    content = with_own_sheet(content, xml, {})
    return zip_parts({**parts_of(content), "xl/sharedStrings.xml": strings.replace(b"</sst>", long)})


def long_page_header(content: bytes) -> bytes:
    header = f"<headerFooter><oddHeader>{'&amp;L&amp;C&amp;R' * 60_000}</oddHeader></headerFooter>"
    return with_own_sheet(content, sheet("", header), {})


HOSTILE_TO_MARK: dict[str, Callable[[bytes], bytes]] = {
    "a formula shared by many cells": formula_shared_by_many_cells,
    "notes shared by many sheets": notes_shared_by_many_sheets,
    "lists to choose from": lists_to_choose_from,
    "styles by the thousand": styles_by_the_thousand,
    "names by the thousand": names_by_the_thousand,
    "cells with only a format": cells_with_only_a_format,
    "long text in many cells": long_text_in_many_cells,
    "long page header": long_page_header,
}
"""By name: how a workbook is spoilt so that marking it would take minutes."""


def with_headless_table(book: SampleBook) -> bytes:
    """The workbook with a table that is as large as a sheet and names no columns."""
    own = book.book.create_sheet("Eigen")
    own["A1"], own["B1"] = "Naam", "Telefoon"
    own.add_table(Table(displayName="Eigen", ref="A1:B2"))
    vast = f'<table xmlns="{MAIN}" id="1" name="E" displayName="E" ref="A1:XFD1048576"/>'
    return zip_parts({**parts_of(book.content()), "xl/tables/table1.xml": vast})


def one_sheet_many_times() -> bytes:
    again = "".join(f'<sheet name="Deelnemers" sheetId="{at}" r:id="rId1"/>' for at in range(2, 100_000))
    return with_parts({"xl/workbook.xml": workbook().replace("</sheets>", f"{again}</sheets>")})


def large_file() -> bytes:
    return zip_parts(BASE) + b"\0" * 51 * MEGABYTE


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "honest bomb": (honest_bomb, "book_unpacks_too_large"),
    "lying bomb": (lying_bomb, "book_broken"),
    "bomb of many parts": (bomb_of_many_parts, "book_broken"),
    "overlapping parts": (overlapping_parts, "book_is_odd_zip"),
    "very many parts": (very_many_parts, "book_too_many_parts"),
    "laughing entities": (laughing_entities, "book_has_doctype"),
    "far cell": (far_cell, "book_has_far_cell"),
    "millions of cells": (millions_of_cells, "book_too_many_cells"),
    "cells without content": (cells_without_content, "book_too_many_cells"),
    "deep nesting": (deep_nesting, "book_is_odd_xml"),
    "long attribute": (long_attribute, "book_is_odd_xml"),
    "long remark": (long_remark, "book_is_odd_xml"),
    "many attributes": (many_attributes, "book_is_odd_xml"),
    "one long string": (one_long_string, "book_unpacks_too_large"),
    "brackets in a formula": (brackets_in_a_formula, "book_has_long_formula"),
    "formulas of brackets": (formulas_of_brackets, "book_has_links"),
    "vast formula": (vast_formula, "book_has_long_formula"),
    "vast string with a smile": (vast_string_with_a_smile, "cell_text_too_long"),
    "many long strings": (many_long_strings, "book_too_many_cells"),
    "vast error": (vast_error, "cell_text_too_long"),
    "vast day": (vast_day, "cell_text_too_long"),
    "numbers in groups": (numbers_in_groups, "book_too_many_cells"),
    "format of brackets": (format_of_brackets, "book_is_odd_xml"),
    "formats of brackets": (formats_of_brackets, "book_is_odd_xml"),
    "elements with many attributes": (elements_with_many_attributes, "book_is_odd_xml"),
    "many unknown settings": (many_unknown_settings, "more_problems"),
    "many strings": (many_strings, "book_too_many_cells"),
    "vast merged block": (vast_merged_block, "book_too_many_cells"),
    "vast link": (vast_link, "book_too_many_cells"),
    "links of whole rows": (links_of_whole_rows, "book_is_odd_xml"),
    "vast note": (vast_note, "book_too_many_cells"),
    "one sheet many times": (one_sheet_many_times, "book_broken"),
    "large file": (large_file, "book_too_large"),
}
"""By name: how the file is made, and the reason for which it must be refused."""
