"""What the tables and columns of the data format mean: the words of docs/data-format.md."""

KINDS_OF_CELLS: dict[str, tuple[str, str]] = {
    "kind_id": ("id", "id"),
    "kind_id_list": ("lijst van id's", "list of ids"),
    "kind_word": ("woord", "word"),
    "kind_word_list": ("lijst van woorden", "list of words"),
    "kind_code": ("{allowed}", "{allowed}"),
    "kind_day": ("datum", "date"),
    "kind_monday": ("datum, een maandag", "date, a Monday"),
    "kind_monday_list": ("lijst van datums, maandagen", "list of dates, Mondays"),
    "kind_time": ("tijd", "time"),
    "kind_whole_number": ("heel getal van {minimum} tot en met {maximum}", "whole number from {minimum} to {maximum}"),
    "kind_hours": ("uren, 0 of meer", "hours, 0 or more"),
    "kind_yes_no": ("yes of no", "yes or no"),
    "kind_text": ("tekst", "text"),
}

EMPTY_CELLS: dict[str, tuple[str, str]] = {
    "empty_means_nothing": ("geen", "none"),
    "empty_means_no_bound": ("geen grens", "no bound"),
    "empty_means_no_limit": ("geen grens", "no limit"),
    "empty_means_never": ("nooit", "never"),
    "empty_means_always": ("altijd", "always"),
    "empty_means_any_monday": ("elke maandag", "any Monday"),
    "empty_means_everywhere": ("overal", "everywhere"),
    "empty_means_all_day": ("de hele dag", "the whole day"),
    "empty_means_not_waited": ("niet gewacht", "has not waited"),
    "empty_means_no_level": (
        "onbekend: past alleen bij een programma zonder niveaus",
        "unknown: fits only a programme without levels",
    ),
    "empty_means_no_klantmanagers": (
        "geen; mag alleen als klantmanagers.csv ontbreekt of leeg is",
        "none; only if klantmanagers.csv is missing or empty",
    ),
    "empty_means_value": ("{word}", "{word}"),
}

TABLES: dict[str, tuple[str, str]] = {
    "table_timeslots": (
        "de tijden in een week waarop les kan zijn. Een dagdeel is een tijdslot; halve dagdelen mogen ernaast staan en "
        "het overlappen",
        "the times in a week at which there can be lessons. A dagdeel is one slot; half dagdelen may stand beside it "
        "and overlap it",
    ),
    "table_patterns": (
        "welke tijdsloten een groep elke week gebruikt",
        "which slots a cohort uses every week",
    ),
    "table_programmes": ("het aanbod: wat er gepland kan worden", "the offer: what can be planned"),
    "table_locations": ("waar les wordt gegeven", "where lessons are given"),
    "table_rooms": (
        "de lokalen, en de licenties van een online locatie",
        "the rooms, and the licences of an online location",
    ),
    "table_teachers": ("de docenten", "the teachers"),
    "table_klantmanagers": ("de klantmanagers", "the klantmanagers"),
    "table_people": ("de mensen die een plek zoeken", "the people who look for a place"),
    "table_requests": (
        "de aanvragen: elke rij is een wens van een persoon. Wie zich terugtrekt, haal je hier en uit placements.csv weg",
        "the requests: each row is one wish of a person. Who withdraws is taken out here and out of placements.csv",
    ),
    "table_closures": ("dagen waarop er geen les is", "days on which there are no lessons"),
    "table_absences": ("dagen waarop iemand of een lokaal er niet is", "days on which someone or a room is away"),
    "table_cohorts": (
        "het plan tot nu toe: de groepen en individuele trajecten. Een plan heeft een tabel met dezelfde kolommen",
        "the plan so far: the cohorts. A plan has a table with the same columns",
    ),
    "table_placements": (
        "het plan tot nu toe: wie waar geplaatst is. Een plan heeft een tabel met dezelfde kolommen",
        "the plan so far: who is placed where. A plan has a table with the same columns",
    ),
}

