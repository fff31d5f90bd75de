"""The connection itself: a ``requests.Session`` that trusts what the operating system trusts, and can be cut.

Certificates are judged by the system's own store (``truststore``), the system's proxy is used, cookies and ``.netrc``
are not. ``CuttableSession.within`` ends a request after so many seconds in all, however steadily a server drips.
"""

import http.client
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from weakref import WeakSet

import requests
import truststore
import urllib3
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from cases.errors import NotNow


class CuttableSession(requests.Session):
    """A session for one thread and one gateway; what it connects can be cut from a timer."""

    def __init__(self) -> None:
        super().__init__()
        self._sockets: WeakSet[socket.socket] = WeakSet()
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self.headers = requests.structures.CaseInsensitiveDict(
            {"User-Agent": "pli", "Accept-Encoding": "identity", "Connection": "keep-alive"}
        )
        adapter = _SystemTrustAdapter(self._sockets)
        self.mount("https://", adapter)
        self.mount("http://", adapter)

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Nowhere: requests would read the whole body of a redirect before it is told not to follow."""

    @contextmanager
    def within(self, seconds: float) -> Iterator[threading.Event]:
        """Cut every connection when ``seconds`` are over; the event yielded tells that it happened."""
        over = threading.Event()
        timer = threading.Timer(seconds, self._cut, (over,))
        timer.daemon = True
        timer.start()
        try:
            yield over
        finally:
            timer.cancel()

    def _cut(self, over: threading.Event) -> None:
        over.set()
        self.cut()

    def cut(self) -> None:
        """End what is under way, from any thread."""
        for connected in list(self._sockets):
            with suppress(OSError):  # closed meanwhile: as good as cut
                connected.shutdown(socket.SHUT_RDWR)


@contextmanager
def told_as(unreachable: type[NotNow], took_too_long: Callable[[], bool]) -> Iterator[None]:
    """Whatever goes wrong on the line, as one error of ours with the field ``why``."""
    try:
        yield
    except requests.exceptions.SSLError as error:
        raise unreachable(why="its certificate is not trusted here") from error
    except requests.exceptions.ProxyError as error:
        raise unreachable(why="the proxy does not let us through") from error
    except (
        requests.RequestException,
        urllib3.exceptions.HTTPError,
        http.client.HTTPException,
        OSError,
    ) as error:
        late = took_too_long() or isinstance(error, requests.Timeout | TimeoutError)
        raise unreachable(why="it took too long" if late else "no connection") from error


class _SystemTrustAdapter(HTTPAdapter):
    """Checks certificates as the operating system does, and notes each socket that is connected."""

    def __init__(self, sockets: "WeakSet[socket.socket]") -> None:
        self._pools = _noting_pools(sockets)
        super().__init__(max_retries=0)

    def init_poolmanager(
        self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: object
    ) -> None:
        super().init_poolmanager(connections, maxsize, block, ssl_context=_system_trust(), **pool_kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: object) -> PoolManager:
        manager: PoolManager = super().proxy_manager_for(proxy, ssl_context=_system_trust(), **proxy_kwargs)
        manager.pool_classes_by_scheme = self._pools
        return manager

    def cert_verify(self, conn: HTTPSConnectionPool, _url: str, verify: bool | str, _cert: object) -> None:
        """Leave out the bundle that requests brings along; one named by the environment is trusted too."""
        conn.cert_reqs = "CERT_REQUIRED"
        if isinstance(verify, str):
            conn.ca_cert_dir, conn.ca_certs = (verify, None) if Path(verify).is_dir() else (None, verify)


def _system_trust() -> ssl.SSLContext:
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _noting_pools(sockets: "WeakSet[socket.socket]") -> dict[str, type[HTTPConnectionPool]]:
    class Noting(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            if self.sock is not None:
                sockets.add(self.sock)

    class NotingTls(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            if self.sock is not None:
                sockets.add(self.sock)

    class Pool(HTTPConnectionPool):
        ConnectionCls = Noting

    class TlsPool(HTTPSConnectionPool):
        ConnectionCls = NotingTls

    return {"http": Pool, "https": TlsPool}
