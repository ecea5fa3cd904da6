"""What the page Rode lijst says."""

PAGES_RED_LIST: dict[str, tuple[str, str]] = {
    "nav_red_list": ("Rode lijst", "Red list"),
    "prl_lead": (
        "Voor wie het te laat wordt: wie een einddatum heeft of nog een vervolg wil, en wanneer die uiterlijk moet "
        "beginnen.",
        "For whom it is getting too late: who has an end date or wants something to follow, and by when they must "
        "begin.",
    ),
    "prl_nothing": (
        "Geen aanvraag in dit scenario heeft een einddatum of komt na een andere. Vul die in bij Gegevens, in de "
        "tabel met aanvragen, dan rekent deze pagina terug.",
        "No request in this scenario has an end date or comes after another. Fill them in on Data, in the table of "
        "requests, and this page counts back.",
    ),
    "prl_plan": ("Plan", "Plan"),
    "prl_agreed": ("Wat nu is afgesproken", "What is agreed now"),
    "prl_plan_of": ("{moment}: {placed} geplaatst", "{moment}: {placed} placed"),
    "prl_klantmanager": ("Klantmanager", "Klantmanager"),
    "prl_everyone": ("Alle klantmanagers", "All klantmanagers"),
    "prl_today": ("Gerekend vanaf", "Counted from"),
    "prl_weeks": ("Weken", "Weeks"),
    "prl_weeks_help": (
        "Wie binnen zoveel weken moet beginnen, staat op de rode lijst.",
        "Who must begin within this many weeks is on the red list.",
    ),
    "prl_busy": ("We rekenen terug …", "Counting back …"),
    "prl_not_legal": (
        "Dit plan houdt zich niet aan alle regels. Of de vrije plaatsen hieronder kunnen, is dus niet zeker.",
        "This plan does not keep every rule. Whether the free seats below are possible is therefore not certain.",
    ),
    "prl_nobody": (
        "Niemand van deze klantmanager heeft een einddatum of een vervolg dat nog geregeld moet worden.",
        "Nobody of this klantmanager has an end date or a follow-up that must still be arranged.",
    ),
    "prl_red": ("Nu aandacht nodig", "In need of attention now"),
    "prl_none_red": (
        "Voor niemand wordt het binnen deze weken te laat.",
        "For nobody it is getting too late within these weeks.",
    ),
    "prl_others": ("Geregeld of met ruimte: {count}", "Arranged or with room left: {count}"),
    "prl_to_arrange": ("Te regelen", "To arrange"),
    "prl_slack": ("Speling", "Slack"),
    "prl_seats": ("Vrij op tijd", "Free in time"),
    "prl_seats_help": (
        "Plaatsen die dit plan nog heeft, of nieuwe groepen die er nog bij kunnen, op tijd voor alles wat volgt.",
        "Seats that this plan still has, or groups that could still open, in time for all that follows.",
    ),
    "prl_first_seat": ("Vrij vanaf", "Free from"),
    "prl_table": (
        "Tabel met {count:aanvraag|aanvragen}, de dringendste bovenaan",
        "Table of {count:request|requests}, most urgent first",
    ),
    "prl_download": ("Rode lijst als CSV", "Red list as CSV"),
    "prl_one": ("Stap voor stap", "Step by step"),
    "prl_which": ("Aanvraag", "Request"),
    "prl_programmes": ("Programma's", "Programmes"),
    "prl_staffed": ("Met wie er is", "With staff"),
    "prl_steps_table": ("Tabel met {count:stap|stappen}", "Table of {count:step|steps}"),
    "prl_find_seat": ("Zoek een plaats", "Look for a seat"),
    "prl_ask_why": ("Wat maakt een plaats mogelijk?", "What would make a place possible?"),
}
