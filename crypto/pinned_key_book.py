"""The first ``KeyBook``: record files that a person imported, pinned, and confirmed by telephone.

>>> book = PinnedKeyBook(FolderPins(folder))                                   # doctest: +SKIP
>>> book.import_record(path.read_bytes(), now)                                 # doctest: +SKIP
<Trust.UNVERIFIED: 'unverified'>
>>> book.confirm(party_id, "01234 56789 …", now)        # as read over the telephone       # doctest: +SKIP

A newer record of the same identity is taken at once: devices and receiving keys come and go by the identity's word.
A record of *another* identity changes nothing but the state: nobody is sealed for until a person confirms or rejects
it, what arrives is still checked against the identity that was pinned, and the history keeps both.

The pins decide whom one trusts. Whoever can write to the place where they are kept can replace them, so it belongs
inside the vault where anybody else writes to the disk; signatures are checked again at each reading, which shows
damage, not replacement.
"""

import re
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, ClassVar, Literal, Protocol

from pydantic import Field, StringConstraints

from cases.errors import KeyChanged, KeyRecordInvalid, PartyUnknown
from cases.identifiers import DeviceId, PartyId
from cases.wire import Moment, Wire, parse, to_json
from crypto.key_book import Signer, Trust, recipient_in, signer_in
from crypto.public_keys import (
    KeyRecord,
    SignedRecord,
    check_signed_record,
    check_successor,
    fingerprint,
    same_identity,
)
from crypto.recipients import Recipient
from host.system import make_private_folder, write_durably

MOST_HISTORY = 500
_PARTY_ID = re.compile(r"[0-9a-f]{32}")


class Pins(Protocol):
    """Where pins are kept: one small document for each party."""

    def party_ids(self) -> Iterable[PartyId]:
        """The parties that have a document."""

    def read(self, party_id: PartyId) -> bytes | None:
        """The document, or ``None``."""

    def write(self, party_id: PartyId, document: bytes) -> None:
        """Replace the document durably."""


class FolderPins:
    """``Pins`` as files in a private folder."""

    def __init__(self, folder: Path) -> None:
        make_private_folder(folder)
        self._folder = folder

    def party_ids(self) -> list[PartyId]:
        return sorted(path.stem for path in self._folder.glob("*.json") if _PARTY_ID.fullmatch(path.stem))

    def read(self, party_id: PartyId) -> bytes | None:
        path = self._path(party_id)
        return path.read_bytes() if path.is_file() else None

    def write(self, party_id: PartyId, document: bytes) -> None:
        write_durably(self._path(party_id), document)

    def _path(self, party_id: PartyId) -> Path:
        if not _PARTY_ID.fullmatch(party_id):  # else it would be a path of the sender's choice
            raise PartyUnknown(party=party_id)
        return self._folder / f"{party_id}.json"


class PinEventKind(StrEnum):
    """What happened to a pin."""

    IMPORTED = "imported"
    UPDATED = "updated"
    CONFIRMED = "confirmed"
    CHANGED = "changed"
    REJECTED = "rejected"


class PinEvent(Wire):
    """One line of a party's history."""

    at: Moment
    kind: PinEventKind
    serial: Annotated[int, Field(ge=1)]
    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9 ]{71}$")]


class _Pin(Wire):
    """What is kept of a party: the pinned record, and one of another identity that waits for a person."""

    MOST_BYTES: ClassVar[int] = 4 * 2**20

    v: Literal["pin/v1"] = "pin/v1"
    current: SignedRecord
    verified: bool
    pending: SignedRecord | None = None
    history: Annotated[tuple[PinEvent, ...], Field(max_length=MOST_HISTORY)]

    def after(self, kind: PinEventKind, record: KeyRecord, now: datetime, **changes: object) -> "_Pin":
        event = PinEvent(at=now, kind=kind, serial=record.serial, fingerprint=fingerprint(record))
        return self.model_copy(update={**changes, "history": (*self.history, event)[-MOST_HISTORY:]})


