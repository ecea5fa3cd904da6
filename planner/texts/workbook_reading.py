"""Sentences of reading a workbook: what is wrong with it, and how cells were understood."""

REFUSED: dict[str, tuple[str, str]] = {
    "book_missing": ("dit bestand bestaat niet. Controleer de naam.", "this file does not exist. Check the name."),
    "book_empty_file": (
        "dit bestand is leeg. Controleer of dit het goede bestand is.",
        "this file is empty. Check that this is the right file.",
    ),
    "book_too_large": (
        "dit bestand is groter dan {most} MB en is niet gelezen. Haal afbeeldingen en bladen weg die niet bij de "
        "planning horen.",
        "this file is larger than {most} MB and was not read. Take out images and sheets that are not part of the "
        "planning.",
    ),
    "book_is_no_workbook": (
        "dit is geen Excel-werkmap. Open het bestand in Excel en sla het op als 'Excel-werkmap (.xlsx)'.",
        "this is not an Excel workbook. Open the file in Excel and save it as 'Excel Workbook (.xlsx)'.",
    ),
    "book_is_old_excel": (
        "dit is een werkmap van een oude Excel (.xls). Open hem in Excel en sla hem op als 'Excel-werkmap (.xlsx)'.",
        "this is a workbook of an old Excel (.xls). Open it in Excel and save it as 'Excel Workbook (.xlsx)'.",
    ),
    "book_is_binary": (
        "dit is een binaire werkmap (.xlsb). Open hem in Excel en sla hem op als 'Excel-werkmap (.xlsx)'.",
        "this is a binary workbook (.xlsb). Open it in Excel and save it as 'Excel Workbook (.xlsx)'.",
    ),
    "book_is_open_document": (
        "dit is een document van LibreOffice (.ods). Sla het daar op als 'Excel 2007-365 (.xlsx)'.",
        "this is a document of LibreOffice (.ods). Save it there as 'Excel 2007-365 (.xlsx)'.",
    ),
    "book_has_password": (
        "dit bestand is met een wachtwoord versleuteld. Haal in Excel het wachtwoord eraf (Bestand, Info, Werkmap "
        "beveiligen) en sla het op.",
        "this file is encrypted with a password. Remove the password in Excel (File, Info, Protect Workbook) and save "
        "it.",
    ),
    "book_broken": (
        "dit bestand is beschadigd. Open het in Excel, laat het herstellen en sla het op als .xlsx.",
        "this file is damaged. Open it in Excel, let it be repaired and save it as .xlsx.",
    ),
    "book_is_odd_zip": (
        "dit bestand is op een ongewone manier in elkaar gezet en is niet gelezen. Open het in Excel en sla het "
        "opnieuw op als .xlsx.",
        "this file is put together in an unusual way and was not read. Open it in Excel and save it as .xlsx once "
        "more.",
    ),
    "book_is_odd_xml": (
        "in dit bestand staat iets wat Excel zo niet opslaat; het is niet gelezen. Open het in Excel en sla het "
        "opnieuw op als .xlsx.",
        "there is something in this file that Excel does not save in this way; it was not read. Open it in Excel and "
        "save it as .xlsx once more.",
    ),
    "book_has_doctype": (
        "in dit bestand staat een DTD, waarmee een bestand onbeperkt kan groeien; het is niet gelezen. Open het in "
        "Excel en sla het opnieuw op als .xlsx.",
        "there is a DTD in this file, with which a file can grow without end; it was not read. Open it in Excel and "
        "save it as .xlsx once more.",
    ),
    "book_too_many_parts": (
        "dit bestand bestaat uit meer dan {most} delen en is niet gelezen. Haal bladen en afbeeldingen weg die niet "
        "bij de planning horen.",
        "this file consists of more than {most} parts and was not read. Take out sheets and images that are not part "
        "of the planning.",
    ),
    "book_unpacks_too_large": (
        "uitgepakt is dit bestand groter dan {most} MB; het is niet gelezen. Haal bladen en afbeeldingen weg die niet "
        "bij de planning horen.",
        "unpacked this file is larger than {most} MB; it was not read. Take out sheets and images that are not part "
        "of the planning.",
    ),
    "book_too_many_cells": (
        "in deze werkmap staat meer dan te lezen is. Haal bladen weg die niet bij de planning horen, en splits "
        "grote blokken van samengevoegde cellen.",
        "there is more in this workbook than can be read. Take out sheets that are not part of the planning, and "
        "split large blocks of merged cells.",
    ),
    "book_has_far_cell": (
        "cel {cell} ligt te ver weg: er worden hoogstens {rows} rijen en {columns} kolommen gelezen. Verwijder de "
        "rijen onder en de kolommen naast de tabel.",
        "cell {cell} is too far away: at most {rows} rows and {columns} columns are read. Delete the rows below and "
        "the columns beside the table.",
    ),
    "book_has_cell_twice": (
        "cel {cell} of haar rij staat twee keer in hetzelfde blad van dit bestand, zodat niet te zeggen is wat er "
        "geldt. Open het in Excel, laat het herstellen en sla het op als .xlsx.",
        "cell {cell} or its row is twice in the same sheet of this file, so that nobody can tell what counts. Open it "
        "in Excel, let it be repaired and save it as .xlsx.",
    ),
    "book_has_macros": (
        "er zitten macro's in deze werkmap. Sla hem in Excel op als 'Excel-werkmap (.xlsx)', zonder macro's.",
        "there are macros in this workbook. Save it in Excel as 'Excel Workbook (.xlsx)', without macros.",
    ),
    "book_has_objects": (
        "er zijn andere bestanden of bedieningsknoppen in deze werkmap ingesloten. Verwijder ze en sla hem opnieuw op.",
        "other files or controls are embedded in this workbook. Delete them and save it once more.",
    ),
    "book_has_links": (
        "deze werkmap haalt gegevens uit andere bestanden of van internet. Verbreek in Excel de koppelingen "
        "(Gegevens, Koppelingen bewerken en Query's en verbindingen) en sla hem opnieuw op.",
        "this workbook takes data from other files or from the internet. Break the links in Excel (Data, Edit Links "
        "and Queries & Connections) and save it once more.",
    ),
    "book_leads_to_file": (
        "in deze werkmap staat een hyperlink naar een bestand of map ('{target}'). Verwijder zulke hyperlinks; die "
        "naar websites, e-mailadressen en plaatsen in de werkmap mogen blijven.",
        "there is a hyperlink to a file or folder in this workbook ('{target}'). Remove such hyperlinks; those to "
        "websites, e-mail addresses and places in the workbook may stay.",
    ),
    "book_has_long_formula": (
        "in deze werkmap staat een formule van meer dan {most} tekens; zo lang kan Excel ze niet maken. Haal hem weg "
        "of maak hem korter.",
        "there is a formula of more than {most} characters in this workbook; Excel cannot make them that long. Take it "
        "out or make it shorter.",
    ),
}

