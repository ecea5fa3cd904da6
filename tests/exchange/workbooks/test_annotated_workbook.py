"""The user's own workbook comes back with its faulty cells marked, and nothing of it lost."""

import io
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from planner.exchange import DataError
from planner.exchange.annotated_workbook import annotate_workbook
from planner.exchange.workbook_reading import read_book_content
from planner.exchange.workbook_scan import scan_workbook
from planner.exchange.workbook_scan_parts import RefusedBookError
from planner.texts import Language
from tests.exchange.workbooks.hostile_books import with_headless_table
from tests.exchange.workbooks.sample_book import KLEIN_SCENARIO, SampleBook

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
