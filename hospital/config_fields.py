"""Kinds of values in the configuration file, each checked when the file is read.

A relative path begins at the configuration file's folder. A secret stands in a file that the service alone can read,
or is ``credential:NAME``: what systemd hands over by ``LoadCredential=NAME:…``.
"""

from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
)

from cases.errors import FileUnreadable, SecretFileExposed
from crypto.unlock import credential, require_private

_CREDENTIAL = "credential:"


class Section(BaseModel):
    """Base of every part of the file: nothing beyond the keys it names. What is wrong is said without the value."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


def is_loopback(host: str) -> bool:
    """Whether a host is this very machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _bare_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("an address begins with https:// and has neither ? nor #")
    if parts.username or parts.password:
        raise ValueError("an address has no user or password in it")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise ValueError("an address of another machine begins with https://")
    return url.rstrip("/")


def _network(untrusted: str) -> str:
    return str(ip_network(untrusted))


def _from_credential(value: object) -> object:
    if not (isinstance(value, str) and value.startswith(_CREDENTIAL)):
        return value
    name = value.removeprefix(_CREDENTIAL)
    found = credential(name)
    if found is None:
        raise ValueError(f"systemd hands over no such credential; add LoadCredential={name}:… to the unit")
    return found


def _absolute(path: Path, info: ValidationInfo) -> Path:
    return path if info.context is None else info.context["folder"] / path


def _readable(path: Path, info: ValidationInfo) -> Path:
    if info.context is not None:
        try:
            path.open("rb").close()
        except OSError as error:
            raise ValueError(f"the file cannot be read: {error.strerror}") from error
    return path


def _private(path: Path, info: ValidationInfo) -> Path:
    """Checked for a file that was read; systemd's own folder is the service's alone, whatever the modes in it."""
    if info.context is None or path == credential(path.name):
        return path
    try:
        require_private(path)
    except SecretFileExposed as error:
        raise ValueError(
            "other users can read this file: give it mode 0600 and the service as owner"
        ) from error
    except FileUnreadable as error:
        raise ValueError(f"the file cannot be read: {error.fields['why']}") from error
    return path


Text = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Address = Annotated[str, StringConstraints(max_length=300), AfterValidator(_bare_address)]
Network = Annotated[str, AfterValidator(_network)]
Port = Annotated[int, Field(ge=0, le=65_535)]
Minutes = Annotated[int, Field(ge=1, le=1_440)]
Days = Annotated[int, Field(ge=1, le=3_650)]
Gibibytes = Annotated[int, Field(ge=1, le=100_000)]
Title = Annotated[str, StringConstraints(pattern=r"^[ -~]{1,16}$")]
Folder = Annotated[Path, AfterValidator(_absolute)]
File = Annotated[Path, AfterValidator(_absolute), AfterValidator(_readable)]
SecretFile = Annotated[
    Path, BeforeValidator(_from_credential), AfterValidator(_absolute), AfterValidator(_private)
]
