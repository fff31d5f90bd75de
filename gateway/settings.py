"""What the one who runs a gateway can set: ``gateway.json`` in its folder, written by ``pli-gateway init``.

A field that is left out has the value below. The *public URL* is the one that practices and hospitals use, also
behind a TLS proxy: signatures are checked against it, whatever the proxy makes of a request.
"""

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints

from cases.errors import WrongUsage
from cases.wire import Wire, parse, to_json
from host import system

SETTINGS_FILE = "gateway.json"
MOST_BODY_BYTES = 4 * 2**20

_Bytes = Annotated[int, Field(ge=1, le=2**50)]
_Count = Annotated[int, Field(ge=1, le=1_000_000)]
_Days = Annotated[int, Field(ge=1, le=3_650)]


def _bare_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("not an address")
    return url.rstrip("/")


class Limits(Wire):
    """How much is taken. Sizes in bytes; the mailbox limits count what its party has not acknowledged."""

    package_bytes: _Bytes = 2 * 2**30
    open_uploads: _Count = 20
    mailbox_packages: _Count = 5_000
    mailbox_bytes: _Bytes = 100 * 2**30
    free_bytes: Annotated[int, Field(ge=0, le=2**50)] = 256 * 2**20


class Retention(Wire):
    """For how many days rows and bytes are kept: after *delivered*, undelivered, unfinished, and notices."""

    delivered_days: _Days = 7
    undelivered_days: _Days = 30
    unfinished_days: _Days = 7
    notice_days: _Days = 30


class Settings(Wire):
    """The whole of ``gateway.json``. Without ``public_url`` it is the address that ``serve`` listens on."""

    v: Literal["gateway/v1"] = "gateway/v1"
    public_url: Annotated[str, StringConstraints(max_length=300), AfterValidator(_bare_address)] | None = None
    limits: Limits = Limits()
    retention: Retention = Retention()


def load(folder: Path) -> Settings:
    """Read the settings; raises ``WrongUsage`` where there is no gateway, ``WireRefused`` for what is not allowed."""
    path = folder / SETTINGS_FILE
    if not path.is_file():
        raise WrongUsage(why="there is no gateway in this folder; run init first")
    return parse(Settings, path.read_bytes())


def save(folder: Path, settings: Settings) -> None:
    """Write the settings durably."""
    system.write_durably(folder / SETTINGS_FILE, to_json(settings) + b"\n")
