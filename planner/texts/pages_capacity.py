"""What the page Capaciteit says."""

PAGES_CAPACITY: dict[str, tuple[str, str]] = {
    "nav_capacity": ("Capaciteit", "Capacity"),
    "pcap_lead": (
        "Waar knelt het, en wat zou helpen? Wat één dagdeel, lokaal of plaats meer bespaart, welke groepen net mensen "
        "tekortkomen, en hoe vraag en aanbod zich verhouden.",
        "Where does it pinch, and what would help? What one more dagdeel, room or seat would save, which groups are "
        "just short of people, and how demand and supply compare.",
    ),
    "pcap_no_plan": (
        "Er is nog geen plan van dit scenario. Maak er eerst een; dan kan hier worden uitgerekend waar het knelt.",
        "There is no plan of this scenario yet. Make one first; then it can be worked out here where it pinches.",
    ),
    "pcap_seconds": ("Hoelang er gerekend mag worden (seconden)", "How long may be spent on it (seconds)"),
    "pcap_start": ("Reken uit waar het knelt", "Work out where it pinches"),
    "pcap_working": (
        "Er wordt gerekend: {seconds} van hoogstens {most} seconden. U kunt intussen verder kijken.",
        "Working: {seconds} of {most} seconds at most. You can look elsewhere meanwhile.",
    ),
    "pcap_stop": ("Stop met rekenen", "Stop working"),
    "pcap_trouble": (
        "Het rekenen is onderweg gestopt; wat hieronder staat, klopt. Probeer het opnieuw, en meld dit als het "
        "terugkomt: {detail}",
        "The search broke off; what stands below is right. Try again, and report this if it comes back: {detail}",
    ),
    "pcap_cut_off": (
        "Nog niet alles is bekeken; wat hieronder staat, klopt. Geef meer tijd om de rest te zien.",
        "Not everything has been looked at yet; what stands below is right. Give more time to see the rest.",
    ),
    "pcap_more": ("Wat één keer extra zou geven", "What one more would give"),
    "pcap_chart": (
        "Wat {count:uitbreiding zou besparen|uitbreidingen elk zouden besparen}; de tabel eronder noemt dezelfde "
        "getallen.",
        "What {count:addition would save|additions would each save}; the table below holds the same numbers.",
    ),
    "pcap_more_placed": ("Meer geplaatst", "More placed"),
    "pcap_table_savings": ("Tabel met {count:uitbreiding|uitbreidingen}", "Table of {count:addition|additions}"),
    "pcap_groups": ("Groepen die mensen tekortkomen", "Groups that are short of people"),
    "pcap_no_groups": (
        "Er is geen groep waarvoor docent en lokaal vrij zijn en één tot drie mensen ontbreken.",
        "There is no group for which teacher and room are free and one to three people are missing.",
    ),
    "pcap_demand": ("Vraag en aanbod", "Demand and supply"),
    "pcap_table_demand": (
        "Tabel met {count:combinatie|combinaties} van programma en niveau",
        "Table of {count:combination|combinations} of programme and level",
    ),
    "pcap_what_if": ("Wat als?", "What if?"),
    "pcap_what_if_lead": (
        "Probeer zelf iets uit. Aan het scenario verandert niets, tot u het als nieuw scenario bewaart.",
        "Try something yourself. Nothing changes in the scenario until you keep it as a new one.",
    ),
    "pcap_kind": ("Wat komt erbij?", "What is added?"),
    "pcap_kind_dagdeel": ("Dagdelen van een docent", "Dagdelen of a teacher"),
    "pcap_kind_teacher": ("Een docent", "A teacher"),
    "pcap_kind_room": ("Een lokaal", "A room"),
    "pcap_teacher": ("Docent", "Teacher"),
    "pcap_slots": ("Dagdelen die erbij komen", "Dagdelen that are added"),
    "pcap_skills": ("Vaardigheden", "Skills"),
    "pcap_locations": ("Locaties", "Locations"),
    "pcap_location": ("Locatie", "Location"),
    "pcap_hours": ("Uren per week, hoogstens", "Hours a week, at most"),
    "pcap_seats": ("Plaatsen", "Seats"),
    "pcap_features": ("Wat het lokaal heeft", "What the room has"),
    "pcap_new_teacher_id": ("docent-erbij", "extra-teacher"),
    "pcap_new_room_id": ("lokaal-erbij", "extra-room"),
    "pcap_try": ("Kijk wat het geeft", "See what it gives"),
    "pcap_stopped": (
        "{what}: gestopt voordat bekend was wat het geeft. Probeer het opnieuw.",
        "{what}: stopped before it was known what it gives. Try again.",
    ),
    "pcap_effect": (
        "{what}: bespaart {saved} punten. Geplaatst: {placed}.",
        "{what}: saves {saved} points. Placed: {placed}.",
    ),
    "pcap_no_effect": ("{what}: dat bespaart niets.", "{what}: that saves nothing."),
    "pcap_nothing_found": (
        "{what}: er is geen plan gevonden dat daarmee goedkoper is.",
        "{what}: no plan was found that is cheaper with it.",
    ),
    "pcap_choose": ("Kies een of meer", "Choose one or more"),
    "pcap_nothing_special": ("Niets bijzonders", "Nothing special"),
    "pcap_exact": (
        "Dat is bewezen: met en zonder is het beste plan bekend.",
        "That is proven: the best plan is known with it and without it.",
    ),
    "pcap_between": (
        "Dat is gevonden met een plan dat alle regels houdt. Bewezen is dat de besparing tussen {least} en {most} "
        "ligt.",
        "That was found with a plan that keeps every rule. It is proven that the saving lies between {least} and "
        "{most}.",
    ),
    "pcap_gained": ("Hebben dan wel een plaats: {ids}.", "Have a place then: {ids}."),
    "pcap_lost": ("Hebben dan geen plaats meer: {ids}.", "No longer have a place then: {ids}."),
    "pcap_keep_name": ("Naam van het nieuwe scenario", "Name of the new scenario"),
    "pcap_kept_name": ("{name}, met: {what}", "{name}, with: {what}"),
    "pcap_kept_name_of_many": ("{name}, met {count:maatregel|maatregelen}", "{name}, with {count:measure|measures}"),
    "pcap_keep": ("Bewaar als scenario", "Keep as a scenario"),
    "pcap_kept": (
        "{name} is gemaakt. Maak er hier een plan van.",
        "{name} has been made. Have a plan made of it here.",
    ),
    "pcap_cheapest": ("De goedkoopste maatregelen", "The cheapest measures"),
    "pcap_cheapest_lead": (
        "Wat zou er gedaan kunnen worden om ruimte te maken, en wat kost dat? Geef een lijst van maatregelen met hun "
        "prijs, of zet er hierboven zelf bij. Daaruit worden de goedkoopste gezocht waarmee iedereen voor wie het kan "
        "op tijd begint, zonder dat iemand zijn plaats verliest.",
        "What could be done to make room, and what does it cost? Give a list of measures with their prices, or add "
        "your own above. The cheapest of these are looked for with which everybody who can begins in time, without "
        "anybody losing their place.",
    ),
    "pcap_sample_lead": (
        "De lijst is een CSV-bestand, zoals Excel het bewaart. Het voorbeeld heeft van elke soort een maatregel die "
        "bij dit scenario past: verander de rijen, laat weg wat niet kan en vul de prijzen in.",
        "The list is a CSV file, as Excel saves it. The sample has a measure of each kind that suits this scenario: "
        "change the rows, leave out what cannot be and fill in the prices.",
    ),
    "pcap_sample": ("Download een voorbeeld", "Download a sample"),
    "pcap_sample_file": ("maatregelen", "measures"),
    "pcap_file": ("Bestand met maatregelen", "File of measures"),
    "pcap_file_refused": (
        "Dit bestand kan niet worden gebruikt: {count:probleem|problemen}. Verbeter het bestand en geef het opnieuw.",
        "This file cannot be used: {count:problem|problems}. Correct the file and give it again.",
    ),
    "pcap_file_empty": (
        "In {file} staat geen maatregel. Zet er een rij in voor elke maatregel.",
        "{file} has no measure. Put a row in it for each measure.",
    ),
    "pcap_listed": (
        "{count:maatregel|maatregelen} om uit te kiezen",
        "{count:measure|measures} to choose from",
    ),
    "pcap_own_measure": ("eigen", "own"),
    "pcap_own_price": ("Prijs (euro)", "Price (euros)"),
    "pcap_list_own": ("Zet bij de maatregelen", "Add to the measures"),
    "pcap_own_listed": (
        "{what}: staat nu bij de maatregelen om uit te kiezen, hieronder.",
        "{what}: now stands with the measures to choose from, below.",
    ),
    "pcap_clear_own": ("Haal eigen maatregelen weg", "Take own measures off"),
    "pcap_table_measures": (
        "Tabel met {count:maatregel|maatregelen}",
        "Table of {count:measure|measures}",
    ),
    "pcap_by": ("Uiterste dag om te beginnen", "Last day to begin"),
    "pcap_find_cheapest": ("Zoek de goedkoopste maatregelen", "Find the cheapest measures"),
    "pcap_cheapest_stopped": (
        "Gestopt voordat er iets bekend was. Probeer het opnieuw.",
        "Stopped before anything was known. Try again.",
    ),
    "pcap_more_time": ("Geef meer tijd.", "Give more time."),
    "pcap_keep_measures": ("Bewaar de maatregelen", "Keep the measures"),
    "pcap_to_use": ("Hoe vol elke week is, staat bij Bezetting", "How full each week is, stands under Use"),
}
