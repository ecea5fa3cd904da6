"""Sample `klein`: twelve people, written by hand so that every answer of the planner can be followed by eye."""

from datetime import date

from benchmarks.samples.by_hand import rows_of
from benchmarks.week import slots_of, timeslots
from planner.model import (
    Absence,
    Closure,
    Cohort,
    Klantmanager,
    Location,
    Pattern,
    Person,
    Placement,
    Programme,
    Request,
    Room,
    Scenario,
    Teacher,
)

PATTERNS = ("ma-wo-o", "ma-wo-o1", "ma-wo-o2", "di-do-o", "di-do-m", "wo-vr-m", "do-o", "vr-o")

PROGRAMMES = """
programme_id | name | kind | sector | weeks | patterns | min_size | max_size | level_from | level_to | skill | room_features | starts | max_lost_sessions | max_missed_sessions
TBI | Taalboost individueel | taalboost_individueel | | 4 | ma-wo-o1 ma-wo-o2 | 1 | 1 | | | nt2 | | | |
TBG-A1 | Taalboost groep A0-A1 | taalboost_groep | | 4 | ma-wo-o di-do-m vr-o | 3 | 6 | A0 | A1 | nt2 | | | |
TBG-A2 | Taalboost groep A1-A2 | taalboost_groep | | 4 | di-do-o di-do-m | 2 | 6 | A1 | A2 | nt2 | | | |
VT-zorg | Vaktaal zorg | vaktaal | zorg | 4 | wo-vr-m | 3 | 8 | A2 | B2 | vak-zorg | | | |
LWT-zorg | Leerwerktraject zorg | leerwerktraject | zorg | 8 | di-do-o wo-vr-m | 3 | 8 | A2 | | vak-zorg | praktijk | 2027-02-01 | 2 | 2
MT | Matchingtafel | matchingtafel | | 1 | do-o vr-o | 2 | 6 | A2 | | werk | | | 0 | 0
"""  # noqa: E501 (a table reads best with each row on one line)

LOCATIONS = """
location_id | name | kind
centrum | Centrum | centrum
noord | Noord | centrum
"""

ROOMS = """
room_id | location_id | name | capacity | features | slots
C1 | centrum | Centrum 1 | 6 | rolstoel |
C2 | centrum | Centrum 2 | 2 | | ma-o wo-o
N1 | noord | Noord 1 | 8 | praktijk pc |
N2 | noord | Noord 2 | 4 | rolstoel | di-o do-o vr-o
"""

TEACHERS = """
teacher_id | name | email | skills | locations | slots | max_hours_week
T1 | Docent 1 | t1@example.org | nt2 | centrum | ma-o wo-o di-m do-m | 9
T2 | Docent 2 | t2@example.org | nt2 | noord | di-o do-o | 6
T3 | Docent 3 | t3@example.org | vak-zorg | centrum noord | di-o wo-m do-o vr-m |
T4 | Docent 4 | t4@example.org | werk | noord | do-o vr-o | 3
"""

KLANTMANAGERS = """
klantmanager_id | name | email
K1 | Klantmanager 1 | k1@example.org
K2 | Klantmanager 2 | k2@example.org
"""

PEOPLE = """
person_id | klantmanager_id | level | slots | locations | needs | max_hours_week | care_partner
P01 | K1 | A1 | ma-o wo-o di-m do-m | centrum | | |
P02 | K1 | A1 | di-m do-m vr-m | centrum noord | rolstoel | |
P03 | K1 | A0 | ma-o vr-m | centrum noord | | |
P04 | K1 | A0 | ma-o di-m do-m | centrum | | | P05
P05 | K1 | A1 | ma-o wo-o | centrum | | 6 |
P06 | K1 | A2 | di-o do-o vr-o | noord | | |
P07 | K2 | A2 | di-o do-o vr-o | noord centrum | | |
P08 | K2 | B1 | di-o wo-m do-o vr-m | noord | | |
P09 | K2 | A2 | di-o wo-m do-o vr-m | noord | | 12 |
P10 | K2 | B1 | wo-m vr-m | centrum | | |
P11 | K2 | B1 | di-o wo-o wo-m do-o vr-m | centrum noord | | |
P12 | K2 | A2 | ma-o wo-o do-o | centrum | | |
"""

