"""`locks-kept`: a cohort that must stay is opened once, and who is locked in it goes where it goes."""

from ortools.sat.python import cp_model

from planner.solver.model import PlanModel


def add(model: PlanModel) -> None:
    for cohort_id in sorted(model.must_open):
        offers = [offer for offer in model.free_offers if offer.cohort_id == cohort_id]
        model.cp.add(cp_model.LinearExpr.sum([model.count[offer.index] for offer in offers]) == 1)
        for request in model.instance.locked_in.get(cohort_id, ()):
            for offer in offers:
                here = [option.var for option in model.options_in[offer.index] if option.request == request]
                model.cp.add(cp_model.LinearExpr.sum(here) == model.count[offer.index])
