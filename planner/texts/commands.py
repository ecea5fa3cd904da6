"""Sentences of the commands: what was read, progress, tables, and why there is no plan."""

READING: dict[str, tuple[str, str]] = {
    "problems_one": (
        "Er klopt iets niet in de gegevens:",
        "Something is wrong with the data:",
    ),
    "problems_many": (
        "Er kloppen {count} dingen niet in de gegevens:",
        "{count} things are wrong with the data:",
    ),
    "list_item": ("- {item}", "- {item}"),
    "assumption": ("Aangenomen: {sentence}", "Assumed: {sentence}"),
    "scenario_size": (
        "{name}: {requests:aanvraag|aanvragen} van {people:mens|mensen}, {programmes:programma|programma's}, "
        "{teachers:docent|docenten}, {rooms:lokaal|lokalen}; nieuwe cohorten beginnen van {starts_from} tot en met "
        "{starts_until}.",
        "{name}: {requests:request|requests} of {people:person|people}, {programmes:programme|programmes}, "
        "{teachers:teacher|teachers}, {rooms:room|rooms}; new cohorts start from {starts_from} to {starts_until}.",
    ),
    "data_is_sound": ("De gegevens kloppen.", "The data is sound."),
}

SEARCH: dict[str, tuple[str, str]] = {
    "search_no_plan": (
        "Zoeken: nog geen plan; bewezen is dat elk plan minstens {bound:punt|punten} kost. Nog {left} s.",
        "Searching: no plan yet; every plan is proven to cost at least {bound:point|points}. {left} s left.",
    ),
    "search_best": (
        "Zoeken: het beste plan kost {cost:punt|punten}; bewezen is dat het niet onder {bound} kan (verschil {gap} %). "
        "Nog {left} s; Ctrl-C stopt en houdt het beste plan.",
        "Searching: the best plan costs {cost:point|points}; it is proven that none goes below {bound} (gap {gap} %). "
        "{left} s left; Ctrl-C stops and keeps the best plan.",
    ),
    "search_stopping": (
        "Het zoeken stopt; het beste plan tot nu toe blijft. Nog eens Ctrl-C breekt alles af, zonder plan.",
        "The search is stopping; the best plan so far is kept. Ctrl-C once more breaks off everything, without a plan.",
    ),
    "search_found": (
        "Het plan wordt nagekeken, en per aanvraag zonder plaats wordt uitgezocht waarom.",
        "The plan is being checked, and for each request without a place the reason is worked out.",
    ),
    "search_was_stopped": (
        "Het zoeken is voortijdig gestopt; dit is het beste plan tot dan toe.",
        "The search was stopped early; this is the best plan until then.",
    ),
}

