"""A keyring of the system that ends with the process: nothing is put into the one of whoever runs the demo."""

import os

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Found by its name in ``PYTHON_KEYRING_BACKEND``."""

    priority = 1.0

    def __init__(self) -> None:
        """Nothing is configured from the surroundings."""
        self._kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self._kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


def use_it() -> None:
    """For this process, and those it starts."""
    os.environ["PYTHON_KEYRING_BACKEND"] = f"{MemoryKeyring.__module__}.{MemoryKeyring.__name__}"