COLUMNS: dict[str, tuple[str, str]] = {
    "column_name": ("naam, alleen om te herkennen", "name, only to recognise it by"),
    "column_email": ("e-mailadres", "email address"),
    "column_slot_id": ("de id van het tijdslot", "the id of the slot"),
    "column_weekday": ("de dag van de week", "the day of the week"),
    "column_slot_start": ("begin", "start"),
    "column_slot_end": ("einde, na het begin en op dezelfde dag", "end, after the start and on the same day"),
    "column_pattern_id": ("de id van het patroon", "the id of the pattern"),
    "column_pattern_slots": ("tijdsloten die elkaar niet overlappen", "slots that do not overlap one another"),
    "column_programme_id": ("de id van het programma", "the id of the programme"),
    "column_programme_kind": ("de soort", "the kind"),
    "column_sector": ("de sector", "the sector"),
    "column_weeks": (
        "het aantal weken waarin les is; 4 bij een taalboost",
        "the number of weeks with lessons; 4 for a taalboost",
    ),
    "column_programme_patterns": ("de patronen waaruit te kiezen is", "the patterns to choose from"),
    "column_min_size": (
        "met minder mensen gaat een groep niet door; 1 bij een individuele taalboost",
        "with fewer people a cohort does not run; 1 for an individual taalboost",
    ),
    "column_max_size": (
        "het meeste aantal mensen in een groep; 1 bij een individuele taalboost",
        "the most people in a cohort; 1 for an individual taalboost",
    ),
    "column_level_from": ("het laagste niveau", "the lowest level"),
    "column_level_to": ("het hoogste niveau", "the highest level"),
    "column_skill": ("wat de docent moet kunnen", "the skill that the teacher must have"),
    "column_room_features": ("wat het lokaal moet hebben", "what the room must have"),
    "column_person_tags": ("kenmerken die iemand moet hebben om mee te doen", "tags that a person must have to join"),
    "column_starts": ("de maandagen waarop het programma mag beginnen", "the Mondays on which it may start"),
    "column_max_lost_sessions": (
        "hoeveel lessen een groep mag verliezen door sluiting of een afwezige docent",
        "how many sessions a cohort may lose to closures or an absent teacher",
    ),
    "column_max_missed_sessions": (
        "hoeveel lessen een deelnemer mag missen",
        "how many sessions a participant may miss",
    ),
    "column_location_id": ("de id van de locatie", "the id of the location"),
    "column_location_kind": ("de soort", "the kind"),
    "column_room_id": ("de id van het lokaal", "the id of the room"),
    "column_room_location": ("waar het lokaal is", "where the room is"),
    "column_capacity": ("het aantal plaatsen", "the number of seats"),
    "column_features": ("wat het lokaal heeft", "what the room has"),
    "column_room_slots": ("wanneer het lokaal vrij is", "when the room is available"),
    "column_teacher_id": ("de id van de docent", "the id of the teacher"),
    "column_skills": ("wat de docent kan", "the skills of the teacher"),
    "column_teacher_locations": ("waar de docent werkt", "where the teacher works"),
    "column_teacher_slots": ("wanneer de docent kan", "when the teacher is available"),
    "column_teacher_hours": (
        "het meeste aantal lesuren in een week",
        "the most hours of lessons in a week",
    ),
    "column_klantmanager_id": ("de id van de klantmanager", "the id of the klantmanager"),
    "column_person_id": ("de id van de persoon", "the id of the person"),
    "column_person_klantmanager": ("de klantmanager van deze persoon", "the klantmanager of this person"),
    "column_level": ("het taalniveau", "the language level"),
    "column_person_slots": ("wanneer deze persoon kan", "when this person is available"),
    "column_person_locations": (
        "waar deze persoon naartoe kan, de liefste eerst",
        "where this person can go, the best liked first",
    ),
    "column_needs": ("wat het lokaal voor deze persoon moet hebben", "what the room must have for this person"),
    "column_tags": ("kenmerken", "tags"),
    "column_person_hours": (
        "het meeste aantal lesuren in een week",
        "the most hours of lessons in a week",
    ),
    "column_care_partner": (
        "met wie deze persoon om de beurt zorgt; zij hebben nooit tegelijk les",
        "with whom this person takes turns in caring; they never have lessons at the same time",
    ),
    "column_request_id": ("de id van de aanvraag", "the id of the request"),
    "column_request_person": ("van wie de aanvraag is", "whose request it is"),
    "column_request_programmes": (
        "de programma's die passen, het liefste eerst",
        "the programmes that suit, the best liked first",
    ),
    "column_priority": ("de prioriteit", "the priority"),
    "column_waiting_since": ("wacht sinds", "waiting since"),
    "column_earliest_start": ("de eerste les is op of na deze dag", "the first session is on or after this day"),
    "column_finish_by": ("de laatste les is op of voor deze dag", "the last session is on or before this day"),
    "column_after": (
        "de aanvraag die eerst klaar moet zijn; aanvragen mogen niet op elkaar wachten",
        "the request that must have ended first; requests may not wait for one another",
    ),
    "column_closure_from": ("de eerste dag", "the first day"),
    "column_closure_until": ("de laatste dag", "the last day"),
    "column_closure_location": ("de locatie die dicht is", "the location that is closed"),
    "column_absence_kind": ("docent, lokaal of persoon", "teacher, room or person"),
    "column_absence_id": (
        "de id in teachers.csv, rooms.csv of people.csv",
        "the id in teachers.csv, rooms.csv or people.csv",
    ),
    "column_absence_from": ("de eerste dag", "the first day"),
    "column_absence_until": ("de laatste dag", "the last day"),
    "column_reason": ("de reden, zonder gegevens over gezondheid", "the reason, without anything about health"),
    "column_absence_start": (
        "met start en end alleen tussen die tijden, op elk van deze dagen; de kolom mag ontbreken",
        "with start and end only between these times, on each of these days; the column may be missing",
    ),
    "column_absence_end": ("zie start; na start", "see start; after start"),
    "column_cohort_id": ("de id van de groep", "the id of the cohort"),
    "column_cohort_programme": ("het programma", "the programme"),
    "column_cohort_start": ("de week waarin de groep begint", "the week in which the cohort starts"),
    "column_cohort_pattern": ("het patroon", "the pattern"),
    "column_cohort_location": ("de locatie", "the location"),
    "column_cohort_room": ("het lokaal", "the room"),
    "column_cohort_teacher": ("de docent", "the teacher"),
    "column_cohort_status": (
        "running is begonnen en blijft zoals het is; published is aangekondigd; draft nog niet",
        "running has begun and stays as it is; published has been announced; draft has not",
    ),
    "column_locked": (
        "yes: programma, start, patroon, locatie, lokaal en docent blijven, en de groep gaat door",
        "yes: programme, start, pattern, location, room and teacher stay, and the cohort runs",
    ),
    "column_placement_request": ("de aanvraag", "the request"),
    "column_placement_cohort": ("de groep waarin deze is geplaatst", "the cohort in which it is placed"),
    "column_placement_status": (
        "locked blijft in deze groep; published is aangekondigd; draft nog niet",
        "locked stays in this cohort; published has been announced; draft has not",
    ),
}

