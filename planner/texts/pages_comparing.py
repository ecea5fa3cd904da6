"""Sentences of the page Vergelijken."""

PAGES_COMPARING: dict[str, tuple[str, str]] = {
    "nav_comparing": ("Vergelijken", "Compare"),
    "comparing_lead": (
        "Wat verandert er van het ene plan naar het andere, voor wie, en wat kost het? Kies twee plannen, van één "
        "scenario of van twee.",
        "What changes from one plan to another, for whom, and at what cost? Choose two plans, of one scenario or of "
        "two.",
    ),
    "comparing_scenario": ("Scenario van plan {side}", "Scenario of plan {side}"),
    "comparing_plan": ("Plan {side}", "Plan {side}"),
    "comparing_agreed": ("Wat nu is afgesproken", "What is agreed now"),
    "comparing_plan_of": (
        "Gemaakt {moment}, {placed} van {requests} met een plaats",
        "Made {moment}, {placed} of {requests} with a place",
    ),
    "comparing_nothing": (
        "Er is nog niets om mee te vergelijken: dit scenario heeft geen plan. Laat er eerst een maken.",
        "There is nothing to compare yet: this scenario has no plan. Have one made first.",
    ),
    "comparing_busy": ("De plannen worden naast elkaar gelegd.", "The plans are laid side by side."),
    "comparing_download": ("Vergelijking als werkmap", "Comparison as a workbook"),
    "comparing_placed": ("Krijgen een plaats", "Get a place"),
    "comparing_lost": ("Verliezen de plaats", "Lose the place"),
    "comparing_earlier": ("Beginnen eerder", "Begin earlier"),
    "comparing_later": ("Beginnen later", "Begin later"),
    "comparing_cohorts": ("Cohorten die veranderen", "Cohorts that change"),
    "comparing_points": ("Verschil in punten", "Difference in points"),
    "comparing_counts": ("Wat er verandert, geteld", "What changes, counted"),
    "comparing_people": ("Voor wie", "For whom"),
    "comparing_of": ("Alleen van klantmanager", "Only of klantmanager"),
    "comparing_all": ("Iedereen", "Everyone"),
    "comparing_groups": ("Welke cohorten", "Which cohorts"),
    "comparing_costs": ("Wat het kost", "What it costs"),
    "comparing_data": ("Wat er in de gegevens verschilt", "What differs in the data"),
    "comparing_broken_a": ("Plan A houdt zich niet aan deze regels:", "Plan A does not keep these rules:"),
    "comparing_broken_b": ("Plan B houdt zich niet aan deze regels:", "Plan B does not keep these rules:"),
}
