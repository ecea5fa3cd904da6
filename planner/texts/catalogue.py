"""The one catalogue: key -> (Dutch, English), put together from one file per room so that each stays readable."""

from planner.texts.busy_times import BUSY_TIMES
from planner.texts.calendars import CALENDARS
from planner.texts.capacity import CAPACITY
from planner.texts.certificate import CERTIFICATE
from planner.texts.changing import CHANGING
from planner.texts.command_line import COMMAND_LINE
from planner.texts.commands import COMMANDS
from planner.texts.comparing import COMPARING
from planner.texts.data import DATA
from planner.texts.pages_board import PAGES_BOARD
from planner.texts.pages_capacity import PAGES_CAPACITY
from planner.texts.pages_certificate import PAGES_CERTIFICATE
from planner.texts.pages_comparing import PAGES_COMPARING
from planner.texts.pages_data import PAGES_DATA
from planner.texts.pages_planning import PAGES_PLANNING
from planner.texts.pages_publishing import PAGES_PUBLISHING
from planner.texts.pages_red_list import PAGES_RED_LIST
from planner.texts.pages_seats import PAGES_SEATS
from planner.texts.pages_shell import PAGES_SHELL
from planner.texts.pages_why import PAGES_WHY
from planner.texts.reasons import REASONS
from planner.texts.red_list import RED_LIST
from planner.texts.rules import RULES
from planner.texts.seats import SEATS
from planner.texts.store import STORE
from planner.texts.ui_command import UI_COMMAND
from planner.texts.week import WEEK
from planner.texts.why import WHY
from planner.texts.why_because import WHY_BECAUSE
from planner.texts.workbook_layout import WORKBOOK_LAYOUT
from planner.texts.workbook_reading import WORKBOOK_READING
from planner.texts.workbook_writing import WORKBOOK_WRITING

TEXTS: dict[str, tuple[str, str]] = {
    **RULES,
    **DATA,
    **REASONS,
    **COMMAND_LINE,
    **COMMANDS,
    **CALENDARS,
    **BUSY_TIMES,
    **WORKBOOK_LAYOUT,
    **WORKBOOK_WRITING,
    **WORKBOOK_READING,
    **STORE,
    **SEATS,
    **PAGES_SHELL,
    **PAGES_PUBLISHING,
    **PAGES_PLANNING,
    **PAGES_DATA,
    **PAGES_SEATS,
    **UI_COMMAND,
    **PAGES_BOARD,
    **RED_LIST,
    **PAGES_RED_LIST,
    **PAGES_CERTIFICATE,
    **CERTIFICATE,
    **CAPACITY,
    **PAGES_CAPACITY,
    **COMPARING,
    **PAGES_COMPARING,
    **CHANGING,
    **WEEK,
    **WHY,
    **WHY_BECAUSE,
    **PAGES_WHY,
}
