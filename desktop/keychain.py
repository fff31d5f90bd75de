"""The operating system's keyring, where there is one: it keeps small keys of a folder from one moment to the next.

The courier's key sends what was sealed and fetches what is sealed, from one start to the next. It opens no case:
whoever takes it from the keyring learns with whom this practice corresponds and can sign requests to the gateway, and
no more. Half of a PIN's key (``desktop.pin``) opens nothing at all without what is in Pli's memory.
"""

import base64
import binascii
import logging
from pathlib import Path

import keyring
from keyring.errors import KeyringError

_COURIER = "courier"
log = logging.getLogger(__name__)


class Keychain:
    """A key of one folder. Every method works, to no effect, where there is no keyring."""

    def __init__(self, folder: Path, purpose: str = _COURIER) -> None:
        self._folder = folder
        self._service = f"Pli {purpose}"
        self._name = str(folder.resolve())

    def beside(self, purpose: str) -> "Keychain":
        """Another key of the same folder."""
        return Keychain(self._folder, purpose)

    def read(self) -> bytes | None:
        """The key, if it is there."""
        try:
            kept = keyring.get_password(self._service, self._name)
            return None if kept is None else base64.b64decode(kept, validate=True)
        except (KeyringError, binascii.Error):
            log.info("keyring not available")
            return None

    def keep(self, key: bytes) -> bool:
        """Keep the key, and say whether the keyring took it."""
        try:
            keyring.set_password(self._service, self._name, base64.b64encode(key).decode())
        except KeyringError:
            log.info("keyring not available")
            return False
        return True

    def forget(self) -> None:
        """Take the key away."""
        try:
            keyring.delete_password(self._service, self._name)
        except KeyringError:
            log.info("keyring not available")

    def is_there(self) -> bool:
        """Whether the system has a keyring that answers."""
        try:
            keyring.get_password(self._service, self._name)
        except KeyringError:
            return False
        return True
