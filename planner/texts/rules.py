"""Sentences of the findings: subject, fact, both numbers."""

RULES: dict[str, tuple[str, str]] = {
    "rules.session": ("{day} {start}–{end}", "{day} {start}–{end}"),
    "rules.hours": ("{hours} uur", "{hours} h"),
    "rules.hours-and-minutes": ("{hours} uur en {minutes} minuten", "{hours} h {minutes} min"),
    "rules.one-person": ("1 deelnemer", "1 person"),
    "rules.people": ("{count} deelnemers", "{count} people"),
    "rules.one-lesson": ("1 les", "1 session"),
    "rules.lessons": ("{count} lessen", "{count} sessions"),
    "one-cohort-per-request.rows": (
        "Aanvraag {request} staat {count} keer in de plaatsingen; 1 keer mag.",
        "Request {request} stands in the placements {count} times; 1 time is allowed.",
    ),
    "one-cohort-per-request.request": (
        "Aanvraag {request} is geplaatst, maar er is geen aanvraag met dat nummer.",
        "Request {request} is placed, but there is no request with that id.",
    ),
    "one-cohort-per-request.cohort": (
        "Aanvraag {request} is geplaatst in cohort {cohort}, maar dat cohort staat niet in het plan.",
        "Request {request} is placed in cohort {cohort}, but the plan has no such cohort.",
    ),
    "programme-asked.unknown": (
        "Cohort {cohort} volgt programma '{programme}', maar dat programma bestaat niet.",
        "Cohort {cohort} follows programme '{programme}', but there is no such programme.",
    ),
    "programme-asked.other": (
        "Aanvraag {request} is geplaatst in cohort {cohort} van programma {programme}, maar vraagt om {asked}.",
        "Request {request} is placed in cohort {cohort} of programme {programme}, but asks for {asked}.",
    ),
    "level-fits.outside": (
        "Deelnemer {person} heeft {level}, maar programma {programme} van cohort {cohort} is voor {levels}.",
        "Person {person} has {level}, but programme {programme} of cohort {cohort} is for {levels}.",
    ),
    "level-fits.no-level": ("geen bekend niveau", "no known level"),
    "level-fits.level": ("niveau {level}", "level {level}"),
    "level-fits.level-after": (
        "niveau {level} (na aanvraag {after} hooguit {higher})",
        "level {level} (after request {after} {higher} at most)",
    ),
    "level-fits.from": ("niveau {lowest} en hoger", "level {lowest} and higher"),
    "level-fits.to": ("niveau {highest} en lager", "level {highest} and lower"),
    "level-fits.between": ("niveau {lowest} tot en met {highest}", "levels {lowest} to {highest}"),
    "person-tags.missing": (
        "Deelnemer {person} heeft niet het kenmerk {missing} dat programma {programme} van cohort {cohort} vraagt.",
        "Person {person} lacks the tag {missing} that programme {programme} of cohort {cohort} asks for.",
    ),
    "start-window.early": (
        "Aanvraag {request} kan beginnen vanaf {earliest}, maar cohort {cohort} begint al op {first}.",
        "Request {request} can start from {earliest}, but cohort {cohort} starts as early as {first}.",
    ),
    "start-window.late": (
        "Aanvraag {request} moet klaar zijn op {finish_by}, maar cohort {cohort} eindigt pas op {last}.",
        "Request {request} must be finished by {finish_by}, but cohort {cohort} does not end before {last}.",
    ),
    "person-available.slots": (
        "Deelnemer {person} kan niet op {slots}, maar cohort {cohort} heeft dan les.",
        "Person {person} is not available on {slots}, but cohort {cohort} meets then.",
    ),
    "person-available.absent": (
        "Deelnemer {person} is afwezig bij {missed} van cohort {cohort}; hooguit {allowed} mag.",
        "Person {person} is absent from {missed} of cohort {cohort}; at most {allowed} is allowed.",
    ),
    "person-reaches.elsewhere": (
        "Deelnemer {person} kan naar {locations}, maar cohort {cohort} komt bijeen op locatie {location}.",
        "Person {person} can go to {locations}, but cohort {cohort} meets at location {location}.",
    ),
    "person-overlap.sessions": (
        "Deelnemer {person} heeft {count} keer tegelijk les in cohort {one} en cohort {other}, "
        "voor het eerst op {first}.",
        "Person {person} has sessions of cohort {one} and cohort {other} at the same time; number: {count}, "
        "the first on {first}.",
    ),
    "person-overlap.requests": (
        "Deelnemer {person} zit met {count} aanvragen in cohort {cohort} ({requests}); 1 mag.",
        "Person {person} is in cohort {cohort} with {count} requests ({requests}); 1 is allowed.",
    ),
    "person-week-load.over": (
        "Deelnemer {person} heeft in de week van {monday} {hours} les, maar kan hooguit {limit} aan.",
        "Person {person} has {hours} of sessions in the week of {monday}, but can take {limit} at most.",
    ),
    "care-partners.together": (
        "Deelnemer {person} en zorgpartner {partner} zitten samen in cohort {cohort}; 1 van de 2 mag.",
        "Person {person} and care partner {partner} are both in cohort {cohort}; 1 of the 2 may be.",
    ),
    "care-partners.sessions": (
        "Deelnemer {person} en zorgpartner {partner} hebben {count} keer tegelijk les "
        "in cohort {one} en cohort {other}, voor het eerst op {first}.",
        "Person {person} and care partner {partner} have sessions of cohort {one} and cohort {other} "
        "at the same time; number: {count}, the first on {first}.",
    ),
    "needs-met.missing": (
        "Deelnemer {person} heeft {missing} nodig, maar lokaal {room} van cohort {cohort} heeft dat niet.",
        "Person {person} needs {missing}, but room {room} of cohort {cohort} does not have it.",
    ),
    "after-request.unplaced": (
        "Aanvraag {request} is geplaatst in cohort {cohort}, maar komt na aanvraag {after} en die is niet geplaatst.",
        "Request {request} is placed in cohort {cohort}, but comes after request {after}, which is not placed.",
    ),
    "after-request.early": (
        "Aanvraag {request} begint in cohort {cohort} op {first}, maar aanvraag {after} die eerst komt, "
        "eindigt in cohort {earlier} pas op {last}.",
        "Request {request} starts in cohort {cohort} on {first}, but request {after}, which comes first, "
        "does not end in cohort {earlier} before {last}.",
    ),
    "group-size.few": (
        "Groep {programme} in cohort {cohort} heeft {people}, maar minstens {minimum} is nodig.",
        "Group {programme} in cohort {cohort} has {people}, but needs at least {minimum}.",
    ),
    "group-size.many": (
        "Groep {programme} in cohort {cohort} heeft {people}, maar hooguit {maximum} mag.",
        "Group {programme} in cohort {cohort} has {people}, but may have {maximum} at most.",
    ),
    "cohort-start.no-monday": (
        "Cohort {cohort} begint op {start}; een cohort begint op een maandag.",
        "Cohort {cohort} starts on {start}; a cohort starts on a Monday.",
    ),
    "cohort-start.outside": (
        "Cohort {cohort} begint op {start}, maar nieuwe cohorten beginnen van {earliest} tot en met {latest}.",
        "Cohort {cohort} starts on {start}, but new cohorts start from {earliest} to {latest}.",
    ),
    "cohort-start.not-offered": (
        "Cohort {cohort} begint op {start}, maar programma {programme} begint dan niet; wel op {nearest}.",
        "Cohort {cohort} starts on {start}, but programme {programme} does not start then; it does on {nearest}.",
    ),
    "cohort-start.closed": (
        "Cohort {cohort} begint op {start}, maar kan op locatie {location} in die week geen enkele keer bijeenkomen.",
        "Cohort {cohort} starts on {start}, but cannot meet even once at location {location} in that week.",
    ),
    "cohort-pattern.unknown": (
        "Cohort {cohort} heeft weekpatroon '{pattern}', maar dat bestaat niet.",
        "Cohort {cohort} has pattern '{pattern}', but there is no such pattern.",
    ),
    "cohort-pattern.other": (
        "Cohort {cohort} heeft weekpatroon {pattern}, maar programma {programme} kent {patterns}.",
        "Cohort {cohort} has pattern {pattern}, but programme {programme} has {patterns}.",
    ),
    "lost-sessions.over": (
        "Cohort {cohort} verliest {lost} doordat locatie {location} dicht is; hooguit {allowed} mag.",
        "Cohort {cohort} loses {lost} because location {location} is closed; at most {allowed} is allowed.",
    ),
    "teacher-qualified.unknown": (
        "Cohort {cohort} heeft docent '{teacher}', maar die docent bestaat niet.",
        "Cohort {cohort} has teacher '{teacher}', but there is no such teacher.",
    ),
    "teacher-qualified.skill": (
        "Cohort {cohort} vraagt een docent met {skill}, maar docent {teacher} heeft {skills}.",
        "Cohort {cohort} asks for a teacher with {skill}, but teacher {teacher} has {skills}.",
    ),
    "teacher-qualified.location": (
        "Docent {teacher} werkt op {locations}, maar cohort {cohort} komt bijeen op locatie {location}.",
        "Teacher {teacher} works at {locations}, but cohort {cohort} meets at location {location}.",
    ),
    "teacher-available.slots": (
        "Docent {teacher} kan niet op {slots}, maar cohort {cohort} heeft dan les.",
        "Teacher {teacher} is not available on {slots}, but cohort {cohort} meets then.",
    ),
    "teacher-available.absent": (
        "Docent {teacher} is afwezig bij {absent} van cohort {cohort} en door sluiting vervallen er {lost}; "
        "samen mag hooguit {allowed}.",
        "Teacher {teacher} is absent from {absent} of cohort {cohort} and closures take {lost}; "
        "at most {allowed} is allowed together.",
    ),
    "teacher-overlap.sessions": (
        "Docent {teacher} geeft {count} keer tegelijk les aan cohort {one} en cohort {other}, "
        "voor het eerst op {first}.",
        "Teacher {teacher} teaches cohort {one} and cohort {other} at the same time; number: {count}, "
        "the first on {first}.",
    ),
    "teacher-week-load.over": (
        "Docent {teacher} geeft in de week van {monday} {hours} les, maar mag hooguit {limit} geven.",
        "Teacher {teacher} teaches {hours} in the week of {monday}, but may teach {limit} at most.",
    ),
    "teacher-one-location-a-day.several": (
        "Docent {teacher} geeft op {day} les op {count} locaties ({locations}); 1 mag.",
        "Teacher {teacher} teaches at {count} locations on {day} ({locations}); 1 is allowed.",
    ),
    "room-fits.unknown": (
        "Cohort {cohort} heeft lokaal '{room}', maar dat lokaal bestaat niet.",
        "Cohort {cohort} has room '{room}', but there is no such room.",
    ),
    "room-fits.location": (
        "Cohort {cohort} komt bijeen op locatie {location}, maar lokaal {room} is op locatie {at}.",
        "Cohort {cohort} meets at location {location}, but room {room} is at location {at}.",
    ),
    "room-fits.seats": (
        "Groep {programme} in cohort {cohort} heeft {people}, maar lokaal {room} heeft {seats} plaatsen.",
        "Group {programme} in cohort {cohort} has {people}, but room {room} seats {seats}.",
    ),
    "room-fits.features": (
        "Programma {programme} van cohort {cohort} vraagt {missing}, maar lokaal {room} heeft dat niet.",
        "Programme {programme} of cohort {cohort} asks for {missing}, but room {room} does not have it.",
    ),
    "room-available.slots": (
        "Lokaal {room} is niet vrij op {slots}, maar cohort {cohort} heeft dan les.",
        "Room {room} is not available on {slots}, but cohort {cohort} meets then.",
    ),
    "room-available.absent": (
        "Lokaal {room} is niet te gebruiken bij {lessons} van cohort {cohort}, voor het eerst op {first}; 0 mag.",
        "Room {room} cannot be used for {lessons} of cohort {cohort}, the first on {first}; 0 is allowed.",
    ),
    "room-overlap.sessions": (
        "Lokaal {room} is {count} keer tegelijk ingedeeld voor cohort {one} en cohort {other}, "
        "voor het eerst op {first}.",
        "Room {room} is used by cohort {one} and cohort {other} at the same time; number: {count}, "
        "the first on {first}.",
    ),
    "locks-kept.running-gone": (
        "Cohort {cohort} loopt al, maar staat niet in het plan.",
        "Cohort {cohort} is running, but is not in the plan.",
    ),
    "locks-kept.locked-gone": (
        "Cohort {cohort} is vastgezet, maar staat niet in het plan.",
        "Cohort {cohort} is locked, but is not in the plan.",
    ),
    "locks-kept.running-changed": (
        "Cohort {cohort} loopt al, maar heeft in het plan {what} {new} in plaats van {old}.",
        "Cohort {cohort} is running, but has {what} {new} instead of {old} in the plan.",
    ),
    "locks-kept.locked-changed": (
        "Cohort {cohort} is vastgezet, maar heeft in het plan {what} {new} in plaats van {old}.",
        "Cohort {cohort} is locked, but has {what} {new} instead of {old} in the plan.",
    ),
    "locks-kept.programme": ("programma", "programme"),
    "locks-kept.start": ("startdatum", "start"),
    "locks-kept.pattern": ("weekpatroon", "pattern"),
    "locks-kept.location": ("locatie", "location"),
    "locks-kept.room": ("lokaal", "room"),
    "locks-kept.teacher": ("docent", "teacher"),
    "locks-kept.seat-gone": (
        "Aanvraag {request} heeft een vaste plaats in cohort {cohort}, maar is in het plan niet geplaatst.",
        "Request {request} has a fixed seat in cohort {cohort}, but is not placed in the plan.",
    ),
    "locks-kept.seat-moved": (
        "Aanvraag {request} heeft een vaste plaats in cohort {cohort}, maar zit in het plan in cohort {other}.",
        "Request {request} has a fixed seat in cohort {cohort}, but is in cohort {other} in the plan.",
    ),
    "locks-kept.joined": (
        "Aanvraag {request} komt in het plan bij cohort {cohort}, maar dat loopt al en niemand kan er nog bij.",
        "Request {request} joins cohort {cohort} in the plan, but that is running and nobody can join it.",
    ),
}
