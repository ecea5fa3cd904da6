"""Sentences of `planner change`: what is wrong with what was asked, and what came of it."""

HELP: dict[str, tuple[str, str]] = {
    "help_change": (
        "Verwerk wat er is veranderd: het plan is dan bekendgemaakt, wat begonnen is loopt, en 'planner plan' gaat "
        "daarvan uit.",
        "Take in what has changed: the plan is then published, what has begun is running, and 'planner plan' starts "
        "from there.",
    ),
    "help_change_out": ("De map voor het veranderde scenario.", "The folder for the changed scenario."),
    "help_change_plan": (
        "De map met het plan dat geldt; zonder deze optie het laatste plan in het scenario.",
        "The folder with the plan that holds; without this option the last plan in the scenario.",
    ),
    "help_change_today": (
        "De dag van vandaag: wat dan al les heeft gehad, blijft zoals het is. Zonder deze optie is er nog niets "
        "begonnen van wat in de planperiode start.",
        "The day it is: what has had a lesson by then stays as it is. Without this option nothing has begun of what "
        "starts in the planning period.",
    ),
    "help_change_away": (
        "Deze docent is er niet, van --from tot en met --until, of met de dagen erbij: T3:2027-01-05..2027-01-16. "
        "Mag vaker.",
        "This teacher is away, from --from to --until, or with the days: T3:2027-01-05..2027-01-16. May be repeated.",
    ),
    "help_change_close": (
        "Dit lokaal is dicht, van --from tot en met --until, of met de dagen erbij: R1:2027-01-05. Mag vaker.",
        "This room is closed, from --from to --until, or with the days: R1:2027-01-05. May be repeated.",
    ),
    "help_change_from": (
        "De eerste dag, voor elke docent en elk lokaal ervóór zonder eigen dagen. Mag vaker, telkens na wie het is.",
        "The first day, for every teacher and room before it without days. May be repeated, each time after who it is.",
    ),
    "help_change_until": ("De laatste dag, net zo.", "The last day, likewise."),
    "help_change_withdraw": (
        "Deze aanvraag is ingetrokken. Mag vaker.",
        "This request has been withdrawn. May be repeated.",
    ),
    "help_change_add": (
        "Nieuwe aanvragen: een CSV-bestand met de kolommen van requests.csv; of, met wie nog niet bekend is erbij, een "
        "werkmap met de bladen Aanvragen en Deelnemers, of een map met requests.csv en people.csv. Mag vaker.",
        "New requests: a CSV file with the columns of requests.csv; or, together with who is not known yet, a workbook "
        "with the sheets Requests and People, or a folder with requests.csv and people.csv. May be repeated.",
    ),
}

WRONG: dict[str, tuple[str, str]] = {
    "usage_change_days_of_what": (
        "{option} {day} hoort nergens bij. Zet het na de docent of het lokaal: "
        "--teacher-away T3 --from 2027-01-05 --until 2027-01-16.",
        "{option} {day} belongs to nothing. Put it after the teacher or the room: "
        "--teacher-away T3 --from 2027-01-05 --until 2027-01-16.",
    ),
    "usage_change_days_twice": (
        "{option} staat er twee keer achter elkaar. Zet het telkens na de docent of het lokaal waar het bij hoort.",
        "{option} is there twice in a row. Put it each time after the teacher or the room that it belongs to.",
    ),
    "change_would_overwrite": (
        "--out: in {folder} staat een scenario dat niet, of niet meer, is zoals 'planner change' het schreef. "
        "Kies een andere map, zodat er niets verloren gaat.",
        "--out: {folder} holds a scenario that is not, or no longer, as 'planner change' wrote it. "
        "Choose another folder, so that nothing is lost.",
    ),
    "change_unknown_teacher": (
        "het scenario heeft geen docent '{id}'. {near}",
        "the scenario has no teacher '{id}'. {near}",
    ),
    "change_unknown_room": ("het scenario heeft geen lokaal '{id}'. {near}", "the scenario has no room '{id}'. {near}"),
    "change_unknown_request": (
        "het scenario heeft geen aanvraag '{id}'. {near}",
        "the scenario has no request '{id}'. {near}",
    ),
    "change_is_waited_for": (
        "aanvraag {later} komt pas na {id}. Trek ook {later} in, of maak in requests.csv de cel after van {later} "
        "leeg.",
        "request {later} comes only after {id}. Withdraw {later} too, or empty the cell after of {later} in "
        "requests.csv.",
    ),
    "change_no_days": (
        "voor {id} ontbreken de dagen. Zet er --from en --until achter, of schrijf {id}:2027-01-05..2027-01-16.",
        "the days of {id} are missing. Put --from and --until after it, or write {id}:2027-01-05..2027-01-16.",
    ),
    "change_bad_days": (
        "'{days}' is geen dag en geen periode. Schrijf één dag, zoals 2027-01-05, of de eerste en de laatste: "
        "2027-01-05..2027-01-16 (--from en --until horen bij elkaar).",
        "'{days}' is no day and no stretch of days. Write one day, such as 2027-01-05, or the first and the last: "
        "2027-01-05..2027-01-16 (--from and --until go together).",
    ),
    "change_days_reversed": (
        "{last} ligt vóór {first}. Zet de eerste dag vooraan.",
        "{last} is before {first}. Put the first day first.",
    ),
    "change_too_late": (
        "na {today} kan niets nieuws meer beginnen: de laatste startweek is {starts_until}. "
        "Zet in scenario.toml starts_until later, of geef met --today een eerdere dag.",
        "nothing new can begin after {today}: the last week of starts is {starts_until}. "
        "Make starts_until in scenario.toml later, or give an earlier day with --today.",
    ),
    "added_no_table": (
        "dit is geen CSV-bestand, geen werkmap en geen map. Sla de aanvragen op als CSV of als .xlsx, of geef een map "
        "met requests.csv.",
        "this is no CSV file, no workbook and no folder. Save the requests as CSV or as .xlsx, or give a folder with "
        "requests.csv.",
    ),
    "added_not_read": (
        "deze tabel is niet gelezen: alleen aanvragen, deelnemers en klantmanagers kunnen erbij komen",
        "this table was not read: only requests, people and klantmanagers can be added",
    ),
    "added_known": (
        "'{value}' staat met dezelfde gegevens al in het scenario en is overgeslagen",
        "'{value}' is in the scenario with the same contents and was skipped",
    ),
    "added_exists": (
        "'{value}' staat al in het scenario, met andere gegevens. Geef de nieuwe rij een andere code, of pas de rij in "
        "het scenario zelf aan.",
        "'{value}' is in the scenario already, with other contents. Give the new row another id, or change the row in "
        "the scenario itself.",
    ),
}

