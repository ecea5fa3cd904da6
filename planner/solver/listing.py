"""Lists every offer of a scenario, before anyone asks who could teach, host or take part in it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from planner.model import Cohort, Programme, Scenario
from planner.solver import rulebook
from planner.solver.clock import Clock
from planner.solver.offer import Offer
from planner.solver.rules import cohort_start

WEEKS_AROUND = 26  # how far from the starting weeks is looked if `cohort-start` is not enforced
MOST_MOVES = 50_000  # offers of cohorts that may move; more only arise when rules are left out

Spot = tuple[str, str, str]  # programme, pattern, location
IsWanted = Callable[[Programme, str, str], bool]


class TooManyOffersError(Exception):
    """Cohorts that may move could go to more places than can be looked at."""


def list_offers(
    scenario: Scenario, clock: Clock, rules: frozenset[str], is_wanted: IsWanted, *, only_named: bool = False
) -> list[Offer]:
    """All offers that stand by themselves, in order: new ones, moves of cohorts with locked people, kept ones.

    New ones only where `is_wanted`; `only_named` leaves them out altogether. Raises TooManyOffersError.
    """
    movable = {cohort_id: _spots_of(scenario, rules, cohort_id) for cohort_id in cohorts_to_move(scenario)}
    _refuse_too_many(movable, rules, len(list(_mondays(scenario, rules))))
    unnamed = [] if only_named else [""]
    offers: list[Offer] = []
    for programme in sorted(scenario.programmes, key=lambda row: row.programme_id):
        mondays = [monday for monday in _mondays(scenario, rules) if _may_start(scenario, rules, programme, monday)]
        for pattern_id in _patterns_of(scenario, rules, programme):
            for location_id in sorted(scenario.location_by_id):
                spot = (programme.programme_id, pattern_id, location_id)
                names = [*unnamed, *(cohort_id for cohort_id, spots in movable.items() if spot in spots)]
                if names and is_wanted(programme, pattern_id, location_id):
                    for monday in mondays:
                        where = (scenario, clock, programme, monday, pattern_id, location_id)
                        offers += [make_offer(*where, name) for name in names]
    offers = [offer for offer in offers if not _is_where_it_was(scenario, offer)]
    offers += [keep(scenario, clock, cohort) for cohort in cohorts_with_identity(scenario)]
    stands = rulebook.enforced(rulebook.OFFER_STANDS, rules)
    return [offer for offer in offers if all(stand(scenario, offer) for stand in stands)]


def _refuse_too_many(movable: dict[str, set[Spot]], rules: frozenset[str], weeks: int) -> None:
    is_widened = len(rules) < len(rulebook.ALL_RULES)
    if is_widened and weeks * sum(len(spots) for spots in movable.values()) > MOST_MOVES:
        raise TooManyOffersError


def _may_start(scenario: Scenario, rules: frozenset[str], programme: Programme, monday: date) -> bool:
    return "cohort-start" not in rules or cohort_start.may_start(scenario, programme, monday)


def make_offer(
    scenario: Scenario,
    clock: Clock,
    programme: Programme,
    monday: date,
    pattern_id: str,
    location_id: str,
    cohort_id: str = "",
) -> Offer:
    """An offer without anyone in it yet."""
    sessions = scenario.sessions_at(monday, programme.weeks, pattern_id, location_id)
    time = clock.time_use(sessions)
    cost = scenario.cost.teaching_hour * time.hours
    return Offer(programme, monday, pattern_id, location_id, sessions, time, cohort_id, teaching_cost=cost)


def keep(scenario: Scenario, clock: Clock, cohort: Cohort) -> Offer:
    """The offer that keeps a cohort of the last plan where it is."""
    programme = scenario.programme_by_id[cohort.programme_id]
    offer = make_offer(
        scenario, clock, programme, cohort.start, cohort.pattern_id, cohort.location_id, cohort.cohort_id
    )
    offer.is_kept = True
    offer.is_locked = cohort.locked
    return offer


def cohorts_with_identity(scenario: Scenario) -> list[Cohort]:
    """Cohorts that are not running and that it matters to keep: announced, locked, promised, or kept by exception."""
    promised = {row.cohort_id for row in scenario.placements if row.status in ("published", "locked")}
    return [
        cohort
        for cohort in sorted(scenario.cohorts, key=lambda row: row.cohort_id)
        if cohort.status != "running"
        and (
            cohort.status == "published"
            or cohort.locked
            or cohort.cohort_id in promised
            or not _could_be_new(scenario, cohort)
        )
    ]


def cohorts_to_move(scenario: Scenario) -> list[str]:
    """Cohorts that hold locked placements but may move themselves."""
    with_locks = {row.cohort_id for row in scenario.placements if row.status == "locked"}
    return sorted(
        cohort.cohort_id
        for cohort in scenario.cohorts
        if cohort.cohort_id in with_locks and not cohort.locked and cohort.status != "running"
    )


def _could_be_new(scenario: Scenario, cohort: Cohort) -> bool:
    programme = scenario.programme_by_id[cohort.programme_id]
    sessions = scenario.sessions_of(cohort)
    begins_at_once = bool(sessions.held) and sessions.held[0].day < cohort.start + timedelta(days=7)
    return begins_at_once and cohort_start.may_start(scenario, programme, cohort.start)


def _is_where_it_was(scenario: Scenario, offer: Offer) -> bool:
    if not offer.cohort_id:
        return False
    was = scenario.cohort_by_id[offer.cohort_id]
    now = (offer.programme.programme_id, offer.start, offer.pattern_id, offer.location_id)
    return now == (was.programme_id, was.start, was.pattern_id, was.location_id)


def _patterns_of(scenario: Scenario, rules: frozenset[str], programme: Programme) -> list[str]:
    return sorted(programme.patterns if "cohort-pattern" in rules else scenario.pattern_by_id)


def _mondays(scenario: Scenario, rules: frozenset[str]) -> Iterator[date]:
    around = timedelta(weeks=0 if "cohort-start" in rules else WEEKS_AROUND)
    monday = scenario.starts_from - around
    while monday <= scenario.starts_until + around:
        yield monday
        monday += timedelta(days=7)


def _spots_of(scenario: Scenario, rules: frozenset[str], cohort_id: str) -> set[Spot]:
    """Where a cohort could go with everyone who is locked in it."""
    locked = [row for row in scenario.placements if row.cohort_id == cohort_id and row.status == "locked"]
    spots: set[Spot] | None = None
    for placement in locked:
        spots_of_one = set(spots_for(scenario, rules, placement.request_id))
        spots = spots_of_one if spots is None else spots & spots_of_one
    return spots or set()


def spots_for(scenario: Scenario, rules: frozenset[str], request_id: str) -> Iterator[Spot]:
    """Programmes, patterns and locations that suit a request by itself, dates left aside."""
    request = scenario.request_by_id[request_id]
    person = scenario.person_by_id[request.person_id]
    programme_fits = rulebook.enforced(rulebook.PROGRAMME_FITS, rules)
    pattern_fits = rulebook.enforced(rulebook.PATTERN_FITS, rules)
    location_fits = rulebook.enforced(rulebook.LOCATION_FITS, rules)
    locations = [
        location_id
        for location_id in sorted(scenario.location_by_id)
        if all(fits(person, location_id) for fits in location_fits)
    ]
    for programme in scenario.programmes:
        if all(fits(request, person, programme) for fits in programme_fits):
            for pattern_id in _patterns_of(scenario, rules, programme):
                if all(fits(scenario, person, pattern_id) for fits in pattern_fits):
                    for location_id in locations:
                        yield (programme.programme_id, pattern_id, location_id)
