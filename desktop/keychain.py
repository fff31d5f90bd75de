"""The operating system's keyring, where there is one: it keeps the courier's key from one start to the next.

That key sends what was sealed and fetches what is sealed. It opens no case: whoever takes it from the keyring learns
with whom this practice corresponds and can sign requests to the gateway, and no more.
"""

import base64
import binascii
import logging
from pathlib import Path

import keyring
from keyring.errors import KeyringError

_SERVICE = "Pli courier"
log = logging.getLogger(__name__)


class Keychain:
    """The courier's key of one folder. Every method works, to no effect, where there is no keyring."""

    def __init__(self, folder: Path) -> None:
        self._name = str(folder.resolve())

    def read(self) -> bytes | None:
        """The key, if it is there."""
        try:
            kept = keyring.get_password(_SERVICE, self._name)
            return None if kept is None else base64.b64decode(kept, validate=True)
        except (KeyringError, binascii.Error):
            log.info("keyring not available")
            return None

    def keep(self, key: bytes) -> bool:
        """Keep the key, and say whether the keyring took it."""
        try:
            keyring.set_password(_SERVICE, self._name, base64.b64encode(key).decode())
        except KeyringError:
            log.info("keyring not available")
            return False
        return True

    def forget(self) -> None:
        """Take the key away."""
        try:
            keyring.delete_password(_SERVICE, self._name)
        except KeyringError:
            log.info("keyring not available")
