"""Sentences of calendars: what a lesson is called in one, and what the command says."""

IN_A_CALENDAR: dict[str, tuple[str, str]] = {
    "calendar_of_coordinator": ("Alle lessen", "All sessions"),
    "calendar_of_teacher": ("Lessen van docent {teacher}", "Sessions of teacher {teacher}"),
    "calendar_of_room": ("Lessen in {room}", "Sessions in {room}"),
    "calendar_of_location": ("Lessen op {location}", "Sessions at {location}"),
    "calendar_participants": ("Deelnemers: {count}", "Participants: {count}"),
    "calendar_ordinal": ("Les {ordinal} van {total}", "Session {ordinal} of {total}"),
    "calendar_teacher": ("Docent: {teacher}", "Teacher: {teacher}"),
    "calendar_online": ("Online: {place}", "Online: {place}"),
    "calendar_cancelled": ("VERVALT: {session}", "CANCELLED: {session}"),
    "calendar_plan_changed": (
        "Het plan is veranderd: deze les vervalt in deze agenda.",
        "The plan has changed: this session no longer takes place in this calendar.",
    ),
}

OF_THE_COMMAND: dict[str, tuple[str, str]] = {
    "help_calendar": (
        "Maak van een plan agenda's om je op te abonneren: per docent, lokaal en locatie, en één voor de coördinator.",
        "Turn a plan into calendars to subscribe to: per teacher, room and location, and one for the coordinator.",
    ),
    "help_calendar_out": (
        "De map voor de agenda's; andere bestanden die er staan, blijven.",
        "The folder for the calendars; other files in it stay.",
    ),
    "help_calendar_previous": (
        "Het plan waarvan de vorige keer agenda's zijn gemaakt; wat sindsdien vervalt, wordt zo gemeld.",
        "The plan of which calendars were made last time; what has fallen away since then is told.",
    ),
    "help_calendar_teacher": ("Alleen de agenda van deze docent.", "Only the calendar of this teacher."),
    "help_calendar_room": ("Alleen de agenda van dit lokaal.", "Only the calendar of this room."),
    "help_calendar_location": ("Alleen de agenda van deze locatie.", "Only the calendar of this location."),
    "help_calendar_all": (
        "Alle agenda's; dat gebeurt ook als je niets kiest.",
        "All calendars; this is also what happens if you choose nothing.",
    ),
    "help_calendar_today": (
        "De datum van vandaag: wat verviel op een dag daarvóór, wordt niet meer getoond. Anders telt de dag waarop het "
        "plan is gemaakt.",
        "The date of today: what was cancelled on a day before it is no longer shown. Otherwise the day on which the "
        "plan was made counts.",
    ),
    "usage_calendar_day": (
        "--today: '{value}' is geen datum. Schrijf jaar, maand en dag, zoals 2027-01-31.",
        "--today: '{value}' is not a date. Write year, month and day, such as 2027-01-31.",
    ),
    "usage_calendar_choice": (
        "Kies één agenda, met --teacher, --room of --location, of alle met --all.",
        "Choose one calendar, with --teacher, --room or --location, or all with --all.",
    ),
    "calendar_unknown_teacher": (
        "--teacher: het scenario en het plan kennen geen docent '{id}'.",
        "--teacher: neither scenario nor plan has a teacher '{id}'.",
    ),
    "calendar_unknown_room": (
        "--room: het scenario en het plan kennen geen lokaal '{id}'.",
        "--room: neither scenario nor plan has a room '{id}'.",
    ),
    "calendar_unknown_location": (
        "--location: het scenario en het plan kennen geen locatie '{id}'.",
        "--location: neither scenario nor plan has a location '{id}'.",
    ),
    "calendar_near": ("{sentence} Bedoel je {near}?", "{sentence} Do you mean {near}?"),
    "calendar_no_near": (
        "{sentence} Gebruik een id uit de tabellen van het scenario.",
        "{sentence} Use an id from the tables of the scenario.",
    ),
    "calendar_or": ("{one} of {other}", "{one} or {other}"),
    "calendar_unwritable": (
        "--out: in {folder} kan niet alles worden geschreven ({reason}). Elke agenda daar is de oude of de nieuwe. "
        "Pas de rechten aan of kies een andere map, en geef de opdracht nog eens.",
        "--out: not everything can be written in {folder} ({reason}). Each calendar there is the old one or the new "
        "one. Change the permissions or choose another folder, and give the command again.",
    ),
    "calendar_plan_not_legal": (
        "Dit plan houdt zich niet aan alle regels ({rules}); de agenda's tonen het zoals het is. "
        "'planner check' legt uit wat er mis is.",
        "This plan does not keep every rule ({rules}); the calendars show it as it is. "
        "'planner check' explains what is wrong.",
    ),
    "calendar_plan_of_other": (
        "Dit plan noemt aanvragen of programma's die dit scenario niet heeft. Is het van een ander scenario, geef de "
        "opdracht dan nog eens met dat scenario; bij het plan is daarom niet bewaard wat er is gemeld.",
        "This plan names requests or programmes that this scenario does not have. If it is of another scenario, give "
        "the command again with that scenario; therefore what was told is not kept with the plan.",
    ),
    "calendar_record_damaged": (
        "{file} is beschadigd of met de hand veranderd, en telt daarom niet mee: wat eerder is gemeld, is niet bekend. "
        "Heb je een kopie van vroeger, zet die terug; geef anders met --previous het plan op dat mensen nu hebben.",
        "{file} is damaged or was changed by hand, so it does not count: what was told before is not known. "
        "If you have a copy from before, put it back; otherwise name with --previous the plan that people have now.",
    ),
    "calendar_other_plan": (
        "In {folder} stonden agenda's van een ander plan. Wat daarvan vervalt of is verzet, staat er nu als wijziging "
        "in. Was dat niet de bedoeling, kies dan een andere map; geef anders voortaan dat plan op met --previous.",
        "{folder} held calendars of another plan. What falls away or moves of that is now told as a change. If you did "
        "not mean that, choose another folder; otherwise name that plan with --previous from now on.",
    ),
    "calendar_other_previous": (
        "In {folder} stonden agenda's van een ander plan dan dat van --previous. Ook wat daarvan vervalt of is verzet, "
        "staat er nu als wijziging in. Geef voortaan het plan op dat daar het laatst stond.",
        "{folder} held calendars of another plan than that of --previous. What falls away or moves of that is now told "
        "as a change, too. From now on, name the plan that was there last.",
    ),
    "calendar_plan_unwritable": (
        "In {folder} kan {file} niet worden geschreven ({reason}). Dat is niet erg zolang je de agenda's steeds in "
        "dezelfde map schrijft, want daar staat het ook.",
        "{file} cannot be written in {folder} ({reason}). That does no harm as long as you always write the calendars "
        "into the same folder, for it is there too.",
    ),
    "calendar_warning": ("Let op: {sentence}", "Note: {sentence}"),
    "calendars_written": (
        "Agenda's in {folder}: {calendars}, met samen {sessions:les|lessen}; vervallen: {cancelled}.",
        "Calendars in {folder}: {calendars}, with {sessions:session|sessions} in all; cancelled: {cancelled}.",
    ),
    "calendar_written": (
        "De agenda {file} staat in {folder}, met {sessions:les|lessen}; vervallen: {cancelled}.",
        "The calendar {file} is in {folder}, with {sessions:session|sessions}; cancelled: {cancelled}.",
    ),
}

CALENDARS: dict[str, tuple[str, str]] = {**IN_A_CALENDAR, **OF_THE_COMMAND}
