"""What the city offers in sample `amsterdam`: programmes per target group, where, and how many ask for each.

The first letter of a programme tells its group: W to work, O to education, V pre-trajectory, P participation, T TOV.
"""

from datetime import date, timedelta

from benchmarks.samples.by_hand import rows_of
from benchmarks.week import EVENING_PAIRS, HALF_PAIRS
from planner.model import Location, Programme

STARTS_FROM = date(2026, 11, 30)
STARTS_UNTIL = date(2027, 3, 29)

LOCATIONS = """
location_id | name | kind
centrum | Centrum | centrum
noord | Noord | centrum
oost | Oost | centrum
zuidoost | Zuidoost | centrum
west | West | centrum
nieuw-west | Nieuw-West | centrum
azc | AZC | azc
online | Online | online
leerwerk-noord | Leerwerkplaats Noord | werkgever
leerwerk-zuidoost | Leerwerkplaats Zuidoost | werkgever
"""

DISTRICTS = ("centrum", "noord", "oost", "zuidoost", "west", "nieuw-west")
WORKPLACE = {
    "bouw": "leerwerk-noord",
    "techniek": "leerwerk-noord",
    "vrachtwagentechniek": "leerwerk-noord",
    "hospitality": "leerwerk-zuidoost",
    "zorg": "leerwerk-zuidoost",
    "woningcorporaties": "leerwerk-zuidoost",
}

# How many ask for a programme first; together the published year of the city.
ASKED = {
    "W-LWT-hospitality": 36,
    "W-LWT-zorg": 34,
    "W-LWT-vrachtwagentechniek": 20,
    "W-LWT-bouw": 24,
    "W-LWT-techniek": 22,
    "W-LWT-woningcorporaties": 18,
    "W-VT-zorg": 16,
    "W-VT-techniek": 13,
    "W-SOL": 28,
    "W-MT": 12,
    "O-TBI": 120,
    "O-TBG-A2": 180,
    "O-TBG-B1": 240,
    "O-TBG-B2": 120,
    "O-VT-studie": 57,
    "V-TBI": 130,
    "V-TBG-A0": 110,
    "V-TBG-A1": 260,
    "V-TBG-A2": 180,
    "V-TBG-vrouwen": 62,
    "V-TBG-AZC": 80,
    "P-PART-buurt": 91,
    "P-PART-vrijwilligers": 50,
    "T-TOV": 100,
    "T-TOV-vrouwen": 41,
}

HOURS_ALONE = " ".join((*HALF_PAIRS, *EVENING_PAIRS))

