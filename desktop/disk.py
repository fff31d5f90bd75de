"""A full disk, said in our words wherever it shows: as an ``OSError`` of a file, or as a database's own error."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from cases.errors import DiskFull
from host.system import free_bytes

_FULL = {errno.ENOSPC, errno.EDQUOT}
_SPARE = 16 * 2**20


@contextmanager
def told_when_full() -> Iterator[None]:
    """Turn the system's ways of saying that nothing more fits into ``DiskFull``; all else passes."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull from error
        raise
    except sqlcipher.OperationalError as error:
        if "disk is full" in str(error):
            raise DiskFull from error
        raise


def require_room(folder: Path, needed: int) -> None:
    """Raise ``DiskFull`` before something of ``needed`` bytes is begun, while there is still room to save the rest."""
    if free_bytes(folder) < needed + _SPARE:
        raise DiskFull
