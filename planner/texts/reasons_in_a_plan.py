"""Sentences on why a request is not placed in one plan, while another plan could place it."""

REASONS_IN_A_PLAN: dict[str, tuple[str, str]] = {
    "outcompeted.best-plan": (
        "Dit plan is bewezen het voordeligste: geen plan waarin deze aanvraag wel een plek heeft, is beter.",
        "This plan is proven the best: no plan that places this request is better.",
    ),
    "outcompeted.maybe-better-plan": (
        "Dit plan is niet bewezen het beste; misschien is er een beter plan met een plek.",
        "This plan is not proven the best; there may be a better one with a place.",
    ),
    "outcompeted.not-proven": (
        "Aanbod, docent, lokaal en genoeg mensen zijn er elk op zichzelf; of dat ook samen kan, is niet uitgezocht "
        "binnen de rekentijd.",
        "Offer, teacher, room and enough people are each there; whether they can be so together was not found out "
        "in the time for it.",
    ),
    "outcompeted.waits": (
        "Er kan een plek zijn, maar deze aanvraag wacht op aanvraag {after}, die in dit plan niet geplaatst is.",
        "There can be a place, but this request waits for request {after}, which this plan does not place.",
    ),
    "outcompeted.seat-saves": (
        "In cohort {cohort} ({offer}) is nog plaats; daar plaatsen scheelt {points} punten.",
        "Cohort {cohort} ({offer}) has a seat left; placing this request there saves {points} points.",
    ),
    "outcompeted.seat-costs": (
        "In cohort {cohort} ({offer}) is nog plaats, maar zo'n late of lage keuze kost hier {points} punten meer "
        "dan geen plek.",
        "Cohort {cohort} ({offer}) has a seat left, but so late or low a choice costs {points} points more here "
        "than no place.",
    ),
    "outcompeted.could-open": (
        "{offer} kan nog open met {people} zonder plek: de lessen kosten {teaching} punten, die plaatsen schelen "
        "er {saved}.",
        "{offer} could open with {people} without a place: its sessions cost {teaching} points, those places save "
        "{saved}.",
    ),
    "outcompeted.full": (
        "Het dichtst bij komt cohort {cohort} ({offer}), maar dat is vol met {people}. Een plaats daar scheelt "
        "voor deze aanvraag {points} punten, voor elk van de anderen minstens {least}.",
        "Nearest is cohort {cohort} ({offer}), but that is full with {people}. A seat there saves {points} points "
        "for this request, for each of the others at least {least}.",
    ),
    "outcompeted.full-costs": (
        "Het dichtst bij komt cohort {cohort} ({offer}), maar dat is vol met {people}, en zo'n late of lage keuze "
        "kost hier {points} punten meer dan geen plek.",
        "Nearest is cohort {cohort} ({offer}), but that is full with {people}, and so late or low a choice "
        "costs {points} points more here than no place.",
    ),
    "outcompeted.too-few": (
        "Voor {offer} zijn docent en lokaal vrij, maar er zijn minstens {people} nodig, "
        "en van wie in dit plan geen plek heeft is {count} het hoogst haalbare.",
        "For {offer} teacher and room are free, but it takes at least {people}, "
        "and of those without a place in this plan the most there can be is {count}.",
    ),
    "outcompeted.no-teacher": (
        "Het dichtst bij komt {offer}, maar wie dat kan geven ({teachers}), is in dit plan bezet door {teaching}.",
        "Nearest is {offer}, but whoever can teach it ({teachers}) is taken in this plan by {teaching}.",
    ),
    "outcompeted.no-room": (
        "Het dichtst bij komt {offer}, maar elk lokaal dat past ({rooms}), is in dit plan bezet door {hosting}.",
        "Nearest is {offer}, but every room that fits ({rooms}) is taken in this plan by {hosting}.",
    ),
    "outcompeted.no-staff": (
        "Het dichtst bij komt {offer}, maar in dit plan zijn docent en lokaal bezet: wie dat kan geven ({teachers}) "
        "door {teaching}, elk lokaal dat past ({rooms}) door {hosting}.",
        "Nearest is {offer}, but in this plan teacher and room are taken: whoever can teach it ({teachers}) "
        "by {teaching}, every room that fits ({rooms}) by {hosting}.",
    ),
    "outcompeted.own-cohort": (
        "Het dichtst bij komt {offer}, maar dat past niet naast wat deze persoon in dit plan al heeft: {cohorts}.",
        "Nearest is {offer}, but that does not fit beside what this person already has in this plan: {cohorts}.",
    ),
    "outcompeted.partner-cohort": (
        "Het dichtst bij komt {offer}, maar de zorgpartner heeft dan les in dit plan: {cohorts}.",
        "Nearest is {offer}, but the care partner has sessions then in this plan: {cohorts}.",
    ),
    "outcompeted.after-late": (
        "Het dichtst bij komt {offer}, maar aanvraag {after}, die eerst komt, eindigt in dit plan pas op {ends}.",
        "Nearest is {offer}, but request {after}, which comes first, does not end before {ends} in this plan.",
    ),
    "outcompeted.moved": (
        "Het dichtst bij komt {offer}, maar cohort {cohort} is in dit plan ergens anders.",
        "Nearest is {offer}, but cohort {cohort} is somewhere else in this plan.",
    ),
}
