"""What is said of what lasts: the history of a scenario, reserved seats, publishing and planning in the background."""

STORE: dict[str, tuple[str, str]] = {
    "scenario_created": ("scenario gemaakt", "scenario made"),
    "scenario_copied": ("gekopieerd van een ander scenario", "copied from another scenario"),
    "scenario_removed": ("scenario weggelegd", "scenario put away"),
    "edited_settings": ("instellingen gewijzigd", "settings changed"),
    "edited_timeslots": ("tijden gewijzigd", "time slots changed"),
    "edited_patterns": ("lespatronen gewijzigd", "patterns changed"),
    "edited_programmes": ("programma's gewijzigd", "programmes changed"),
    "edited_locations": ("locaties gewijzigd", "locations changed"),
    "edited_rooms": ("lokalen gewijzigd", "rooms changed"),
    "edited_teachers": ("docenten gewijzigd", "teachers changed"),
    "edited_klantmanagers": ("klantmanagers gewijzigd", "klantmanagers changed"),
    "edited_people": ("deelnemers gewijzigd", "people changed"),
    "edited_requests": ("aanvragen gewijzigd", "requests changed"),
    "edited_closures": ("sluitingen gewijzigd", "closures changed"),
    "edited_absences": ("afwezigheid gewijzigd", "absences changed"),
    "edited_plan": ("cohorten en plaatsingen gewijzigd", "cohorts and placements changed"),
    "edited_several": ("meer tabellen gewijzigd", "several tables changed"),
    "seat_cannot_be_held": (
        "Deze plaats kan niet worden vastgehouden: de aanvraag heeft al een vaste plaats, of het cohort is veranderd.",
        "This seat cannot be held: the request has a fixed place already, or the cohort has changed.",
    ),
    "seat_request_gone": (
        "Aanvraag {request} bestaat niet meer, dus er valt geen plaats voor vast te houden.",
        "Request {request} is no longer there, so there is no seat to hold for it.",
    ),
    "seat_not_published": (
        "Cohort {cohort} staat nog niet in het scenario. Publiceer eerst het plan waarin dit cohort staat.",
        "Cohort {cohort} is not in the scenario yet. First publish the plan that has this cohort.",
    ),
    "seat_moved": (
        "Cohort {cohort} is intussen verplaatst. Zoek opnieuw om te zien wat er nu vrij is.",
        "Cohort {cohort} has been moved in the meantime. Look again to see what is free now.",
    ),
    "seat_group_too_small": (
        "De groep {programme} kan niet meer beginnen: van wie ook wacht is er intussen iemand elders geplaatst.",
        "The group {programme} can no longer open: of those who wait too, somebody has a place elsewhere by now.",
    ),
    "seat_only_meanwhile": (
        "Deze plaats is alleen vrij zolang een ander een plaats elders vasthoudt. Als die vervalt: {reason}",
        "This seat is free only while somebody else holds a place elsewhere. Once that lapses: {reason}",
    ),
    "seat_changed_since": (
        "Het scenario is gewijzigd sinds deze plaats werd gevonden. {reason}",
        "The scenario has changed since this seat was found. {reason}",
    ),
    "plan_published": ("plan gepubliceerd", "plan published"),
    "edited_nothing": ("niets gewijzigd", "nothing changed"),
}
