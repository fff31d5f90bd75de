"""From the gateway's mailbox into the inbox: each package exactly once, whatever is killed in between.

    list → fetch → open and verify → decode every picture in isolation → row and receipt → acknowledge

Each arrow ends on the disk before the next begins, and each may be repeated: a package that was received is only
acknowledged again. What fails stays here sealed, with the reason; where the sender was verified a *refused* receipt
tells it. A package of a party that nobody trusts yet, or a message that came before its request, waits.
"""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus

from cases.errors import (
    AlreadySeen,
    CaseUnknown,
    DeviceUnknown,
    DiskFull,
    GatewayRefused,
    GatewayUntrusted,
    KeyRefused,
    ManifestMismatch,
    PackageRefused,
    PartyUnknown,
    PictureRefused,
    PliError,
    WireRefused,
)
from cases.identifiers import CaseId, PackageId
from cases.manifest import Kind
from cases.receipt import ReceiptKind
from crypto.binding import SignedManifest
from crypto.opening import VerifiedPackage, open_package
from hospital.arrivals import Arrival, ArrivalState
from hospital.database import transaction
from hospital.documents import Brought, Decode, Here, check_pixels, item_of
from hospital.forwarded import is_forward, items_of_forward
from hospital.home import Home, wall_clock
from hospital.inbox import seal_of
from hospital.post import Post, Sent
from hospital.receipts import receipt_entry, told
from hospital.unpacked import Unpacked
from host import system
from transport.body import Progress, untold
from transport.client import Client
from transport.mailbox import Item, Outcome, acknowledge, fetch, listing

log = logging.getLogger(__name__)

_ANSWERED_BY_A_RECEIPT = {Kind.REQUEST, Kind.MESSAGE}
_SPARE_BYTES = 64 * 2**20


@dataclass
class Pulled:
    """What one pull did. ``refused`` and ``waiting``: package and reason."""

    received: list[CaseId] = field(default_factory=list)
    refused: list[tuple[PackageId, str]] = field(default_factory=list)
    waiting: list[tuple[PackageId, str]] = field(default_factory=list)
    sent: Sent = field(default_factory=Sent)


