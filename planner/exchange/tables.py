"""The tables of a scenario, column by column: reading, writing and docs/data-format.md all follow from this page."""

from planner.exchange.cells import Code, Day, FreeText, Hours, Id, ListOf, TimeOfDay, WholeNumber, Word, YesNo
from planner.exchange.row_rules import (
    ABSENCE_RULES,
    CLOSURE_RULES,
    PERSON_RULES,
    PROGRAMME_RULES,
    TIMESLOT_RULES,
)
from planner.exchange.table_parts import Column, Table
from planner.model import (
    KINDS,
    LEVELS,
    LOCATION_KINDS,
    PRIORITIES,
    WEEKDAYS,
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
    Teacher,
    Timeslot,
)
from planner.texts import message

IDS = ListOf(Id(), message("kind_id_list"))
WORDS = ListOf(Word(), message("kind_word_list"))
MONDAY = Day(must_be_monday=True)
MONDAYS = ListOf(MONDAY, message("kind_monday_list"))
LEVEL = Code(LEVELS, message("no_level"))
MOST_WEEKS = 520
MOST_PEOPLE = 1_000_000
ABSENCE_TABLES = {"teacher": "teachers", "room": "rooms", "person": "people"}

NOTHING = message("empty_means_nothing")
NO_BOUND = message("empty_means_no_bound")
NO_LIMIT = message("empty_means_no_limit")
NEVER = message("empty_means_never")
ONE = message("empty_means_value", word="1")
NO_KLANTMANAGERS = message("empty_means_no_klantmanagers")
NORMAL = message("empty_means_value", word="normal")
EVERYWHERE = message("empty_means_everywhere")
ALL_DAY = message("empty_means_all_day")
PRIORITY = Code(PRIORITIES, message("no_priority"))
COHORT_STATUS = Code(("draft", "published", "running"), message("no_cohort_status"))
PLACEMENT_STATUS = Code(("draft", "published", "locked"), message("no_placement_status"))

