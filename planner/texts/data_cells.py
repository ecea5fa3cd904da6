"""Sentences about the cells of the data: malformed ones, and those that contradict one another."""

CELLS: dict[str, tuple[str, str]] = {
    "empty_cell": ("de cel is leeg. Vul hem in.", "the cell is empty. Fill it in."),
    "bsn": (
        "hier staat een nummer van negen cijfers dat een BSN kan zijn. Haal het weg; een BSN hoort niet in de "
        "planning.",
        "there is a nine-digit number here that may be a citizen service number (BSN). Take it out; it has no place "
        "in the planning.",
    ),
    "bad_id": (
        "'{value}' kan geen id zijn. Gebruik 1 tot 64 letters, cijfers, punten, streepjes of lage streepjes; begin "
        "met een letter of cijfer.",
        "'{value}' cannot be an id. Use 1 to 64 letters, digits, dots, dashes or underscores; begin with a letter or "
        "a digit.",
    ),
    "space_around": (
        "'{value}' heeft een spatie voor of na de id. Haal die weg.",
        "'{value}' has a space before or after the id. Take it out.",
    ),
    "bad_word": (
        "'{value}' is niet één woord zonder spaties. Gebruik 1 tot 64 tekens en begin met een letter of cijfer.",
        "'{value}' is not one word without spaces. Use 1 to 64 characters and begin with a letter or a digit.",
    ),
    "list_spacing": (
        "in '{value}' staan spaties te veel. Zet tussen twee waarden één spatie, en geen voor of na de lijst.",
        "'{value}' has too many spaces. Put one space between two values and none before or after the list.",
    ),
    "twice_in_list": (
        "'{item}' staat twee keer in de lijst. Laat er één staan.",
        "'{item}' is in the list twice. Keep one.",
    ),
    "no_weekday": ("'{value}' is geen weekdag. Gebruik {allowed}.", "'{value}' is not a weekday. Use {allowed}."),
    "no_kind": (
        "'{value}' is geen soort programma. Gebruik {allowed}.",
        "'{value}' is not a kind of programme. Use {allowed}.",
    ),
    "no_level": ("'{value}' is geen niveau. Gebruik {allowed}.", "'{value}' is not a level. Use {allowed}."),
    "no_location_kind": (
        "'{value}' is geen soort locatie. Gebruik {allowed}.",
        "'{value}' is not a kind of location. Use {allowed}.",
    ),
    "no_priority": ("'{value}' is geen prioriteit. Gebruik {allowed}.", "'{value}' is not a priority. Use {allowed}."),
    "no_absence_kind": (
        "'{value}' zegt niet wie of wat afwezig is. Gebruik {allowed}.",
        "'{value}' does not say who or what is absent. Use {allowed}.",
    ),
    "no_cohort_status": (
        "'{value}' is geen status van een groep. Gebruik {allowed}.",
        "'{value}' is not a status of a cohort. Use {allowed}.",
    ),
    "no_placement_status": (
        "'{value}' is geen status van een plaatsing. Gebruik {allowed}.",
        "'{value}' is not a status of a placement. Use {allowed}.",
    ),
    "bad_day": (
        "'{value}' is geen datum. Schrijf hem als 4-1-2027 of 2027-01-04.",
        "'{value}' is not a date. Write it as 2027-01-04 or 4-1-2027, the day first.",
    ),
    "no_such_day": (
        "de dag '{value}' bestaat niet. Controleer dag en maand.",
        "the day '{value}' does not exist. Check day and month.",
    ),
    "year_too_early": (
        "'{value}' ligt voor {year}. Controleer het jaar.",
        "'{value}' is before {year}. Check the year.",
    ),
    "no_monday": (
        "'{value}' ({day}) is geen maandag. Gebruik {before} of {after}.",
        "'{value}' ({day}) is not a Monday. Use {before} or {after}.",
    ),
    "bad_time": (
        "'{value}' is geen tijd. Schrijf uren en minuten, zoals 09:00 of 13:30.",
        "'{value}' is not a time. Write hours and minutes, such as 09:00 or 13:30.",
    ),
    "bad_whole_number": (
        "'{value}' is geen heel getal. Gebruik een getal van {minimum} tot en met {maximum}.",
        "'{value}' is not a whole number. Use a number from {minimum} to {maximum}.",
    ),
    "number_out_of_range": (
        "{value} kan hier niet. Gebruik een getal van {minimum} tot en met {maximum}.",
        "{value} cannot be here. Use a number from {minimum} to {maximum}.",
    ),
    "bad_hours": (
        "'{value}' is geen aantal uren. Schrijf een getal, zoals 12 of 7,5; scheiden komma's de cellen, dan 7.5.",
        "'{value}' is not a number of hours. Write a number, such as 12 or 7.5.",
    ),
    "negative_hours": (
        "{value} uur kan niet. Gebruik 0 of meer, of laat de cel leeg als er geen grens is.",
        "{value} hours cannot be. Use 0 or more, or leave the cell empty if there is no limit.",
    ),
    "bad_yes_no": ("'{value}' is geen yes of no. Gebruik yes of no.", "'{value}' is not yes or no. Use yes or no."),
    "control_character": (
        "in deze tekst staat een onzichtbaar teken dat niet te tonen is. Typ de tekst opnieuw.",
        "there is an invisible character in this text that cannot be shown. Type the text again.",
    ),
}

