"""Filing by DICOMweb: STOW-RS to store, QIDO-RS to ask what is there (PS3.18, 10.5 and 10.6).

with StowPacs(PacsAddress("https://pacs.hospital.example/dicom-web")) as pacs:
    file_once(pacs, instance)
"""

import secrets
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from cases.errors import PliError
from hospital.dicom.instance import Instance
from hospital.errors import (
    PacsAddressWrong,
    PacsBusy,
    PacsDenied,
    PacsRefused,
    PacsUnreachable,
    PacsUntrusted,
)
from hospital.web import Faults, Limits, Reply, WebAddress, WebConnection
from transport.problems import seconds_asked

_PASSES = {408, 423, 425, 429}
"""Too slow, locked, too early, too many: the same request may succeed later. (409 is a verdict: PS3.18, 10.5.3.)"""
_SOP_UID, _FAILED, _REASON, _STORED = "00081155", "00081198", "00081197", "00081199"
_INSTANCE_UID = "00080018"
_OUT_OF_RESOURCES = range(0xA700, 0xA800)
_NO_REASON = 0


class _Element(BaseModel):
    """An element of the DICOM JSON model (PS3.18, F.2), as far as it is read here."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True, hide_input_in_errors=True)
    value: Annotated[list[object], Field(alias="Value", max_length=1_000)] = []


_DataSet = dict[str, _Element]
_DATA_SET = TypeAdapter(_DataSet)
_DATA_SETS = TypeAdapter(Annotated[list[_DataSet], Field(max_length=1_000)])


_DICOM_JSON = {"Accept": "application/dicom+json"}


class PacsAddress(WebAddress):
    """Where the DICOMweb service is: up to what stands before ``/studies``."""

    faults = Faults(PacsUnreachable, PacsUntrusted, PacsAddressWrong)


class StowPacs:
    """A ``Pacs`` over the web. Close it, or use it in a ``with``."""

    def __init__(self, address: PacsAddress, limits: Limits | None = None) -> None:
        self._connection = WebConnection(address, limits)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back."""
        self._connection.close()

    def hang_up(self) -> None:
        """End what is under way, from another thread."""
        self._connection.hang_up()

    def holds(self, instance: Instance) -> bool:
        """Asks for the object by its UIDs; a PACS that knows no such study says 404."""
        path = f"/studies/{instance.study_instance_uid}/series/{instance.series_instance_uid}/instances"
        question = f"{path}?SOPInstanceUID={instance.sop_instance_uid}&limit=1"
        reply = self._connection.ask("GET", question, _DICOM_JSON)
        if reply.status in (204, 404):
            return False
        if reply.status != 200:
            raise _refusal(reply, _NO_REASON)
        try:
            found = _DATA_SETS.validate_json(reply.untrusted)
        except ValidationError as error:
            raise PacsUntrusted(why="an answer that is no list of objects") from error
        return any(instance.sop_instance_uid in _values(one, _INSTANCE_UID) for one in found)

    def store(self, instance: Instance) -> None:
        """One object in one request; the answer must name it as stored."""
        boundary = secrets.token_hex(16)
        head = f"--{boundary}\r\nContent-Type: application/dicom\r\n\r\n".encode()
        body = head + instance.data + f"\r\n--{boundary}--\r\n".encode()
        media_type = f'multipart/related; type="application/dicom"; boundary={boundary}'
        reply = self._connection.ask("POST", "/studies", {**_DICOM_JSON, "Content-Type": media_type}, body)
        if reply.status in (200, 202):
            _expect_stored(reply, instance)
        else:
            raise _refusal(reply, _reason(reply))


def _expect_stored(reply: Reply, instance: Instance) -> None:
    """200 can come with warnings, 202 with failures: what counts is where the object is listed."""
    answer = _data_set(reply)
    if answer is None:
        raise PacsUntrusted(why="an answer that is no list of objects")
    if instance.sop_instance_uid in _referenced(answer, _STORED):
        return
    if _referenced(answer, _FAILED):
        raise _refusal(reply, _reason(reply))
    raise PacsUntrusted(why="an answer that does not name the object")


def _data_set(reply: Reply) -> _DataSet | None:
    try:
        return _DATA_SET.validate_json(reply.untrusted)
    except ValidationError:
        return None


def _referenced(answer: _DataSet, sequence: str) -> list[object]:
    """The UIDs of the objects listed in a sequence of the answer."""
    return [uid for one in _items(answer, sequence) for uid in _values(one, _SOP_UID)]


def _items(answer: _DataSet, sequence: str) -> list[_DataSet]:
    try:
        return _DATA_SETS.validate_python(_values(answer, sequence))
    except ValidationError:
        return []


def _values(one: _DataSet, tag: str) -> list[object]:
    return one[tag].value if tag in one else []


def _reason(reply: Reply) -> int:
    """The Failure Reason (PS3.3 C.14), 0 when it gives none."""
    answer = _data_set(reply) or {}
    reasons = [reason for one in _items(answer, _FAILED) for reason in _values(one, _REASON)]
    return next((reason for reason in reasons if isinstance(reason, int)), _NO_REASON)


def _refusal(reply: Reply, reason: int) -> PliError:
    status = reply.status
    if status in (401, 403):
        return PacsDenied(status=status)
    if status >= 500 or status in _PASSES or reason in _OUT_OF_RESOURCES:
        return PacsBusy(status=status).after(seconds_asked(reply.untrusted_headers.get("Retry-After", "")))
    return PacsRefused(status=status, reason=f"failure {reason:04X}" if reason else "no reason given")
