"""Opens what arrived: verified, understood, kept, all at once, or not at all.

What ``crypto.opening`` proves is who sealed a package and for whom. Here is asked whether its document says the same
as its manifest, and whether it belongs where it says: an answer must answer an item that we know, and come from
somebody whom that item asked.
"""

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from cases.answer import Answer
from cases.documents import Document, check_document, parse_document
from cases.errors import AlreadySeen, CaseUnknown, ManifestMismatch, WireTooLarge
from cases.identifiers import PackageId, PartyId
from cases.manifest import FileEntry, FileRole, Kind, Manifest
from cases.message import Message, MessageKind
from cases.person import PartyKind
from cases.receipt import Receipt
from cases.request import Request
from cases.wire import to_json
from crypto.age_stream import Sink
from crypto.binding import SignedManifest
from crypto.keys import PartyKeys
from crypto.objects import NewObject, ObjectStore
from crypto.opening import VerifiedPackage, open_package
from crypto.pinned_key_book import PinnedKeyBook
from desktop.store.cases import CaseStore
from desktop.store.courier import Arrival
from desktop.store.stored import Direction, StoredItem, StoredObject


def document_of(item: StoredItem) -> Document:
    """The document of an item, whichever kind it is."""
    return parse_document(item.kind, item.document)


class Incoming:
    """Opens packages for one practice, with its keys: there only while Pli is unlocked."""

    def __init__(self, store: CaseStore, objects: ObjectStore, keys: PartyKeys, book: PinnedKeyBook) -> None:
        self._store = store
        self._objects = objects
        self._keys = keys
        self._book = book

    def open(self, arrival: Arrival, path: Path) -> StoredItem | None:
        """Open the package in ``path`` and keep its item; ``None`` when it was received before.

        Raises ``PackageRefused`` or ``WireRefused`` for what will never be taken; ``PartyUnknown``, ``DeviceUnknown``,
        ``CaseUnknown`` or ``UnknownVersion`` for what may be, later.
        """
        unpacked = _Unpacked(self._objects)
        try:
            with path.open("rb") as source:
                verified = self._opened(source, arrival, unpacked)
            return self._keep(verified, unpacked)
        except AlreadySeen:
            return None
        except BaseException:
            unpacked.discard()
            raise

    def _opened(self, source: io.BufferedReader, arrival: Arrival, unpacked: "_Unpacked") -> VerifiedPackage:
        verified = open_package(
            source,
            self._keys.party_id,
            self._keys.identities,
            self._book,
            self._store,
            unpacked,
            held_since=arrival.noticed_at,
        )
        announced: tuple[PackageId, PartyId] = (arrival.item.package_id, arrival.item.sender)
        if (verified.manifest.package_id, verified.manifest.sender.party.party_id) != announced:
            raise ManifestMismatch(why="the gateway announced another package")
        return verified

    def _keep(self, verified: VerifiedPackage, unpacked: "_Unpacked") -> StoredItem:
        manifest = verified.manifest
        document = parse_document(manifest.kind, unpacked.document)
        check_document(manifest, document)
        self._check_place(verified, document)
        item = StoredItem(
            item_id=manifest.item_id,
            case_id=manifest.case_id,
            direction=Direction.IN,
            kind=manifest.kind,
            sender=manifest.sender.party.party_id,
            created=manifest.created,
            document=unpacked.document,
            addressed=tuple(each.party.party_id for each in manifest.to),
            in_reply_to=manifest.in_reply_to,
            person=None if manifest.sender.person is None else to_json(manifest.sender.person),
            package_id=manifest.package_id,
            manifest_sha256=verified.signed.sha256,
        )
        self._store.add_item(item, unpacked.stored, verified.signed)
        return item

    def _check_place(self, verified: VerifiedPackage, document: Document) -> None:
        manifest = verified.manifest
        if manifest.kind is Kind.REQUEST:
            self._check_copy(manifest, document)
            return
        named = manifest.in_reply_to or ""
        answered = self._store.item_by_manifest(named)
        if answered is None:
            raise CaseUnknown(case=manifest.case_id)
        verified.require_reply_to(answered.case_id, named, self._concerned(answered))
        if isinstance(document, Answer) and manifest.sender.party.kind is not PartyKind.SERVICE:
            raise ManifestMismatch(why="an answer of a party that is no service")
        if isinstance(document, Receipt) and document.item_id != answered.item_id:
            raise ManifestMismatch(why="a receipt for another item")
        if isinstance(document, Message):
            self._check_message(manifest, document)

    def _check_message(self, manifest: Manifest, message: Message) -> None:
        asked = self._store.first_item(manifest.case_id)
        sender = manifest.sender.party.party_id
        if message.kind is MessageKind.WITHDRAWAL and sender != asked.sender:
            raise ManifestMismatch(why="a withdrawal by another than the practice that asked")
        if message.kind is MessageKind.FORWARD:
            self._check_forward(manifest, message, asked)
        request = document_of(asked)
        if isinstance(request, Request) and not request.consents_to(message.pictures):
            raise ManifestMismatch(why="a picture without the patient's consent")

    def _check_forward(self, manifest: Manifest, message: Message, asked: StoredItem) -> None:
        """It names who may answer from now on: only the service that was asked may say so, of this very request."""
        request = document_of(asked)
        service = request.service.party_id if isinstance(request, Request) else None
        if manifest.sender.party.party_id != service:
            raise ManifestMismatch(why="passed on by another than the service that was asked")
        original = self._store.item_by_manifest(message.original_manifest or "")
        if original is None or original.item_id != asked.item_id:
            raise ManifestMismatch(why="another request is passed on than it answers")
        if message.forwarded_to is None or message.forwarded_to.kind is not PartyKind.SERVICE:
            raise ManifestMismatch(why="passed on to a party that is no service")

    def _check_copy(self, manifest: Manifest, document: Document) -> None:
        """A colleague's request of which we are sent a copy."""
        if not isinstance(document, Request):
            raise ManifestMismatch(why="another document than its kind")
        if document.practice.party_id != manifest.sender.party.party_id:
            raise ManifestMismatch(why="a request in the name of another practice")
        if any(item.kind is Kind.REQUEST for item in self._store.items(manifest.case_id)):
            raise ManifestMismatch(why="a second request for the same case")
        if self._store.is_removed(manifest.case_id):
            raise AlreadySeen(package=manifest.package_id)

    def _concerned(self, answered: StoredItem) -> set[PartyId]:
        """Who may speak on a case: whom its items address, who sent them, and whom it was forwarded to."""
        concerned = {answered.sender, *answered.addressed}
        for item in self._store.items(answered.case_id):
            document = document_of(item)
            if isinstance(document, Message) and document.forwarded_to is not None:
                concerned.add(document.forwarded_to.party_id)
        return concerned


