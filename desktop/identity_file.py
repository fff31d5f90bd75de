"""An identity as a file: all private keys of a party, in the clear, for scripts and trials.

practice.identity       everything private; mode 0600
practice.keys.json      the key record, to be handed out; others compare its fingerprint by telephone
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cases.errors import FileUnreadable, OutputExists, SecretFileExposed, WrongUsage
from crypto.keys import PartyKeys
from host.system import is_private, open_private, sync_folder

RECORD_ENDING = ".keys.json"


def record_path(identity: Path) -> Path:
    """Where the record stands: beside the identity, under its name without the ending. Raises ``WrongUsage``."""
    if identity.name.endswith(RECORD_ENDING):
        raise WrongUsage(why=f"an identity file does not end in {RECORD_ENDING}, as records do")
    return identity.with_name(f"{identity.stem}{RECORD_ENDING}")


def write_identity(path: Path, keys: PartyKeys) -> Path:
    """Write both files, and return where the record is. Raises ``OutputExists``; then neither was written."""
    record = record_path(path)
    with _new_file(path, keys.to_bytes()), _new_file(record, keys.record_file):
        sync_folder(path.parent)
    return record


def read_identity(path: Path) -> PartyKeys:
    """Raises ``FileUnreadable``, ``SecretFileExposed``, ``KeyRefused`` or ``WireRefused``."""
    try:
        if not is_private(path):
            raise SecretFileExposed
        return PartyKeys.from_bytes(path.read_bytes())
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "the system says no more") from error


@contextmanager
def _new_file(path: Path, data: bytes) -> Iterator[None]:
    """A file that was not there before, and is not after an error."""
    try:
        descriptor = open_private(path)
    except FileExistsError as error:
        raise OutputExists(name=path.name) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise
