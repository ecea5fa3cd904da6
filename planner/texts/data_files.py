"""Sentences about the files of a scenario or plan: what cannot be read, headers, and what was assumed."""

PLACES: dict[str, tuple[str, str]] = {
    "place_row": ("rij {row}", "row {row}"),
    "place_column": ("kolom {column}", "column {column}"),
    "one_of_words": ("{words} of {last}", "{words} or {last}"),
    "only_word": ("{word}", "{word}"),
    "name_of_tab": ("een tab", "a tab"),
}

FILES: dict[str, tuple[str, str]] = {
    "missing_folder": ("deze map bestaat niet. Controleer de naam.", "this folder does not exist. Check the name."),
    "no_folder": (
        "dit is een bestand, geen map. Geef de map waarin de tabellen staan.",
        "this is a file, not a folder. Give the folder that holds the tables.",
    ),
    "book_for_folder": (
        "dit is een werkmap, geen map. Maak er met 'planner import' een scenario van, en geef de map daarvan.",
        "this is a workbook, not a folder. Make a scenario of it with 'planner import', and give the folder of that.",
    ),
    "missing_table": (
        "dit bestand ontbreekt. Zet {file} in de map; hoogstens met alleen een kopregel als er niets in staat.",
        "this file is missing. Put {file} in the folder, with the header row alone if there is nothing to say in it.",
    ),
    "missing_settings": (
        "dit bestand ontbreekt. Zet {file} in de map, met de naam en de startweken van de planning.",
        "this file is missing. Put {file} in the folder, with the name and the start weeks of the planning.",
    ),
    "file_name_near": (
        "'{name}' wordt niet gelezen. Hernoem het bestand tot {near}, of haal het uit de map.",
        "'{name}' is not read. Rename the file to {near}, or take it out of the folder.",
    ),
    "no_file": (
        "dit is geen gewoon bestand. Zet er een gewoon bestand neer, geen map of verwijzing.",
        "this is not an ordinary file. Put an ordinary file there, not a folder or a device.",
    ),
    "cannot_open": (
        "kan niet worden geopend ({reason}). Controleer de rechten en of het bestand nog bestaat.",
        "cannot be opened ({reason}). Check the permissions and whether the file still exists.",
    ),
    "fault_not_there": ("bestaat niet", "it does not exist"),
    "fault_not_allowed": ("geen toegang", "access denied"),
    "fault_read_only": ("alleen te lezen", "read-only"),
    "fault_is_folder": ("het is een map", "it is a folder"),
    "fault_no_folder": ("een deel van het pad is geen map", "a part of the path is no folder"),
    "fault_disk_full": ("de schijf is vol", "the disk is full"),
    "fault_name_too_long": ("de naam is te lang", "the name is too long"),
    "fault_link_to_itself": ("een verwijzing naar zichzelf", "a link to itself"),
    "file_too_big": (
        "het bestand is {size} MB en is niet gelezen; {most} MB is het meeste. Controleer of dit het goede bestand is.",
        "the file is {size} MB and was not read; {most} MB is the most. Check that this is the right file.",
    ),
    "is_workbook": (
        "dit is een werkmap van Excel. Maak er een scenario van met 'planner import', of kies in Excel 'Opslaan als' "
        "en dan 'CSV UTF-8'.",
        "this is an Excel workbook. Make a scenario of it with 'planner import', or in Excel choose 'Save as' and then "
        "'CSV UTF-8'.",
    ),
    "no_text": (
        "dit is geen leesbare tekst. Sla de tabel opnieuw op als 'CSV UTF-8'.",
        "this is not readable text. Save the table again as 'CSV UTF-8'.",
    ),
    "line_too_long": (
        "deze regel heeft meer dan {most} tekens. Controleer of dit het goede bestand is.",
        "this line has more than {most} characters. Check that this is the right file.",
    ),
    "cell_too_long": (
        "hier staat een cel van meer dan 131072 tekens. Waarschijnlijk ontbreekt er een aanhalingsteken.",
        "there is a cell of more than 131072 characters here. A quotation mark is probably missing.",
    ),
    "bad_quotes": (
        'de aanhalingstekens kloppen niet. Een cel die met " begint, eindigt met "; een " erin schrijf je als "".',
        'the quotation marks do not match. A cell that begins with " ends with "; write a " inside it as "".',
    ),
    "too_many_rows": (
        "de tabel heeft meer dan {most} rijen; de rest is niet gelezen. Splits de planning of schoon de tabel op.",
        "the table has more than {most} rows; the rest was not read. Split the planning or clean up the table.",
    ),
    "too_many_columns": (
        "deze rij heeft meer dan {most} kolommen; vanaf hier is de tabel niet gelezen. Haal weg wat er niet bij hoort.",
        "this row has more than {most} columns; from here on the table was not read. Take out what is not part of it.",
    ),
    "empty_file": (
        "het bestand is leeg. Begin met een kopregel: {columns}.",
        "the file is empty. Begin with a header row: {columns}.",
    ),
    "more_problems": (
        "en hier nog {count:probleem|problemen}. Los eerst de genoemde op en controleer dan opnieuw.",
        "and {count:more problem|more problems} here. Mend those that are listed first, then check again.",
    ),
    "more_rows": (
        "'{value}' geeft hetzelfde probleem in nog {count:rij|rijen}.",
        "'{value}' is the same problem in {count:more row|more rows}.",
    ),
    "more_empty_rows": (
        "een lege cel geeft hetzelfde probleem in nog {count:rij|rijen}.",
        "an empty cell is the same problem in {count:more row|more rows}.",
    ),
}

