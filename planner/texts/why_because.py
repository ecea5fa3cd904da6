"""What stands between a request and a place, as the second half of a sentence that can be said to the person."""

WHY_BECAUSE: dict[str, tuple[str, str]] = {
    "why_because_and": ("{one} en {other}", "{one} and {other}"),
    "why_because_after": (
        "is het traject dat eerst moet, nog niet klaar",
        "the trajectory that comes first is not done yet",
    ),
    "why_because_after_unplaced": (
        "heeft het traject dat eerst moet, nog geen plaats",
        "the trajectory that comes first has no place yet",
    ),
    "why_because_partner": (
        "heeft uw zorgpartner dan les",
        "your care partner has lessons then",
    ),
    "why_because_start": (
        "mag het programma in die week niet beginnen",
        "the programme may not begin in that week",
    ),
    "why_because_few": ("zijn er nog te weinig deelnemers", "there are too few people yet"),
    "why_because_full": ("is de groep vol", "the group is full"),
    "why_because_room_full": ("is het lokaal vol", "the room is full"),
    "why_because_level": ("past uw taalniveau niet", "your language level does not fit"),
    "why_because_closed": (
        "vallen te veel lessen uit door een sluiting",
        "too many lessons are lost to a closure",
    ),
    "why_because_needs": (
        "heeft het lokaal niet wat u nodig heeft",
        "the room does not have what you need",
    ),
    "why_because_hours": ("kunt u niet op alle lesuren", "you are not free for all lessons"),
    "why_because_busy": ("heeft u dan al een andere les", "you have another lesson then"),
    "why_because_place": (
        "is de locatie niet een van die waar u heen kunt",
        "the location is not one that you can go to",
    ),
    "why_because_tags": (
        "voldoet u niet aan wat het programma vraagt",
        "you do not meet what the programme asks for",
    ),
    "why_because_load": (
        "wordt het meer uren per week dan u aankunt",
        "it would be more hours a week than you can take",
    ),
    "why_because_room_shut": ("is het lokaal dan niet open", "the room is not open then"),
    "why_because_room_small": (
        "is er geen lokaal dat daarvoor geschikt is",
        "there is no room that is fit for it",
    ),
    "why_because_room_taken": ("is het lokaal dan bezet", "the room is taken then"),
    "why_because_dates": (
        "begint het te vroeg of is het te laat klaar voor u",
        "it begins too early or ends too late for you",
    ),
    "why_because_teacher_hours": (
        "werkt de docent niet op al die dagdelen",
        "the teacher does not work at all those hours",
    ),
    "why_because_teacher_elsewhere": (
        "geeft de docent die dag op een andere locatie les",
        "the teacher teaches at another location that day",
    ),
    "why_because_teacher_busy": (
        "geeft de docent dan al een andere groep les",
        "the teacher has another group then",
    ),
    "why_because_teacher_skill": (
        "is er geen docent die dit daar kan geven",
        "there is no teacher who can teach this there",
    ),
    "why_because_teacher_load": (
        "komt de docent boven de afgesproken uren",
        "the teacher would exceed the hours agreed",
    ),
    "why_because_other": ("staat een andere regel in de weg", "another rule stands in the way"),
}