SHEETS: dict[str, tuple[str, str]] = {
    "sheet_faults": ("Fouten", "Problems"),
    "sheet_missing": (
        "het blad '{title}' ontbreekt. Voeg het toe; 'planner template' maakt een werkmap met alle bladen.",
        "the sheet '{title}' is missing. Add it; 'planner template' makes a workbook with every sheet.",
    ),
    "sheet_twice": (
        "'{title}' is hetzelfde blad als '{other}'. Zet alle rijen op één blad en verwijder het andere.",
        "'{title}' is the same sheet as '{other}'. Put all rows on one sheet and delete the other.",
    ),
    "file_twice": (
        "'{name}' is dezelfde tabel als '{other}'. Zet alle rijen in één bestand en haal het andere weg.",
        "'{name}' is the same table as '{other}'. Put all rows in one file and take out the other.",
    ),
    "sheet_title_near": (
        "het blad '{title}' wordt niet gelezen. Bedoel je '{near}'? Geef het blad dan die naam.",
        "the sheet '{title}' is not read. Did you mean '{near}'? Then give the sheet that name.",
    ),
    "sheet_no_header": (
        "in de eerste tien rijen staat geen kopregel van deze tabel. Begin met: {columns}.",
        "there is no header row of this table in the first ten rows. Begin with: {columns}.",
    ),
    "sheet_empty": (
        "het blad is leeg. Begin met een kopregel: {columns}.",
        "the sheet is empty. Begin with a header row: {columns}.",
    ),
    "cells_merged": (
        "de cellen {cells} zijn samengevoegd, en dan staat alleen in de eerste iets. Splits ze en vul elke cel in.",
        "the cells {cells} are merged, so that only the first of them holds something. Split them and fill in each.",
    ),
    "setting_missing": (
        "'{name}' ontbreekt. Voeg een rij toe met in de eerste kolom '{name}' en daarnaast de waarde.",
        "'{name}' is missing. Add a row with '{name}' in the first column and the value beside it.",
    ),
    "setting_unknown": (
        "'{name}' is geen instelling. Haal de rij weg, of neem de naam over uit 'planner template'.",
        "'{name}' is not a setting. Take the row out, or copy the name from 'planner template'.",
    ),
}

