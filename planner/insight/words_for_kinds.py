"""The words for kinds of cost and for reasons why somebody has no place: the key of a text for each."""

from typing import Final

COST_NAMES: Final = {
    "unplaced": "points_unplaced",
    "start-later": "points_start_later",
    "programme-preference": "points_programme_preference",
    "location-preference": "points_location_preference",
    "teaching": "points_teaching",
    "placement-moved": "points_placement_moved",
    "staff-changed": "points_staff_changed",
}
REASON_NAMES: Final = {
    "no-offer": "reason_no_offer",
    "no-resources": "reason_no_resources",
    "group-too-small": "reason_group_too_small",
    "outcompeted": "reason_outcompeted",
}
