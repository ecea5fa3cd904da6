"""Sentences of reading a teacher's own calendar; none repeats what stands in it."""

COMMAND: dict[str, tuple[str, str]] = {
    "help_busy": (
        "Lees uit de eigen agenda van een docent (.ics) wanneer die bezet is, en zet dat als afwezigheid in het "
        "scenario. Titels, plaatsen en namen worden niet bewaard.",
        "Read from a teacher's own calendar (.ics) when they are busy, and put that into the scenario as absences. "
        "Titles, places and names are not kept.",
    ),
    "help_busy_teacher": ("De docent van wie de agenda is.", "The teacher whose calendar it is."),
    "help_busy_calendar": ("Het bestand met de agenda (.ics).", "The file with the calendar (.ics)."),
    "help_busy_out": (
        "Een map voor een kopie van het scenario met deze afwezigheid; anders verandert absences.csv van het scenario.",
        "A folder for a copy of the scenario with these absences; otherwise absences.csv of the scenario changes.",
    ),
    "busy_unknown_teacher": (
        "--teacher: het scenario heeft geen docent '{id}'. Gebruik een id uit teachers.csv.",
        "--teacher: the scenario has no teacher '{id}'. Use an id from teachers.csv.",
    ),
    "busy_unknown_teacher_near": (
        "--teacher: het scenario heeft geen docent '{id}'. Bedoel je {near}?",
        "--teacher: the scenario has no teacher '{id}'. Do you mean {near}?",
    ),
    "busy_unwritable": (
        "{file} kan niet worden geschreven ({reason}). Er is niets veranderd. Pas de rechten aan, of kies met --out "
        "een andere map.",
        "{file} cannot be written ({reason}). Nothing has changed. Change the permissions, or choose another folder "
        "with --out.",
    ),
}

RESULT: dict[str, tuple[str, str]] = {
    "busy_read": (
        "Gelezen: de agenda van docent {teacher} van {first} tot en met {last}, de dagen waarop dit scenario lessen "
        "kan hebben.",
        "Read: the calendar of teacher {teacher} from {first} to {last}, the days on which this scenario can have "
        "sessions.",
    ),
    "busy_found": (
        "Bezet: {days:hele dag|hele dagen} en daarbuiten {hours} uur, uit {events:afspraak|afspraken}.",
        "Busy: {days:whole day|whole days} and {hours:hour|hours} besides, from {events:event|events}.",
    ),
    "busy_skipped": ("Niet meegeteld:", "Not counted:"),
    "busy_skip": ("{what}: {count}", "{what}: {count}"),
    "busy_skip_free": (
        "afspraken waarbij de docent beschikbaar is",
        "events during which the teacher is free",
    ),
    "busy_skip_cancelled": ("afspraken die niet doorgaan", "events that are cancelled"),
    "busy_skip_declined": (
        "uitnodigingen die de docent heeft afgeslagen",
        "invitations that the teacher has declined",
    ),
    "busy_skip_own_lesson": ("lessen uit de planner zelf", "sessions of the planner itself"),
    "busy_skip_no_time": ("afspraken die geen tijd duren", "events that take no time"),
    "busy_skip_replaced": (
        "oude versies van afspraken die er ook nieuwer in staan",
        "old versions of events that are also there in a newer one",
    ),
    "busy_skip_outside": ("afspraken buiten deze periode", "events outside this period"),
    "busy_written": (
        "Nu in {folder}: {rows:rij|rijen} van absences.csv met de reden '{reason}' voor deze docent; "
        "{replaced:rij van de vorige keer is vervangen|rijen van de vorige keer zijn vervangen}.",
        "Now in {folder}: {rows:row|rows} of absences.csv with the reason '{reason}' for this teacher; "
        "{replaced:row of last time has been replaced|rows of last time have been replaced}.",
    ),
}

