"""Dagdelen as people write them are understood as the slots that are meant, or told to be unclear."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exchange import read_scenario
from planner.exchange.cells import CellError
from planner.exchange.dagdelen import Dagdelen, part_of_day
from planner.model import Timeslot
from tests.exchange.sample_folder import KLEIN

SLOTS = read_scenario(KLEIN / "scenario").scenario.timeslots
KLEINE_DAGDELEN = Dagdelen(SLOTS)
WORKDAYS = ("ma", "di", "wo", "do", "vr")
ALL = " ".join(f"{day}-{part}" for day in WORKDAYS for part in "oma")
UNDERSTOOD = {
    "ma-o wo-m": "ma-o wo-m",
    "ma-o1 ma-o2": "ma-o1 ma-o2",
    "ma-o, wo-m": "ma-o wo-m",
    "ma-o en wo-m": "ma-o wo-m",
    "MA-O": "ma-o",
    "ma ochtend, wo middag": "ma-o wo-m",
    "ma ochtend; wo middag": "ma-o wo-m",
    "ma: ochtend, wo: middag": "ma-o wo-m",
    "ma: 9:00-12:00": "ma-o",
    "ma ochtend\nwo middag": "ma-o wo-m",
    "ma ochtend wo middag": "ma-o wo-m",
    "ma-o1, wo middag": "ma-o1 wo-m",
    "maandagochtend": "ma-o",
    "Woensdag Ochtend": "wo-o",
    "wo. ochtend": "wo-o",
    "maandag 's ochtends": "ma-o",
    "op maandag in de ochtend": "ma-o",
    "woensdagmiddagen": "wo-m",
    "ma o": "ma-o",
    "ma-ochtend": "ma-o",
    "ma/wo/vr ochtend": "ma-o wo-o vr-o",
    "di en do avond": "di-a do-a",
    "ma t/m do middag": "ma-m di-m wo-m do-m",
    "ma-vr ochtend": "ma-o di-o wo-o do-o vr-o",
    "ma tot en met wo avond": "ma-a di-a wo-a",
    "ma - do ochtend": "ma-o di-o wo-o do-o",
    "ma – do ochtend": "ma-o di-o wo-o do-o",
    "ma — do ochtend": "ma-o di-o wo-o do-o",
    "ma -do ochtend": "ma-o di-o wo-o do-o",
    "ma- do ochtend": "ma-o di-o wo-o do-o",
    "maandag - vrijdag ochtend": "ma-o di-o wo-o do-o vr-o",
    "ma. - wo. 's ochtends": "ma-o di-o wo-o",
    "ma - do ochtend, vr middag": "ma-o di-o wo-o do-o vr-m",
    "ma-di en do - vr avond": "ma-a di-a do-a vr-a",
    "ma - wo 9:00 - 12:00": "ma-o di-o wo-o",
    "ma - ochtend": "ma-o",
    "- ma-o\n- wo-m": "ma-o wo-m",
    "elke ochtend": "ma-o di-o wo-o do-o vr-o",
    "elke maandagochtend": "ma-o",
    "werkdagen middag": "ma-m di-m wo-m do-m vr-m",
    "ma ochtend en middag": "ma-o ma-m",
    "maandag en woensdag ochtend en middag": "ma-o ma-m wo-o wo-m",
    "ma hele dag": "ma-o ma-m ma-a",
    "hele maandag": "ma-o ma-m ma-a",
    "elke dag": ALL,
    "alle dagdelen": ALL,
    "altijd": ALL,
    "ma 9:00-12:00": "ma-o",
    "ma 9-12 uur": "ma-o",
    "ma 9.00 tot 12.00 uur": "ma-o",
    "ma van 9 tot 12": "ma-o",
    "ma tussen 9 en 12": "ma-o",
    "ma 9:00–10:30": "ma-o1",
    "ma 9:00-12:00 en 13:00-16:00": "ma-o ma-m",
    "Mon morning": "ma-o",
    "every Monday evening": "ma-a",
    "Mon to Thu afternoon": "ma-m di-m wo-m do-m",
    "ma ochtend, maandagochtend": "ma-o",
}
UNCLEAR = (
    "ma",
    "ma, wo ochtend",
    "ochtend",
    "za ochtend",
    "weekend",
    "ma nacht",
    "ma 9-11",
    "ma 9:00-16:00",
    "ma 25:00-26:00",
    "ma 9:75-12:00",
    "vr t/m ma ochtend",
    "ma t/m",
    "ma - wo - vr ochtend",
    "ma-wo-vr ochtend",
    "ma ochtend - wo middag",
    "ma ochtend - wo-m",
    "ma-o - wo-o",
    "ma-o – wo-o",
    "ma-o- wo-o",
    "t/m ma",
    "Mon m",
    "alles behalve vrijdag",
    "ma-x",
    "en",
    "-",
    "ma ochtend" * 100,
)


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_what_people_write_is_understood(text: str) -> None:
    assert " ".join(KLEINE_DAGDELEN.understand(text)) == UNDERSTOOD[text]


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_is_unclear_is_told(text: str) -> None:
    with pytest.raises(CellError):
        KLEINE_DAGDELEN.understand(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "wo 8-9",
            "'wo 8-9' wijst op wo geen dagdeel aan, of niet precies één. Op die dag is er: wo-o (wo 9:00-12:00), "
            "wo-o1 (wo 9:00-10:30), wo-o2 (wo 10:30-12:00), wo-m (wo 13:00-16:00), wo-a (wo 18:30-21:00). "
            "Kies daaruit.",
        ),
        (
            "zo middag",
            "'zo middag' kan niet, want op zo is er geen dagdeel. Er is: ma-o (ma 9:00-12:00), "
            "ma-o1 (ma 9:00-10:30), ma-o2 (ma 10:30-12:00), ma-m (ma 13:00-16:00), ma-a (ma 18:30-21:00), "
            "di-o (di 9:00-12:00), di-o1 (di 9:00-10:30), di-o2 (di 10:30-12:00), di-m (di 13:00-16:00), "
            "di-a (di 18:30-21:00), wo-o (wo 9:00-12:00), wo-o1 (wo 9:00-10:30), ….",
        ),
    ],
)
def test_a_problem_names_the_slots_there_are(text: str, sentence: str) -> None:
    with pytest.raises(CellError) as fault:
        KLEINE_DAGDELEN.understand(text)

    assert fault.value.what.in_language("nl") == sentence


def make_slot(slot_id: str, start: int, end: int) -> Timeslot:
    return Timeslot(slot_id=slot_id, weekday="ma", start=60 * start, end=60 * end)


def test_an_id_that_is_a_word_means_that_slot() -> None:
    dagdelen = Dagdelen([make_slot("ma", 9, 12), make_slot("ochtend", 13, 16)])

    assert dagdelen.understand("ma, ochtend") == ("ma", "ochtend")


def test_a_day_alone_is_enough_where_it_has_one_slot() -> None:
    assert Dagdelen([make_slot("x", 9, 12), make_slot("half", 9, 10)]).understand("maandag") == ("x",)


def test_half_slots_are_taken_where_no_slot_holds_both() -> None:
    dagdelen = Dagdelen([make_slot("a", 9, 11), make_slot("b", 11, 12)])

    assert dagdelen.understand("ma ochtend") == ("a", "b")
    assert dagdelen.understand("ma 9-12") == ("a", "b")


def test_times_with_a_gap_between_the_slots_are_unclear() -> None:
    dagdelen = Dagdelen([make_slot("a", 9, 10), make_slot("b", 11, 12)])

    with pytest.raises(CellError):
        dagdelen.understand("ma 9-12")


def test_of_slots_with_the_same_times_the_first_is_taken() -> None:
    assert Dagdelen([make_slot("een", 9, 12), make_slot("twee", 9, 12)]).understand("ma ochtend") == ("een",)


@pytest.mark.parametrize(
    ("start", "end", "part"),
    [
        (9, 12, "ochtend"),
        (11, 13, "ochtend"),
        (11, 14, None),
        (12, 13, "middag"),
        (16, 18, "middag"),
        (16, 19, None),
        (17, 18, "avond"),
        (19, 22, "avond"),
    ],
)
def test_the_borders_of_the_day(start: int, end: int, part: str | None) -> None:
    assert part_of_day(make_slot("x", start, end)) == part


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(("ma", "wo", "zo")), st.integers(0, 47), st.integers(1, 48)).filter(
            lambda row: row[1] < row[2]
        ),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from(
        ("ma ochtend", "wo hele dag", "elke dag", "zo avond", "elke middag", "maandag", "ma 9-12", "ma, wo")
    ),
)
def test_what_was_understood_reads_the_same_again(rows: list[tuple[str, int, int]], text: str) -> None:
    slots = [
        Timeslot.model_validate({"slot_id": f"s{at}", "weekday": day, "start": 30 * start, "end": 30 * end})
        for at, (day, start, end) in enumerate(rows)
    ]
    dagdelen = Dagdelen(slots)
    try:
        understood = dagdelen.understand(text)
    except CellError:
        return

    assert dagdelen.understand(" ".join(understood)) == understood
    assert dagdelen.understand(", ".join(understood)) == understood


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("madiwovr ochtend,/-0129:.t'elk;\n"), max_size=40))
def test_any_text_is_understood_or_refused(text: str) -> None:
    try:
        found = KLEINE_DAGDELEN.understand(text)
    except CellError:
        found = ("ma-o",)

    assert set(found) <= {slot.slot_id for slot in SLOTS}
