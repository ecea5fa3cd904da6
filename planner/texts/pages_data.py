"""What the page Gegevens says: tables, the week, holidays and weights."""

PAGES_DATA: dict[str, tuple[str, str]] = {
    "tables_lead": (
        "Alles waar een plan mee gemaakt wordt. Wat u bewaart wordt eerst helemaal nagekeken.",
        "All that a plan is made with. What you save is checked as a whole first.",
    ),
    "tables_choose_part": ("Wat wilt u bijwerken?", "What do you want to edit?"),
    "tables_part": ("Tabellen", "Tables"),
    "tables_choose": ("Tabel", "Table"),
    "tables_hint": (
        "Plakken uit Excel kan: klik op de eerste cel en plak. Een rij verwijderen: vink hem links aan en druk op "
        "Delete.",
        "You can paste from Excel: click on the first cell and paste. To delete a row, tick it on the left and press "
        "Delete.",
    ),
    "table_settings": ("Instellingen", "Settings"),
    "table_save": ("Bewaar", "Save"),
    "table_drop": ("Wijzigingen weggooien", "Drop the changes"),
    "table_unsaved": ("U heeft wijzigingen die nog niet bewaard zijn.", "You have changes that are not saved yet."),
    "table_rows": ("{count:rij|rijen}", "{count:row|rows}"),
    "table_refused": (
        "Niet bewaard: {count:ding klopt|dingen kloppen} nog niet. Wat u heeft ingevuld staat er nog; "
        "verbeter deze cellen.",
        "Not saved: {count:thing is|things are} not right yet. What you filled in is still there; mend these cells.",
    ),
    "table_editor_alt": ("Tabel {table} om te bewerken", "Table {table}, to edit"),
    "problems_table_name": ("Tabel", "Table"),
    "column_words": ("Kies uit: {words}", "Choose from: {words}"),
    "column_empty": ("Leeg betekent: {meaning}", "Empty means: {meaning}"),
    "saved": ("Bewaard.", "Saved."),
    "saved_nothing": ("Er was niets veranderd.", "Nothing had changed."),
    "saved_together": (
        "Bewaard, samen met wat {who} intussen deed: {what}.",
        "Saved, together with what {who} did in the meantime: {what}.",
    ),
    "clash_told": (
        "Nog niet bewaard. Terwijl u bezig was heeft {who} dit scenario ook gewijzigd; {count:rij|rijen} hebt u "
        "allebei aangeraakt. Kies wat blijft.",
        "Not saved yet. While you were at work {who} changed this scenario too; you both touched {count:row|rows}. "
        "Choose what stays.",
    ),
    "clash_table": ("Tabel", "Table"),
    "clash_row": ("Rij", "Row"),
    "clash_there_now": ("Staat er nu", "Stands there now"),
    "clash_of_mine": ("Van u", "Yours"),
    "clash_table_alt": ("Tabel van rijen die u allebei wijzigde", "Table of rows that you both changed"),
    "clash_mine": ("Bewaar wat ik maakte", "Save what I made"),
    "clash_theirs": ("Laat staan wat er nu staat", "Keep what stands there now"),
    "clash_dropped": ("Wat er stond is gebleven.", "What stood there has stayed."),
    "clash_removed": ("(verwijderd)", "(removed)"),
    "clash_refused": (
        "Samen met wat er nu staat kan dit niet. Er is niets veranderd.",
        "Together with what stands there now this cannot be. Nothing has changed.",
    ),
    "week_part": ("Beschikbaarheid", "Availability"),
    "week_kind": ("Van wie?", "Whose?"),
    "week_people": ("Mensen", "People"),
    "week_teachers": ("Docenten", "Teachers"),
    "week_rooms": ("Lokalen", "Rooms"),
    "week_owner": ("Wie of welk lokaal", "Who or which room"),
    "week_nobody": (
        "In deze tabel staat nog niemand. Voeg eerst een rij toe bij Tabellen.",
        "There is nobody in this table yet. Add a row under Tables first.",
    ),
    "week_hint": (
        "Vink aan wanneer deze persoon kan. Zonder vinkje kan het nooit.",
        "Tick when this person can. Without any tick it is never possible.",
    ),
    "week_room_hint": (
        "Vink aan wanneer dit lokaal vrij is. Zonder een enkel vinkje is het altijd vrij.",
        "Tick when this room is free. Without a single tick it is always free.",
    ),
    "week_save": ("Bewaar deze week", "Save this week"),
    "holidays_part": ("Vakanties", "Holidays"),
    "holidays_region": ("Regio", "Region"),
    "holidays_public": ("Feestdagen", "Public holidays"),
    "holidays_school": ("Schoolvakanties", "School holidays"),
    "holidays_locations": ("Locaties die dan dicht zijn", "Locations that are closed then"),
    "holidays_everywhere": ("Alle locaties", "All locations"),
    "holidays_none": (
        "Alle gekozen dagen staan al bij Sluitingen.",
        "All days that you chose are among the closures already.",
    ),
    "holidays_add": ("Voeg {count:sluiting|sluitingen} toe", "Add {count:closure|closures}"),
    "holidays_name": ("Naam", "Name"),
    "holidays_from": ("Van", "From"),
    "holidays_until": ("Tot en met", "Until"),
    "holidays_where": ("Waar", "Where"),
    "holidays_preview_alt": (
        "Tabel met {count:sluiting|sluitingen} om toe te voegen",
        "Table of {count:closure|closures} to add",
    ),
    "weights_part": ("Wat telt zwaar?", "What counts?"),
    "weights_lead": (
        "De planner zoekt het plan met de minste punten. Hoe meer punten iets kost, hoe meer hij doet om het te "
        "vermijden.",
        "The planner looks for the plan with the fewest points. The more points a thing costs, the more it does to "
        "avoid it.",
    ),
    "weights_mean": ("Zo weegt het nu", "This is how it weighs now"),
    "weights_save": ("Bewaar de gewichten", "Save the weights"),
    "trade_high": (
        "Een aanvraag met hoge prioriteit zonder plaats weegt even zwaar als {count} gewone.",
        "A request of high priority without a place weighs as much as {count} ordinary ones.",
    ),
    "trade_high_free": (
        "Gewone aanvragen zonder plaats kosten niets: alleen hoge prioriteit telt.",
        "Ordinary requests without a place cost nothing: only high priority counts.",
    ),
    "trade_normal": (
        "Een gewone aanvraag zonder plaats weegt even zwaar als {count} met lage prioriteit.",
        "An ordinary request without a place weighs as much as {count} of low priority.",
    ),
    "trade_normal_free": (
        "Aanvragen met lage prioriteit zonder plaats kosten niets.",
        "Requests of low priority without a place cost nothing.",
    ),
    "trade_hours": (
        "Voor een gewone plaats mag een groep tot {count:lesuur|lesuren} extra kosten.",
        "For one ordinary place a group may cost up to {count:extra hour|extra hours} of teaching.",
    ),
    "trade_hours_free": ("Lesuren kosten niets.", "Hours of teaching cost nothing."),
    "trade_weeks": (
        "Een gewone plaats is het waard als anderen samen tot {count:week|weken} later beginnen.",
        "One ordinary place is worth others beginning up to {count:week|weeks} later in all.",
    ),
    "trade_weeks_free": ("Later beginnen kost niets.", "Beginning later costs nothing."),
    "trade_programme": (
        "Liever {count:week|weken} later het programma van eerste keuze dan nu dat van tweede keuze.",
        "Rather the programme of first choice {count:week|weeks} later than that of second choice now.",
    ),
    "trade_location": (
        "Liever {count:week|weken} later op de locatie van eerste keuze dan nu op die van tweede keuze.",
        "Rather {count:week|weeks} later at the location of first choice than now at that of second choice.",
    ),
    "trade_moved": (
        "Een aangekondigde plaats verschuift alleen als dat samen meer dan {count:week|weken} wachten scheelt.",
        "An announced place moves only if that saves more than {count:week|weeks} of waiting in all.",
    ),
    "trade_staff": (
        "Een andere docent of een ander lokaal na aankondiging is {count:lesuur|lesuren} waard.",
        "Another teacher or room after the announcement is worth {count:hour|hours} of teaching.",
    ),
}
