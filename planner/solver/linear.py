"""A model of CP-SAT as a mixed-integer programme of MathOpt, so that HiGHS can be asked the very same question.

Our models hold linear rows, sets of which at most or exactly one is true, clauses, implications, and "is any of these
true". Anything else is refused: what is left out would be a different question.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from ortools.math_opt.python.model import Model
from ortools.sat.python import cp_model, cp_model_helper

Term = tuple[int, float]  # a variable by its number, and its weight
UNLIMITED = 2**62  # ends of a domain beyond this say that there is no limit


class LinearModel:
    """The programme, and its variables in the order of those of CP-SAT."""

    def __init__(self, cp: cp_model.CpModel) -> None:
        proto = cp.proto
        self.model = Model()
        domains = [list(variable.domain) for variable in proto.variables]
        self.variables = [self.model.add_integer_variable(lb=domain[0], ub=domain[-1]) for domain in domains]
        for constraint in proto.constraints:
            self._add(constraint)
        for number, points in zip(proto.objective.vars, proto.objective.coeffs, strict=True):
            self.model.objective.set_linear_coefficient(self.variables[number], points)

    def _add(self, constraint: cp_model_helper.ConstraintProto) -> None:
        enforced_by = [-1 - literal for literal in constraint.enforcement_literal]
        if constraint.has_bool_and():
            for literal in constraint.bool_and.literals:
                self._keep_true([literal, *enforced_by])
        elif constraint.has_bool_or():
            self._keep_true([*constraint.bool_or.literals, *enforced_by])
        elif enforced_by:
            raise ValueError("a conditional row has no linear form here")
        elif constraint.has_linear():
            row = constraint.linear
            if len(row.domain) != 2:
                raise ValueError("a row with gaps in its range has no linear form here")
            self._keep(zip(row.vars, row.coeffs, strict=True), row.domain[0], row.domain[1])
        elif constraint.has_at_most_one():
            self._count(constraint.at_most_one.literals, 0, 1)
        elif constraint.has_exactly_one():
            self._count(constraint.exactly_one.literals, 1, 1)
        elif constraint.has_lin_max():
            self._keep_any(constraint.lin_max)
        else:
            raise ValueError("a constraint that has no linear form here")

    def _keep_true(self, literals: Sequence[int]) -> None:
        """At least one of these literals is true."""
        self._count(literals, 1, len(literals))

    def _count(self, literals: Sequence[int], least: int, most: int) -> None:
        """So many of these literals are true; a negative number is the negation of a variable."""
        negated = sum(literal < 0 for literal in literals)
        terms = [(literal, 1.0) if literal >= 0 else (-1 - literal, -1.0) for literal in literals]
        self._keep(terms, least - negated, most - negated)

    def _keep_any(self, any_of: cp_model_helper.LinearArgumentProto) -> None:
        """A Boolean is the largest of other Booleans: no less than each, no more than their sum."""
        target = [
            (number, float(weight)) for number, weight in zip(any_of.target.vars, any_of.target.coeffs, strict=True)
        ]
        everyone: list[Term] = []
        for one in any_of.exprs:
            if one.offset or list(one.coeffs) != [1] or self.variables[one.vars[0]].upper_bound > 1:
                raise ValueError("the largest of other things than Booleans has no linear form here")
            everyone.append((one.vars[0], -1.0))
            self._keep([*target, everyone[-1]], 0, UNLIMITED)
        self._keep([*target, *everyone], -UNLIMITED, 0)

    def _keep(self, terms: Iterable[Term], least: int, most: int) -> None:
        row = self.model.add_linear_constraint(
            lb=least if least > -UNLIMITED else -math.inf, ub=most if most < UNLIMITED else math.inf
        )
        weights: defaultdict[int, float] = defaultdict(float)
        for number, weight in terms:
            weights[number] += weight
        for number, weight in weights.items():
            row.set_coefficient(self.variables[number], weight)
