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
    "edited_plan": ("groepen en plaatsingen gewijzigd", "cohorts and placements changed"),
    "edited_several": ("meer tabellen gewijzigd", "several tables changed"),
    "seat_cannot_be_held": (
        "Deze plaats kan niet worden vastgehouden: de aanvraag heeft al een vaste plaats, of de groep is veranderd.",
        "This seat cannot be held: the request has a fixed place already, or the cohort has changed.",
    ),
    "edited_nothing": ("niets gewijzigd", "nothing changed"),
}
