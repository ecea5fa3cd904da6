"""Sentences about what differs between two plans."""

ASPECTS: dict[str, tuple[str, str]] = {
    "compare_and": ("{one}, {next}", "{one}, {next}"),
    "compare_placed": ("krijgt een plaats", "gets a place"),
    "compare_lost": ("verliest de plaats", "loses the place"),
    "compare_new": ("nieuwe aanvraag, met een plaats", "new request, with a place"),
    "compare_gone": ("aanvraag vervallen, had een plaats", "request gone, had a place"),
    "compare_weeks_later": ("{count} weken later", "{count} weeks later"),
    "compare_week_later": ("1 week later", "1 week later"),
    "compare_days_later": ("{count} dagen later", "{count} days later"),
    "compare_day_later": ("1 dag later", "1 day later"),
    "compare_weeks_earlier": ("{count} weken eerder", "{count} weeks earlier"),
    "compare_week_earlier": ("1 week eerder", "1 week earlier"),
    "compare_days_earlier": ("{count} dagen eerder", "{count} days earlier"),
    "compare_day_earlier": ("1 dag eerder", "1 day earlier"),
    "compare_programme": ("ander programma", "another programme"),
    "compare_location": ("andere locatie", "another location"),
    "compare_times": ("andere dagdelen", "other times of the week"),
    "compare_days": ("andere lesdagen", "other lesson days"),
    "compare_group": ("ander cohort", "another cohort"),
    "compare_teacher": ("andere docent", "another teacher"),
    "compare_room": ("ander lokaal", "another room"),
    "compare_opened": ("nieuw cohort", "new cohort"),
    "compare_cancelled": ("cohort vervalt", "cohort falls away"),
    "compare_other_id": ("heet dan {cohort}", "then called {cohort}"),
}

REPORT: dict[str, tuple[str, str]] = {
    "compare_side_a": (
        "Plan A: een plaats voor {placed} van de {requests:aanvraag|aanvragen}, {cohorts:cohort|cohorten}, "
        "{cost:punt|punten} ({name}).",
        "Plan A: a place for {placed} of {requests:request|requests}, {cohorts:cohort|cohorts}, "
        "{cost:point|points} ({name}).",
    ),
    "compare_side_b": (
        "Plan B: een plaats voor {placed} van de {requests:aanvraag|aanvragen}, {cohorts:cohort|cohorten}, "
        "{cost:punt|punten} ({name}).",
        "Plan B: a place for {placed} of {requests:request|requests}, {cohorts:cohort|cohorts}, "
        "{cost:point|points} ({name}).",
    ),
    "compare_broken_a": (
        "Let op: plan A houdt zich niet aan alle regels ({rules}).",
        "Note: plan A does not keep every rule ({rules}).",
    ),
    "compare_broken_b": (
        "Let op: plan B houdt zich niet aan alle regels ({rules}).",
        "Note: plan B does not keep every rule ({rules}).",
    ),
    "compare_equal": (
        "De plannen zijn gelijk: iedereen heeft in beide dezelfde plaats, en elk cohort dezelfde tijden, docent en "
        "hetzelfde lokaal.",
        "The plans are equal: everyone has the same place in both, and every cohort the same times, teacher and room.",
    ),
    "compare_data_equal": ("De gegevens zijn in beide gelijk.", "The data is equal in both."),
    "compare_data_differs": (
        "De gegevens verschillen ook. Wat hieronder anders is, kan daarvan komen.",
        "The data differs too. What differs below may come from that.",
    ),
    "compare_settings": ("Instellingen die verschillen: {names}.", "Settings that differ: {names}."),
    "compare_points_differ": (
        "De punten van A en B zijn niet zomaar te vergelijken: waar ze vandaan komen, verschilt (de weging, de eerste "
        "startweek, de aanvragen, of wat al is afgesproken en loopt).",
        "The points of A and B cannot simply be compared: what they come from differs (the weights, the first week of "
        "starts, the requests, or what is agreed and running).",
    ),
    "compare_of_last_plan": ("{table} (laatste plan)", "{table} (last plan)"),
    "compare_renamed": (
        "Cohorten met een ander nummer zijn herkend aan wat ze zijn: {count}.",
        "Cohorts with another number are known by what they are: {count}.",
    ),
    "compare_more_rows": (
        "En nog {count}. Met --out komt alles in een werkmap, met --json als gegevens.",
        "And {count} more. --out puts all of it in a workbook, --json gives it as data.",
    ),
    "compare_concerned": (
        "Dit raakt {people:deelnemer|deelnemers} van {klantmanagers:klantmanager|klantmanagers}, "
        "en {teachers:docent|docenten}.",
        "This concerns {people:person|people} of {klantmanagers:klantmanager|klantmanagers}, "
        "and {teachers:teacher|teachers}.",
    ),
    "compare_written": ("De vergelijking staat in {file}.", "The comparison is in {file}."),
}

