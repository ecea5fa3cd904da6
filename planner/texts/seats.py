"""Sentences about seats: what is there for a person, and when, or why there is nothing."""

SEATS: dict[str, tuple[str, str]] = {
    "help_seats": (
        "Laat zien welke plaatsen een plan voor één persoon nog heeft, het eerste bovenaan.",
        "Shows which seats a plan still has for one person, soonest first.",
    ),
    "help_seats_request": (
        "De aanvraag waarvoor een plaats wordt gezocht.",
        "The request that a seat is looked for.",
    ),
    "help_seats_person": (
        "De persoon, als er nog geen aanvraag is; geef ook --programme.",
        "The person, if there is no request yet; give --programme too.",
    ),
    "help_seats_programme": (
        "Het programma waarin voor --person een plaats wordt gezocht.",
        "The programme in which a seat for --person is looked for.",
    ),
    "usage_seats_question": (
        "Voor wie? Geef --request met een aanvraag, of --person met een persoon en --programme met een programma.",
        "For whom? Give --request with a request, or --person with a person and --programme with a programme.",
    ),
    "seats_unknown_request": (
        "--request: het scenario heeft geen aanvraag '{id}'. {near}",
        "--request: the scenario has no request '{id}'. {near}",
    ),
    "seats_unknown_person": (
        "--person: het scenario heeft geen persoon '{id}'. {near}",
        "--person: the scenario has no person '{id}'. {near}",
    ),
    "seats_unknown_programme": (
        "--programme: het scenario heeft geen programma '{id}'. {near}",
        "--programme: the scenario has no programme '{id}'. {near}",
    ),
    "seats_near": ("Lijkt erop: {ids}.", "Similar: {ids}."),
    "seats_near_none": ("Kijk in de tabellen welke er zijn.", "See the tables for which there are."),
    "seats_plan_not_legal": (
        "Let op: dit plan houdt zich niet aan alle regels; 'planner check' vertelt waar. "
        "Of een plaats hieronder kan, is dus niet zeker.",
        "Note: this plan does not keep every rule; 'planner check' says where. "
        "Whether a seat below is possible is therefore not certain.",
    ),
    "seats_full": (
        "Deze groepen passen wel, maar zijn vol: {cohorts}.",
        "These groups would suit, but are full: {cohorts}.",
    ),
    "seats_for_request": (
        "Plaatsen voor aanvraag {request} van {person}: {count}.",
        "Seats for request {request} of {person}: {count}.",
    ),
    "seats_for_placed": (
        "Aanvraag {request} van {person} heeft al een plaats in cohort {cohort}. Plaatsen die daarvoor in de plaats "
        "kunnen komen: {count}.",
        "Request {request} of {person} has a place in cohort {cohort} already. Seats that could replace it: {count}.",
    ),
    "seats_for_person": (
        "Plaatsen voor {person} in {programme}: {count}.",
        "Seats for {person} in {programme}: {count}.",
    ),
    "seats_more": (
        "En nog {count}; --json geeft ze allemaal.",
        "And {count} more; --json gives them all.",
    ),
    "seats_bond_running": (
        "Cohort {cohort} is al begonnen; daar gaat niemand meer uit.",
        "Cohort {cohort} has begun already; nobody leaves it any more.",
    ),
    "seats_bond_fixed": (
        "De plaats van aanvraag {request} in cohort {cohort} is vastgezet. "
        "Maak die eerst los om iets anders te zoeken.",
        "The place of request {request} in cohort {cohort} is fixed. Release it first to look for something else.",
    ),
    "seats_bond_needed": (
        "Zonder aanvraag {request} houdt cohort {cohort} te weinig mensen over. "
        "Zoek eerst iemand anders voor die plaats.",
        "Without request {request} cohort {cohort} has too few people left. Find somebody else for that place first.",
    ),
    "seats_nothing_else": (
        "Voor aanvraag {request} is er naast cohort {cohort} niets anders vrij.",
        "For request {request} nothing but cohort {cohort} is free.",
    ),
    "seats_open": ("plaats in {cohort} (nog {left})", "seat in {cohort} ({left} left)"),
    "seats_individual": ("nieuw traject", "new trajectory"),
    "seats_group": ("nieuwe groep, {count} wachten mee: {ids}", "new group, {count} wait too: {ids}"),
    "seats_day": ("{day}", "{day}"),
    "title_first_lesson": ("Eerste les", "First lesson"),
    "title_last_lesson": ("Laatste les", "Last lesson"),
    "title_seat": ("Plaats", "Seat"),
    "title_pattern": ("Dagdelen", "Pattern"),
    "title_location": ("Locatie", "Location"),
    "title_room": ("Lokaal", "Room"),
    "title_teacher": ("Docent", "Teacher"),
    "title_hours_a_week": ("Uren per week", "Hours a week"),
}
