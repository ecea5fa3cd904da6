"""What the week board says: its parts, its moves, and what is in their way."""

PAGES_BOARD: dict[str, tuple[str, str]] = {
    "board.monday": ("maandag", "Monday"),
    "board.tuesday": ("dinsdag", "Tuesday"),
    "board.wednesday": ("woensdag", "Wednesday"),
    "board.thursday": ("donderdag", "Thursday"),
    "board.friday": ("vrijdag", "Friday"),
    "board.saturday": ("zaterdag", "Saturday"),
    "board.sunday": ("zondag", "Sunday"),
    "board.morning": ("ochtend", "morning"),
    "board.afternoon": ("middag", "afternoon"),
    "board.evening": ("avond", "evening"),
    "board.no-pattern": (
        "Programma {programme} heeft geen weekpatroon met een les op {weekday} om {start}.",
        "Programme {programme} has no pattern with a session on {weekday} at {start}.",
    ),
    "board.no-room": (
        "Cohort {cohort} kan niet naar locatie {location}: daar is geen lokaal.",
        "Cohort {cohort} cannot move to location {location}: there is no room there.",
    ),
    "board.running": (
        "Cohort {cohort} loopt al en blijft zoals het is.",
        "Cohort {cohort} is running and stays as it is.",
    ),
    "board.locked": (
        "Cohort {cohort} is vastgezet. Maak het eerst los.",
        "Cohort {cohort} is locked. Unlock it first.",
    ),
    "board.did-move": (
        "Cohort {cohort} begint op {start}, lessen {slots}, lokaal {room}, docent {teacher}.",
        "Cohort {cohort} starts on {start}, sessions {slots}, room {room}, teacher {teacher}.",
    ),
    "board.did-lock": ("Cohort {cohort} is vastgezet.", "Cohort {cohort} is locked."),
    "board.did-unlock": ("Cohort {cohort} is los en kan verplaatst worden.", "Cohort {cohort} is unlocked."),
    "board.did-seat": (
        "Aanvraag {request} heeft nu een plaats in cohort {cohort}.",
        "Request {request} now has a seat in cohort {cohort}.",
    ),
}
