"""How large a problem is, in options (a request in an offer), and what is in reach at that size."""

from planner.solver.instance import Instance

TINY = 2_000  # up to here the whole problem is mostly searched at once in a second or two
ONE_PART = 6_000  # up to here most of a plan fits into one part that is solved in seconds
SMALL = 12_000  # up to here the whole problem fits into one search
MEDIUM = 40_000  # up to here cuts raise the bound while another process improves the plan
CUT_A_SECOND = 600  # options; cuts that have less than a second for so many mostly raise nothing in their time


def option_count(instance: Instance) -> int:
    return sum(len(gains) for gains in instance.gains)


def is_tiny(instance: Instance) -> bool:
    """True if the whole problem is likely to be searched to the end before prices are known."""
    return option_count(instance) <= TINY


def fits_one_part(instance: Instance) -> bool:
    """True if improvement may begin with parts that are most of the plan."""
    return option_count(instance) <= ONE_PART


def is_small(instance: Instance) -> bool:
    """True if the whole problem may be searched at once with hope of a proof."""
    return option_count(instance) <= SMALL


def is_large(instance: Instance) -> bool:
    """True if all searches side by side improve the plan, and there is enough of it for each."""
    return option_count(instance) > MEDIUM


def may_be_cut(instance: Instance, seconds: float) -> bool:
    """True if cuts are likely to raise the bound of the whole problem within these seconds."""
    return is_small(instance) or option_count(instance) <= min(MEDIUM, CUT_A_SECOND * seconds)
