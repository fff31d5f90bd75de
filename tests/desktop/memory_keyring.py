"""Keyrings of the system that belong to one test."""

from keyring.backend import KeyringBackend
from keyring.errors import NoKeyringError, PasswordDeleteError


class Keyring(KeyringBackend):
    """Keeps what it is given until the test ends."""

    priority = 1.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


class Absent(KeyringBackend):
    """A system without a keyring."""

    def __init__(self) -> None:
        """Made like any other."""

    def get_password(self, service: str, username: str) -> str | None:
        raise NoKeyringError

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NoKeyringError

    def delete_password(self, service: str, username: str) -> None:
        raise NoKeyringError