REPORT: dict[str, tuple[str, str]] = {
    "change_not_legal": (
        "Dit plan houdt zich niet aan alle regels en kan dus niet bekendgemaakt worden. Er is niets geschreven.",
        "This plan does not keep every rule and so cannot be published. Nothing has been written.",
    ),
    "change_published": (
        "Het plan is bekendgemaakt: {cohorts:cohort|cohorten}, {placed:aanvraag|aanvragen} met een plaats.",
        "The plan is published: {cohorts:cohort|cohorts}, {placed:request|requests} with a place.",
    ),
    "change_running": (
        "Begonnen op of vóór {today}, en dus niet meer te veranderen: {ids}.",
        "Begun on or before {today}, and so not to be changed any more: {ids}.",
    ),
    "change_none_running": (
        "Op {today} is er nog niets begonnen van wat nog moest beginnen.",
        "By {today} nothing has begun of what was still to begin.",
    ),
    "change_starts_from": (
        "Nieuwe cohorten kunnen vanaf {day} beginnen.",
        "New cohorts can start from {day}.",
    ),
    "change_forgotten_today": (
        "Let op: vandaag is het {day}, en dan zijn ook begonnen: {ids}. Hier is gerekend alsof die nog moeten "
        "beginnen. Geef --today {iso} om ze te laten zoals ze zijn.",
        "Note: today is {day}, and by then these have begun too: {ids}. Here they count as still to begin. "
        "Give --today {iso} to leave them as they are.",
    ),
    "change_teacher_away": (
        "Docent {id} is er niet van {first} tot en met {last}.",
        "Teacher {id} is away from {first} to {last}.",
    ),
    "change_room_closed": (
        "Lokaal {id} is dicht van {first} tot en met {last}.",
        "Room {id} is closed from {first} to {last}.",
    ),
    "change_hits_nothing": ("Dat raakt geen enkele les.", "That concerns no lesson at all."),
    "change_hits": ("Dat raakt: {cohorts}.", "That concerns: {cohorts}."),
    "change_hit": ("{lessons} van {cohort}", "{lessons} of {cohort}"),
    "change_hit_and": ("{one}, {next}", "{one}, {next}"),
    "change_needs_substitute": (
        "Al begonnen, dus daar is vervanging nodig: {ids}.",
        "Already begun, so a substitute is needed there: {ids}.",
    ),
    "change_needs_room": (
        "Al begonnen, dus daar is een ander lokaal nodig: {ids}.",
        "Already begun, so another room is needed there: {ids}.",
    ),
    "change_withdrawn": ("Ingetrokken: {ids}.", "Withdrawn: {ids}."),
    "change_added": (
        "Nieuwe aanvragen: {requests}, nieuwe deelnemers: {people}.",
        "New requests: {requests}, new people: {people}.",
    ),
    "change_freed_begun": (
        "In {cohort} is de plaats van {requests} vrij. Dat is al begonnen: er kan niemand meer bij.",
        "In {cohort} the place of {requests} is free. That has begun: nobody can join any more.",
    ),
    "change_freed_nobody": (
        "In {cohort} is de plaats van {requests} vrij. Niemand die wacht, kan daar volgens de regels terecht.",
        "In {cohort} the place of {requests} is free. By the rules nobody who waits can take it.",
    ),
    "change_freed": (
        "In {cohort} is de plaats van {requests} vrij. Vrije plaatsen daar: {seats}. Wie kan, in volgorde van voorrang "
        "en wachttijd:",
        "In {cohort} the place of {requests} is free. Seats left there: {seats}. Who can have it, in order of priority "
        "and weeks waited:",
    ),
    "change_too_few": (
        "Let op: {cohort} heeft er nu {count} te weinig om door te gaan.",
        "Note: {cohort} now has {count} too few to go on.",
    ),
    "title_change_request": ("Aanvraag", "Request"),
    "title_change_person": ("Deelnemer", "Person"),
    "title_change_klantmanager": ("Klantmanager", "Klantmanager"),
    "title_change_priority": ("Voorrang", "Priority"),
    "title_change_waited": ("Weken gewacht", "Weeks waited"),
    "change_more_takers": ("En nog {count}; --json geeft ze allemaal.", "And {count} more; --json gives all of them."),
    "change_written": (
        "Het veranderde scenario staat in {folder}. Plan het opnieuw met: planner plan {folder} --out NIEUW-PLAN.",
        "The changed scenario is in {folder}. Plan it again with: planner plan {folder} --out NEW-PLAN.",
    ),
}

CHANGING: dict[str, tuple[str, str]] = {**HELP, **WRONG, **REPORT}
