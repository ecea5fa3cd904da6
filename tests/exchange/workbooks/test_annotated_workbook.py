"""The user's own workbook comes back with its faulty cells marked, and nothing of it lost."""

import base64
import io
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from openpyxl.styles import Font

from planner.exchange import DataError
from planner.exchange.annotated_workbook import annotate_workbook
from planner.exchange.workbook_reading import read_book_content
from planner.exchange.workbook_scan import scan_workbook
from planner.exchange.workbook_scan_parts import RefusedBookError
from planner.texts import Language
from tests.exchange.workbooks.hostile_books import (
    HOSTILE_TO_MARK,
    parts_of,
    sample_with_row,
    with_headless_table,
    with_own_sheet,
)
from tests.exchange.workbooks.raw_book import relations, sheet, text_cell, zip_parts
from tests.exchange.workbooks.sample_book import KLEIN_SCENARIO, SampleBook

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
DRAWING = """<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><d:oneCellAnchor><d:from><d:col>1</d:col>
<d:colOff>0</d:colOff><d:row>1</d:row><d:rowOff>0</d:rowOff></d:from><d:ext cx="9525" cy="9525"/><d:pic><d:nvPicPr>
<d:cNvPr id="2" name="x"/><d:cNvPicPr/></d:nvPicPr><d:blipFill><a:blip r:embed="rId1"/></d:blipFill><d:spPr/></d:pic>
<d:clientData/></d:oneCellAnchor></d:wsDr>"""
DRAWING_TYPE = (
    b'<Default Extension="png" ContentType="image/png"/><Default Extension="eps" ContentType="image/x-eps"/>'
    b'<Override PartName="/xl/drawings/d.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>'
)
SENTENCE = "'B5' is geen niveau. Gebruik A0, A1, A2, B1, B2 of C1."


def annotate(content: bytes, language: Language = "nl") -> bytes:
    with pytest.raises(DataError) as fault:
        read_book_content("planning.xlsx", content)
    return annotate_workbook(content, fault.value.problems, language)


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def faults(content: bytes, title: str = "Fouten") -> list[list[object]]:
    return [list(row) for row in opened(content)[title].iter_rows(min_row=3, values_only=True)]


@pytest.fixture
def book() -> SampleBook:
    found = SampleBook()
    found.put("Deelnemers", "C14", "B5")
    return found


def test_a_faulty_cell_has_a_colour_and_a_note(book: SampleBook) -> None:
    cell = opened(annotate(book.content()))["Deelnemers"]["C14"]

    assert (cell.value, cell.fill.fill_type, cell.fill.start_color.rgb) == ("B5", "solid", "FFFFC000")
    assert cell.comment.text == SENTENCE


def test_the_list_of_problems_comes_first_and_leads_to_the_cell(book: SampleBook) -> None:
    marked = opened(annotate(book.content()))
    sheet = marked.worksheets[0]

    assert (marked.index(sheet), sheet.title, sheet.sheet_view.tabSelected) == (0, "Fouten", True)
    assert [cell.value for cell in sheet[2]] == [
        "Blad",
        "Rij",
        "Kolom",
        "Cel",
        "Wat er staat",
        "Wat er mis is",
        "Wat te doen",
    ]
    assert [cell.value for cell in sheet[3]] == [
        "Deelnemers",
        14,
        "Niveau",
        "C14",
        "B5",
        "'B5' is geen niveau.",
        "Gebruik A0, A1, A2, B1, B2 of C1.",
    ]
    assert sheet["D3"].hyperlink.location == "'Deelnemers'!C14"


def test_the_list_follows_the_sheets_and_rows_of_the_workbook(book: SampleBook) -> None:
    book.put("Deelnemers", "H9", -1)
    book.put("Deelnemers", "C9", "B5")
    book.put("Aanvragen", "D2", "hoogst")
    book.put("Dagdelen", "B3", "nooit")

    assert [row[3] for row in faults(annotate(book.content()))] == ["B3", "C9", "H9", "C14", "D2"]


