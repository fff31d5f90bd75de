"""Filing by the DICOM network protocol: C-STORE to store, C-FIND to ask what is there (PS3.4, B and C).

    pacs = CStorePacs(Peer("pacs.hospital.example", 104, called="ARCHIVE", calling="PLI"))
    file_once(pacs, instance)

Each question is an association of its own; nothing stays open between two objects.
"""

import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from threading import Event, Timer

from pydicom import Dataset, dcmread
from pydicom.uid import UID
from pynetdicom import AE
from pynetdicom.association import Association

from cases.errors import PliError
from hospital.dicom.instance import Instance
from hospital.errors import PacsBusy, PacsDenied, PacsRefused, PacsUnreachable

# What it would log names patients, and everything that goes wrong is told as an error of ours.
logging.getLogger("pynetdicom").setLevel(logging.CRITICAL + 1)

_FIND = UID("1.2.840.10008.5.1.4.1.2.2.1")
"""Study Root Query/Retrieve Information Model – FIND (PS3.4, C.6.2)."""
_MOST_FOUND = 10
_PENDING = (0xFF00, 0xFF01)
_STORED = {0x0000, 0xB000, 0xB006, 0xB007, 0x0111}
"""Success, its three warnings (PS3.4, B.2.3), and that it has this object already (PS3.7, C.5.6)."""
_OUT_OF_RESOURCES = range(0xA700, 0xA800)
_NOT_AUTHORISED = 0x0124
_PROCESSING_FAILURE, _RESOURCE_LIMITATION = 0x0110, 0x0213
_TRANSIENT = 2
"""Result of a rejected association (PS3.8, 9.3.4): rejected for now."""


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


class CStorePacs:
    """A ``Pacs`` by the network protocol."""

    def __init__(self, peer: Peer, times: Times | None = None) -> None:
        self._peer = peer
        self._times = times or Times()

    def holds(self, instance: Instance) -> bool:
        """Asks by Study Root Find; ``False`` where the PACS offers no such service."""
        with self._association(_FIND) as association:
            if not association.accepted_contexts:
                return False
            for count, (status, found) in enumerate(association.send_c_find(_question(instance), _FIND)):
                code = _code(status)
                if code in _PENDING and found is not None and count < _MOST_FOUND:
                    if found.get("SOPInstanceUID") == instance.sop_instance_uid:
                        return True
                elif code != 0:
                    raise _refusal(code)
        return False

    def store(self, instance: Instance) -> None:
        """In the transfer syntax it has: nothing is converted for a PACS that does not take it."""
        dataset = dcmread(BytesIO(instance.data))
        with self._association(instance.sop_class, instance.transfer_syntax) as association:
            if not association.accepted_contexts:
                raise PacsRefused(status="no context", reason=f"it takes no {instance.transfer_syntax}")
            code = _code(association.send_c_store(dataset))
        if code not in _STORED:
            raise _refusal(code)

    @contextmanager
    def _association(self, sop_class: str, transfer_syntax: str | None = None) -> Iterator[Association]:
        over = Event()
        association = self._associate(sop_class, transfer_syntax)
        timer = Timer(self._times.total, _abort, (association, over))
        timer.daemon = True
        timer.start()
        try:
            yield association
        except RuntimeError as error:  # of pynetdicom: the association ended meanwhile
            raise _lost(over) from error
        finally:
            timer.cancel()
            if association.is_established:
                association.release()
        if over.is_set():
            raise _lost(over)

    def _associate(self, sop_class: str, transfer_syntax: str | None) -> Association:
        peer, times = self._peer, self._times
        entity = AE(ae_title=peer.calling)
        entity.connection_timeout, entity.acse_timeout = times.connect, times.answer
        entity.dimse_timeout, entity.network_timeout = times.answer, times.silence
        entity.add_requested_context(sop_class, transfer_syntax)
        tls = None if peer.tls is None else (peer.tls, peer.host)
        association = entity.associate(peer.host, peer.port, ae_title=peer.called, tls_args=tls)
        if association.is_established or association.rejected_contexts:
            return association
        raise _not_established(association)


def _question(instance: Instance) -> Dataset:
    asked = Dataset()
    asked.QueryRetrieveLevel = "IMAGE"
    asked.StudyInstanceUID = instance.study_instance_uid
    asked.SeriesInstanceUID = instance.series_instance_uid
    asked.SOPInstanceUID = instance.sop_instance_uid
    return asked


def _code(status: Dataset) -> int:
    """The status it answered; raises ``PacsUnreachable`` where it answered none."""
    if "Status" not in status:
        raise PacsUnreachable(why="it fell silent, or hung up")
    return int(status.Status)


def _abort(association: Association, over: Event) -> None:
    over.set()
    association.abort()


def _lost(over: Event) -> PliError:
    return PacsUnreachable(why="it took too long" if over.is_set() else "it hung up")


def _not_established(association: Association) -> PliError:
    if association.is_rejected:
        answer = association.acceptor.primitive
        busy = answer is not None and answer.result == _TRANSIENT
        return PacsBusy(status="rejected") if busy else PacsDenied(status="rejected")
    return PacsUnreachable(why="no association")


def _refusal(code: int) -> PliError:
    if code == _NOT_AUTHORISED:
        return PacsDenied(status=f"{code:04X}")
    if code in _OUT_OF_RESOURCES or code in (_PROCESSING_FAILURE, _RESOURCE_LIMITATION):
        return PacsBusy(status=f"{code:04X}")
    return PacsRefused(status=f"{code:04X}", reason="no reason given")
