"""The rulebook: one card per rule and per kind of cost, with the sentence a coordinator would say.

The sentences stand here and not among the other texts, because a rule and its sentence change together.
"""

from typing import Literal, NamedTuple

from planner.texts import Language

Family = Literal["request", "person", "cohort", "teacher", "room", "locks"]
FAMILIES: tuple[Family, ...] = ("request", "person", "cohort", "teacher", "room", "locks")


class Card(NamedTuple):
    """A rule that every plan must keep, or a kind of cost, and what it is about."""

    id: str
    family: Family
    kind: Literal["must", "cost"]
    dutch: str
    english: str

    @property
    def stem(self) -> str:
        """The name that the rule's check, encoding and test have in common."""
        return self.id.replace("-", "_")

    def in_language(self, language: Language) -> str:
        return self.dutch if language == "nl" else self.english


RULES: tuple[Card, ...] = (
    Card(
        "one-cohort-per-request",
        "request",
        "must",
        "Een aanvraag krijgt hooguit één plaats, en elke plaatsing noemt een aanvraag en een cohort die bestaan.",
        "A request is placed in at most one cohort, and every placement names a request and a cohort that exist.",
    ),
    Card(
        "programme-asked",
        "request",
        "must",
        "Het programma van het cohort bestaat en staat op het lijstje van de aanvraag.",
        "The cohort's programme exists and is on the request's list.",
    ),
    Card(
        "start-window",
        "request",
        "must",
        "De eerste les is niet vóór de dag waarop de aanvraag kan beginnen, "
        "de laatste niet na de dag waarop die klaar moet zijn.",
        "The first session is on or after the request's earliest start, the last on or before the day to finish by.",
    ),
    Card(
        "after-request",
        "request",
        "must",
        "Een aanvraag die na een andere komt, wordt alleen geplaatst als die andere ook geplaatst is "
        "en op een eerdere dag eindigt dan deze begint.",
        "A request that comes after another is placed only if that other one is placed too "
        "and ends on an earlier date than this one starts.",
    ),
    Card(
        "level-fits",
        "person",
        "must",
        "Het taalniveau ligt binnen de niveaus van het programma; bij een aanvraag die na een andere komt, "
        "mag ook het eerstvolgende hogere niveau. Zonder niveau past alleen een programma zonder grenzen.",
        "The person's level lies within the programme's levels; for a request that comes after another "
        "the next higher level may stand in for it. No level fits only a programme without bounds.",
    ),
    Card(
        "person-tags",
        "person",
        "must",
        "De deelnemer heeft elk kenmerk dat het programma vraagt.",
        "The person has every tag that the programme asks for.",
    ),
    Card(
        "person-available",
        "person",
        "must",
        "De deelnemer kan op elk dagdeel van het weekpatroon en mist niet meer lessen dan het programma toestaat.",
        "The person is available in every slot of the pattern and misses no more sessions than the programme allows.",
    ),
    Card(
        "person-reaches",
        "person",
        "must",
        "De locatie van het cohort staat op het lijstje van de deelnemer.",
        "The cohort's location is on the person's list.",
    ),
    Card(
        "person-overlap",
        "person",
        "must",
        "Niemand heeft twee lessen tegelijk, of zit met twee aanvragen in één cohort.",
        "Nobody has two sessions that overlap, nor two requests in one cohort.",
    ),
    Card(
        "person-week-load",
        "person",
        "must",
        "Niemand heeft in een kalenderweek meer uren les dan die persoon aankan.",
        "In no calendar week does a person have more hours of sessions than they can take.",
    ),
    Card(
        "care-partners",
        "person",
        "must",
        "Een deelnemer en diens zorgpartner hebben nooit tegelijk les en zitten nooit samen in een cohort.",
        "A person and their care partner never have sessions that overlap and are never in one cohort.",
    ),
    Card(
        "needs-met",
        "person",
        "must",
        "Het lokaal heeft alles wat de deelnemers nodig hebben.",
        "The cohort's room has every feature that each person in it needs.",
    ),
    Card(
        "group-size",
        "cohort",
        "must",
        "Een cohort heeft minstens het kleinste aantal deelnemers van het programma (behalve als het is vastgezet) "
        "en hooguit het grootste.",
        "A cohort has at least the programme's fewest people (unless it is locked) and at most its most.",
    ),
    Card(
        "cohort-start",
        "cohort",
        "must",
        "Een nieuw of verplaatst cohort begint op een maandag van de planperiode waarop het programma mag beginnen, "
        "en heeft in die week les.",
        "A new or moved cohort starts on a Monday of the planning period on which the programme may start, "
        "with a session in that week.",
    ),
    Card(
        "cohort-pattern",
        "cohort",
        "must",
        "Het weekpatroon van het cohort bestaat en is er een van het programma.",
        "The cohort's pattern exists and is one of the programme's.",
    ),
    Card(
        "lost-sessions",
        "cohort",
        "must",
        "Een cohort verliest door sluiting niet meer lessen dan het programma toestaat.",
        "A cohort loses no more sessions to closures than its programme allows.",
    ),
    Card(
        "teacher-qualified",
        "teacher",
        "must",
        "De docent bestaat, heeft de vaardigheid die het programma vraagt en werkt op de locatie.",
        "The teacher exists, has the programme's skill and works at the location.",
    ),
    Card(
        "teacher-available",
        "teacher",
        "must",
        "De docent kan op elk dagdeel van het weekpatroon; afwezigheid (dan valt iemand in) en vervallen lessen "
        "zijn samen niet meer dan het programma toestaat.",
        "The teacher is available in every slot of the pattern; absences (a substitute takes them) and lost sessions "
        "together are no more than the programme allows.",
    ),
    Card(
        "teacher-overlap",
        "teacher",
        "must",
        "Een docent geeft nooit twee lessen tegelijk.",
        "No teacher has two sessions that overlap.",
    ),
    Card(
        "teacher-week-load",
        "teacher",
        "must",
        "Een docent geeft in geen enkele kalenderweek meer uren les dan is afgesproken.",
        "In no calendar week does a teacher teach more hours than agreed.",
    ),
    Card(
        "teacher-one-location-a-day",
        "teacher",
        "must",
        "Een docent geeft op één dag les op één locatie; online telt niet mee.",
        "A teacher teaches at one location a day; online does not count.",
    ),
    Card(
        "room-fits",
        "room",
        "must",
        "Het lokaal bestaat, ligt op de locatie van het cohort, heeft voor iedereen een plaats "
        "en heeft alles wat het programma vraagt.",
        "The room exists, is at the cohort's location, seats all its people and has every feature "
        "that the programme asks for.",
    ),
    Card(
        "room-available",
        "room",
        "must",
        "Het lokaal is vrij op elk dagdeel van het weekpatroon en bij geen enkele les buiten gebruik.",
        "The room is available in every slot of the pattern and out of use at no session.",
    ),
    Card(
        "room-overlap",
        "room",
        "must",
        "In een lokaal zijn nooit twee lessen tegelijk.",
        "No room has two sessions that overlap.",
    ),
    Card(
        "locks-kept",
        "locks",
        "must",
        "Cohorten die lopen of zijn vastgezet, blijven zoals ze zijn; vaste plaatsen blijven, "
        "en bij een lopend cohort gaat niemand weg en komt niemand erbij.",
        "Running and locked cohorts stay as they are, fixed seats are kept, "
        "and nobody leaves or joins a running cohort.",
    ),
)

