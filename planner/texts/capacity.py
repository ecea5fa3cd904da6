"""Sentences about capacity: where it pinches, what more would save, and which measures are cheapest."""

from planner.texts.measures import MEASURES

CAPACITY_COMMAND: dict[str, tuple[str, str]] = {
    "help_capacity": (
        "Laat zien waar het knelt: wat vol is, wat er meer zou helpen en welke maatregelen het goedkoopst zijn.",
        "Shows where it pinches: what is full, what more would help, and which measures are cheapest.",
    ),
    "help_capacity_seconds": (
        "Hoelang er gerekend mag worden; anders een minuut, en in grote scenario's tot 5 minuten.",
        "How long may be spent on it; otherwise a minute, and up to 5 minutes in large scenarios.",
    ),
    "help_capacity_changes": (
        "Een tabel met maatregelen en hun prijs, om de goedkoopste uit te kiezen.",
        "A table of measures with their prices, to choose the cheapest from.",
    ),
    "help_capacity_by": (
        "Op welke dag iedereen begonnen moet zijn; zonder deze dag: in de planperiode.",
        "The day by which everybody should have begun; without it: within the planning period.",
    ),
    "usage_capacity_by": (
        "--by: '{value}' is geen datum. Schrijf jaar, maand en dag, zoals 2027-01-31.",
        "--by: '{value}' is not a date. Write year, month and day, such as 2027-01-31.",
    ),
    "usage_capacity_by_alone": (
        "--by hoort bij maatregelen om uit te kiezen. Geef ook --changes met een tabel.",
        "--by goes with measures to choose from. Give --changes with a table too.",
    ),
    "capacity_plan_not_legal": (
        "Dit plan houdt zich niet aan alle regels. Wat meer ruimte zou geven, is pas te zeggen als dat wel zo is.",
        "This plan does not keep every rule. What more room would give can only be said once it does.",
    ),
    "capacity_at_demand": (
        "Vraag en aanbod naast elkaar leggen … nog {left} s",
        "Comparing demand and supply … {left} s left",
    ),
    "capacity_at_pinch": (
        "Uitrekenen wat meer ruimte zou geven … {tried} geprobeerd, nog {left} s",
        "Working out what more room would give … {tried} tried, {left} s left",
    ),
    "capacity_at_choice": (
        "De goedkoopste maatregelen zoeken … nog {left} s",
        "Looking for the cheapest measures … {left} s left",
    ),
    "capacity_trouble": (
        "Het rekenen is onderweg gestopt; wat hierboven staat, klopt. Meld dit: {detail}",
        "The search broke off; what stands above is right. Report this: {detail}",
    ),
    "capacity_cut_off": (
        "Nog niet alles is bekeken; wat hierboven staat, klopt. Met --seconds krijgt het meer tijd.",
        "Not everything has been looked at yet; what stands above is right. --seconds gives it more time.",
    ),
}

CAPACITY_USE: dict[str, tuple[str, str]] = {
    "capacity_teacher": ("docent", "teacher"),
    "capacity_room": ("lokaal", "room"),
    "capacity_skill": ("vaardigheid", "skill"),
    "capacity_location": ("locatie", "location"),
    "capacity_of": ("Het volst", "Fullest"),
    "capacity_who": ("Wie of wat", "Who or what"),
    "capacity_used": ("Uren bezet", "Hours used"),
    "capacity_available": ("Uren in totaal", "Hours in all"),
    "capacity_left": ("Uren over", "Hours left"),
    "capacity_fullest_week": ("Volste week", "Fullest week"),
    "capacity_week_share": ("{day}: {share}", "{day}: {share}"),
    "capacity_week": ("Week van", "Week of"),
    "capacity_dagdeel": ("Dagdeel", "Part of the week"),
    "capacity_sessions": ("Lessen", "Sessions"),
    "capacity_agreed_full": (
        "Docenten die in een of meer weken al hun afgesproken uren geven: {count} ({ids}).",
        "Teachers who teach all their agreed hours in one or more weeks: {count} ({ids}).",
    ),
    "capacity_level": ("Niveau", "Level"),
    "capacity_asked": ("Vragen het", "Ask for it"),
    "capacity_with_offer": ("Zouden kunnen", "Could have it"),
    "capacity_at_most": ("Tegelijk hoogstens", "At once at most"),
    "capacity_demand_explained": (
        "Zouden kunnen: als niemand anders werd gepland. Tegelijk hoogstens: als al het andere wijkt; meer is bewezen "
        "onmogelijk.",
        "Could have it: if nobody else were planned. At once at most: if all else gives way; more is proven "
        "impossible.",
    ),
}