PROGRAMMES = f"""
programme_id | name | kind | sector | weeks | patterns | min_size | max_size | level_from | level_to | skill | room_features | person_tags | starts | max_lost_sessions | max_missed_sessions
W-LWT-hospitality | Leerwerktraject hospitality | leerwerktraject | hospitality | 20 | ma-wo-vr-o | 8 | 14 | A2 | | vak-hospitality | keuken | | 2027-03-01 | 6 | 4
W-LWT-zorg | Leerwerktraject zorg | leerwerktraject | zorg | 24 | di-do-vr-o | 8 | 14 | A2 | | vak-zorg | zorglokaal | | 2027-03-15 | 6 | 4
W-LWT-vrachtwagentechniek | Leerwerktraject vrachtwagentechniek | leerwerktraject | vrachtwagentechniek | 26 | ma-di-do-m | 6 | 12 | A2 | | vak-vrachtwagentechniek | werkplaats | | 2027-03-15 | 6 | 4
W-LWT-bouw | Leerwerktraject bouw | leerwerktraject | bouw | 20 | ma-di-do-o | 8 | 14 | A2 | | vak-bouw | werkplaats | | 2027-01-11 | 6 | 4
W-LWT-techniek | Leerwerktraject techniek | leerwerktraject | techniek | 20 | ma-wo-vr-o | 8 | 14 | A2 | | vak-techniek | werkplaats | | 2027-02-08 | 6 | 4
W-LWT-woningcorporaties | Leerwerktraject woningcorporaties | leerwerktraject | woningcorporaties | 16 | di-do-vr-m | 8 | 14 | A2 | | vak-woningcorporaties | | | 2027-03-08 | 6 | 4
W-VT-zorg | Vaktaal zorg | vaktaal | zorg | 6 | wo-vr-m | 4 | 12 | A2 | B2 | vak-zorg | | | | 2 | 2
W-VT-techniek | Vaktaal techniek | vaktaal | techniek | 6 | di-do-m | 4 | 12 | A2 | B2 | vak-techniek | | | | 2 | 2
W-SOL | Sollicitatietraining | sollicitatietraining | | 4 | di-m do-m wo-o vr-o | 4 | 12 | A2 | | werk | pc | | | |
W-MT | Matchingtafel | matchingtafel | | 1 | di-m do-m wo-o | 3 | 8 | A2 | | werk | | | | 0 | 0
O-TBI | Taalboost individueel, onderwijs | taalboost_individueel | | 4 | {HOURS_ALONE} | 1 | 1 | | | nt2 | | | | |
O-TBG-A2 | Taalboost groep A1-A2, onderwijs | taalboost_groep | | 4 | ma-wo-o ma-wo-m di-do-m | 6 | 12 | A1 | A2 | nt2 | | | | |
O-TBG-B1 | Taalboost groep A2-B1, onderwijs | taalboost_groep | | 4 | di-do-o di-do-m ma-wo-m ma-wo-a | 6 | 12 | A2 | B1 | nt2 | | | | |
O-TBG-B2 | Taalboost groep B1-B2, onderwijs | taalboost_groep | | 4 | di-do-o wo-vr-m di-do-a | 6 | 12 | B1 | B2 | nt2 | | | | |
O-VT-studie | Vaktaal studievaardigheden | vaktaal | onderwijs | 6 | wo-vr-m ma-wo-m | 5 | 12 | A2 | B2 | studie | pc | | | 2 | 2
V-TBI | Taalboost individueel, voortraject | taalboost_individueel | | 4 | {HOURS_ALONE} | 1 | 1 | | | nt2 | | | | |
V-TBG-A0 | Taalboost groep A0 | taalboost_groep | | 4 | ma-wo-m di-do-o | 5 | 8 | A0 | A0 | alfa | | | | |
V-TBG-A1 | Taalboost groep A0-A1 | taalboost_groep | | 4 | ma-wo-o di-do-m ma-wo-m | 6 | 12 | A0 | A1 | nt2 | | | | |
V-TBG-A2 | Taalboost groep A1-A2 | taalboost_groep | | 4 | di-do-o di-do-m wo-vr-m | 6 | 12 | A1 | A2 | nt2 | | | | |
V-TBG-vrouwen | Taalboost groep vrouwen | taalboost_groep | | 4 | di-do-o ma-wo-m | 5 | 12 | A0 | A2 | nt2 | | vrouwengroep | | |
V-TBG-AZC | Taalboost groep vroege start AZC | taalboost_groep | | 4 | ma-wo-o di-do-m | 6 | 12 | A0 | A2 | nt2 | | azc | | |
P-PART-buurt | Participatie in de buurt | participatie | | 8 | ma-m do-m wo-o | 5 | 12 | | | participatie | | | | 2 | 2
P-PART-vrijwilligers | Participatie als vrijwilliger | participatie | | 8 | di-m vr-o | 5 | 12 | A1 | | participatie | | | | 2 | 2
T-TOV | TOV | tov | | 10 | ma-wo-o di-do-m | 5 | 12 | | A2 | tov | | | | 3 | 3
T-TOV-vrouwen | TOV vrouwen | tov | | 10 | di-do-o | 5 | 12 | | A2 | tov | | vrouwengroep | | 3 | 3
"""  # noqa: E501 (a table reads best with each row on one line)

WEEKS_BETWEEN_STARTS = {
    "vaktaal": 4,
    "sollicitatietraining": 3,
    "matchingtafel": 2,
    "taalboost_groep": 2,
    "participatie": 4,
    "tov": 4,
}


def programmes() -> tuple[Programme, ...]:
    rows = enumerate(rows_of(Programme, PROGRAMMES))
    return tuple(row.model_copy(update={"starts": row.starts or starts_of(row, number)}) for number, row in rows)


def starts_of(programme: Programme, number: int) -> tuple[date, ...]:
    """Every so many weeks, not all programmes in the same week; individual trajectories on any Monday."""
    weeks = WEEKS_BETWEEN_STARTS.get(programme.kind)
    if weeks is None:
        return ()
    return tuple(
        STARTS_FROM + timedelta(weeks=week)
        for week in range(number % weeks, (STARTS_UNTIL - STARTS_FROM).days // 7 + 1, weeks)
    )


def locations() -> tuple[Location, ...]:
    return rows_of(Location, LOCATIONS)
