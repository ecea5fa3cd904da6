"""Sentences of the page Waarom, and of the ways to it."""

PAGES_WHY: dict[str, tuple[str, str]] = {
    "nav_why": ("Waarom", "Why"),
    "pwhy_lead": (
        "Waarom heeft iemand geen plaats, of geen eerdere, en wat zou helpen? Elk antwoord is geprobeerd en "
        "gecontroleerd.",
        "Why does somebody have no place, or no sooner one, and what would help? Each answer was tried and checked.",
    ),
    "pwhy_no_requests": (
        "Dit scenario heeft nog geen aanvragen. Vul ze in bij Gegevens.",
        "This scenario has no requests yet. Fill them in under Data.",
    ),
    "pwhy_all_begun": (
        "Alle aanvragen zitten in groepen die al lopen. Daar verandert niemand meer iets aan.",
        "All requests are in groups that have begun. Nobody changes anything about those.",
    ),
    "pwhy_plan": ("In welk plan?", "In which plan?"),
    "pwhy_agreed": ("Wat is afgesproken", "What is agreed"),
    "pwhy_plan_of": ("Plan van {when}, {placed} geplaatst", "Plan of {when}, {placed} placed"),
    "pwhy_request": ("Over welke aanvraag?", "About which request?"),
    "pwhy_has_place": ("heeft een plaats", "has a place"),
    "pwhy_no_place": ("geen plaats", "no place"),
    "pwhy_ask": ("Zoek het uit", "Find out"),
    "pwhy_stop": ("Stop met zoeken", "Stop looking"),
    "pwhy_longer": ("Zoek een minuut verder naar wie er moet verhuizen", "Look for who must move for another minute"),
    "pwhy_hold": ("Houd een plaats vast", "Hold a place"),
    "pwhy_how": (
        "Dit duurt enkele seconden, in grote scenario's hooguit een halve minuut. Gezocht wordt naar een plaats die "
        "vrij is, naar de minste verplaatsingen van anderen, naar één kleine wijziging die genoeg is, en naar de "
        "regels die in de weg staan. Het plan zelf verandert er niet door.",
        "This takes some seconds, in large scenarios half a minute at most. Looked for are a place that is free, the "
        "fewest moves of others, one small change that is enough, and the rules that stand in the way. The plan itself "
        "does not change.",
    ),
    "pwhy_what_helps": ("Wat zou helpen?", "What would help?"),
    "pwhy_about": ("Wat zou helpen voor", "What would help"),
    "pwhy_go": ("Waarom, en wat helpt?", "Why, and what helps?"),
}
