"""Requests to a gateway, each signed by this device; everything that comes back is hostile until checked.

>>> client = Client("https://gateway.example", device_id, http_key)              # doctest: +SKIP
>>> client.get(Page, "/v1/mailbox", {"after": 0}).items                          # doctest: +SKIP

An answer may take so long and have so many bytes (``Limits``), is of an expected status and type, is never a
redirect, never compressed, and its JSON must fit a strict model. What goes wrong is one of ``GatewayUnreachable``
and ``GatewayBusy`` (try again), ``GatewayRefused`` (a problem it named) and ``GatewayUntrusted`` (it broke the rules).

A client belongs to one thread; only ``hang_up`` may be called from another. ``clock.offset`` tells how far this
computer's clock is from the gateway's.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Self
from urllib.parse import urlencode, urlsplit

import requests
from requests.auth import AuthBase

from cases.errors import (
    GatewayRefused,
    GatewayUnreachable,
    GatewayUntrusted,
    GatewayWithoutTls,
    RequestOutOfTime,
    WireRefused,
)
from cases.wire import Document, parse
from crypto.http_signature import sign_request
from crypto.signing import SigningKey
from transport.body import Body, Happened
from transport.clock import SigningClock
from transport.problems import refusal
from transport.wire import CuttableSession, told_as

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_READ_BYTES = 65_536


@dataclass(frozen=True)
class Limits:
    """What a gateway may cost: seconds to connect, of silence, and in all; bytes of an answer."""

    connect: float = 10
    silence: float = 30
    total: float = 60
    answer_bytes: int = 1_048_576


class Answer:
    """An answer of a status that was expected. Its fields and bytes are still untrusted."""

    def __init__(self, response: requests.Response, limits: Limits, over: Happened) -> None:
        self._response = response
        self._limits = limits
        self._over = over
        self.status = response.status_code
        self.untrusted_headers: Mapping[str, str] = response.headers
        self._check_time()  # a connection that was cut can look like the end of the headers

    def chunks(self) -> Iterator[bytes]:
        """The bytes as they come; raises ``GatewayUntrusted`` beyond the limits."""
        if self.untrusted_headers.get("Content-Encoding", "identity") != "identity":
            raise GatewayUntrusted(why="a compressed answer")
        seen = 0
        while chunk := self._response.raw.read1(_READ_BYTES, decode_content=False):
            seen += len(chunk)
            if seen > self._limits.answer_bytes:
                raise GatewayUntrusted(why="an answer without end")
            self._check_time()
            yield chunk
        self._check_time()  # a connection that was cut can look like the end of an answer

    def _check_time(self) -> None:
        if self._over():
            raise GatewayUnreachable(why="it took too long")

    def read(self) -> bytes:
        """All bytes."""
        return b"".join(self.chunks())

    def document(self, kind: type[Document]) -> Document:
        """The JSON document it must be."""
        self.expect_type("application/json")
        try:
            return parse(kind, self.read())
        except WireRefused as error:
            raise GatewayUntrusted(why=f"an answer that is no {kind.__name__}") from error

    def expect_type(self, wanted: str) -> None:
        """Raise ``GatewayUntrusted`` unless the answer says it is of the media type ``wanted``."""
        if self.untrusted_headers.get("Content-Type", "").partition(";")[0].strip().lower() != wanted:
            raise GatewayUntrusted(why="an answer of another type")

    def number(self, name: str) -> int:
        """A header field that must be a whole number."""
        text = self.untrusted_headers.get(name, "")
        if not (text.isascii() and text.isdigit() and len(text) <= 15):
            raise GatewayUntrusted(why=f"an answer without {name}")
        return int(text)


class Connection:
    """One gateway, asked as a stranger. ``allow_loopback`` admits plain http to this very machine, for trials."""

    def __init__(
        self,
        url: str,
        *,
        clock: SigningClock | None = None,
        limits: Limits | None = None,
        allow_loopback: bool = False,
    ) -> None:
        self.url = checked_url(url, allow_loopback=allow_loopback)
        self.clock = clock or SigningClock()
        self.limits = limits or Limits()
        self._session = CuttableSession()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back."""
        self._session.close()

    def hang_up(self) -> None:
        """End the request under way as if the line were cut: its thread hears ``GatewayUnreachable``."""
        self._session.cut()

    def get(self, kind: type[Document], path: str, query: Mapping[str, int] | None = None) -> Document:
        """Fetch one JSON document; a ``wait`` in the query is added to the time it may take."""
        wait = (query or {}).get("wait", 0)
        limits = Limits(
            self.limits.connect,
            self.limits.silence + wait,
            self.limits.total + wait,
            self.limits.answer_bytes,
        )
        asked = f"{path}?{urlencode(query)}" if query else path
        with self.ask("GET", asked, expect={200}, limits=limits) as answer:
            return answer.document(kind)

    @contextmanager
    def ask(
        self,
        method: str,
        path: str,
        *,
        expect: Collection[int],
        headers: Mapping[str, str] | None = None,
        body: Body | None = None,
        limits: Limits | None = None,
    ) -> Iterator[Answer]:
        """Send one request and hand out the answer, whose status is one of ``expect``.

        A signature that only the clock made invalid is made anew, once, with the gateway's time.
        """
        limits = limits or self.limits
        with self._session.within(limits.total) as over, told_as(GatewayUnreachable, over.is_set):
            response = self._send(method, path, headers or {}, body, limits)
            if response.status_code not in expect:
                error = self._refused(response, over.is_set)
                if not self._clock_put_right(error, response):
                    raise error
                response = self._send(method, path, headers or {}, body, limits)
                if response.status_code not in expect:
                    raise self._refused(response, over.is_set)
            with closing(response):
                answer = Answer(response, limits, over.is_set)
                yield answer
                answer.read()  # what nobody asked for, so that the connection can serve the next request

    def _send(
        self, method: str, path: str, headers: Mapping[str, str], body: Body | None, limits: Limits
    ) -> requests.Response:
        if body is not None:
            body.rewind()
        auth = self._signature(body)
        request = requests.Request(method, self.url + path, headers=dict(headers), data=body, auth=auth)
        prepared = self._session.prepare_request(request)
        environment = self._session.merge_environment_settings(prepared.url, {}, True, None, None)
        return self._session.send(
            prepared, timeout=(limits.connect, limits.silence), allow_redirects=False, **environment
        )

    def _signature(self, _body: Body | None) -> AuthBase:
        return _Unsigned()

    def _refused(self, response: requests.Response, over: Happened) -> Exception:
        with closing(response):
            if 300 <= response.status_code < 400:
                return GatewayUntrusted(why="a redirect")
            answer = Answer(response, self.limits, over)
            return refusal(answer.status, answer.untrusted_headers, answer.read())

    def _clock_put_right(self, error: Exception, response: requests.Response) -> bool:
        out_of_time = isinstance(error, GatewayRefused) and error.fields["problem"] == RequestOutOfTime.code
        return out_of_time and self.clock.correct(response.headers.get("Date", ""))


