"""What there is to sit in, by programme, pattern and location: cohorts of a plan, and offers that could be opened."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.insight.seats_agenda import Wish, fits_location, fits_pattern, fits_programme
from planner.insight.seats_in_plan import PlanAsItStands, Sitting
from planner.solver.offer import Offer


@dataclass
class Place:
    """What there is of one programme in one pattern at one location."""

    offers: list[Offer] = field(default_factory=list)
    sittings: list[Sitting] = field(default_factory=list)


class Places:
    """Cohorts that have begun, or have no session left, are no place to go to."""

    def __init__(self, plan: PlanAsItStands) -> None:
        self._scenario = plan.scenario
        self._of_programme: dict[str, dict[str, dict[str, Place]]] = {}
        for offer in plan.offers:
            self._at(offer).offers.append(offer)
        for sitting in plan.sittings.values():
            if not sitting.is_running and sitting.offer.time.held:
                self._at(sitting.offer).sittings.append(sitting)

    def fitting(self, wish: Wish) -> Iterator[Place]:
        """Where programme, level, tags, hours and location suit this person."""
        for programme_id in wish.request.programmes:
            of_pattern = self._of_programme.get(programme_id)
            if of_pattern is not None and fits_programme(self._scenario, wish, programme_id):
                for pattern_id, at in of_pattern.items():
                    if fits_pattern(self._scenario, wish, pattern_id):
                        yield from (place for location_id, place in at.items() if fits_location(wish, location_id))

    def _at(self, offer: Offer) -> Place:
        of_pattern = self._of_programme.setdefault(offer.programme.programme_id, {})
        return of_pattern.setdefault(offer.pattern_id, {}).setdefault(offer.location_id, Place())
