"""Sentences of the workbooks that the planner writes: explanations, checks while typing, examples, and the commands."""

from planner.texts.workbook_of_plan import WORKBOOK_OF_PLAN

BOOK_FILE: dict[str, tuple[str, str]] = {
    "book_ending": (
        "{file}: een werkmap heeft een naam die eindigt op {ending}. Geef zo'n naam.",
        "{file}: a workbook has a name that ends in {ending}. Give such a name.",
    ),
    "book_is_folder": (
        "{file} is een map. Geef de naam van een bestand.",
        "{file} is a folder. Give the name of a file.",
    ),
    "book_is_no_file": (
        "{file} is geen gewoon bestand en wordt niet vervangen. Kies een andere naam.",
        "{file} is not an ordinary file and is not replaced. Choose another name.",
    ),
    "book_is_of_others": (
        "{file} is er al en komt niet, of niet meer zo, van de planner: hij wordt niet vervangen. "
        "Kies een andere naam, of haal dat bestand eerst zelf weg.",
        "{file} is there already and is not, or no longer, as the planner wrote it: it is not replaced. "
        "Choose another name, or take that file away first.",
    ),
    "book_no_folder": (
        "{file}: de map {folder} bestaat niet. Maak die map, of kies een andere.",
        "{file}: the folder {folder} does not exist. Make it, or choose another.",
    ),
    "book_unwritable": (
        "{file} kan niet worden geschreven ({reason}). Er is niets veranderd. "
        "Sluit het bestand in Excel, kies een andere map, of pas de rechten aan.",
        "{file} cannot be written ({reason}). Nothing has changed. "
        "Close the file in Excel, choose another folder, or change the permissions.",
    ),
    "book_text_too_long": (
        "Blad {sheet}, cel {cell}: deze tekst heeft {length} tekens en in een cel van Excel passen er {most}. "
        "Er is niets geschreven. Kort de tekst in.",
        "Sheet {sheet}, cell {cell}: this text has {length} characters and a cell of Excel holds {most}. "
        "Nothing has been written. Shorten the text.",
    ),
    "book_text_unwritable": (
        "Blad {sheet}, cel {cell}: in deze tekst staat een teken dat Excel niet kent. "
        "Er is niets geschreven. Typ de tekst opnieuw.",
        "Sheet {sheet}, cell {cell}: this text holds a character that Excel does not know. "
        "Nothing has been written. Type the text again.",
    ),
}

