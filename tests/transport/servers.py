"""Gateways that misbehave, on loopback: each request is answered by one function of the test."""

import http.server
import select
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cases.identifiers import new_id
from crypto.signing import SigningKey
from transport.client import Client, Limits
from transport.clock import SigningClock


class Exchange(http.server.BaseHTTPRequestHandler):
    """One request on a connection; the test's function sees it as ``exchange``."""

    protocol_version = "HTTP/1.1"
    answer_with: Callable[["Exchange"], None]

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except ConnectionError:  # the client went away, as some tests want it to
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Silence."""

    def body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def reply(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Headers are named as keywords: ``Upload_Offset="0"``."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def reply_json(self, body: bytes, status: int = 200) -> None:
        self.reply(status, body, Content_Type="application/json")

    def reply_problem(self, status: int, code: str, **headers: str) -> None:
        body = f'{{"type":"urn:pli:problem:{code}","title":"x","status":{status}}}'.encode()
        self.reply(status, body, Content_Type="application/problem+json", **headers)

    def _dispatch(self) -> None:
        type(self).answer_with(self)


for _method in ("GET", "POST", "HEAD", "PATCH", "DELETE", "CONNECT"):
    setattr(Exchange, f"do_{_method}", Exchange._dispatch)


def say_nothing(exchange: Exchange) -> None:
    """Until the other side hangs up, so that its patience ends first on a slow machine too."""
    exchange.close_connection = True
    while exchange.connection.recv(65_536):
        pass


def tunnel(exchange: Exchange) -> None:
    """Answer a CONNECT as a proxy does: bytes go through both ways, unread, until one side hangs up."""
    exchange.close_connection = True
    host, _, port = exchange.path.partition(":")
    with socket.create_connection((host, int(port)), 5) as onward:
        exchange.send_response(200)
        exchange.end_headers()
        other = {exchange.connection: onward, onward: exchange.connection}
        while ready := select.select([*other], [], [], 5)[0]:
            for end in ready:
                if not (data := end.recv(65_536)):
                    return
                other[end].sendall(data)


@contextmanager
def gateway(answer_with: Callable[[Exchange], None], certificate: Path | None = None) -> Iterator[str]:
    """Serve on a free port of loopback, by TLS when there is a ``certificate`` (PEM, with its key); yields the URL."""
    handler = type("Handler", (Exchange,), {"answer_with": staticmethod(answer_with)})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.block_on_close = False
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"{'http' if certificate is None else 'https'}://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


PATIENT = Limits(connect=20, silence=20, total=50, answer_bytes=10_000)  # a busy machine is no silent gateway


def client(url: str, limits: Limits = PATIENT, clock: SigningClock | None = None) -> Client:
    """A client of a device that nobody has registered."""
    key = SigningKey.generate(post_quantum=False)
    return Client(url, new_id(), key, limits=limits, clock=clock, allow_loopback=True)
