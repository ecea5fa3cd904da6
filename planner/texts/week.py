"""Words for times of the week: days, hours, and how they are listed."""

WEEK: dict[str, tuple[str, str]] = {
    "week_monday": ("maandag", "Monday"),
    "week_tuesday": ("dinsdag", "Tuesday"),
    "week_wednesday": ("woensdag", "Wednesday"),
    "week_thursday": ("donderdag", "Thursday"),
    "week_friday": ("vrijdag", "Friday"),
    "week_saturday": ("zaterdag", "Saturday"),
    "week_sunday": ("zondag", "Sunday"),
    "week_hours": ("{days} {start}–{end}", "{days} {start}–{end}"),
    "week_days_from_to": ("{first} t/m {last}", "{first} to {last}"),
    "week_comma": ("{one}, {next}", "{one}, {next}"),
    "week_and": ("{one} en {next}", "{one} and {next}"),
    "week_or": ("{one} of {next}", "{one} or {next}"),
    "week_or_more": ("{patterns} of nog {more} andere keren", "{patterns} or {more} other times"),
    "week_none": ("–", "–"),
    "week_id": ("{id}", "{id}"),
}