EXPLANATION: dict[str, tuple[str, str]] = {
    "book_explained": ("Zo vul je deze werkmap in", "How to fill in this workbook"),
    "book_how_examples": (
        "De grijze, schuine rijen zijn een voorbeeld dat klopt: zo zie je hoe het moet. Schrijf er je eigen gegevens "
        "overheen, ook op het blad Instellingen, en haal weg wat je niet nodig hebt.",
        "The rows in grey italics are an example that is sound: they show how it is done. Write your own data over "
        "them, on the sheet Settings too, and take out what you do not need.",
    ),
    "book_how_sheets": (
        "Elk blad is een lijst: de bovenste rij zegt wat er in de kolom staat en blijft staan. Kolommen met een "
        "donkere kop moet je invullen, bij een lichte kop mag de cel leeg blijven. Houd de muis boven een kop voor "
        "uitleg. Waar te kiezen valt, verschijnt een keuzelijst. Een blad dat je niet nodig hebt, laat je leeg.",
        "Every sheet is a list: the top row says what is in the column and stays. Columns with a dark head must be "
        "filled in, with a light head the cell may stay empty. Hold the mouse over a head for an explanation. Where "
        "there is a choice, a list appears. A sheet that you do not need, you leave empty.",
    ),
    "book_how_ids": (
        "Alles heeft een id, zoals P001 of TBG-A1: letters, cijfers, punten en streepjes, zonder spaties, en elke id "
        "één keer. Andere bladen verwijzen ernaar. Vul daarom eerst Dagdelen, Weekpatronen, Locaties en Programma's.",
        "Everything has an id, such as P001 or TBG-A1: letters, digits, dots and dashes, no spaces, and each id once. "
        "Other sheets refer to it. So begin with Slots, Patterns, Locations and Programmes.",
    ),
    "book_how_lists": (
        "Horen er in een cel meer dingen, zet er dan een spatie of komma tussen, zoals: centrum, noord. Bij locaties "
        "en programma's komt het liefste eerst. Een woord in zo'n lijst heeft zelf geen spaties: schrijf nt2-docent.",
        "If a cell holds several things, put a space or a comma between them: centre, north. Of locations and "
        "programmes the best liked comes first. A word in such a list has no spaces itself: write nt2-teacher.",
    ),
    "book_how_slots": (
        "Dagdelen schrijf je met hun id van het blad Dagdelen, zoals ma-o wo-m. Zoals je het zegt mag ook: ma ochtend, "
        "wo middag.",
        "Slots are written with their ids of the sheet Slots, such as ma-o wo-m. As people say it is fine too: "
        "ma ochtend, wo middag.",
    ),
    "book_how_days": (
        "Datums typ je als 4-1-2027 en tijden als 9:00 of 13:30. Een groep begint altijd op een maandag.",
        "Dates are typed as 2027-01-04 and times as 9:00 or 13:30. A cohort always starts on a Monday.",
    ),
    "book_how_privacy": (
        "Zet er geen namen van deelnemers in, geen BSN, en niets over iemands gezondheid: gebruik een id die alleen "
        "jullie kennen, en schrijf wat het lokaal moet hebben (zoals lift), niet waarom.",
        "Put in no names of clients, no citizen service number (BSN) and nothing about anyone's health: use an id "
        "that only you know, and write what the room must have (such as lift), not why.",
    ),
    "book_sheet_explained": ("{sheet}: {meaning}", "{sheet}: {meaning}"),
    "book_head_column": ("Kolom", "Column"),
    "book_head_meaning": ("Wat het is", "What it is"),
    "book_head_holds": ("Wat je invult", "What to fill in"),
    "book_head_empty": ("Leeg", "Empty"),
    "book_table_timeslots": (
        "de tijden in een week waarop les kan zijn; halve dagdelen mogen ernaast staan en overlappen",
        "the times in a week at which there can be lessons; half ones may stand beside them and overlap",
    ),
    "book_table_patterns": ("welke dagdelen een groep elke week gebruikt", "which slots a cohort uses every week"),
    "book_table_requests": (
        "de aanvragen: elke rij is een wens van een deelnemer. Wie zich terugtrekt, haal je hier en op Plaatsingen weg",
        "the requests: each row is one wish of a person. Who withdraws is taken out here and on the sheet Placements",
    ),
    "book_table_cohorts": (
        "het plan tot nu toe: de groepen en individuele trajecten; leeg als er nog geen plan is",
        "the plan so far: groups and individual trajectories; empty if there is no plan yet",
    ),
    "book_table_placements": (
        "het plan tot nu toe: wie in welk cohort is geplaatst; leeg als er nog geen plan is",
        "the plan so far: who is placed in which cohort; empty if there is no plan yet",
    ),
}

