"""Sentences of the unlock card: why a request has no place or no sooner one, and what would give it one."""

WHY: dict[str, tuple[str, str]] = {
    "help_why": (
        "Legt uit waarom een aanvraag geen plaats heeft (of geen eerdere), en wat zou helpen.",
        "Explains why a request has no place (or no sooner one), and what would help.",
    ),
    "help_why_request": ("De aanvraag waar het om gaat.", "The request that this is about."),
    "help_why_seconds": (
        "Hoelang er gezocht mag worden; anders 3 seconden, en in grote scenario's tot 20.",
        "How long the search may take; otherwise 3 seconds, and up to 20 in large scenarios.",
    ),
    "why_look_longer": (
        "Met meer tijd is er misschien meer te zeggen over wie er moet verhuizen: --seconds.",
        "With more time there may be more to say about who must move: --seconds.",
    ),
    "why_plan_not_legal": (
        "Dit plan houdt zich niet aan alle regels; 'planner check' vertelt waar. Herstel dat eerst: "
        "van een plan dat niet klopt is niet te zeggen wat er bij kan.",
        "This plan does not keep every rule; 'planner check' says where. Mend that first: "
        "of a plan that is wrong nobody can say what could be added.",
    ),
    "why_unplaced": (
        "Aanvraag {request} van {person} heeft geen plaats.",
        "Request {request} of {person} has no place.",
    ),
    "why_placed": (
        "Aanvraag {request} van {person} heeft een plaats in {cohort}, vanaf {first}. Kan het eerder?",
        "Request {request} of {person} has a place in {cohort}, from {first}. Could it be sooner?",
    ),
    "why_busy_seats": ("Vrije plaatsen zoeken …", "Looking for free places …"),
    "why_busy_rules": ("Alle plekken langslopen …", "Going through all places …"),
    "why_busy_changes": ("Kleine wijzigingen proberen …", "Trying small changes …"),
    "why_busy_moves": (
        "Zoeken of het kan als er hooguit {moves} van de anderen verhuizen; nog {left} s.",
        "Looking whether it can be done if at most {moves} of the others move; {left} s left.",
    ),
    "why_busy_any": (
        "Zoeken of het kan als er meer anderen verhuizen; nog {left} s.",
        "Looking whether it can be done if more of the others move; {left} s left.",
    ),
    "why_busy_nobody": (
        "Zoeken of het kan zonder dat iemand verhuist; nog {left} s.",
        "Looking whether it can be done without anybody moving; {left} s left.",
    ),
    "why_stopping": (
        "Gestopt met zoeken; wat gevonden is, blijft staan.",
        "Stopped looking; what was found is kept.",
    ),
    "why_was_stopped": (
        "Niet alles is uitgezocht: het zoeken is eerder gestopt of de tijd was om.",
        "Not everything was looked into: the search was stopped or the time was over.",
    ),
    "why_line": ("  - {line}", "  - {line}"),
    "why_proof": ("  {proof}", "  {proof}"),
    "why_aloud": ("Hardop te zeggen: {sentence}", "To say aloud: {sentence}"),
    "why_aloud_free": (
        "Er is een plaats voor u vrij, vanaf {first}.",
        "There is a free place for you, from {first}.",
    ),
    "why_aloud_free_after": (
        "Er is een plaats voor u vrij vanaf {first}, na het traject dat eerst moet; ook daarvoor is plaats.",
        "There is a free place for you from {first}, after the trajectory that comes first; that has a place too.",
    ),
    "why_aloud_nobody_moves": (
        "Er is plaats voor u in de week van {first}, zonder dat iemand anders hoeft te verhuizen.",
        "There is a place for you in the week of {first}, without anybody else having to move.",
    ),
    "why_aloud_nobody_moves_after": (
        "Er is plaats voor u in de week van {first}, als het traject dat eerst moet meteen ook een plaats krijgt; "
        "niemand anders hoeft te verhuizen.",
        "There is a place for you in the week of {first}, if the trajectory that comes first gets a place at once too; "
        "nobody else has to move.",
    ),
    "why_aloud_nothing": (
        "Van wat u vraagt, is er in deze periode niets.",
        "Of what you ask for there is nothing in this period.",
    ),
    "why_aloud_unknown": ("Dat is nog niet uitgezocht.", "That has not been looked into yet."),
    "why_aloud_busy": ("Nog even, het wordt uitgezocht.", "One moment, this is being looked into."),
    "why_aloud_not_now": (
        "Er is nu geen plaats voor u, want bij de plek die er het dichtst bij komt, {because}.",
        "There is no place for you now, because at the place that comes nearest {because}.",
    ),
    "why_aloud_not_sooner": (
        "Eerder beginnen kan nu niet, want bij de plek die er het dichtst bij komt, {because}.",
        "You cannot begin sooner now, because at the place that comes nearest {because}.",
    ),
    "why_free": ("Nu vrij", "Free now"),
    "why_free_none": ("Geen enkele plaats is vrij.", "No place is free."),
    "why_free_none_sooner": (
        "Geen enkele plaats die eerder begint, is vrij.",
        "No place that begins sooner is free.",
    ),
    "why_free_none_after": (
        "Zolang {before} geen plaats heeft, is er ook voor {request} geen: {request} komt na {before}. Vrije plaatsen "
        "voor beide zijn niet gevonden.",
        "As long as {before} has no place there is none for {request} either: {request} comes after {before}. No free "
        "places for both were found.",
    ),
    "why_free_proof": (
        "Gecontroleerd: het plan met elk van deze plaatsen houdt zich aan alle regels. In totaal: {count}.",
        "Checked: the plan with each of these places keeps every rule. In all: {count}.",
    ),
    "why_free_proof_after": (
        "Gecontroleerd: het plan met al deze plaatsen houdt zich aan alle regels. Ze gaan alleen samen, want {request} "
        "komt na {before}.",
        "Checked: the plan with all these places keeps every rule. They go together only, for {request} comes after "
        "{before}.",
    ),
    "why_in_turn": ("voor {request} {seat}", "for {request} {seat}"),
    "why_then": ("{first}; daarna {then}", "{first}; then {then}"),
    "why_one_of": ("{seat}. {points}", "{seat}. {points}"),
    "why_points_more": ("Het plan wordt {points} punten duurder.", "The plan gets {points} points dearer."),
    "why_points_less": ("Het plan wordt {points} punten goedkoper.", "The plan gets {points} points cheaper."),
    "why_points_same": ("De punten blijven gelijk.", "The points stay the same."),
    "why_seat_open": (
        "een plaats in {cohort}: {programme}, {pattern}, {location}, vanaf {first}",
        "a place in {cohort}: {programme}, {pattern}, {location}, from {first}",
    ),
    "why_seat_group": (
        "een nieuwe groep met {others}: {programme}, {pattern}, {location} ({room}, {teacher}), vanaf {first}",
        "a new group with {others}: {programme}, {pattern}, {location} ({room}, {teacher}), from {first}",
    ),
    "why_seat_new": (
        "nieuw: {programme}, {pattern}, {location} ({room}, {teacher}), vanaf {first}",
        "new: {programme}, {pattern}, {location} ({room}, {teacher}), from {first}",
    ),
    "why_moves": ("Als anderen verhuizen", "If others move"),
    "why_moves_place": (
        "De plaats: {cohort}, docent {teacher}, lokaal {room}.",
        "The place: {cohort}, teacher {teacher}, room {room}.",
    ),
    "why_move": (
        "{person} ({request}) gaat van {before} naar {after}.",
        "{person} ({request}) goes from {before} to {after}.",
    ),
    "why_other_teacher": (
        "Cohort {cohort} houdt tijd en plaats, met docent {teacher} in plaats van {was_teacher}.",
        "Cohort {cohort} keeps time and place, with teacher {teacher} instead of {was_teacher}.",
    ),
    "why_other_room": (
        "Cohort {cohort} houdt tijd en plaats, in lokaal {room} in plaats van {was_room}.",
        "Cohort {cohort} keeps time and place, in room {room} instead of {was_room}.",
    ),
    "why_along": ("Meteen ook een plaats voor: {ids}.", "A place at once for {ids} too."),
    "why_cohort": (
        "{cohort} ({programme}, {pattern}, {location}, week van {start})",
        "{cohort} ({programme}, {pattern}, {location}, week of {start})",
    ),
    "why_moves_nobody": (
        "Gecontroleerd: niemand anders verhuist, niemand verliest een plaats, en alle regels kloppen.",
        "Checked: nobody else moves, nobody loses a place, and every rule is kept.",
    ),
    "why_moves_fewest": (
        "Bewezen: dit zijn de minste verplaatsingen van anderen ({count}), twee keer op een andere manier nagezocht. "
        "Niemand verliest een plaats. Een andere docent of een ander lokaal telt niet als verplaatsing.",
        "Proven: these are the fewest moves of others ({count}), searched twice in different ways. "
        "Nobody loses a place. Another teacher or room does not count as a move.",
    ),
    "why_moves_smallest_found": (
        "Het minste dat in de tijd gevonden is (aantal verplaatsingen van anderen: {count}). Bewezen is alleen dat het "
        "er minstens {least} zijn. Niemand verliest een plaats.",
        "The fewest found in the time (moves of others: {count}). Proven is only that it takes at least {least}. "
        "Nobody loses a place.",
    ),
    "why_moves_never": (
        "Bewezen: wie er ook verhuist, het kan niet zonder dat iemand een plaats verliest. Waar daarvoor gezocht moest "
        "worden, is dat twee keer op een andere manier gedaan.",
        "Proven: whoever moves, it cannot be done without somebody losing a place. Where that took a search, it was "
        "done twice in different ways.",
    ),
    "why_moves_not_found": (
        "In de tijd niets gevonden. Bewezen is dat het niet kan als er hooguit {most} van de anderen verhuizen.",
        "Nothing found in the time. Proven is that it cannot be done if at most {most} of the others move.",
    ),
    "why_moves_not_without": (
        "In de tijd niets gevonden. Bewezen is dat er dan minstens één ander moet verhuizen.",
        "Nothing found in the time. Proven is that at least one other would have to move.",
    ),
    "why_moves_unknown": ("In de tijd niet uitgezocht.", "Not looked into in the time."),
    "why_changes": ("Als er één ding anders is", "If one thing is otherwise"),
    "why_changes_proof": (
        "Alles wat hierbij hoort is geprobeerd, één voor één, terwijl de rest van het plan blijft zoals het is. "
        "Aantal wijzigingen dat een plaats opent: {count}. Elk plan hierboven is gecontroleerd.",
        "All there is of these kinds was tried, one by one, while the rest of the plan stays as it is. "
        "Changes that open a place: {count}. Each plan above was checked.",
    ),
    "why_changes_none": (
        "Alles is geprobeerd (een dagdeel, een latere einddatum, een andere locatie, een niveau hoger of lager, een "
        "dagdeel van een docent, een stoel erbij, een groep één kleiner of groter): geen enkele wijziging is op "
        "zichzelf genoeg, zolang de rest blijft zoals het is.",
        "All was tried (a dagdeel, a later day to finish by, another location, a level up or down, a dagdeel of a "
        "teacher, one more seat, a group one smaller or larger): no change is enough by itself, as long as the rest "
        "stays as it is.",
    ),
    "why_changes_none_after": (
        "Alles is geprobeerd (een dagdeel, een latere einddatum, een andere locatie, een niveau hoger of lager, een "
        "dagdeel van een docent, een stoel erbij, een groep één kleiner of groter): geen enkele wijziging geeft "
        "{before} en {request} allebei een plaats, zolang de rest blijft zoals het is. Vraag eerst wat {first} een "
        "plaats zou geven.",
        "All was tried (a dagdeel, a later day to finish by, another location, a level up or down, a dagdeel of a "
        "teacher, one more seat, a group one smaller or larger): no change gives both {before} and {request} a place, "
        "as long as the rest stays as it is. Ask first what would give {first} a place.",
    ),
    "why_changes_unfinished": (
        "Niet alles is geprobeerd of geteld; wat hier staat, is wel gecontroleerd.",
        "Not everything was tried or counted; what stands here was checked.",
    ),
    "why_change_person_slot": (
        "Als {about} ook kan op {to}: {seat}.",
        "If {about} can come on {to} too: {seat}.",
    ),
    "why_change_finish_by": (
        "Als het klaar mag zijn op {to}: {seat}.",
        "If it may be finished on {to}: {seat}.",
    ),
    "why_change_location": (
        "Als {about} ook naar {to} kan: {seat}.",
        "If {about} can go to {to} too: {seat}.",
    ),
    "why_change_level": (
        "Als het niveau van {about} {to} is: {seat}.",
        "If the level of {about} is {to}: {seat}.",
    ),
    "why_change_teacher_slot": (
        "Als docent {about} ook werkt op {to}: {seat}.",
        "If teacher {about} works on {to} too: {seat}.",
    ),
    "why_change_room_seat": (
        "Als lokaal {about} {to} plaatsen heeft: {seat}.",
        "If room {about} has {to} seats: {seat}.",
    ),
    "why_change_smaller_group": (
        "Als een groep {about} met {to} mag beginnen: {seat}.",
        "If a group {about} may begin with {to}: {seat}.",
    ),
    "why_change_larger_group": (
        "Als een groep {about} {to} mensen mag hebben: {seat}.",
        "If a group {about} may have {to} people: {seat}.",
    ),
    "why_helps": ("Helpt ook: {ids} (samen {count}).", "Helps too: {ids} ({count} in all)."),
    "why_against": ("Wat in de weg staat", "What stands in the way"),
    "why_nearest": ("Het dichtst bij: {seat}.", "Nearest: {seat}."),
    "why_against_proof": (
        "Nagegaan: van alle groepen en nieuwe starts die er zijn ({count}), met elke docent en elk lokaal, stuit er "
        "geen op minder regels, zolang iedereen zijn plaats houdt.",
        "Made sure: of all groups and new starts there are ({count}), with each teacher and each room, none breaks "
        "fewer rules, as long as everybody keeps their place.",
    ),
    "why_against_proof_after": (
        "Nagegaan: van alle groepen en nieuwe starts die er zijn ({count}), met elke docent en elk lokaal, stuit er "
        "geen op minder regels, zolang iedereen zijn plaats houdt en {before} er geen heeft.",
        "Made sure: of all groups and new starts there are ({count}), with each teacher and each room, none breaks "
        "fewer rules, as long as everybody keeps their place and {before} has none.",
    ),
    "why_against_found": (
        "Dit is de plek die het dichtst bij is gevonden; dat er geen betere is, staat niet vast.",
        "This is the nearest place that was found; that there is none better is not certain.",
    ),
}
