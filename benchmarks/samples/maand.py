"""Sample `maand`: January of one team, with 150 requests at three locations; team by hand, people from a seed."""

from datetime import date

from benchmarks import demand
from benchmarks.history import with_history
from benchmarks.recipe import Recipe
from benchmarks.samples.by_hand import rows_of
from benchmarks.week import patterns, timeslots
from planner.model import KINDS, Absence, Closure, Location, Programme, Room, Scenario, Teacher

RECIPE = Recipe(requests=150, weeks=5, seed=17, running=0.12, published=0.12, locked=0.1, starts_from=date(2027, 1, 4))
ASKED = demand.Wishes(
    weights={
        "taalboost_individueel": 16,
        "taalboost_groep": 38,
        "vaktaal": 11,
        "leerwerktraject": 9,
        "sollicitatietraining": 8,
        "matchingtafel": 7,
        "tov": 8,
        "participatie": 5,
    },
    kept_free=dict.fromkeys(KINDS, 0.92),
)

PROGRAMMES = """
programme_id | name | kind | sector | weeks | patterns | min_size | max_size | level_from | level_to | skill | room_features | starts | max_lost_sessions | max_missed_sessions
TBI | Taalboost individueel | taalboost_individueel | | 4 | ma-wo-o1 ma-wo-o2 ma-wo-m1 ma-wo-m2 di-do-o1 di-do-o2 di-do-m1 di-do-m2 ma-wo-a | 1 | 1 | | | nt2 | | | |
TBG-A1 | Taalboost groep A0-A1 | taalboost_groep | | 4 | ma-wo-o di-do-o di-do-m | 4 | 10 | A0 | A1 | nt2 | | | |
TBG-A2 | Taalboost groep A1-A2 | taalboost_groep | | 4 | ma-wo-o ma-wo-m di-do-o | 4 | 10 | A1 | A2 | nt2 | | | |
TBG-B1 | Taalboost groep A2-B1 | taalboost_groep | | 4 | ma-wo-m di-do-o di-do-m ma-wo-a | 4 | 10 | A2 | B1 | nt2 | | | |
VT-zorg | Vaktaal zorg | vaktaal | zorg | 6 | wo-vr-o di-do-m | 4 | 12 | A2 | B2 | vak-zorg | | | |
LWT-zorg | Leerwerktraject zorg | leerwerktraject | zorg | 10 | ma-wo-vr-o di-do-o | 5 | 12 | A2 | | vak-zorg | praktijk | 2027-01-18 2027-02-01 | 2 | 2
SOL | Sollicitatietraining | sollicitatietraining | | 4 | ma-o di-m wo-o do-m vr-o | 4 | 12 | A2 | | werk | pc | | |
MT | Matchingtafel | matchingtafel | | 1 | ma-m di-o wo-m do-o | 3 | 8 | A2 | | werk | | 2027-01-18 2027-02-01 | 0 | 0
TOV | TOV | tov | | 8 | ma-wo-o di-do-m | 4 | 12 | | A2 | tov | | 2027-01-11 2027-01-25 | | 2
PART | Participatie | participatie | | 6 | ma-m di-m do-o do-m | 4 | 12 | | | tov | | | | 2
"""  # noqa: E501 (a table reads best with each row on one line)

LOCATIONS = """
location_id | name | kind
centrum | Centrum | centrum
zuidoost | Zuidoost | centrum
nieuw-west | Nieuw-West | centrum
"""

ROOMS = """
room_id | location_id | name | capacity | features | slots
C1 | centrum | Centrum 1 | 14 | pc rolstoel |
C2 | centrum | Centrum 2 | 10 | rolstoel |
C3 | centrum | Centrum 3 | 4 | | ma-o ma-m di-o di-m wo-o wo-m do-o do-m
Z1 | zuidoost | Zuidoost 1 | 12 | pc rolstoel |
Z2 | zuidoost | Zuidoost 2 | 8 | | ma-o ma-m wo-o wo-m vr-o
Z3 | zuidoost | Zuidoost 3 | 3 | rolstoel |
N1 | nieuw-west | Nieuw-West 1 | 12 | praktijk rolstoel |
N2 | nieuw-west | Nieuw-West 2 | 10 | pc |
N3 | nieuw-west | Nieuw-West 3 | 4 | rolstoel | ma-o ma-m di-o di-m do-o do-m
"""

TEACHERS = """
teacher_id | name | email | skills | locations | slots | max_hours_week
T01 | Docent 1 | t01@example.org | nt2 | centrum | ma-o ma-m di-o di-m wo-o wo-m | 18
T02 | Docent 2 | t02@example.org | nt2 | centrum | di-o di-m do-o do-m | 12
T03 | Docent 3 | t03@example.org | nt2 | centrum zuidoost | wo-o wo-m vr-o vr-m | 12
T04 | Docent 4 | t04@example.org | nt2 | zuidoost | ma-o ma-m di-o wo-o wo-m do-o | 18
T05 | Docent 5 | t05@example.org | nt2 | nieuw-west | di-o di-m wo-o do-o do-m vr-o | 15
T06 | Docent 6 | t06@example.org | nt2 | nieuw-west zuidoost | ma-o ma-m do-o do-m | 12
T07 | Docent 7 | t07@example.org | nt2 | centrum nieuw-west | ma-o ma-m ma-a wo-o wo-m wo-a | 15
T08 | Docent 8 | t08@example.org | nt2 tov | zuidoost nieuw-west | di-o di-m vr-o vr-m | 12
T09 | Docent 9 | t09@example.org | vak-zorg | nieuw-west | ma-o ma-m wo-o wo-m vr-o | 15
T10 | Docent 10 | t10@example.org | vak-zorg | nieuw-west zuidoost | di-o di-m do-o do-m vr-o | 15
T11 | Docent 11 | t11@example.org | werk | zuidoost centrum | ma-o di-m wo-o do-m vr-o | 12
T12 | Docent 12 | t12@example.org | werk tov | nieuw-west zuidoost | ma-m di-o wo-m do-o | 12
T13 | Docent 13 | t13@example.org | tov | nieuw-west | ma-o ma-m di-o di-m wo-o do-o do-m | 18
"""

CLOSURES = """
starts_on | ends_on | location_id | name
2026-12-19 | 2027-01-03 | | Kerstvakantie
2027-01-20 | 2027-01-20 | zuidoost | Studiedag
2027-02-20 | 2027-02-28 | | Voorjaarsvakantie
"""

ABSENCES = """
kind | id | starts_on | ends_on | reason
teacher | T05 | 2027-02-08 | 2027-02-12 | verlof
teacher | T09 | 2027-01-11 | 2027-01-11 | bijscholing
room | C2 | 2027-01-18 | 2027-01-22 | schilderwerk
"""


def make_maand() -> Scenario:
    places = rows_of(Location, LOCATIONS)
    offered = rows_of(Programme, PROGRAMMES)
    people, requests = demand.people_and_requests(RECIPE, offered, places, ASKED)
    fresh = Scenario(
        name="Maand: januari 2027 van een team",
        starts_from=RECIPE.starts_from,
        starts_until=RECIPE.starts_until,
        timeslots=timeslots(),
        patterns=patterns(),
        programmes=offered,
        locations=places,
        rooms=rows_of(Room, ROOMS),
        teachers=rows_of(Teacher, TEACHERS),
        klantmanagers=demand.klantmanagers(len(people)),
        people=people,
        requests=requests,
        closures=rows_of(Closure, CLOSURES),
        absences=rows_of(Absence, ABSENCES),
    )
    return with_history(fresh, RECIPE)
