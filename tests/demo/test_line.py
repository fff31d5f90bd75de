"""The walk's poor line: it passes and counts, and can be cut in the middle and led on."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from demo.line import Line


@contextmanager
def echo() -> Iterator[str]:
    """A server that says everything back; gives its URL."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            while True:
                try:
                    caller, _ = listener.accept()
                except OSError:
                    return
                threading.Thread(target=say_back, args=(caller,), daemon=True).start()

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)


def say_back(caller: socket.socket) -> None:
    with caller:
        while block := caller.recv(1000):
            caller.sendall(block)


def call(line: Line) -> socket.socket:
    parts = urlsplit(line.url)
    return socket.create_connection((parts.hostname or "", parts.port or 0), timeout=60)


def test_what_is_sent_passes_both_ways_and_is_counted() -> None:
    line = Line()
    with echo() as url:
        line.lead_to(url)
        with call(line) as caller:
            caller.sendall(b"x" * 100)
            assert caller.recv(1000) == b"x" * 100
    assert line.sent_up == 100
    line.close()


def test_a_cut_line_holds_back_what_is_over_and_drops_it_when_led_on() -> None:
    line = Line()
    with echo() as url:
        line.lead_to(url)
        line.cut_after(100)
        with call(line) as caller:
            caller.sendall(b"x" * 60)
            assert caller.recv(1000) == b"x" * 60
            caller.sendall(b"y" * 60)
            assert line.cut.wait(60)
            line.lead_to(url)
            assert caller.recv(1000) == b""
        with call(line) as caller:
            caller.sendall(b"z")
            assert caller.recv(1000) == b"z"
    assert line.sent_up == 61
    line.close()


def test_a_caller_is_hung_up_on_where_nobody_answers() -> None:
    line = Line()
    with call(line) as caller:
        assert caller.recv(1) == b""
    line.close()