def test_the_list_can_be_printed(book: SampleBook) -> None:
    long = "een heel lang niveau dat niet op een regel past, hoe breed de kolom ook is"
    book.put("Deelnemers", "C13", long)

    sheet = opened(annotate(book.content()))["Fouten"]

    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.oddFooter is not None
    page = (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight)
    assert (*page, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", 9, 0, True)
    assert (sheet.print_title_rows, sheet.oddFooter.right.text) == ("$2:$2", "Pagina &P van &N")
    assert (sheet["E3"].value, sheet["E3"].alignment.wrap_text) == (long, True)
    assert (sheet.row_dimensions[3].height, sheet.row_dimensions[4].height) == (45, 15)


def test_the_list_is_in_the_language_of_the_reader(book: SampleBook) -> None:
    content = annotate(book.content(), "en")

    assert faults(content, "Problems")[0][5:] == ["'B5' is not a level.", "Use A0, A1, A2, B1, B2 or C1."]


def test_text_that_looks_like_a_formula_stays_text(book: SampleBook) -> None:
    book.put("Deelnemers", "C13", "=1+1")
    book.sheet("Deelnemers")["C13"].data_type = "s"

    cell = opened(annotate(book.content()))["Fouten"]["E3"]

    assert (cell.value, cell.data_type, cell.number_format) == ("=1+1", "s", "@")


def test_a_bsn_is_masked_in_the_list_and_in_the_notes(book: SampleBook) -> None:
    book.put("Deelnemers", "H3", 123456782)
    book.put("Deelnemers", "D4", "123456782 middag")

    marked = opened(annotate(book.content()))

    told = [str(cell.value) for row in marked["Fouten"].iter_rows() for cell in row]
    notes = [cell.comment.text for row in marked["Deelnemers"].iter_rows() for cell in row if cell.comment]
    assert "*********" in told
    assert not any("123456782" in text for text in (*told, *notes))


def count_rows(content: bytes, position: int) -> int:
    with ZipFile(io.BytesIO(content)) as parts:
        return parts.read(f"xl/worksheets/sheet{position}.xml").count(b"<row ")


def test_what_the_user_made_stays(book: SampleBook) -> None:
    book.book.create_sheet("Notities")["B2"] = "=SUM(1,2)"
    book.put("Deelnemers", "A2", "P01", "@")
    book.sheet("Deelnemers")["A2"].font = Font(bold=True, color="FF112233")

    marked = opened(annotate(book.content()))

    assert marked.sheetnames == ["Fouten", *book.book.sheetnames]
    assert marked["Notities"]["B2"].value == "=SUM(1,2)"
    assert marked["Deelnemers"]["A2"].font.color.rgb == "FF112233"
    validations = [len(sheet.data_validations.dataValidation) for sheet in marked.worksheets[1:]]
    assert validations == [len(sheet.data_validations.dataValidation) for sheet in book.book.worksheets]
    assert sum(validations) > 0


def test_a_note_of_the_user_stays_below_ours_and_comes_back(book: SampleBook) -> None:
    book.sheet("Deelnemers")["C14"].comment = Comment("nog bellen", "Piet")

    once = annotate(book.content())
    twice = annotate(SampleBook(once).content())

    assert opened(once)["Deelnemers"]["C14"].comment.text == f"{SENTENCE}\n———\nnog bellen"
    assert opened(twice)["Deelnemers"]["C14"].comment.text == f"{SENTENCE}\n———\nnog bellen"


def test_a_mended_copy_is_imported_and_loses_its_marks(book: SampleBook) -> None:
    book.put("Deelnemers", "C13", "C9")
    once = SampleBook(annotate(book.content()))
    once.put("Deelnemers", "C14", "A1")

    twice = opened(annotate(once.content()))
    once.put("Deelnemers", "C13", KLEIN_SCENARIO.people[11].level)
    read = once.read()

    assert twice.sheetnames.count("Fouten") == 1
    assert (twice["Deelnemers"]["C14"].comment, twice["Deelnemers"]["C14"].fill.fill_type) == (None, None)
    assert twice["Deelnemers"]["C13"].comment.text == SENTENCE.replace("B5", "C9")
    assert (read.scenario, read.assumptions) == (KLEIN_SCENARIO, ())


def test_a_sheet_of_the_user_with_the_same_title_stays(book: SampleBook) -> None:
    book.book.create_sheet("Fouten")["A1"] = "van mij"

    marked = opened(annotate(book.content()))

    assert marked["Fouten"]["A1"].value == "van mij"
    assert marked.worksheets[0].title == "Fouten1"


def test_a_fault_in_merged_cells_is_marked_where_their_value_is(book: SampleBook) -> None:
    book.sheet("Deelnemers").merge_cells("H2:H4")

    marked = opened(annotate(book.content()))["Deelnemers"]

    assert marked["H2"].comment is not None


def test_a_far_cell_that_only_has_a_colour_makes_no_others(book: SampleBook) -> None:
    book.sheet("Deelnemers")["B3000"].font = Font(bold=True)
    position = book.book.sheetnames.index("Deelnemers") + 1

    before = count_rows(book.content(), position)

    assert count_rows(annotate(book.content()), position + 1) == before


def test_a_table_that_names_no_columns_is_not_marked(book: SampleBook) -> None:
    content = with_headless_table(book)

    with pytest.raises(RefusedBookError) as refused:
        annotate(content)

    assert [reason.key for reason in refused.value.reasons] == ["book_cannot_be_marked"]


def test_an_annotated_workbook_passes_the_scan(book: SampleBook) -> None:
    names = scan_workbook(annotate(book.content())).names

    assert "xl/workbook.xml" in names


@pytest.mark.parametrize("what", HOSTILE_TO_MARK)
def test_a_workbook_that_takes_too_much_to_mark_is_not_marked(what: str) -> None:
    content = HOSTILE_TO_MARK[what](sample_with_row(text_cell("A900", "Q99")))

    with pytest.raises(RefusedBookError) as refused:
        annotate(content)

    assert [reason.key for reason in refused.value.reasons] == ["book_too_large_to_mark"]


def with_picture(content: bytes, name: str, picture: bytes) -> bytes:
    drawn = with_own_sheet(content, sheet("", '<drawing xmlns:r="r" r:id="rId1"/>'), {"drawing": "../drawings/d.xml"})
    parts = parts_of(drawn)
    types = parts["[Content_Types].xml"].replace(b"</Types>", DRAWING_TYPE + b"</Types>")
    return zip_parts(
        {
            **parts,
            "[Content_Types].xml": types,
            "xl/drawings/d.xml": DRAWING,
            "xl/drawings/_rels/d.xml.rels": relations(("rId1", "image", f"../media/{name}", False)),
            f"xl/media/{name}": picture,
        }
    )


@pytest.mark.parametrize(("name", "picture"), [("p.png", PNG), ("p.eps", b"%!PS-Adobe-3.0 EPSF-3.0\nshowpage\n")])
@pytest.mark.filterwarnings("error")
def test_a_picture_is_not_opened_and_does_not_come_along(book: SampleBook, name: str, picture: bytes) -> None:
    content = with_picture(book.content(), name, picture)

    marked = annotate(content)

    with ZipFile(io.BytesIO(marked)) as parts:
        assert not [part for part in parts.namelist() if "media" in part or "drawings/drawing" in part]
    assert opened(marked).sheetnames == ["Fouten", *book.book.sheetnames, "Eigen 900"]


def test_a_sheet_that_is_a_chart_does_not_come_along(book: SampleBook) -> None:
    book.book.create_chartsheet("Grafiek").add_chart(BarChart())

    assert "Grafiek" not in opened(annotate(book.content())).sheetnames


@pytest.mark.filterwarnings("error")
def test_what_is_not_understood_of_a_workbook_makes_no_warning(book: SampleBook) -> None:
    xml = sheet("", '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst>')

    assert "Eigen 900" in opened(annotate(with_own_sheet(book.content(), xml, {}))).sheetnames


def test_a_text_that_is_missing_from_the_file_is_told_with_its_cell(book: SampleBook) -> None:
    xml = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1" t="s"><v>99999</v></c></row>')

    with pytest.raises(RefusedBookError) as refused:
        annotate(with_own_sheet(book.content(), xml, {}))

    assert [reason.in_language("nl") for reason in refused.value.reasons] == [
        "In deze werkmap kunnen de fouten niet worden aangegeven: de tekst van cel B1 van blad Eigen 900 ontbreekt in "
        "het bestand. Typ hem opnieuw, of laat --annotated weg."
    ]
