"""The words of docs/data-format.md about tables, settings, and how to write them."""

TABLES: dict[str, tuple[str, str]] = {
    "table_timeslots": (
        "de tijden in een week waarop les kan zijn. Een dagdeel is een tijdslot; halve dagdelen mogen ernaast staan "
        "en het overlappen",
        "the times in a week at which there can be lessons. A dagdeel is one slot; half dagdelen may stand beside it "
        "and overlap it",
    ),
    "table_patterns": ("welke tijdsloten een groep elke week gebruikt", "which slots a cohort uses every week"),
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
        "de aanvragen: elke rij is een wens van een persoon. Wie zich terugtrekt, haal je hier en uit placements.csv "
        "weg",
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
    "cost_placement_moved": ("per aangekondigde plaatsing die niet blijft", "per published placement that is not kept"),
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
        "`planner validate MAP` noemt alles wat niet klopt in een keer, met bestand, rij en kolom; de kopregel is "
        "rij 1.",
        "A scenario is a folder with `scenario.toml` and tables in CSV. Leave out the names of clients where they "
        "are not needed, and never put in a citizen service number (BSN): a nine-digit number that passes the "
        "eleven-test is refused. `planner validate FOLDER` names everything that is wrong at once, with file, row "
        "and column; the header is row 1.",
    ),
    "format_writing_title": ("Hoe je het schrijft", "How to write it"),
    "format_writing": (
        "- UTF-8, komma's, een kopregel met precies deze namen; de volgorde van de kolommen is vrij. Lege rijen "
        "tellen niet mee, en ook lege kolommen zonder naam rechts niet.\n"
        "- Een id is 1 tot 64 letters, cijfers, "
        "punten, streepjes of lage streepjes en begint met een letter of cijfer. Elke id komt in zijn tabel een keer "
        "voor; waar een tabel naar een andere verwijst, moet de rij daar bestaan.\n"
        "- Een woord heeft geen spaties. "
        "Een lijst staat in een cel, met een spatie tussen de waarden, elke waarde een keer.\n"
        "- Een datum is "
        "`2027-01-04`, een tijd `09:00` (een einde mag `24:00` zijn), uren zijn `12` of `7.5`, ja en nee zijn `yes` "
        "en `no`.\n"
        "- Tekst die begint met `=`, `+`, `-`, `@`, een tab of een regeleinde, schrijft de planner met een apostrof "
        "ervoor (`'=1+1`), zodat een rekenblad er geen formule in ziet; bij het lezen gaat die er weer af. Wie zelf "
        "zo'n tekst schrijft, mag de apostrof weglaten. Onzichtbare stuurtekens worden weggelaten.",
        "- UTF-8, commas, one header row with exactly these names; the order of the columns is free. Empty rows do "
        "not count, nor do empty columns without a name on the right.\n"
        "- An id is 1 to 64 letters, digits, dots, "
        "dashes or underscores and begins with a letter or a digit. Each id stands once in its table; where a table "
        "refers to another, the row must exist there.\n"
        "- A word has no spaces. A list stands in one cell, with one "
        "space between the values, each value once.\n"
        "- A date is `2027-01-04`, a time `09:00` (an end may be "
        "`24:00`), hours are `12` or `7.5`, yes and no are `yes` and `no`.\n"
        "- Text that begins with `=`, `+`, `-`, `@`, a tab or a line end is written by the planner with an "
        "apostrophe in front (`'=1+1`), so that a spreadsheet sees no formula in it; reading takes it off again. "
        "Whoever writes such a text may leave out the apostrophe. Invisible control characters are left out.",
    ),
    "format_excel_title": ("Wat ook gelezen wordt", "What is read as well"),
    "format_excel": (
        "Wat Excel ervan maakt wordt ook gelezen, en er wordt bij gezegd hoe: UTF-8 met BOM, Windows (cp1252) en "
        "UTF-16; `;` of een tab tussen de cellen; datums als `4-1-2027` of `04/01/2027` (dag eerst); tijden als "
        "`9:00` of `09:00:00`; een decimale komma; `ja` en `nee`. Een bestand boven {megabytes} MB of een tabel "
        "boven {rows} rijen wordt geweigerd. Per bestand worden hoogstens {problems} problemen genoemd; daarna "
        "hoeveel het er nog zijn.",
        "What Excel makes of it is read as well, and it is told how: UTF-8 with BOM, Windows (cp1252) and UTF-16; "
        "`;` or a tab between cells; dates such as `4-1-2027` or `04/01/2027` (day first); times such as `9:00` or "
        "`09:00:00`; a decimal comma; `ja` and `nee`. A file above {megabytes} MB or a table above {rows} rows is "
        "refused. At most {problems} problems are named per file; after that how many more there are.",
    ),
    "format_workbook_title": ("Als werkmap van Excel", "As a workbook of Excel"),
    "format_workbook": (
        "Hetzelfde kan in een werkmap, met een blad per tabel, koppen in gewone taal en een blad met de instellingen: "
        "`planner template LEEG.xlsx` maakt er een om in te vullen, `planner import BOEK.xlsx --out MAP` maakt er een "
        "scenario van, en `planner export MAP --out BOEK.xlsx` zet een scenario erin; wat zo heen en weer gaat, "
        "blijft gelijk.",
        "The same can be in a workbook, with a sheet per table, heads in plain words and a sheet with the settings: "
        "`planner template EMPTY.xlsx` makes one to fill in, `planner import BOOK.xlsx --out FOLDER` makes a scenario "
        "of it, and `planner export FOLDER --out BOOK.xlsx` puts a scenario in one; what goes to and fro that way "
        "stays equal.",
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
        "Een plan is een map met `cohorts.csv` en `placements.csv`, met dezelfde kolommen; `status` en `locked` "
        "mogen ontbreken. Of een plan mag, zeggen de regels (`planner check`): een plaatsing die iets noemt wat niet "
        "bestaat, is daar een bevinding en geen fout in de data. Een fout in de data is het als een tabel of kolom "
        "ontbreekt, als een datum niet te lezen is, of als een `cohort_id` ontbreekt, onleesbaar is of twee keer "
        "voorkomt.",
        "A plan is a folder with `cohorts.csv` and `placements.csv`, with the same columns; `status` and `locked` "
        "may be missing. Whether a plan may be is for the rules (`planner check`): a placement that names something "
        "that does not exist is a finding there, not a fault in the data. It is a fault in the data if a table or a "
        "column is missing, if a date cannot be read, or if a `cohort_id` is missing, malformed or there twice.",
    ),
}