SETTINGS: dict[str, tuple[str, str]] = {
    "setting_format": ("de versie van dit dataformaat, altijd 1", "the version of this data format, always 1"),
    "setting_name": ("de naam van de planning", "the name of the planning"),
    "setting_timezone": ("de tijdzone van alle tijden", "the time zone of all times"),
    "setting_starts_from": (
        "een maandag: de eerste week waarin een nieuwe groep mag beginnen",
        "a Monday: the first week in which a new cohort may start",
    ),
    "setting_starts_until": (
        "een maandag: de laatste week waarin een nieuwe groep mag beginnen",
        "a Monday: the last week in which a new cohort may start",
    ),
    "cost_unplaced_low": ("niet plaatsen, prioriteit low", "not placed, priority low"),
    "cost_unplaced_normal": ("niet plaatsen, prioriteit normal", "not placed, priority normal"),
    "cost_unplaced_high": ("niet plaatsen, prioriteit high", "not placed, priority high"),
    "cost_unplaced_week_waited": (
        "daarbij per volle week die al is gewacht, hoogstens 52 weken",
        "on top of that per full week already waited, at most 52 weeks",
    ),
    "cost_start_week_later": (
        "per volle week tussen earliest_start en de eerste les",
        "per full week between earliest_start and the first session",
    ),
    "cost_programme_rank": (
        "per stap omlaag in de lijst programma's van de aanvraag",
        "per step down the request's list of programmes",
    ),
    "cost_location_rank": (
        "per stap omlaag in de lijst locaties van de persoon",
        "per step down the person's list of locations",
    ),
    "cost_teaching_hour": (
        "per lesuur, het totaal van een groep naar boven afgerond",
        "per hour taught, the total of a cohort rounded up",
    ),
    "cost_placement_moved": (
        "per aangekondigde plaatsing die niet blijft",
        "per published placement that is not kept",
    ),
    "cost_staff_changed": (
        "per aangekondigde groep die een andere docent of een ander lokaal krijgt",
        "per published cohort that is kept with another teacher or another room",
    ),
}

