"""What keeps a file or folder from being read or written, in the language of the reader.

The operating system says it in English, or in the language of whoever installed it.
"""

import errno
from typing import Final

from planner.texts import Message, message

_FAULTS: Final[dict[int | None, Message]] = {
    errno.ENOENT: message("fault_not_there"),
    errno.EACCES: message("fault_not_allowed"),
    errno.EPERM: message("fault_not_allowed"),
    errno.EROFS: message("fault_read_only"),
    errno.EISDIR: message("fault_is_folder"),
    errno.ENOTDIR: message("fault_no_folder"),
    errno.ENOSPC: message("fault_disk_full"),
    errno.EDQUOT: message("fault_disk_full"),
    errno.ENAMETOOLONG: message("fault_name_too_long"),
    errno.ELOOP: message("fault_link_to_itself"),
}
_GOES_ROUND: Final = "Symlink loop"  # the only thing that says so when Python follows links to where a path leads


def tell_fault(fault: Exception) -> Message:
    """A few words that fit between brackets; what is not known here as the operating system or Python says it."""
    if isinstance(fault, OSError):
        said = _FAULTS.get(fault.errno)
        return said or message("only_word", word=fault.strerror or type(fault).__name__)
    if isinstance(fault, RuntimeError) and str(fault).startswith(_GOES_ROUND):
        return _FAULTS[errno.ELOOP]
    return message("only_word", word=str(fault) or type(fault).__name__)