CELLS_OF_SHEETS: dict[str, tuple[str, str]] = {
    "more_words": ("{words}, {word}", "{words}, {word}"),
    "no_yes_or_no": ("'{value}' is geen {allowed}. Gebruik {allowed}.", "'{value}' is not {allowed}. Use {allowed}."),
    "cell_shows_error": (
        "de cel toont de fout '{value}'. Verbeter de formule, of typ de waarde zelf.",
        "the cell shows the error '{value}'. Mend the formula, or type the value itself.",
    ),
    "formula_without_value": (
        "deze formule is nog nooit uitgerekend. Open de werkmap in Excel, sla hem op en probeer het opnieuw.",
        "this formula was never calculated. Open the workbook in Excel, save it and try again.",
    ),
    "cell_text_too_long": (
        "de tekst in deze cel is langer dan {most} tekens. Maak hem korter.",
        "the text in this cell is longer than {most} characters. Make it shorter.",
    ),
    "cell_unreadable": (
        "de inhoud van deze cel is niet te lezen. Typ hem opnieuw.",
        "the content of this cell cannot be read. Type it again.",
    ),
    "day_with_time": (
        "'{value}' is een datum met een tijd. Vul alleen de datum in.",
        "'{value}' is a date with a time. Fill in the date alone.",
    ),
    "day_contradicts": (
        "'{value}' spreekt zichzelf tegen: die datum is {day}. Verbeter de weekdag of de datum.",
        "'{value}' contradicts itself: that date is {day}. Correct the weekday or the date.",
    ),
    "day_in_text": (
        "Excel heeft van deze cel een datum of tijd gemaakt ('{value}'). Geef de cel het formaat Tekst en typ opnieuw "
        "wat er hoort te staan.",
        "Excel has made a date or time of this cell ('{value}'). Give the cell the format Text and type again what "
        "should be there.",
    ),
}

LIST_OF_FAULTS: dict[str, tuple[str, str]] = {
    "faults_intro": (
        "Dit klopt nog niet. Elke gemarkeerde cel heeft een notitie; dit blad hoeft niet weg voor het inlezen.",
        "This is not right yet. Every marked cell has a note; this sheet may stay when the workbook is imported.",
    ),
    "faults_sheet": ("Blad", "Sheet"),
    "faults_row": ("Rij", "Row"),
    "faults_column": ("Kolom", "Column"),
    "faults_cell": ("Cel", "Cell"),
    "faults_value": ("Wat er staat", "What is there"),
    "faults_what": ("Wat er mis is", "What is wrong"),
    "faults_remedy": ("Wat te doen", "What to do"),
    "book_too_large_to_mark": (
        "In deze werkmap staat te veel om de fouten erin aan te geven. Haal bladen en opmaak weg die niet bij de "
        "planning horen, of laat --annotated weg.",
        "There is too much in this workbook to mark the problems in it. Take out sheets and formats that are not part "
        "of the planning, or leave out --annotated.",
    ),
    "book_has_lost_text": (
        "In deze werkmap kunnen de fouten niet worden aangegeven: de tekst van cel {cell} van blad {title} ontbreekt "
        "in het bestand. Typ hem opnieuw, of laat --annotated weg.",
        "The problems cannot be marked in this workbook: the text of cell {cell} of sheet {title} is missing from the "
        "file. Type it again, or leave out --annotated.",
    ),
    "book_cannot_be_marked": (
        "In deze werkmap kunnen de fouten niet worden aangegeven ({reason}). Sla hem in Excel opnieuw op als .xlsx, "
        "of laat --annotated weg.",
        "The problems cannot be marked in this workbook ({reason}). Save it in Excel as .xlsx once more, or leave out "
        "--annotated.",
    ),
}

ASSUMED: dict[str, tuple[str, str]] = {
    "assumed_trimmed": (
        "spaties voor en na de waarden zijn weggelaten.",
        "spaces before and after the values were left out.",
    ),
    "assumed_list": (
        "komma's, puntkomma's en nieuwe regels in lijsten zoals '{value}' zijn gelezen als scheiding tussen waarden.",
        "commas, semicolons and new lines in lists such as '{value}' were read as what separates the values.",
    ),
    "assumed_short_year": (
        "een jaar van twee cijfers, zoals in '{value}', is gelezen als een van deze eeuw: {day}.",
        "a year of two digits, such as in '{value}', was read as one of this century: {day}.",
    ),
    "assumed_day_of_moment": (
        "van datums met een tijd om middernacht, zoals '{value}', is alleen de datum gelezen: {day}.",
        "of dates with a time at midnight, such as '{value}', only the date was read: {day}.",
    ),
    "assumed_code": ("'{value}' is gelezen als {word}.", "'{value}' was read as {word}."),
    "assumed_dagdelen": ("'{value}' is gelezen als {slots}.", "'{value}' was read as {slots}."),
    "assumed_example_rows": (
        "ook gelezen: {count:rij|rijen} van het voorbeeld uit de lege werkmap (rij {rows}). Haal weg wat niet is "
        "bedoeld.",
        "read too: {count:row|rows} of the example in the empty workbook (row {rows}). Take out what is not meant.",
    ),
    "assumed_hidden_rows": (
        "verborgen of weggefilterde rijen zijn ook gelezen ({count}).",
        "rows that are hidden or filtered out were read too ({count}).",
    ),
    "assumed_hidden_sheet": ("dit verborgen blad is ook gelezen.", "this hidden sheet was read too."),
    "assumed_sheet_not_ours": (
        "dit blad hoort niet bij de planning en is niet gelezen.",
        "this sheet is not part of the planning and was not read.",
    ),
}