REQUESTS = """
request_id | person_id | programmes | priority | waiting_since | earliest_start | finish_by | after
Q01 | P01 | TBG-A1 | normal | 2026-10-05 | 2027-01-04 | 2027-02-05 |
Q02 | P02 | TBG-A1 TBI | normal | 2026-09-14 | 2027-01-04 | |
Q03 | P03 | TBG-A1 | normal | 2026-11-02 | | |
Q04 | P04 | TBG-A1 | high | 2026-07-20 | 2027-01-04 | |
Q05 | P05 | TBI | high | 2026-11-16 | 2027-01-04 | 2027-02-12 |
Q06 | P06 | TBG-A2 | normal | 2026-08-31 | 2026-12-07 | |
Q07 | P07 | TBG-A2 | normal | 2026-09-07 | 2026-12-07 | |
Q08 | P08 | VT-zorg | normal | 2026-10-12 | 2027-01-04 | |
Q09 | P09 | VT-zorg | normal | 2026-10-19 | 2027-01-04 | |
Q10 | P10 | VT-zorg | low | 2026-12-07 | 2027-01-04 | |
Q11 | P11 | VT-zorg | normal | 2026-11-09 | 2027-01-04 | |
Q12 | P08 | LWT-zorg | high | 2026-10-12 | | | Q08
Q13 | P09 | LWT-zorg | normal | 2026-10-19 | | | Q09
Q14 | P11 | LWT-zorg | normal | 2026-11-09 | | | Q11
Q15 | P06 | MT | normal | 2026-08-31 | | | Q06
Q16 | P07 | MT | normal | 2026-09-07 | | | Q07
Q17 | P12 | MT | low | | 2027-01-04 | |
Q18 | P12 | TBI | low | 2026-12-14 | 2027-01-04 | 2027-02-12 |
"""

CLOSURES = """
starts_on | ends_on | location_id | name
2026-12-19 | 2027-01-03 | | Kerstvakantie
2027-01-26 | 2027-01-26 | centrum | Studiedag
"""

ABSENCES = """
kind | id | starts_on | ends_on | reason
person | P11 | 2027-01-13 | 2027-01-13 | ziekenhuis
"""

COHORTS = """
cohort_id | programme_id | start | pattern_id | location_id | room_id | teacher_id | status
RUN-1 | TBG-A2 | 2026-12-07 | di-do-o | noord | N2 | T2 | running
PUB-1 | TBG-A1 | 2027-01-04 | di-do-m | centrum | C1 | T1 | published
"""

PLACEMENTS = """
request_id | cohort_id | status
Q06 | RUN-1 | published
Q07 | RUN-1 | published
Q01 | PUB-1 | published
Q02 | PUB-1 | published
Q04 | PUB-1 | locked
"""


def make_klein() -> Scenario:
    return Scenario(
        name="Klein: twaalf mensen, twee locaties",
        starts_from=date(2027, 1, 4),
        starts_until=date(2027, 2, 1),
        timeslots=timeslots(),
        patterns=tuple(Pattern(pattern_id=name, slots=slots_of(name)) for name in PATTERNS),
        programmes=rows_of(Programme, PROGRAMMES),
        locations=rows_of(Location, LOCATIONS),
        rooms=rows_of(Room, ROOMS),
        teachers=rows_of(Teacher, TEACHERS),
        klantmanagers=rows_of(Klantmanager, KLANTMANAGERS),
        people=rows_of(Person, PEOPLE),
        requests=rows_of(Request, REQUESTS),
        closures=rows_of(Closure, CLOSURES),
        absences=rows_of(Absence, ABSENCES),
        cohorts=rows_of(Cohort, COHORTS),
        placements=rows_of(Placement, PLACEMENTS),
    )