COLUMNS_TOLD: dict[str, tuple[str, str]] = {
    "book_slot_id": ("de id van het dagdeel", "the id of the slot"),
    "book_pattern_slots": ("dagdelen die elkaar niet overlappen", "slots that do not overlap one another"),
    "book_absence_kind": ("wie of wat er niet is", "who or what is away"),
    "book_absence_id": (
        "de id van deze docent, dit lokaal of deze deelnemer",
        "the id of this teacher, room or person",
    ),
    "book_absence_start": (
        "met begin en einde alleen tussen die tijden, op elk van deze dagen",
        "with start and end only between these times, on each of these days",
    ),
    "book_absence_end": ("zie begin; na het begin", "see start; after the start"),
    "book_cohort_status": (
        "wat loopt, is begonnen en blijft zoals het is; wat is aangekondigd, blijft liever zo; een concept is vrij",
        "what is running has begun and stays as it is; what is published had better not change; a draft is free",
    ),
    "book_locked": (
        "ja: programma, start, weekpatroon, locatie, lokaal en docent blijven, en de groep gaat door",
        "yes: programme, start, pattern, location, room and teacher stay, and the cohort runs",
    ),
    "book_placement_status": (
        "een vaste plaats blijft in dit cohort; wat is aangekondigd, blijft liever zo; een concept is vrij",
        "a locked place stays in this cohort; what is published had better not change; a draft is free",
    ),
    "book_timezone": (
        "de tijdzone van alle tijden, zoals Europe/Amsterdam",
        "the time zone of all times, such as Europe/Amsterdam",
    ),
    "book_unplaced_low": (
        "punten voor een aanvraag met lage voorrang die geen plaats krijgt",
        "points for a request of low priority that gets no place",
    ),
    "book_unplaced_normal": (
        "punten voor een aanvraag met normale voorrang die geen plaats krijgt",
        "points for a request of normal priority that gets no place",
    ),
    "book_unplaced_high": (
        "punten voor een aanvraag met hoge voorrang die geen plaats krijgt",
        "points for a request of high priority that gets no place",
    ),
    "book_start_week_later": (
        "per volle week tussen de dag waarop de aanvraag kan beginnen en de eerste les",
        "per full week between the day on which the request can start and the first session",
    ),
    "book_no_klantmanagers": (
        "geen; mag alleen als het blad Klantmanagers leeg is",
        "none; only if the sheet Klantmanagers is empty",
    ),
    "book_must_be_filled": ("mag niet leeg zijn", "must be filled in"),
    "book_empty_means": ("leeg: {means}", "empty: {means}"),
    "book_holds_choice": ("kies uit {words}", "choose from {words}"),
    "book_holds_id_of": ("een id van het blad {sheet}", "an id of the sheet {sheet}"),
    "book_holds_ids_of": (
        "een of meer id's van het blad {sheet}, met een spatie of komma ertussen",
        "one or more ids of the sheet {sheet}, with a space or comma between them",
    ),
    "book_holds_id": (
        "een id: letters, cijfers, punten en streepjes, zonder spaties",
        "an id: letters, digits, dots and dashes, no spaces",
    ),
    "book_holds_word": ("een woord zonder spaties", "a word without spaces"),
    "book_holds_words": (
        "een of meer woorden, met een spatie of komma ertussen",
        "one or more words, with a space or comma between them",
    ),
    "book_holds_days": (
        "een of meer maandagen, zoals 4-1-2027, 1-2-2027",
        "one or more Mondays, such as 2027-01-04 2027-02-01",
    ),
    "book_holds_day": ("een datum", "a date"),
    "book_holds_monday": ("een datum die een maandag is", "a date that is a Monday"),
    "book_holds_time": ("een tijd, zoals 9:00", "a time, such as 9:00"),
    "book_holds_whole_number": (
        "een heel getal van {minimum} tot en met {maximum}",
        "a whole number from {minimum} to {maximum}",
    ),
    "book_holds_number_from": ("een heel getal, {minimum} of meer", "a whole number, {minimum} or more"),
    "book_holds_hours": ("een aantal uren, 0 of meer", "a number of hours, 0 or more"),
    "book_holds_text": ("tekst", "text"),
}

CHECKS: dict[str, tuple[str, str]] = {
    "book_error_title": ("Dit past hier niet", "This does not fit here"),
    "book_list_title": ("Een lijst", "A list"),
    "book_bad_choice": ("Kies een woord uit de lijst.", "Choose a word from the list."),
    "book_not_there": (
        "Deze id staat niet op het blad {sheet}. Voeg hem daar toe of kies een andere.",
        "This id is not on the sheet {sheet}. Add it there or choose another.",
    ),
    "book_not_there_absent": (
        "Deze id staat niet op het blad met docenten, lokalen of deelnemers. Kies eerst de soort.",
        "This id is not on the sheet of teachers, rooms or people. Choose the kind first.",
    ),
    "book_bad_day": ("Vul een datum in, zoals 4-1-2027.", "Fill in a date, such as 2027-01-04."),
    "book_bad_monday": (
        "Vul een datum in die een maandag is, zoals 4-1-2027.",
        "Fill in a date that is a Monday, such as 2027-01-04.",
    ),
    "book_bad_time": ("Vul een tijd in, zoals 9:00 of 13:30.", "Fill in a time, such as 9:00 or 13:30."),
    "book_bad_whole_number": (
        "Vul een heel getal in van {minimum} tot en met {maximum}.",
        "Fill in a whole number from {minimum} to {maximum}.",
    ),
    "book_bad_hours": (
        "Vul een aantal uren in, 0 of meer, zoals 12 of 7,5.",
        "Fill in a number of hours, 0 or more, such as 12 or 7.5.",
    ),
}

