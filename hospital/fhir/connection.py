"""Requests to the hospital's FHIR server; what it answers is hostile until it was read by a strict model.

An answer may take so long and have so many bytes (``Limits``), is JSON, is never a redirect and never compressed. The
secret is read from its file for every request, so that it can be renewed while the service runs.
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
from hospital.errors import FhirAddressWrong, FhirUnreachable, FhirUntrusted
from hospital.fhir.outcome import refusal
from transport.body import Happened
from transport.wire import CuttableSession

FHIR_JSON = "application/fhir+json"
FORM = "application/x-www-form-urlencoded"
_JSON_TYPES = {FHIR_JSON, "application/json"}
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_READ_BYTES = 65_536
_SECRET_BYTES = 16_384


@dataclass(frozen=True)
class Limits:
    """What the server may cost: seconds to connect, of silence, and in all; bytes of an answer."""

    connect: float = 10
    silence: float = 60
    total: float = 120
    answer_bytes: int = 16 * 1024 * 1024


@dataclass(frozen=True)
class Address:
    """Where the server is, and how to be let in: by a bearer token, by user and password, or by neither.

    The files hold one line each. ``ca_bundle``: PEM certificates trusted beside those of the operating system.
    Raises ``FhirAddressWrong`` unless the address is https, or this very machine in a trial.
    """

    base_url: str
    token_file: Path | None = None
    user: str | None = None
    password_file: Path | None = None
    ca_bundle: Path | None = None
    allow_loopback: bool = False

    def __post_init__(self) -> None:
        parts = urlsplit(self.base_url)
        loopback = self.allow_loopback and parts.scheme == "http" and parts.hostname in _LOOPBACK
        if not parts.hostname or not (parts.scheme == "https" or loopback):
            raise FhirAddressWrong(why="it is not https")
        if parts.query or parts.fragment or parts.username or parts.password:
            raise FhirAddressWrong(why="it says more than host and path")
        if (self.user is None) != (self.password_file is None):
            raise FhirAddressWrong(why="a user and the file with the password go together")
        if self.user is not None and self.token_file is not None:
            raise FhirAddressWrong(why="either a token or a user, not both")

    def authorization(self) -> str | None:
        """The header that lets us in; raises ``FileUnreadable``."""
        if self.token_file is not None:
            return f"Bearer {_secret(self.token_file)}"
        if self.password_file is not None:
            pair = f"{self.user}:{_secret(self.password_file)}"
            return "Basic " + base64.b64encode(pair.encode()).decode()
        return None


class FhirConnection:
    """One server, for one thread; only ``hang_up`` may be called from another."""

    def __init__(self, address: Address, limits: Limits | None = None) -> None:
        self._address = address
        self._url = address.base_url.rstrip("/")
        self._limits = limits or Limits()
        self._session = CuttableSession()

    def close(self) -> None:
        """Give the connections back."""
        self._session.close()

    def hang_up(self) -> None:
        """End the request under way as if the line were cut: its thread hears ``FhirUnreachable``."""
        self._session.cut()

    def post(self, path: str, body: bytes, content_type: str) -> bytes:
        """The JSON that the server answers with success.

        Raises ``FhirUnreachable``, ``FhirBusy``, ``FhirDenied``, ``FhirRefused`` or ``FhirUntrusted``, and
        ``FileUnreadable`` for the file of the secret or of the certificates.
        """
        headers = {"Content-Type": content_type, "Accept": FHIR_JSON, "Prefer": "return=minimal"}
        auth = _Authorization(self._address)
        request = requests.Request("POST", self._url + path, headers=headers, data=body, auth=auth)
        with self._session.within(self._limits.total) as over, _told_as_ours(over.is_set):
            prepared = self._session.prepare_request(request)
            with closing(self._send(prepared)) as response:
                if 300 <= response.status_code < 400:
                    raise FhirUntrusted(why="a redirect")
                answer = self._read(response, over.is_set)
                if not 200 <= response.status_code < 300:
                    raise refusal(response.status_code, answer, response.headers.get("Retry-After", ""))
                _expect_json(response)
                return answer

    def _send(self, prepared: requests.PreparedRequest) -> requests.Response:
        bundle = self._address.ca_bundle
        if bundle is not None and not bundle.is_file():
            raise FileUnreadable(name=bundle.name, why="there is no such file")
        verify = None if bundle is None else str(bundle)
        environment = self._session.merge_environment_settings(prepared.url, {}, True, verify, None)
        times = (self._limits.connect, self._limits.silence)
        return self._session.send(prepared, timeout=times, allow_redirects=False, **environment)

    def _read(self, response: requests.Response, over: Happened) -> bytes:
        if response.headers.get("Content-Encoding", "identity") != "identity":
            raise FhirUntrusted(why="a compressed answer")
        read = bytearray()
        while chunk := response.raw.read1(_READ_BYTES, decode_content=False):
            read += chunk
            if len(read) > self._limits.answer_bytes:
                raise FhirUntrusted(why="an answer without end")
        if over():  # a connection that was cut can look like the end of an answer
            raise FhirUnreachable(why="it took too long")
        return bytes(read)


class _Authorization(AuthBase):
    """Says who we are. (Being there, it also keeps ``.netrc`` out.)"""

    def __init__(self, address: Address) -> None:
        self._address = address

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        authorization = self._address.authorization()
        if authorization is not None:
            request.headers["Authorization"] = authorization
        return request


def _secret(path: Path) -> str:
    try:
        with path.open("rb") as file:
            secret = file.read(_SECRET_BYTES + 1).decode().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(name=path.name, why=type(error).__name__) from error
    if not secret or len(secret) > _SECRET_BYTES or not secret.isprintable():
        raise FileUnreadable(name=path.name, why="it is not one line of text")
    return secret


def _expect_json(response: requests.Response) -> None:
    media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if media_type not in _JSON_TYPES:
        raise FhirUntrusted(why="an answer of another type")


@contextmanager
def _told_as_ours(took_too_long: Happened) -> Iterator[None]:
    try:
        yield
    except requests.exceptions.SSLError as error:
        raise FhirUnreachable(why="its certificate is not trusted here") from error
    except requests.exceptions.ProxyError as error:
        raise FhirUnreachable(why="the proxy does not let us through") from error
    except (
        requests.RequestException,
        urllib3.exceptions.HTTPError,
        http.client.HTTPException,
        OSError,
    ) as error:
        late = took_too_long() or isinstance(error, requests.Timeout | TimeoutError)
        raise FhirUnreachable(why="it took too long" if late else "no connection") from error