PLAN: dict[str, tuple[str, str]] = {
    "title_programme": ("Programma", "Programme"),
    "title_first_choice": ("Eerste keus", "First choice"),
    "title_placed": ("Geplaatst", "Placed"),
    "title_cohorts": ("Cohorten", "Cohorts"),
    "title_filling": ("Bezet", "Filled"),
    "title_priority": ("Voorrang", "Priority"),
    "title_requests": ("Aanvragen", "Requests"),
    "title_share": ("Aandeel", "Share"),
    "title_not_placed": ("Geen plaats", "No place"),
    "title_cost": ("Waar de punten vandaan komen", "Where the points come from"),
    "title_points": ("Punten", "Points"),
    "plan_placed": (
        "Met een plaats: {placed} van de {requests:aanvraag|aanvragen} ({share}).",
        "With a place: {placed} of {requests:request|requests} ({share}).",
    ),
    "points_unplaced": ("aanvragen zonder plaats", "requests without a place"),
    "points_start_later": ("weken later beginnen dan kan", "weeks of starting later than possible"),
    "points_programme_preference": (
        "een ander programma dan de eerste keus",
        "a programme other than the first choice",
    ),
    "points_location_preference": ("een andere locatie dan de eerste keus", "a location other than the first choice"),
    "points_teaching": ("lesuren", "hours of teaching"),
    "points_placement_moved": ("afgesproken plaatsen die veranderen", "announced places that change"),
    "points_staff_changed": (
        "afgesproken cohorten met een andere docent of lokaal",
        "announced cohorts with another teacher or room",
    ),
    "total": ("Samen", "Together"),
    "priority_high": ("hoog", "high"),
    "priority_normal": ("gewoon", "normal"),
    "priority_low": ("laag", "low"),
    "cohorts_opened": (
        "Cohorten die nog beginnen: {new}. Cohorten die al lopen: {running}.",
        "Cohorts still to begin: {new}. Cohorts already running: {running}.",
    ),
    "waited_placed": (
        "Wie een plaats heeft, begint na gemiddeld {mean} weken wachten; het langst is {longest}.",
        "Those with a place begin after a wait of {mean} weeks on average; the longest is {longest}.",
    ),
    "waited_unplaced": (
        "Wie geen plaats heeft, wacht bij het begin van de planning gemiddeld {mean} weken; het langst is {longest}.",
        "Those without a place have waited {mean} weeks on average when the planning begins; the longest is {longest}.",
    ),
    "teacher_use": (
        "Docenten: {used} van de {total} geven les, {hours} van hun {available} uur ({share}).",
        "Teachers: {used} of {total} teach, {hours} of their {available} hours ({share}).",
    ),
    "room_use": (
        "Lokalen: {used} van de {total} in gebruik, {hours} van hun {available} uur ({share}).",
        "Rooms: {used} of {total} in use, {hours} of their {available} hours ({share}).",
    ),
    "everyone_placed": ("Iedereen heeft een plaats.", "Everyone has a place."),
    "reason_no_offer": (
        "geen enkel aanbod past bij niveau, dagdelen, locaties en data",
        "no offer fits level, hours, places and dates",
    ),
    "reason_no_resources": (
        "wel aanbod, maar nooit een docent met een passend lokaal vrij",
        "offers, but never a teacher with a fitting room free",
    ),
    "reason_group_too_small": (
        "te weinig mensen die op dezelfde tijd kunnen",
        "too few people with matching hours",
    ),
    "reason_outcompeted": (
        "anderen gaan voor: dat kost samen minder",
        "others go first: that costs less in all",
    ),
    "proven_best": (
        "Bewezen: geen plan dat zich aan alle regels houdt, kost minder dan {cost:punt|punten}. Beter kan niet.",
        "Proven: no plan that keeps every rule costs less than {cost:point|points}. There is no better plan than this.",
    ),
    "proven_bound": (
        "Dit plan kost {cost:punt|punten}. Bewezen: geen plan dat zich aan alle regels houdt, kost minder dan {bound}. "
        "Meer zoeken kan hoogstens {gain:punt|punten} schelen ({gap} %).",
        "This plan costs {cost:point|points}. Proven: no plan that keeps every rule costs less than {bound}. "
        "More searching can save {gain:point|points} at most ({gap} %).",
    ),
    "proven_by_search": (
        "Hoe: CP-SAT heeft alles doorzocht wat in een goedkoper plan kan staan.",
        "How: CP-SAT searched all that a cheaper plan can hold.",
    ),
    "proven_by_places": (
        "Hoe: ook als iedereen zijn beste plek krijgt en niets elkaar in de weg zit, wordt het niet goedkoper.",
        "How: even with the best place for everyone and nothing in each other's way it costs no less.",
    ),
    "proven_by_prices": (
        "Hoe: met prijzen voor plaatsen en voor uren van docenten en lokalen, waaronder geen plan kan komen.",
        "How: by prices for places and for hours of teachers and rooms, which no plan can undercut.",
    ),
    "proven_by_cuts": (
        "Hoe: HiGHS heeft alles doorzocht wat in een goedkoper plan kan staan; het rekent met een speling van een "
        "miljoenste.",
        "How: HiGHS searched all that a cheaper plan can hold; it reckons with a tolerance of a millionth.",
    ),
    "plan_written": (
        "Het plan staat in {folder}: cohorts.csv, placements.csv, sessions.csv, unplaced.csv en summary.json.",
        "The plan is in {folder}: cohorts.csv, placements.csv, sessions.csv, unplaced.csv and summary.json.",
    ),
}