EXAMPLE: dict[str, tuple[str, str]] = {
    "example_name": ("Voorbeeld: taalboost januari 2027", "Example: taalboost January 2027"),
    "example_programme": ("Taalboost individueel", "Individual taalboost"),
    "example_location": ("Buurthuis Centrum", "Community centre"),
    "example_room": ("Zaal 1", "Room 1"),
    "example_teacher": ("Docent Voorbeeld", "Example teacher"),
    "example_klantmanager": ("Klantmanager Voorbeeld", "Example klantmanager"),
    "example_closure": ("Koningsdag", "King's Day"),
    "example_reason": ("voorjaarsvakantie", "spring holiday"),
}

PAGES: dict[str, tuple[str, str]] = {
    "book_footer_pages": ("Pagina &P van &N", "Page &P of &N"),
    "book_footer_made": ("Plan van {day}, {time}", "Plan of {day}, {time}"),
}

COMMAND: dict[str, tuple[str, str]] = {
    "help_template": (
        "Maak een lege werkmap van Excel om een scenario in te vullen, met uitleg en voorbeelden.",
        "Make a workbook of Excel to fill in a scenario, with explanations and examples.",
    ),
    "help_template_out": ("De werkmap die wordt gemaakt.", "The workbook that is made."),
    "help_export": (
        "Zet een scenario in een werkmap van Excel, of maak van een plan een werkmap om af te drukken.",
        "Put a scenario in a workbook of Excel, or make a workbook to print of a plan.",
    ),
    "help_book_out": (
        "De werkmap die wordt gemaakt; een eerdere wordt vervangen, tenzij iemand anders hem heeft bewaard.",
        "The workbook that is made; an earlier one is replaced, unless somebody else has saved it.",
    ),
    "help_book_plan": (
        "De map met een plan: dan komt het plan in de werkmap, om af te drukken, en niet het scenario.",
        "The folder of a plan: then the workbook holds the plan, to print, and not the scenario.",
    ),
    "help_book_names": (
        "Zet bij docenten en klantmanagers hun naam; zonder dit alleen de id.",
        "Give teachers and klantmanagers their names; without this only ids.",
    ),
    "help_book_previous": (
        "Het vorige plan, voor het blad Wijzigingen; zonder dit het plan dat in het scenario staat.",
        "The plan before, for the sheet Changes; without this the plan that is in the scenario.",
    ),
    "book_option_needs_plan": (
        "{option} hoort bij een plan. Geef ook de map PLAN, of laat {option} weg.",
        "{option} goes with a plan. Give the folder PLAN too, or leave out {option}.",
    ),
    "plan_exported": (
        "Het plan staat in {file}, om te bekijken en af te drukken.",
        "The plan is in {file}, to look at and to print.",
    ),
    "template_written": (
        "De werkmap staat in {file}. Vul hem in en lees hem met 'planner import'.",
        "The workbook is {file}. Fill it in and read it with 'planner import'.",
    ),
    "scenario_exported": (
        "Het scenario staat in {file}. Na wijzigingen leest 'planner import' het weer.",
        "The scenario is in {file}. After changes 'planner import' reads it again.",
    ),
}

WORKBOOK_WRITING: dict[str, tuple[str, str]] = {
    **BOOK_FILE,
    **EXPLANATION,
    **COLUMNS_TOLD,
    **CHECKS,
    **EXAMPLE,
    **PAGES,
    **WORKBOOK_OF_PLAN,
    **COMMAND,
}