CAPACITY_PINCH: dict[str, tuple[str, str]] = {
    "capacity_before_proven": (
        "Zonder meer ruimte kost het beste plan {cost:punt|punten}; dat is bewezen.",
        "Without more room the best plan costs {cost:point|points}; that is proven.",
    ),
    "capacity_before": (
        "Zonder meer ruimte kost het beste plan dat gevonden is {cost:punt|punten}; bewezen is dat het niet onder "
        "{bound} kan.",
        "Without more room the best plan found costs {cost:point|points}; it is proven that none costs "
        "less than {bound}.",
    ),
    "capacity_nothing_saves": (
        "Doorgerekend: {tried} van {candidates:mogelijke uitbreiding|mogelijke uitbreidingen}. Bewezen is dat dit "
        "niets bespaart.",
        "Worked out: {tried} of {candidates:possible addition|possible additions}. It is proven that this saves "
        "nothing.",
    ),
    "capacity_nothing_to_try": (
        "Er is geen uitbreiding doorgerekend: naar schatting bespaart geen enkel extra dagdeel, lokaal, uur of plaats "
        "iets. Bewezen is dat niet.",
        "No addition was worked out: by estimate no extra part of the week, room, hour or seat saves anything. That is "
        "not proven.",
    ),
    "capacity_nothing_yet": (
        "Er is geen uitbreiding gevonden die iets bespaart ({tried} van {candidates} doorgerekend). Bewezen is niet "
        "dat er geen is.",
        "No addition was found that saves anything ({tried} of {candidates} worked out). It is not proven that there "
        "is none.",
    ),
    "capacity_more_of": ("Eén keer extra", "One more of"),
    "capacity_proof": ("Hoe zeker", "How certain"),
    "capacity_saves": ("Bespaart (punten)", "Saves (points)"),
    "capacity_more_placed": ("Geplaatst", "Placed"),
    "capacity_proven": ("bewezen", "proven"),
    "capacity_between": ("gevonden; bewezen: {least} tot {most}", "found; proven: {least} to {most}"),
    "capacity_tried": (
        "Elke besparing is een gevonden plan dat alle regels houdt. Doorgerekend: {tried} van {candidates}, op "
        "volgorde van wat ze naar schatting opleveren.",
        "Each saving is a plan that was found and keeps every rule. Worked out: {tried} of {candidates}, in order of "
        "what they are estimated to give.",
    ),
    "measure_teacher_slots": ("Docent {id} ook op {slots}", "Teacher {id} also on {slots}"),
    "measure_teacher_hours": ("Docent {id} {amount} uur per week meer", "Teacher {id} {amount:hour|hours} a week more"),
    "measure_teacher_skill": ("Docent {id} kan ook {skills}", "Teacher {id} can teach {skills} too"),
    "measure_teacher_location": ("Docent {id} ook op {locations}", "Teacher {id} at {locations} too"),
    "measure_new_teacher": (
        "Een docent erbij ({id}): {skills}, op {locations}, {slots}",
        "One more teacher ({id}): {skills}, at {locations}, {slots}",
    ),
    "measure_new_room": (
        "Een lokaal erbij ({id}) op {location} voor {amount:mens|mensen}",
        "One more room ({id}) at {location} for {amount:person|people}",
    ),
    "measure_room_slots": ("Lokaal {id} ook op {slots}", "Room {id} also on {slots}"),
    "measure_decimals": ("{whole},{part}", "{whole}.{part}"),
    "measure_room_seats": ("Lokaal {id}: {amount:plaats|plaatsen} erbij", "Room {id}: {amount:more seat|more seats}"),
    "measure_smaller_group": (
        "{id} mag beginnen met {amount:mens|mensen}",
        "{id} may begin with {amount:person|people}",
    ),
    "measure_larger_group": ("{id} mag tot {amount:mens|mensen} hebben", "{id} may have up to {amount:person|people}"),
}

