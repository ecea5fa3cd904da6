"""What the page Publiceren en agenda's says: what changes and for whom, downloads, and calendars to subscribe to."""

PAGES_PUBLISHING: dict[str, tuple[str, str]] = {
    "publish_lead": (
        "Kies een plan, kijk wat er verandert en wie het moet weten, en maak het definitief.",
        "Choose a plan, see what changes and who must know, and make it final.",
    ),
    "publish_no_plan": (
        "Er is nog geen plan om te publiceren. Maak er eerst een.",
        "There is no plan to publish yet. Make one first.",
    ),
    "publish_to_planning": ("Naar Plannen", "Go to Planning"),
    "publish_to_board": ("Naar het planbord", "Go to the board"),
    "publish_is_current": (
        "Dit plan is gepubliceerd. Abonnees zien het in hun agenda.",
        "This plan is published. Subscribers see it in their calendar.",
    ),
    "publish_changes": ("Wat er verandert", "What changes"),
    "publish_now": ("Publiceer dit plan", "Publish this plan"),
    "publish_done": ("Het plan is gepubliceerd.", "The plan has been published."),
    "publish_refused": (
        "Niet gepubliceerd: er is intussen iets veranderd. Hieronder staat wat.",
        "Not published: something changed in the meantime. See below what.",
    ),
    "publish_not_legal": (
        "Dit plan kan niet gepubliceerd worden: het houdt zich niet aan deze regels, met de plaatsen die nu "
        "vastgehouden worden.",
        "This plan cannot be published: it breaks these rules, with the seats that are held now.",
    ),
    "publish_nothing_changes": (
        "Er verandert niets ten opzichte van wat iedereen al weet.",
        "Nothing changes from what everyone knows already.",
    ),
    "publish_stale": (
        "De gegevens zijn gewijzigd nadat dit plan gemaakt werd, door {who}. Maak een nieuw plan en publiceer dat.",
        "The data changed after this plan was made, by {who}. Make a new plan and publish that.",
    ),
    "publish_stale_what": ("{what}: {count:rij|rijen}", "{what}: {count:row|rows}"),
    "publish_stale_table": ("Rijen die gewijzigd zijn", "Rows that changed"),
    "publish_plan_again": ("Maak een nieuw plan", "Make a new plan"),
    "publish_compare": (
        "Vergelijk dit plan met wat nu is afgesproken",
        "Compare this plan with what is agreed now",
    ),
    "publish_who": ("Wie het moet weten", "Who must be told"),
    "publish_teachers": ("Docenten", "Teachers"),
    "publish_klantmanagers": ("Klantmanagers", "Klantmanagers"),
    "publish_requests": ("Aanvragen", "Requests"),
    "publish_and_more": ("en nog {count}; zie de tabel hieronder", "and {count} more; see the table below"),
    "publish_groups": ("Cohorten", "Cohorts"),
    "publish_seats": ("Mensen", "People"),
    "publish_what": ("Wat", "What"),
    "publish_was": ("Was", "Was"),
    "publish_becomes": ("Wordt", "Becomes"),
    "publish_new": ("nieuw", "new"),
    "publish_gone": ("vervalt", "falls away"),
    "publish_other": ("andere {what}", "other {what}"),
    "publish_seat_new": ("krijgt een plaats", "gets a place"),
    "publish_seat_lost": ("raakt de plaats kwijt", "loses the place"),
    "publish_seat_other": ("ander cohort", "other cohort"),
    "publish_seat_moved": ("zelfde cohort, andere tijd of plek", "same cohort, other time or place"),
    "downloads_head": ("Downloads", "Downloads"),
    "downloads_book": ("Werkboek om te printen", "Workbook to print"),
    "downloads_calendars": ("Agenda's (zip)", "Calendars (zip)"),
    "downloads_tables": ("Tabellen van het plan (zip)", "Tables of the plan (zip)"),
    "feeds_head": ("Agenda's om op te abonneren", "Calendars to subscribe to"),
    "feeds_lead": (
        "Wie zo'n adres in Outlook, Google of op de telefoon toevoegt, heeft altijd het gepubliceerde plan. Iedereen "
        "met het adres kan de agenda lezen; trek het in als iemand weggaat.",
        "Who adds such an address in Outlook, Google or on a phone always has the published plan. Everyone with the "
        "address can read the calendar; revoke it when somebody leaves.",
    ),
    "feeds_kind": ("Agenda van", "Calendar of"),
    "feeds_subject": ("Wie of wat", "Who or what"),
    "feeds_teacher": ("Docent", "Teacher"),
    "feeds_room": ("Lokaal", "Room"),
    "feeds_location": ("Locatie", "Location"),
    "feeds_coordinator": ("Coördinator", "Coordinator"),
    "feeds_everything": ("Alle lessen", "All lessons"),
    "feeds_make": ("Maak een adres", "Make an address"),
    "feeds_only_here": (
        "Deze planner staat alleen op deze computer. Een adres van hier werkt in een agendaprogramma op deze computer, "
        "niet bij Google, niet op een telefoon en niet bij een collega. Geef hun het bestand bij Downloads (agenda's), "
        "of laat de planner op een server zetten.",
        "This planner runs on this computer only. An address from here works in a calendar program on this computer, "
        "not with Google, on a phone or for a colleague. Give them the file under Downloads (calendars), or have the "
        "planner put on a server.",
    ),
    "feeds_before_publishing": (
        "Er is nog geen plan gepubliceerd: in een agenda staan nu alleen de lessen die al zijn afgesproken. De nieuwe "
        "lessen komen er vanzelf in zodra een plan gepubliceerd is; het adres blijft hetzelfde.",
        "No plan has been published yet: a calendar holds only the lessons that are agreed already. The new lessons "
        "come into it by themselves once a plan is published; the address stays the same.",
    ),
    "feeds_copy_now": (
        "Kopieer dit adres nu. Het wordt niet nog eens getoond.",
        "Copy this address now. It will not be shown again.",
    ),
    "feeds_have_it": ("Ik heb het adres", "I have the address"),
    "feeds_none": (
        "Er zijn nog geen adressen. Maak er hierboven een voor een docent of lokaal.",
        "There are no addresses yet. Make one above for a teacher or a room.",
    ),
    "feeds_made": ("Gemaakt", "Made"),
    "feeds_table": ("Tabel met {count:adres|adressen}", "Table of {count:address|addresses}"),
    "feeds_revoke_which": ("Adres om in te trekken", "Address to revoke"),
    "feeds_revoke": ("Trek in", "Revoke"),
    "feeds_revoked": ("Ingetrokken: {name}.", "Revoked: {name}."),
}