TIMESLOTS = Table(
    "timeslots",
    Timeslot,
    message("table_timeslots"),
    (
        Column("slot_id", Id(), message("column_slot_id")),
        Column("weekday", Code(WEEKDAYS, message("no_weekday")), message("column_weekday")),
        Column("start", TimeOfDay(), message("column_slot_start")),
        Column("end", TimeOfDay(is_end=True), message("column_slot_end")),
    ),
    id_column="slot_id",
    is_required=True,
    row_rules=TIMESLOT_RULES,
)
PATTERNS = Table(
    "patterns",
    Pattern,
    message("table_patterns"),
    (
        Column("pattern_id", Id(), message("column_pattern_id")),
        Column("slots", IDS, message("column_pattern_slots"), refers_to="timeslots"),
    ),
    id_column="pattern_id",
    is_required=True,
)
PROGRAMMES = Table(
    "programmes",
    Programme,
    message("table_programmes"),
    (
        Column("programme_id", Id(), message("column_programme_id")),
        Column("name", FreeText(), message("column_name"), "", NOTHING),
        Column("kind", Code(KINDS, message("no_kind")), message("column_programme_kind")),
        Column("sector", FreeText(), message("column_sector"), "", NOTHING),
        Column("weeks", WholeNumber(1, MOST_WEEKS), message("column_weeks")),
        Column("patterns", IDS, message("column_programme_patterns"), refers_to="patterns"),
        Column("min_size", WholeNumber(0, MOST_PEOPLE), message("column_min_size")),
        Column("max_size", WholeNumber(1, MOST_PEOPLE), message("column_max_size")),
        Column("level_from", LEVEL, message("column_level_from"), "", NO_BOUND),
        Column("level_to", LEVEL, message("column_level_to"), "", NO_BOUND),
        Column("skill", Word(), message("column_skill")),
        Column("room_features", WORDS, message("column_room_features"), (), NOTHING),
        Column("person_tags", WORDS, message("column_person_tags"), (), NOTHING),
        Column("starts", MONDAYS, message("column_starts"), (), message("empty_means_any_monday")),
        Column("max_lost_sessions", WholeNumber(0, MOST_PEOPLE), message("column_max_lost_sessions"), 1, ONE),
        Column("max_missed_sessions", WholeNumber(0, MOST_PEOPLE), message("column_max_missed_sessions"), 1, ONE),
    ),
    id_column="programme_id",
    is_required=True,
    row_rules=PROGRAMME_RULES,
)
LOCATIONS = Table(
    "locations",
    Location,
    message("table_locations"),
    (
        Column("location_id", Id(), message("column_location_id")),
        Column("name", FreeText(), message("column_name"), "", NOTHING),
        Column("kind", Code(LOCATION_KINDS, message("no_location_kind")), message("column_location_kind")),
    ),
    id_column="location_id",
    is_required=True,
)
ROOMS = Table(
    "rooms",
    Room,
    message("table_rooms"),
    (
        Column("room_id", Id(), message("column_room_id")),
        Column("location_id", Id(), message("column_room_location"), refers_to="locations"),
        Column("name", FreeText(), message("column_name"), "", NOTHING),
        Column("capacity", WholeNumber(0, MOST_PEOPLE), message("column_capacity")),
        Column("features", WORDS, message("column_features"), (), NOTHING),
        Column("slots", IDS, message("column_room_slots"), (), message("empty_means_always"), "timeslots"),
    ),
    id_column="room_id",
    is_required=True,
)
TEACHERS = Table(
    "teachers",
    Teacher,
    message("table_teachers"),
    (
        Column("teacher_id", Id(), message("column_teacher_id")),
        Column("name", FreeText(), message("column_name"), "", NOTHING),
        Column("email", FreeText(), message("column_email"), "", NOTHING),
        Column("skills", WORDS, message("column_skills")),
        Column("locations", IDS, message("column_teacher_locations"), refers_to="locations"),
        Column("slots", IDS, message("column_teacher_slots"), (), NEVER, "timeslots"),
        Column("max_hours_week", Hours(), message("column_teacher_hours"), None, NO_LIMIT),
    ),
    id_column="teacher_id",
    is_required=True,
)
KLANTMANAGERS = Table(
    "klantmanagers",
    Klantmanager,
    message("table_klantmanagers"),
    (
        Column("klantmanager_id", Id(), message("column_klantmanager_id")),
        Column("name", FreeText(), message("column_name"), "", NOTHING),
        Column("email", FreeText(), message("column_email"), "", NOTHING),
    ),
    id_column="klantmanager_id",
)
PEOPLE = Table(
    "people",
    Person,
    message("table_people"),
    (
        Column("person_id", Id(), message("column_person_id")),
        Column("klantmanager_id", Id(), message("column_person_klantmanager"), "", NO_KLANTMANAGERS, "klantmanagers"),
        Column("level", LEVEL, message("column_level"), "", message("empty_means_no_level")),
        Column("slots", IDS, message("column_person_slots"), (), NEVER, "timeslots"),
        Column("locations", IDS, message("column_person_locations"), refers_to="locations"),
        Column("needs", WORDS, message("column_needs"), (), NOTHING),
        Column("tags", WORDS, message("column_tags"), (), NOTHING),
        Column("max_hours_week", Hours(), message("column_person_hours"), None, NO_LIMIT),
        Column("care_partner", Id(), message("column_care_partner"), "", NOTHING, "people"),
    ),
    id_column="person_id",
    is_required=True,
    row_rules=PERSON_RULES,
)
REQUESTS = Table(
    "requests",
    Request,
    message("table_requests"),
    (
        Column("request_id", Id(), message("column_request_id")),
        Column("person_id", Id(), message("column_request_person"), refers_to="people"),
        Column("programmes", IDS, message("column_request_programmes"), refers_to="programmes"),
        Column("priority", PRIORITY, message("column_priority"), "normal", NORMAL),
        Column("waiting_since", Day(), message("column_waiting_since"), None, message("empty_means_not_waited")),
        Column("earliest_start", Day(), message("column_earliest_start"), None, NO_BOUND),
        Column("finish_by", Day(), message("column_finish_by"), None, NO_BOUND),
        Column("after", Id(), message("column_after"), "", NOTHING, "requests"),
    ),
    id_column="request_id",
    is_required=True,
)
CLOSURES = Table(
    "closures",
    Closure,
    message("table_closures"),
    (
        Column("from", Day(), message("column_closure_from"), field="starts_on"),
        Column("until", Day(), message("column_closure_until"), field="ends_on"),
        Column("location_id", Id(), message("column_closure_location"), "", EVERYWHERE, "locations"),
        Column("name", FreeText(), message("column_name"), "", NOTHING),
    ),
    row_rules=CLOSURE_RULES,
)
ABSENCES = Table(
    "absences",
    Absence,
    message("table_absences"),
    (
        Column("kind", Code(tuple(ABSENCE_TABLES), message("no_absence_kind")), message("column_absence_kind")),
        Column("id", Id(), message("column_absence_id")),
        Column("from", Day(), message("column_absence_from"), field="starts_on"),
        Column("until", Day(), message("column_absence_until"), field="ends_on"),
        Column("reason", FreeText(), message("column_reason"), "", NOTHING),
        Column("start", TimeOfDay(), message("column_absence_start"), None, ALL_DAY, may_be_missing=True),
        Column("end", TimeOfDay(is_end=True), message("column_absence_end"), None, ALL_DAY, may_be_missing=True),
    ),
    row_rules=ABSENCE_RULES,
)
COHORTS = Table(
    "cohorts",
    Cohort,
    message("table_cohorts"),
    (
        Column("cohort_id", Id(), message("column_cohort_id")),
        Column("programme_id", Id(), message("column_cohort_programme"), refers_to="programmes"),
        Column("start", MONDAY, message("column_cohort_start")),
        Column("pattern_id", Id(), message("column_cohort_pattern"), refers_to="patterns"),
        Column("location_id", Id(), message("column_cohort_location"), refers_to="locations"),
        Column("room_id", Id(), message("column_cohort_room"), refers_to="rooms"),
        Column("teacher_id", Id(), message("column_cohort_teacher"), refers_to="teachers"),
        Column("status", COHORT_STATUS, message("column_cohort_status")),
        Column("locked", YesNo(), message("column_locked"), False, message("empty_means_value", word="no")),
    ),
    id_column="cohort_id",
)
PLACEMENTS = Table(
    "placements",
    Placement,
    message("table_placements"),
    (
        Column("request_id", Id(), message("column_placement_request"), refers_to="requests"),
        Column("cohort_id", Id(), message("column_placement_cohort"), refers_to="cohorts"),
        Column("status", PLACEMENT_STATUS, message("column_placement_status")),
    ),
    id_column="request_id",
)

SCENARIO_TABLES = (
    TIMESLOTS,
    PATTERNS,
    PROGRAMMES,
    LOCATIONS,
    ROOMS,
    TEACHERS,
    KLANTMANAGERS,
    PEOPLE,
    REQUESTS,
    CLOSURES,
    ABSENCES,
    COHORTS,
    PLACEMENTS,
)