CAPACITY_GROUPS: dict[str, tuple[str, str]] = {
    "short_group": (
        "{programme} op {pattern} vanaf {start} op {location}: "
        "{waiting:deelnemer wacht|deelnemers wachten} ({ids}), {missing} te weinig om te beginnen. "
        "Docent en lokaal zijn vrij.",
        "{programme} on {pattern} from {start} at {location}: "
        "{waiting:person waits|people wait} ({ids}), {missing} too few to begin. Teacher and room are free.",
    ),
    "way_saves": ("bespaart {points:punt|punten}", "saves {points:point|points}"),
    "way_costs": ("kost {points:punt|punten}", "costs {points:point|points}"),
    "way_fill": (
        "Aanvullen uit groepen die iemand kunnen missen ({ids}): {effect}.",
        "Fill up from cohorts that can spare somebody ({ids}): {effect}.",
    ),
    "way_merge": (
        "Samenvoegen met wie net niet past ({ids}); af te spreken: {rules}: {effect}.",
        "Merge with who just does not fit ({ids}); to be agreed: {rules}: {effect}.",
    ),
    "way_run": (
        "Toch beginnen met {people}: {effect}. Iemand moet de kleinere groep goedvinden.",
        "Begin with {people} all the same: {effect}. Somebody has to allow the smaller group.",
    ),
    "way_wait": (
        "Wachten op nieuwe aanvragen, naar het tempo van het laatste halfjaar ongeveer {weeks:week|weken}: {effect}.",
        "Wait for new requests, at the pace of the last half year about {weeks:week|weeks}: {effect}.",
    ),
    "way_name_fill": ("aanvullen", "filling up"),
    "way_name_merge": ("samenvoegen", "merging"),
    "way_name_run": ("toch beginnen", "beginning all the same"),
    "way_name_wait": ("wachten", "waiting"),
    "way_rule_size": ("een kleinere groep", "a smaller group"),
    "way_rule_level": ("een ander niveau", "another level"),
    "way_rule_location": ("een andere locatie", "another location"),
    "way_rule_hours": ("andere dagdelen", "other parts of the week"),
    "way_rule_dates": ("andere data", "other dates"),
    "way_rule_programme": ("een ander programma", "another programme"),
    "way_rule_needs": ("een lokaal zonder wat nodig is", "a room without what is needed"),
    "way_rules_and": ("{one} en {next}", "{one} and {next}"),
    "advice_none": ("Er is niets gevonden dat helpt.", "Nothing was found that helps."),
    "advice_cheapest": (
        "Het goedkoopst van deze mogelijkheden is {way}, en daarbij blijven alle regels heel.",
        "The cheapest of these is {way}, and that keeps every rule.",
    ),
    "advice_exception_only": (
        "Het goedkoopst van deze mogelijkheden is {way}; daarvoor is {rules} af te spreken. Binnen alle regels is er "
        "niets gevonden.",
        "The cheapest of these is {way}; that takes agreeing on {rules}. Nothing was found within every rule.",
    ),
    "advice_exception": (
        "Het goedkoopst van deze mogelijkheden is {way}; daarvoor is {rules} af te spreken. Binnen alle regels is het "
        "goedkoopst: {sound}.",
        "The cheapest of these is {way}; that takes agreeing on {rules}. Within every rule the cheapest is {sound}.",
    ),
}

CAPACITY_CHOICE: dict[str, tuple[str, str]] = {
    "choice_now": (
        "Begonnen op {by} in dit plan: {now:aanvraag|aanvragen}.",
        "Begun by {by} in this plan: {now:request|requests}.",
    ),
    "choice_goal_proven": (
        "Met alle maatregelen samen: {goal}, zonder dat iemand zijn plaats verliest; meer is bewezen onmogelijk.",
        "With all measures together it can be {goal}, without anybody losing their place; more is proven impossible.",
    ),
    "choice_goal": (
        "Gevonden met alle maatregelen samen: {goal}, zonder dat iemand zijn plaats verliest; meer dan {most} "
        "kan niet.",
        "Found with all measures together: {goal}, without anybody losing their place; more than {most} is impossible.",
    ),
    "choice_none_found": (
        "Er zijn nog geen maatregelen gevonden waarmee dat lukt.",
        "No measures have been found yet that do it.",
    ),
    "choice_nothing_needed": (
        "Daar is geen maatregel voor nodig: het kan met een ander plan.",
        "That takes no measure: another plan does it.",
    ),
    "choice_nothing_helps": (
        "Bewezen: met deze maatregelen begint niemand meer op tijd dan nu.",
        "Proven: with these measures nobody more begins in time than now.",
    ),
    "choice_nothing_found": (
        "Er is niets gevonden waarmee er meer op tijd beginnen; bewezen is dat niet.",
        "Nothing was found with which more begin in time; that is not proven.",
    ),
    "choice_more_seconds": ("Geef meer tijd met --seconds.", "Give more time with --seconds."),
    "choice_measure": ("Maatregel", "Measure"),
    "choice_what": ("Wat", "What"),
    "choice_price": ("Prijs (euro)", "Price (euros)"),
    "choice_cheapest": (
        "Samen {price} euro. Goedkoper kan niet: geen goedkopere keuze uit deze maatregelen bereikt dit aantal, en dat "
        "is bewezen.",
        "Together {price:euro|euros}. It cannot be cheaper: no cheaper choice from these measures reaches this number, "
        "and that is proven.",
    ),
    "choice_cheapest_found": (
        "Samen {price} euro: het goedkoopste dat gevonden is. Bewezen is alleen dat het niet onder {least} euro kan.",
        "Together {price:euro|euros}: the cheapest found. Proven is only that it takes {least:euro|euros} at least.",
    ),
    "choice_cheapest_unproven": (
        "Samen {price} euro: het goedkoopste dat gevonden is. Of het goedkoper kan, is nog niet bekend.",
        "Together {price:euro|euros}: the cheapest found. Whether it can be cheaper is not known yet.",
    ),
    "choice_gained": (
        "{count:aanvraag die nu te laat is, begint|aanvragen die nu te laat zijn, beginnen} dan op tijd: {ids}.",
        "{count:request that is late now then begins|requests that are late now then begin} in time: {ids}.",
    ),
}

CAPACITY: dict[str, tuple[str, str]] = {
    **MEASURES,
    **CAPACITY_COMMAND,
    **CAPACITY_USE,
    **CAPACITY_PINCH,
    **CAPACITY_GROUPS,
    **CAPACITY_CHOICE,
}
