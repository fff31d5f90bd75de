"""A practice, a hospital's service and a GP who know each other, and what they send: for tests of packages."""

import functools
import io
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cases.identifiers import ItemId, PackageId, PartyId, new_id
from cases.manifest import FileRole, Kind
from cases.person import PartyKind
from crypto.content import Content, ContentFile
from crypto.key_book import KeyBook
from crypto.keys import PartyKeys
from crypto.opening import VerifiedPackage, open_package
from crypto.pinned_key_book import PinnedKeyBook
from crypto.quarantine import MemoryStore
from crypto.sealing import Addressed, SealedPackage, seal

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


class MemoryPins:
    """``Pins`` that last as long as the test."""

    def __init__(self) -> None:
        self._documents: dict[PartyId, bytes] = {}

    def party_ids(self) -> list[PartyId]:
        return sorted(self._documents)

    def read(self, party_id: PartyId) -> bytes | None:
        return self._documents.get(party_id)

    def write(self, party_id: PartyId, document: bytes) -> None:
        self._documents[party_id] = document


def book_of(*parties: PartyKeys) -> PinnedKeyBook:
    book = PinnedKeyBook(MemoryPins())
    for party in parties:
        book.import_record(party.record_file, NOW)
    return book


class NothingSeen:
    def has_seen(self, sender: PartyId, package_id: PackageId, item_id: ItemId) -> bool:
        return False


class Remembered:
    """What was received, as a mailbox's owner keeps it."""

    def __init__(self, *received: VerifiedPackage) -> None:
        self._manifests = [package.manifest for package in received]

    def has_seen(self, sender: PartyId, package_id: PackageId, item_id: ItemId) -> bool:
        return any(
            sender == manifest.sender.party.party_id
            and (package_id == manifest.package_id or item_id == manifest.item_id)
            for manifest in self._manifests
        )


@dataclass(frozen=True)
class World:
    practice: PartyKeys
    service: PartyKeys
    gp: PartyKeys
    book: KeyBook

    def addressed(self, *parties: PartyKeys) -> list[Addressed]:
        return [Addressed.of(self.book, party.party_id) for party in parties]


@functools.cache
def world() -> World:
    practice, service, gp = (
        PartyKeys.create(kind, name, "desk", NOW)
        for kind, name in (
            (PartyKind.PRACTICE, "Example Practice"),
            (PartyKind.SERVICE, "Dermatology, CHU Example"),
            (PartyKind.PRACTICE, "Dr Example, GP"),
        )
    )
    return World(practice, service, gp, book_of(practice, service, gp))


def picture(data: bytes, name: str = "mole.jpg") -> ContentFile:
    return ContentFile.of_bytes(name, "image/jpeg", FileRole.PICTURE, data)


def content(*pictures: bytes, kind: Kind = Kind.REQUEST, in_reply_to: str | None = None) -> Content:
    document = ContentFile.of_bytes("request.json", "application/json", FileRole.DOCUMENT, b'{"v":"test"}')
    return Content(
        case_id=new_id(),
        kind=kind,
        created=NOW,
        reply_to=(world().practice.party,),
        files=(document, *map(picture, pictures)),
        in_reply_to=in_reply_to,
    )


def send(
    folder: Path,
    item: Content,
    by: PartyKeys | None = None,
    to: list[PartyKeys] | None = None,
    *,
    padded: bool = True,
) -> tuple[bytes, SealedPackage]:
    """The bytes of a new package: from the practice to the service and the GP, unless told otherwise."""
    parties = world()
    path = folder / new_id()
    to = [parties.service, parties.gp] if to is None else to
    package = seal(item, by or parties.practice, parties.addressed(*to), path, padded=padded)
    return path.read_bytes(), package


def receive(
    package: bytes, party: PartyKeys | None = None, store: MemoryStore | None = None
) -> tuple[VerifiedPackage, dict[int, bytes]]:
    """Open as the service, unless told otherwise."""
    party = party or world().service
    store = store or MemoryStore()
    verified = open_package(
        io.BytesIO(package), party.party_id, party.identities, world().book, NothingSeen(), store
    )
    return verified, store.files
