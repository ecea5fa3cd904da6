"""Sentences and heads of the workbook of a plan."""

PLAN_HEADS: dict[str, tuple[str, str]] = {
    "plan_head_week": ("Week", "Week"),
    "plan_head_day": ("Datum", "Date"),
    "plan_head_people": ("Deelnemers", "People"),
    "plan_head_note": ("Let op", "Note"),
    "plan_head_first_day": ("Eerste les", "First session"),
    "plan_head_last_day": ("Laatste les", "Last session"),
    "plan_head_times": ("Tijden", "Times"),
    "plan_head_weeks_waited": ("Weken gewacht", "Weeks waited"),
    "plan_head_detail": ("Toelichting", "Detail"),
    "plan_head_change": ("Wijziging", "Change"),
    "plan_head_was": ("Was", "Was"),
    "plan_head_becomes": ("Wordt", "Becomes"),
    "plan_head_announced": ("Aangekondigd", "Announced"),
    "plan_head_rule": ("Regel", "Rule"),
    "plan_head_rule_says": ("Wat de regel zegt", "What the rule says"),
    "plan_head_finding": ("Wat er niet klopt", "What is wrong"),
    "plan_head_figure": ("Kerncijfer", "Key figure"),
    "plan_head_number": ("Aantal", "Number"),
}

PLAN_CELLS: dict[str, tuple[str, str]] = {
    "plan_week": ("week {week}, {year}", "week {week}, {year}"),
    "plan_lesson_lost": ("vervalt: gesloten", "lost: closed"),
    "plan_needs_substitute": ("docent afwezig: vervanger nodig", "teacher absent: substitute needed"),
    "plan_no_cohorts": ("Er zijn geen cohorten.", "There are no cohorts."),
    "plan_reason_unknown": (
        "niet uitgezocht: het plan houdt zich niet aan alle regels",
        "not worked out: the plan does not keep every rule",
    ),
    "plan_cohort_place": (
        "{programme} op {pattern} vanaf {start}, {location}",
        "{programme} on {pattern} from {start}, {location}",
    ),
    "plan_in_cohort": ("{cohort}: {place}", "{cohort}: {place}"),
    "plan_cohort_new": ("nieuw cohort", "new cohort"),
    "plan_cohort_gone": ("cohort vervalt", "cohort falls away"),
    "plan_cohort_moved": ("cohort verplaatst", "cohort moves"),
    "plan_cohort_teacher": ("andere docent", "another teacher"),
    "plan_cohort_room": ("ander lokaal", "another room"),
    "plan_person_placed": ("krijgt een plaats", "gets a place"),
    "plan_person_lost": ("verliest de plaats", "loses the place"),
    "plan_person_moved": ("gaat naar een ander cohort", "moves to another cohort"),
    "plan_no_changes": ("Er verandert niets.", "Nothing changes."),
    "plan_no_plan_before": (
        "Er is geen eerder plan om mee te vergelijken.",
        "There is no plan before this one to compare it with.",
    ),
}

PLAN_FIGURES: dict[str, tuple[str, str]] = {
    "plan_book_title": ("{name}: het plan", "{name}: the plan"),
    "plan_book_warning": (
        "LET OP: dit plan houdt zich niet aan alle regels",
        "NOTE: this plan does not keep every rule",
    ),
    "plan_book_not_legal": (
        "LET OP: dit plan houdt zich niet aan alle regels; gebroken regels: {rules}. Ze staan op het blad Regels. "
        "Gebruik dit plan niet zonder het te verbeteren.",
        "NOTE: this plan does not keep every rule; rules broken: {rules}. They are on the sheet Rules. "
        "Do not use this plan without mending it.",
    ),
    "plan_book_cost": (
        "Het plan kost {cost} punten. Of het beter kan, is hier niet bekend.",
        "The plan costs {cost} points. Whether there is a better one is not known here.",
    ),
    "plan_book_best": (
        "Bewezen: geen plan dat zich aan alle regels houdt, kost minder dan de {cost} punten van dit plan.",
        "Proven: no plan that keeps every rule costs less than the {cost} points of this plan.",
    ),
    "plan_book_bound": (
        "Het plan kost {cost} punten. Bewezen: geen plan dat zich aan alle regels houdt, kost minder dan {bound}; "
        "beter zoeken kan hoogstens {gain} punten schelen.",
        "The plan costs {cost} points. Proven: no plan that keeps every rule costs less than {bound}; "
        "searching longer can save {gain} points at most.",
    ),
    "plan_with_place": ("Aanvragen met een plaats", "Requests with a place"),
    "plan_share_placed": ("Deel met een plaats", "Share with a place"),
    "plan_new_cohorts": ("Cohorten die nog beginnen", "Cohorts still to begin"),
    "plan_running_cohorts": ("Cohorten die al lopen", "Cohorts already running"),
    "plan_waited_placed": (
        "Met een plaats: gemiddeld gewacht bij het begin, weken",
        "With a place: mean wait at the start, weeks",
    ),
    "plan_longest_placed": ("Met een plaats: langst gewacht, weken", "With a place: longest wait, weeks"),
    "plan_waited_unplaced": (
        "Zonder plaats: gemiddeld gewacht, weken",
        "Without a place: mean wait, weeks",
    ),
    "plan_longest_unplaced": ("Zonder plaats: langst gewacht, weken", "Without a place: longest wait, weeks"),
    "plan_teachers_used": ("Docenten die lesgeven", "Teachers who teach"),
    "plan_teachers_total": ("Docenten in totaal", "Teachers in all"),
    "plan_teacher_hours": ("Lesuren", "Hours taught"),
    "plan_teacher_share": ("Deel van de uren van docenten", "Share of the hours of teachers"),
    "plan_rooms_used": ("Lokalen in gebruik", "Rooms in use"),
    "plan_rooms_total": ("Lokalen in totaal", "Rooms in all"),
    "plan_room_share": ("Deel van de uren van lokalen", "Share of the hours of rooms"),
    "discreet.needs-met": (
        "Lokaal {room} van cohort {cohort} heeft niet alles wat {person} nodig heeft.",
        "Room {room} of cohort {cohort} does not have all that {person} needs.",
    ),
    "discreet.person-tags": (
        "{person} zit in cohort {cohort}, maar heeft niet alle kenmerken die {programme} vraagt.",
        "{person} is in cohort {cohort}, but does not have all tags that {programme} asks for.",
    ),
    "discreet.tags": (
        "Deze persoon heeft niet alle kenmerken die {programme} vraagt.",
        "This person does not have all tags that {programme} asks for.",
    ),
    "discreet.room-needs": (
        "Geen lokaal op {locations} dat bij {programme} past, heeft alles wat deze persoon nodig heeft.",
        "No room at {locations} that fits {programme} has all that this person needs.",
    ),
}

WORKBOOK_OF_PLAN: dict[str, tuple[str, str]] = {**PLAN_HEADS, **PLAN_CELLS, **PLAN_FIGURES}
