"""One association with a PACS (PS3.8): opened, bounded in time and ended, whatever the other side does."""

import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from socket import SHUT_RDWR
from threading import Event, Timer

from pynetdicom import AE, evt
from pynetdicom.association import Association
from pynetdicom.events import Event as Notice
from pynetdicom.events import EventHandlerType
from pynetdicom.pdu import A_ASSOCIATE_RJ
from pynetdicom.transport import AddressInformation, AssociationSocket

from cases.errors import PliError
from hospital.errors import PacsBusy, PacsDenied, PacsUnreachable

# What it would log names patients, and everything that goes wrong is told as an error of ours.
logging.getLogger("pynetdicom").setLevel(logging.CRITICAL + 1)

_TRANSIENT = 2
"""Result of a rejected association: rejected for now (PS3.8, 9.3.4)."""
_WHY = {
    (1, 2): "application context not supported",
    (1, 3): "calling title not recognised",
    (1, 7): "called title not recognised",
    (2, 2): "protocol version not supported",
    (3, 1): "temporary congestion",
    (3, 2): "local limit exceeded",
}
"""Source and reason of a rejected association (PS3.8, table 9-21)."""


@dataclass(frozen=True)
class Times:
    """Seconds: to connect, for an answer, of silence, and for one question in all."""

    connect: float = 10
    answer: float = 60
    silence: float = 60
    total: float = 300


@dataclass(frozen=True)
class Peer:
    """Where the PACS listens, and the titles: what it is called, and what it knows us as.

    ``tls``: how its certificate is judged (and ours shown), ``None`` on a network of its own.
    """

    host: str
    port: int
    called: str
    calling: str
    tls: ssl.SSLContext | None = None


class Caller:
    """Associations with one PACS, one at a time, in one thread; only ``hang_up`` may be called from another."""

    def __init__(self, peer: Peer, times: Times) -> None:
        self._peer = peer
        self._times = times
        self._now: Association | None = None

    def hang_up(self) -> None:
        """Cut what is under way: its thread hears ``PacsUnreachable``."""
        if self._now is not None:
            _cut(self._now)

    @contextmanager
    def associated(self, sop_class: str, transfer_syntax: str | None = None) -> Iterator[Association]:
        """An association for one service; its ``accepted_contexts`` are empty where the PACS does not offer it.

        Raises ``PacsUnreachable``, ``PacsBusy`` and ``PacsDenied``; when ``total`` seconds are over, the line is cut.
        """
        over = Event()
        self._now = association = self._associate(sop_class, transfer_syntax)
        timer = Timer(self._times.total, _cut_when_over, (association, over))
        timer.daemon = True
        timer.start()
        try:
            yield association
        except RuntimeError as error:  # of pynetdicom: the association ended meanwhile
            raise PacsUnreachable(why="it hung up") from error
        finally:
            timer.cancel()
            self._now = None
            if association.is_established:
                association.release()
        if over.is_set():
            raise PacsUnreachable(why="it took too long")

    def _associate(self, sop_class: str, transfer_syntax: str | None) -> Association:
        peer, times = self._peer, self._times
        entity = _Entity(ae_title=peer.calling)
        entity.connection_timeout, entity.acse_timeout = times.connect, times.answer
        entity.dimse_timeout, entity.network_timeout = times.answer, times.silence
        entity.add_requested_context(sop_class, transfer_syntax)
        tls = None if peer.tls is None else (peer.tls, peer.host)
        ear = _Ear()
        heard: list[EventHandlerType] = [(evt.EVT_PDU_RECV, ear.hear)]
        try:
            association = entity.associate(
                peer.host, peer.port, ae_title=peer.called, tls_args=tls, evt_handlers=heard
            )
        except OSError as error:  # of looking the name up
            raise PacsUnreachable(why="its name is not known") from error
        if association.is_established or association.rejected_contexts:
            return association
        raise ear.refusal or PacsUnreachable(why="no association")


class _Ear:
    """Hears a rejection where it is read, in pynetdicom's own thread.

    That thread closes the connection right after. pynetdicom 3.0 looks only then, on a busy machine, whether there is
    one, and calls what was rejected never connected.
    """

    def __init__(self) -> None:
        self.refusal: PliError | None = None

    def hear(self, notice: Notice) -> None:
        if isinstance(notice.pdu, A_ASSOCIATE_RJ):
            self.refusal = _rejection(notice.pdu)


def _rejection(answer: A_ASSOCIATE_RJ) -> PliError:
    why = _WHY.get((answer.source or 0, answer.reason_diagnostic or 0))
    status = "rejected" if why is None else f"rejected: {why}"
    return PacsBusy(status=status) if answer.result == _TRANSIENT else PacsDenied(status=status)


def _cut_when_over(association: Association, over: Event) -> None:
    over.set()
    _cut(association)


def _cut(association: Association) -> None:
    """End it as if the line were cut: an abort would wait behind bytes that nobody takes."""
    line = association.dul.socket
    if line is not None and line.socket is not None:
        with suppress(OSError):  # closed meanwhile: as good as cut
            line.socket.shutdown(SHUT_RDWR)


class _Line(AssociationSocket):
    """Closes a socket that never connected too, which pynetdicom 3.0 leaves open."""

    def _shutdown_socket(self) -> None:
        if self.socket is not None:
            with suppress(OSError):
                self.socket.shutdown(SHUT_RDWR)
            self.socket.close()


class _Entity(AE):
    def _create_socket(
        self, assoc: Association, address: AddressInformation, tls_args: tuple[ssl.SSLContext, str] | None
    ) -> AssociationSocket:
        line = _Line(assoc, address=address)
        line.tls_args = tls_args
        return line
