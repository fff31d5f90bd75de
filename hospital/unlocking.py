"""Where the secret is that opens a home: a key or a passphrase, in a file of the service alone or from systemd.

The first that is there counts:

    the file that a command or the configuration names    --key-file, key_file; --passphrase-file, passphrase_file
    a systemd credential                                  pli-hospital.key, pli-hospital.passphrase
    the file that the environment names                   PLI_HOSPITAL_PASSPHRASE_FILE
    HOME/key                                              made by ``init`` where nothing else was named
"""

import os
from pathlib import Path

from cases.errors import WrongUsage
from crypto.unlock import (
    Unlock,
    create_key_file,
    credential,
    read_credential,
    read_key_file,
    read_passphrase_credential,
    read_passphrase_file,
)

KEY_CREDENTIAL = "pli-hospital.key"
PHRASE_CREDENTIAL = "pli-hospital.passphrase"
PHRASE_VARIABLE = "PLI_HOSPITAL_PASSPHRASE_FILE"
KEY_FILE = "key"


def secret_of(
    folder: Path, key_file: Path | None = None, passphrase_file: Path | None = None, *, create: bool = False
) -> Unlock:
    """The secret of a home; ``create``: make the key file that is to hold it, unless it is there.

    Raises ``SecretFileExposed``, ``FileUnreadable``, ``KeyInvalid``, and ``WrongUsage`` when both are named.
    """
    if key_file is not None and passphrase_file is not None:
        raise WrongUsage(why="either a key file or a passphrase file opens the vault, not both")
    if key_file is None:
        found = _named(passphrase_file) or _handed_over() or _of_environment()
        if found is not None:
            return found
    path = key_file or folder / KEY_FILE
    if create and not path.exists():
        return create_key_file(path)
    return read_key_file(path)


def _named(passphrase_file: Path | None) -> Unlock | None:
    return None if passphrase_file is None else read_passphrase_file(passphrase_file)


def _handed_over() -> Unlock | None:
    if credential(KEY_CREDENTIAL) is not None:
        return read_credential(KEY_CREDENTIAL)
    return read_passphrase_credential(PHRASE_CREDENTIAL)


def _of_environment() -> Unlock | None:
    named = os.environ.get(PHRASE_VARIABLE)
    return None if named is None else read_passphrase_file(Path(named))
