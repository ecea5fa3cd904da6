"""What the page Plannen says: asking for a plan, how the search goes, and what came of it."""

PAGES_PLANNING: dict[str, tuple[str, str]] = {
    "planning_lead": (
        "Laat een plan maken. Het zoeken gaat door als u dit venster sluit; elk plan is nagekeken op alle regels.",
        "Have a plan made. The search goes on if you close this window; every plan is checked against all rules.",
    ),
    "planning_seconds": ("Hoe lang mag het zoeken duren? (seconden)", "How long may the search take? (seconds)"),
    "planning_seconds_help": (
        "Het stopt eerder als bewezen is dat het niet beter kan.",
        "It stops earlier once it is proven that nothing better exists.",
    ),
    "planning_start": ("Maak een plan", "Make a plan"),
    "planning_none": (
        "Er is nog geen plan. Kies hierboven hoe lang het zoeken mag duren en maak er een.",
        "There is no plan yet. Choose above how long the search may take and make one.",
    ),
    "planning_result": ("Wat het plan oplevert", "What the plan gives"),
    "planning_older": (
        "De gegevens zijn gewijzigd nadat dit plan gemaakt werd. U ziet het plan met de gegevens van toen.",
        "The data changed after this plan was made. You see the plan with the data of that time.",
    ),
    "choice_plan": ("Plan", "Plan"),
    "plan_line": (
        "{when} · {placed} van {requests} met een plaats",
        "{when} · {placed} of {requests} with a place",
    ),
    "plan_is_published": ("gepubliceerd", "published"),
    "run_waits": (
        "Er wordt al een ander plan gemaakt. Dit begint vanzelf zodra dat klaar is.",
        "Another plan is being made. This one begins by itself when that is done.",
    ),
    "run_searches": (
        "Zoekt nu {seconds} van hoogstens {most} seconden",
        "Searching for {seconds} of {most} seconds at most",
    ),
    "run_stopping": ("Stopt en bewaart het beste plan tot nu toe …", "Stopping and keeping the best plan so far …"),
    "run_so_far": (
        "Beste plan tot nu toe: {cost} punten. Bewezen is dat minder dan {bound} niet kan.",
        "Best plan so far: {cost} points. Less than {bound} is proven impossible.",
    ),
    "run_stop": ("Stop en houd het beste plan", "Stop and keep the best plan"),
    "run_done": ("Het plan is klaar.", "The plan is ready."),
    "run_stopped_with_plan": (
        "Het zoeken is gestopt; dit is het beste plan tot dan toe.",
        "The search was stopped; this is the best plan until then.",
    ),
    "run_lost": (
        "Van het zoeken is niets meer gehoord: het programma dat zocht is weg. Begin gerust opnieuw.",
        "Nothing was heard of the search any more: the program that searched is gone. Feel free to start again.",
    ),
    "run_failed": (
        "Het zoeken is misgegaan door een fout van ons. Er is niets verloren; begin opnieuw, of meld het ons.",
        "The search went wrong through a fault of ours. Nothing is lost; start again, or tell us.",
    ),
    "run_stopped": (
        "Het zoeken is gestopt voordat er een plan was.",
        "The search was stopped before there was a plan.",
    ),
    "run_found_nothing": (
        "In {seconds} seconden is geen plan gevonden. Geef het meer tijd.",
        "No plan was found in {seconds} seconds. Give it more time.",
    ),
    "run_impossible": (
        "Er is geen plan mogelijk: wat loopt of vaststaat is in strijd met deze regels. Haal bij Planbord of Gegevens "
        "een van deze vastgezette cohorten of plaatsen los.",
        "No plan is possible: what runs or is locked contradicts these rules. Unlock one of these cohorts or places "
        "under Board or Data.",
    ),
    "run_again": ("Begin opnieuw", "Start again"),
    "run_curve": ("Hoe het zoeken ging", "How the search went"),
    "curve_nothing_yet": (
        "Nog niets gevonden; dit duurt meestal een paar tellen.",
        "Nothing found yet; this mostly takes a few seconds.",
    ),
    "curve_as_table": ("Dezelfde cijfers als tabel", "The same numbers as a table"),
    "curve_seconds": ("Seconden", "Seconds"),
    "curve_points": ("Punten", "Points"),
    "curve_cost": ("Beste plan", "Best plan"),
    "curve_bound": ("Bewezen ondergrens", "Proven bound"),
    "curve_no_plan": ("nog geen", "none yet"),
    "curve_alt": (
        "Grafiek: na {seconds} seconden kost het beste plan {cost} punten en is {bound} de bewezen ondergrens.",
        "Chart: after {seconds} seconds the best plan costs {cost} points and {bound} is the proven bound.",
    ),
    "curve_table_alt": ("Tabel van kosten en ondergrens per seconde", "Table of cost and bound by second"),
    "result_placed": ("Met een plaats", "With a place"),
    "result_of": ("{part} van {whole}", "{part} of {whole}"),
    "result_share": ("Aandeel", "Share"),
    "result_wait": ("Gemiddeld gewacht", "Mean wait"),
    "result_weeks": ("{count:week|weken}", "{count:week|weeks}"),
    "result_new_groups": ("Nieuwe cohorten", "New cohorts"),
    "result_no_proof": (
        "Van dit plan is niet bekend hoe dicht het bij het beste is.",
        "It is not known how near this plan is to the best.",
    ),
    "result_by_programme": ("Per programma", "By programme"),
    "result_by_priority": ("Per voorrang", "By priority"),
    "result_by_klantmanager": ("Per klantmanager", "By klantmanager"),
    "result_klantmanager": ("Klantmanager", "Klantmanager"),
    "result_groups": ("Cohorten en hun vulling", "Cohorts and how they are filled"),
    "result_groups_count": ("Cohorten", "Cohorts"),
    "result_group": ("Cohort", "Cohort"),
    "result_first_day": ("Eerste les", "First lesson"),
    "result_location": ("Locatie", "Location"),
    "result_teacher": ("Docent", "Teacher"),
    "result_people": ("Mensen", "People"),
    "result_seats": ("Plaatsen", "Seats"),
    "result_unplaced": ("Nog geen plaats, en waarom", "No place yet, and why"),
    "result_request": ("Aanvraag", "Request"),
    "result_person": ("Deelnemer", "Person"),
    "result_why": ("Waarom", "Why"),
    "result_in_the_way": ("Wat in de weg staat", "What stands in the way"),
    "result_points": ("Waar de punten vandaan komen", "Where the points come from"),
    "result_points_of": ("Waarvoor", "What for"),
}
