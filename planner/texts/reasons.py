"""Sentences on why a request is not placed: what every plan lacks; what one plan lacks stands beside this file."""

from planner.texts.reasons_in_a_plan import REASONS_IN_A_PLAN

REASONS: dict[str, tuple[str, str]] = {
    **REASONS_IN_A_PLAN,
    "reasons.offer": (
        "{programme} op {pattern} vanaf {start} op locatie {location}",
        "{programme} on {pattern} from {start} at location {location}",
    ),
    "reasons.ids": ("{ids}", "{ids}"),
    "reasons.ids-and-more": ("{ids} en nog {more}", "{ids} and {more} more"),
    "reasons.locked": ("wat in {cohorts} vastligt", "what is locked in {cohorts}"),
    "reasons.comes-first": ("wat eerst moet komen", "what must come first"),
    "reasons.comes-first-or-locked": (
        "wat eerst moet komen en wat in {cohorts} vastligt",
        "what must come first and what is locked in {cohorts}",
    ),
    "reasons.one-and-next": ("{one} {next}", "{one} {next}"),
    "reasons.point": ("({number}) {sentence}", "({number}) {sentence}"),
    "no-offer.any-of": (
        "Er zou aanbod zijn als één van deze punten anders was. {points}",
        "There would be an offer if one of these points were different. {points}",
    ),
    "no-offer.all-of": (
        "Er is meer nodig dan één ding: er zou aanbod zijn als deze {count} punten allemaal anders waren. {points}",
        "It takes more than one thing: there would be an offer if these {count} points were all different. {points}",
    ),
    "no-offer.no-programme": (
        "Op de aanvraag staat geen programma.",
        "The request names no programme.",
    ),
    "no-offer.no-pattern": (
        "Geen programma op de lijst ({programmes}) heeft een weekpatroon.",
        "No programme on the list ({programmes}) has a pattern.",
    ),
    "no-offer.no-start": (
        "Er is geen week of geen locatie waarin een programma op de lijst ({programmes}) kan beginnen.",
        "There is no week or no location in which a programme on the list ({programmes}) could start.",
    ),
    "no-offer.programme-levels": (
        "{programme} vraagt {levels}.",
        "{programme} asks for {levels}.",
    ),
    "no-offer.level": (
        "{programmes} Deze persoon heeft {level}.",
        "{programmes} This person has {level}.",
    ),
    "no-offer.level-of-none": (
        "Geen enkel programma op de lijst past bij {level}. {programmes}",
        "No programme on the list fits {level}. {programmes}",
    ),
    "no-offer.no-level": (
        "Het niveau van deze persoon is niet bekend. {programmes}",
        "The level of this person is not known. {programmes}",
    ),
    "no-offer.tags": (
        "Deze persoon heeft niet het kenmerk {missing} dat {programme} vraagt.",
        "This person lacks the tag {missing} that {programme} asks for.",
    ),
    "no-offer.no-hours": (
        "Deze persoon heeft geen uren opgegeven.",
        "This person has given no hours.",
    ),
    "no-offer.hours": (
        "Voor {programme} op {pattern} ontbreekt {missing} in de uren van deze persoon ({slots}).",
        "For {programme} on {pattern} this person's hours ({slots}) lack {missing}.",
    ),
    "no-offer.hours-of-none": (
        "Op de uren van deze persoon ({slots}) past geen weekpatroon van {programmes}. "
        "Het dichtst bij komt {programme} op {pattern}: daarvoor ontbreekt {missing}.",
        "This person's hours ({slots}) fit no pattern of {programmes}. "
        "Nearest is {programme} on {pattern}: {missing} is missing for that.",
    ),
    "no-offer.no-location": (
        "Deze persoon heeft geen locatie opgegeven; aanbod is er wel op {elsewhere}.",
        "This person has given no location; there is an offer at {elsewhere}.",
    ),
    "no-offer.location": (
        "Op de locaties van deze persoon ({locations}) past geen enkele start; wel op {elsewhere}.",
        "No start fits at this person's locations ({locations}); one does at {elsewhere}.",
    ),
    "no-offer.starts": (
        "{programme} begint niet op {first}; het dichtst daarbij is {nearest}.",
        "{programme} does not start on {first}; its start nearest to that is {nearest}.",
    ),
    "no-offer.closed": (
        "Door sluiting is er geen les in de eerste week van {offer}.",
        "Because of a closure there is no session in the first week of {offer}.",
    ),
    "no-offer.lost": (
        "Door sluiting vervalt {lost} van {offer}; hooguit {allowed} mag.",
        "A closure takes {lost} of {offer}; at most {allowed} is allowed.",
    ),
    "no-offer.absence": (
        "Deze persoon is afwezig bij {missed} van {offer}; hooguit {allowed} mag. Bij ander aanbod is dat niet minder.",
        "This person is absent from {missed} of {offer}; at most {allowed} is allowed. Of other offers no fewer.",
    ),
    "no-offer.earliest-start": (
        "Deze aanvraag kan pas vanaf {earliest} beginnen; het laatste aanbod dat verder past, begint op {first}.",
        "This request can start only from {earliest}; the last offer that fits otherwise starts on {first}.",
    ),
    "no-offer.finish-by": (
        "Deze aanvraag moet klaar zijn op {finish_by}; het eerste aanbod dat verder past, is pas klaar op {last}.",
        "This request must be finished by {finish_by}; the first offer that fits otherwise is not finished before "
        "{last}.",
    ),
    "no-offer.week-load": (
        "{programme} op {pattern} vraagt {hours} in een week; deze persoon kan hooguit {limit} aan.",
        "{programme} on {pattern} takes {hours} in a week; this person can take {limit} at most.",
    ),
    "no-offer.own-cohort": (
        "Deze persoon heeft dan al les in {cohorts}, dat loopt of vastligt: {offer} valt daarmee samen.",
        "This person already has sessions in {cohorts} then, which is running or locked: {offer} coincides with it.",
    ),
    "no-offer.own-cohort-load": (
        "Naast {cohorts}, dat loopt of vastligt, is {offer} meer dan de {limit} per week die deze persoon aankan.",
        "Beside {cohorts}, which is running or locked, {offer} is more than the {limit} a week this person can take.",
    ),
    "no-offer.partner-cohort": (
        "Zorgpartner {partners} heeft dan les in {cohorts}, dat loopt of vastligt: {offer} valt daarmee samen.",
        "Care partner {partners} has sessions in {cohorts} then, which is running or locked: {offer} coincides "
        "with it.",
    ),
    "no-offer.after-never": (
        "Deze aanvraag komt na aanvraag {after}, en die kan nooit geplaatst worden: {why}.",
        "This request comes after request {after}, which can never be placed: {why}.",
    ),
    "reason.no-offer": ("daarvoor is geen aanbod", "there is no offer for it"),
    "reason.no-resources": (
        "daarvoor is nooit een docent met een lokaal",
        "there is never a teacher with a room for it",
    ),
    "reason.group-too-small": (
        "daarvoor komen nooit genoeg mensen samen",
        "there are never enough people together for it",
    ),
    "no-offer.after-late": (
        "Aanvraag {after}, die eerst komt, is op zijn vroegst klaar op {ends}; "
        "het laatste aanbod dat verder past, begint op {first}.",
        "Request {after}, which comes first, is finished on {ends} at the earliest; "
        "the last offer that fits otherwise starts on {first}.",
    ),
    "no-offer.never-beside": (
        "Er is aanbod voor deze persoon, maar nooit naast {what}.",
        "There are offers for this person, but never beside {what}.",
    ),
    "no-resources.skill": (
        "Geen docent heeft vaardigheid {skill}, die {programme} vraagt.",
        "No teacher has the skill {skill} that {programme} asks for.",
    ),
    "no-resources.teacher-nowhere": (
        "Geen docent met vaardigheid {skill} voor {programme} werkt op {locations}.",
        "No teacher with the skill {skill} for {programme} works at {locations}.",
    ),
    "no-resources.teacher-elsewhere": (
        "Geen docent met vaardigheid {skill} voor {programme} werkt op {locations}; wel op {elsewhere}.",
        "No teacher with the skill {skill} for {programme} works at {locations}; some do at {elsewhere}.",
    ),
    "no-resources.teacher-hours": (
        "Geen docent met vaardigheid {skill} voor {programme} op {locations} kan alle lessen geven op {patterns}.",
        "No teacher with the skill {skill} for {programme} at {locations} is available for all lessons on {patterns}.",
    ),
    "no-resources.teacher-never": (
        "Geen docent met vaardigheid {skill} voor {programme} op {locations} kan op {patterns}; "
        "op {slots} is er niemand.",
        "No teacher with the skill {skill} for {programme} at {locations} is available on {patterns}; "
        "nobody is there on {slots}.",
    ),
    "no-resources.teacher-absent": (
        "Wie {programme} zou kunnen geven ({teachers}), is bij elke start te vaak afwezig.",
        "Whoever could teach {programme} ({teachers}) is absent too often at every start.",
    ),
    "no-resources.teacher-limit": (
        "Wie {programme} zou kunnen geven ({teachers}), mag minder dan {hours} per week geven.",
        "Whoever could teach {programme} ({teachers}) may teach less than {hours} a week.",
    ),
    "no-resources.teacher-busy": (
        "Wie {programme} zou kunnen geven ({teachers}), is bij elke start bezet door wat loopt of vastligt: {cohorts}.",
        "Whoever could teach {programme} ({teachers}) is taken at every start by what is running or locked: {cohorts}.",
    ),
    "no-resources.no-room": (
        "Voor {programme} is er geen lokaal op {locations}.",
        "There is no room for {programme} at {locations}.",
    ),
    "no-resources.room-features": (
        "Geen lokaal op {locations} heeft wat {programme} vraagt: {features}.",
        "No room at {locations} has what {programme} asks for: {features}.",
    ),
    "no-resources.room-seats": (
        "De kleinste groep van {programme} is {people}; het grootste lokaal op {locations} dat past, heeft "
        "{seats} plaatsen.",
        "The smallest group of {programme} is {people}; the largest room at {locations} that fits seats {seats}.",
    ),
    "no-resources.room-needs": (
        "Geen lokaal op {locations} dat bij {programme} past, heeft wat deze persoon nodig heeft: {needs}.",
        "No room at {locations} that fits {programme} has what this person needs: {needs}.",
    ),
    "no-resources.room-hours": (
        "Elk lokaal dat verder bij {programme} past ({rooms}), is niet vrij op {patterns}.",
        "Every room that fits {programme} otherwise ({rooms}) is not available on {patterns}.",
    ),
    "no-resources.room-absent": (
        "Elk lokaal dat verder bij {programme} past ({rooms}), is bij elke start een keer niet te gebruiken.",
        "Every room that fits {programme} otherwise ({rooms}) cannot be used some time at every start.",
    ),
    "no-resources.room-busy": (
        "Elk lokaal dat verder bij {programme} past ({rooms}), is bij elke start bezet door wat loopt of vastligt: "
        "{cohorts}.",
        "Every room that fits {programme} otherwise ({rooms}) is taken at every start by what is running or locked: "
        "{cohorts}.",
    ),
    "no-resources.full": (
        "Voor {programme} past alleen {cohorts}, en daar liggen alle plaatsen vast.",
        "For {programme} only {cohorts} fits, and all seats there are locked.",
    ),
    "no-resources.never-together": (
        "Voor {programme} zijn docent en lokaal er nooit tegelijk. Waar een docent kan: {room} Waar een lokaal "
        "kan: {teacher}",
        "For {programme} teacher and room are never there together. Where a teacher can: {room} Where a room can: "
        "{teacher}",
    ),
    "no-resources.never-beside": (
        "Docent en lokaal zijn er op zichzelf, maar nooit naast {what}.",
        "Teacher and room are there by themselves, but never beside {what}.",
    ),
    "group-too-small.count": (
        "Nergens komen genoeg mensen samen. Het dichtst bij komt {offer}: "
        "daar zijn minstens {people} nodig en is {count} het hoogst haalbare, dus {missing} te weinig.",
        "Nowhere do enough people come together. Nearest is {offer}: "
        "it takes at least {people} and the most there can be is {count}, so {missing} too few.",
    ),
    "group-too-small.never-together": (
        "Er kunnen genoeg mensen los van elkaar, maar nooit samen: er is altijd minstens 1 te weinig.",
        "Enough people can come each by themselves, but never together: there is always at least 1 too few.",
    ),
    "group-too-small.perhaps": (
        "Geen enkel plan heeft een plek voor deze aanvraag, dat is bewezen; of dat aan het aantal mensen ligt of aan "
        "docent en lokaal, is niet uitgezocht binnen de rekentijd.",
        "No plan at all has a place for this request, that is proven; whether it is for lack of people or of teacher "
        "and room was not found out in the time for it.",
    ),
}