class Client(Connection):
    """One gateway, one device: every request is signed."""

    def __init__(
        self,
        url: str,
        device_id: str,
        key: SigningKey,
        *,
        clock: SigningClock | None = None,
        limits: Limits | None = None,
        allow_loopback: bool = False,
    ) -> None:
        super().__init__(url, clock=clock, limits=limits, allow_loopback=allow_loopback)
        self._device_id = device_id
        self._key = key

    def _signature(self, body: Body | None) -> AuthBase:
        return _Signature(self._device_id, self._key, self.clock.now(), body)


class _Unsigned(AuthBase):
    """Leaves a request as it is. (Being there, it keeps ``.netrc`` out.)"""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        return request


class _Signature(AuthBase):
    """Signs a request when it is otherwise complete. (Being there, it also keeps ``.netrc`` out.)"""

    def __init__(self, device_id: str, key: SigningKey, now: datetime, body: Body | None) -> None:
        self._device_id = device_id
        self._key = key
        self._now = now
        self._body = b"" if body is None else body.data

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        added = sign_request(
            str(request.method),
            str(request.url),
            request.headers,
            self._body,
            key_id=self._device_id,
            key=self._key,
            now=self._now,
        )
        request.headers.update(added)
        return request


def checked_url(untrusted_url: str, *, allow_loopback: bool) -> str:
    """A gateway's address without a trailing slash; raises ``GatewayWithoutTls`` unless it is https."""
    parts = urlsplit(untrusted_url)
    loopback = allow_loopback and parts.scheme == "http" and parts.hostname in _LOOPBACK
    plain = not (parts.query or parts.fragment or parts.username or parts.password)
    if not (plain and parts.hostname and (parts.scheme == "https" or loopback)):
        raise GatewayWithoutTls
    return untrusted_url.rstrip("/")