COSTS: tuple[Card, ...] = (
    Card(
        "unplaced",
        "request",
        "cost",
        "Elke aanvraag zonder plaats: meer bij hogere prioriteit, en meer voor elke volle week wachten (hooguit 52).",
        "Each unplaced request: more for a higher priority, and more for each full week waited (52 at most).",
    ),
    Card(
        "start-later",
        "request",
        "cost",
        "Elke plaats: de volle weken tussen de dag waarop het kon beginnen en de eerste les.",
        "Each placement: the full weeks between the day it could have started and the first session.",
    ),
    Card(
        "programme-preference",
        "request",
        "cost",
        "Elke plaats: de stappen omlaag op het lijstje programma's van de aanvraag.",
        "Each placement: the steps down the request's list of programmes.",
    ),
    Card(
        "location-preference",
        "person",
        "cost",
        "Elke plaats: de stappen omlaag op het lijstje locaties van de deelnemer.",
        "Each placement: the steps down the person's list of locations.",
    ),
    Card(
        "teaching",
        "teacher",
        "cost",
        "Elk cohort: de uren les, in totaal naar boven afgerond.",
        "Each cohort: the hours taught, the total rounded up.",
    ),
    Card(
        "placement-moved",
        "request",
        "cost",
        "Elke afgesproken plaats die niet op dezelfde tijd en locatie blijft.",
        "Each announced placement that is not kept at the same times and location.",
    ),
    Card(
        "staff-changed",
        "cohort",
        "cost",
        "Elk afgesproken cohort dat op dezelfde tijd en locatie blijft, maar een andere docent of ander lokaal krijgt.",
        "Each announced cohort that keeps its times and location but gets another teacher or another room.",
    ),
)

CARD_BY_ID: dict[str, Card] = {card.id: card for card in (*RULES, *COSTS)}