DAGDELEN: dict[str, tuple[str, str]] = {
    "dagdeel_unclear": (
        "'{value}' is niet te lezen als dagdelen. Schrijf bijvoorbeeld 'ma ochtend, wo middag', of de id's zelf. "
        "Er is: {slots}.",
        "'{value}' cannot be read as slots. Write for instance 'Mon morning, Wed afternoon', or the ids themselves. "
        "There is: {slots}.",
    ),
    "dagdeel_on_day": (
        "'{value}' wijst op {weekday} geen dagdeel aan, of niet precies één. Op die dag is er: {slots}. Kies daaruit.",
        "'{value}' does not point to a slot on {weekday}, or not to exactly one. On that day there is: {slots}. "
        "Choose from these.",
    ),
    "dagdeel_on_no_day": (
        "'{value}' kan niet, want op {weekday} is er geen dagdeel. Er is: {slots}.",
        "'{value}' cannot be, for there is no slot on {weekday}. There is: {slots}.",
    ),
}

COMMAND: dict[str, tuple[str, str]] = {
    "help_import": (
        "Lees een werkmap van Excel, of een map met CSV-tabellen zoals mensen ze bijhouden, en maak er een scenario "
        "van.",
        "Read an Excel workbook, or a folder of CSV tables as people keep them, and make a scenario of it.",
    ),
    "help_import_source": (
        "De werkmap (.xlsx), of een map met CSV-tabellen en scenario.toml.",
        "The workbook (.xlsx), or a folder of CSV tables and scenario.toml.",
    ),
    "help_import_out": (
        "De map voor het scenario: een nieuwe of lege, of een die sinds het vorige inlezen niet is veranderd.",
        "The folder for the scenario: new or empty, or one that has not changed since the last import.",
    ),
    "help_annotated": (
        "Schrijf bij fouten de werkmap hierheen, met de foute cellen gemarkeerd en een blad Fouten.",
        "If there are problems, write the workbook here, with the faulty cells marked and a sheet Problems.",
    ),
    "import_written": ("Het scenario staat in {folder}.", "The scenario is in {folder}."),
    "import_annotated": (
        "In {file} zijn de fouten gemarkeerd; verbeter ze daar en lees die werkmap opnieuw in.",
        "The problems are marked in {file}; mend them there and import that workbook again.",
    ),
    "import_not_annotated": (
        "Er zijn geen fouten, dus {file} is niet geschreven.",
        "There are no problems, so {file} was not written.",
    ),
    "import_annotates_itself": (
        "--annotated: {file} is de werkmap zelf. Geef een andere naam, zodat die van jou blijft zoals hij is.",
        "--annotated: {file} is the workbook itself. Give another name, so that yours stays as it is.",
    ),
    "import_annotates_folder": (
        "--annotated: {file} is een map; alleen in een werkmap kunnen cellen worden gemarkeerd. Laat de optie weg.",
        "--annotated: {file} is a folder; cells can be marked in a workbook only. Leave out the option.",
    ),
    "import_kept_busy": (
        "wat 'planner busy' uit de eigen agenda van {teachers} las, is gebleven.",
        "what 'planner busy' read from the calendar of {teachers} has stayed.",
    ),
    "import_would_overwrite": (
        "--out: in {folder} staat al een scenario, en dat is sinds het vorige inlezen veranderd of niet uit een "
        "werkmap gekomen. Kies een andere map, zodat er niets verloren gaat; 'planner export' maakt een "
        "werkmap van wat er nu staat.",
        "--out: {folder} holds a scenario already, which has changed since the last import or did not come from a "
        "workbook. Choose another folder, so that nothing is lost; 'planner export' makes a workbook of what "
        "is there now.",
    ),
    "import_not_empty": (
        "--out: in {folder} staan al andere bestanden. Kies een nieuwe of lege map.",
        "--out: {folder} holds other files already. Choose a new or empty folder.",
    ),
    "import_into_source": (
        "--out: {folder} is de map die wordt ingelezen, of bevat die. Kies een andere map.",
        "--out: {folder} is the folder that is read, or holds it. Choose another folder.",
    ),
}

WORKBOOK_READING: dict[str, tuple[str, str]] = {
    **REFUSED,
    **SHEETS,
    **CELLS_OF_SHEETS,
    **LIST_OF_FAULTS,
    **ASSUMED,
    **DAGDELEN,
    **COMMAND,
}