class Receiver:
    """Pulls for one home. ``decode`` runs in a child process that never sees a key."""

    def __init__(
        self,
        home: Home,
        client: Client,
        decode: Decode,
        now: Callable[[], datetime] = wall_clock,
        progress: Progress = untold,
    ) -> None:
        self._home = home
        self._client = client
        self._decode = decode
        self._now = now
        self._progress = progress
        self._pulled = Pulled()

    def pull(self) -> Pulled:
        """Take in everything that waits, and send what we have to say.

        Raises ``SecondCopy``, ``GatewayUnreachable``, ``GatewayBusy``: then what was done stays done.
        """
        self._pulled = Pulled()
        with self._home.alone():
            self._home.sweep()
            for item in self._listed():
                self._take_in(self._announced(item))
            while self._open_held():
                pass
            self._acknowledge_all()
            held = self._home.arrivals.in_state(ArrivalState.HELD)
            self._pulled.waiting += [(arrival.package_id, arrival.explained) for arrival in held]
            self._pulled.sent = Post(self._home, self._now).send_all(self._client)
        return self._pulled

    def _listed(self) -> Iterator[Item]:
        cursor = 0
        while page := listing(self._client, cursor).items:
            yield from page
            cursor = page[-1].cursor

    def _announced(self, item: Item) -> Arrival:
        with transaction(self._home.connection):
            return self._home.arrivals.announce(item)

    def _take_in(self, arrival: Arrival) -> None:
        """Fetch, open and acknowledge one package, as far as it comes; another's trouble is not the next one's."""
        try:
            if arrival.state is ArrivalState.LISTED:
                self._fetch(arrival)
                self._open(self._home.arrivals.get(arrival.package_id))
        except (DiskFull, GatewayRefused, GatewayUntrusted) as error:
            log.warning("not fetched: %s", error.code)
            self._note(arrival, error)
            self._pulled.waiting.append((arrival.package_id, str(error)))
        self._acknowledge_all()

    def _fetch(self, arrival: Arrival) -> None:
        path = self._home.package_path(arrival.package_id)
        if system.free_bytes(self._home.folder) < 2 * arrival.size + _SPARE_BYTES:
            raise DiskFull
        with suppress(FileExistsError):
            os.close(system.open_private(path))
        with path.open("r+b") as part:
            fetch(self._client, arrival.as_item, part, progress=self._progress)
            part.flush()
            os.fsync(part.fileno())
        system.sync_folder(path.parent)
        with transaction(self._home.connection):
            self._home.arrivals.hold(arrival.package_id, self._now())

    def _open_held(self) -> bool:
        """Open what is here and still sealed; whether anything became received."""
        before = len(self._pulled.received)
        for arrival in self._home.arrivals.in_state(ArrivalState.HELD):
            self._open(arrival)
        return len(self._pulled.received) > before

    def _open(self, arrival: Arrival) -> None:
        if not self._home.package_path(arrival.package_id).is_file():
            return self._fetch_again(arrival)
        unpacked = Unpacked(self._home.objects)
        try:
            brought = self._verified(arrival, unpacked)
        except AlreadySeen:  # the same item, sealed once more: the first one counts
            self._settle(arrival, ArrivalState.RECEIVED)
        except (PartyUnknown, DeviceUnknown, CaseUnknown) as error:
            unpacked.discard()
            self._note(arrival, error)
        except (PackageRefused, WireRefused, KeyRefused, PictureRefused) as error:
            unpacked.discard()
            self._refuse(arrival, error, unpacked.signed)
        else:
            self._accept(arrival, brought, unpacked)

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
            for picture in item.pictures:
                check_pixels(picture, unpacked.picture(item.files[picture.file]), self._decode)
        return brought

    def _items(self, verified: VerifiedPackage, unpacked: Unpacked, arrival: Arrival) -> tuple[Brought, ...]:
        home, document = self._home, unpacked.document
        here = Here(home.keys.party_id, home.inbox, home.outgoing)
        if not is_forward(verified.manifest, document):
            return (item_of(verified.signed, document, here),)
        read, held_since = unpacked.picture, arrival.held_since
        return items_of_forward(verified.signed, document, read, here, home.book, held_since)

    def _accept(self, arrival: Arrival, brought: tuple[Brought, ...], unpacked: Unpacked) -> None:
        signed, at = brought[-1].signed, self._now()
        with transaction(self._home.connection):
            for item in brought:
                files = {own: unpacked.files[number] for own, number in item.files.items()}
                self._home.inbox.add(item.signed, item.document, files, at)
            self._home.arrivals.settle(arrival.package_id, ArrivalState.RECEIVED)
            if signed.manifest.kind in _ANSWERED_BY_A_RECEIPT:
                self._say(ReceiptKind.DELIVERED, signed, at)
        unpacked.keep({number for item in brought for number in item.files.values()})
        self._pulled.received.append(signed.manifest.case_id)

    def _refuse(self, arrival: Arrival, error: PliError, verified: SignedManifest | None) -> None:
        log.warning("refused: %s", error.code)
        with transaction(self._home.connection):
            self._home.arrivals.note(arrival.package_id, error)
            self._home.arrivals.settle(arrival.package_id, ArrivalState.REFUSED)
            if verified is not None and verified.manifest.kind in _ANSWERED_BY_A_RECEIPT:
                self._say(ReceiptKind.REFUSED, verified, self._now(), f"{error.code}: {error}"[:300])
        self._pulled.refused.append((arrival.package_id, str(error)))

    def _say(self, kind: ReceiptKind, signed: SignedManifest, at: datetime, reason: str = "") -> None:
        seal = seal_of(signed, at)
        known = {record.party_id for record in self._home.book.parties()}
        recipients = told(seal.reply_to, seal.sender.party.party_id, known)
        case_id = signed.manifest.case_id
        self._home.outgoing.want(receipt_entry(kind, seal, case_id, recipients, at, reason=reason))

    def _note(self, arrival: Arrival, error: PliError) -> None:
        with transaction(self._home.connection):
            self._home.arrivals.note(arrival.package_id, error)

    def _fetch_again(self, arrival: Arrival) -> None:
        with transaction(self._home.connection):
            self._home.arrivals.fetch_again(arrival.package_id)

    def _settle(self, arrival: Arrival, state: ArrivalState) -> None:
        with transaction(self._home.connection):
            self._home.arrivals.settle(arrival.package_id, state)

    def _acknowledge_all(self) -> None:
        for arrival in self._home.arrivals.to_acknowledge():
            self._acknowledge(arrival)

    def _acknowledge(self, arrival: Arrival) -> None:
        received = arrival.state is ArrivalState.RECEIVED
        try:
            acknowledge(self._client, arrival.package_id, Outcome.DELIVERED if received else Outcome.REFUSED)
        except GatewayRefused as error:
            log.warning("not acknowledged: %s", error.code)
            if error.fields["status"] != HTTPStatus.NOT_FOUND:  # else it is too old for the gateway to know
                return
        with transaction(self._home.connection):
            self._home.arrivals.acknowledged(arrival.package_id)
        if received:
            self._home.package_path(arrival.package_id).unlink(missing_ok=True)
