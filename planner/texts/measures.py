"""Sentences about a file of measures: what its columns mean, and what is wrong with a row."""

MEASURES: dict[str, tuple[str, str]] = {
    "table_measures": (
        "wat er gedaan zou kunnen worden om ruimte te maken, met wat het kost",
        "what could be done to make room, and what it costs",
    ),
    "sample_teacher-slots": ("dagdelen erbij", "more dagdelen"),
    "sample_teacher-hours": ("uren erbij", "more hours"),
    "sample_teacher-skill": ("vaardigheid erbij", "another skill"),
    "sample_teacher-location": ("ook elders", "elsewhere too"),
    "sample_new-teacher": ("docent erbij", "another teacher"),
    "sample_new-room": ("lokaal erbij", "another room"),
    "sample_room-slots": ("lokaal vaker open", "room open more"),
    "sample_room-seats": ("plaatsen erbij", "more seats"),
    "sample_smaller-group": ("kleinere groep", "smaller group"),
    "sample_larger-group": ("grotere groep", "larger group"),
    "column_measure_id": ("de naam van de maatregel", "the name of the measure"),
    "column_price": ("wat de maatregel kost, in hele euro's", "what the measure costs, in whole euros"),
    "column_measure_kind": ("wat voor maatregel het is", "the kind of measure"),
    "column_measure_about": (
        "om welke docent, welk lokaal of welk programma het gaat; bij new- een nieuw id",
        "the teacher, room or programme it is about; for new- a new id",
    ),
    "column_amount": ("hoeveel uren, plaatsen of mensen", "how many hours, seats or people"),
    "column_measure_locations": ("de locaties die erbij komen", "the locations that are added"),
    "column_measure_slots": ("de dagdelen die erbij komen", "the slots that are added"),
    "no_measure_kind": (
        "'{value}' is geen soort maatregel. Kies {allowed}.",
        "'{value}' is no kind of measure. Choose {allowed}.",
    ),
    "too_many_measures": (
        "dit bestand heeft {count} maatregelen; {most} is het meeste. Laat weg wat toch niet gebeurt.",
        "this file has {count} measures; {most} is the most. Leave out what will not be done anyway.",
    ),
    "measure_needs": (
        "bij {kind} moet hier iets staan. Vul {column} in.",
        "{kind} needs something here. Fill in {column}.",
    ),
    "measure_has_no": (
        "bij {kind} betekent {column} niets. Maak deze cel leeg, of kies een andere soort.",
        "for {kind} {column} means nothing. Clear this cell, or choose another kind.",
    ),
    "measure_not_new": (
        "'{id}' staat al in {file}. Geef een id dat nog niet bestaat.",
        "'{id}' stands in {file} already. Give an id that does not exist yet.",
    ),
    "measure_amount": (
        "bij {kind} moet hier meer dan 0 staan, en bij plaatsen en mensen een heel getal.",
        "{kind} needs more than 0 here, and for seats and people a whole number.",
    ),
    "measure_not_smaller": (
        "dit is niet kleiner dan de kleinste groep van nu, {now}. Geef een kleiner getal.",
        "this is not smaller than the smallest group now, {now}. Give a smaller number.",
    ),
    "measure_not_larger": (
        "dit is niet groter dan de grootste groep van nu, {now}. Geef een groter getal.",
        "this is not larger than the largest group now, {now}. Give a larger number.",
    ),
    "measure_one_location": (
        "een lokaal staat op één locatie. Geef er één.",
        "a room is at one location. Give one.",
    ),
    "measure_twice_new": (
        "'{id}' komt al in rij {first}. Geef elk nieuw lokaal en elke nieuwe docent een eigen id.",
        "'{id}' is made in row {first} already. Give each new room and each new teacher an id of its own.",
    ),
}