ROWS: dict[str, tuple[str, str]] = {
    "double_id": (
        "'{value}' staat al in rij {first}. Geef deze rij een andere id of haal een van beide weg.",
        "'{value}' is already in row {first}. Give this row another id or take one of the two out.",
    ),
    "end_not_after_start": (
        "het einde {end} is niet na het begin {start}. Verbeter een van beide.",
        "the end {end} is not after the start {start}. Correct one of the two.",
    ),
    "start_missing": (
        "er is een eindtijd maar geen begintijd. Vul beide in, of geen van beide voor de hele dag.",
        "there is an end but no start. Fill in both, or neither for the whole day.",
    ),
    "end_missing": (
        "er is een begintijd maar geen eindtijd. Vul beide in, of geen van beide voor de hele dag.",
        "there is a start but no end. Fill in both, or neither for the whole day.",
    ),
    "until_before_from": (
        "de laatste dag {last} is voor de eerste dag {first}. Verbeter een van beide.",
        "the last day {last} is before the first day {first}. Correct one of the two.",
    ),
    "sizes_not_in_order": (
        "{least_column} {least} is meer dan {most_column} {most}. Verbeter een van beide.",
        "{least_column} {least} is more than {most_column} {most}. Correct one of the two.",
    ),
    "levels_not_in_order": (
        "{lowest_column} {lowest} is hoger dan {highest_column} {highest}. Verbeter een van beide.",
        "{lowest_column} {lowest} is above {highest_column} {highest}. Correct one of the two.",
    ),
    "weeks_of_taalboost": (
        "een taalboost duurt {right} weken, niet {weeks}. Vul {right} in of kies een andere soort.",
        "a taalboost takes {right} weeks, not {weeks}. Fill in {right} or choose another kind.",
    ),
    "size_of_individual": (
        "een individuele taalboost is voor 1 persoon, niet {size}. Vul 1 in of kies een andere soort.",
        "an individual taalboost is for 1 person, not {size}. Fill in 1 or choose another kind.",
    ),
    "own_partner": (
        "'{person}' kan niet de eigen zorgpartner zijn. Vul een ander in of maak de cel leeg.",
        "'{person}' cannot be their own care partner. Fill in someone else or empty the cell.",
    ),
}

