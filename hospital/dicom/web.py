"""Requests to the PACS's web service; what it answers is hostile until it was read by a strict model.

An answer may take so long and have so many bytes (``Limits``), is never a redirect and never compressed. The secret
is read from its file for every request, so that it can be renewed while the service runs.
"""

import base64
import http.client
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import requests
import urllib3
from requests.auth import AuthBase

from cases.errors import FileUnreadable
from hospital.errors import PacsAddressWrong, PacsUnreachable, PacsUntrusted
from transport.body import Happened
from transport.wire import CuttableSession

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_READ_BYTES = 65_536
_MOST_SECRET = 16_384


@dataclass(frozen=True)
class Limits:
    """What the PACS may cost: seconds to connect, of silence, and in all; bytes of an answer."""

    connect: float = 10
    silence: float = 60
    total: float = 300
    answer_bytes: int = 4 * 2**20


@dataclass(frozen=True)
class WebAddress:
    """Where the DICOMweb service is (up to what stands before ``/studies``), and how to be let in.

    ``token_file``: one line, a bearer token; or ``user`` with ``password_file``. ``ca_file``: PEM certificates
    trusted beside those of the operating system. ``plain``: admit http to another machine, on a network of its own.
    Raises ``PacsAddressWrong``.
    """

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
            raise PacsAddressWrong(why="it is not https")
        if parts.query or parts.fragment or parts.username or parts.password:
            raise PacsAddressWrong(why="it says more than host and path")
        if (self.user is None) != (self.password_file is None) or (self.user and self.token_file):
            raise PacsAddressWrong(why="either a user with a file with the password, or a file with a token")


@dataclass(frozen=True)
class Reply:
    """An answer; nothing in it is to be trusted."""

    status: int
    untrusted: bytes


class WebConnection:
    """One service, for one thread; only ``hang_up`` may be called from another."""

    def __init__(self, address: WebAddress, limits: Limits | None = None) -> None:
        self._address = address
        self._limits = limits or Limits()
        self._session = CuttableSession()

    def close(self) -> None:
        """Give the connections back."""
        self._session.close()

    def hang_up(self) -> None:
        """End the request under way as if the line were cut: its thread hears ``PacsUnreachable``."""
        self._session.cut()

    def ask(
        self, method: str, path: str, body: bytes | None = None, content_type: str | None = None
    ) -> Reply:
        """Send a request; whatever the status, its answer comes back.

        Raises ``PacsUnreachable``, ``PacsUntrusted``, and ``FileUnreadable`` for a file of the address.
        """
        headers = {"Accept": "application/dicom+json"} | (
            {"Content-Type": content_type} if content_type else {}
        )
        url = self._address.url.rstrip("/") + path
        request = requests.Request(method, url, headers=headers, data=body, auth=_Login(self._address))
        with self._session.within(self._limits.total) as over, _told_as_ours(over.is_set):
            prepared = self._session.prepare_request(request)
            with closing(self._send(prepared)) as response:
                if 300 <= response.status_code < 400:
                    raise PacsUntrusted(why="a redirect")
                return Reply(response.status_code, self._read(response, over.is_set))

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
            raise PacsUntrusted(why="a compressed answer")
        read = bytearray()
        while chunk := response.raw.read1(_READ_BYTES, decode_content=False):
            read += chunk
            if len(read) > self._limits.answer_bytes:
                raise PacsUntrusted(why="an answer without end")
        if over():  # a connection that was cut can look like the end of an answer
            raise PacsUnreachable(why="it took too long")
        return bytes(read)


class _Login(AuthBase):
    """Says who we are. (Being there, it also keeps ``.netrc`` out.)"""

    def __init__(self, address: WebAddress) -> None:
        self._address = address

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        address = self._address
        if address.token_file is not None:
            request.headers["Authorization"] = f"Bearer {_secret(address.token_file)}"
        elif address.user is not None and address.password_file is not None:
            pair = f"{address.user}:{_secret(address.password_file)}".encode()
            request.headers["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
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


@contextmanager
def _told_as_ours(took_too_long: Happened) -> Iterator[None]:
    try:
        yield
    except requests.exceptions.SSLError as error:
        raise PacsUnreachable(why="its certificate is not trusted here") from error
    except requests.exceptions.ProxyError as error:
        raise PacsUnreachable(why="the proxy does not let us through") from error
    except (
        requests.RequestException,
        urllib3.exceptions.HTTPError,
        http.client.HTTPException,
        OSError,
    ) as error:
        late = took_too_long() or isinstance(error, requests.Timeout | TimeoutError)
        raise PacsUnreachable(why="it took too long" if late else "no connection") from error