class _Unpacked:
    """Takes the files of one package (``crypto.quarantine.Store``): pictures encrypted, the document in memory.

    What a forward embeds is what we, or a colleague, sent: its hashes are checked, and it is not kept a second time.
    """

    def __init__(self, objects: ObjectStore) -> None:
        self._objects = objects
        self._document = io.BytesIO()
        self.stored: list[tuple[FileEntry, StoredObject]] = []

    @property
    def document(self) -> bytes:
        return self._document.getvalue()

    @contextmanager
    def quarantine(self, signed: SignedManifest) -> Iterator["_Unpacked"]:
        first = signed.manifest.files[0]
        most = Request.MOST_BYTES
        if first.size > most:
            raise WireTooLarge(kind=signed.manifest.kind.value, size=first.size, most=most)
        yield self

    def create(self, entry: FileEntry) -> AbstractContextManager[Sink]:
        if entry.role is FileRole.ATTACHMENT:
            return nullcontext(_Nowhere())
        return nullcontext(self._document) if entry.n == 0 else self._new_object(entry)

    @contextmanager
    def _new_object(self, entry: FileEntry) -> Iterator[NewObject]:
        with self._objects.create() as new:
            yield new
        self.stored.append((entry, StoredObject(new.object_id, new.key)))

    def discard(self) -> None:
        """Nothing of it is kept."""
        for _, stored in self.stored:
            self._objects.delete(stored.object_id)


class _Nowhere:
    """Takes everything and keeps nothing."""

    def write(self, data: bytes | memoryview, /) -> int:
        return len(data)
