"""What the pages Beschikbaarheid and Bezetting say."""

PAGES_SEATS: dict[str, tuple[str, str]] = {
    "pseats_lead": (
        "Wat is er voor deze deelnemer, en wanneer? Gezocht wordt naast alles wat nu is afgesproken.",
        "What is there for this person, and when? Looked for beside all that is agreed now.",
    ),
    "pseats_searching": (
        "Alle plaatsen worden één keer op een rij gezet …",
        "All seats are being put in order, once …",
    ),
    "pseats_reasoning": ("Er wordt uitgezocht waarom er niets is …", "Finding out why there is nothing …"),
    "pseats_no_programmes": (
        "Dit scenario heeft nog geen programma's. Voer ze in, dan kan hier een plaats worden gezocht.",
        "This scenario has no programmes yet. Enter them, and a seat can be looked for here.",
    ),
    "pseats_no_requests": (
        "Dit scenario heeft nog geen aanvragen. Voer er een in, of beschrijf hierboven iemand.",
        "This scenario has no requests yet. Enter one, or describe somebody above.",
    ),
    "pseats_whom": ("Voor wie?", "For whom?"),
    "pseats_mine": ("Een van mijn mensen", "One of my people"),
    "pseats_described": ("Iemand beschrijven", "Describe somebody"),
    "pseats_klantmanager": ("Klantmanager", "Klantmanager"),
    "pseats_no_klantmanager": ("zonder klantmanager", "without a klantmanager"),
    "pseats_request": ("Aanvraag", "Request"),
    "pseats_person": ("Deelnemer", "Person"),
    "pseats_programmes": ("Programma's", "Programmes"),
    "pseats_programme": ("Programma", "Programme"),
    "pseats_level": ("Taalniveau", "Language level"),
    "pseats_level_unknown": ("niet bekend", "not known"),
    "pseats_locations": ("Locaties, de liefste eerst", "Locations, the best first"),
    "pseats_hours_possible": ("Kan op deze dagdelen:", "Available in these parts of the week:"),
    "pseats_most_hours": ("Uren per week, hoogstens", "Hours a week, at most"),
    "pseats_no_most_hours": ("geen grens", "no limit"),
    "pseats_tags_assumed": (
        "Aangenomen is dat de deelnemer heeft wat het programma vraagt: {tags}.",
        "It is assumed that the person has what the programme asks for: {tags}.",
    ),
    "pseats_describe_more": (
        "Kies minstens één dagdeel en één locatie.",
        "Choose at least one part of the week and one location.",
    ),
    "pseats_all_begun": (
        "Geen van deze mensen zoekt nu een plaats: wat zij hebben, is al begonnen.",
        "None of these people looks for a seat now: what they have has begun.",
    ),
    "pseats_no_place": ("nog geen plaats", "no place yet"),
    "pseats_has_place": ("geplaatst in {cohort}", "placed in {cohort}"),
    "pseats_held_place": ("vaste plaats in {cohort}", "fixed place in {cohort}"),
    "pseats_found": ("Wat er is", "What there is"),
    "pseats_of_person": ("{person}: {standing}. {what}", "{person}: {standing}. {what}"),
    "pseats_count": (
        "Mogelijkheden: {count}, het eerste begin voorop.",
        "Possibilities: {count}, the soonest first.",
    ),
    "pseats_none": ("Er is nu niets te kiezen.", "There is nothing to choose now."),
    "pseats_until": ("tot en met {day}", "until {day}"),
    "pseats_hours": ("{hours} uur per week", "{hours} hours a week"),
    "pseats_where": ("{location}, lokaal {room}, docent {teacher}", "{location}, room {room}, teacher {teacher}"),
    "pseats_kind_open": ("Plaats in {cohort}, nog {left} vrij", "Seat in {cohort}, {left} left"),
    "pseats_kind_individual": ("Nieuw traject, kan beginnen", "New trajectory, can begin"),
    "pseats_kind_group": (
        "Nieuwe groep met {count:die wacht|die wachten}",
        "New group with {count:who waits|who wait}",
    ),
    "pseats_waiting_with": ("Wachten mee", "Wait too"),
    "pseats_table": ("Tabel met {count:plaats|plaatsen}", "Table of {count:seat|seats}"),
    "pseats_people_table": ("Tabel met {count:aanvraag|aanvragen}", "Table of {count:request|requests}"),
    "pseats_all_seats": ("Alle {count} mogelijkheden", "All {count} possibilities"),
    "pseats_all_mine": ("Al mijn mensen", "All my people"),
    "pseats_now": ("Nu", "Now"),
    "pseats_possibilities": ("Mogelijkheden", "Possibilities"),
    "pseats_soonest": ("Eerste begin", "Soonest start"),
    "pseats_which": ("Welke plaats", "Which seat"),
    "pseats_hold_until": ("Vasthouden tot en met", "Hold until"),
    "pseats_hold": ("Houd deze plaats vast", "Hold this seat"),
    "pseats_is_held": (
        "De plaats voor {person} wordt vastgehouden tot en met {until}; daarna komt die vanzelf vrij.",
        "The seat for {person} is held up to and including {until}; after that it comes free by itself.",
    ),
    "pseats_described_cannot_hold": (
        "Vasthouden kan zodra deze persoon een aanvraag heeft; voer die in bij Gegevens.",
        "A seat can be held once this person has a request; enter it under Data.",
    ),
    "pseats_ends_own": (
        "Cohort {cohort} is er voor deze deelnemer alleen, en gaat niet door zolang hier een andere plaats wordt "
        "vastgehouden. Vervalt die, dan is het er weer.",
        "Cohort {cohort} is there for this person alone, and does not take place while another seat is held here. "
        "If that one lapses, it is back.",
    ),
    "pseats_coming": (
        "In een nieuwer plan ({made}), dat nog niet gepubliceerd is, staat een plaats voor deze aanvraag: {programme} "
        "in cohort {cohort}, {pattern}, {location}, vanaf {first}. Wat hieronder staat, gaat uit van wat nu is "
        "afgesproken.",
        "A newer plan ({made}) that is not published yet has a place for this request: {programme} in cohort {cohort}, "
        "{pattern}, {location}, from {first}. What stands below goes by what is agreed now.",
    ),
    "pseats_what_helps": (
        "Zou iets anders wel kunnen? Beschrijf de deelnemer met andere uren, locaties of een ander programma "
        "om te zien wat er dan zou zijn.",
        "Could something else do? Describe the person with other hours, locations or another programme "
        "to see what there would be then.",
    ),
    "pseats_held": ("Vastgehouden plaatsen", "Seats held"),
    "pseats_held_row": (
        "**{request}**: {programme}, vanaf {first}, {pattern}. Vastgehouden door {who} tot en met {until}.",
        "**{request}**: {programme}, from {first}, {pattern}. Held by {who} up to and including {until}.",
    ),
    "pseats_give_back": ("Geef terug", "Give back"),
    "pseats_given_back": ("De plaats voor aanvraag {request} is weer vrij.", "The seat for request {request} is free."),
    "use_lead": (
        "Hoe vol is het, en waar is nog tijd? Per week en dagdeel, in procenten van de tijd die er is.",
        "How full is it, and where is time left? Per week and part of the day, in per cent of the time there is.",
    ),
    "use_nothing": (
        "In dit plan staan nog geen cohorten. Maak eerst een plan.",
        "This plan has no cohorts yet. Make a plan first.",
    ),
    "use_plan": ("Plan", "Plan"),
    "use_agreed": ("Wat nu is afgesproken", "What is agreed now"),
    "use_plan_of": ("Plan van {moment}, {placed} geplaatst", "Plan of {moment}, {placed} placed"),
    "use_per": ("Bezetting van", "Use of"),
    "use_teacher": ("Docenten", "Teachers"),
    "use_room": ("Lokalen", "Rooms"),
    "use_skill": ("Vaardigheden", "Skills"),
    "use_location": ("Locaties", "Locations"),
    "use_which": ("Welke", "Which"),
    "use_all": ("Allemaal samen", "All together"),
    "use_whole": (
        "Samen {used} van {available} uur gebruikt ({share} %).",
        "Together {used} of {available} hours used ({share} %).",
    ),
    "use_week_of": ("Week van", "Week of"),
    "use_dagdeel": ("Dagdeel", "Part of the week"),
    "use_used": ("Gebruikt", "Used"),
    "use_available": ("Beschikbaar", "Available"),
    "use_sessions": ("Lessen", "Sessions"),
    "use_hours": ("{hours} uur", "{hours} hours"),
    "use_chart": (
        "Bezetting in {weeks} weken en {dagdelen} dagdelen; de tabel eronder noemt dezelfde getallen.",
        "Use in {weeks} weeks and {dagdelen} parts of the week; the table below holds the same numbers.",
    ),
    "use_legend": (
        "In de cellen staan procenten: hoe donkerder, hoe voller. Een streepje betekent dat er dan niemand is of "
        "alles dicht is. Uren die per week zijn afgesproken, tellen hier niet mee.",
        "The cells hold per cents: the darker, the fuller. A dash means that nobody is there then or all is closed. "
        "Hours agreed per week are not counted here.",
    ),
    "use_as_table": ("Dezelfde getallen als tabel", "The same numbers as a table"),
    "use_table": ("Tabel met {count:rij|rijen}", "Table of {count:row|rows}"),
    "use_each": ("Wie en wat heeft nog tijd", "Who and what has time left"),
    "use_who": ("Wie of wat", "Who or what"),
    "use_used_hours": ("Uren gebruikt", "Hours used"),
    "use_available_hours": ("Uren beschikbaar", "Hours available"),
    "use_left_hours": ("Uren over", "Hours left"),
    "use_share": ("Bezet (%)", "Used (%)"),
}
