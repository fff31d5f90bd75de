"""Requests to the hospital's own servers, its PACS and its FHIR server; what they answer is hostile until checked.

    class PacsAddress(WebAddress):       # names the errors that its server's misbehaviour becomes
        faults = Faults(PacsUnreachable, PacsUntrusted, PacsAddressWrong)

An answer may take so long and have so many bytes (``Limits``), is never a redirect and never compressed. The secret is
read from its file for every request, so that it can be renewed while the service runs.
"""

import base64
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase

from cases.errors import FileUnreadable, Misuse, NotNow, Refused
from transport.body import Happened
from transport.wire import CuttableSession, told_as

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_READ_BYTES = 65_536
_MOST_SECRET = 16_384


@dataclass(frozen=True)
class Limits:
    """What a server may cost: seconds to connect, of silence, and in all; bytes of an answer."""

    connect: float = 10
    silence: float = 60
    total: float = 300
    answer_bytes: int = 16 * 2**20


@dataclass(frozen=True)
class Faults:
    """The errors of one kind of server; each takes the one field ``why``."""

    unreachable: type[NotNow]
    untrusted: type[Refused]
    address_wrong: type[Misuse]


@dataclass(frozen=True)
class WebAddress:
    """Where a server is, and how to be let in: by a bearer token, by user and password, or by neither.

    The files hold one line each. ``ca_file``: PEM certificates trusted beside those of the operating system.
    ``plain``: admit http to another machine, on a network of its own. Raises ``faults.address_wrong``.
    """

    faults: ClassVar[Faults]

    url: str
    token_file: Path | None = None
    user: str | None = None
    password_file: Path | None = None
    ca_file: Path | None = None
    plain: bool = False

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        unsealed = parts.scheme == "http" and (self.plain or parts.hostname in _LOOPBACK)
        if not parts.hostname or not (parts.scheme == "https" or unsealed):
            raise self.faults.address_wrong(why="it is not https")
        if parts.query or parts.fragment or parts.username or parts.password:
            raise self.faults.address_wrong(why="it says more than host and path")
        if (self.user is None) != (self.password_file is None):
            raise self.faults.address_wrong(why="a user and the file with the password go together")
        if self.user is not None and self.token_file is not None:
            raise self.faults.address_wrong(why="either a token or a user, not both")

    def authorization(self) -> str | None:
        """The header that lets us in; raises ``FileUnreadable``."""
        if self.token_file is not None:
            return f"Bearer {_secret(self.token_file)}"
        if self.password_file is not None:
            pair = f"{self.user}:{_secret(self.password_file)}"
            return "Basic " + base64.b64encode(pair.encode()).decode()
        return None


@dataclass(frozen=True)
class Reply:
    """An answer; nothing in it is to be trusted."""

    status: int
    untrusted_headers: Mapping[str, str]
    untrusted: bytes

    @property
    def media_type(self) -> str:
        """What it says it is."""
        return self.untrusted_headers.get("Content-Type", "").partition(";")[0].strip().lower()


class WebConnection:
    """One server, for one thread; only ``hang_up`` may be called from another."""

    def __init__(self, address: WebAddress, limits: Limits | None = None) -> None:
        self._address = address
        self._faults = address.faults
        self._limits = limits or Limits()
        self._session = CuttableSession()

    def close(self) -> None:
        """Give the connections back."""
        self._session.close()

    def hang_up(self) -> None:
        """End the request under way as if the line were cut: its thread hears that the server is unreachable."""
        self._session.cut()

    def ask(self, method: str, path: str, headers: Mapping[str, str], body: bytes | None = None) -> Reply:
        """Send a request; whatever the status, its answer comes back.

        Raises ``faults.unreachable``, ``faults.untrusted``, and ``FileUnreadable`` for a file of the address.
        """
        url = self._address.url.rstrip("/") + path
        request = requests.Request(
            method, url, headers=dict(headers), data=body, auth=_Authorization(self._address)
        )
        with (
            self._session.within(self._limits.total) as over,
            told_as(self._faults.unreachable, over.is_set),
        ):
            prepared = self._session.prepare_request(request)
            with closing(self._send(prepared)) as response:
                if 300 <= response.status_code < 400:
                    raise self._faults.untrusted(why="a redirect")
                return Reply(response.status_code, response.headers, self._read(response, over.is_set))

    def _send(self, prepared: requests.PreparedRequest) -> requests.Response:
        bundle = self._address.ca_file
        if bundle is not None and not bundle.is_file():
            raise FileUnreadable(name=bundle.name, why="there is no such file")
        verify = None if bundle is None else str(bundle)
        environment = self._session.merge_environment_settings(prepared.url, {}, True, verify, None)
        times = (self._limits.connect, self._limits.silence)
        return self._session.send(prepared, timeout=times, allow_redirects=False, **environment)

    def _read(self, response: requests.Response, over: Happened) -> bytes:
        if response.headers.get("Content-Encoding", "identity") != "identity":
            raise self._faults.untrusted(why="a compressed answer")
        read = bytearray()
        while chunk := response.raw.read1(_READ_BYTES, decode_content=False):
            read += chunk
            if len(read) > self._limits.answer_bytes:
                raise self._faults.untrusted(why="an answer without end")
        if over():  # a connection that was cut can look like the end of an answer
            raise self._faults.unreachable(why="it took too long")
        return bytes(read)


class _Authorization(AuthBase):
    """Says who we are. (Being there, it also keeps ``.netrc`` out.)"""

    def __init__(self, address: WebAddress) -> None:
        self._address = address

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        authorization = self._address.authorization()
        if authorization is not None:
            request.headers["Authorization"] = authorization
        return request


def _secret(path: Path) -> str:
    try:
        with path.open("rb") as file:
            secret = file.read(_MOST_SECRET + 1).decode().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(name=path.name, why=type(error).__name__) from error
    if not secret or len(secret) > _MOST_SECRET or not secret.isprintable():
        raise FileUnreadable(name=path.name, why="it is not one line of text")
    return secret