ANNOUNCED: dict[str, tuple[str, str]] = {
    "announced_kept": (
        "Alles wat was bekendgemaakt, blijft zoals het is.",
        "All that was announced stays as it is.",
    ),
    "announced_title": ("Wat er verandert aan wat was bekendgemaakt", "What changes of what was announced"),
    "announced_more_rows": (
        "En nog {count}; summary.json noemt ze allemaal, en 'planner export' zet ze op een blad.",
        "And {count} more; summary.json names all of them, and 'planner export' puts them on a sheet.",
    ),
    "announced_tell": (
        "Te informeren: {people:deelnemer|deelnemers}; klantmanagers {klantmanagers}; docenten {teachers}.",
        "To be told: {people:person|people}; klantmanagers {klantmanagers}; teachers {teachers}.",
    ),
    "announced_tell_staff": ("Te informeren: docenten {teachers}.", "To be told: teachers {teachers}."),
}

TABLES: dict[str, tuple[str, str]] = {
    "compare_title_counts": ("Wat er verandert van A naar B", "What changes from A to B"),
    "compare_title_number": ("Aantal", "Number"),
    "compare_title_weeks": ("Samen, weken", "In all, weeks"),
    "compare_title_table": ("Gegevens", "Data"),
    "compare_title_only_a": ("Alleen in A", "Only in A"),
    "compare_title_only_b": ("Alleen in B", "Only in B"),
    "compare_title_changed": ("Anders", "Changed"),
    "compare_title_in_a": ("In A", "In A"),
    "compare_title_in_b": ("In B", "In B"),
    "compare_title_difference": ("Verschil", "Difference"),
    "compare_title_request": ("Aanvraag", "Request"),
    "compare_title_person": ("Deelnemer", "Person"),
    "compare_title_what": ("Wat verandert", "What changes"),
    "compare_title_cohort": ("Cohort", "Cohort"),
    "compare_title_staff_a": ("Docent, lokaal in A", "Teacher, room in A"),
    "compare_title_staff_b": ("Docent, lokaal in B", "Teacher, room in B"),
    "compare_count_placed": ("krijgen een plaats", "get a place"),
    "compare_count_lost": ("verliezen de plaats", "lose the place"),
    "compare_count_new": ("nieuwe aanvragen met een plaats", "new requests with a place"),
    "compare_count_gone": ("vervallen aanvragen die een plaats hadden", "requests gone that had a place"),
    "compare_count_earlier": ("beginnen eerder", "begin earlier"),
    "compare_count_later": ("beginnen later", "begin later"),
    "compare_count_programme": ("krijgen een ander programma", "get another programme"),
    "compare_count_location": ("gaan naar een andere locatie", "go to another location"),
    "compare_count_times": ("krijgen andere dagdelen", "get other times of the week"),
    "compare_count_days": (
        "beginnen op dezelfde dag, met andere lesdagen daarna",
        "begin on the same day, with other lesson days after it",
    ),
    "compare_count_group": ("komen in een ander cohort", "come into another cohort"),
    "compare_count_cohorts_opened": ("cohorten komen erbij", "cohorts are added"),
    "compare_count_cohorts_cancelled": ("cohorten vervallen", "cohorts fall away"),
    "compare_count_cohorts_moved": ("cohorten zijn verplaatst", "cohorts are moved"),
    "compare_count_teachers_swapped": ("cohorten krijgen een andere docent", "cohorts get another teacher"),
    "compare_count_rooms_swapped": ("cohorten krijgen een ander lokaal", "cohorts get another room"),
    "compare_nobody": ("Voor niemand verandert iets.", "Nothing changes for anybody."),
    "compare_no_cohort": ("Geen enkel cohort verandert.", "No cohort changes."),
    "compare_staff": ("{teacher}, {room}", "{teacher}, {room}"),
}

SHEETS: dict[str, tuple[str, str]] = {
    "sheet_comparison": ("Vergelijking", "Comparison"),
    "sheet_compared_people": ("Verschil per deelnemer", "Difference per person"),
    "sheet_compared_cohorts": ("Verschil per cohort", "Difference per cohort"),
    "compare_book_title": ("Plan B vergeleken met plan A", "Plan B compared with plan A"),
}

COMMAND: dict[str, tuple[str, str]] = {
    "help_compare": (
        "Vergelijk twee plannen: wat verandert er, voor wie, en wat kost het. De scenario's mogen verschillen.",
        "Compare two plans: what changes, for whom, and at what cost. The scenarios may differ.",
    ),
    "help_compare_scenario_a": ("De map met het scenario van plan A.", "The folder with the scenario of plan A."),
    "help_compare_plan_a": (
        "De map met plan A; het scenario zelf is het laatste plan daarin.",
        "The folder with plan A; the scenario itself means the last plan in it.",
    ),
    "help_compare_scenario_b": ("De map met het scenario van plan B.", "The folder with the scenario of plan B."),
    "help_compare_plan_b": ("De map met plan B.", "The folder with plan B."),
    "help_compare_out": (
        "Zet de vergelijking ook in deze werkmap van Excel.",
        "Also put the comparison in this workbook of Excel.",
    ),
}

COMPARING: dict[str, tuple[str, str]] = {**ASPECTS, **REPORT, **ANNOUNCED, **TABLES, **SHEETS, **COMMAND}
