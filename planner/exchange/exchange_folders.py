"""Two folders that change places in one step, where the operating system and the file system can do that.

Python has no call for it; Linux (renameat2) and macOS (renamex_np) do.
"""

import ctypes
import errno
import os
import sys
from pathlib import Path

_HERE = -100
_EXCHANGE = 2
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV}


def exchange_folders(one: Path, other: Path) -> bool:
    """True if both now stand in each other's place, False if this cannot be done here; raises OSError otherwise."""
    if sys.platform not in ("linux", "darwin"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "darwin":
            failed = libc.renamex_np(names[0], names[1], _EXCHANGE)
        else:
            failed = libc.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE)
    except AttributeError:
        return False
    code = ctypes.get_errno()
    if failed and code not in _CANNOT:
        raise OSError(code, os.strerror(code), str(other))
    return not failed