PROBLEMS: dict[str, tuple[str, str]] = {
    "busy_event": ("afspraak {number}: {what}", "event {number}: {what}"),
    "busy_no_calendar": (
        "dit is geen agenda. Exporteer de agenda als iCalendar (.ics) en geef dat bestand.",
        "this is not a calendar. Export the calendar as iCalendar (.ics) and give that file.",
    ),
    "busy_too_big": (
        "het bestand is groter dan {most} MB en is niet gelezen. Exporteer de agenda zonder bijlagen, of alleen de "
        "periode van de planning.",
        "the file is larger than {most} MB and was not read. Export the calendar without attachments, or only the "
        "period of the planning.",
    ),
    "busy_zip": (
        "dit is een zip of een werkmap, geen agenda. Pak een zip uit, en geef het .ics-bestand dat erin zit.",
        "this is a zip or a workbook, not a calendar. Unpack a zip, and give the .ics file in it.",
    ),
    "busy_cut_off": (
        "dit deel heeft geen einde: het bestand houdt te vroeg op. Exporteer of download de agenda opnieuw.",
        "this part has no end: the file stops too early. Export or download the calendar again.",
    ),
    "busy_unmatched_end": (
        "hier eindigt een deel dat niet is begonnen. Exporteer of download de agenda opnieuw.",
        "a part ends here that has not begun. Export or download the calendar again.",
    ),
    "busy_too_many_events": (
        "de agenda heeft meer dan {most} afspraken. Exporteer alleen de periode van de planning.",
        "the calendar has more than {most} events. Export only the period of the planning.",
    ),
    "busy_too_many_times": (
        "de afspraken geven samen meer dan {most} tijden in deze periode. Haal afspraken die zich heel vaak herhalen "
        "uit de agenda.",
        "the events give more than {most} times in this period together. Take events that recur very often out of the "
        "calendar.",
    ),
    "busy_too_much_work": (
        "het uitrekenen van de herhalingen duurt te lang. Exporteer alleen de periode van de planning, of haal "
        "ingewikkelde herhalingen uit de agenda.",
        "working out the recurrences takes too long. Export only the period of the planning, or take complicated "
        "recurrences out of the calendar.",
    ),
    "busy_too_often": (
        "deze afspraak herhaalt zich te vaak. Maak er in de agenda minder herhalingen van, of zet haar op beschikbaar "
        "en zonder herhaling.",
        "this event recurs too often. Let it recur less in the calendar, or show it as free and without recurrence.",
    ),
    "busy_bad_rule": (
        "deze herhaling kan niet worden gelezen. Sla de afspraak in de agenda opnieuw op met een gewone herhaling.",
        "this recurrence cannot be read. Save the event in the calendar again with an ordinary recurrence.",
    ),
    "busy_bad_value": (
        "hier staat geen datum, tijd of duur zoals in een agenda hoort. Sla de afspraak in de agenda opnieuw op, of "
        "verwijder haar.",
        "this is not a date, time or duration as a calendar has them. Save the event in the calendar again, or delete "
        "it.",
    ),
    "busy_no_start": (
        "er staat niet bij wanneer ze begint. Sla de afspraak in de agenda opnieuw op, of verwijder haar.",
        "it does not say when it begins. Save the event in the calendar again, or delete it.",
    ),
    "busy_end_before_start": (
        "het einde ligt voor het begin. Verbeter de tijden in de agenda.",
        "it ends before it begins. Correct the times in the calendar.",
    ),
    "busy_mixed_ends": (
        "begin en einde zijn niet allebei een dag of allebei een tijd. Verbeter de afspraak in de agenda.",
        "begin and end are not both a day or both a time. Correct the event in the calendar.",
    ),
    "busy_unknown_zone": (
        "deze tijdzone is niet bekend, en de agenda legt haar niet uit. Kies in de agenda een gewone tijdzone, zoals "
        "Amsterdam.",
        "this time zone is not known, and the calendar does not explain it. Choose an ordinary time zone in the "
        "calendar, such as Amsterdam.",
    ),
    "busy_bad_zone": (
        "de uitleg van deze tijdzone klopt niet. Kies in de agenda een gewone tijdzone, zoals Amsterdam, en exporteer "
        "opnieuw.",
        "the explanation of this time zone makes no sense. Choose an ordinary time zone in the calendar, such as "
        "Amsterdam, and export again.",
    ),
}

BUSY_TIMES: dict[str, tuple[str, str]] = {**COMMAND, **RESULT, **PROBLEMS}
