"""Sentences about latest starts: by when each step must begin, and for whom it is getting too late."""

RED_LIST: dict[str, tuple[str, str]] = {
    "help_backward": (
        "Rekent terug wanneer wie moet beginnen om op tijd klaar te zijn, en voor wie het te laat wordt.",
        "Counts back when each must begin to be done in time, and for whom it is getting too late.",
    ),
    "help_backward_plan": (
        "Een plan: ook de speling daarin, en wie er geen plaats in heeft.",
        "A plan: the slack in it too, and who has no place in it.",
    ),
    "help_backward_today": (
        "De dag waarvandaan wordt gerekend; anders vandaag.",
        "The day from which is counted; otherwise today.",
    ),
    "help_backward_weeks": (
        "Wie binnen zoveel weken moet beginnen, staat op de rode lijst.",
        "Who must begin within this many weeks is on the red list.",
    ),
    "usage_weeks": (
        "--weeks: '{value}' kan niet. Geef een heel aantal weken van 0 tot en met {most}.",
        "--weeks: '{value}' cannot be. Give a whole number of weeks from 0 to {most}.",
    ),
    "backward.none": (
        "Geen aanvraag in dit scenario moet op een dag klaar zijn of op een andere volgen.",
        "No request in this scenario must be done by a day or comes after another.",
    ),
    "backward.head": (
        "Rode lijst op {today}: {red} van de {count} aanvragen met een einddatum of een vervolg.",
        "Red list on {today}: {red} of the {count} requests that have an end date or follow another.",
    ),
    "backward.others": (
        "De andere {count} zijn geregeld of hebben nog ruimte; --json geeft ze allemaal.",
        "The other {count} are arranged or have room left; --json gives them all.",
    ),
    "backward.more": (
        "Hier staan de eerste {shown}; --json geeft ze allemaal.",
        "These are the first {shown}; --json gives them all.",
    ),
    "backward.plan-not-legal": (
        "Let op: dit plan houdt zich niet aan alle regels; 'planner check' vertelt waar.",
        "Note: this plan does not keep every rule; 'planner check' says where.",
    ),
    "backward.proven": (
        "Bewezen: na de uiterste start heeft geen enkel plan deze stap nog op tijd, wie er ook lesgeeft; na de datum "
        "'met wie er is' niet met de docenten, lokalen en mensen van dit scenario.",
        "Proven: after the latest start no plan has this step in time, whoever teaches; after the date 'with who is "
        "there' none with the teachers, rooms and people of this scenario.",
    ),
    "backward.not-promised": (
        "Niet beloofd: dat er tot die dag plaats is. Anderen hebben dezelfde docenten, lokalen en plaatsen nodig.",
        "Not promised: that there is a place until that day. Others need the same teachers, rooms and seats.",
    ),
    "level.never": ("Kan niet in dit scenario", "Not possible in this scenario"),
    "level.too-late": ("Te laat", "Too late"),
    "level.no-staff": ("Niet met wie er is", "Not with who is there"),
    "level.by-plan": ("Niet in dit plan", "Not in this plan"),
    "level.now": ("Nu", "Now"),
    "level.soon": ("Binnen {weeks:week|weken}", "Within {weeks:week|weeks}"),
    "level.later": ("Heeft ruimte", "Has room"),
    "level.planned": ("Geregeld", "Arranged"),
    "why-late.finish-by": (
        "{request} moet uiterlijk {latest} beginnen om op {finish_by} klaar te zijn.",
        "{request} must begin on {latest} at the latest to be done by {finish_by}.",
    ),
    "why-late.period": (
        "{request} moet uiterlijk {latest} beginnen: in dit scenario is er daarna geen start meer die past.",
        "{request} must begin on {latest} at the latest: after that this scenario has no start that suits.",
    ),
    "why-late.before-fixed": (
        "{request} moet uiterlijk {latest} beginnen om klaar te zijn voor {next} begint, op {begins}.",
        "{request} must begin on {latest} at the latest to be done before {next} begins, on {begins}.",
    ),
    "why-late.next": (
        "{request} moet uiterlijk {latest} beginnen om klaar te zijn voor wat volgt. {why}",
        "{request} must begin on {latest} at the latest to be done before what follows. {why}",
    ),
    "why-late.staff": (
        "Met de docenten, lokalen en mensen die er zijn moet {request} al uiterlijk {latest} beginnen. {why}",
        "With the teachers, rooms and people there are {request} must begin by {latest} already. {why}",
    ),
    "why-late.too-late": (
        "{request} had uiterlijk {latest} moeten beginnen; vanaf {today} komt dat niet meer goed.",
        "{request} had to begin on {latest} at the latest; from {today} on that cannot be made good.",
    ),
    "why-late.no-staff": (
        "Deze persoon kan nog tot en met {latest} aan {request} beginnen, maar niet met de docenten, lokalen en mensen "
        "van dit scenario.",
        "This person can begin {request} until {latest}, but not with the teachers, rooms and people of this scenario.",
    ),
    "why-late.by-plan": (
        "Na {earlier}, die in dit plan op {ends} klaar is, past {request} niet meer op tijd. Daarvoor moet {earlier} "
        "eerder.",
        "After {earlier}, which this plan ends on {ends}, {request} no longer fits in time. For that {earlier} must "
        "come sooner.",
    ),
    "why-late.by-plan-other": (
        "Zoals de andere stappen in dit plan staan, past {request} daar niet meer bij op tijd.",
        "As the other steps stand in this plan, {request} no longer fits beside them in time.",
    ),
    "why-late.never-finish-by": (
        "{request} kan niet op {finish_by} klaar zijn: de eerste keer dat het kan, eindigt op {ready}.",
        "{request} cannot be done by {finish_by}: the first time it is possible ends on {ready}.",
    ),
    "why-late.never-period": (
        "{request} past niet meer in dit scenario na wat eraan voorafgaat.",
        "{request} no longer fits into this scenario after what comes before it.",
    ),
    "why-late.never-nothing": (
        "Voor {request} is er in dit scenario niets waar deze persoon aan kan beginnen.",
        "For {request} this scenario has nothing that this person can begin.",
    ),
    "why-late.planned": ("Alles heeft een plaats in dit plan.", "Everything has a place in this plan."),
    "why-late.seats": (
        "{why} In dit plan zijn er voor {request} nog {count:plaats|plaatsen} op tijd, de eerste vanaf {first}.",
        "{why} For {request} this plan has {count:seat|seats} in time left, the first from {first}.",
    ),
    "why-late.one-seat": (
        "{why} In dit plan is er voor {request} nog één plaats op tijd, vanaf {first}.",
        "{why} For {request} this plan has one seat in time left, from {first}.",
    ),
    "why-late.no-seat": (
        "{why} In dit plan is er voor {request} geen vrije plaats op tijd.",
        "{why} For {request} this plan has no free seat in time.",
    ),
    "backward.day": ("{day}", "{day}"),
    "title_urgency": ("Hoe dringend", "How urgent"),
    "title_step": ("Stap", "Step"),
    "title_done_by": ("Klaar op", "Done by"),
    "title_earliest": ("Eerste start", "Earliest start"),
    "title_latest": ("Uiterste start", "Latest start"),
    "title_with_staff": ("Met wie er is", "With who is there"),
    "title_in_plan": ("In dit plan", "In this plan"),
    "title_slack": ("Speling (weken)", "Slack (weeks)"),
    "title_asked": ("Aanvraag", "Request"),
    "title_who": ("Deelnemer", "Person"),
    "title_manager": ("Klantmanager", "Klantmanager"),
    "title_reason_late": ("Waarom", "Why"),
    "backward.bound": ("vast vanaf {day}", "fixed from {day}"),
}
