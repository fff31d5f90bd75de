"""A PACS that rejects the association is heard, however soon it closes and however late we look."""

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from pynetdicom import AE, evt
from pynetdicom.association import Association
from pynetdicom.events import Event, EventHandlerType

from cases.errors import PliError
from hospital.dicom.association import Caller, Peer, Times
from hospital.errors import PacsBusy, PacsDenied

FIND = "1.2.840.10008.5.1.4.1.2.2.1"
Ending = Callable[[socket.socket], None]


def rejection(result: int, source: int, reason: int) -> bytes:
    """An A-ASSOCIATE-RJ (PS3.8, table 9-21)."""
    return struct.pack(">BBLBBBB", 3, 0, 4, 0, result, source, reason)


CALLED_TITLE = rejection(1, 1, 7)


def closes(_: socket.socket) -> None:
    """At once, as the ``with`` around it does."""


def resets(line: socket.socket) -> None:
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def lingers(_: socket.socket) -> None:
    time.sleep(0.05)


@contextmanager
def rejecting(answer: bytes, ending: Ending = closes, *, hears_us_out: bool = True) -> Iterator[Peer]:
    """A peer that rejects one caller."""

    def reject(listener: socket.socket) -> None:
        line, _ = listener.accept()
        with line:
            if hears_us_out:
                _, _, length = struct.unpack(">BBL", line.recv(6, socket.MSG_WAITALL))
                line.recv(length, socket.MSG_WAITALL)
            line.sendall(answer)
            if not hears_us_out:
                line.recv(1, socket.MSG_PEEK)  # a reset before anybody asked is a connection that never was
            ending(line)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=reject, args=(listener,))
        thread.start()
        yield Peer("127.0.0.1", listener.getsockname()[1], "OTHER", "PLI")
        thread.join()


def associate(peer: Peer) -> None:
    with Caller(peer, Times(connect=20, answer=20, silence=20, total=20)).associated(FIND):
        pytest.fail("it was rejected")


@pytest.fixture
def busy_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Our thread gets its turn only when pynetdicom's own has read the answer and closed the connection."""
    real = AE.associate

    def until_closed(notice: Event) -> None:
        deadline = time.monotonic() + 20
        while notice.assoc.dul.is_alive() and time.monotonic() < deadline:
            time.sleep(0.001)

    def later(
        entity: AE,
        host: str,
        port: int,
        *,
        ae_title: str,
        tls_args: tuple[ssl.SSLContext, str] | None,
        evt_handlers: list[EventHandlerType],
    ) -> Association:
        handlers = [*evt_handlers, (evt.EVT_REQUESTED, until_closed)]
        return real(entity, host, port, ae_title=ae_title, tls_args=tls_args, evt_handlers=handlers)

    monkeypatch.setattr(AE, "associate", later)


@pytest.mark.parametrize("ending", [closes, resets, lingers])
@pytest.mark.parametrize("hears_us_out", [True, False])
def test_a_rejection_is_told_as_one_however_the_line_ends(ending: Ending, hears_us_out: bool) -> None:
    with rejecting(CALLED_TITLE, ending, hears_us_out=hears_us_out) as peer, pytest.raises(PacsDenied):
        associate(peer)


@pytest.mark.usefixtures("busy_machine")
def test_it_is_told_as_one_though_the_connection_is_gone_when_we_look() -> None:
    with rejecting(CALLED_TITLE) as peer, pytest.raises(PacsDenied):
        associate(peer)


@pytest.mark.parametrize(
    ("answer", "error", "why"),
    [
        (CALLED_TITLE, PacsDenied, "rejected: called title not recognised"),
        (rejection(1, 1, 3), PacsDenied, "rejected: calling title not recognised"),
        (rejection(1, 1, 1), PacsDenied, r"rejected\)"),
        (rejection(2, 3, 2), PacsBusy, "rejected: local limit exceeded"),
    ],
)
def test_the_reason_is_told_with_it(answer: bytes, error: type[PliError], why: str) -> None:
    with rejecting(answer) as peer, pytest.raises(error, match=why):
        associate(peer)
