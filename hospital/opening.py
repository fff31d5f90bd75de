"""Opens one package that lies here sealed: verified, every picture decoded in isolation, then its rows in one step.

What cannot be opened stays as it came, with the reason: it *waits* where something may still come that it needs (the
sender's keys, the request that a message belongs to), and is *refused* otherwise; where the sender was verified a
*refused* receipt tells it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from cases.errors import (
    AlreadySeen,
    Cancelled,
    CaseUnknown,
    DeviceUnknown,
    KeyRefused,
    ManifestMismatch,
    PackageRefused,
    PartyUnknown,
    PictureRefused,
    PliError,
    WireRefused,
)
from cases.identifiers import CaseId
from cases.manifest import Kind
from cases.receipt import ReceiptKind
from crypto.binding import SignedManifest
from crypto.opening import VerifiedPackage, open_package
from hospital import worklist
from hospital.arrivals import Arrival, ArrivalState
from hospital.audit import Deed, record
from hospital.database import transaction
from hospital.documents import Brought, Decode, Here, check_pixels, item_of
from hospital.forwarded import is_forward, items_of_forward
from hospital.home import Home
from hospital.inbox import seal_of
from hospital.receipts import receipt_entry, told
from hospital.unpacked import Unpacked
from transport.body import Happened, never

log = logging.getLogger(__name__)

_ANSWERED_BY_A_RECEIPT = {Kind.REQUEST, Kind.MESSAGE}


@dataclass(frozen=True)
class Opened:
    """What became of a package: received (``case_id``; none where it was here before), or ``why`` not."""

    state: ArrivalState
    case_id: CaseId | None = None
    why: PliError | None = None


class Opener:
    """Opens packages for one home, in its thread. ``cancelled`` is asked between its files."""

    def __init__(
        self, home: Home, decode: Decode, now: Callable[[], datetime], cancelled: Happened = never
    ) -> None:
        self._home = home
        self._decode = decode
        self._now = now
        self._cancelled = cancelled

    def open(self, arrival: Arrival) -> Opened:
        """Open a package that is held; raises ``Cancelled``, then nothing of it was taken."""
        unpacked = Unpacked(self._home.objects, self._cancelled)
        try:
            brought = self._verified(arrival, unpacked)
        except AlreadySeen:  # the same item, sealed once more: the first one counts
            return self._settled(arrival)
        except (PartyUnknown, DeviceUnknown, CaseUnknown) as error:
            unpacked.discard()
            return self._waits(arrival, error)
        except (PackageRefused, WireRefused, KeyRefused, PictureRefused) as error:
            unpacked.discard()
            return self._refused(arrival, error, unpacked.signed)
        except BaseException:
            unpacked.discard()
            raise
        return self._accepted(arrival, brought, unpacked)

    def _verified(self, arrival: Arrival, unpacked: Unpacked) -> tuple[Brought, ...]:
        """Opened, its documents checked, and every picture decoded: its items, the package's own last."""
        home = self._home
        with home.package_path(arrival.package_id).open("rb") as source:
            verified = open_package(
                source,
                home.keys.party_id,
                home.keys.identities,
                home.book,
                home.inbox,
                unpacked,
                held_since=arrival.held_since,
            )
        manifest = verified.manifest
        if (manifest.package_id, manifest.sender.party.party_id) != (arrival.package_id, arrival.sender):
            raise ManifestMismatch(why="the gateway announced another package")
        brought = self._items(verified, unpacked, arrival)
        for item in brought:
            self._check_pictures(item, unpacked)
        return brought

    def _items(self, verified: VerifiedPackage, unpacked: Unpacked, arrival: Arrival) -> tuple[Brought, ...]:
        home, document = self._home, unpacked.document
        here = Here(home.keys.party_id, home.inbox, home.outgoing)
        if not is_forward(verified.manifest, document):
            return (item_of(verified.signed, document, here),)
        read, held_since = unpacked.picture, arrival.held_since
        return items_of_forward(verified.signed, document, read, here, home.book, held_since)

    def _check_pictures(self, item: Brought, unpacked: Unpacked) -> None:
        for picture in item.pictures:
            if self._cancelled():
                raise Cancelled
            check_pixels(picture, unpacked.picture(item.files[picture.file]), self._decode)

    def _accepted(self, arrival: Arrival, brought: tuple[Brought, ...], unpacked: Unpacked) -> Opened:
        signed, at = brought[-1].signed, self._now()
        case_id, kind = signed.manifest.case_id, signed.manifest.kind
        with transaction(self._home.connection):
            for item in brought:
                files = {own: unpacked.files[number] for own, number in item.files.items()}
                self._home.inbox.add(item.signed, item.document, files, at)
            self._home.arrivals.settle(arrival.package_id, ArrivalState.RECEIVED)
            if kind in _ANSWERED_BY_A_RECEIPT:
                self._say(ReceiptKind.DELIVERED, signed, at)
            worklist.refresh(self._home, case_id)
            record(self._home.connection, Deed.CASE_RECEIVED, at, case_id=case_id, detail=kind.value)
        unpacked.keep({number for item in brought for number in item.files.values()})
        return Opened(ArrivalState.RECEIVED, case_id)

    def _settled(self, arrival: Arrival) -> Opened:
        with transaction(self._home.connection):
            self._home.arrivals.settle(arrival.package_id, ArrivalState.RECEIVED)
        return Opened(ArrivalState.RECEIVED)

    def _waits(self, arrival: Arrival, error: PliError) -> Opened:
        with transaction(self._home.connection):
            self._home.arrivals.note(arrival.package_id, error, self._now())
        return Opened(ArrivalState.HELD, why=error)

    def _refused(self, arrival: Arrival, error: PliError, verified: SignedManifest | None) -> Opened:
        log.warning("refused: %s", error.code)
        at, detail = self._now(), f"{arrival.package_id} {error.code}"
        with transaction(self._home.connection):
            self._home.arrivals.note(arrival.package_id, error, at)
            self._home.arrivals.settle(arrival.package_id, ArrivalState.REFUSED)
            if verified is not None and verified.manifest.kind in _ANSWERED_BY_A_RECEIPT:
                self._say(ReceiptKind.REFUSED, verified, at, f"{error.code}: {error}"[:300])
            record(self._home.connection, Deed.PACKAGE_REFUSED, at, detail=detail)
        return Opened(ArrivalState.REFUSED, why=error)

    def _say(self, kind: ReceiptKind, signed: SignedManifest, at: datetime, reason: str = "") -> None:
        seal = seal_of(signed, at)
        known = {record.party_id for record in self._home.book.parties()}
        recipients = told(seal.reply_to, seal.sender.party.party_id, known)
        case_id = signed.manifest.case_id
        self._home.outgoing.want(receipt_entry(kind, seal, case_id, recipients, at, reason=reason))
