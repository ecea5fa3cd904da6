"""The whole problem as a linear programme, in the two ways that most would write it.

*Named*: a Boolean for every cohort that could be opened, and one for every person in each of them. *Counted*: cohorts
of one offer are counted together, with as few variables as that takes. `links` adds `seat <= count` for every seat in
a group. Who could be where, with whom and what that saves is looked up in the planner's own listing: peers are to
differ in how they search, not in how they read tables.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.peers.clashes import Choice, keep_people_apart, keep_staff_apart
from benchmarks.peers.linear import LinearModel, Values, Variable
from planner.solver.draft import Draft, DraftCohort, in_order
from planner.solver.instance import Instance
from planner.solver.offer import Offer


@dataclass(frozen=True)
class Cluster:
    """Cohorts of one offer that are told together: `count` says how many of them are opened."""

    offer: Offer
    count: Variable
    teachers: dict[int, Variable]
    rooms: dict[int, Variable]
    seats: dict[int, Variable]  # by request


@dataclass(frozen=True)
class Formulation:
    """The model, and what its variables mean."""

    instance: Instance
    model: LinearModel
    clusters: list[Cluster]

    def draft_of(self, values: Values) -> Draft:
        """The plan that these values tell."""
        rows = [row for cluster in self.clusters if values[cluster.count] for row in _read(cluster, values)]
        return in_order(rows)


def formulate(instance: Instance, *, is_counted: bool, has_links: bool) -> Formulation:
    """The whole problem with every rule in it."""
    model = LinearModel()
    clusters: list[Cluster] = []
    for offer in instance.offers:
        together = offer.copies if is_counted and _suits_all(instance, offer) else 1
        for _ in range(offer.copies // together):
            clusters.append(_add_cluster(instance, model, offer, together, has_links))
    _keep_locks(instance, model, clusters)
    keep_staff_apart(instance, model, _choices(clusters, "teachers"), _choices(clusters, "rooms"))
    keep_people_apart(instance, model, _choices(clusters, "seats"))
    return Formulation(instance, model, clusters)


def _suits_all(instance: Instance, offer: Offer) -> bool:
    """True if it makes no difference to anyone in which of its rooms they are."""
    return all(len(instance.suitable_rooms(request, offer)) == len(offer.rooms) for request in offer.requests)


def _add_cluster(instance: Instance, model: LinearModel, offer: Offer, copies: int, has_links: bool) -> Cluster:
    cluster = Cluster(
        offer,
        model.new(copies, offer.teaching_cost),
        {teacher: model.new() for teacher in offer.teachers},
        {room: model.new() for room in offer.rooms},
        {request: model.new(points=-instance.gains[request][offer.index]) for request in offer.requests},
    )
    for staff in (cluster.teachers, cluster.rooms):
        model.keep([*_ones(staff.values()), (cluster.count, -1)], least=0, most=0)
    _keep_sizes(model, cluster)
    if copies == 1:
        _keep_needs(instance, model, cluster)
    if has_links and not offer.is_individual:
        for seat in cluster.seats.values():
            model.keep([(seat, 1), (cluster.count, -1)], most=0)
    if offer.own_staff is not None:
        _price_other_staff(instance, model, cluster, *offer.own_staff)
    return cluster


def _keep_sizes(model: LinearModel, cluster: Cluster) -> None:
    people = _ones(cluster.seats.values())
    model.keep([*people, *((var, -cluster.offer.seats[room]) for room, var in cluster.rooms.items())], most=0)
    if cluster.offer.min_size:
        model.keep([*people, (cluster.count, -cluster.offer.min_size)], least=0)


def _keep_needs(instance: Instance, model: LinearModel, cluster: Cluster) -> None:
    for request, seat in cluster.seats.items():
        suitable = instance.suitable_rooms(request, cluster.offer)
        if len(suitable) < len(cluster.rooms):
            model.keep([(seat, 1), *((cluster.rooms[room], -1) for room in suitable)], most=0)


def _price_other_staff(instance: Instance, model: LinearModel, cluster: Cluster, teacher: int, room: int) -> None:
    """An announced cohort that is kept with another teacher or another room costs points."""
    changed = model.new(points=instance.scenario.cost.staff_changed)
    for own in (cluster.teachers.get(teacher), cluster.rooms.get(room)):
        kept = [] if own is None else [(own, 1)]
        model.keep([(changed, 1), (cluster.count, -1), *kept], least=0)


def _keep_locks(instance: Instance, model: LinearModel, clusters: list[Cluster]) -> None:
    """A cohort that must stay is opened once; who is locked in it can be nowhere else, and must be somewhere."""
    for cohort_id in instance.must_open:
        here = [cluster for cluster in clusters if cluster.offer.cohort_id == cohort_id]
        model.keep(_ones(cluster.count for cluster in here), least=1, most=1)
        for request in instance.locked_in.get(cohort_id, ()):
            model.keep(_ones(row.seats[request] for row in here if request in row.seats), least=1, most=1)


def _choices(clusters: list[Cluster], of: str) -> Iterator[Choice]:
    """Every teacher, room or person with each of the cohorts they could be in."""
    for cluster in clusters:
        chosen: dict[int, Variable] = getattr(cluster, of)
        yield from (Choice(who, cluster.offer, variable) for who, variable in chosen.items())


def _ones(variables: Iterable[Variable]) -> list[tuple[Variable, int]]:
    return [(variable, 1) for variable in variables]


def _read(cluster: Cluster, values: Values) -> list[DraftCohort]:
    """The opened cohorts: first everyone needed for the smallest groups, then the rest where seats are left."""
    offer = cluster.offer
    teachers = [teacher for teacher, variable in cluster.teachers.items() if values[variable]]
    rooms = [room for room, variable in cluster.rooms.items() if values[variable]]
    waiting = [request for request, variable in cluster.seats.items() if values[variable]]
    members: list[list[int]] = [[] for _ in rooms]
    for most in ([offer.min_size] * len(rooms), [offer.seats[room] for room in rooms]):
        for group, seats in zip(members, most, strict=True):
            while waiting and len(group) < seats:
                group.append(waiting.pop(0))
    return [
        DraftCohort(offer.index, teacher, room, tuple(sorted(group)))
        for teacher, room, group in zip(teachers, rooms, members, strict=True)
    ]
