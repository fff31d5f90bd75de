"""From an item of a case to a parcel in the spool: sealed for the keys of this moment, and again when they change.

    item (case.db) ──seal──► file in the spool ──► parcel (courier.db) ──► package noted (case.db)

A kill after any arrow is mended by ``complete`` at the next unlocking: what has a parcel is noted, what has none is
sealed. There is one parcel for each item, so each item goes once.
"""

import io
import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from cases.errors import DiskFull, KeyRefused
from cases.identifiers import PartyId
from cases.manifest import FileEntry, FileRole, Kind
from cases.message import Message, MessageKind
from cases.person import Party, PartyKind, Person
from cases.request import Request, Urgency
from cases.wire import parse
from crypto.content import Content, ContentFile
from crypto.keys import PartyKeys
from crypto.objects import ObjectStore
from crypto.pinned_key_book import PinnedKeyBook
from crypto.sealing import Addressed, seal
from desktop.courier import Courier
from desktop.disk import require_room, told_when_full
from desktop.incoming import document_of
from desktop.outbox_states import State
from desktop.store.cases import CaseStore
from desktop.store.courier import Parcel, Recipient
from desktop.store.stored import StoredItem, StoredObject

_PADDED = 1.25
log = logging.getLogger(__name__)


class Sending:
    """Seals items of one practice, with its keys: there only while Pli is unlocked."""

    def __init__(
        self,
        store: CaseStore,
        objects: ObjectStore,
        keys: PartyKeys,
        book: PinnedKeyBook,
        courier: Courier,
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._objects = objects
        self._keys = keys
        self._book = book
        self._courier = courier
        self._now = now

    def check(self, recipients: tuple[PartyId, ...], size: int) -> None:
        """Whether an item of so many bytes could be sealed now; raises ``KeyRefused`` or ``DiskFull``."""
        for party_id in recipients:
            Addressed.of(self._book, party_id)
        require_room(self._courier.outbox.new_file().parent, int(size * _PADDED))

    def seal(self, item: StoredItem) -> Parcel:
        """Seal an item and put it into the outbox, in place of an earlier sealing of it.

        Raises ``KeyRefused`` when a recipient cannot be sealed for, ``DiskFull``, ``VaultTampered``.
        """
        addressed = [Addressed.of(self._book, party_id) for party_id in item.addressed]
        file = self._courier.outbox.new_file()
        with told_when_full():
            sealed = seal(self._content(item, addressed), self._keys, addressed, file)
        recipients = [Recipient(each.party.party_id, each.recipient.fingerprint) for each in addressed]
        parcel = self._courier.outbox.put(file, sealed, recipients, urgent=self._is_urgent(item))
        self._note(item, parcel)
        return parcel

    def complete(self) -> None:
        """Finish what a kill interrupted, and seal again what waits for keys that are no longer current."""
        parcels = {parcel.item_id: parcel for parcel in self._courier.store.parcels()}
        items = self._store.own_items()
        for item in items:
            parcel = parcels.get(item.item_id)
            if parcel is None and item.package_id is None:
                self._seal_if_possible(item)
            elif parcel is not None and parcel.package_id != item.package_id:
                self._note(item, parcel)
        stale = {item.case_id for item in items if self._is_stale(parcels.get(item.item_id))}
        for item in items:
            if item.case_id in stale:
                self._renew(item)

    def _seal_if_possible(self, item: StoredItem) -> None:
        try:
            self.seal(item)
        except (KeyRefused, DiskFull) as error:  # it stays an item without a parcel, and shows as such
            log.info("not sealed: %s", error.code)

    def _renew(self, item: StoredItem) -> None:
        """Seal again, unless it began to be sent: then its addressees can open what they get."""
        parcel = self._courier.store.parcel_of(item.item_id)
        if parcel is None or parcel.state is not State.SEALED:
            return
        try:
            self.seal(item)
        except KeyRefused as error:
            self._courier.outbox.block(parcel, error)

    def _is_stale(self, parcel: Parcel | None) -> bool:
        if parcel is None or parcel.state is not State.SEALED:
            return False
        try:
            return any(
                self._book.recipient_of(each.party_id).fingerprint != each.key for each in parcel.recipients
            )
        except KeyRefused:
            return True

    def _note(self, item: StoredItem, parcel: Parcel) -> None:
        keys = (each.key for each in parcel.recipients)
        self._store.sealed(item.item_id, parcel.package_id, parcel.manifest_sha256, keys)

    def _content(self, item: StoredItem, addressed: list[Addressed]) -> Content:
        document = ContentFile.of_bytes(
            f"{item.kind}.json", "application/json", FileRole.DOCUMENT, item.document
        )
        pictures = (self._picture(entry, stored) for entry, stored in self._store.files(item))
        return Content(
            case_id=item.case_id,
            kind=item.kind,
            created=item.created,
            reply_to=self._reply_to(addressed),
            files=(document, *pictures),
            item_id=item.item_id,
            person=None if item.person is None else parse(Person, item.person),
            in_reply_to=self._in_reply_to(item),
        )

    def _picture(self, entry: FileEntry, stored: StoredObject) -> ContentFile:
        return ContentFile(entry.name, entry.type, entry.role, entry.size, partial(self._opened, stored))

    def _opened(self, stored: StoredObject) -> io.BytesIO:
        return io.BytesIO(self._objects.read(stored.object_id, stored.key))

    def _reply_to(self, addressed: list[Addressed]) -> tuple[Party, ...]:
        """Ourselves, and every practice that the item goes to as well."""
        colleagues = (each.party for each in addressed if each.party.kind is PartyKind.PRACTICE)
        return (self._keys.party, *colleagues)

    def _in_reply_to(self, item: StoredItem) -> str | None:
        if item.kind is Kind.REQUEST or item.in_reply_to is not None:
            return item.in_reply_to
        return self._store.first_item(item.case_id).manifest_sha256

    def _is_urgent(self, item: StoredItem) -> bool:
        document = document_of(item)
        if isinstance(document, Message) and document.kind is MessageKind.WITHDRAWAL:
            return True
        request = document_of(self._store.first_item(item.case_id))
        return isinstance(request, Request) and request.urgency is Urgency.URGENT