class PinnedKeyBook:
    """A ``KeyBook`` over pinned records. One process at a time writes to its ``pins``."""

    def __init__(self, pins: Pins) -> None:
        self._pins = pins

    # ── What every key book answers ──────────────────────────────────────────────────────────────────────

    def record_of(self, party_id: PartyId) -> KeyRecord:
        return check_signed_record(self._pin(party_id).current)

    def trust_of(self, party_id: PartyId) -> Trust:
        return _trust(self._pin(party_id))

    def recipient_of(self, party_id: PartyId) -> Recipient:
        pin = self._pin(party_id)
        record = check_signed_record(pin.current)
        if _trust(pin) is Trust.CHANGED:
            raise KeyChanged(party=record.name)
        return recipient_in(record)

    def signer_of(self, party_id: PartyId, device_id: DeviceId, at: datetime | None = None) -> Signer:
        pin = self._pin(party_id)
        return signer_in(check_signed_record(pin.current), device_id, _trust(pin), at)

    # ── What a person does with this one ─────────────────────────────────────────────────────────────────

    def parties(self) -> list[KeyRecord]:
        """All pinned records."""
        return [self.record_of(party_id) for party_id in self._pins.party_ids()]

    def import_record(self, untrusted_file: bytes, now: datetime) -> Trust:
        """Take in a record file, and say how well the party is known after it. Repeating it changes nothing.

        Raises ``WireRefused`` or ``KeyRecordInvalid``, also for a record older than the pinned one.
        """
        signed = parse(SignedRecord, untrusted_file)
        record = check_signed_record(signed)
        pin = self._find(record.party_id)
        if pin is None:
            self._save(_first_pin(signed, record, now))
            return Trust.UNVERIFIED
        known = [check_signed_record(each) for each in (pin.current, pin.pending) if each is not None]
        if record in known:
            return _trust(pin)
        for each in known:
            check_successor(record, each)
        return self._save(_taken_in(pin, signed, record, now))

    def to_confirm(self, party_id: PartyId) -> KeyRecord:
        """The record whose fingerprint is to be compared: the pending one where there is one."""
        pin = self._pin(party_id)
        return check_signed_record(pin.pending or pin.current)

    def confirm(self, party_id: PartyId, compared_fingerprint: str, now: datetime) -> None:
        """A person compared the fingerprint of ``to_confirm``; raises ``KeyRecordInvalid`` when it is another."""
        record = self.to_confirm(party_id)
        if _digits(compared_fingerprint) != _digits(fingerprint(record)):
            raise KeyRecordInvalid(why="another fingerprint")
        pin = self._pin(party_id)
        current = pin.pending or pin.current
        self._save(
            pin.after(PinEventKind.CONFIRMED, record, now, current=current, pending=None, verified=True)
        )

    def reject_change(self, party_id: PartyId, now: datetime) -> None:
        """A person found the pending record to be false: what was pinned stays."""
        pin = self._pin(party_id)
        if pin.pending is not None:
            pending = check_signed_record(pin.pending)
            self._save(pin.after(PinEventKind.REJECTED, pending, now, pending=None))

    def history(self, party_id: PartyId) -> tuple[PinEvent, ...]:
        """What happened to this pin, oldest first (the last 500)."""
        return self._pin(party_id).history

    def _find(self, party_id: PartyId) -> _Pin | None:
        document = self._pins.read(party_id)
        return None if document is None else parse(_Pin, document)

    def _pin(self, party_id: PartyId) -> _Pin:
        pin = self._find(party_id)
        if pin is None:
            raise PartyUnknown(party=party_id)
        return pin

    def _save(self, pin: _Pin) -> Trust:
        party_id = check_signed_record(pin.current).party_id
        self._pins.write(party_id, to_json(pin))
        return _trust(pin)


def _trust(pin: _Pin) -> Trust:
    if pin.pending is not None:
        return Trust.CHANGED
    return Trust.VERIFIED if pin.verified else Trust.UNVERIFIED


def _first_pin(signed: SignedRecord, record: KeyRecord, now: datetime) -> _Pin:
    return _Pin(current=signed, verified=False, history=()).after(PinEventKind.IMPORTED, record, now)


def _taken_in(pin: _Pin, signed: SignedRecord, record: KeyRecord, now: datetime) -> _Pin:
    if same_identity(record, check_signed_record(pin.current)):
        return pin.after(PinEventKind.UPDATED, record, now, current=signed)
    return pin.after(PinEventKind.CHANGED, record, now, pending=signed)


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