HEADERS: dict[str, tuple[str, str]] = {
    "no_header": (
        "dit is niet de kopregel van deze tabel. Begin met: {columns}.",
        "this is not the header row of this table. Begin with: {columns}.",
    ),
    "missing_column": (
        "de kolom '{name}' ontbreekt. Voeg hem toe; lege cellen mogen alleen waar dat in het dataformaat staat.",
        "the column '{name}' is missing. Add it; cells may be empty only where the data format says so.",
    ),
    "unknown_column": (
        "'{name}' is geen kolom van deze tabel. Haal hem weg of gebruik een van {columns}.",
        "'{name}' is not a column of this table. Take it out or use one of {columns}.",
    ),
    "unknown_column_near": (
        "'{name}' is geen kolom van deze tabel. Bedoel je '{near}'?",
        "'{name}' is not a column of this table. Did you mean '{near}'?",
    ),
    "double_column": (
        "de kolom '{name}' staat er twee keer. Laat er één staan.",
        "the column '{name}' is there twice. Keep one.",
    ),
    "too_few_cells": (
        "deze rij heeft {count} cellen, de kopregel {width}. Vul de rij aan, zo nodig met lege cellen.",
        "this row has {count} cells, the header {width}. Complete the row, with empty cells if need be.",
    ),
    "too_many_cells": (
        "deze rij heeft {count} cellen, de kopregel {width}. Haal weg wat te veel is, of zet tekst met een "
        "scheidingsteken erin tussen aanhalingstekens.",
        "this row has {count} cells, the header {width}. Take out what is too much, or put text that holds a "
        "separator between quotation marks.",
    ),
    "cell_without_column": (
        "deze cel staat in een kolom zonder naam. Geef de kolom een naam of maak de cel leeg.",
        "this cell is in a column without a name. Name the column or empty the cell.",
    ),
}

ASSUMPTIONS: dict[str, tuple[str, str]] = {
    "assumed_utf_8_bom": (
        "gelezen als UTF-8 met een merkteken (BOM) vooraan, zoals Excel 'CSV UTF-8' opslaat.",
        "read as UTF-8 with a mark (BOM) in front, as Excel saves 'CSV UTF-8'.",
    ),
    "assumed_utf_16": (
        "gelezen als UTF-16, zoals Excel 'Unicode-tekst' opslaat.",
        "read as UTF-16, as Excel saves 'Unicode text'.",
    ),
    "assumed_cp1252": (
        "gelezen als Windows-tekst (cp1252), want het is geen UTF-8. Controleer letters met accenten.",
        "read as Windows text (cp1252), for it is not UTF-8. Check letters with accents.",
    ),
    "assumed_separator": (
        "gelezen met {separator} als scheidingsteken in plaats van een komma.",
        "read with {separator} as the separator instead of a comma.",
    ),
    "assumed_dutch_day": (
        "datums zoals '{value}' zijn gelezen als dag-maand-jaar: {day}.",
        "dates such as '{value}' were read as day-month-year: {day}.",
    ),
    "assumed_time": ("tijden zoals '{value}' zijn gelezen als {time}.", "times such as '{value}' were read as {time}."),
    "assumed_decimal_comma": (
        "de komma in getallen zoals '{value}' is gelezen als decimale komma.",
        "the comma in numbers such as '{value}' was read as a decimal comma.",
    ),
    "assumed_yes_no": ("'{value}' is gelezen als {word}.", "'{value}' was read as {word}."),
    "assumed_without_control_characters": (
        "in een tekst stonden onzichtbare tekens die niet te tonen zijn; die zijn weggelaten.",
        "there were invisible characters in a text that cannot be shown; these were left out.",
    ),
    "assumed_not_ours": (
        "dit bestand hoort niet bij het scenario en is niet gelezen.",
        "this file is not part of the scenario and was not read.",
    ),
}