NO_PLAN: dict[str, tuple[str, str]] = {
    "impossible": (
        "Er bestaat geen plan dat zich aan alle regels houdt: wat vastligt, is in strijd met de regels. "
        "Er is niets geschreven.",
        "There is no plan that keeps every rule: what is fixed contradicts the rules. Nothing has been written.",
    ),
    "impossible_locks": ("Wat vastligt:", "What is fixed:"),
    "impossible_rules": ("In strijd met:", "Contradicts:"),
    "impossible_smallest": (
        "Haal een van deze vaste dingen los of pas de gegevens erbij aan; alle zijn nodig voor deze strijdigheid.",
        "Release one of these fixed things or change the data with it; all of them are needed for this contradiction.",
    ),
    "impossible_remedy": (
        "Haal een of meer van deze vaste dingen los, of pas de gegevens erbij aan.",
        "Release one or more of these fixed things, or change the data with them.",
    ),
    "lock_running_cohort": ("cohort {cohort} loopt al", "cohort {cohort} is running already"),
    "lock_locked_cohort": ("cohort {cohort} is vastgezet", "cohort {cohort} is locked"),
    "lock_locked_placement": (
        "aanvraag {request} heeft een vaste plaats in cohort {cohort}",
        "request {request} has a fixed seat in cohort {cohort}",
    ),
    "nothing_found": (
        "In {seconds} s is geen plan gevonden, en ook niet bewezen dat er geen is "
        "(elk plan kost minstens {bound:punt|punten}). Er is niets geschreven. Geef meer tijd met --seconds.",
        "No plan was found in {seconds} s, nor a proof that there is none "
        "(every plan costs at least {bound:point|points}). Nothing has been written. Allow more time with --seconds.",
    ),
    "stopped_too_early": (
        "Het zoeken is gestopt voordat er een plan was. Er is niets geschreven.",
        "The search was stopped before there was a plan. Nothing has been written.",
    ),
    "search_broke": (
        "Het zoeken is afgebroken voordat er een plan was ({detail}); vaak is dan het geheugen op. "
        "Er is niets geschreven. Probeer --workers 1, of een kleiner scenario.",
        "The search broke off before there was a plan ({detail}); often memory has run out. "
        "Nothing has been written. Try --workers 1, or a smaller scenario.",
    ),
    "plan_refused": (
        "De planner heeft een fout gemaakt: het plan dat hij vond, komt niet door zijn eigen controle. "
        "Dat ligt aan de planner en niet aan de gegevens. In {out} is niets geschreven. "
        "Scenario en plan staan in {folder}; geef die map aan wie de planner onderhoudt.",
        "The planner has made a mistake: the plan it found does not pass its own check. "
        "That is the planner's fault, not the data's. Nothing has been written in {out}. "
        "Scenario and plan are in {folder}; give that folder to whoever maintains the planner.",
    ),
    "refused_costs": (
        "Het plan zou {claimed:punt|punten} kosten; de controle telt er {counted}.",
        "The plan was said to cost {claimed:point|points}; the check counts {counted}.",
    ),
}

CHECK: dict[str, tuple[str, str]] = {
    "plan_legal": ("Het plan houdt zich aan alle regels.", "The plan keeps every rule."),
    "plan_not_legal": (
        "Het plan houdt zich niet aan alle regels; gebroken regels: {rules}.",
        "The plan does not keep every rule; rules broken: {rules}.",
    ),
    "rule_sentence": ("{rule}: {sentence}", "{rule}: {sentence}"),
    "plan_cost": (
        "Aanvragen met een plaats: {placed}. Het plan kost {cost:punt|punten}.",
        "Requests with a place: {placed}. The plan costs {cost:point|points}.",
    ),
}

COMMANDS: dict[str, tuple[str, str]] = {**READING, **SEARCH, **PLAN, **NO_PLAN, **CHECK}
