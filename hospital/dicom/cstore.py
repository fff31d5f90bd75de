"""Filing by the DICOM network protocol: C-STORE to store, C-FIND to ask what is there (PS3.4, B and C).

    pacs = CStorePacs(Peer("pacs.hospital.example", 104, called="ARCHIVE", calling="PLI"))
    file_once(pacs, instance)

Each question is an association of its own; nothing stays open between two objects.
"""

from io import BytesIO
from typing import Self

from pydicom import Dataset, dcmread
from pydicom.uid import UID

from cases.errors import PliError
from hospital.dicom.association import Caller, Peer, Times
from hospital.dicom.instance import Instance
from hospital.errors import PacsBusy, PacsDenied, PacsRefused, PacsUnreachable

_FIND = UID("1.2.840.10008.5.1.4.1.2.2.1")
"""Study Root Query/Retrieve Information Model – FIND (PS3.4, C.6.2)."""
_MOST_FOUND = 10
_PENDING = (0xFF00, 0xFF01)
_STORED = {0x0000, 0xB000, 0xB006, 0xB007, 0x0111}
"""Success, its three warnings (PS3.4, B.2.3), and that it has this object already (PS3.7, C.5.6)."""
_OUT_OF_RESOURCES = range(0xA700, 0xA800)
_NOT_AUTHORISED = 0x0124
_PROCESSING_FAILURE, _RESOURCE_LIMITATION = 0x0110, 0x0213


class CStorePacs:
    """A ``Pacs`` by the network protocol. Close it, or use it in a ``with``, as any archive."""

    def __init__(self, peer: Peer, times: Times | None = None) -> None:
        self._caller = Caller(peer, times or Times())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.hang_up()

    def hang_up(self) -> None:
        """End what is under way, from another thread."""
        self._caller.hang_up()

    def holds(self, instance: Instance) -> bool:
        """Asks by Study Root Find; ``False`` where the PACS offers no such service."""
        with self._caller.associated(_FIND) as association:
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
        syntax = instance.transfer_syntax
        with self._caller.associated(instance.sop_class, syntax) as association:
            if not association.accepted_contexts:
                raise PacsRefused(status="no context", reason=f"it takes no {instance.sop_class} in {syntax}")
            code = _code(association.send_c_store(dataset))
        if code not in _STORED:
            raise _refusal(code)


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


def _refusal(code: int) -> PliError:
    if code == _NOT_AUTHORISED:
        return PacsDenied(status=f"{code:04X}")
    if code in _OUT_OF_RESOURCES or code in (_PROCESSING_FAILURE, _RESOURCE_LIMITATION):
        return PacsBusy(status=f"{code:04X}")
    return PacsRefused(status=f"{code:04X}", reason="no reason given")