TABLES_TOGETHER: dict[str, tuple[str, str]] = {
    "reference_to_nothing": (
        "'{value}' staat niet in {file}. Voeg het daar toe of verbeter de id.",
        "'{value}' is not in {file}. Add it there or correct the id.",
    ),
    "reference_to_nothing_near": (
        "'{value}' staat niet in {file}. Bedoel je '{near}'?",
        "'{value}' is not in {file}. Did you mean '{near}'?",
    ),
    "reference_to_empty_table": (
        "'{value}' staat niet in {file}, want daar staat niets in. Vul die tabel.",
        "'{value}' is not in {file}, which has no rows. Fill that table.",
    ),
    "slots_overlap": (
        "{one} en {other} overlappen. Kies voor een patroon tijden die los van elkaar staan.",
        "{one} and {other} overlap. Take slots for a pattern that do not overlap.",
    ),
    "empty_klantmanager": (
        "de cel is leeg. Vul de klantmanager in, een id uit {file}.",
        "the cell is empty. Fill in the klantmanager, an id from {file}.",
    ),
    "waits_for_itself": (
        "deze aanvraag wacht op zichzelf: {chain}. Maak de cel leeg of noem een andere aanvraag.",
        "this request waits for itself: {chain}. Empty the cell or name another request.",
    ),
    "cycle": (
        "deze aanvragen wachten op elkaar: {chain}. Maak bij een van de {count} de cel {own_column} leeg.",
        "these requests wait for one another: {chain}. Empty the cell {own_column} of one of the {count}.",
    ),
}

SETTINGS_FILE: dict[str, tuple[str, str]] = {
    "bad_toml": (
        "dit is geen leesbaar TOML-bestand. Schrijf per regel: sleutel = waarde.",
        "this is not a readable TOML file. Write on each line: key = value.",
    ),
    "toml_too_deep": (
        "de haakjes in dit bestand staan te diep in elkaar. Schrijf per regel: sleutel = waarde.",
        "the brackets in this file are nested too deep. Write on each line: key = value.",
    ),
    "bad_toml_line": (
        "'{value}' is niet te lezen. Schrijf: sleutel = waarde, met tekst tussen aanhalingstekens.",
        "'{value}' cannot be read. Write: key = value, with text between quotation marks.",
    ),
    "bad_toml_day": (
        "'{value}' is geen datum. Schrijf jaar-maand-dag zonder aanhalingstekens, zoals 2027-01-04.",
        "'{value}' is not a date. Write year-month-day without quotation marks, such as 2027-01-04.",
    ),
    "toml_key_twice": ("'{name}' staat er twee keer. Laat er één staan.", "'{name}' is there twice. Keep one."),
    "missing_key": (
        "'{name}' ontbreekt. Voeg een regel toe zoals: {name} = {example}",
        "'{name}' is missing. Add a line such as: {name} = {example}",
    ),
    "unknown_key": (
        "'{name}' is geen instelling. Haal de regel weg of gebruik een van {names}.",
        "'{name}' is not a setting. Take the line out or use one of {names}.",
    ),
    "unknown_key_near": (
        "'{name}' is geen instelling. Bedoel je '{near}'?",
        "'{name}' is not a setting. Did you mean '{near}'?",
    ),
    "bad_format": ("formaat '{value}' is onbekend. Gebruik {right}.", "format '{value}' is unknown. Use {right}."),
    "no_text_setting": (
        "'{value}' is geen tekst. Zet er aanhalingstekens omheen.",
        "'{value}' is not text. Put quotation marks around it.",
    ),
    "bad_timezone": (
        "'{value}' is geen tijdzone. Gebruik een naam zoals \"Europe/Amsterdam\".",
        "'{value}' is not a time zone. Use a name such as \"Europe/Amsterdam\".",
    ),
    "bad_points": (
        "'{value}' is geen aantal punten. Gebruik een heel getal van 0 tot en met {most}.",
        "'{value}' is not a number of points. Use a whole number from 0 to {most}.",
    ),
    "cost_no_table": (
        "cost is een kopje, geen waarde. Schrijf [cost] op een eigen regel en de kosten eronder.",
        "cost is a heading, not a value. Write [cost] on a line of its own and the costs below it.",
    ),
    "window_not_in_order": (
        "de laatste startweek {last} is voor de eerste {first}. Verbeter een van beide.",
        "the last start week {last} is before the first {first}. Correct one of the two.",
    ),
    "window_too_long": (
        "er liggen {weeks} weken tussen de eerste en de laatste startweek; {most} is het meeste. Controleer het jaar.",
        "there are {weeks} weeks between the first and the last start week; {most} is the most. Check the year.",
    ),
}
