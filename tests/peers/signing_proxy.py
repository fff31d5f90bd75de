"""Signs for those who cannot: a loopback proxy between tools of others and a gateway, as one registered party.

    with signing_proxy(gateway.party("practice")) as url:
        subprocess.run(["curl", url + "/v1/mailbox"])

Requests go on as they came, with the signature added; ``Location`` is turned back to the proxy's own address.
"""

import http.server
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

import requests

from tests.gateway.server import Caller

_OWN = {
    "host",
    "connection",
    "accept-encoding",
    "content-length",
    "transfer-encoding",
    "expect",
    "user-agent",
}
_ANSWERS_OWN = {"connection", "transfer-encoding", "date", "server", "content-length"}


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    caller: Caller
    own_url: str

    def log_message(self, *_: object) -> None:
        """Silence."""

    def _pass_on(self) -> None:
        body = self._body()
        headers = {name: value for name, value in self.headers.items() if name.lower() not in _OWN}
        if body and "content-type" not in {name.lower() for name in headers}:
            headers["Content-Type"] = "application/octet-stream"
        url = self.caller.url + self.path
        request = requests.Request(self.command, url, data=body or None).prepare()
        request.headers.update(headers)
        assert request.url is not None
        path = request.url.removeprefix(self.caller.url)  # as it will go over the wire
        with suppress(ValueError):  # what cannot be signed goes on as it is, to be refused
            request.headers.update(self.caller.signed(self.command, path, headers, body))
        try:
            with requests.Session() as session:
                session.trust_env = False
                answer = session.send(request, timeout=60, allow_redirects=False, stream=True)
                if answer.headers.get("Content-Type", "").startswith("text/event-stream"):
                    self._stream(answer)
                else:
                    self._answer(answer)
        except ValueError:  # a header field that no client library would send
            self.send_error(400)

    def _stream(self, answer: requests.Response) -> None:
        """Each piece as it comes, until either side ends it."""
        self._begin(answer)
        self.send_header("Connection", "close")
        self.end_headers()
        with closing(answer), suppress(ConnectionError):
            for piece in answer.iter_content(None):
                self.wfile.write(piece)

    def _begin(self, answer: requests.Response) -> None:
        self.send_response(answer.status_code)
        for name, value in answer.headers.items():
            if name.lower() not in _ANSWERS_OWN:
                self.send_header(name, value.replace(self.caller.url, self.own_url))

    def _answer(self, answer: requests.Response) -> None:
        self._begin(answer)
        if answer.status_code != 204:
            self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.content)

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        parts = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(parts)

    do_GET = do_POST = do_HEAD = do_PATCH = do_DELETE = do_OPTIONS = do_PUT = do_TRACE = _pass_on  # noqa: N815 (names of http.server)


@contextmanager
def signing_proxy(caller: Caller) -> Iterator[str]:
    """Serve on a free port of loopback; yields the URL that stands for the gateway's."""

    class Handler(_Handler):
        """One for each proxy: its fields are the class's."""

    Handler.caller = caller
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Handler.own_url = f"http://127.0.0.1:{server.server_port}"
    server.daemon_threads = True
    server.block_on_close = False
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield Handler.own_url
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
