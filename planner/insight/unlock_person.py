"""Which rules about a person and a request a place breaks beside a plan, each rule by itself."""

from planner.insight.seats_agenda import Wish
from planner.insight.seats_in_plan import PlanAsItStands
from planner.solver import rulebook
from planner.solver.load import minutes_allowed
from planner.solver.offer import Offer

Rules = frozenset[str]


class PersonRules:
    """For one request that the plan does not place."""

    def __init__(self, stands: PlanAsItStands, wish: Wish) -> None:
        self._stands = stands
        self._scenario = stands.scenario
        self._wish = wish
        self._own = [row.offer.time for row in stands.sittings_of(wish.person.person_id)]
        partners = stands.partners_of(wish.person)
        self._of_partners = [row.offer.time for one in partners for row in stands.sittings_of(one)]
        self._earlier = stands.sitting_of(wish.request.after) if wish.request.after else None
        self._later = [row.offer.time.first_day for row in stands.sittings_after(wish.request.request_id)]
        self._known: dict[tuple[str, str, str], Rules] = {}

    def list_broken(self, offer: Offer) -> Rules:
        """The ids of the rules that this request would break in a cohort of this offer."""
        return self._list_broken_anytime(offer) | frozenset(self._list_broken_then(offer))

    def _list_broken_anytime(self, offer: Offer) -> Rules:
        key = (offer.programme.programme_id, offer.pattern_id, offer.location_id)
        if key not in self._known:
            request, person = self._wish
            fits = {
                "level-fits": rulebook.PROGRAMME_FITS["level-fits"](request, person, offer.programme),
                "person-tags": rulebook.PROGRAMME_FITS["person-tags"](request, person, offer.programme),
                "person-available": rulebook.PATTERN_FITS["person-available"](self._scenario, person, key[1]),
                "person-reaches": rulebook.LOCATION_FITS["person-reaches"](person, key[2]),
            }
            self._known[key] = frozenset(rule for rule, holds in fits.items() if not holds)
        return self._known[key]

    def _list_broken_then(self, offer: Offer) -> list[str]:
        request, person = self._wish
        time = offer.time
        broken = {
            "start-window": not rulebook.OFFER_FITS["start-window"](self._scenario, request, person, offer),
            "person-available": not rulebook.OFFER_FITS["person-available"](self._scenario, request, person, offer),
            "person-overlap": any(own.cells & time.cells for own in self._own),
            "care-partners": any(other.cells & time.cells for other in self._of_partners),
            "person-week-load": self._is_too_much(offer),
            "after-request": self._is_out_of_order(offer),
        }
        return [rule for rule, is_broken in broken.items() if is_broken]

    def _is_too_much(self, offer: Offer) -> bool:
        allowed = minutes_allowed(self._wish.person.max_hours_week)
        if allowed is None:
            return False
        has: dict[int, int] = {}
        for time in self._own:
            for week, minutes in time.minutes_by_week:
                has[week] = has.get(week, 0) + minutes
        return any(has.get(week, 0) + minutes > allowed for week, minutes in offer.time.minutes_by_week)

    def _is_out_of_order(self, offer: Offer) -> bool:
        if self._wish.request.after and (
            self._earlier is None or self._earlier.offer.time.last_day >= offer.time.first_day
        ):
            return True
        return any(begins <= offer.time.last_day for begins in self._later)