PAGE: dict[str, tuple[str, str]] = {
    "format_title": ("Dataformaat", "Data format"),
    "format_intro": (
        "Een scenario is een map met `scenario.toml` en tabellen in CSV. Zet er geen namen van cliënten in waar het "
        "niet hoeft, en nooit een BSN: een getal van negen cijfers dat de elfproef doorstaat wordt geweigerd. "
        "`planner validate MAP` noemt alles wat niet klopt in een keer, met bestand, rij en kolom; de kopregel is rij 1.",
        "A scenario is a folder with `scenario.toml` and tables in CSV. Leave out the names of clients where they are "
        "not needed, and never put in a citizen service number (BSN): a nine-digit number that passes the eleven-test "
        "is refused. `planner validate FOLDER` names everything that is wrong at once, with file, row and column; the "
        "header is row 1.",
    ),
    "format_writing_title": ("Hoe je het schrijft", "How to write it"),
    "format_writing": (
        "- UTF-8, komma's, een kopregel met precies deze namen; de volgorde van de kolommen is vrij. Lege rijen tellen "
        "niet mee, en ook lege kolommen zonder naam rechts niet.\n"
        "- Een id is 1 tot 64 letters, cijfers, punten, streepjes of lage streepjes en begint met een letter of cijfer. "
        "Elke id komt in zijn tabel een keer voor; waar een tabel naar een andere verwijst, moet de rij daar bestaan.\n"
        "- Een woord heeft geen spaties. Een lijst staat in een cel, met een spatie tussen de waarden, elke waarde een keer.\n"
        "- Een datum is `2027-01-04`, een tijd `09:00` (een einde mag `24:00` zijn), uren zijn `12` of `7.5`, ja en nee "
        "zijn `yes` en `no`.\n"
        "- Tekst wordt niet veranderd, ook niet als ze met `=` begint: open een map van een ander dus niet zomaar in een "
        "rekenblad. Onzichtbare stuurtekens worden geweigerd.",
        "- UTF-8, commas, one header row with exactly these names; the order of the columns is free. Empty rows do not "
        "count, nor do empty columns without a name on the right.\n"
        "- An id is 1 to 64 letters, digits, dots, dashes or underscores and begins with a letter or a digit. Each id "
        "stands once in its table; where a table refers to another, the row must exist there.\n"
        "- A word has no spaces. A list stands in one cell, with one space between the values, each value once.\n"
        "- A date is `2027-01-04`, a time `09:00` (an end may be `24:00`), hours are `12` or `7.5`, yes and no are `yes` "
        "and `no`.\n"
        "- Text is not changed, not even if it begins with `=`: do not simply open someone else's folder in a "
        "spreadsheet. Invisible control characters are refused.",
    ),
    "format_excel_title": ("Wat ook gelezen wordt", "What is read as well"),
    "format_excel": (
        "Wat Excel ervan maakt wordt ook gelezen, en er wordt bij gezegd hoe: UTF-8 met BOM, Windows (cp1252) en UTF-16; "
        "`;` of een tab tussen de cellen; datums als `4-1-2027` of `04/01/2027` (dag eerst); tijden als `9:00` of "
        "`09:00:00`; een decimale komma; `ja` en `nee`. Een bestand boven {megabytes} MB of een tabel boven {rows} rijen "
        "wordt geweigerd. Per bestand worden hoogstens {problems} problemen genoemd; daarna hoeveel het er nog zijn.",
        "What Excel makes of it is read as well, and it is told how: UTF-8 with BOM, Windows (cp1252) and UTF-16; `;` or "
        "a tab between cells; dates such as `4-1-2027` or `04/01/2027` (day first); times such as `9:00` or `09:00:00`; "
        "a decimal comma; `ja` and `nee`. A file above {megabytes} MB or a table above {rows} rows is refused. At most "
        "{problems} problems are named per file; after that how many more there are.",
    ),
    "format_settings_intro": (
        "Kosten zijn hele punten; elke regel onder `[cost]` mag weg, dan geldt wat hieronder staat.",
        "Costs are whole points; every line below `[cost]` may be left out, then what is shown below holds.",
    ),
    "format_head_settings": ("| sleutel | voorbeeld | betekenis |", "| key | example | meaning |"),
    "format_head_costs": ("| onder `[cost]` | standaard | punten voor |", "| below `[cost]` | default | points for |"),
    "format_head_columns": (
        "| kolom | wat erin staat | leeg betekent | betekenis |",
        "| column | holds | empty means | meaning |",
    ),
    "format_required": ("verplicht", "required"),
    "format_optional": ("mag ontbreken, dan is hij leeg", "may be missing, then it is empty"),
    "format_not_empty": ("mag niet leeg zijn", "must be filled in"),
    "format_refers": ("{kind} uit `{file}`", "{kind} from `{file}`"),
    "format_plan_title": ("Een plan", "A plan"),
    "format_plan": (
        "Een plan is een map met `cohorts.csv` en `placements.csv`, met dezelfde kolommen; `status` en `locked` mogen "
        "ontbreken. Of een plan mag, zeggen de regels (`planner check`): een plaatsing die iets noemt wat niet bestaat, is "
        "daar een bevinding en geen fout in de data. Een fout in de data is het als een tabel of kolom ontbreekt, als een "
        "datum niet te lezen is, of als een `cohort_id` ontbreekt, onleesbaar is of twee keer voorkomt.",
        "A plan is a folder with `cohorts.csv` and `placements.csv`, with the same columns; `status` and `locked` may be "
        "missing. Whether a plan may be is for the rules (`planner check`): a placement that names something that does "
        "not exist is a finding there, not a fault in the data. It is a fault in the data if a table or a column is "
        "missing, if a date cannot be read, or if a `cohort_id` is missing, malformed or there twice.",
    ),
}

DATA_FORMAT: dict[str, tuple[str, str]] = {
    **KINDS_OF_CELLS,
    **EMPTY_CELLS,
    **TABLES,
    **COLUMNS,
    **SETTINGS,
    **PAGE,
}
