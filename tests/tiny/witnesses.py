"""Seeds of tiny scenarios whose answer would be another without a rule: the first three of each rule.

`python -m tests.tiny.witnesses` finds them again after a change in how tiny scenarios are drawn.
"""

from itertools import islice

from planner.rules.checks import CHECKS
from tests.tiny.brute_force import try_all
from tests.tiny.encoding import can_be_outlined
from tests.tiny.make_tiny import make_tiny

EACH = 3
SEEDS = range(2_400)
# Rows beyond a request's first good one count for nothing: leaving this rule out can never make a plan cheaper.
NEVER_DECISIVE = "one-cohort-per-request"

WITNESSES: dict[str, tuple[int, ...]] = {
    "after-request": (14, 18, 26),
    "care-partners": (89, 92, 100),
    "cohort-pattern": (47, 100, 372),
    "cohort-start": (1, 4, 6),
    "group-size": (0, 4, 6),
    "level-fits": (0, 5, 106),
    "locks-kept": (7, 35, 36),
    "lost-sessions": (100, 107, 225),
    "needs-met": (23, 26, 97),
    "person-available": (4, 27, 103),
    "person-overlap": (66, 541, 819),
    "person-reaches": (1, 30, 38),
    "person-tags": (9, 19, 30),
    "person-week-load": (0, 47, 73),
    "programme-asked": (5, 89, 120),
    "room-available": (69, 99, 103),
    "room-fits": (17, 18, 20),
    "room-overlap": (18, 207, 272),
    "start-window": (0, 1, 39),
    "teacher-available": (24, 128, 166),
    "teacher-one-location-a-day": (221, 542, 833),
    "teacher-overlap": (81, 136, 214),
    "teacher-qualified": (41, 46, 78),
    "teacher-week-load": (12, 36, 109),
}


def is_decided_by(rule: str, seed: int) -> bool:
    """True if another plan were best if breaches of this rule were ignored, one of which the model has an outline."""
    scenario, tried = make_tiny(seed), try_all(make_tiny(seed))
    without = try_all(scenario, ignoring=[rule]).best if rule in tried.rules_met else None
    return without is not None and without.cost != tried.cost and can_be_outlined(scenario, without.plan)


def main() -> None:
    for rule in sorted(CHECKS.keys() - {NEVER_DECISIVE}):
        print(f'    "{rule}": {tuple(islice((seed for seed in SEEDS if is_decided_by(rule, seed)), EACH))},')


if __name__ == "__main__":
    main()
